import type { Span } from '../base/span';
import type { EdtfDate } from '../dates';
import type { DateStyle } from '../dates/date-style';
import type { Measure, NoteFigure, Token } from './figure';
import type {
  Band,
  DayWords,
  FoundDate,
  LoadedVerb,
  NamedDay,
  NamedKind,
  NumericDate,
  RelativeWords,
  RelativeWordsAround,
  Scale,
  ScaleTerm,
  Sentence,
  State,
  StatedPublication,
} from './found';
import type { DayOrder } from '../dates/day-order';
import type { Print } from './print';
import type { ScaleId } from './scale-id';

/** The knowledge of a language that names, cards, sentences and the reading of packs and notes need at once. */
export interface LanguageBasics {
  /** BCP 47. */
  readonly tag: string;
  readonly print: Print;
  readonly names: NameWords;
  /** The letter that an apostrophe of possession follows: "the generals’ orders". */
  readonly pluralEnding: string;
  /** The sentences of a paragraph, in order; together they are the whole of it. */
  sentencesOf(paragraph: string): Sentence[];
  /** Whether a stop that ends a sentence may as well be that of an abbreviation that is not known. */
  isDoubtfulStop(before: string, behind: string): boolean;
  /** Whether a sentence says who says so, or how sure it is. */
  isHedged(sentence: string): boolean;
  /** The date that a text very likely means, as EDTF; `undefined` if that is not plain. */
  suggestEdtf(text: string): string | undefined;
  /** The days that a sentence names, in days since 1970-01-01, both ends included. @param year of a day without one */
  daysSaid(sentence: string, year: number): { readonly first: number; readonly last: number }[];
}

/** Words in and beside names. */
export interface NameWords {
  /** The states by each of their names. */
  statesByName(): ReadonlyMap<string, State>;
  /** A word for an office: "President". */
  isOffice(word: string): boolean;
  /** A form of address: "Mr". */
  isAddress(word: string): boolean;
  /** A word before a name that calls its bearer something, in the singular or the plural. */
  isTitle(word: string): boolean;
  /** A word that may stand before an office: "deputy". */
  isQualifier(word: string): boolean;
  /** An adjective of a country. */
  isDemonym(word: string): boolean;
  /** A word that names nobody alone: "Syrian", "Islamic". */
  isAdjective(word: string): boolean;
  /** A word that no name goes on over: a day, a month. */
  isWall(word: string): boolean;
  /** A word that begins sentences and belongs to no name. */
  isStarter(word: string): boolean;
  /** A word that ends the name of a body: "army". */
  isBody(word: string): boolean;
  /** A word that names of institutions, buildings and streets end with. */
  isInstitution(word: string): boolean;
  /** A kind of place: "city". */
  isPlaceKind(word: string): boolean;
  /** A particle inside names: "al", "bin", "van". */
  isParticle(word: string): boolean;
  /** A word that no name has before its last part. */
  isFunctionWord(word: string): boolean;
  /** A word that is written small unless it begins a sentence. */
  isCommonWord(word: string): boolean;
  /** The kind of actor that the words of a name tell; `undefined` if they tell none. */
  kindByWords(name: readonly string[]): NamedKind | undefined;
  /** The kind of actor that the words before a name tell. */
  kindByWordsBefore(before: string): NamedKind | undefined;
  /** Whether the words behind a name have its bearer do what only people do. */
  doesAsPerson(behind: string): boolean;
}

/** All that is known of a language. */
export interface Language extends LanguageBasics {
  readonly dates: DatesSaid;
  readonly relativeDays: RelativeDays;
  readonly undatedDays: UndatedDays;
  readonly figures: FiguresSaid;
  readonly reserve: Reserve;
  readonly speech: Speech;
  readonly wording: Wording;
  readonly likelihood: Likelihood;
  readonly article: ArticleWords;
}

/** Dates in prose. */
export interface DatesSaid {
  /**
   * The dates in a sentence, in its order; none overlaps another. Relative ones are counted from the day of publication, and
   * left out without one.
   *
   * @param published EDTF
   * @param order of the figures in dates that may mean two days
   */
  datesIn(sentence: string, published: string | undefined, order: DayOrder | undefined): FoundDate[];
  /** Figures that may mean two days, which nothing decides. */
  undecidedDatesIn(sentence: string, order: DayOrder | undefined): NumericDate[];
  /** The order in which texts of one hand write their dates; `undefined` if none tells, or two disagree. */
  dayOrderOf(texts: readonly string[]): DayOrder | undefined;
  /** The order of who writes dates in the style. */
  dayOrderIn(style: DateStyle): DayOrder | undefined;
  /** The first day that a text states in full, as EDTF. */
  statedDate(text: string, order: DayOrder | undefined): string | undefined;
  /** The day of publication. @param told the most trusted first @param printed lines that a reader sees */
  publicationIn(
    told: readonly (string | undefined)[],
    printed: readonly string[],
    order: DayOrder | undefined,
  ): StatedPublication;
  /** The preposition that a text ends with, with its blank; empty for none. */
  dateLead(before: string): string;
  /** The length of the preposition that the words of a date begin with, its blank included. */
  dateLeadLength(words: string): number;
  /** Whether the words before a date make it one that is only about right. */
  isRoughBefore(before: string): boolean;
  /** Whether the words around a date make it that of something else than the sentence is about. */
  isOfOther(before: string, behind: string): boolean;
  /** Months and other words that say nothing of what a sentence is on. */
  isCommonInDates(word: string): boolean;
}

/** Days that are told from the day of writing. */
export interface RelativeDays {
  relativeDaysIn(text: string): RelativeWords[];
  isRelativeDay(found: RelativeWords, around: RelativeWordsAround): boolean;
  /** The preposition that goes with the words, in small letters; empty for none. */
  prepositionOf(found: RelativeWords, around: RelativeWordsAround): string;
  /** The days from the day of writing to the one that the words are; `undefined` if they do not tell it alone. */
  daysFromNow(words: string): number | undefined;
  /** The words as a date, and how many of their UTF-16 code units stay; `undefined` if they cannot be replaced. */
  asDate(
    words: string,
    preposition: string,
    isAtStart: boolean,
    date: EdtfDate,
    style: DateStyle,
  ): { readonly kept: number; readonly text: string } | undefined;
  /** The weekdays that the words can be, 0 for Sunday. */
  weekdaysOf(words: string): readonly number[];
}

/** Days and months without a year. */
export interface UndatedDays {
  daysOfMonthsIn(text: string): DayWords[];
  beginsWithYear(behind: string): boolean;
  isOfOneYear(day: DayWords, behind: string): boolean;
  isEveryYear(words: string): boolean;
  leadsToDay(before: string): boolean;
  isMonthCutShort(words: string): boolean;
  withYear(words: string, day: DayWords, year: string, style: DateStyle): string;
}

/** Numbers in prose and the things that they count. */
export interface FiguresSaid {
  /** The figures of a sentence, in its order. @param exempt dates and names, in which no figure is looked for */
  figuresIn(sentence: string, exempt?: readonly Span[]): NoteFigure[];
  tokensOf(text: string): Token[];
  /** A word without its ending. */
  stemOf(word: string): string;
  measureNamed(measure: string): Measure;
  familyOf(word: string): string | undefined;
  familyAt(
    tokens: readonly Token[],
    first: number,
    next: number,
    isNumber: (index: number) => boolean,
  ): string | undefined;
  /** A word that tells what is counted. */
  isTelling(word: string): boolean;
  /** A word for people of whatever kind. */
  isAnybody(word: string): boolean;
  /** A word that tells how something is done, not what is counted. */
  isAdverb(word: string): boolean;
  /** Whether a number in the text may be a total over more than one record tells of. */
  spansMore(text: string): boolean;
}

/** Reserve, denial and attribution in sentences. */
export interface Reserve {
  /** Whether the words say who says so, or how sure it is. */
  isReserved(words: string): boolean;
  /** Whether the words deny, correct or reserve anything, in whatever way. */
  hasReserve(words: string): boolean;
  /** Whether the words tell that something was taken back, refuted or denied. */
  tellsRetraction(words: string): boolean;
  /** Whether the words tell that somebody denies or contests something. */
  tellsDenial(words: string): boolean;
  /** Whether a heading or a lead says that others' words follow. */
  namesSpeech(words: string): boolean;
  /** Whether the head of a table has a column for who says so or how sure it is. */
  namesReserve(header: string): boolean;
  /** Whether a sentence takes back the one before. */
  takesBack(words: string): boolean;
}

/** Who speaks. */
export interface Speech {
  /** The places of verbs that bring words spoken. */
  sayingVerbsIn(text: string): Span[];
  /** Whether such a verb is no verb but credits whom it stands before: "according to". */
  isCredit(words: string): boolean;
  /** Where the first verb of saying ends in the words, as far as they tell of a record. */
  sayingEnd(words: string): number | undefined;
  /** Whether the words behind a name have its bearer speak. */
  speaksBehind(behind: string): boolean;
  /** Whether the words before a name credit its bearer with what is said. */
  isCreditBefore(before: string): boolean;
  /** Whether no word before a name says who its bearer is. */
  isBareBefore(before: string): boolean;
  isBetweenSubjectAndVerb(words: string): boolean;
  endsInPronoun(lead: string): boolean;
  /** The noun that is the subject of a verb, in small letters. */
  nounBeforeVerb(lead: string): string | undefined;
  isNegatedBefore(lead: string): boolean;
  /** The pronoun that speaks, in small letters. */
  speakingPronounIn(beforeVerb: string): string | undefined;
  /** Whether the words before a name govern it, so that it is no subject. */
  governsName(before: string): boolean;
  isArticleAtMost(words: string): boolean;
  loadedVerbsIn(text: string): Span[];
  loadedVerb(words: string): LoadedVerb | undefined;
  /** Whether what stands behind a loaded verb makes another verb of it. */
  hasOtherSense(rest: string): boolean;
  /** Whether a verb can be replaced by a neutral one before these words: "that". */
  takesClause(rest: string): boolean;
}

/** The nature of sentences and headings. */
export interface Wording {
  /** Whether the words are a sentence, not a heading, a caption, an entry of a list. */
  isSentence(words: string): boolean;
  /** Whether words only describe whom they begin with. @param lead the words before the name */
  isDescription(words: string, lead: string): boolean;
  /** Whether a sentence carries on the one before. */
  carriesOn(words: string): boolean;
  /** Whether the words tell of something as still to come, not done, or not sure to be. */
  tellsPlan(words: string): boolean;
  /** The verb that tells something as done. @param known the stems of what was planned */
  deedIn(text: string, known: ReadonlySet<string>): Span | undefined;
  tellsDeed(words: string): boolean;
  /** Whether the words are the writer's own thoughts. */
  isOpinion(words: string): boolean;
  /** Whether what stands under a heading needs no source. */
  needsNoSource(heading: string): boolean;
  /** Whether a text names its source in words. */
  namesSource(text: string): boolean;
  /** Whether the words before a name tell that another form of a name follows, without choosing it. */
  leadsToOtherForm(before: string): boolean;
  /** Whether words in brackets stand for what is still to be written. */
  isPlaceholder(words: string): boolean;
  /** Whether the line is one to be signed. */
  isForSigning(words: string): boolean;
}

/** Words of likelihood and of confidence. */
export interface Likelihood {
  readonly scales: Readonly<Record<ScaleId, Scale>>;
  termsIn(text: string): Span[];
  termOf(words: string): ScaleTerm | undefined;
  nearestTerm(scale: Scale, band: Band): string | undefined;
  tellsLikelihood(words: string): boolean;
  /** Whether a term is no comparison, no denial and no likely candidate where it stands. */
  isJudgment(words: string, before: string, behind: string): boolean;
  /** The term in the form of the words. */
  inFormOf(words: string, term: string): string;
  /** The term in place of words, with the article before it; `undefined` if it does not fit. */
  fitted(
    term: string,
    before: string,
    behind: string,
  ): { readonly lead: number; readonly text: string } | undefined;
  /** Whether a sentence tells what others say: their judgment is theirs. */
  saysOthers(words: string): boolean;
  confidenceIn(text: string): Span[];
  /** The level in the words if they can be taken out of their sentence. */
  levelApart(words: string): string | undefined;
  confidenceSentence(level: string): string;
}

/** Words on the page of an article. */
export interface ArticleWords {
  /** Whether a text is in this language. */
  isLikely(text: string): boolean;
  /** Whether a block is an invitation or a heading of the page, not of the article. */
  isCrumb(text: string): boolean;
  /** Whether a block begins the list of other articles that a page ends with. */
  leadsToOthers(text: string): boolean;
  authorIn(line: string): string | undefined;
  isDateline(line: string): boolean;
  /** The days that a text calls by their weekday, without a year. */
  thisDaysIn(text: string): NamedDay[];
  /** A sentence that says that somebody said so. */
  saidThat(by: string, what: string): string;
  /** Why a day has the year that it has. */
  yearNote(words: string, year: number): string;
}
