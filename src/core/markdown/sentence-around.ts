import type { Span } from '../base/span';
import { basicsOf } from '../language/basics';
import type { LanguageBasics } from '../language/language';
import { readNote } from './note-reader';

/** Not farther away, in UTF-16 units. */
const farthest = 2_000;

/**
 * The sentence that a citation at the place belongs to: the one that it ends, or that it stands in. In a list or a table no
 * more than its item or row.
 *
 * @returns the place itself if it stands in no text
 */
export function sentenceAround(
  text: string,
  { start, end }: Span,
  { sentencesOf }: LanguageBasics = basicsOf(undefined),
): Span {
  const placed = readNote(text).blocks.findLast((one) => one.start <= start);
  const prose = placed?.block.prose ?? '';
  if (!placed || start > placed.start + prose.length) return { start, end };
  const at = start - placed.start;
  const first = Math.max(0, at - farthest);
  // Blanks for labels: a stop before one ends its sentence.
  const before = prose.slice(first, at);
  const begun = placed.start + first + (sentencesOf(before.trimEnd()).at(-1)?.start ?? 0);
  if (/[.!?…][)”"’']*\s*$/.test(before)) return { start: begun, end: start };
  const after = prose.slice(end - placed.start, end - placed.start + farthest);
  return { start: begun, end: end + (sentencesOf(after)[0]?.text.length ?? 0) };
}
