import { type Day, addDays, edtfDay, weekdayOf } from '../../../dates/days';
import type { FoundDate } from '../../found';
import { Phrases } from '../../phrases';
import { timesOfDay } from './date-words';
import { clauseAround, isAboutFuture } from '../sentence-split';

/** The phrases that the library for dates passes over or takes for something else. */
export function phrasesIn(text: string, reference: Required<Day> | undefined): FoundDate[] {
  if (!reference) return [];
  return [...weekends(text, reference), ...nights(text, reference), ...running(text, reference)];
}

const weekend = new Phrases(['over|at|on|during the|this|last weekend', 'this|last|next ?past weekend']);
const night = new Phrases([`last|this ${timesOfDay.join('|')}`]);

const run = new Phrases(['?earlier|later this week|month|year', '?earlier|later in this week|month|year']);

/** "earlier this week", "this year" */
function running(text: string, reference: Required<Day>): FoundDate[] {
  return run.all(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    return { date: runningPeriod(words, reference), isInferred: true, words, start, end };
  });
}

function runningPeriod(words: string, reference: Required<Day>): string {
  if (/year$/i.test(words)) return edtfDay({ year: reference.year });
  if (/month$/i.test(words)) return edtfDay({ year: reference.year, month: reference.month });
  const monday = addDays(reference, -((weekdayOf(reference) + 6) % 7));
  return `${edtfDay(monday)}/${edtfDay(addDays(monday, 6))}`;
}

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
