import { wordCount } from './clean';

/** What stands around an article on a page: "Related News :", "Read more", "Share this article" … */
const crumb =
  /^(?:related(?: news| articles?| stories| topics| content| coverage)?|read (?:more|also|next)|see also|more (?:on|from|stories|news)|share(?: this.{0,30})?|advertisements?|sponsored|subscribe(?: (?:now|to).{0,40})?|sign (?:up|in)(?: .{0,40})?|follow us.{0,40}|comments?|tags?|newsletter|cookie.{0,40}|skip to .{0,30}|copy link|print|save)\s*[:.…]*$/i;
const related = /^(?:related|read (?:more|also|next)|see also|more (?:on|from|stories|news))\b.{0,30}$/i;

/** Whether the block says nothing of the article's own: a line of dashes, an invitation to share. */
export function isCrumb(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || (text.length < 80 && crumb.test(text.trim()));
}

/** The number of blocks before the list of other articles that a page ends with. */
export function endOfArticle(blocks: readonly string[]): number {
  const start = blocks.findIndex(
    (block, index) =>
      index > 0 && related.test(block.trim()) && blocks.slice(index + 1).every((after) => !isSentence(after)),
  );
  return start < 0 ? blocks.length : start;
}

/** Whether the block ends as a sentence does. */
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
