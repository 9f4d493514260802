import type { Token } from './tokens';

/** A number that begins at a token. */
export interface ReadNumber {
  readonly low: number;
  /** The same as `low`, but for "dozens" and the like. */
  readonly high: number;
  /** The token behind it. */
  readonly next: number;
  readonly isVague: boolean;
}

const ones = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const units = new Map(ones.map((word, value) => [word, value]));
const decades = new Map(tens.map((word, index) => [word, (index + 2) * 10]));
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['dozen', 12],
]);

/** What a plural of a scale can mean: "dozens" of a hundred is no lie, "dozens" of eleven is. */
const vague = new Map<string, readonly [number, number]>([
  ['dozens', [13, 400]],
  ['scores', [20, 500]],
  ['tens', [20, 100]],
  ['hundreds', [100, 5_000]],
  ['thousands', [1_000, 500_000]],
  ['millions', [1_000_000, 1_000_000_000]],
]);

/** The number that begins at the token, in digits or in words; `undefined` where none does. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return undefined;
  if (token.kind === 'digits') return inDigits(tokens, at, token);
  return vagueNumber(tokens, at) ?? inWords(tokens, at);
}

function exact(value: number, next: number): ReadNumber {
  return { low: value, high: value, next, isVague: false };
}

/** "11", "11,000", "1.5 million" */
function inDigits(tokens: readonly Token[], at: number, { text }: Token): ReadNumber {
  const value = Number(text.replaceAll(',', ''));
  const scale = scales.get(tokens[at + 1]?.word ?? '');
  return scale === undefined ? exact(value, at + 1) : exact(value * scale, at + 2);
}

/** "dozens", "tens of thousands" */
function vagueNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const range = vague.get(tokens[at]?.word ?? '');
  if (!range) return undefined;
  const more = tokens[at + 1]?.word === 'of' ? vague.get(tokens[at + 2]?.word ?? '') : undefined;
  if (!more) return { low: range[0], high: range[1], next: at + 1, isVague: true };
  return { low: range[0] * more[0], high: range[1] * more[1], next: at + 3, isVague: true };
}

/** "eleven", "twenty-one", "a hundred and fifty", "half a dozen", "two thousand" */
function inWords(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const word = (index: number) => tokens[index]?.word ?? '';
  if (word(at) === 'half' && word(at + 1) === 'a' && word(at + 2) === 'dozen') return exact(6, at + 3);
  let next = word(at) === 'a' && scales.has(word(at + 1)) ? at + 1 : at;
  let total = 0;
  let part: number | undefined = next > at ? 1 : undefined;
  for (;;) {
    const small = smallNumber(tokens, next);
    const scale = scales.get(word(next));
    if (small && (part === undefined || part % 100 === 0)) {
      part = (part ?? 0) + small.value;
      next = small.next;
    } else if (scale !== undefined && part !== undefined) {
      next++;
      if (scale >= 1_000) {
        total += part * scale;
        part = 0;
      } else part *= scale;
    } else break;
    // "a hundred and fifty", but not "a hundred and two shells" where the first is no hundred.
    const isJoined = word(next) === 'and' && (total > 0 || part % 100 === 0);
    if (isJoined && smallNumber(tokens, next + 1)) next++;
  }
  return part === undefined ? undefined : exact(total + part, next);
}

/** Below a hundred. */
function smallNumber(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly next: number } | undefined {
  const word = tokens[at]?.word ?? '';
  const unit = units.get(word);
  if (unit !== undefined) return { value: unit, next: at + 1 };
  const decade = decades.get(word);
  if (decade === undefined) return undefined;
  const behind = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const more = units.get(tokens[behind]?.word ?? '');
  return more !== undefined && more > 0 && more < 10
    ? { value: decade + more, next: behind + 1 }
    : { value: decade, next: at + 1 };
}

/** A number as a sentence has it: in words up to twelve where words are wanted, else in digits. */
export function numberText(value: number, inWords: boolean): string {
  const word = inWords && value <= 12 ? ones[value] : undefined;
  return word ?? value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
