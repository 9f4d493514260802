import type { Span } from '../base/span';
import type { DayOrder } from '../dates/day-order';
import type { ScaleId } from './scale-id';

/** A sentence and where it begins in its paragraph, in UTF-16 code units from 0. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** A date that a sentence names. Offsets are UTF-16 code units of the sentence from 0; ends are exclusive. */
export interface FoundDate extends Span {
  /** EDTF, as precise as the words. */
  readonly date: string;
  /** EDTF of the part that the words leave of a month or a year, generously: "early November 2024". */
  readonly within?: string;
  /** In the words of the text: evening, early morning … */
  readonly timeOfDay?: string;
  /** True if the reading needed more than the words: the day of publication, the calendar. */
  readonly isInferred: boolean;
  /** EDTF of the other day that its figures may mean, if only the order in which the writer puts them decides. */
  readonly swapped?: string;
  /** The words, as they stand. */
  readonly words: string;
}

/** Words that are a date in figures, and the dates that they may mean: two if their order tells nothing. */
export interface NumericDate extends Span {
  /** The words as they are in the text. */
  readonly words: string;
  /** EDTF of a day or of an interval of days, by the order that gives it. Both may be the same. */
  readonly readings: ReadonlyMap<DayOrder, string>;
  /** With the weekday beside it, which is no date of its own. */
  readonly around: Span;
}

/** An article's own words on the day of its publication. */
export interface StatedPublication {
  /** EDTF. */
  readonly published?: string;
  /** The figures, if they may mean two days and nothing else tells. */
  readonly unclearDate?: string;
}

/** A day and a month that a text calls by its weekday, without a year. */
export interface NamedDay {
  readonly words: string;
  /** 0 for Sunday. */
  readonly weekday: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** Words that are a day counted from the day of writing, if the text around them allows it. */
export interface RelativeWords extends Span {
  readonly kind: 'weekday' | 'day' | 'today' | 'night' | 'period' | 'weekend' | 'ago';
}

/** Relative words with the text of their sentence around them. */
export interface RelativeWordsAround {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly isHeading: boolean;
}

/** A day and a month in words. */
export interface DayWords extends Span {
  /** The same for all ways to write one day. */
  readonly key: string;
  readonly isMonthFirst: boolean;
  /** True if its year follows it. */
  readonly hasYear: boolean;
}

/** A verb that judges what it reports. */
export interface LoadedVerb {
  readonly forms: readonly string[];
  /** True if the verb presents the reported thing as a fact, as “confirm” does. */
  readonly endorses: boolean;
  /** A verb that does not judge, in the same tense. */
  readonly neutral: string;
}

/** A band of a scale of likelihood. */
export interface Band {
  /** The terms of the scale, the best first. */
  readonly terms: readonly string[];
  /** Per cent. */
  readonly low: number;
  readonly high: number;
}

/** A term of likelihood with the scales that have it. */
export interface ScaleTerm extends Band {
  readonly scales: ReadonlySet<ScaleId>;
}

/** A scale of likelihood. */
export interface Scale {
  readonly name: string;
  /** The edition that the terms are of: they change. */
  readonly edition: string;
  readonly bands: readonly Band[];
}

/** A kind of actor that the words of a name can tell. */
export type NamedKind =
  'armed-group' | 'media' | 'party' | 'public-body' | 'military' | 'government' | 'organization';

/** A state of the world. */
export interface State {
  /** All of its names, the platform's own first. */
  readonly forms: readonly string[];
  /** True if its statehood is disputed: the writer decides. */
  readonly isContested: boolean;
}
