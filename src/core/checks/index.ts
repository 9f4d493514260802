import type { Localizer } from '../pack/problems/describe-problem';
import { checkOf } from './all-checks';
import type { FindingFix } from './check';
import type { Finding } from './finding';
import type { CheckedNote } from './note-checker';
import { provenFixes } from './proven';

export { allChecks, checkOf, defaultSeverities, describeFinding, isSuperfluous } from './all-checks';
export type { Check, FindingFix, FixAction } from './check';
export { OtherPacks } from '../ledger/other-packs';
export { checkInSteps, checkText } from './check-text';
export { type Finding, type Severity, severities } from './finding';
export { type CheckedNote, type MentionSource, NoteChecker } from './note-checker';
export { findingSeverity, severityOf } from './severity';
export { type SeveritySettings, severitiesIn } from './severity-settings';
export { silencing } from './silencing';

/**
 * The ways to be rid of a finding, the best first; empty where only the writer can know. A fix with edits is only there where
 * making it is known to do so.
 */
export function fixesFor(note: CheckedNote, finding: Finding, l10n: Localizer): FindingFix[] {
  const fixes = checkOf(finding.facts.code).fixes?.(finding, note.view, note.context, l10n) ?? [];
  return provenFixes(note, finding, fixes);
}
