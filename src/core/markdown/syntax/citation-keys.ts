import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { noteNodes } from './node-names';
import { matchAt } from './text-scan';

/** Letters and digits, and marks between them: the stop of a sentence is no part of a key. */
const key =
  /@(?:\{[^{}\s]{1,999}\}|[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])){0,999})/uy;
/** Neither in an e-mail address nor in any other. */
const inWord = /[\p{L}\p{M}\p{N}_@/\\]$/u;

/** The keys of Pandoc's citations: `[@a; -@b, p. 3]`, `@a says`, `@{a}`. */
export const citationKeys: MarkdownConfig = {
  defineNodes: [noteNodes.key],
  parseInline: [
    {
      name: noteNodes.key,
      before: 'Link',
      parse(context: InlineContext, next: number, at: number) {
        if (next !== 0x40) return -1;
        const start = at - context.offset;
        if (inWord.test(context.text.slice(Math.max(0, start - 2), start))) return -1;
        const { length } = matchAt(key, context.text, start);
        return length === 0 ? -1 : context.addElement(context.elt(noteNodes.key, at, at + length));
      },
    },
  ],
};
