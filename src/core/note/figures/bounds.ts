import type { Bound } from './figure';
import type { Token } from './tokens';

/** Words before a number, the longer ones first; none is the end of another that means something else. */
const before: readonly (readonly [Bound, readonly string[]])[] = [
  [
    'at-least',
    ['at least', 'no fewer than', 'no less than', 'not fewer than', 'not less than', 'a minimum of'],
  ],
  [
    'at-most',
    ['at most', 'up to', 'no more than', 'not more than', 'as many as', 'as much as', 'a maximum of'],
  ],
  ['more-than', ['more than', 'upwards of', 'in excess of', 'well over', 'exceeding', 'over', 'above']],
  ['less-than', ['fewer than', 'less than', 'well under', 'under', 'below']],
  [
    'about',
    [
      'an estimated',
      'close to',
      'approximately',
      'estimated',
      'roughly',
      'around',
      'about',
      'nearly',
      'almost',
      'circa',
      'some',
      'perhaps',
    ],
  ],
];
const phrases = before.flatMap(([bound, list]) =>
  list.map((phrase) => ({ bound, words: phrase.split(' ') })),
);

/** The bound that the words before a token make, and the token where they begin. */
export function boundBefore(
  tokens: readonly Token[],
  at: number,
): { readonly bound: Bound; readonly first: number } | undefined {
  const found = phrases.find(({ words }) =>
    words.every((word, index) => tokens[at - words.length + index]?.word === word),
  );
  if (found) return { bound: found.bound, first: at - found.words.length };
  if (tokens[at - 1]?.text === '~') return { bound: 'about', first: at - 1 };
  const isCirca = tokens[at - 1]?.text === '.' && /^(?:c|ca)$/.test(tokens[at - 2]?.word ?? '') && at >= 2;
  return isCirca ? { bound: 'about', first: at - 2 } : undefined;
}

/** The bound behind a number ("11 or more", "11+"), and the token behind it. */
export function boundBehind(
  tokens: readonly Token[],
  at: number,
): { readonly bound: Bound; readonly next: number } | undefined {
  const [one, two, three] = [at, at + 1, at + 2].map((index) => tokens[index]?.word ?? '');
  if (one === '+') return { bound: 'at-least', next: at + 1 };
  if (one === 'or' && two === 'more') return { bound: 'at-least', next: at + 2 };
  if (one === 'or' && (two === 'fewer' || two === 'less')) return { bound: 'at-most', next: at + 2 };
  if (one === 'or' && two === 'so') return { bound: 'about', next: at + 2 };
  if (one === '-' && two === 'odd') return { bound: 'about', next: at + 2 };
  if (one === '-' && two === 'plus') return { bound: 'at-least', next: at + 2 };
  if (one === ',' && two === 'at' && three === 'least') return { bound: 'at-least', next: at + 3 };
  return undefined;
}
