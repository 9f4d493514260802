import { ingOf } from './verb-forms';
import { type Run, beginsPhrase } from './noun-phrases';
import type { Node } from './tree';
import type { VerbGroup } from './verb-group';
import { saysBefore, tellingActs } from './verbs.words';
import * as nouns from './nouns.words';
import { type Reading, edges } from './attribution-reading';

// Which verbs say something, and how they stand to what they say.

const convinced = /^(?:certain|convinced|sure|adamant|confident|positive|persuaded|aware)$/;
/** Manners of speaking, before a colon and a quotation. */
const outspoken: ReadonlySet<string> = new Set(
  (
    'clear blunt emphatic firm unequivocal categorical defiant dismissive scathing direct frank candid unmoved ' +
    'unrepentant'
  ).split(' '),
);

/** “appears to be”, “looks as if”, but “the report appeared in May” */
export function seems(reading: Reading, { base, last }: VerbGroup): boolean {
  const next = reading.tokens[last + 1];
  if (next?.word === 'as' || next?.word === 'like') return true;
  return base === 'seem' || (base === 'appear' && /^(?:to|that|word|adverb|not)$/.test(next?.tag ?? ''));
}

/** “is certain that”, “remains convinced that”, “was blunt: “…”” */
export function isConvinced(reading: Reading, { base, last }: VerbGroup): boolean {
  const word = reading.tokens[last + 1]?.word ?? '';
  if (!/^(?:be|remain|feel|sound|appear|seem)$/.test(base)) return false;
  if (reading.tokens[last + 2]?.tag === 'colon' && reading.tokens[last + 3]?.tag === 'quote')
    return convinced.test(word) || outspoken.has(word);
  return convinced.test(word) && /^(?:that|of)$/.test(reading.tokens[last + 2]?.word ?? '');
}

/** “the agency has the President in Moscow” */
export function hasSomebody(reading: Reading, { last }: VerbGroup): boolean {
  const after = reading.tokens[last + 2];
  return (
    reading.tokens[last + 1]?.tag === 'name' &&
    (after?.tag === 'prep' || (after !== undefined && ingOf(after.word) !== undefined))
  );
}

/** Returns whether a verb says something by the words after it: “put it at”, but not “put a stop to”. */
export function says(reading: Reading, { base, last }: VerbGroup): boolean {
  return saysBefore(base, reading.sentence.slice(reading.tokens[last]?.end ?? 0));
}

/** “vowed that”, “…, the court announced”, but “offered 6 per cent” */
export function isTelling(reading: Reading, node: Node, verb: VerbGroup): boolean {
  const { base, last } = verb;
  if (!tellingActs.has(base)) return false;
  return (
    isClosed(reading, node, verb) ||
    /^(?:that|to|:|,)$/.test(reading.tokens[last + 1]?.word ?? '') ||
    reading.tree.nodes.some(({ kind, parent }) => kind === 'content' && parent === node)
  );
}

/** “calls the number far too low” */
export function isDenial(reading: Reading, { base, last }: VerbGroup): boolean {
  if (base !== 'call') return false;
  for (let at = last + 1; at < Math.min(reading.tokens.length, last + 12); at++) {
    const token = reading.tokens[at];
    if (!token || token.tag === 'hard') return false;
    if (
      nouns.untrueWords.has(token.word) ||
      (/^(?:low|high)$/.test(token.word) && reading.tokens[at - 1]?.word === 'too')
    )
      return true;
  }
  return false;
}

/** “…, the union said on Monday.” */
export function isClosed(reading: Reading, node: Node, verb: VerbGroup): boolean {
  const { subject } = node;
  if (!subject || subject.from < node.from) return false;
  const before = reading.tokens[subject.from - 1];
  if (before?.word === 'as' || (before?.word === 'so' && subject.from - 1 > 0)) return true;
  const isAside = node.kind === 'aside' && subject.from <= node.from + 1;
  const isAfter =
    before !== undefined &&
    (before.tag === 'comma' || before.tag === 'quote' || before.tag === 'dash' || before.tag === 'mark');
  if (!isAside && !isAfter) return false;
  for (let at = verb.last + 1; at < reading.tokens.length; at++) {
    const token = reading.tokens[at];
    if (!token || edges.has(token.tag) || (token.tag === 'mark' && token.text === '.'))
      return !(token?.tag === 'quote' && before?.tag !== 'quote' && at === verb.last + 1);
    if (token.tag === 'that' || token.tag === 'colon') return false;
    const isFirst = at === verb.last + 1;
    if (!isFirst) continue;
    const isObject =
      token.tag === 'name' ||
      token.tag === 'number' ||
      token.tag === 'word' ||
      (token.tag === 'det' &&
        reading.tokens[at + 1]?.tag !== 'time' &&
        reading.tokens[at + 2]?.tag !== 'time');
    if (isObject && verb.base !== 'tell') return false;
  }
  return true;
}

/** “rejects this”, “which the union denied”, “an accusation that the union threw back” */
export function isBackwards(reading: Reading, node: Node, verb: VerbGroup): boolean {
  if (node.kind === 'relative') return true;
  const next = reading.tokens[verb.last + 1];
  if (!next || edges.has(next.tag) || next.tag === 'mark') return true;
  if (next.tag === 'pron' || (next.tag === 'prep' && next.word !== 'having')) return true;
  for (let at = verb.last + 1; at < Math.min(node.to, verb.last + 8); at++) {
    const token = reading.tokens[at];
    if (!token || token.tag === 'that' || ingOf(token.word)) return false;
    if (/^(?:this|it)$/.test(token.word) || nouns.saidThings.has(token.word)) return true;
  }
  return false;
}

/** Returns whether a subject is nobody: “no side claimed that”. */
export function isNobody(reading: Reading, { from }: Run): boolean {
  return (
    /^(?:nobody|none|nothing|neither|no)$/.test(reading.tokens[from]?.word ?? '') ||
    reading.tokens[from - 1]?.tag === 'not'
  );
}

/** “said the union”, “so says the ministry” */
export function invertedSubject(reading: Reading, node: Node, verb: VerbGroup): Run | undefined {
  if (verb.first !== verb.last) return undefined;
  const before = reading.tokens[verb.first - 1];
  const isPlace =
    before === undefined ||
    before.tag === 'comma' ||
    before.tag === 'quote' ||
    before.tag === 'hard' ||
    before.tag === 'colon' ||
    before.tag === 'dash' ||
    before.word === 'so' ||
    isSoAtLeast(reading, verb.first);
  if (!isPlace) return undefined;
  if (node.subject && before?.tag === 'comma') return undefined;
  const next = reading.tokens[verb.last + 1];
  if (!beginsPhrase(next) || next?.tag === 'pron') return undefined;
  const run = reading.phrase(verb.last + 1, node.to);
  return run.to > run.from ? run : undefined;
}

/** “so at least says the union” */
function isSoAtLeast(reading: Reading, at: number): boolean {
  return reading.tokens[at - 1]?.word === 'least' && reading.tokens[at - 3]?.word === 'so';
}
