import { numbersIn } from './digits';
import { decades, scales, touchingScales, units, vagueWords } from './number-words';
import { touches } from './tokens';
import type { Reading, Token } from '../../figure';

/** A number that begins at a token. */
export interface ReadNumber {
  /** Possible values, the likeliest first; none for digits that are no number and are skipped as a whole. */
  readonly readings: readonly Reading[];
  /** Index of the token after it. */
  readonly next: number;
  readonly isVague: boolean;
  /** The factor by which a word after it multiplied it, 1 without one. */
  readonly scale: number;
}

/**
 * The number that begins at the token, in digits or in words; `undefined` where none does.
 *
 * @param mayAdd whether "and" may be part of it: "between three thousand and four" are two
 */
export function readNumber(tokens: readonly Token[], at: number, mayAdd = true): ReadNumber | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return undefined;
  const number =
    token.kind === 'digits'
      ? inDigits(tokens, at, token)
      : (vagueNumber(tokens, at) ?? inWords(tokens, at, mayAdd));
  return number && mayAdd ? withHalf(tokens, number) : number;
}

function exact(value: number, next: number, scale = 1): ReadNumber {
  return { readings: [[value, value]], next, isVague: false, scale };
}

/** "11", "11,000", "1.5 million", "2.5bn", "3 thousand 200" */
function inDigits(tokens: readonly Token[], at: number, token: Token): ReadNumber {
  const numbers = numbersIn(token.text);
  const { scale, next } = scaleAfter(tokens, at);
  const readings = numbers.map((number): Reading => [times(number, scale), times(number, scale)]);
  const number = { readings, next, isVague: false, scale };
  const rest = scale >= 1_000 && tokens[next]?.kind === 'digits' ? readNumber(tokens, next) : undefined;
  if (!rest) return number;
  const sums = rest.readings
    .filter(([, more]) => more < scale)
    .flatMap(([more]) => readings.map(([value]): Reading => [value + more, value + more]));
  return { ...number, readings: sums, next: rest.next };
}

/** Without what a computer adds: 1.1 million is no 1,100,000.0000000001. */
function times(number: number, scale: number): number {
  return Number((number * scale).toPrecision(12));
}

function scaleAfter(tokens: readonly Token[], at: number): { scale: number; next: number } {
  const after = tokens[at + 1];
  const isTouching = touches(tokens[at], after);
  const scale = (isTouching ? touchingScales : scales).get(after?.word ?? '');
  const isMetres = isTouching && after?.word === 'm' && tokens[at + 2]?.kind !== 'word';
  return scale === undefined || isMetres ? { scale: 1, next: at + 1 } : { scale, next: at + 2 };
}

/** "dozens", "tens of thousands" */
function vagueNumber(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const range = vagueWords.get(tokens[at]?.word ?? '');
  if (!range) return undefined;
  const more = tokens[at + 1]?.word === 'of' ? vagueWords.get(tokens[at + 2]?.word ?? '') : undefined;
  const [low, high] = more ? [range[0] * more[0], range[1] * more[1]] : range;
  return { readings: [[low, high]], next: more ? at + 3 : at + 1, isVague: true, scale: 1 };
}

/** "eleven", "twenty-one", "a hundred and fifty", "half a dozen", "two thousand" */
function inWords(tokens: readonly Token[], at: number, mayAdd: boolean): ReadNumber | undefined {
  const word = (index: number) => tokens[index]?.word ?? '';
  const halved = word(at) === 'half' && word(at + 1) === 'a' ? scales.get(word(at + 2)) : undefined;
  if (halved !== undefined) return exact(halved / 2, at + 3);
  let next = word(at) === 'a' && scales.has(word(at + 1)) ? at + 1 : at;
  let total = 0;
  let part: number | undefined = next > at ? 1 : undefined;
  let last = 1;
  for (;;) {
    const small = smallNumber(tokens, next);
    const scale = scales.get(word(next));
    if (small && (part === undefined || part % 100 === 0)) {
      part = (part ?? 0) + small.value;
      next = small.next;
    } else if (scale !== undefined && part !== undefined) {
      next++;
      last = scale;
      if (scale >= 1_000) {
        total += part * scale;
        part = 0;
      } else part *= scale;
    } else break;
    next = joined(tokens, next, mayAdd && (total > 0 || part % 100 === 0));
  }
  return part === undefined ? undefined : exact(total + part, next, last);
}

/**
 * Returns the index after the joint between two words of one number: "a hundred and fifty" (not "two and three
 * shells"), "two-hundred"; `at` if there is none.
 */
function joined(tokens: readonly Token[], at: number, mayAdd: boolean): number {
  const word = afterHyphen(tokens, at);
  if (tokens[word]?.word === 'and') {
    const small = afterHyphen(tokens, word + 1);
    return mayAdd && smallNumber(tokens, small) ? small : at;
  }
  return smallNumber(tokens, word) || scales.has(tokens[word]?.word ?? '') ? word : at;
}

function afterHyphen(tokens: readonly Token[], at: number): number {
  return isHyphen(tokens, at) ? at + 1 : at;
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  const isTouching = touches(tokens[at - 1], tokens[at]) && touches(tokens[at], tokens[at + 1]);
  return isTouching && /^[-‐‑]$/.test(tokens[at]?.text ?? '');
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
  const after = isHyphen(tokens, at + 1) ? at + 2 : at + 1;
  const more = units.get(tokens[after]?.word ?? '');
  return more !== undefined && more > 0 && more < 10
    ? { value: decade + more, next: after + 1 }
    : { value: decade, next: at + 1 };
}

/** "two and a half thousand", "a million and a half"; "two thirds" are no number of anything. */
function withHalf(tokens: readonly Token[], number: ReadNumber): ReadNumber {
  const word = (index: number) => tokens[number.next + index]?.word ?? '';
  const isShare = /^(?:halves|thirds|quarters|fourths|fifths|tenths)$/.test(word(0));
  if (isShare || (word(-1) === 'one' && /^(?:half|third|quarter|fourth|fifth|tenth)$/.test(word(0))))
    return { ...number, readings: [], next: number.next + 1 };
  if (word(0) !== 'and' || word(1) !== 'a' || word(2) !== 'half') return number;
  const scale = scales.get(word(3));
  const readings = number.readings.map(([low, high]): Reading => {
    const more = (value: number) => times(value + number.scale / 2, scale ?? 1);
    return [more(low), more(high)];
  });
  return { ...number, readings, next: number.next + (scale === undefined ? 3 : 4), scale: scale ?? 1 };
}
