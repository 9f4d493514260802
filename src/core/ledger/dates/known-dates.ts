import { type EdtfDate, dateOf } from '../../dates';
import { languageOf } from '../../language';
import type { LibraryRecord } from '../../library';
import type { CitableRecord } from '../../pack/model';
import { figuresIn } from '../../pack/record-kinds';
import { citedSources } from '../../render/citation';
import { textOf } from '../related';
import { isDay, sideOf } from './date-relations';

/** A record with its own date. */
export interface RecordDate {
  readonly record: LibraryRecord;
  readonly date: EdtfDate;
}

export function datesOf(records: readonly LibraryRecord[]): RecordDate[] {
  return records.flatMap((record) => (record.date ? [{ record, date: record.date }] : []));
}

/** Returns the days of publication of the sources that a record cites. */
export function publishedOf({ pack, value }: LibraryRecord): readonly EdtfDate[] {
  return citedSources(pack, value.cite).flatMap(({ source }) =>
    source.published === undefined ? [] : (dateOf(source.published) ?? []),
  );
}

const written = new WeakMap<CitableRecord, readonly EdtfDate[]>();

/** Returns the dates that a record has: its own, those in its words and those of its figures. */
export function writtenDatesOf(record: LibraryRecord): readonly EdtfDate[] {
  const before = written.get(record.value);
  if (before) return before;
  const { value, pack } = record;
  const dates = bothEnds([
    value.date,
    ...languageOf(pack.language)
      .dates.datesIn(textOf(record), pack.asOf, undefined)
      .map((found) => found.date),
    ...figuresIn(value).map((figure) => figure.asOf),
  ]);
  written.set(value, dates);
  return dates;
}

/** Returns the dates that a sentence on a record may give without being its own: it has them, or its source was printed then. */
export function knownDatesOf(record: LibraryRecord): readonly EdtfDate[] {
  const { value, pack, date } = record;
  // Words without a day of their own are often dated by the publication that prints them.
  const isPrinted = value.type === 'claim' && !(date && isDay(date));
  if (!isPrinted) return writtenDatesOf(record);
  const printed = citedSources(pack, value.cite).map(({ source }) => source.published);
  return [...writtenDatesOf(record), ...bothEnds([...printed, pack.asOf])];
}

function bothEnds(texts: readonly (string | undefined)[]): EdtfDate[] {
  const all = texts.flatMap((text) => (text === undefined ? [] : (dateOf(text) ?? [])));
  // "Since 2022" in both.
  return all.flatMap((date) => [date, sideOf(date, 'end') ? [] : (sideOf(date, 'start') ?? [])].flat());
}
