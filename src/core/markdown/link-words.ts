import type { Tree } from '@lezer/common';
import type { Span } from '../base/span';
import type { NoteBlock } from './block';
import { noteNodes } from './markdown';
import { readNote } from './note-reader';

/**
 * Words of a Markdown note that are its text and at the same time lead somewhere: the page of `[[Bashar al-Assad]]`, and
 * the label of `[Bashar al-Assad]` if the note defines it. An edit of them breaks a link.
 *
 * @returns in order
 */
export function linkWords(text: string): Span[] {
  const { blocks, tree } = readNote(text);
  const defined = text.includes(']:') ? labelsDefinedIn(tree, text) : new Set<string>();
  return blocks.flatMap(({ block, start }) =>
    linkWordsIn(block, defined).map((span) => ({ start: start + span.start, end: start + span.end })),
  );
}

/** The same of one block. @param defined labels of the note, as `labelKey` has them */
export function linkWordsIn({ text, marks }: NoteBlock, defined: ReadonlySet<string> = new Set()): Span[] {
  let opened: Span | undefined;
  return marks.flatMap(({ name, start, end }, index): Span[] => {
    const next = marks[index + 1];
    if (name === 'LinkMark' && end - start === 2 && text[start] === '[' && next) {
      const isTarget = next.name === noteNodes.wikiTarget;
      return [{ start, end: isTarget ? next.end - 1 : next.start }];
    }
    if (text[start] === '[' && end - start === 1) opened = { start, end };
    const closes = name === 'Bracket' ? text[start] === ']' : name === 'LinkLabel' && end - start === 2;
    if (!opened || !closes) return [];
    const label = text.slice(opened.end, name === 'Bracket' ? start : start - 1);
    return defined.has(labelKey(label)) ? [{ start: opened.start, end }] : [];
  });
}

const leaves = /^(?:Paragraph|Table|Task|FencedCode|CodeBlock|HTMLBlock|(?:ATX|Setext)Heading\d)$/;

function labelsDefinedIn(tree: Tree, text: string): Set<string> {
  const labels = new Set<string>();
  tree.iterate({
    enter({ name, node }) {
      const label = name === 'LinkReference' ? node.getChild('LinkLabel') : null;
      if (label) labels.add(labelKey(text.slice(label.from + 1, label.to - 1)));
      return !label && !leaves.test(name);
    },
  });
  return labels;
}

/** Labels are alike in any case and with any white space. */
function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
