import { readEdtf } from './grammar';
import type { EdtfDate } from './model';

/** The date that a text states in EDTF; undefined for no text and for a text that is no such date. */
export function dateOf(text: string | undefined): EdtfDate | undefined {
  if (text === undefined) return undefined;
  const read = readEdtf(text);
  return read.kind === 'problem' ? undefined : read;
}
