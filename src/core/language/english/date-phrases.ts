import type { FoundDate } from './dates-said';
import { type Day, addDays, edtfDay, weekdayOf } from './days';
import { clauseAround, isAboutFuture } from './sentence-split';

/** The phrases that the library for dates passes over or takes for something else. */
export function phrasesIn(text: string, reference: Required<Day> | undefined): FoundDate[] {
  const relative = reference ? [...weekends(text, reference), ...nights(text, reference)] : [];
  return [...relative, ...years(text, reference)];
}

function weekends(text: string, reference: Day | undefined): FoundDate[] {
  if (!reference) return [];
  return [
    ...text.matchAll(
      /\b(?:(?:over|at|on|during) (?:the|this|last) |(?:this|last|next) (?:past )?)weekend\b/gi,
    ),
  ].map(({ 0: words, index }) => {
    const isFuture = isAboutFuture(clauseAround(text, index, index + words.length));
    const sinceSaturday = (weekdayOf(reference) + 1) % 7;
    const saturday = addDays(reference, isFuture && sinceSaturday > 1 ? 7 - sinceSaturday : -sinceSaturday);
    return {
      date: `${edtfDay(saturday)}/${edtfDay(addDays(saturday, 1))}`,
      isInferred: true,
      words,
      start: index,
      end: index + words.length,
    };
  });
}

function nights(text: string, reference: Day | undefined): FoundDate[] {
  if (!reference) return [];
  const pattern = /\b(last|this) (night|morning|afternoon|evening)\b/gi;
  return [...text.matchAll(pattern)].map(({ 0: words, 1: which = '', 2: time = '', index }) => ({
    date: edtfDay(addDays(reference, which.toLowerCase() === 'last' ? -1 : 0)),
    timeOfDay: time.toLowerCase(),
    isInferred: true,
    words,
    start: index,
    end: index + words.length,
  }));
}

/** Years alone, which the library passes over: "in 2011", "since 2015", "from 2011 to 2015". */
function years(text: string, reference: Day | undefined): FoundDate[] {
  const pattern =
    /(?<=\b(?:in|since|from|during|until|by|of|early|late|mid|between)[ -])((?:1[5-9]|20)\d\d)(?:(?:[-–]| to | and )((?:1[5-9]|20)\d\d))?(?![\d-]|,\d| (?:people|civilians|soldiers|fighters|men|women|children|tons|tonnes|km|kilomet))/gi;
  return [...text.matchAll(pattern)].flatMap(({ 0: words, 1: from = '', 2: to, index }) => {
    // A number that is no year of ours yet, or the year of a month before it.
    if (reference && Number(from) > reference.year + 50) return [];
    const isRange = to !== undefined && to > from;
    return [
      {
        date: isRange ? `${from}/${to}` : from,
        isInferred: false,
        words,
        start: index,
        end: index + words.length,
      },
    ];
  });
}
