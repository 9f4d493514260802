import { checkText, defaultSeverities } from '../../src/core/checks';
import { noteStyle } from './definitions';
import { type Evidence, type EvidenceNote, overlap } from './note-set';

/** The score of a check. Shares from 0 to 1; 1 if there was nothing to get wrong. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** The number of faults of the code in the set. */
  readonly wanted: number;
  /** The number of sentences that must stay silent on the code, those of other texts included. */
  readonly silent: number;
}

/** A disagreement of the set and a check, with the facts to judge it by. */
export interface Disagreement {
  readonly kind: 'missed' | 'false alarm';
  readonly code: string;
  readonly note: string;
  /** The words, with some of those around them. */
  readonly words: string;
}

export interface Scored {
  readonly scores: ReadonlyMap<string, Score>;
  readonly disagreements: readonly Disagreement[];
}

interface Tally {
  right: number;
  wrong: number;
  found: number;
  wanted: number;
  silent: number;
}

/** Codes that speak of the note as a whole, wherever in it they are shown. */
const ofWholeNotes = new Set(['note-as-of', 'marking-exceeded']);

/** Runs the checks over the set, those too that are off by default. */
export function score({ notes, prose }: Evidence): Scored {
  const tallies = new Map<string, Tally>();
  const disagreements: Disagreement[] = [];
  const all = [...notes, ...prose];
  const codes = new Set([
    ...defaultSeverities.keys(),
    ...all.flatMap(({ marks }) => marks.map(({ code }) => code)),
  ]);
  for (const code of codes) tallies.set(code, { right: 0, wrong: 0, found: 0, wanted: 0, silent: 0 });
  const on = Object.fromEntries([...codes].map((code) => [code, 'hint' as const]));
  for (const note of all) scoreNote(note, on, tallies, disagreements);
  return { scores: new Map([...tallies].map(([code, tally]) => [code, scoreOf(tally)])), disagreements };
}

function scoreNote(
  note: EvidenceNote,
  on: Readonly<Record<string, 'hint'>>,
  tallies: Map<string, Tally>,
  disagreements: Disagreement[],
): void {
  const { text, library, marks, sentences } = note;
  const findings = checkText(text, library, noteStyle, on).findings.map(
    ({ start, end, facts: { code } }) => ({
      code,
      start,
      end: Math.max(end, start + 1),
    }),
  );
  const agree = (one: (typeof findings)[number], other: (typeof findings)[number]) =>
    one.code === other.code && (ofWholeNotes.has(one.code) || overlap(one, other));
  const disagree = (kind: Disagreement['kind'], { code, start, end }: (typeof findings)[number]) =>
    disagreements.push({ kind, code, note: note.name, words: inContext(text, start, end) });
  for (const finding of findings) {
    const tally = tallies.get(finding.code)!;
    const met = marks.filter((mark) => agree(mark, finding));
    if (met.some(({ isWanted }) => isWanted)) tally.right++;
    else if (met.length === 0) {
      tally.wrong++;
      disagree('false alarm', finding);
    }
  }
  for (const mark of marks.filter(({ isWanted }) => isWanted)) {
    const tally = tallies.get(mark.code)!;
    tally.wanted++;
    if (findings.some((finding) => agree(finding, mark))) tally.found++;
    else disagree('missed', mark);
  }
  for (const [code, tally] of tallies)
    tally.silent += sentences.filter(
      (sentence) => !marks.some((mark) => mark.code === code && overlap(mark, sentence)),
    ).length;
}

function scoreOf({ right, wrong, found, wanted, silent }: Tally): Score {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : Math.floor((part / whole) * 1000) / 1000);
  return { precision: share(right, right + wrong), recall: share(found, wanted), wanted, silent };
}

function inContext(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 90), start).replace(/^[\s\S]*\n\n/, '');
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 70)}`.replaceAll(/\s+/g, ' ');
}
