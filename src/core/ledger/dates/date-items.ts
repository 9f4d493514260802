import type { NoteContext } from '../context';
import { type EdtfDate, dateOf, earliest, latest } from '../../dates';
import { languageOf } from '../../language';
import type { LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { CitableRecord } from '../../pack/model';
import { figuresIn } from '../../pack/record-kinds';
import { citedSources } from '../../render/citation';
import type { BlockView, NoteDate } from '../block-view';
import { isSecondary } from './date-role';
import { textOf, withRelated } from '../related';
import type { LedgerItem } from '../item';
import { resembles } from '../resemblance';
import { type Scope, scopesIn } from '../scope';

/** A date of a sentence, set against the records that the sentence cites. */
export interface DateItem extends LedgerItem {
  readonly kind: 'date';
  /** Without its preposition. */
  readonly found: NoteDate;
  /** The record whose date bears it out, or that it contradicts. */
  readonly record?: LibraryRecord;
  /** True if the date is within the record's, but more precise. */
  readonly isTooPrecise: boolean;
}

/** Sets the dates of a sentence against the records that it cites; in the order of the text. */
export function dateItems(
  view: BlockView,
  sentence: NoteSentence,
  context: NoteContext,
): readonly DateItem[] {
  const dated = view.datesIn(sentence).flatMap((found) => {
    const date = dateOf(found.date);
    return date ? [{ found: withoutLead(view, found), date, lead: leadOf(view, found) }] : [];
  });
  if (dated.length === 0) return [];
  const scopes = scopesIn(view, sentence);
  return scopes.flatMap((scope) => itemsIn(view, sentence, scope, scopes, dated, context));
}

interface Dated {
  readonly found: NoteDate;
  readonly date: EdtfDate;
  readonly lead: string;
}

function itemsIn(
  view: BlockView,
  sentence: NoteSentence,
  scope: Scope,
  scopes: readonly Scope[],
  dated: readonly Dated[],
  { library, frontMatter }: NoteContext,
): DateItem[] {
  const here = dated.filter(({ found }) => found.start >= scope.start && found.start < scope.end);
  if (here.length === 0) return [];
  const own = datesOf(scope.records);
  const beside = datesOf(scopes.flatMap((other) => (other === scope ? [] : other.records)));
  const asOf = frontMatter.asOf && dateOf(frontMatter.asOf.value);
  const others = [...withRelated(library, scope.records).flatMap(knownDatesOf), ...(asOf ? [asOf] : [])];
  const ownSaid = here.some((one) => bearer(one, own) ?? endOf(one, here, own));
  const strays = here.filter(
    (one) => isFull(one) && !bearer(one, own) && !others.some((known) => fits(one, known)),
  );
  return here.map((one): DateItem => {
    const { found } = one;
    const base = { start: found.start, end: found.end, kind: 'date' as const, found, isTooPrecise: false };
    const by = bearer(one, own) ?? endOf(one, here, own);
    if (by) return { ...base, verdict: 'borne-out', record: by.record };
    if (others.some((known) => fits(one, known))) return { ...base, verdict: 'borne-out' };
    const swapped = bearer(one, beside);
    const target = own.find(({ record }) => record.value.type !== 'quote')?.record;
    if (swapped && target && !ownSaid && isFull(one))
      return { ...base, verdict: 'contradicts', record: target };
    if (swapped) return { ...base, verdict: 'borne-out', record: swapped.record };
    if (!isFull(one) || scope.records.length === 0) return { ...base, verdict: 'unsure' };
    if (!target?.date) return { ...base, verdict: 'not-cited' };
    if (isSecondary(view, sentence, found, one.date, target)) {
      const isNear = [...own.map(({ date }) => date), ...others].some((date) => touches(one.date, date));
      return { ...base, verdict: isNear ? 'unsure' : 'not-cited' };
    }
    const vague = own.find(({ date }) => isWithin(one.date, date));
    if (vague) {
      const isTooPrecise =
        isDay(one.date) && isImprecise(vague.date) && !isSpan(vague.date) && !isDay(target.date);
      const isRough = view.language.dates.isRoughBefore(view.own.slice(0, found.start));
      const isFalse = isTooPrecise && !isRough && !ownSaid && resembles(view, sentence, target, library);
      return isFalse
        ? { ...base, verdict: 'contradicts', record: vague.record, isTooPrecise }
        : { ...base, verdict: 'unsure' };
    }
    const isPartly = own.some(({ date }) => touches(one.date, date));
    if (isPartly && !isHalfRight(one.date, target.date)) return { ...base, verdict: 'unsure' };
    if (!isPartly && others.some((known) => touches(one.date, known))) return { ...base, verdict: 'unsure' };
    // A year beside a record that has a day is mostly that of something else: "the CAA, set up in 1999, opened a review".
    const isAlike = !isYear(one.date) || isYear(target.date);
    const isSure = isAlike && !ownSaid && strays.length === 1 && resembles(view, sentence, target, library);
    return isSure ? { ...base, verdict: 'contradicts', record: target } : { ...base, verdict: 'not-cited' };
  });
}

interface RecordDate {
  readonly record: LibraryRecord;
  readonly date: EdtfDate;
}

function datesOf(records: readonly LibraryRecord[]): RecordDate[] {
  return records.flatMap((record) => (record.date ? [{ record, date: record.date }] : []));
}

function bearer(one: Dated, known: readonly RecordDate[]): RecordDate | undefined {
  return known.find(({ date }) => fits(one, date));
}

/** Returns the record whose period begins and ends with the day and another of the sentence. */
function endOf(one: Dated, all: readonly Dated[], known: readonly RecordDate[]): RecordDate | undefined {
  const has = (day: number, isDone: (date: EdtfDate) => number) =>
    all.some(({ date }) => isDay(date) && isDone(date) === day);
  return known.find(
    ({ date }) =>
      isDay(one.date) &&
      date.kind !== 'date' &&
      (earliest(one.date) === earliest(date) || latest(one.date) === latest(date)) &&
      has(earliest(date), earliest) &&
      has(latest(date), latest),
  );
}

/** A date in figures that can mean two days is compared as both. */
function fits({ date, found }: Dated, known: EdtfDate): boolean {
  const swapped = found.swapped === undefined ? undefined : dateOf(found.swapped);
  const isOfItsYear = found.isInferred && isSameDay(date, known);
  return isOfItsYear || covers(date, known) || (swapped !== undefined && covers(swapped, known));
}

/** Returns whether two dates are the same day or month of a year: the year of one was not written. */
function isSameDay(one: EdtfDate, other: EdtfDate): boolean {
  if (one.kind !== 'date' || other.kind !== 'date') return false;
  return one.precision === other.precision && one.month === other.month && one.day === other.day;
}

function leadOf({ language: { dates }, own }: BlockView, { start, words }: NoteDate): string {
  const within = words.slice(0, dates.dateLeadLength(words));
  return within === '' ? dates.dateLead(own.slice(Math.max(0, start - 8), start)) : within;
}

/** Returns the date without its preposition, which is replaced together with it if another is needed. */
function withoutLead({ language }: BlockView, found: NoteDate): NoteDate {
  const lead = language.dates.dateLeadLength(found.words);
  return { ...found, start: found.start + lead, words: found.words.slice(lead) };
}

/** Returns whether the date is one in figures, a year only after its preposition: "in 2011", not "the 2011 war". */
function isFull({ found: { words }, date, lead }: Dated): boolean {
  if (!/\d/.test(words)) return false;
  if (date.kind !== 'date') return true;
  return isDay(date) || date.precision === 'month' || (isYear(date) && lead !== '');
}

function isYear(date: EdtfDate): boolean {
  return date.kind === 'date' && date.precision === 'year';
}

function isDay(date: EdtfDate): boolean {
  return date.kind === 'date' && date.precision === 'day' && !date.approximate;
}

/** Returns whether the date is a period with an end: a range, a month, a year or an approximate date. */
function isImprecise(date: EdtfDate): boolean {
  return Number.isFinite(latest(date)) && Number.isFinite(earliest(date)) && !isDay(date);
}

/** The days of a weekend, and one more. */
const longest = 3;

/** Returns whether a date is a longer period that begins and ends on a day: each of its days may be named. */
function isSpan(date: EdtfDate): boolean {
  if (date.kind === 'date' || typeof date.start === 'string') return false;
  return date.start.precision === 'day' && latest(date) - earliest(date) >= longest;
}

/** Returns whether a date says the same as another, or less. */
function covers(said: EdtfDate, known: EdtfDate): boolean {
  const isSure = known.kind !== 'date' || !known.approximate || said.kind !== 'date' || said.approximate;
  return (
    isSure && earliest(said) <= earliest(known) && latest(known) <= latest(said) && !isHalfRight(said, known)
  );
}

function isWithin(said: EdtfDate, known: EdtfDate): boolean {
  return earliest(known) <= earliest(said) && latest(said) <= latest(known) && !isHalfRight(said, known);
}

function touches(said: EdtfDate, known: EdtfDate): boolean {
  return earliest(said) <= latest(known) && earliest(known) <= latest(said);
}

/** Returns whether two periods have one end in common, and not the other: "14–18" for "16–18". */
function isHalfRight(said: EdtfDate, known: EdtfDate): boolean {
  if (said.kind === 'date' || known.kind === 'date') return false;
  return (earliest(said) === earliest(known)) !== (latest(said) === latest(known));
}

const known = new WeakMap<CitableRecord, readonly EdtfDate[]>();

/** Returns the dates that a sentence on a record may give without being its own. */
function knownDatesOf(record: LibraryRecord): readonly EdtfDate[] {
  const before = known.get(record.value);
  if (before) return before;
  const { value, pack } = record;
  // Words are often dated by the publication that prints them.
  const printed = citedSources(pack, value.cite).map(({ source }) => source.published);
  const texts = [
    value.date,
    ...languageOf(pack.language)
      .dates.datesIn(textOf(record), pack.asOf, undefined)
      .map((found) => found.date),
    ...figuresIn(value).map((figure) => figure.asOf),
    ...(value.type === 'claim' ? [...printed, pack.asOf] : []),
  ];
  const dates = texts.flatMap((text) => (text === undefined ? [] : (dateOf(text) ?? [])));
  known.set(value, dates);
  return dates;
}
