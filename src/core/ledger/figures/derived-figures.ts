import type { NoteFigure } from '../../language/figure';
import type { Language } from '../../language/language';
import { agreementOf } from './agreement';
import type { KnownFigure } from './known-figures';
import type { SaidFigure } from './said-figures';

/** Returns whether a number is the sum of several numbers of records. */
export function isTotal(figure: NoteFigure, parts: readonly KnownFigure[]): boolean {
  if (parts.length < 2) return false;
  return agreementOf(figure, { range: [sumOf(parts, 0), sumOf(parts, 1)], bound: 'exact' }) === 'fits';
}

function sumOf(parts: readonly KnownFigure[], end: 0 | 1): number {
  return parts.reduce((sum, { range }) => sum + range[end], 0);
}

/**
 * Returns whether the numbers of the sentence add up to that of the record: "Four in the first strike and seven in the
 * second".
 */
export function isSum(
  all: readonly SaidFigure[],
  { family, things: own }: SaidFigure,
  { range: [low, high] }: KnownFigure,
): boolean {
  const parts = all.filter(
    ({ family: counted, figure, things }) =>
      !figure.isPart &&
      (counted === undefined && things.length === 0
        ? figure.of.length === 0
        : counted === family && (counted !== undefined || things.some((thing) => own.includes(thing)))),
  );
  const sum = parts.reduce((total, { figure: { readings } }) => total + readings[0][0], 0);
  return parts.length > 1 && low <= sum && sum <= high;
}

/**
 * Returns the sum, or the difference, that a number of a sentence says it is of the others, each of which a record bears
 * out: "41 died and six are missing, 47 in all".
 *
 * @returns `undefined` if it says no such thing, or its parts are not sure
 */
export function resultOf(
  one: SaidFigure,
  all: readonly SaidFigure[],
  bornOut: ReadonlyMap<SaidFigure, KnownFigure>,
  text: string,
  { figures: { resultAt, stemOf } }: Language,
): KnownFigure | undefined {
  const kind = resultAt(text, one.figure);
  if (!kind || one.figure.bound !== 'exact') return undefined;
  // "The two sides exchanged 49 prisoners in all"
  const isSmall = ({ figure: { inWords, readings } }: SaidFigure) => inWords && readings[0][1] < 4;
  const others = all.filter(
    (other) =>
      other !== one && other.figure.kind === one.figure.kind && (bornOut.has(other) || !isSmall(other)),
  );
  const stems = new Set(one.things.map(stemOf));
  const isOfThings = (other: SaidFigure) =>
    other.things.some((thing) => stems.has(stemOf(thing))) ||
    [...(bornOut.get(other)?.head ?? [])].some((stem) => stems.has(stem));
  const isOfSame = (other: SaidFigure) =>
    (stems.size === 0 || isOfThings(other)) &&
    (one.family === undefined || other.family === undefined || other.family === one.family);
  const parts = others.flatMap((other) => bornOut.get(other) ?? []);
  const [first, second] = parts;
  if (!first || !second || parts.length < others.length) return undefined;
  if (kind === 'total' && !others.every(isOfSame)) return undefined;
  if (others.some(({ figure: { isPart, bound } }) => isPart || bound !== 'exact')) return undefined;
  if (new Set(parts).size < parts.length || parts.some(({ range: [low, high] }) => low !== high))
    return undefined;
  if (kind === 'difference' && parts.length > 2) return undefined;
  const value = kind === 'total' ? sumOf(parts, 0) : Math.abs(first.range[0] - second.range[0]);
  const measure = parts.map((part) => part.figure.measure).join(kind === 'total' ? ' + ' : ' − ');
  return { ...first, figure: { measure, value }, range: [value, value], bound: 'exact', isField: false };
}

/** Compare at most this many numbers with each other. */
const mostCompared = 16;

/** Returns whether a number follows from two others: their sum, their difference, the share of one in the other. */
export function isDerived(
  figure: NoteFigure,
  known: readonly KnownFigure[],
  said: readonly SaidFigure[],
): boolean {
  const ranges = [
    ...known.map(({ range }) => range),
    ...said.flatMap((one) => (one.figure === figure ? [] : [one.figure.readings[0]])),
  ].slice(0, mostCompared);
  if (figure.kind === 'percent' && ranges.some((range) => range.some((end) => isAbout(figure, 100 - end))))
    return true;
  return ranges.some((one, index) =>
    ranges.some(
      (other, at) => at !== index && one.some((end) => other.some((also) => follows(figure, end, also))),
    ),
  );
}

/** Times that something may be said to be of another, and the number of a period in a longer one: months of a year. */
const factors = [2, 3, 4, 5, 10, 7, 12, 24, 30, 52, 60, 365];
/** Smaller products are found by chance. */
const leastProduct = 20;

/**
 * Returns whether a number is one of the others times another, or divided by another, or a share of one: "1,200 a month,
 * 14,400 a year", "78 per cent of the target of 500,000".
 */
export function isProduct(
  { readings: [[low, high]], kind, bound }: NoteFigure,
  known: readonly KnownFigure[],
  said: readonly SaidFigure[],
): boolean {
  if (kind === 'percent' || low < leastProduct) return false;
  const room = bound === 'about' ? 0.02 : 0.001;
  const others = [...known.map(({ range }) => range), ...said.map(({ figure }) => figure.readings[0])].slice(
    0,
    mostCompared,
  );
  const numbers = [...new Set(others.flat())].filter(
    (number) => Number.isFinite(number) && number > 1 && number !== low && number !== high,
  );
  const isNear = (result: number) => low - result * room <= result && result <= high + result * room;
  return numbers.some((one, index) =>
    [...numbers.slice(index + 1), ...factors].some((other) =>
      [
        one * other,
        one / other,
        other / one,
        (one * other) / 100,
        (one / other) * 100,
        (other / one) * 100,
      ].some(isNear),
    ),
  );
}

function follows(figure: NoteFigure, one: number, other: number): boolean {
  return one !== other && resultsOf(figure, one, other).some((result) => isAbout(figure, result));
}

function resultsOf({ kind, of }: NoteFigure, one: number, other: number): number[] {
  const share = other === 0 ? NaN : one / other;
  if (kind === 'percent')
    return [share * 100, (share - 1) * 100, (1 - share) * 100, one + other, one - other];
  return of[0] === 'times' ? [share] : [one + other, one - other];
}

/** Returns whether the number is the result, rounded as far as the number is. */
function isAbout({ readings: [[low, high]], bound }: NoteFigure, result: number): boolean {
  if (!Number.isFinite(result)) return false;
  const room = bound === 'about' ? Math.max(1, Math.abs(result) * 0.15) : 0.5;
  return low - room <= result && result <= high + room;
}
