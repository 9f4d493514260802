import type { Library } from '../../library';
import type { NoteStyle } from '../../render/style';
import { readMatter } from '../matter/read-matter';
import { defaultSeverities } from './all-checks';
import type { Severity } from './finding';
import { type CheckedNote, NoteChecker } from './note-checker';

export { allChecks, checkOf, defaultSeverities, describeFinding } from './all-checks';
export type { Check, CheckContext, FindingFix, FixAction } from './check';
export { type Finding, type Severity, severities } from './finding';
export { type CheckedNote, type MentionSource, NoteChecker } from './note-checker';

/** What the user has set, by code; what is not set keeps its own severity. */
export type SeveritySettings = Readonly<Partial<Record<string, Severity>>>;

/** How much a code matters; `off` for one that no check gives. */
export function severityOf(code: string, settings: SeveritySettings = {}): Severity {
  return settings[code] ?? defaultSeverities.get(code) ?? 'off';
}

/**
 * Checks a note in Markdown once, from beginning to end.
 *
 * @param library the packs that the note draws on
 */
export function checkText(
  text: string,
  library: Library,
  style: NoteStyle,
  settings: SeveritySettings = {},
): CheckedNote {
  const context = { library, matter: readMatter(text), style };
  const mentions = library.mentionsOf(text, 'markdown');
  const steps = new NoteChecker().steps(
    text,
    mentions,
    context,
    (code) => severityOf(code, settings) !== 'off',
  );
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
