import { maskBlocks } from './markdown-blocks';
import { maskInlines } from './markdown-inlines';

/**
 * The prose of a Markdown text at its own offsets: what is not prose has become walls, `>` markers within a paragraph
 * blanks, and a backslash that escapes something an emphasis mark, as it shows nothing either.
 */
export function markdownProse(text: string): string {
  return maskInlines(maskBlocks(text));
}
