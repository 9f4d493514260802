import type { Bound, Token } from '../../figure';
import { readNumber } from './numbers';

/** Words before a number; of several that fit the longest counts. */
const before: readonly (readonly [Bound, string])[] = [
  [
    'at-least',
    'at the very least|at the least|at the minimum|at a minimum|at least|no fewer than|no less than|no lower than|' +
      'not fewer than|not less than|as few as|as little as|a minimum of|minimum',
  ],
  [
    'at-most',
    'at the very most|at the most|at most|anything up to|up to|no more than|no greater than|no higher than|not more than|' +
      'not exceeding|as many as|as much as|as high as|a maximum of|maximum',
  ],
  [
    'more-than',
    'a little more than|a little over|a bit more than|a bit over|a few more than|slightly more than|slightly over|' +
      'slightly above|somewhat more than|somewhat over|just more than|just over|just above|many more than|much more than|' +
      'far more than|well more than|well over|well above|far over|easily over|greater than|higher than|more than|' +
      'upwards of|upward of|in excess of|exceeding|over|above|beyond',
  ],
  [
    'less-than',
    'a little less than|a little under|a little short of|a bit less than|a bit under|slightly fewer than|' +
      'slightly less than|slightly under|slightly below|somewhat fewer than|somewhat less than|somewhat under|' +
      'just fewer than|just less than|just under|just below|just short of|just shy of|far fewer than|far less than|' +
      'well under|well below|short of|shy of|lower than|fewer than|less than|not quite|under|below',
  ],
  [
    'about',
    'something in the region of|somewhere in the region of|in the region of|in the vicinity of|on the order of|' +
      'of the order of|in the order of|something like|somewhere around|an estimated|an approximate|an average of|' +
      'close to|close on|approximately|approaching|estimated|possibly|probably|potentially|practically|virtually|' +
      'roughly|around|perhaps|nearly|almost|about|circa|maybe|some',
  ],
];
/** By their last word; the longest first. */
const phrases = byWord(before, -1);
/** Words cut short, with a full stop or without. */
const short: Readonly<Record<string, Bound>> = {
  ca: 'about',
  cca: 'about',
  c: 'about',
  approx: 'about',
  appr: 'about',
  est: 'about',
  max: 'at-most',
  min: 'at-least',
};
const signs: Readonly<Record<string, Bound>> = {
  '~': 'about',
  '∼': 'about',
  '≈': 'about',
  '≃': 'about',
  '≅': 'about',
  '≳': 'about',
  '≲': 'about',
  '±': 'about',
  '≥': 'at-least',
  '⩾': 'at-least',
  '≧': 'at-least',
  '≤': 'at-most',
  '⩽': 'at-most',
  '≦': 'at-most',
  '>': 'more-than',
  '<': 'less-than',
};

/** The bound that words or signs before a token give the number there, and the token where they begin. */
export interface BoundBefore {
  /** The outer one first: "at least about 10". */
  readonly bounds: readonly Bound[];
  readonly first: number;
}

/** `undefined` where nothing bounds it. */
export function boundBefore(tokens: readonly Token[], at: number): BoundBefore | undefined {
  const inner = oneBefore(tokens, at);
  if (!inner) return undefined;
  const outer = boundBefore(tokens, inner.first);
  return outer
    ? { bounds: [...outer.bounds, inner.bound], first: outer.first }
    : { bounds: [inner.bound], first: inner.first };
}

/** "They passed over 340 ballots", "handed over 49 prisoners": the word belongs to the verb. */
function isOfVerb(tokens: readonly Token[], first: number, at: number): boolean {
  return first === at - 1 && tokens[first]?.word === 'over' && withOver.test(tokens[first - 1]?.word ?? '');
}

const withOver =
  /^(?:pass|hand|turn|sign|give|gave|bring|brought|carry|carri|mull|gloss|skip)(?:s|ed|es|ing|ped|ping|n)?$/;

function oneBefore(
  tokens: readonly Token[],
  at: number,
): { readonly bound: Bound; readonly first: number } | undefined {
  const found = phrases
    .get(tokens[at - 1]?.word ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[at - words.length + index]?.word === word));
  if (found) {
    const first = at - found.words.length;
    return isOfVerb(tokens, first, at) ? undefined : { bound: found.bound, first };
  }
  const text = tokens[at - 1]?.text ?? '';
  // "+/- 11"
  if (/^[-−–]$/.test(text) && tokens[at - 2]?.text === '/' && tokens[at - 3]?.text === '+')
    return { bound: 'about', first: at - 3 };
  const withEqual =
    text === '=' ? { '>': 'at-least', '<': 'at-most' }[tokens[at - 2]?.text ?? ''] : undefined;
  if (withEqual !== undefined) return { bound: withEqual as Bound, first: at - 2 };
  const sign = signs[text];
  if (sign !== undefined) return { bound: sign, first: at - 1 };
  const stop = text === '.' ? 1 : 0;
  const cut = tokens[at - 1 - stop];
  // "c" without its stop is anything.
  const bound = cut && (stop > 0 || cut.word.length > 1) ? short[cut.word] : undefined;
  return bound && { bound, first: at - 1 - stop };
}

/** Phrases after a number, or after its noun. */
const after: readonly (readonly [Bound, string])[] = [
  [
    'at-least',
    'or more|or even more|or possibly more|or perhaps more|or above|or over|or greater|or higher|or upwards|and more|' +
      'and possibly more|and perhaps more|and counting|and rising|and over|and above|and upwards|if not more|' +
      'possibly more|perhaps more|maybe more|- plus|plus|at the very least|at the least|at the minimum|at a minimum|' +
      'at least|as a minimum|minimum',
  ],
  [
    'at-most',
    'or fewer|or less|or under|or below|or lower|and under|and below|if not fewer|possibly fewer|perhaps fewer|' +
      'at the very most|at the most|at the maximum|at a maximum|at most|at the outside|as a maximum|maximum|max|tops',
  ],
  [
    'about',
    'or so|or thereabouts|give or take|more or less|approximately|approx|roughly|circa|estimated|est|- odd|odd|- ish',
  ],
];
/** By their first word; the longest first. */
const endings = byWord(after, 0);

/** Returns the bound after a number ("11 or more", "11+", "11 (at most)", "11, at least"), and the token after it. */
export function boundAfter(
  tokens: readonly Token[],
  at: number,
): { readonly bound: Bound; readonly next: number } | undefined {
  if (tokens[at]?.text === '+') return { bound: 'at-least', next: at + 1 };
  const opening = /^[,(]$/.exec(tokens[at]?.text ?? '')?.[0];
  const from = opening === undefined ? at : at + 1;
  const found = endings
    .get(tokens[from]?.word ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[from + index]?.word === word));
  if (!found) return undefined;
  const next = from + found.words.length;
  // "Some fled, at most 12 died": it bounds what follows.
  if (readNumber(tokens, tokens[next]?.text === '.' ? next + 1 : next)) return undefined;
  if (opening !== '(') return { bound: found.bound, next };
  // "12 people (max.)"
  const close = tokens[next]?.text === '.' ? next + 1 : next;
  return tokens[close]?.text === ')' ? { bound: found.bound, next: close + 1 } : undefined;
}

interface BoundWords {
  readonly bound: Bound;
  readonly words: readonly string[];
}

/** @param at index of the word that each is found by, from its end if negative */
function byWord(
  lists: readonly (readonly [Bound, string])[],
  at: number,
): ReadonlyMap<string, readonly BoundWords[]> {
  const all = lists.flatMap(([bound, list]) =>
    list.split('|').map((phrase) => ({ bound, words: phrase.split(' ') })),
  );
  all.sort((a, b) => b.words.length - a.words.length);
  const found = new Map<string, BoundWords[]>();
  for (const one of all) {
    const word = one.words.at(at) ?? '';
    found.set(word, [...(found.get(word) ?? []), one]);
  }
  return found;
}
