import type { Span } from '../base/span';
import type { EdtfDate } from '../dates';
import type { Clauses } from './clauses';
import type { CountedDays, DateRole, DateUse } from './date-use';
import type { DateStyle } from '../dates/date-style';
import type { Measure, NamedUnit, NoteFigure, Token } from './figure';
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
  readonly sentencesOf: (paragraph: string) => Sentence[];
  /** Returns whether a stop that ends a sentence may also belong to an abbreviation that is not in the list. */
  readonly isDoubtfulStop: (before: string, after: string) => boolean;
  /** Returns whether a sentence names its source, or says how certain it is. */
  readonly isHedged: (sentence: string) => boolean;
  /** The date that a text very likely means, as EDTF; `undefined` if that is not plain. */
  readonly suggestEdtf: (text: string) => string | undefined;
  /** The days that a sentence names, in days since 1970-01-01, both ends included. @param year of a day without one */
  readonly daysSaid: (sentence: string, year: number) => { readonly first: number; readonly last: number }[];
}

/** Words in and beside names. */
export interface NameWords {
  /** The states by each of their names. */
  readonly statesByName: () => ReadonlyMap<string, State>;
  /** A word for an office: "President". */
  readonly isOffice: (word: string) => boolean;
  /** A form of address: "Mr". */
  readonly isAddress: (word: string) => boolean;
  /** A word before a name that calls its bearer something, in the singular or the plural. */
  readonly isTitle: (word: string) => boolean;
  /** A word that may stand before an office: "deputy". */
  readonly isQualifier: (word: string) => boolean;
  /** An adjective of a country. */
  readonly isDemonym: (word: string) => boolean;
  /** A word that names nobody alone: "Syrian", "Islamic". */
  readonly isAdjective: (word: string) => boolean;
  /** A word that no name goes on over: a day, a month. */
  readonly isWall: (word: string) => boolean;
  /** A word that begins sentences and belongs to no name. */
  readonly isStarter: (word: string) => boolean;
  /** A word that ends the name of a body: "army". */
  readonly isBody: (word: string) => boolean;
  /** A word that names of institutions, buildings and streets end with. */
  readonly isInstitution: (word: string) => boolean;
  /** A kind of place: "city". */
  readonly isPlaceKind: (word: string) => boolean;
  /** A particle inside names: "al", "bin", "van". */
  readonly isParticle: (word: string) => boolean;
  /** A word that no name has before its last part. */
  readonly isFunctionWord: (word: string) => boolean;
  /** A word that is written small unless it begins a sentence. */
  readonly isCommonWord: (word: string) => boolean;
  /** A word that texts use every day, though names are written so too: "target". */
  readonly isEverydayWord: (word: string) => boolean;
  /** Returns whether the words after such a word, at the beginning of a sentence, show a name: "Target said". */
  readonly isNameBefore: (after: string, word: string, weight: 'person' | 'place' | 'body') => boolean;
  /** Returns whether such a word is a name after this one in a headline: "Union Sues Target". */
  readonly isBeforeName: (word: string, isPlace: boolean) => boolean;
  /** Returns whether a month or a day is a name between these words. */
  readonly isNameAmongDates: (before: string, after: string) => boolean;
  /** Returns whether a word in capitals is no acronym between these words: "TELL US WHO". */
  readonly isJustLoud: (before: string | undefined, after: string | undefined) => boolean;
  /** Returns whether a word that begins a sentence asks a question. @param sentence the text after it */
  readonly asksQuestion: (word: string, sentence: string) => boolean;
  /** The kind of actor that the words of a name tell; `undefined` if they tell none. */
  readonly kindByWords: (name: readonly string[]) => NamedKind | undefined;
  /** The kind of actor that the words before a name tell. */
  readonly kindByWordsBefore: (before: string) => NamedKind | undefined;
  /** Returns whether the words after a name describe an act that only people do. */
  readonly doesAsPerson: (after: string) => boolean;
}

/** All that is known of a language. */
export interface Language extends LanguageBasics {
  readonly dates: DatesSaid;
  readonly relativeDays: RelativeDays;
  readonly undatedDays: UndatedDays;
  readonly figures: FiguresSaid;
  readonly clauses: Clauses;
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
  readonly datesIn: (
    sentence: string,
    published: string | undefined,
    order: DayOrder | undefined,
  ) => FoundDate[];
  /** Figures that may mean two days, which nothing decides. */
  readonly undecidedDatesIn: (sentence: string, order: DayOrder | undefined) => NumericDate[];
  /** The order in which texts of one hand write their dates; `undefined` if none tells, or two disagree. */
  readonly dayOrderOf: (texts: readonly string[]) => DayOrder | undefined;
  /** The order of who writes dates in the style. */
  readonly dayOrderIn: (style: DateStyle) => DayOrder | undefined;
  /** The first day that a text states in full, as EDTF. */
  readonly statedDate: (text: string, order: DayOrder | undefined) => string | undefined;
  /** Returns the day of publication. @param stated the most trusted first @param printed lines that a reader sees */
  readonly publicationIn: (
    stated: readonly (string | undefined)[],
    printed: readonly string[],
    order: DayOrder | undefined,
  ) => StatedPublication;
  /** The preposition that a text ends with, with its blank; empty for none. */
  readonly dateLead: (before: string) => string;
  /** The length of the preposition that the words of a date begin with, its blank included. */
  readonly dateLeadLength: (words: string) => number;
  /** Returns whether the words before a date make it one that something is meant for, or ends or begins at: “for”, “until”. */
  readonly isAimBefore: (before: string) => boolean;
  /** Returns whether the words before a date make it approximate. */
  readonly isRoughBefore: (before: string) => boolean;
  /** Returns the use of a date by the words of its sentence before and after it. */
  readonly dateUse: (before: string, after: string) => DateUse;
  /** Returns the days of a text that it counts from one named before: “three days later”. */
  readonly countedDaysIn: (text: string) => CountedDays[];
  /** Returns the numbers of days by which a text counts from one day to another: “two days after the vote”. */
  readonly dayCountsIn: (text: string) => number[];
  /** Returns the role that the words of its clause give a date. @param base of the clause's verb, if it has one */
  readonly roleInClause: (words: string, base: string | undefined) => DateRole;
  /** Returns whether the verb of a clause leaves it to the nouns to say what is dated. @param base of the verb */
  readonly isLightInDates: (base: string) => boolean;
  /** Returns whether a verb tells a state, in which something still is long after it began. @param base of the verb */
  readonly isStateInDates: (base: string) => boolean;
  /** Returns whether the words before a date put it before its clause: “It was on”. */
  readonly opensCleft: (before: string) => boolean;
  /** Returns whether words before the subject, with a date in them, set the scene for all of the clause. */
  readonly setsScene: (words: string) => boolean;
  /** A word for a length of time. */
  readonly isTimeUnit: (word: string) => boolean;
  /** Months and other words that say nothing of what a sentence is on. */
  readonly isCommonInDates: (word: string) => boolean;
}

/** Days counted from the day of writing. */
export interface RelativeDays {
  readonly relativeDaysIn: (text: string) => RelativeWords[];
  readonly isRelativeDay: (found: RelativeWords, around: RelativeWordsAround) => boolean;
  /** The preposition that goes with the words, in small letters; empty for none. */
  readonly prepositionOf: (found: RelativeWords, around: RelativeWordsAround) => string;
  /** The days from the day of writing to the one that the words are; `undefined` if they do not tell it alone. */
  readonly daysFromNow: (words: string) => number | undefined;
  /** The words as a date, and how many of their UTF-16 code units stay; `undefined` if they cannot be replaced. */
  readonly asDate: (
    words: string,
    preposition: string,
    isAtStart: boolean,
    date: EdtfDate,
    style: DateStyle,
  ) => { readonly kept: number; readonly text: string } | undefined;
  /** The weekdays that the words can be, 0 for Sunday. */
  readonly weekdaysOf: (words: string) => readonly number[];
}

/** Days and months without a year. */
export interface UndatedDays {
  readonly daysOfMonthsIn: (text: string) => DayWords[];
  readonly isOfOneYear: (day: DayWords, before: string, after: string) => boolean;
  readonly isEveryYear: (words: string) => boolean;
  readonly leadsToDay: (before: string) => boolean;
  readonly isMonthCutShort: (words: string) => boolean;
  readonly withYear: (words: string, day: DayWords, year: string, style: DateStyle) => string;
}

/** Numbers in prose and the things that they count. */
export interface FiguresSaid {
  /** The figures of a sentence, in its order. @param exempt dates and names, in which no figure is looked for */
  readonly figuresIn: (sentence: string, exempt?: readonly Span[]) => NoteFigure[];
  readonly tokensOf: (text: string) => readonly Token[];
  /** A word without its ending. */
  readonly stemOf: (word: string) => string;
  readonly measureNamed: (measure: string) => Measure;
  /** The share or the currency that a record's unit names; `undefined` for a thing. */
  readonly unitNamed: (unit: string) => NamedUnit | undefined;
  readonly familyOf: (word: string) => string | undefined;
  readonly familyAt: (
    tokens: readonly Token[],
    first: number,
    next: number,
    isNumber: (index: number) => boolean,
  ) => string | undefined;
  /** The words before a number for what it counts. @param first index of its first token */
  readonly countedBefore: (
    tokens: readonly Token[],
    first: number,
    isDate: (index: number) => boolean,
  ) => readonly string[];
  /** The words of a noun phrase before its first preposition: "prisoners" of "prisoners from Karvenia". */
  readonly headOf: (phrase: string) => string;
  /** Returns whether the words say where what they name comes from: "prisoners from Karvenia". */
  readonly isOfOrigin: (phrase: string) => boolean;
  /** Returns whether a number after these words may count what the number before them counts: "and". */
  readonly carriesOn: (between: string) => boolean;
  /** Returns whether two stems mean the same people, or one is of the name that the other is: "karvenian". */
  readonly isAlike: (one: string, other: string) => boolean;
  /** Returns whether the words around a number make it the sum, or the difference, of others. */
  readonly resultAt: (text: string, number: Span) => 'total' | 'difference' | undefined;
  /** Returns whether the words after a number are a time too short to follow from two dates: "hours of talks". */
  readonly isLength: (after: string) => boolean;
  /** A word that tells what is counted. */
  readonly isTelling: (word: string) => boolean;
  /** A word for people of whatever kind. */
  readonly isAnybody: (word: string) => boolean;
  /** A word that tells how something is done, not what is counted. */
  readonly isAdverb: (word: string) => boolean;
  /** Returns whether a number in the text may be a total over more than one record. */
  readonly spansMore: (text: string) => boolean;
}

/** Reserve, denial and attribution in sentences. */
export interface Reserve {
  /** Returns whether the words set something against what was said: “in reality”, “instead”. */
  readonly corrects: (words: string) => boolean;
  /** Returns whether the words say that something was retracted, refuted or denied. */
  readonly tellsRetraction: (words: string) => boolean;
  /** Returns whether a heading or a lead says that others' words follow. */
  readonly namesSpeech: (words: string) => boolean;
  /** Returns whether the head of a table has a column for sources or for certainty. */
  readonly namesReserve: (header: string) => boolean;
  /** Returns whether a sentence retracts the one before. */
  readonly takesBack: (words: string) => boolean;
}

/** A common noun for an actor, and the words beside it: “the provincial council”, “the union’s chairman”. */
export interface ActorNoun {
  /** In small letters; “chair” for “chairman” as well. */
  readonly head: string;
  /** The words that narrow it down, as they are written; no articles, no prepositions. */
  readonly others: readonly string[];
  /** The pronoun that owns it, in small letters: “its chairman”. */
  readonly owner?: string;
  /** True for one who speaks for the body that the other words name. */
  readonly isSpokesman: boolean;
}

/** Who speaks. */
export interface Speech {
  /** Returns the noun by which words mean one actor; `undefined` for one of several and for no noun phrase. */
  readonly actorNounIn: (words: string) => ActorNoun | undefined;
  /** Returns the noun that a name, a title or a description has as its head. */
  readonly nounOfName: (name: string) => ActorNoun | undefined;
  /** Returns whether the words between two names set them side by side: “Roe and Hall”. */
  readonly setsBeside: (between: string) => boolean;
  /** Returns whether a column of a table with this head says who says so: “According to”. */
  readonly namesSpeakers: (head: string) => boolean;
  /** Returns whether the words after a verb make it refer to what others say: “points to the finding that”. */
  readonly refersAfter: (words: string) => boolean;
  /** Returns whether two words are of one place: “Karvenian” and “Karvenia”. */
  readonly isSameOrigin: (one: string, other: string) => boolean;
  /** Returns whether words are a pronoun, and if for a person or a body. */
  readonly pronounFor: (words: string) => 'person' | 'body' | undefined;
  /** The places of verbs that bring words spoken. */
  readonly sayingVerbsIn: (text: string) => Span[];
  /** Returns whether the words credit the name after them and are no verb: "according to". */
  readonly isCredit: (words: string) => boolean;
  /** Returns whether words in quotation marks are a name, a title or a term, by the words on either side of them. */
  readonly isNamedBeside: (lead: string, rest: string) => boolean;
  /** Returns whether the words before a name do not say who its bearer is. */
  readonly isBareBefore: (before: string) => boolean;
  /** Returns whether the words are a pronoun for one who may speak. */
  readonly isPronoun: (words: string) => boolean;
  /** The pronoun that speaks, in small letters. */
  readonly speakingPronounIn: (beforeVerb: string) => string | undefined;
  /** Returns whether the words before a name govern it, so that it is no subject. */
  readonly governsName: (before: string) => boolean;
  readonly isArticleAtMost: (words: string) => boolean;
  readonly loadedVerbsIn: (text: string) => Span[];
  readonly loadedVerb: (words: string) => LoadedVerb | undefined;
  /** Returns whether the text after a loaded verb gives it another sense. */
  readonly hasOtherSense: (rest: string) => boolean;
  /** Returns whether a verb can be replaced by a neutral one before these words: "that". */
  readonly takesClause: (rest: string) => boolean;
}

/** The nature of sentences and headings. */
export interface Wording {
  /** Returns whether the words are a sentence, not a heading, a caption, an entry of a list. */
  readonly isSentence: (words: string) => boolean;
  /** Returns whether the words only describe the person they begin with. @param lead the words before the name */
  readonly isDescription: (words: string, lead: string) => boolean;
  /** Returns whether a sentence continues the one before. */
  readonly carriesOn: (words: string) => boolean;
  /** Returns whether a verb fits any event: “begin”, “hold”. @param base of the verb */
  readonly isHappening: (base: string) => boolean;
  /** Returns whether a verb tells of a plan, not of what was planned: “postpone”. @param base of the verb */
  readonly isOfPlan: (base: string) => boolean;
  readonly tellsDeed: (words: string) => boolean;
  /** Returns whether a number in words after these words counts what is known: "the two operators". */
  readonly leadsToKnown: (before: string) => boolean;
  /** Returns whether a verb in the present follows a name. */
  readonly tellsState: (words: string) => boolean;
  /** Returns whether the words are the writer's own thoughts. */
  readonly isOpinion: (words: string) => boolean;
  /** Returns whether the text under a heading needs no source. */
  readonly needsNoSource: (heading: string) => boolean;
  /** Returns whether a text names its source in words. */
  readonly namesSource: (text: string) => boolean;
  /** Returns whether the words before a name introduce another form of a name, without choosing it. */
  readonly leadsToOtherForm: (before: string) => boolean;
  /** Returns whether words in brackets are a placeholder for text to be written. */
  readonly isPlaceholder: (words: string) => boolean;
  /** Returns whether the line is one to be signed. */
  readonly isForSigning: (words: string) => boolean;
}

/** Words of likelihood and of confidence. */
export interface Likelihood {
  readonly scales: Readonly<Record<ScaleId, Scale>>;
  readonly termsIn: (text: string) => Span[];
  readonly termOf: (words: string) => ScaleTerm | undefined;
  readonly nearestTerm: (scale: Scale, band: Band) => string | undefined;
  readonly tellsLikelihood: (words: string) => boolean;
  /** Returns whether a term is no comparison, no denial and no likely candidate in its context. */
  readonly isJudgment: (words: string, before: string, after: string) => boolean;
  /** The term in the form of the words. */
  readonly inFormOf: (words: string, term: string) => string;
  /** The term in place of words, with the article before it; `undefined` if it does not fit. */
  readonly fitted: (
    term: string,
    before: string,
    after: string,
  ) => { readonly lead: number; readonly text: string } | undefined;
  /** Returns whether a sentence reports what others say: the judgment is theirs. */
  readonly saysOthers: (words: string) => boolean;
  readonly confidenceIn: (text: string) => Span[];
  /** The level in the words if they can be taken out of their sentence. */
  readonly levelApart: (words: string) => string | undefined;
  readonly confidenceSentence: (level: string) => string;
}

/** Words on the page of an article. */
export interface ArticleWords {
  /** Returns whether a text is in this language. */
  readonly isLikely: (text: string) => boolean;
  /** Returns whether a block is an invitation or a heading of the page, not of the article. */
  readonly isBoilerplate: (text: string) => boolean;
  /** Returns whether a block begins the list of other articles that a page ends with. */
  readonly leadsToOthers: (text: string) => boolean;
  readonly authorIn: (line: string) => string | undefined;
  readonly isDateline: (line: string) => boolean;
  /** The days that a text calls by their weekday, without a year. */
  readonly thisDaysIn: (text: string) => NamedDay[];
  /** A sentence that says that somebody said so. */
  readonly saidThat: (by: string, what: string) => string;
  /** Why a day has the year that it has. */
  readonly yearNote: (words: string, year: number) => string;
}
