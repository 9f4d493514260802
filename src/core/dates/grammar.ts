import { daysInMonth } from './calendar';
import { compareSameDay, earliest, latest } from './order';
import type { EdtfDate, EdtfProblem, EdtfProblemCode, OpenSide, SingleDate, TimeOfDay } from './model';

const exact = { approximate: false, uncertain: false, unspecified: false } as const;

// 2024, 2024-12, 2024-12-02, 2024-21, each with or without a qualifier
const plainDate = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/;
// 2024-12-02T10:00Z, 2024-12-02T10:00:30+03:00
const dateTime =
  /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?$/;
// 2024-XX, 2024-XX-XX, 2024-12-XX
const openDay = /^(-?\d{4})-(?:XX(?:-XX)?|(\d\d)-XX)$/;
// 201X, 20XX
const openYear = /^-?(\d{3}X|\d\dXX)$/;
// Y170000002, Y-170000002
const longYear = /^Y(-?[1-9]\d{4,})$/;

/** More digits than any date needs, few enough for exact arithmetic in days. */
const maxYearDigits = 12;

const levelTwo = [
  // [2024, 2025], {2024-11..2024-12}
  /^\[.*\]$/s,
  /^\{.*\}$/s,
  // Y17E7, Y171010000S3, 1950S2
  /^Y-?\d+E\d+(?:S\d+)?$/,
  /^(?:Y-?\d{5,}|-?\d{4})S\d+$/,
  // ~2024, 2024?-12, 2024-~12-02, 2X24, XXXX-12-XX, 2024-21~
  /^[?~%]?-?[\dX]{4}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?)?)?$/,
];

/**
 * Reads EDTF of levels 0 and 1 strictly, to the letter. The sides of an interval are the dates and date-times of level 0,
 * with or without a qualifier; seasons, open digits and long years in an interval are level 2.
 */
export function readEdtf(text: string): EdtfDate | EdtfProblem {
  const slash = text.indexOf('/');
  if (slash < 0) return readDate(text, 0);
  if (text.includes('/', slash + 1)) return problem('not-edtf', 0, text.length);
  const start = readSide(text.slice(0, slash), 0);
  const end = readSide(text.slice(slash + 1), slash + 1);
  if (typeof start !== 'string') {
    if (start.kind === 'problem') return start;
    if (typeof end === 'string') return { kind: 'interval', start, end };
    if (end.kind === 'problem') return end;
    return isReversed(start, end)
      ? problem('reversed-interval', 0, text.length)
      : { kind: 'interval', start, end };
  }
  // An interval without a single date (`../..`) says nothing about when.
  if (typeof end === 'string') return problem('not-edtf', 0, text.length);
  return end.kind === 'problem' ? end : { kind: 'interval', start, end };
}

function problem(code: EdtfProblemCode, start: number, end: number): EdtfProblem {
  return { kind: 'problem', code, start, end };
}

function isReversed(start: SingleDate, end: SingleDate): boolean {
  if (start.time && end.time && earliest(start) === earliest(end))
    return compareSameDay(start.time, end.time) > 0;
  return latest(end) < earliest(start);
}

function readSide(text: string, at: number): SingleDate | OpenSide | EdtfProblem {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  const date = readDate(text, at);
  const isLevelTwo =
    date.kind === 'date' && (date.unspecified || date.precision === 'season' || longYear.test(text));
  return isLevelTwo ? problem('beyond-level-1', at, at + text.length) : date;
}

function readDate(text: string, at: number): SingleDate | EdtfProblem {
  return (
    readPlainDate(text, at) ??
    readDateTime(text, at) ??
    readOpenDay(text, at) ??
    readOpenYear(text) ??
    readLongYear(text, at) ??
    problem(levelTwo.some((form) => form.test(text)) ? 'beyond-level-1' : 'not-edtf', at, at + text.length)
  );
}

function readPlainDate(text: string, at: number): SingleDate | EdtfProblem | undefined {
  const match = plainDate.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, qualifier] = match;
  if (month && !day && year !== '-0000') {
    const season = Number(month);
    if (season > 24 && season < 42) return problem('beyond-level-1', at + year.length + 1, at + text.length);
    if (season > 20 && season < 25) {
      if (qualifier) return problem('beyond-level-1', at + text.length - 1, at + text.length);
      return { kind: 'date', precision: 'season', year: Number(year), season, ...exact };
    }
  }
  return (
    checkDay(at, year, month, day) ?? {
      kind: 'date',
      ...knownParts(year, month, day),
      approximate: qualifier === '~' || qualifier === '%',
      uncertain: qualifier === '?' || qualifier === '%',
      unspecified: false,
    }
  );
}

function readDateTime(text: string, at: number): SingleDate | EdtfProblem | undefined {
  const match = dateTime.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, hours, minutes, seconds = '0', zulu, sign, zoneHours, zoneMinutes = '0'] =
    match;
  const wrongDay = checkDay(at, year, month, day);
  if (wrongDay) return wrongDay;
  const clock = { hour: Number(hours), minute: Number(minutes), second: Number(seconds) };
  const offset = Number(zoneHours) * 60 + Number(zoneMinutes);
  const isTime =
    clock.minute < 60 &&
    clock.second < 60 &&
    (clock.hour < 24 || (clock.hour === 24 && clock.minute === 0 && clock.second === 0));
  // Zones reach from UTC-12 to UTC+14; ISO 8601 has no -00:00.
  const isZone =
    sign === undefined ||
    (Number(zoneMinutes) < 60 && (sign === '+' ? offset <= 14 * 60 : offset > 0 && offset <= 12 * 60));
  if (!isTime || !isZone) {
    return problem('impossible-date', at + text.indexOf('T') + 1, at + text.length);
  }
  const time: TimeOfDay = zulu
    ? { ...clock, offset: 0 }
    : sign
      ? { ...clock, offset: sign === '+' ? offset : -offset }
      : clock;
  return { kind: 'date', ...knownParts(year, month, day), time, ...exact };
}

function readOpenDay(text: string, at: number): SingleDate | EdtfProblem | undefined {
  const match = openDay.exec(text);
  if (!match) return undefined;
  const [, year = '', month] = match;
  return (
    checkDay(at, year, month) ?? { kind: 'date', ...knownParts(year, month), ...exact, unspecified: true }
  );
}

function readOpenYear(text: string): SingleDate | undefined {
  if (!openYear.test(text)) return undefined;
  // Before year 0 the first year in time is the one with the greatest digits: -019X begins with -0199.
  const year = Number(text.replaceAll('X', text.startsWith('-') ? '9' : '0'));
  return {
    kind: 'date',
    precision: text.endsWith('XX') ? 'century' : 'decade',
    year,
    ...exact,
    unspecified: true,
  };
}

function readLongYear(text: string, at: number): SingleDate | EdtfProblem | undefined {
  const year = longYear.exec(text)?.[1];
  if (year === undefined) return undefined;
  if (year.replace('-', '').length > maxYearDigits) {
    return problem('impossible-date', at, at + text.length);
  }
  return { kind: 'date', precision: 'year', year: Number(year), ...exact };
}

/** The part of a written date that no calendar has; undefined when the date exists. */
function checkDay(at: number, year: string, month?: string, day?: string): EdtfProblem | undefined {
  if (year === '-0000') return problem('impossible-date', at, at + year.length);
  if (month === undefined) return undefined;
  const monthAt = at + year.length + 1;
  if (Number(month) < 1 || Number(month) > 12) return problem('impossible-date', monthAt, monthAt + 2);
  if (day === undefined) return undefined;
  const exists = Number(day) > 0 && Number(day) <= daysInMonth(Number(year), Number(month));
  return exists ? undefined : problem('impossible-date', monthAt + 3, monthAt + 5);
}

function knownParts(
  year: string,
  month?: string,
  day?: string,
): Pick<SingleDate, 'precision' | 'year' | 'month' | 'day'> {
  if (month === undefined) return { precision: 'year', year: Number(year) };
  if (day === undefined) return { precision: 'month', year: Number(year), month: Number(month) };
  return { precision: 'day', year: Number(year), month: Number(month), day: Number(day) };
}
