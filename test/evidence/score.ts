import { type Severity, checkText, findingSeverity } from '../../src/core/checks';
import type { Span } from '../../src/core/base/span';
import { noteStyle } from './definitions';
import type { EvidenceNote } from './sets';

/** Numbers of findings. */
export interface Findings {
  right: number;
  wrong: number;
}

/** Numbers of findings of a code and of its marked faults. */
export interface CodeScore extends Findings {
  /** The number of faults of the code. */
  wanted: number;
  /** The number of those that are found. */
  found: number;
}

/** Numbers of notes without a fault. */
export interface RightNotes {
  all: number;
  withoutWarning: number;
  silent: number;
}

/** A disagreement of a set and a check, with the facts to judge it by. */
export interface Disagreement {
  readonly kind: 'missed' | 'false alarm';
  readonly code: string;
  readonly note: string;
  /** The words, with some of those around them. */
  readonly words: string;
}

/** The score of one or more sets. */
export interface Score {
  readonly codes: Map<string, CodeScore>;
  readonly severities: Map<Severity, Findings>;
  readonly rightNotes: RightNotes;
  readonly disagreements: Disagreement[];
}

interface Found extends Span {
  readonly code: string;
  readonly severity: Severity;
}

/** Codes that speak of the note as a whole, wherever in it they are shown. */
const ofWholeNotes = new Set(['note-as-of', 'marking-exceeded']);

/** Runs the checks, as they are set by default, over notes. */
export function scoreOf(notes: readonly EvidenceNote[]): Score {
  const score = emptyScore();
  const heads = new Map<string, Found[]>();
  for (const note of notes) scoreNote(note, findingsWithoutHead(note, heads), score);
  return score;
}

/** Returns the sum of scores. */
export function sumOf(scores: readonly Score[]): Score {
  const sum = emptyScore();
  for (const { codes, severities, rightNotes, disagreements } of scores) {
    for (const [code, one] of codes) add(codeIn(sum, code), one);
    for (const [severity, one] of severities) add(severityIn(sum, severity), one);
    add(sum.rightNotes, rightNotes);
    sum.disagreements.push(...disagreements);
  }
  return sum;
}

/** Returns the share of findings that are right; 1 if there are none. */
export function precisionOf({ right, wrong }: Findings): number {
  return share(right, right + wrong);
}

/** Returns the share of faults that are found; 1 if there are none. */
export function recallOf({ found, wanted }: CodeScore): number {
  return share(found, wanted);
}

/** Returns a part as a share of the whole, from 0 to 1, and 1 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function scoreNote(note: EvidenceNote, all: readonly Found[], score: Score): void {
  const { text, marks, unmarked: unknown } = note;
  const findings = all.filter(({ code }) => !unknown.includes(code));
  const agree = note.head === '' ? overlaps : (one: Place, other: Place) => isInLine(text, one, other);
  const disagree = (kind: Disagreement['kind'], { code, start, end }: Span & { code: string }) =>
    score.disagreements.push({ kind, code, note: note.name, words: inContext(text, start, end) });
  const unmarked: Found[] = [];
  for (const finding of findings) {
    const met = marks.filter((mark) => agree(mark, finding));
    if (met.some(({ isWanted }) => isWanted)) {
      codeIn(score, finding.code).right++;
      severityIn(score, finding.severity).right++;
    } else if (met.length === 0) {
      unmarked.push(finding);
      codeIn(score, finding.code).wrong++;
      severityIn(score, finding.severity).wrong++;
      disagree('false alarm', finding);
    }
  }
  for (const mark of marks.filter(({ isWanted }) => isWanted)) {
    const counts = codeIn(score, mark.code);
    counts.wanted++;
    if (findings.some((finding) => agree(finding, mark))) counts.found++;
    else disagree('missed', mark);
  }
  if (marks.some(({ isWanted }) => isWanted)) return;
  const isWarning = ({ severity }: Found) => severity === 'error' || severity === 'warning';
  score.rightNotes.all++;
  if (!unmarked.some(isWarning)) score.rightNotes.withoutWarning++;
  if (unmarked.length === 0) score.rightNotes.silent++;
}

/** Returns the findings of a note without those that its head has alone. */
function findingsWithoutHead({ text, library, head }: EvidenceNote, heads: Map<string, Found[]>): Found[] {
  const inHead = heads.get(head) ?? (head === '' ? [] : findingsIn(head, library));
  heads.set(head, inHead);
  const isSame = (one: Found, other: Found) => one.code === other.code && one.start === other.start;
  return findingsIn(text, library).filter((finding) => !inHead.some((one) => isSame(one, finding)));
}

function findingsIn(text: string, library: EvidenceNote['library']): Found[] {
  return checkText(text, library, noteStyle).findings.map((finding) => ({
    code: finding.facts.code,
    severity: findingSeverity(finding),
    start: finding.start,
    end: Math.max(finding.end, finding.start + 1),
  }));
}

interface Place extends Span {
  readonly code: string;
}

function overlaps(one: Place, other: Place): boolean {
  const isTogether = one.start < other.end && other.start < one.end;
  return one.code === other.code && (ofWholeNotes.has(one.code) || isTogether);
}

/** Cases are short: what a person is shown is the line, as on the command line. */
function isInLine(text: string, one: Place, other: Place): boolean {
  return overlaps({ ...one, ...lineOf(text, one) }, { ...other, ...lineOf(text, other) });
}

function lineOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', Math.max(start, end - 1));
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
}

function emptyScore(): Score {
  return {
    codes: new Map(),
    severities: new Map(),
    rightNotes: { all: 0, withoutWarning: 0, silent: 0 },
    disagreements: [],
  };
}

function codeIn({ codes }: Score, code: string): CodeScore {
  const counts = codes.get(code) ?? { wanted: 0, found: 0, right: 0, wrong: 0 };
  codes.set(code, counts);
  return counts;
}

function severityIn({ severities }: Score, severity: Severity): Findings {
  const counts = severities.get(severity) ?? { right: 0, wrong: 0 };
  severities.set(severity, counts);
  return counts;
}

function add<T extends object>(sum: T, one: T): void {
  for (const key of Object.keys(one) as (keyof T)[])
    sum[key] = ((sum[key] as number) + (one[key] as number)) as T[keyof T];
}

function inContext(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 90), start).replace(/^[\s\S]*\n\n/, '');
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 70)}`.replaceAll(/\s+/g, ' ');
}
