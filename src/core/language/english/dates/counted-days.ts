import type { CountedDays } from '../../date-use';
import { Phrases } from '../../phrases';
import { figuresIn } from '../numbers/figures';

const hint = /\b(?:eve|days?|weeks?)\b/i;
/** “the next day”: a day counted from the one that was named last. */
const single: readonly (readonly [days: number, Phrases])[] = [
  [
    1,
    new Phrases([
      '?on the next|following day',
      'the day after !_',
      'the day after ,|.|;',
      'a|one day later|afterwards',
    ]),
  ],
  [-1, new Phrases(['?on the previous|preceding day', 'the day before ,|.|;', 'a|one day earlier'])],
];
const week = new Phrases(['a|one week later|afterwards']);
const weekBefore = new Phrases(['a|one week earlier']);
const after = /^\s+(?:later|afterwards|earlier)\b/i;

/** Returns the days of a text that it counts from one that it has named before, in whole days. */
export function countedDaysIn(text: string): CountedDays[] {
  if (!hint.test(text)) return [];
  const found = [
    ...single.flatMap(([days, words]) => words.all(text).map((span) => ({ ...span, days, slack: 0 }))),
    ...week.all(text).map((span) => ({ ...span, days: 7, slack: weekSlack })),
    ...weekBefore.all(text).map((span) => ({ ...span, days: -7, slack: weekSlack })),
    ...numbered(text),
  ];
  return found.sort((a, b) => a.start - b.start);
}

const one = new Phrases([
  'the|a|one day before|after',
  'eve of',
  'the next|following|previous|preceding day',
  'one day',
]);

/** Returns the numbers of days by which a text counts from one day to another: “two days after the vote”. */
export function dayCountsIn(text: string): number[] {
  if (!hint.test(text)) return [];
  const counts = figuresIn(text).flatMap(({ readings: [[low]], of: [unit = ''] }) =>
    /^(?:day|week)s?$/.test(unit) ? [unit.startsWith('week') ? low * 7 : low] : [],
  );
  return one.test(text) ? [1, ...counts] : counts;
}

/** Two weeks are seldom just fourteen days. */
const weekSlack = 3;

/** “three days later” */
function numbered(text: string): CountedDays[] {
  return figuresIn(text).flatMap(
    ({ start, end, bound, readings: [[low, high]], of: [unit = ''], isPart }) => {
      if (bound !== 'exact' || low !== high || !Number.isInteger(low) || isPart) return [];
      const words = new RegExp(`^\\s+(${unit || 'days'})`, 'i').exec(text.slice(end));
      if (!words || !/^(?:day|week)s?$/.test(unit)) return [];
      const rest = text.slice(end + words[0].length);
      const side = after.exec(rest)?.[0];
      if (side === undefined) return [];
      const isWeek = unit.startsWith('week');
      const days = low * (isWeek ? 7 : 1) * (/earlier/i.test(side) ? -1 : 1);
      return [{ start, end: end + words[0].length + side.length, days, slack: isWeek ? weekSlack : 0 }];
    },
  );
}
