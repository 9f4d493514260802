import { maskBlocks } from '../names/markdown-blocks';
import { closingTicks } from '../names/markdown-spans';
import { runEnd } from '../names/markdown-starts';
import { Mask, WALL } from '../names/mask';

/** The note at its own offsets with a wall for whatever is code, fenced, indented or between backticks. */
export function withoutCode(text: string): string {
  return maskBlocks(text).split(WALL).map(withoutSpans).join(WALL);
}

function withoutSpans(paragraph: string): string {
  const mask = new Mask(paragraph);
  const closing = closingTicks(paragraph);
  for (let at = paragraph.indexOf('`'); at >= 0;) {
    const escaped = paragraph.charAt(at - 1) === '\\';
    const end = escaped ? at + 1 : closing(at);
    if (!escaped) mask.wall(at, end);
    at = paragraph.indexOf('`', end < 0 ? runEnd(paragraph, at) : end);
  }
  return mask.toString();
}
