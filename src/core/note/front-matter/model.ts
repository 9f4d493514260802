import type { ScaleId } from '../../language/scale-id';
import type { EdtfProblemCode } from '../../dates';
import type { TlpLabel } from '../../pack/model';
import type { Span } from '../../base/span';
import type { FaultKind } from '../../yaml/faults';

/** Keys for the heading of a paper, each a text that is not checked. */
export const headerKeys = ['number', 'period', 'nextIssue', 'contact'] as const;
export type HeaderKey = (typeof headerKeys)[number];

/** The keys under `briefing:`, in their usual order. */
export const frontMatterKeys = [
  'asOf',
  'marking',
  'scale',
  'language',
  'packs',
  'omit',
  'names',
  'distinct',
  ...headerKeys,
] as const;
export type FrontMatterKey = (typeof frontMatterKeys)[number];

/** A value with its span in the note, quotes included. Offsets are UTF-16 code units, ends exclusive. */
export interface Stated<T> extends Span {
  readonly value: T;
  /** The span of its key. */
  readonly key: Span;
}

/** A record that the note leaves out deliberately. */
export interface Omission {
  /** The spelling in the note: a record's id, or `pack/id`. */
  readonly id: string;
  /** Empty if none is given. */
  readonly reason: string;
  readonly span: Span;
  /** Empty, after the id, if there is no reason. */
  readonly reasonSpan: Span;
}

/** The form in which the note writes an actor's or a place's name. */
export interface KeptName {
  /** The id of the actor or place in the spelling of the note. */
  readonly id: string;
  readonly form: string;
  readonly span: Span;
  readonly formSpan: Span;
}

/** The settings of a note under `briefing:` in its front matter. Wrong values are left out and listed as problems. */
export interface NoteFrontMatter {
  /** True if the front matter has a key `briefing`. */
  readonly exists: boolean;
  /** The offset after the closing fence, before its line break; 0 for a note without front matter. */
  readonly end: number;
  /** The information cut-off, as a date in EDTF. */
  readonly asOf?: Stated<string>;
  readonly marking?: Stated<TlpLabel>;
  readonly scale?: Stated<ScaleId>;
  /** The language that the note is written in, as a BCP 47 tag. */
  readonly language?: Stated<string>;
  /** The values of the keys for the heading of a paper. */
  readonly header: readonly Stated<string>[];
  /** Ids of the packs that the note draws on; empty if it names none. */
  readonly packs: readonly Stated<string>[];
  readonly omit: readonly Omission[];
  readonly names: readonly KeptName[];
  /** Spellings in this note that are not the names they look like. */
  readonly distinct: readonly Stated<string>[];
  /** Problems that the text alone shows, in order. `frontMatterProblems` reports those that need the packs. */
  readonly problems: readonly FrontMatterProblem[];
}

/** A problem of a note's front matter, as data: `describe-problem.ts` makes the message. */
export type FrontMatterProblem = Span & FrontMatterFacts;

export type FrontMatterFacts =
  | { readonly code: 'front-matter-syntax'; readonly kind: FaultKind; readonly what?: string }
  | { readonly code: 'front-matter-unknown-key'; readonly key: string; readonly suggestion?: string }
  | ({ readonly code: 'front-matter-wrong-value' } & WrongValue)
  | { readonly code: 'front-matter-unknown-pack'; readonly id: string; readonly suggestion?: string }
  | { readonly code: 'front-matter-unknown-record'; readonly id: string; readonly suggestion?: string }
  | { readonly code: 'front-matter-unknown-name'; readonly id: string; readonly suggestion?: string };

/** A value that its key cannot have. */
export type WrongValue = { readonly key: FrontMatterKey | 'briefing' } & (
  | {
      readonly expected: 'choice';
      readonly value: string;
      readonly allowed: readonly string[];
      readonly suggestion?: string;
    }
  | {
      readonly expected: 'date';
      readonly value: string;
      readonly reason: EdtfProblemCode;
      readonly suggestion?: string;
    }
  | { readonly expected: 'language'; readonly value: string }
  | { readonly expected: 'text' | 'list' | 'map' }
);
