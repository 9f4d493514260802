import type { Tree } from '@lezer/common';
import { readNote } from './note-reader';

/** Returns the Markdown tree of a note. */
export function noteTree(text: string): Tree {
  return readNote(text).tree;
}
