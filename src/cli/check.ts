import { decodeText } from '../core/base/decode-text';
import { type CheckedNote, checkText, describeFinding, findingSeverity } from '../core/checks';
import { english } from '../core/pack/problems/describe-problem';
import { TextPositions } from '../core/base/text-positions';
import { findNotes, findPacks, shownPath } from './files';
import { Packs } from './packs';
import { readRegularFile, reasonOf } from './read-file';
import type { Report } from './report';
import { type Settings, settingsOf } from './settings';

/** The outcome of a check. */
export interface Outcome {
  readonly reports: readonly Report[];
  /** `false` if something that was requested could not be checked. */
  readonly isComplete: boolean;
}

/**
 * Checks the notes that are named, against the packs below the folder and beside them.
 *
 * @param say called with each reason why something could not be checked
 */
export async function check(
  folder: string,
  named: readonly string[],
  say: (fault: string) => void,
): Promise<Outcome> {
  const said = new Set<string>();
  const tell = (fault: string) => {
    if (!said.has(fault)) say(fault);
    said.add(fault);
  };
  const settings = await settingsOf(folder, tell);
  const notes = await findNotes(folder, named, tell);
  if (notes.length === 0 && said.size === 0) tell('There are no notes (*.md) there.');
  const packs = await Packs.read(folder, await findPacks(folder, notes, tell), settings);
  const reports: Report[] = [];
  let hasPacks = true;
  for (const path of notes) {
    const file = shownPath(folder, path);
    try {
      const text = decodeText(await readRegularFile(path));
      if (text === undefined)
        throw new Error('it is neither UTF-8 nor marked as UTF-16, and was not checked: save it as UTF-8');
      const { library, others } = packs.drawnOn(path, text, settings, tell);
      const checked = checkText(text, library, settings.style, settings.severities, others);
      if (checked.findings.some(({ facts }) => facts.code === 'pack-not-loaded')) hasPacks = false;
      reports.push(...reportsOf(file, text, checked, settings));
    } catch (error) {
      tell(`${file}: ${reasonOf(error)}`);
    }
  }
  return { reports, isComplete: hasPacks && said.size === 0 };
}

function reportsOf(
  file: string,
  text: string,
  { findings }: CheckedNote,
  { severities }: Settings,
): Report[] {
  const positions = new TextPositions(text);
  return findings.flatMap((finding) => {
    const { code } = finding.facts;
    const severity = findingSeverity(finding, severities);
    if (severity === 'off') return [];
    const [start, end] = [positions.at(finding.start), positions.at(finding.end)];
    const message = describeFinding(finding, english);
    return {
      file,
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
      code,
      severity,
      message,
    };
  });
}
