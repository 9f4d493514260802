import type { Library } from '../library';
import type { Localizer } from '../pack/problems/describe-problem';
import type { NoteStyle } from '../render/style';
import type { TextEdit } from '../base/text-edit';
import type { NoteFrontMatter } from '../note/front-matter/model';
import type { OtherPacks } from './citations/other-packs';
import type { BlockView } from './block-view';
import type { Finding, FindingFacts, Severity } from './finding';
import type { NoteView } from './note-view';

/** What all checks of a note are told besides its text. */
export interface CheckContext {
  /** The packs that the note draws on. */
  readonly library: Library;
  /** What its front matter says. */
  readonly matter: NoteFrontMatter;
  /** How what fixes write is written. */
  readonly style: NoteStyle;
  /** The packs that the note does not draw on; absent where nothing is known of them. */
  readonly others?: OtherPacks;
}

/** A way to be rid of a finding, as data. */
export interface FindingFix {
  /** What it does, in the words of a command: "Replace with “eleven”". */
  readonly title: string;
  /** Of the note's text; none touches another. Empty for what is not done by an edit. */
  readonly edits: readonly TextEdit[];
  /** The one to take without a second thought. */
  readonly preferred: boolean;
  /** Whether it is but the first step: what it is for stays, and can be put right from then on. */
  readonly isStep?: true;
  /** What the editor is to do instead of an edit, or after it. */
  readonly action?: FixAction;
}

/** What no edit of the note does. */
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
 * A check: the codes that it gives, how it finds them, and what it says and offers. A check looks at blocks one by one
 * wherever it can: what it found in one is kept until the block, the packs or the front matter change.
 */
export interface Check<Facts extends FindingFacts = FindingFacts> {
  /** What it looks for, each with its severity where the user has set none. */
  readonly codes: Readonly<Record<Facts['code'], Severity>>;
  /** A severity that is milder than the code's, for what may well be right; the user's own setting goes before it. */
  milder?(facts: Facts): Severity | undefined;
  /** Those of them that mark what can go: the editor shows it fainter. */
  readonly superfluous?: readonly Facts['code'][];
  /** What it finds in a block by itself; offsets from the block's beginning. */
  block?(block: BlockView, context: CheckContext): Iterable<Finding<Facts>>;
  /** What it finds in the note as a whole; offsets from the note's beginning. Runs after each edit over all the note. */
  note?(note: NoteView, context: CheckContext): Iterable<Finding<Facts>>;
  /** The sentence for the person: what is wrong and what to do about it. The place is shown beside it. */
  describe(facts: Facts, l10n: Localizer): string;
  /** The ways to be rid of it, the best first. @param finding with offsets from the note's beginning */
  fixes?(finding: Finding<Facts>, note: NoteView, context: CheckContext, l10n: Localizer): FindingFix[];
}

/** Declares a check. Its facts are its own; the others see a check of whatever facts. */
export function defineCheck<Facts extends FindingFacts>(check: Check<Facts>): Check {
  return check;
}
