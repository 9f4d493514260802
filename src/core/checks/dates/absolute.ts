import { dateOf } from '../../dates';
import type { DateStyle } from '../../dates/date-style';
import { datePhrase, datePhraseAtStart, dateText } from '../../language/english/date-phrase';
import { datesIn } from '../../language/english/dates-said';
import { addDays, dayOf, edtfDay } from '../../language/english/days';
import type { BlockView } from '../block-view';
import type { RelativeDay } from './relative-days';

/** Prepositions that stay as they are before a date. */
const staying = new Set(['since', 'until', 'till', 'by', 'from', 'before', 'after', 'of', 'for', 'as of']);

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
  const time = /(?:early |late |mid-)?(?:morning|afternoon|evening|night)$/i.exec(words)?.[0];
  if (staying.has(preposition)) {
    if (time !== undefined) return undefined;
    const own = /^\p{L}+ (?=\p{Lu})/u.exec(words)?.[0] ?? '';
    return { start: start + own.length, end, text: dateText(date, style) };
  }
  if (preposition === 'early' || preposition === 'late') return undefined;
  const isAtStart = /^\p{Lu}/u.test(words) && view.own.slice(found.sentence.start, start).trim() === '';
  if (time === undefined)
    return { start, end, text: isAtStart ? datePhraseAtStart(date, style) : datePhrase(date, style) };
  const on = isAtStart ? 'On' : 'on';
  return { start, end, text: `${on} the ${time.toLowerCase()} of ${dateText(date, style)}` };
}

function dateFor(
  view: BlockView,
  { start, end, words, sentence }: RelativeDay,
  asOf: string,
): string | undefined {
  const day = dayOf(asOf);
  if (!day) return undefined;
  if (/^today/i.test(words)) return edtfDay(day);
  if (/^yesterday/i.test(words)) return edtfDay(addDays(day, -1));
  if (/^tomorrow/i.test(words)) return edtfDay(addDays(day, 1));
  const inSentence = view.datesIn(sentence).find((date) => date.start < end && start < date.end);
  const found = inSentence ?? datesIn(words, asOf, undefined)[0];
  // “since Friday” is a date with an open end; the preposition stays.
  return found?.date.replace(/\/\.\.$/, '');
}
