import { dateOf } from '../dates';
import { parseEdtf } from '../dates';
import { monthNames } from '../dates/words';

const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const patterns = [
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${months})\\.?,?\\s+(?<year>\\d{4})\\b`, 'iu'),
  new RegExp(`\\b(?<month>${months})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b`, 'iu'),
];

/** The first day that the text states in full (`2 December 2024`, `Dec. 2, 2024`, `2024-12-02`), as EDTF; else `undefined`. */
export function statedDate(text: string): string | undefined {
  const line = text.slice(0, 500);
  const iso = /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.exec(line)?.[0];
  if (iso !== undefined && dateOf(iso)) return iso;
  for (const pattern of patterns) {
    const { day = '', month = '', year = '' } = pattern.exec(line)?.groups ?? {};
    if (!year) continue;
    const number =
      monthNames.findIndex((name) => name.toLowerCase().startsWith(month.slice(0, 3).toLowerCase())) + 1;
    const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!('code' in parseEdtf(date))) return date;
  }
  return undefined;
}
