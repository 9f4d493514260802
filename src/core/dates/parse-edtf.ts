import { readEdtf } from './grammar';
import type { EdtfDate, EdtfProblem } from './model';

/**
 * Reads a date of EDTF level 0 or 1 (ISO 8601-2:2019): `2024-12-02`, `2024-11`, `2015/..`, `2024-11-29~`, `201X`.
 * Never throws; anything else comes back as a problem with the place of its fault and, if the writer's meaning is plain,
 * what to write instead.
 *
 * @param suggest the date that a text in some language means, as EDTF; `undefined` if that is not plain
 */
export function parseEdtf(
  text: string,
  suggest: (text: string) => string | undefined,
): EdtfDate | EdtfProblem {
  const read = readEdtf(text);
  if (read.kind !== 'problem') return read;
  const suggestion = suggest(text);
  return suggestion === undefined ? read : { ...read, suggestion };
}
