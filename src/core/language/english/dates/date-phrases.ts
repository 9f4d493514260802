import { type Day, addDays, edtfDay, weekdayOf } from '../../../dates/days';
import type { FoundDate } from '../../found';
import { Phrases } from '../../phrases';
import { timesOfDay } from './date-words';
import { clauseAround, isAboutFuture } from '../sentence-split';

/** The phrases that the library for dates passes over or takes for something else. */
export function phrasesIn(text: string, reference: Required<Day> | undefined): FoundDate[] {
  const relative = reference ? [...weekends(text, reference), ...nights(text, reference)] : [];
  return [...relative, ...years(text, reference)];
}

const weekend = new Phrases(['over|at|on|during the|this|last weekend', 'this|last|next ?past weekend']);
const night = new Phrases([`last|this ${timesOfDay.join('|')}`]);

function weekends(text: string, reference: Day | undefined): FoundDate[] {
  if (!reference) return [];
  return weekend.all(text).map(({ start, end }) => {
    const isFuture = isAboutFuture(clauseAround(text, start, end));
    const sinceSaturday = (weekdayOf(reference) + 1) % 7;
    const saturday = addDays(reference, isFuture && sinceSaturday > 1 ? 7 - sinceSaturday : -sinceSaturday);
    return {
      date: `${edtfDay(saturday)}/${edtfDay(addDays(saturday, 1))}`,
      isInferred: true,
      words: text.slice(start, end),
      start,
      end,
    };
  });
}

function nights(text: string, reference: Day | undefined): FoundDate[] {
  if (!reference) return [];
  return night.all(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    const [which, timeOfDay = ''] = words.toLowerCase().split(/\s+/);
    const date = edtfDay(addDays(reference, which === 'last' ? -1 : 0));
    return { date, timeOfDay, isInferred: true, words, start, end };
  });
}

/** "in 2011", "from 2011 to 2015" */
const year =
  /(?<![\p{L}\p{N}-])((?:1[5-9]|20)\d\d)(?:(?:[-–]| to | and )((?:1[5-9]|20)\d\d))?(?![\d-]|,\d)/gu;
const beforeYear = new Phrases(['in|since|from|during|until|by|of|early|late|mid|between ?-']);
/** Nouns that a number of four digits counts: it is no year. */
const counted = new Phrases([
  'people|civilians|soldiers|fighters|men|women|children|tons|tonnes|km*|kilomet*',
]);
const near = 16;

/** Years alone, which the library passes over: "in 2011", "since 2015", "from 2011 to 2015". */
function years(text: string, reference: Day | undefined): FoundDate[] {
  return [...text.matchAll(year)].flatMap(({ 0: words, 1: from = '', 2: to, index }) => {
    const end = index + words.length;
    if (!/[ -]$/.test(text.charAt(index - 1))) return [];
    if (beforeYear.atEnd(text.slice(Math.max(0, index - near), index)) === undefined) return [];
    if (text.charAt(end) === ' ' && counted.atStart(text.slice(end, end + near)) !== undefined) return [];
    // A number that is no year of ours yet, or the year of a month before it.
    if (reference && Number(from) > reference.year + 50) return [];
    const isRange = to !== undefined && to > from;
    return [{ date: isRange ? `${from}/${to}` : from, isInferred: false, words, start: index, end }];
  });
}
