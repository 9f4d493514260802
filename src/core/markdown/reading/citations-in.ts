import { type CitationLabel, labelOf } from '../citation-label';
import type { Mark } from './marks';

/** The citations of a block that may be of records, in order. Offsets are UTF-16 code units from its beginning. */
export function citationsIn(text: string, marks: readonly Mark[]): CitationLabel[] {
  return marks.flatMap(({ name, start, end }) => labelOf(name, text, { start, end }) ?? []);
}
