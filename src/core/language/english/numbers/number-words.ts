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
]);
/** Letters that do so where they touch it: "1.2k"; "5m" may as well be five metres. */
export const touchingScales = new Map([...scales, ['k', 1_000], ['m', 1_000_000], ['b', 1_000_000_000]]);

/** The range that a plural of a scale can mean: "dozens" may be a hundred, but not eleven. */
export const vagueWords = new Map<string, readonly [number, number]>([
  ['dozens', [13, 400]],
  ['scores', [20, 500]],
  ['tens', [20, 100]],
  ['hundreds', [100, 5_000]],
  ['thousands', [1_000, 500_000]],
  ['millions', [1_000_000, 1_000_000_000]],
]);

/** A number as a sentence has it: in words up to twelve where words are wanted, else in digits. */
export function numberText(value: number, inWords: boolean): string {
  const word = inWords && value <= 12 ? ones[value] : undefined;
  return word ?? value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
