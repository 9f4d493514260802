/**
 * Dates as EDTF states them (ISO 8601-2:2019, levels 0 and 1), as plain data. Years are astronomical, in the proleptic
 * Gregorian calendar: 0 is 1 BC, -43 is 44 BC.
 */

/** The known part of a date. A decade or a century is a year with its last one or two digits left open. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** A time of day on the date's own day, as written. */
export interface TimeOfDay {
  /** 0–24; 24 only at 24:00:00, the end of the day. */
  readonly hour: number;
  readonly minute: number;
  /** May have a fraction. */
  readonly second: number;
  /** Minutes east of UTC; undefined when the text names no zone. */
  readonly offset?: number;
}

export interface SingleDate {
  readonly kind: 'date';
  readonly precision: Precision;
  /** The year; for a decade or a century, the year that comes first in time. */
  readonly year: number;
  /** 1–12; undefined unless the precision is `day` or `month`. */
  readonly month?: number;
  /** 21 spring, 22 summer, 23 autumn, 24 winter; undefined unless the precision is `season`. */
  readonly season?: number;
  /** 1–31; undefined unless the precision is `day`. */
  readonly day?: number;
  /** Undefined when the text gives the day alone. */
  readonly time?: TimeOfDay;
  /** `~` or `%`: about then. */
  readonly approximate: boolean;
  /** `?` or `%`: the source of the date is doubtful. */
  readonly uncertain: boolean;
  /** Digits were left open with `X`: it happened on one day or in one year of the period, it is not known which. */
  readonly unspecified: boolean;
}

/** The side of an interval that is no date: `..` is open (still going on, or without a beginning), nothing is unknown. */
export type OpenSide = 'open' | 'unknown';

/** A stretch of time, both ends included. At least one of them is a date. */
export type DateInterval = { readonly kind: 'interval' } & (
  | { readonly start: SingleDate; readonly end: SingleDate }
  | { readonly start: SingleDate; readonly end: OpenSide }
  | { readonly start: OpenSide; readonly end: SingleDate }
);

export type EdtfDate = SingleDate | DateInterval;

/**
 * - `not-edtf`: the text is written in some other way
 * - `impossible-date`: written well, but no calendar or clock has it (30 February, month 13, 25 o'clock)
 * - `reversed-interval`: the end lies wholly before the start
 * - `beyond-level-1`: valid in level 2, which is not read here
 */
export type EdtfProblemCode = 'not-edtf' | 'impossible-date' | 'reversed-interval' | 'beyond-level-1';

/** Why a text is not taken as a date. */
export interface EdtfProblem {
  readonly kind: 'problem';
  readonly code: EdtfProblemCode;
  /** The part at fault: UTF-16 code units from the beginning of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Valid EDTF that the writer very likely meant; undefined when nothing or more than one thing comes to mind. */
  readonly suggestion?: string;
}
