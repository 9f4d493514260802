const ones = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words for numbers below twenty. */
export const units = new Map(ones.map((word, value) => [word, value]));
/** Words for twenty to ninety. */
export const decades = new Map(tens.map((word, index) => [word, (index + 2) * 10]));
/** Words that multiply the number before them. */
export const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['lakh', 100_000],
  ['lakhs', 100_000],
  ['million', 1_000_000],
  ['mn', 1_000_000],
  ['mln', 1_000_000],
  ['crore', 10_000_000],
  ['crores', 10_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['tn', 1_000_000_000_000],
  ['dozen', 12],
  ['score', 20],
]);
/** Letters that do so where they touch it: "1.2k"; "5m" may as well be five metres. */
export const touchingScales = new Map([...scales, ['k', 1_000], ['m', 1_000_000], ['b', 1_000_000_000]]);

/** The range that words give the scale after them: "several hundred". */
export const vagueAmounts: readonly (readonly [words: string, low: number, high: number])[] = [
  ['a couple of', 2, 3],
  ['a couple', 2, 3],
  ['a good few', 3, 10],
  ['quite a few', 3, 10],
  ['a few', 2, 10],
  ['few', 2, 10],
  ['several', 2, 10],
  ['many', 2, 50],
];
/** Nouns that are a number of what follows "of". */
export const collectives: readonly (readonly [words: string, low: number, high: number])[] = [
  ['a couple of', 2, 3],
  ['a handful of', 2, 10],
  ['a score of', 15, 25],
];

/** The range that a plural of a scale can mean: "dozens" may be a hundred, but not eleven. */
export const vagueWords = new Map<string, readonly [number, number]>([
  ['dozens', [13, 400]],
  ['scores', [20, 500]],
  ['tens', [20, 100]],
  ['hundreds', [100, 5_000]],
  ['thousands', [1_000, 500_000]],
  ['millions', [1_000_000, 1_000_000_000]],
]);

/** The words for the parts of a whole, by their number; with an "s" for several. */
const parts = 'third quarter fifth sixth seventh eighth ninth tenth hundredth'.split(' ');
const partSizes = [3, 4, 5, 6, 7, 8, 9, 10, 100];
export const fractions = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['fourth', 4],
  ['fourths', 4],
  ...parts.flatMap((word, index): [string, number][] => [
    [word, partSizes[index] ?? 1],
    [`${word}s`, partSizes[index] ?? 1],
  ]),
]);
/** Fractions of one character. */
export const fractionSigns = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅛', 1 / 8],
]);

/** A number as a sentence has it: in words up to twelve where words are wanted, else in digits. */
export function numberText(value: number, inWords: boolean): string {
  const word = inWords && value <= 12 ? ones[value] : undefined;
  return word ?? value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
