import { ingOf } from './verb-forms';
import { phraseAt } from './noun-phrases';
import { saysBefore, sayingOf } from './verbs.words';
import * as nouns from './nouns.words';
import { type Reading, edges } from './attribution-reading';
import { credit } from './attribution-credits';
import { readNoun, readPaper, isAmong } from './attribution-nouns';

/** Reads the attribution that a word brings without a verb: “according to”, “if”, “reportedly”, a noun of saying. */
export function readToken(reading: Reading, at: number): void {
  const token = reading.tokens[at];
  if (!token) return;
  const { word, tag } = token;
  if (word === 'according' && reading.tokens[at + 1]?.tag === 'to') credit(reading, at, at + 2, true);
  else if (
    word === 'per' &&
    /^(?:det|name)$/.test(reading.tokens[at + 1]?.tag ?? '') &&
    reading.tokens[at + 1]?.word !== 'a'
  )
    credit(reading, at, at + 1, true);
  else if (/^(?:going|judging)$/.test(word) && reading.tokens[at + 1]?.word === 'by')
    credit(reading, at, at + 2, true);
  else if (word === 'possible' && reading.tokens[at + 1]?.tag === 'that') hedge(reading, at);
  else if (word === 'for' && reading.isFirst(at)) forWhom(reading, at);
  else if (word === 'contrary' && reading.tokens[at + 1]?.tag === 'to')
    reading.add('denying', { from: at, to: at + 2 }, undefined, reading.segmentAt(at));
  else if (word === 'if') ifBelieved(reading, at);
  else if (/^(?:so|thus)$/.test(word) && /^(?:comma|dash|quote)$/.test(reading.tokens[at - 1]?.tag ?? ''))
    soWho(reading, at);
  else if (word === 'thus' && reading.isFirst(at)) soWho(reading, at);
  else if (tag === 'colon') readLabel(reading, at);
  else if (word === 'whether')
    reading.add('hedging', { from: at, to: at + 1 }, undefined, reading.segmentAt(at));
  else if (word === 'to' && /^(?:believe|trust|go|judge)$/.test(reading.tokens[at + 1]?.word ?? ''))
    toBelieve(reading, at);
  else if (word === 'from' && reading.tokens[at + 1]?.word === 'what')
    reading.add('saying', { from: at, to: at + 2 }, undefined, reading.segmentAt(at));
  else if (
    nouns.hedgeWords.has(word) ||
    (word === 'reported' && (isAdjective(reading, at) || isLabel(reading, at)))
  )
    hedge(reading, at);
  else if (nouns.certainWords.has(word) && isDoubted(reading, at)) hedge(reading, at);
  else if (
    tag === 'word' &&
    (isAmong(nouns.reportNouns, word) || isAmong(nouns.viewNouns, word) || nouns.denialNouns.has(word))
  )
    readNoun(reading, at);
  else if (nouns.papers.has(word)) readPaper(reading, at);
  else readParticiple(reading, at);
}

function isAdjective(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1]?.tag;
  return (
    before === 'comma' || before === 'open' || (before === 'det' && reading.tokens[at + 1]?.tag === 'word')
  );
}

/** “Reported: 11 dead” */
function isLabel(reading: Reading, at: number): boolean {
  return reading.isFirst(at) && reading.tokens[at + 1]?.tag === 'colon';
}

function hedge(reading: Reading, at: number): void {
  const node = reading.nodeAt(at);
  const isPredicate =
    nouns.certainWords.has(reading.tokens[at]?.word ?? '') ||
    reading.tokens[at - 1]?.tag === 'be' ||
    reading.tokens[at - 1]?.tag === 'adverb';
  const scope =
    isPredicate || node.kind === 'relative' || node.kind === 'aside'
      ? reading.backFrom(node)
      : { from: node.from, to: reading.scopeEnd(node) };
  reading.add('hedging', { from: at, to: at + 1 }, undefined, scope);
}

/** “saying that”, “citing the union” */
function readParticiple(reading: Reading, at: number): void {
  const token = reading.tokens[at];
  if (token?.tag !== 'word' || token.isCapital) return;
  const ing = ingOf(token.word);
  const saying = ing && sayingOf(ing.base);
  if (!saying || saying.isAct || !saysBefore(ing.base, reading.sentence.slice(token.end))) return;
  const before = reading.tokens[at - 1];
  if (
    before &&
    before.tag !== 'comma' &&
    before.tag !== 'prep' &&
    before.tag !== 'hard' &&
    before.tag !== 'coord'
  )
    return;
  if (before?.word === 'as') return;
  const node = reading.nodeAt(at);
  if (ing.base === 'cite' || ing.base === 'quote') {
    const run = reading.phrase(at + 1);
    reading.add(
      'saying',
      { from: at, to: at + 1 },
      run.to > run.from ? run : undefined,
      reading.segmentOf(node),
    );
    return;
  }
  reading.add(saying.kind, { from: at, to: at + 1 }, node.subject, {
    from: at + 1,
    to: reading.segmentOf(node).to,
  });
}

function forWhom(reading: Reading, at: number): void {
  const run = reading.phrase(at + 1);
  const after = reading.tokens[run.to];
  const head = reading.tokens[run.to - 1];
  if (
    run.to > run.from &&
    after?.tag === 'comma' &&
    (head?.tag === 'name' || reading.tokens[run.from]?.word === 'the')
  )
    reading.add('saying', { from: at, to: at + 1 }, run, reading.segmentAt(at));
}

/** “the board, 3 May 2025: “…”” */
function readLabel(reading: Reading, at: number): void {
  if (reading.tokens[at + 1]?.tag !== 'quote') return;
  const { from } = reading.segmentAt(at);
  const run = reading.phrase(from, at);
  let to = run.to;
  while (to < at && /^(?:comma|time|number|prep|open|close)$/.test(reading.tokens[to]?.tag ?? '')) to++;
  if (run.to > run.from && to === at)
    reading.add('saying', { from: at, to: at + 1 }, run, { from, to: reading.tokens.length });
}

/** “…, so the hospital.”, “… – so the hospital on Monday.” */
function soWho(reading: Reading, at: number): void {
  const run = reading.phrase(at + 1);
  let to = run.to;
  while (/^(?:prep|time|number|det)$/.test(reading.tokens[to]?.tag ?? '')) to++;
  const after = reading.tokens[to];
  const isEnd = after === undefined || edges.has(after.tag) || after.text === '.';
  if (run.to > run.from && isEnd) reading.add('saying', { from: at, to: at + 1 }, run, reading.segmentAt(at));
}

/** “to believe the union”, “to go by the union” */
function toBelieve(reading: Reading, at: number): void {
  const before = reading.tokens[at - 1];
  if (before && before.tag !== 'comma' && before.tag !== 'hard') return;
  const isBy = reading.tokens[at + 2]?.word === 'by';
  if (!isBy && /^(?:go|judge)$/.test(reading.tokens[at + 1]?.word ?? '')) return;
  const run = reading.phrase(at + (isBy ? 3 : 2));
  if (run.to > run.from) reading.add('saying', { from: at, to: run.from }, run, reading.segmentAt(at));
}

/** “if she keeps her word, they will have it by May” */
function isAhead(reading: Reading, at: number): boolean {
  const { segment } = reading.nodeAt(at);
  return reading.tree.nodes.some(
    ({ kind, verb, segment: its }) =>
      kind === 'main' && its === segment && verb?.helpers.some((word) => /^(?:will|would)$/.test(word)),
  );
}

/** “if the union is to be believed”, “if true” */
function ifBelieved(reading: Reading, at: number): void {
  if (/^(?:there|any)$/.test(reading.tokens[at + 1]?.word ?? '')) {
    reading.add('hedging', { from: at, to: at + 2 }, undefined, reading.segmentAt(at));
    return;
  }
  if (reading.isFirst(at) && isAhead(reading, at)) {
    reading.add('hedging', { from: at, to: at + 1 }, undefined, reading.segmentAt(at));
    return;
  }
  for (let next = at + 1; next < Math.min(reading.tokens.length, at + 14); next++) {
    const token = reading.tokens[next];
    if (!token || token.tag === 'hard' || token.tag === 'comma') return;
    if (
      token.word !== 'believed' &&
      token.word !== 'true' &&
      token.word !== 'trusted' &&
      token.word !== 'right'
    )
      continue;
    const run = phraseAt(reading.tokens, at + 1, next);
    reading.add(
      'saying',
      { from: at, to: next + 1 },
      run.to > run.from ? run : undefined,
      reading.segmentAt(at),
    );
    return;
  }
}

/** Returns whether a word of certainty or untruth is itself doubted. */
export function isDoubted(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 7); before--) {
    const token = reading.tokens[before];
    if (!token || token.tag === 'hard') return false;
    if (
      token.tag === 'not' ||
      /^(?:no|nobody|none|nothing|cannot|yet|nor|without|declined|refused|hardly)$|n't$/.test(token.word)
    )
      return true;
  }
  return false;
}
