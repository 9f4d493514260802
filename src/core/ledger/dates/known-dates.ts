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

const known = new WeakMap<CitableRecord, readonly EdtfDate[]>();

/** Returns the dates that a sentence on a record may give without being its own. */
export function knownDatesOf(record: LibraryRecord): readonly EdtfDate[] {
  const before = known.get(record.value);
  if (before) return before;
  const { value, pack } = record;
  const isDated = record.date !== undefined && isDay(record.date);
  // Words without a day of their own are often dated by the publication that prints them.
  const printed = isDated
    ? []
    : [...citedSources(pack, value.cite).map(({ source }) => source.published), pack.asOf];
  const texts = [
    value.date,
    ...languageOf(pack.language)
      .dates.datesIn(textOf(record), pack.asOf, undefined)
      .map((found) => found.date),
    ...figuresIn(value).map((figure) => figure.asOf),
    ...(value.type === 'claim' ? printed : []),
  ];
  const all = texts.flatMap((text) => (text === undefined ? [] : (dateOf(text) ?? [])));
  // "Since 2022" in both.
  const dates = all.flatMap((date) =>
    [date, sideOf(date, 'end') ? [] : (sideOf(date, 'start') ?? [])].flat(),
  );
  known.set(value, dates);
  return dates;
}
