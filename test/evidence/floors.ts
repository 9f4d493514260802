import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Severity, severityOf } from '../../src/core/checks';
import {
  type CodeScore,
  type Disagreement,
  type Findings,
  type RightNotes,
  type Score,
  precisionOf,
  recallOf,
  share,
} from './score';

/** The contents of `floors.json`: the score of a set that must not get worse. */
export interface Floors {
  readonly codes: Readonly<Record<string, CodeScore>>;
  readonly severities: Readonly<Record<string, Findings>>;
  readonly rightNotes: RightNotes;
  /** The known false alarms, each as its note and code. */
  readonly falseAlarms: readonly string[];
}

/** The least precision that is wanted of each severity. */
export const precisionGoals: Readonly<Record<Severity, number>> = {
  error: 0.98,
  warning: 0.95,
  information: 0.9,
  hint: 0.9,
  off: 0,
};

/** The number of findings from which on a share says something; with fewer, each false alarm is listed. */
const enough = 10;

export function readFloors(folder: string): Floors {
  return JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8')) as Floors;
}

export function writeFloors(folder: string, score: Score): void {
  const text = JSON.stringify(floorsOf(score), null, 2).replace(
    /\{\s+("\w+": \d+(?:,\s+"\w+": \d+)*)\s+\}/g,
    oneLine,
  );
  writeFileSync(join(folder, 'floors.json'), `${text}\n`);
}

export function floorsOf({ codes, severities, rightNotes, disagreements }: Score): Floors {
  return {
    codes: sorted(codes),
    severities: sorted(severities),
    rightNotes,
    falseAlarms: [...new Set(disagreements.filter(isFalseAlarm).map(nameOf))].sort(),
  };
}

/** Returns a sentence for each respect in which a score is below the floors. */
export function belowFloors(score: Score, floors: Floors): string[] {
  return [
    ...missing(score, floors),
    ...wrong(score, floors),
    ...disturbed(score.rightNotes, floors.rightNotes),
  ];
}

function missing(score: Score, floors: Floors): string[] {
  const unlisted = [...score.codes].filter(([code, { wanted }]) => wanted > 0 && !floors.codes[code]);
  const fallen = Object.entries(floors.codes).flatMap(([code, floor]) => {
    const counts = score.codes.get(code) ?? { wanted: 0, found: 0, right: 0, wrong: 0 };
    if (counts.wanted < floor.wanted)
      return [`${code}: ${counts.wanted} faults marked, there were ${floor.wanted}`];
    if (recallOf(counts) >= recallOf(floor)) return [];
    const found = `${code}: found ${counts.found} of ${counts.wanted}, at least ${floor.found} of ${floor.wanted} wanted`;
    return [`${found}\n${listed(score, ({ kind, ...one }) => kind === 'missed' && one.code === code)}`];
  });
  return [...unlisted.map(([code]) => `${code}: no floor`), ...fallen];
}

function wrong(score: Score, floors: Floors): string[] {
  const known = new Set(floors.falseAlarms);
  const codes = [...score.codes].flatMap(([code, counts]) => {
    if (counts.right + counts.wrong >= enough && !isBelow(counts, floors.codes[code], severityOf(code)))
      return [];
    const fresh = (one: Disagreement) => isFalseAlarm(one) && one.code === code && !known.has(nameOf(one));
    return score.disagreements.some(fresh) ? [`${code}: false alarms\n${listed(score, fresh)}`] : [];
  });
  const severities = [...score.severities].flatMap(([severity, counts]) =>
    counts.right + counts.wrong >= enough && isBelow(counts, floors.severities[severity], severity)
      ? [`${severity}: ${counts.right} right, ${counts.wrong} wrong`]
      : [],
  );
  return [...codes, ...severities];
}

function disturbed(now: RightNotes, floor: RightNotes): string[] {
  return (['withoutWarning', 'silent'] as const)
    .filter((kind) => share(now[kind], now.all) < share(floor[kind], floor.all))
    .map((kind) => `right notes, ${kind}: ${now[kind]} of ${now.all}, ${floor[kind]} of ${floor.all} wanted`);
}

/** Tells if the precision is below the goal, and below the floor too. */
function isBelow(counts: Findings, floor: Findings | undefined, severity: Severity): boolean {
  return precisionOf(counts) < Math.min(precisionGoals[severity], floor ? precisionOf(floor) : 1);
}

function isFalseAlarm({ kind }: Disagreement): boolean {
  return kind === 'false alarm';
}

function nameOf({ note, code }: Disagreement): string {
  return `${note} ${code}`;
}

function listed({ disagreements }: Score, isMeant: (one: Disagreement) => boolean): string {
  return disagreements
    .filter(isMeant)
    .map(({ note, words }) => `  ${note}: ${words}`)
    .join('\n');
}

function sorted<T>(map: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function oneLine(_: string, inner: string): string {
  return `{ ${inner.replaceAll(/\s+/g, ' ')} }`;
}
