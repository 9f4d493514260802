import type { Tag } from './tokens';

/** A finite verb with its helping verbs, as indices of tokens. */
export interface VerbGroup {
  readonly first: number;
  /** The last of its tokens, included. */
  readonly last: number;
  /** The verb itself; the helping verb if it stands alone. */
  readonly head: number;
  readonly base: string;
  readonly helpers: readonly string[];
  readonly isNegated: boolean;
  /** “was asked”, “has been asked” */
  readonly isPassive: boolean;
  /** “is to”, “is due to”, “was about to” */
  readonly isAhead: boolean;
  /** The form of the verb itself. */
  readonly form: 'past' | 'present' | 'base' | 'participle' | 'ing' | 'none';
}

/** Look ahead and back over at most this many tokens. */
export const farthest = 40;

export const helping: ReadonlySet<Tag> = new Set(['be', 'have', 'do', 'modal']);

export const notFinite = new Set(['be', 'been', 'being', 'having']);

export const edges: ReadonlySet<Tag> = new Set([
  'comma',
  'hard',
  'colon',
  'dash',
  'coord',
  'rel',
  'that',
  'sub',
  'contrast',
  'open',
  'close',
]);

export const opensPhrase: ReadonlySet<Tag> = new Set([
  'det',
  'name',
  'number',
  'pron',
  'that',
  'quote',
  'to',
]);

export const afterParticiple = new Set(
  'by in at on from with near under during to for off as after against over into'.split(' '),
);
