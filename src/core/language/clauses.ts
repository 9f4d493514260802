import type { Span } from '../base/span';

/** The status that the main verb gives to what a clause says; `none` if it has no verb: a heading, a cell of a table. */
export type ClauseStatus = 'done' | 'ongoing' | 'planned' | 'negated' | 'none';

/** Words by which a sentence says who says something, or how sure it is. The span is that of the words that do so. */
export interface Attribution extends Span {
  /** `saying`: somebody says so; `denying`: somebody says that it is not so; `hedging`: it is not sure. */
  readonly kind: 'saying' | 'denying' | 'hedging';
  /** Who says so, with title and apposition: “the Minister of Transport, Jane Roe”; `undefined` if nobody is named. */
  readonly who: Span | undefined;
  /** True if the words are themselves negated: “did not say that”. */
  readonly isNegated: boolean;
  /** True if the words are an act that may itself be the fact: “asked for”, “offered”, “threatened”. */
  readonly isAct: boolean;
}

/**
 * A part of a sentence with at most one finite verb. The clauses are in the order of their beginnings; one that stands
 * inside another (“the company, which runs both terminals, said”) has its span within the span of the other.
 */
export interface Clause extends Span {
  readonly subject: Span | undefined;
  /** The finite verb with its helping verbs; `undefined` if there is none. */
  readonly verb: Span | undefined;
  /** The main word of `verb`; the same span if it is one word. */
  readonly verbHead: Span | undefined;
  /** The base of the main word, as far as it is known: “walk”. */
  readonly base: string | undefined;
  readonly status: ClauseStatus;
  /** True if the clause tells a state that has begun: “has been in force since May”, “is now open”. */
  readonly hasBegun: boolean;
  /** `relative`: “which …”, “who …”; `content`: what somebody says; `adverbial`: “when …”; `aside`: between brackets or dashes. */
  readonly kind: 'main' | 'content' | 'relative' | 'adverbial' | 'aside';
  /** The attributions in whose scope the clause stands, its own included. In doubt, an attribution covers more. */
  readonly attributions: readonly Attribution[];
  /** The attribution that the clause itself consists of: “the union said”. */
  readonly brings: Attribution | undefined;
}

/** The clauses of sentences. */
export interface Clauses {
  /**
   * Returns the clauses of a sentence. All offsets are UTF-16 code units of the sentence from 0; ends are exclusive.
   *
   * @param names mentions of actors and places, in order: each is read as one word
   * @param quotations with their marks, in order: each is read as one word
   */
  readonly clausesOf: (
    sentence: string,
    names?: readonly Span[],
    quotations?: readonly Span[],
  ) => readonly Clause[];
}
