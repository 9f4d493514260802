import type { Language } from '../../language/language';
import { wordCount } from '../clean';

/** Returns whether the block is no part of the article itself: a line of dashes, an invitation to share. */
export function isBoilerplate(text: string, { article }: Language): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || article.isBoilerplate(text);
}

/** The number of blocks before the list of other articles that a page ends with. */
export function endOfArticle(blocks: readonly string[], { article }: Language): number {
  const start = blocks.findIndex(
    (block, index) =>
      index > 0 &&
      article.leadsToOthers(block) &&
      blocks.slice(index + 1).every((after) => !isSentence(after)),
  );
  return start < 0 ? blocks.length : start;
}

/** Returns whether the block ends as a sentence does. */
export function isSentence(text: string): boolean {
  return /[.!?…][\s"”“’»)\]]*$/u.test(text.trim()) && wordCount(text) > 3;
}

/** A short line without the punctuation of a sentence: a heading. */
export function isHeadingLike(text: string): boolean {
  return (
    text.length <= 120 &&
    wordCount(text) <= 12 &&
    /[\p{L}]/u.test(text) &&
    !/[.!?…:;,][\s"”“’»)]*$/u.test(text)
  );
}
