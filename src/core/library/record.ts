import type { EdtfDate } from '../dates';
import type { BriefingEvent, CitableRecord, Claim, Pack, Quote } from '../pack/model';
import { aboutIn, actorsIn, placeIn } from '../pack/record-kinds';

/** An event, claim or quote together with its pack. */
export interface LibraryRecord<T extends CitableRecord = CitableRecord> {
  /** `pack/record`: unique in the library, and the same as long as the pack has the record. */
  readonly key: string;
  /** Its number in the library as it is; another one once the pack has changed. */
  readonly number: number;
  readonly pack: Pack;
  readonly value: T;
  /** The record's date, read; `undefined` for an undated one. */
  readonly date: EdtfDate | undefined;
}

export type LibraryEvent = LibraryRecord<BriefingEvent>;
export type LibraryClaim = LibraryRecord<Claim>;
export type LibraryQuote = LibraryRecord<Quote>;

export function isEvent(record: LibraryRecord): record is LibraryEvent {
  return record.value.type === 'event';
}
export function isClaim(record: LibraryRecord): record is LibraryClaim {
  return record.value.type === 'claim';
}
export function isQuote(record: LibraryRecord): record is LibraryQuote {
  return record.value.type === 'quote';
}

/** Ids of the actors that the record names in its fields, those who act or speak first, each once. */
export function actorsOf({ value }: LibraryRecord): string[] {
  return actorsIn(value);
}

export function placeOf({ value }: LibraryRecord): string | undefined {
  return placeIn(value);
}

/** Ids of the records that this one is about. */
export function aboutOf({ value }: LibraryRecord): readonly string[] {
  return aboutIn(value);
}
