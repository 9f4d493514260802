import type { NoteFigure } from '../../language/figure';
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
  { family }: SaidFigure,
  { range: [low, high] }: KnownFigure,
): boolean {
  const parts = all.filter(
    ({ family: counted, figure }) =>
      !figure.isPart && (counted === family || (counted === undefined && figure.of.length === 0)),
  );
  const sum = parts.reduce((total, { figure: { readings } }) => total + readings[0][0], 0);
  return parts.length > 1 && low <= sum && sum <= high;
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
