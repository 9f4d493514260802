import type { Span } from '../base/span';
import { basicsOf } from '../language/basics';
import type { LanguageBasics } from '../language/language';
import { linesAround } from '../base/spans';

/** Not farther away, in UTF-16 units. */
const farthest = 2_000;
const ownBlock = /^[ \t>]*(?:[-*+]|\d{1,9}[.)]|\|)/;

/**
 * The sentence that a citation at the place belongs to: the one that it ends, or that it stands in. In a list or a table no
 * more than its line.
 */
export function sentenceAround(
  text: string,
  { start, end }: Span,
  { sentencesOf }: LanguageBasics = basicsOf(undefined),
): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const around = linesAround(text, { start, end });
  const isOwn = ownBlock.test(text.slice(lineStart, start));
  const first = Math.max(isOwn ? lineStart : around.start, start - farthest);
  const last = Math.min(around.end, end + farthest);
  const before = withoutLabels(text.slice(first, start));
  const begun = sentencesOf(before.trimEnd()).at(-1)?.start ?? 0;
  if (/[.!?…][)”"’']*\s*$/.test(before)) return { start: first + begun, end: start };
  const line = /^[^\n]*/.exec(text.slice(end, last))?.[0] ?? '';
  const after = withoutLabels(isOwn ? line : text.slice(end, last));
  return { start: first + begun, end: end + (sentencesOf(after)[0]?.text.length ?? 0) };
}

/** With blanks for labels, so that a stop before one ends its sentence. */
function withoutLabels(text: string): string {
  return text.replace(/\[\^[^\]\s]*\]/g, (label) => ' '.repeat(label.length));
}
