import { fractionSigns, fractions, scales, units } from './number-words';
import type { Token } from '../../figure';

/** A fraction that begins at a token, 0.25 for "a quarter". */
interface Fraction {
  readonly value: number;
  /** Index of the token after it. */
  readonly next: number;
}

/** A part of a scale, "a quarter of a million", or of whatever is counted, "two thirds of the houses". */
export interface ReadFraction extends Fraction {
  /** `undefined` for a share. */
  readonly scale: number | undefined;
}

/** Returns the part of something that begins at a token; `undefined` for none, as "a third man". */
export function fractionAt(tokens: readonly Token[], at: number): ReadFraction | undefined {
  const fraction = plainFraction(tokens, at);
  if (!fraction) return undefined;
  const scaled = scaleOf(tokens, fraction.next);
  if (scaled) return { value: fraction.value, ...scaled };
  return isShare(tokens, fraction) ? { ...fraction, scale: undefined } : undefined;
}

/** Returns a fraction as a sign after a number: the "½" of "1½"; `undefined` for none. */
export function fractionSign(token: Token | undefined): number | undefined {
  return token?.kind === 'mark' ? fractionSigns.get(token.text) : undefined;
}

/** "a quarter", "two thirds", "three-quarters", "half", "½" */
function plainFraction(tokens: readonly Token[], at: number): Fraction | undefined {
  const sign = fractionSign(tokens[at]);
  if (sign !== undefined) return { value: sign, next: at + 1 };
  const word = (index: number) => tokens[index]?.word ?? '';
  if (word(at) === 'half') return { value: 1 / 2, next: at + 1 };
  if (word(at) === 'quarter' && word(at + 1) === 'of' && scaleOf(tokens, at + 1))
    return { value: 1 / 4, next: at + 1 };
  const count = word(at) === 'a' ? 1 : units.get(word(at));
  const noun = /^[-‐‑]$/.test(word(at + 1)) ? at + 2 : at + 1;
  const size = fractions.get(word(noun));
  if (count === undefined || count === 0 || size === undefined || count >= size) return undefined;
  if (count > 1 !== word(noun).endsWith('s')) return undefined;
  return { value: count / size, next: noun + 1 };
}

/** "of a million", "a million", "million" */
function scaleOf(tokens: readonly Token[], at: number): { scale: number; next: number } | undefined {
  const word = (index: number) => tokens[index]?.word ?? '';
  let next = /^[-‐‑]$/.test(word(at)) ? at + 1 : at;
  if (word(next) === 'of') next++;
  if (word(next) === 'a' || (word(next) === 'one' && next > at)) next++;
  if (/^[-‐‑]$/.test(word(next)) && next > at) next++;
  const scale = scales.get(word(next));
  return scale === undefined ? undefined : { scale, next: next + 1 };
}

/** "half of", "half the", "a third of", "a third to a half of" */
function isShare(tokens: readonly Token[], { value, next }: Fraction): boolean {
  const word = tokens[next]?.word ?? '';
  if (word === 'of') return !/^(?:an|january|november|december)$/.test(tokens[next + 1]?.word ?? '');
  if (value === 1 / 2 && /^(?:the|its|their|his|her|all|these|those)$/.test(word)) return true;
  return /^(?:to|or|and|[-–])$/.test(word) && plainFraction(tokens, next + 1) !== undefined;
}

/** Returns the share that "one in five" or "nine out of ten" is; `undefined` if the numbers may both be counts. */
export function ratio(
  tokens: readonly Token[],
  value: number,
  next: number,
  numberAt: (at: number) => { readonly value: number; readonly next: number } | undefined,
): Fraction | undefined {
  const word = (index: number) => tokens[index]?.word ?? '';
  const isOut = word(next) === 'out' && word(next + 1) === 'of';
  if (!isOut && word(next) !== 'in') return undefined;
  const isEvery = word(next + (isOut ? 2 : 1)) === 'every';
  const whole = numberAt(next + (isOut ? 2 : 1) + (isEvery ? 1 : 0));
  if (!whole || whole.value <= value || value < 1 || whole.value > 1_000) return undefined;
  const isRound = [10, 100, 1_000].includes(whole.value);
  // "14 in a thousand"
  const isOfMany = isRound && word(next + 1) === 'a';
  const isUsual =
    isEvery ||
    isOfMany ||
    (isOut ? isRound : value === 1 || (whole.value <= 10 && whole.value === value + 1));
  return isUsual ? { value: value / whole.value, next: whole.next } : undefined;
}
