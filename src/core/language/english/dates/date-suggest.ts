import { readEdtf } from '../../../dates/grammar';
import { monthNames, seasonNames } from './date-words';

/** Longer texts are no dates. */
const maxLength = 80;

/**
 * Returns the valid EDTF that a text most likely means; `undefined` for no reading, or more than one. `02/12/2024` gets no
 * suggestion: its day and month are ambiguous.
 */
export function suggestEdtf(text: string): string | undefined {
  if (text.length > maxLength) return undefined;
  const valid = new Set(
    candidates(text.trim()).filter((candidate) => readEdtf(candidate).kind !== 'problem'),
  );
  const [only] = valid;
  return valid.size === 1 ? only : undefined;
}

function candidates(text: string): string[] {
  const found = [tidyDate(text)];
  const sides = splitRange(text);
  if (sides) {
    const start = tidySide(sides[0]);
    const end = tidySide(sides[1]);
    found.push(`${start}/${end}`, `${start}/${completeEnd(start, end)}`);
    const read = readEdtf(`${start}/${end}`);
    if (read.kind === 'problem' && read.code === 'reversed-interval') found.push(`${end}/${start}`);
  }
  return found;
}

/** The two sides of what looks like a range; undefined when there are not just two. */
function splitRange(text: string): [string, string] | undefined {
  const separators = [
    // 2024-11-30 / 2024-12-01
    /\//,
    // 2024-11-30–2024-12-01, 2024-11-30 — 2024-12-01
    /[\u2012-\u2015]/,
    // 2024-11-30 - 2024-12-01, 2024-11-30 to 2024-12-01
    / (?:-|to|until) /,
    // 2011-2015
    /(?<=^\d{4})-(?=\d{4}$)/,
  ];
  for (const separator of separators) {
    const [start, end, more] = text.split(separator);
    if (start !== undefined && end !== undefined && more === undefined) return [start.trim(), end.trim()];
  }
  return undefined;
}

function tidySide(text: string): string {
  if (/^(?:open|present|now|ongoing|…|\.{2,})$/i.test(text)) return '..';
  if (/^(?:unknown|\?)$/i.test(text)) return '';
  // In an interval, 2024-12-XX says no more than 2024-12.
  let date = tidyDate(text);
  while (date.endsWith('-XX')) date = date.slice(0, -'-XX'.length);
  return date;
}

/** Completes a shortened end (`2024-11-30/12-01`, `2011/15`) from the start. */
function completeEnd(start: string, end: string): string {
  return /^\d\d(?:-\d\d)?$/.test(end) ? start.slice(0, -end.length) + end : end;
}

function tidyDate(text: string): string {
  // c. 2015, circa 2015, ~2015, ?2015
  const qualified = /^(?:(circa|about|around|ca?\.?(?![a-z])|~)|([?%])) ?(?=[\da-z])(.*)$/i.exec(text);
  if (qualified?.[3] !== undefined)
    return tidyNumbers(qualified[3]) + (qualified[1] ? '~' : (qualified[2] ?? ''));
  return tidyNumbers(text.replace(/(?:\?~|~\?)$/, '%'));
}

function tidyNumbers(text: string): string {
  // 2024-1-5, 2024.12.02, 2024/12/02, 2024–12, each with or without a qualifier
  const parts =
    /^(\d{4})[-./\u2010-\u2015\u2212](\d{1,2})(?:[-./\u2010-\u2015\u2212](\d{1,2}))?([?~%]?)$/.exec(text);
  if (parts) return isoDate(parts[1], parts[2], parts[3]) + (parts[4] ?? '');
  // 20241202
  const basic = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (basic) return isoDate(basic[1], basic[2], basic[3]);
  // 2024-12-02 10:00, 2024-12-02t10:00z
  const time = /^(\d{4}-\d\d-\d\d)[ t](\d\d:\d\d.*)$/i.exec(text);
  if (time) return `${time[1] ?? ''}T${(time[2] ?? '').toUpperCase().replace('\u2212', '-')}`;
  // 2010s; the 2000s may be a century
  const decade = /^(?:the )?(\d\d[1-9])0s$/.exec(text);
  if (decade) return `${decade[1] ?? ''}X`;
  // 201x, 2024-12-xx, 199u
  if (/^\d[\dxu]{3}(?:-[\dxu]{2}){0,2}$/i.test(text)) return text.replace(/[xu]/gi, 'X');
  return tidyWords(text);
}

function tidyWords(text: string): string {
  // 2 December 2024, December 2024, spring 2024; December 2, 2024
  const named =
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<word>[a-z]{3,9})\.?,? (?<year>\d{4})$/i.exec(text) ??
    /^(?<word>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(text);
  const { day, word = '', year } = named?.groups ?? {};
  if (!named) return text;
  const lower = word.toLowerCase();
  const month = monthNames.findIndex((name) => name.toLowerCase().startsWith(lower)) + 1;
  if (month > 0) return isoDate(year, String(month), day);
  const season = seasonNames.findIndex((name) => name === (lower === 'fall' ? 'autumn' : lower));
  return season < 0 || day ? text : isoDate(year, String(season + 21));
}

function isoDate(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
