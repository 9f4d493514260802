import { basicsOf } from '../language/basics';
import type { Library } from '../library';
import type { Pace } from '../base/pace';
import type { NoteStyle } from '../render/style';
import { readNote } from '../markdown/note-reader';
import { readFrontMatter } from '../note/front-matter/read';
import { styleIn } from '../note/front-matter/style';
import type { OtherPacks } from '../ledger/other-packs';
import { type CheckedNote, NoteChecker } from './note-checker';
import { severityOf } from './severity';
import type { SeveritySettings } from './severity-settings';

/**
 * Checks a note in Markdown once, in short stretches.
 *
 * @param library the packs that the note draws on
 * @param others the packs that it does not draw on
 * @returns `undefined` once cancelled, or where the packs changed meanwhile
 */
export async function checkInSteps(
  text: string,
  library: Library,
  style: NoteStyle,
  settings: SeveritySettings,
  pace: Pace,
  others?: OtherPacks,
): Promise<CheckedNote | undefined> {
  const { version } = library;
  const steps = checking(text, library, style, settings, others);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (!pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled || library.version !== version) return undefined;
  }
}

/** Checks a note in Markdown once, from beginning to end. @param others the packs that it does not draw on */
export function checkText(
  text: string,
  library: Library,
  style: NoteStyle,
  settings: SeveritySettings = {},
  others?: OtherPacks,
): CheckedNote {
  const steps = checking(text, library, style, settings, others);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function checking(
  text: string,
  library: Library,
  style: NoteStyle,
  settings: SeveritySettings,
  others: OtherPacks | undefined,
) {
  const frontMatter = readFrontMatter(text);
  const context = { library, frontMatter, style: styleIn(text, style), ...(others && { others }) };
  const note = readNote(text, 'markdown', basicsOf(frontMatter.language?.value));
  const isOn = (code: string) => severityOf(code, settings) !== 'off';
  return new NoteChecker().steps(note, library.mentionsOf(note), context, isOn);
}
