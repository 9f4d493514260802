import type { Span } from '../base/span';

/**
 * The place of a date in what it dates: its day or period (`on`), its first day, its last day, a day by which it was so
 * (`by`), or a day before or after it (`bound`).
 */
export type DateRole = 'on' | 'begin' | 'end' | 'by' | 'bound';

/** The use of a date in its sentence, as far as the words right beside it tell. */
export interface DateUse {
  readonly role: DateRole;
  /** The word that the date belongs to: “ceasefire” in “the ceasefire of 12 May”, “sign” in “signed on 12 May”. */
  readonly governor?: {
    readonly word: string;
    /** `doer`: a participle or a finite verb; `noun`: a noun, `words`: one for words; `printed`: a word for publishing. */
    readonly kind: 'doer' | 'noun' | 'words' | 'printed';
  };
  /** True if it is the day for which something is planned: “due on”. */
  readonly isPlanned: boolean;
  /** True if the words say that it is the day of something else: “the 12 May deadline”, “not 12 May”. */
  readonly isOfOther: boolean;
}

/** A day that a text counts from one that it has named before: “three days later”. */
export interface CountedDays extends Span {
  /** Negative for an earlier day. */
  readonly days: number;
  /** The number of days that it may be off. */
  readonly slack: number;
}
