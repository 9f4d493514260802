/** The purpose of a window: to report the times of cards and keys, or to show the tree. */
export type Task =
  | {
      readonly kind: 'hover';
      /** The note's path, and where in it names begin. */
      readonly note: string;
      readonly marks: readonly number[];
      readonly hovers: number;
      readonly longNote: string;
      readonly keys: number;
    }
  | { readonly kind: 'tree' };

/** A result, and the process of the extension host that reports it. */
export interface Report {
  readonly pid: number;
  readonly result: unknown;
}

/** All in milliseconds. */
export interface HoverTimes {
  readonly activation: number;
  /** From the start of the activation to the first card. */
  readonly firstCard: number;
  /** From the first card until all packs are loaded. */
  readonly ready: number;
  readonly later: readonly number[];
  /** The number of these that got no card. */
  readonly missed: number;
  /** The host's time for a key in the long note. */
  readonly keystroke: number;
  /** The longest task of each phase. */
  readonly stretches: Readonly<Record<'loading' | 'hovering' | 'opening' | 'typing', number>>;
}

/** The beginning of a line of the console that is a result. */
export const resultMark = '@@bench ';
