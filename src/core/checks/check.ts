import type { Localizer } from '../pack/problems/describe-problem';
import type { TextEdit } from '../base/text-edit';
import type { NoteContext } from '../ledger/context';
import type { BlockView } from '../ledger/block-view';
import type { Finding, FindingFacts, Severity } from './finding';
import type { NoteView } from '../ledger/note-view';

/** A way to resolve a finding, as data. */
export interface FindingFix {
  /** The label of the fix, as a command: "Replace with “eleven”". */
  readonly title: string;
  /** Edits of the note's text; none touches another. Empty if the fix is not an edit. */
  readonly edits: readonly TextEdit[];
  /** True for the fix that can be applied without a choice. */
  readonly preferred: boolean;
  /** Set for a fix that is only a first step: the finding stays, and can be fixed afterwards. */
  readonly isStep?: true;
  /** An action of the editor instead of an edit, or after it. */
  readonly action?: FixAction;
}

/** An action of the editor that does not edit the note. */
export type FixAction =
  /** Selects a stretch of the note. */
  | { readonly kind: 'select'; readonly start: number; readonly end: number }
  /** Adds a form to an actor or place in its pack. */
  | { readonly kind: 'add-alias'; readonly entity: string; readonly form: string }
  /** Shows which packs are loaded. */
  | { readonly kind: 'show-packs' }
  /** Has the packs that come with the program loaded. */
  | { readonly kind: 'turn-on-bundled-article' }
  /** Shows two texts side by side. */
  | { readonly kind: 'compare'; readonly title: string; readonly before: string; readonly after: string };

/**
 * A check: the codes that it reports, how it finds them, and their messages and fixes. A check reads blocks one by
 * one where it can: findings per block are cached until the block, the packs or the front matter change.
 */
export interface Check<Facts extends FindingFacts = FindingFacts> {
  /** The codes of the check, each with its default severity. */
  readonly codes: Readonly<Record<Facts['code'], Severity>>;
  /**
   * Returns a milder severity than the default, for a finding that may well be right; the user's setting takes
   * precedence.
   */
  milder?(facts: Facts): Severity | undefined;
  /** Codes that mark what can be removed: the editor shows it faded. */
  readonly superfluous?: readonly Facts['code'][];
  /** Yields the findings in a single block; offsets from the block's beginning. */
  block?(block: BlockView, context: NoteContext): Iterable<Finding<Facts>>;
  /**
   * Yields the findings in the note as a whole; offsets from the note's beginning. Runs over the whole note after
   * each edit.
   */
  note?(note: NoteView, context: NoteContext): Iterable<Finding<Facts>>;
  /**
   * Returns the message for the user: what is wrong and what to do about it. The editor shows the position beside it.
   */
  describe(facts: Facts, l10n: Localizer): string;
  /** Returns the ways to resolve the finding, the best first. @param finding with offsets from the note's beginning */
  fixes?(finding: Finding<Facts>, note: NoteView, context: NoteContext, l10n: Localizer): FindingFix[];
}

/** Declares a check with its own type of facts; the return type hides that type from other checks. */
export function defineCheck<Facts extends FindingFacts>(check: Check<Facts>): Check {
  return check;
}
