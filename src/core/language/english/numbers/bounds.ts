import type { Bound, Token } from '../../figure';
import { readNumber } from './numbers';

/** Words before a number, the longer ones first; none is the end of another that means something else. */
const before: readonly (readonly [Bound, readonly string[]])[] = [
  [
    'at-least',
    [
      'at the very least',
      'at the least',
      'at least',
      'no fewer than',
      'no less than',
      'not fewer than',
      'not less than',
      'as few as',
      'a minimum of',
      'minimum',
    ],
  ],
  [
    'at-most',
    [
      'at the very most',
      'at the most',
      'at most',
      'up to',
      'no more than',
      'not more than',
      'as many as',
      'as much as',
      'a maximum of',
      'maximum',
    ],
  ],
  [
    'more-than',
    [
      'more than',
      'upwards of',
      'in excess of',
      'well over',
      'just over',
      'exceeding',
      'over',
      'above',
      'beyond',
    ],
  ],
  ['less-than', ['fewer than', 'less than', 'well under', 'just under', 'under', 'below']],
  [
    'about',
    [
      'in the region of',
      'in the order of',
      'something like',
      'an estimated',
      'close to',
      'approximately',
      'estimated',
      'possibly',
      'probably',
      'roughly',
      'around',
      'perhaps',
      'nearly',
      'almost',
      'about',
      'circa',
      'maybe',
      'some',
    ],
  ],
];
const phrases = before.flatMap(([bound, list]) =>
  list.map((phrase) => ({ bound, words: phrase.split(' ') })),
);
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

function oneBefore(
  tokens: readonly Token[],
  at: number,
): { readonly bound: Bound; readonly first: number } | undefined {
  const found = phrases.find(({ words }) =>
    words.every((word, index) => tokens[at - words.length + index]?.word === word),
  );
  if (found) return { bound: found.bound, first: at - found.words.length };
  const text = tokens[at - 1]?.text ?? '';
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
  ['at-least', 'or more'],
  ['at-least', 'and more'],
  ['at-least', 'and counting'],
  ['at-least', 'and upwards'],
  ['at-least', 'or upwards'],
  ['at-least', '- plus'],
  ['at-least', 'plus'],
  ['at-least', 'at the very least'],
  ['at-least', 'at the least'],
  ['at-least', 'at least'],
  ['at-least', 'as a minimum'],
  ['at-least', 'minimum'],
  ['at-most', 'or fewer'],
  ['at-most', 'or less'],
  ['at-most', 'at the very most'],
  ['at-most', 'at the most'],
  ['at-most', 'at most'],
  ['at-most', 'at the outside'],
  ['at-most', 'as a maximum'],
  ['at-most', 'maximum'],
  ['at-most', 'max'],
  ['at-most', 'tops'],
  ['about', 'or so'],
  ['about', 'or thereabouts'],
  ['about', 'approximately'],
  ['about', 'approx'],
  ['about', '- odd'],
  ['about', 'odd'],
];
const endings = after.map(([bound, phrase]) => ({ bound, words: phrase.split(' ') }));

/** Returns the bound after a number ("11 or more", "11+", "11 (at most)", "11, at least"), and the token after it. */
export function boundAfter(
  tokens: readonly Token[],
  at: number,
): { readonly bound: Bound; readonly next: number } | undefined {
  if (tokens[at]?.text === '+') return { bound: 'at-least', next: at + 1 };
  const opening = /^[,(]$/.exec(tokens[at]?.text ?? '')?.[0];
  const from = opening === undefined ? at : at + 1;
  const found = endings.find(({ words }) =>
    words.every((word, index) => tokens[from + index]?.word === word),
  );
  if (!found) return undefined;
  const next = from + found.words.length;
  // "Some fled, at most 12 died": it bounds what follows.
  if (readNumber(tokens, next)) return undefined;
  if (opening !== '(') return { bound: found.bound, next };
  return tokens[next]?.text === ')' ? { bound: found.bound, next: next + 1 } : undefined;
}
