import type { DateStyle } from '../../../dates/date-style';
import { monthNames, seasonNames } from './date-words';
import type { DateInterval, EdtfDate, SingleDate } from '../../../dates/model';

/** The length of a printed date: `text` is written out, `label` is for rows ("2 Dec 2024", "c. 2015", "2015?"). */
type Length = 'text' | 'label';

/**
 * A date as it stands in a sentence, with its preposition: "on 2 December 2024", "in November 2024",
 * "over 30 November–1 December 2024", "since 2015", "possibly around 29 November 2024". Says no more than the date does:
 * no day that is not known, and no time of day. English.
 */
export function datePhrase(date: EdtfDate, style: DateStyle): string {
  if (date.kind === 'date') return singlePhrase(date, style);
  if (date.start === 'open' || date.start === 'unknown') return sidedPhrase('until', date.end, style);
  if (date.end === 'open') return sidedPhrase('since', date.start, style);
  if (date.end === 'unknown') return sidedPhrase('from', date.start, style);
  const { start, end } = date;
  if (isSame(start, end)) return singlePhrase(start, style);
  if (sharesYear(start, end, style)) {
    if (start.precision === 'day') return `over ${rangeText(start, end, style, 'text')}`;
    return `from ${monthText(start, 'text')} to ${bareText(end, style, 'text')}`;
  }
  const comma = style === 'month-day-year' && start.precision === 'day' ? ',' : '';
  return `from ${qualifiedText(start, style, 'text')}${comma} to ${qualifiedText(end, style, 'text')}`;
}

/** The same phrase where it opens a sentence: "On 2 December 2024". */
export function datePhraseAtStart(date: EdtfDate, style: DateStyle): string {
  const phrase = datePhrase(date, style);
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** A date in full without a preposition: "2 December 2024", "30 November–1 December 2024", "the 2010s". English. */
export function dateText(date: EdtfDate, style: DateStyle): string {
  return date.kind === 'date' ? qualifiedText(date, style, 'text') : intervalText(date, style, 'text');
}

/** A date for a row or a table cell: "2 Dec 2024", "30 Nov–1 Dec 2024", "since 2015", "c. 29 Nov 2024?". English. */
export function dateLabel(date: EdtfDate, style: DateStyle): string {
  return date.kind === 'date' ? qualifiedText(date, style, 'label') : intervalText(date, style, 'label');
}

function singlePhrase(date: SingleDate, style: DateStyle): string {
  const doubt = date.uncertain ? 'possibly ' : '';
  const years = yearsOf(date);
  if (years) return `${doubt}between ${yearText(years[0], style)} and ${yearText(years[1], style)}`;
  const preposition = date.approximate ? 'around' : date.precision === 'day' ? 'on' : 'in';
  return `${doubt}${preposition} ${bareText(date, style, 'text')}`;
}

function sidedPhrase(preposition: string, date: SingleDate, style: DateStyle): string {
  const doubt = date.uncertain ? 'possibly ' : '';
  const circa = date.approximate ? 'around ' : '';
  return `${doubt}${preposition} ${circa}${bareText(date, style, 'text')}`;
}

function intervalText(date: DateInterval, style: DateStyle, length: Length): string {
  const sided = (preposition: string, side: SingleDate) =>
    length === 'text'
      ? sidedPhrase(preposition, side, style)
      : `${preposition} ${qualifiedText(side, style, length)}`;
  if (date.start === 'open' || date.start === 'unknown') return sided('until', date.end);
  if (date.end === 'open') return sided('since', date.start);
  if (date.end === 'unknown') return sided('from', date.start);
  const { start, end } = date;
  return isSame(start, end) ? qualifiedText(start, style, length) : rangeText(start, end, style, length);
}

/** Two dates with a dash between them, and what they share said once. */
function rangeText(start: SingleDate, end: SingleDate, style: DateStyle, length: Length): string {
  if (!sharesYear(start, end, style)) {
    const dash = style !== 'iso' ? '–' : length === 'text' ? ' to ' : '/';
    return qualifiedText(start, style, length) + dash + qualifiedText(end, style, length);
  }
  const until = bareText(end, style, length);
  if (start.precision === 'month') return `${monthText(start, length)}–${until}`;
  const sharesMonth = start.month === end.month;
  if (style === 'day-month-year') {
    return `${dayText(start)}${sharesMonth ? '' : ` ${monthText(start, length)}`}–${until}`;
  }
  const endDay = sharesMonth ? dayText(end) : `${monthText(end, length)} ${dayText(end)}`;
  return `${monthText(start, length)} ${dayText(start)}–${endDay}, ${yearText(end.year, style)}`;
}

/** Returns whether two days or two months can be printed with one year: "3–5 December 2024", "November–December 2024". */
function sharesYear(start: SingleDate, end: SingleDate, style: DateStyle): boolean {
  return (
    style !== 'iso' &&
    start.year === end.year &&
    start.precision === end.precision &&
    start.month !== undefined &&
    !isQualified(start) &&
    !isQualified(end)
  );
}

function isQualified(date: SingleDate): boolean {
  return date.approximate || date.uncertain;
}

function isSame(a: SingleDate, b: SingleDate): boolean {
  return (
    a.precision === b.precision &&
    a.year === b.year &&
    a.month === b.month &&
    a.day === b.day &&
    a.approximate === b.approximate &&
    a.uncertain === b.uncertain
  );
}

function qualifiedText(date: SingleDate, style: DateStyle, length: Length): string {
  const text = bareText(date, style, length);
  if (length === 'label') return `${date.approximate ? 'c. ' : ''}${text}${date.uncertain ? '?' : ''}`;
  return `${date.uncertain ? 'possibly ' : ''}${date.approximate ? 'around ' : ''}${text}`;
}

function bareText(date: SingleDate, style: DateStyle, length: Length): string {
  const { precision, year } = date;
  const years = yearsOf(date);
  if (years) return `${yearText(years[0], style)}–${yearText(years[1], style)}`;
  if (precision === 'decade') return `${length === 'text' ? 'the ' : ''}${year}s`;
  if (precision === 'season')
    return `${seasonNames[(date.season ?? 21) - 21] ?? ''} ${yearText(year, style)}`;
  if (style === 'iso') {
    return [date.month, date.day].reduce<string>(
      (text, part) => (part === undefined ? text : `${text}-${String(part).padStart(2, '0')}`),
      yearText(year, style),
    );
  }
  if (precision === 'year') return yearText(year, style);
  const month = monthText(date, length);
  if (precision === 'month') return `${month} ${yearText(year, style)}`;
  return style === 'month-day-year'
    ? `${month} ${dayText(date)}, ${yearText(year, style)}`
    : `${dayText(date)} ${month} ${yearText(year, style)}`;
}

/**
 * First and last year of a decade or century without a name of its own; undefined for all other dates. "The 2010s" is
 * a name, "the 2000s" may be ten years or a hundred, and before the year 1000 decades are not called so.
 */
function yearsOf({ precision, year }: SingleDate): readonly [number, number] | undefined {
  if (precision !== 'century' && precision !== 'decade') return undefined;
  if (precision === 'decade' && year >= 1000 && year % 100 !== 0) return undefined;
  const last = year + (precision === 'century' ? 99 : 9);
  return [year, year < 0 ? Math.min(last, -1) : last];
}

function monthText({ month = 1 }: SingleDate, length: Length): string {
  const name = monthNames[month - 1] ?? '';
  return length === 'text' ? name : name.slice(0, 3);
}

function dayText({ day }: SingleDate): string {
  return String(day ?? '');
}

function yearText(year: number, style: DateStyle): string {
  const digits = String(Math.abs(year));
  if (style === 'iso') {
    const sign = year < 0 ? '-' : '';
    return digits.length > 4 ? `Y${sign}${digits}` : sign + digits.padStart(4, '0');
  }
  if (year < 1) return `${grouped(1 - year)} BC`;
  return year < 1000 ? `AD ${year}` : grouped(year);
}

/** 2024, but 170,000,002. */
function grouped(year: number): string {
  return year < 10000 ? String(year) : year.toLocaleString('en-US');
}
