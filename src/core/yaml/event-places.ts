import { CHOMPING_MODE, type ScalarEvent } from 'js-yaml';
import type { YamlText } from './yaml-text';

/**
 * Finds the offsets that the events of a parse do not give, in the text between the nodes before and after.
 * All functions throw a `Doubt` if the careful reader may see it differently.
 */

/** The text holds something that the two readers may understand differently: it is left to the careful one. */
export class Doubt extends Error {}

const [lineFeed, hash, comma, colon, closeMap] = [0x0a, 0x23, 0x2c, 0x3a, 0x7d];

/** Returns the offset after the last line that is not blank, except for a block scalar that keeps blank lines. */
export function blockScalarEnd(text: YamlText, { valueStart, valueEnd, chomping }: ScalarEvent): number {
  let at = valueEnd;
  while (at > valueStart && text.isBlankAt(at - 1)) at--;
  if (at === valueStart) throw new Doubt();
  const end = Math.min(text.lineEnd(at) + 1, valueEnd);
  // Spaces in the blank lines may be of the value.
  const next = text.skipBlank(end);
  const blankEnd = next < text.length ? next - text.columnOf(next) : next;
  if (text.slice(end, blankEnd).includes(' ')) throw new Doubt();
  return chomping === CHOMPING_MODE.KEEP ? valueEnd : end;
}

/**
 * Returns the offset at which a missing value would begin: after the colon and its spaces, or after a key that has no
 * colon.
 */
export function emptyPlace(text: YamlText, keyEnd: number, inFlow: boolean): number {
  const at = text.skipSpaces(keyEnd);
  if (text.codeAt(at) === colon) {
    const place = text.skipSpaces(at + 1);
    if (text.codeAt(text.skipBlank(place)) === hash) throw new Doubt();
    return place;
  }
  const following = text.codeAt(text.skipBlank(at));
  if (!inFlow || (following !== comma && following !== closeMap)) throw new Doubt();
  return keyEnd;
}

/**
 * Returns the end of a block whose last part ends at `lastEnd`: the end of that line, a comment on it included.
 * @param endsAlone if the block around it goes on
 */
export function blockEnd(
  text: YamlText,
  start: number,
  column: number,
  lastEnd: number,
  endsAlone: boolean,
): number {
  let end = lastEnd;
  const comment = text.skipSpaces(end);
  if (text.codeAt(comment) === hash && comment > end && text.codeAt(end - 1) !== lineFeed) {
    end = text.lineEnd(comment);
  }
  // Comment lines after the last part belong to the innermost block that they are not outside of, and the blocks around
  // it that end here end with them.
  const limit = endsAlone || column === 0 ? column + 1 : column;
  forEachComment(text, end, (at) => {
    if (text.columnOf(at) >= limit) throw new Doubt();
  });
  while (end > start && text.isTrimmedAt(end - 1)) end--;
  return end;
}

/** Comments between a dash or a colon and what belongs to it must not stand further left than the block does. */
export function refuseOutdented(text: YamlText, from: number, column: number): void {
  forEachComment(text, from, (at) => {
    if (text.columnOf(at) <= column) throw new Doubt();
  });
}

function forEachComment(text: YamlText, from: number, check: (at: number) => void): void {
  let at = text.skipBlank(from);
  while (text.codeAt(at) === hash) {
    check(at);
    at = text.skipBlank(text.lineEnd(at));
  }
}
