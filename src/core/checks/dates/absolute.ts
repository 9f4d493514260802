import { dateOf } from '../../dates';
import type { DateStyle } from '../../dates/date-style';
import { addDays, dayOf, edtfDay } from '../../dates/days';
import type { BlockView } from '../../ledger/block-view';
import type { RelativeDay } from './relative-days';

/** The words that tell the same in a date, and which of the words they take the place of. Offsets in the block. */
export interface Absolute {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A relative day as a date, counted from the note's cut-off.
 *
 * @param asOf EDTF
 * @returns `undefined` where the cut-off is no day, or the words cannot simply be replaced
 */
export function absoluteFor(
  view: BlockView,
  found: RelativeDay,
  asOf: string,
  style: DateStyle,
): Absolute | undefined {
  const { start, end, words, preposition } = found;
  const edtf = dateFor(view, found, asOf);
  const date = dateOf(edtf);
  // “Friday’s strike” would have to be put another way.
  if (!date || /^['’]/.test(view.own.slice(end, end + 1))) return undefined;
  const isAtStart = /^\p{Lu}/u.test(words) && view.own.slice(found.sentence.start, start).trim() === '';
  const written = view.language.relativeDays.asDate(words, preposition, isAtStart, date, style);
  return written && { start: start + written.kept, end, text: written.text };
}

function dateFor(
  view: BlockView,
  { start, end, words, sentence }: RelativeDay,
  asOf: string,
): string | undefined {
  const day = dayOf(asOf);
  if (!day) return undefined;
  const { dates, relativeDays } = view.language;
  const days = relativeDays.daysFromNow(words);
  if (days !== undefined) return edtfDay(addDays(day, days));
  const inSentence = view.datesIn(sentence).find((date) => date.start < end && start < date.end);
  const found = inSentence ?? dates.datesIn(words, asOf, undefined)[0];
  // “since Friday” is a date with an open end; the preposition stays.
  return found?.date.replace(/\/\.\.$/, '');
}
