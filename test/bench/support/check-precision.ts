import { type Severity, severities, severityOf } from '../../../src/core/checks';
import type { EvidenceSet } from '../../evidence/sets';
import { precisionGoals } from '../../evidence/floors';
import { type Score, precisionOf, recallOf, sumOf } from '../../evidence/score';

/** A set of marked notes and the score of the checks on it. */
export interface ScoredSet {
  readonly set: EvidenceSet;
  readonly score: Score;
}

/** Returns the scores of all sets as lines: each set, the blind ones together, and all of them. */
export function precisionLines(sets: readonly ScoredSet[], withMisses: boolean): string[] {
  const blind = sets.filter(({ set }) => set.label === 'blind');
  const sums = [
    ...(blind.length > 1 ? [['all blind sets', blind] as const] : []),
    ...(sets.length > 1 ? [['all sets', sets] as const] : []),
  ];
  return [
    ...(blind.length === 0 ? ['no blind set: expect less than this on notes of your own', ''] : []),
    ...sets.flatMap(({ set, score }) => [
      `${set.name}, ${set.label.toUpperCase()}: ${set.title}`,
      `  ${set.author} Frozen: ${set.frozen}.`,
      ...scoreLines(score),
      ...disagreementLines(score, withMisses),
      '',
    ]),
    ...sums.flatMap(([title, some]) => [title, ...scoreLines(sumOf(some.map(({ score }) => score))), '']),
  ];
}

function scoreLines({ codes, severities: found, rightNotes }: Score): string[] {
  const all = [...codes.values()];
  const total = (key: 'wanted' | 'found' | 'right' | 'wrong') => all.reduce((sum, one) => sum + one[key], 0);
  const line = (name: string, one: string, counts: Counts) =>
    `  ${name.padEnd(28)} ${one.padEnd(12)} ${shares(counts)}`;
  const sum = {
    wanted: total('wanted'),
    found: total('found'),
    right: total('right'),
    wrong: total('wrong'),
  };
  return [
    ...[...codes]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([code, counts]) => line(code, severityOf(code), counts)),
    ...[...severities].reverse().flatMap((severity: Severity) => {
      const counts = found.get(severity);
      return counts ? [line(`shown as ${severity}`, `goal ${precisionGoals[severity]}`, counts)] : [];
    }),
    line('all findings', '', sum),
    `  right notes without error or warning ${part(rightNotes.withoutWarning, rightNotes.all)}, silent ${part(rightNotes.silent, rightNotes.all)}`,
  ];
}

interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly wanted?: number;
  readonly found?: number;
}

function shares({ right, wrong, wanted, found }: Counts): string {
  const precision = `precision ${right + wrong === 0 ? '-'.padStart(5) : precisionOf({ right, wrong }).toFixed(3)} ${`(${right}/${right + wrong})`.padEnd(11)}`;
  if (wanted === undefined || found === undefined) return precision.trimEnd();
  const recall = wanted === 0 ? '-'.padStart(5) : recallOf({ right, wrong, wanted, found }).toFixed(3);
  return `${precision} recall ${recall} (${found}/${wanted})`;
}

function part(some: number, all: number): string {
  return `${some}/${all}${all === 0 ? '' : ` (${((100 * some) / all).toFixed(1)} %)`}`;
}

function disagreementLines({ disagreements }: Score, withMisses: boolean): string[] {
  return disagreements
    .filter(({ kind }) => kind === 'false alarm' || withMisses)
    .flatMap(({ kind, code, note, words }) => [`  ${kind} ${code} ${note}`, `      ${words}`]);
}
