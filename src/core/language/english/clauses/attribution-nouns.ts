import { type Run, phraseBefore } from './noun-phrases';
import * as nouns from './nouns.words';
import type { Reading } from './attribution-reading';
import { creditOf } from './attribution-credits';

const comes = /^(?:comes?|came|stems?)$/;

/** Returns whether a noun, or its singular, is one of the words. */
export function isAmong(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}

/** “the union's claim that”, “by its own count”, “reports of”, “the count is that of the union” */
export function readNoun(reading: Reading, at: number): void {
  const { tokens } = reading;
  const word = tokens[at]?.word ?? '';
  const run = phraseBefore(tokens, at + 1, Math.max(0, at - 14));
  const poss = lastPossessive(reading, run, at) ?? nameBefore(reading, run, at);
  const next = tokens[at + 1];
  const before = tokens[run.from - 1];
  const isCredit = isAmong(nouns.viewNouns, word) && before?.tag === 'prep';
  // "two days after the union's statement"
  if (/^(?:after|before|since|until|during)$/.test(before?.word ?? '') && next?.tag !== 'that') return;
  const who = poss ?? whoAfter(reading, at);
  if (isCredit && who) {
    creditOf(reading, { from: run.from - 1, to: who.to > at ? who.to : at + 1 }, who);
    return;
  }
  if (nouns.denialNouns.has(word)) {
    const isHeard = poss ?? who ?? (next && (next.word === 'of' || next.tag === 'that' || next.tag === 'be'));
    if (isHeard) reading.add('denying', { from: at, to: at + 1 }, poss ?? who, reading.segmentAt(at));
  } else if (poss) reading.add('saying', { from: at, to: at + 1 }, poss, reading.segmentAt(at));
  else if (next?.tag === 'that' && nouns.reportNouns.has(word) && !nouns.saidThings.has(word))
    reading.add(
      nouns.rumours.has(word) ? 'hedging' : 'saying',
      { from: at, to: at + 1 },
      who,
      reading.segmentAt(at),
    );
  else if (nouns.tellingNouns.has(word) && next && /^(?:of|that|about|from|by)$/.test(next.word))
    reading.add(
      nouns.rumours.has(word) && !who ? 'hedging' : 'saying',
      { from: at, to: at + 1 },
      who,
      reading.segmentAt(at),
    );
  else if (nouns.tellingNouns.has(word) && isSpokenOf(reading, run, at))
    reading.add('saying', { from: at, to: at + 1 }, who, reading.segmentAt(at));
  else if (who && /^(?:by|from)$/.test(tokens[afterNumber(reading, at + 1)]?.word ?? ''))
    reading.add('saying', { from: at, to: at + 1 }, who, reading.segmentAt(at));
  else if (who && isThatOf(reading, at))
    reading.add('saying', { from: at, to: at + 1 }, who, reading.backFrom(reading.nodeAt(at)));
}

/** “the denial is of Monday”, “the attack is so far an allegation” */
function isSpokenOf(reading: Reading, { from }: Run, at: number): boolean {
  const next = reading.tokens[at + 1]?.tag;
  if (reading.tokens[from]?.tag === 'det' && (next === 'be' || next === 'have')) return true;
  if (!/^an?$/.test(reading.tokens[from]?.word ?? '')) return false;
  let before = from - 1;
  while (before > from - 5 && /^(?:adverb|word|prep|sub)$/.test(reading.tokens[before]?.tag ?? '')) before--;
  return reading.tokens[before]?.tag === 'be';
}

/** “the figure of 45 given by the union”: the index after the number and the participle. */
function afterNumber(reading: Reading, at: number): number {
  let next = at;
  if (reading.tokens[next]?.word === 'of' && reading.tokens[next + 1]?.tag === 'number') next += 2;
  if (
    /^(?:given|provided|published|supplied|released|issued|put|quoted|drawn|made|kept)$/.test(
      reading.tokens[next]?.word ?? '',
    )
  )
    next++;
  return next;
}

function isThatOf(reading: Reading, at: number): boolean {
  const next = reading.tokens[afterNumber(reading, at + 1)];
  return /^(?:be|that|rel)$/.test(next?.tag ?? '') || comes.test(next?.word ?? '');
}

/** Who owns a noun: “the union's” before it, “its”. */
function lastPossessive(reading: Reading, run: Run, at: number): Run | undefined {
  for (let before = at - 1; before >= run.from; before--) {
    const token = reading.tokens[before];
    if (token?.tag === 'poss' && before > run.from) return { from: run.from, to: before };
    if (token?.tag === 'det' && nouns.owning.has(token.word)) return { from: before, to: before + 1 };
  }
  return undefined;
}

/** “the RAI figure”, “Army version” */
function nameBefore(reading: Reading, run: Run, at: number): Run | undefined {
  const last = reading.tokens[at - 1];
  return at - 1 >= run.from && last?.tag === 'name' ? { from: run.from, to: at } : undefined;
}

/** “of the union”, “by the union”, “is that of the union”, “comes from the union” */
function whoAfter(reading: Reading, at: number): Run | undefined {
  const { tokens } = reading;
  let next = afterNumber(reading, at + 1);
  if (tokens[next]?.tag === 'be' && (tokens[next + 1]?.tag === 'that' || tokens[next + 1]?.word === 'those'))
    next += 2;
  else if (tokens[next]?.tag === 'be') next += 1;
  else if (/^(?:that|which)$/.test(tokens[next]?.word ?? '') && comes.test(tokens[next + 1]?.word ?? ''))
    next += 2;
  else if (comes.test(tokens[next]?.word ?? '')) next += 1;
  const word = tokens[next]?.word ?? '';
  if (!/^(?:of|by|from)$/.test(word)) return undefined;
  const run = reading.phrase(next + 1);
  if (run.to === run.from) return undefined;
  const first = tokens[run.from];
  return first?.tag === 'name' ||
    (first?.tag === 'det' && !/^(?:an?|no)$/.test(first.word)) ||
    first?.isCapital
    ? run
    : undefined;
}

/** “in a statement”, “in its report” */
export function readPaper(reading: Reading, at: number): void {
  const run = phraseBefore(reading.tokens, at + 1, Math.max(0, at - 8));
  const before = reading.tokens[run.from - 1];
  if (before?.word !== 'in' && before?.word !== 'on') return;
  if (reading.tokens[run.from]?.tag !== 'det') return;
  reading.add(
    'saying',
    { from: run.from - 1, to: at + 1 },
    lastPossessive(reading, run, at),
    reading.segmentAt(at),
  );
}
