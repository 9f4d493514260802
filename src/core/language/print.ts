import type { EdtfDate } from '../dates';
import type { DateStyle } from '../dates/date-style';

/** Dates, numbers and words as a language prints them: on cards, in sentences, tables, pages and citations. */
export interface Print {
  /** A date as it stands in a sentence, with its preposition: "on 2 December 2024". */
  readonly datePhrase: (date: EdtfDate, style: DateStyle) => string;
  /** The same at the beginning of a sentence. */
  readonly datePhraseAtStart: (date: EdtfDate, style: DateStyle) => string;
  /** A date in full without a preposition: "2 December 2024". */
  readonly dateText: (date: EdtfDate, style: DateStyle) => string;
  /** A date for a row or a cell: "2 Dec 2024". */
  readonly dateLabel: (date: EdtfDate, style: DateStyle) => string;
  /** A number as a sentence has it: in words if that is usual, else in digits. */
  readonly numberText: (value: number, inWords: boolean) => string;
  /** A number of which only bounds may be known: "11", "10–12", "at least 10". */
  readonly amount: (value: number | undefined, low: number | undefined, high: number | undefined) => string;
  /** The same in a sentence: "ten to twelve". */
  readonly amountInSentence: (low: number | undefined, high: number | undefined, inWords: boolean) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  /** Words between quotation marks. */
  readonly quoted: (words: string) => string;
  /** Returns somebody's words as a sentence that fits a fragment as well as whole sentences. */
  readonly quoteSentence: (quote: PrintedQuote) => string;
  /** A sentence with who says so. */
  readonly attributed: (sentence: string, to: string) => string;
  /** A kind, a status or a verification of the format in words: "armed group". */
  readonly term: (id: string) => string;
  /** A relation in words, at the end that it begins or ends at: "supported by". */
  readonly relation: (type: string, direction: 'from' | 'to', isFormer: boolean) => string;
  readonly words: PrintedWords;
}

export interface PrintedQuote {
  readonly speaker: string;
  readonly listener: string | undefined;
  readonly text: string;
  /** True if it is only reported that the words were used. */
  readonly isReported: boolean;
  readonly isTranslated: boolean;
  /** Its certainty in words; empty for nothing to say. */
  readonly reserve: string;
}

/** The other words that are printed. */
export interface PrintedWords {
  readonly undated: string;
  readonly dateInferred: string;
  readonly quoted: string;
  readonly notGiven: string;
  readonly notRecognised: string;
  readonly alsoNamed: string;
  readonly command: string;
  /** Above the columns of a chronology, and of a table of actors. */
  readonly chronology: readonly string[];
  readonly actors: readonly string[];
  /** Names of facts, and headings of pages. */
  readonly about: string;
  readonly accountsDiffer: string;
  readonly actorsNamed: string;
  readonly againstIt: string;
  readonly confidence: string;
  readonly date: string;
  readonly figure: string;
  readonly kind: string;
  readonly name: string;
  readonly namedIn: string;
  readonly otherForms: string;
  readonly packs: string;
  readonly packsDiffer: string;
  readonly place: string;
  readonly records: string;
  readonly relations: string;
  readonly role: string;
  readonly saidAboutIt: string;
  readonly source: string;
  readonly accordingTo: (name: string) => string;
  readonly also: (names: string) => string;
  readonly andMore: (count: number) => string;
  readonly asOf: (date: string) => string;
  readonly disputedBy: (names: string) => string;
  readonly from: (date: string) => string;
  readonly inPlace: (what: string, place: string) => string;
  readonly more: (count: number) => string;
  readonly olderRecords: (count: number) => string;
  readonly packCount: (count: number) => string;
  readonly paragraphs: (numbers: readonly string[]) => string;
  readonly recordCount: (count: number) => string;
  readonly reportedBy: (name: string) => string;
  readonly until: (date: string) => string;
}
