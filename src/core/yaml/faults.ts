import type { YAMLError } from 'yaml';
import type { Span } from '../pack/model';

/** What was wrong with the text as YAML, in an English sentence without its full stop. */
export interface YamlFault extends Span {
  readonly detail: string;
}

/** A hostile file can hold a million faults of a kind; the first few say it all. */
export const maxFaults = 20;
export const nestedTooDeep = 'nested too deep to be read';

/** The first faults, one at each place: what closes nothing inside closes nothing around it either. */
export function firstOf(faults: readonly YamlFault[]): YamlFault[] {
  const byStart = new Map<number, YamlFault>();
  for (const fault of faults) {
    if (byStart.size === maxFaults) break;
    if (!byStart.has(fault.start)) byStart.set(fault.start, fault);
  }
  return [...byStart.values()];
}

/** The library speaks to programmers; what its sentence would not tell a writer is said in other words. */
const details: Partial<Record<YAMLError['code'], string>> = {
  MULTIPLE_DOCS: 'a second document begins here, and only the first is read: give it a file of its own',
  RESOURCE_EXHAUSTION: nestedTooDeep,
};

/** @param openings where each node with a closing mark begins, by where it ends */
export function libraryFault(
  { code, message, pos }: YAMLError,
  length: number,
  openings: ReadonlyMap<number, number>,
): YamlFault {
  const detail = details[code] ?? message;
  const start = Math.min(pos[0], length);
  // A closing mark is missed at whatever follows, often the end of the file; the opening one shows what lacks it.
  const opening = /^Missing closing| end with a [\]}]$/.test(message) ? openings.get(start) : undefined;
  if (opening !== undefined) return { detail, start: opening, end: opening + 1 };
  return { detail, start, end: Math.max(start, Math.min(pos[1], length)) };
}

/** Characters that YAML 1.2 forbids everywhere (5.1): control characters and halves of surrogate pairs. */
export function unprintable(text: string): YamlFault[] {
  // eslint-disable-next-line no-control-regex -- finding them is the point
  const forbidden = /[\0-\x08\v\f\x0e-\x1f]|\p{Cs}/gu;
  const faults: YamlFault[] = [];
  for (let match = forbidden.exec(text); match && faults.length < maxFaults; match = forbidden.exec(text)) {
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const start = match.index;
    faults.push({ detail: `the character U+${code} may not stand in a text`, start, end: start + 1 });
  }
  return faults;
}
