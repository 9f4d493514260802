/** What the checks of names find. */
export type NameFacts =
  /** A listed variant, or a spelling that only folding joins with the name, where the packs print another form. */
  | { readonly code: 'name-variant'; readonly id: string; readonly written: string; readonly form: string }
  /** A form beside another of the same actor or place, which the note has more often, or first. */
  | { readonly code: 'name-mixed'; readonly id: string; readonly written: string; readonly form: string }
  /** The form for later mentions, where the note has not given the name in full. */
  | {
      readonly code: 'name-first-mention';
      readonly id: string;
      readonly written: string;
      readonly form: string;
    };
