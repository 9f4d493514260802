import type { MarkdownConfig } from '@lezer/markdown';
import { noteNodes } from './node-names';

/** `---` as the first line to `---` or `...`. @param end UTF-16 code units from the beginning of the note */
export const frontMatterBlock = (end: number): MarkdownConfig => ({
  defineNodes: [{ name: noteNodes.frontMatter, block: true }],
  parseBlock: [
    {
      name: noteNodes.frontMatter,
      before: 'HorizontalRule',
      parse(context, line) {
        if (context.lineStart !== 0 || end === 0) return false;
        while (context.lineStart + line.text.length < end && context.nextLine());
        context.nextLine();
        context.addElement(context.elt(noteNodes.frontMatter, 0, end));
        return true;
      },
    },
  ],
});
