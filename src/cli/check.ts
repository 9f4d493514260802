import { readFile } from 'node:fs/promises';
import { checkText, describeFinding, findingSeverity } from '../core/note/checks';
import { english } from '../core/pack/describe-problem';
import { TextPositions } from '../core/pack/text-positions';
import { findNotes, findPacks, shownPath } from './files';
import { Packs } from './packs';
import type { Report } from './report';
import { settingsOf } from './settings';

/** What came of a check. */
export interface Outcome {
  readonly reports: readonly Report[];
  /** Whether all that was asked for could be checked. */
  readonly isComplete: boolean;
}

/**
 * Checks the notes that are named, against the packs below the folder and beside them.
 *
 * @param tell told of what could not be read
 */
export async function check(
  folder: string,
  named: readonly string[],
  tell: (fault: string) => void,
): Promise<Outcome> {
  const settings = await settingsOf(folder);
  const { notes, missing } = await findNotes(folder, named);
  for (const name of missing) tell(`${name}: there is no such file or folder`);
  if (notes.length === 0 && missing.length === 0) tell('There are no notes (*.md) there.');
  const { packs, isComplete } = await Packs.read(folder, await findPacks(folder, notes), settings, tell);
  const reports: Report[] = [];
  let isRead = notes.length > 0 && missing.length === 0;
  for (const path of notes) {
    const file = shownPath(folder, path);
    try {
      const text = await readFile(path, 'utf8');
      const { findings } = checkText(
        text,
        packs.drawnOn(path, text, settings),
        settings.style,
        settings.severities,
      );
      const positions = new TextPositions(text);
      for (const finding of findings) {
        const { code } = finding.facts;
        const severity = findingSeverity(finding, settings.severities);
        if (severity === 'off') continue;
        const [start, end] = [positions.at(finding.start), positions.at(finding.end)];
        reports.push({
          file,
          line: start.line + 1,
          column: start.column + 1,
          endLine: end.line + 1,
          endColumn: end.column + 1,
          code,
          severity,
          message: describeFinding(finding, english),
        });
      }
    } catch (error) {
      tell(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      isRead = false;
    }
  }
  return { reports, isComplete: isComplete && isRead };
}
