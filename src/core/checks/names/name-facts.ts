/** Findings of the checks of names. */
export type NameFacts =
  /** A listed variant, or a spelling matched by folding only, if the packs print another form. */
  | { readonly code: 'name-variant'; readonly id: string; readonly written: string; readonly form: string }
  /** A form beside another of the same actor or place that the note has more often, or first. */
  | { readonly code: 'name-mixed'; readonly id: string; readonly written: string; readonly form: string }
  /** The form for later mentions before the note has given the name in full. */
  | {
      readonly code: 'name-first-mention';
      readonly id: string;
      readonly written: string;
      readonly form: string;
    };
