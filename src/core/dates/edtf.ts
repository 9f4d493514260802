import { readEdtf } from './grammar';
import { suggestEdtf } from '../language/english/date-suggest';
import type { EdtfDate, EdtfProblem } from './model';

/**
 * Reads a date of EDTF level 0 or 1 (ISO 8601-2:2019): `2024-12-02`, `2024-11`, `2015/..`, `2024-11-29~`, `201X`.
 * Never throws; anything else comes back as a problem with the place of its fault and, where the writer's meaning is plain,
 * what to write instead.
 */
export function parseEdtf(text: string): EdtfDate | EdtfProblem {
  const read = readEdtf(text);
  if (read.kind !== 'problem') return read;
  const suggestion = suggestEdtf(text);
  return suggestion === undefined ? read : { ...read, suggestion };
}

/** The date that a text states in EDTF; undefined for no text and for a text that is no such date. */
export function dateOf(text: string | undefined): EdtfDate | undefined {
  if (text === undefined) return undefined;
  const read = readEdtf(text);
  return read.kind === 'problem' ? undefined : read;
}
