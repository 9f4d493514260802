import { applyEdits } from '../../base/text-edit';
import type { YamlNode } from '../../yaml/tree';
import { type Fix, fixCandidates } from './fix-candidates';
import { type Judged, isMended } from './fix-proof';
import type { Problem } from './problems';
import { type PackReading, readPack } from '../read';

export type { Fix, FixFacts } from './fix-candidates';

/**
 * The fixes of a problem, the best first, each proved: the text was read once more with it, the problem is gone then, no new error
 * stands there, and no record is lost. Empty where only the writer can know. Never throws. It takes as many readings of the
 * text as there are fixes to prove: a long text is better proved elsewhere (`fixesProvedBy`).
 *
 * @param root the document that was read from the text
 * @param packId the id of the pack as it was read, which is its file's where the text gives none
 * @param before the reading that the problem is from, if it is at hand
 */
export function fixesFor(
  problem: Problem,
  text: string,
  root: YamlNode | undefined,
  packId?: string,
  before?: Judged,
): Fix[] {
  const read = (words: string) => readPack(words, packId ?? 'pack');
  let known = before;
  const proved: Fix[] = [];
  for (const fix of fixCandidates(problem, text, root, packId, before?.problems)) {
    if (isOffered(fix, proved)) continue;
    known ??= read(text);
    if (isMended(problem, fix.edits, known, read(applyEdits(text, fix.edits)))) proved.push(fix);
  }
  return proved;
}

/** The same, proved by somebody else's readings, one after the other. */
export async function fixesProvedBy(
  read: (text: string) => Promise<Judged>,
  problem: Problem,
  text: string,
  before: PackReading,
): Promise<Fix[]> {
  const proved: Fix[] = [];
  for (const fix of fixCandidates(problem, text, before.root, before.pack?.id, before.problems)) {
    if (isOffered(fix, proved)) continue;
    if (isMended(problem, fix.edits, before, await read(applyEdits(text, fix.edits)))) proved.push(fix);
  }
  return proved;
}

/** Returns `true` if a fix of the same words is proved: another way to the same end. */
function isOffered({ facts }: Fix, proved: readonly Fix[]): boolean {
  const words = JSON.stringify(facts);
  return proved.some((fix) => JSON.stringify(fix.facts) === words);
}
