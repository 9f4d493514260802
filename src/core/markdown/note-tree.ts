import type { Tree } from '@lezer/common';
import { markdownParser, parserInput } from './markdown';

let last: { readonly text: string; readonly tree: Tree } | undefined;

/** The Markdown tree of a note. The last one is kept: several steps of one edit ask for the same version of a note. */
export function noteTree(text: string): Tree {
  if (last?.text !== text) last = { text, tree: markdownParser(text).parse(parserInput(text)) };
  return last.tree;
}
