import { isNotDone } from '../context';
import type { EdtfDate } from '../../dates';
import type { Span } from '../../base/span';
import type { LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { textOf } from '../related';
import { stemsOf } from '../figures/known-figures';

/** At most this many words between a verb of saying and a date, or the end, say nothing by themselves. */
const mostBeside = 2;

/**
 * Returns whether a date in a sentence that cites the record is likely the date of something else: an earlier or
 * later event, a report, somebody's words.
 */
export function isSecondary(
  view: BlockView,
  sentence: NoteSentence,
  span: Span,
  date: EdtfDate,
  record: LibraryRecord,
): boolean {
  const lead = view.own.slice(sentence.start, span.start).replace(/\s+/g, ' ');
  const rest = view.own.slice(span.end, sentence.end).replace(/\s+/g, ' ');
  const behind = rest.split(';')[0] ?? rest;
  const { dates, figures, speech } = view.language;
  const isToCome = isNotDone(record);
  // "Between 14 and 18 September": the lead is part of a period.
  const before = date.kind === 'date' ? lead : lead.slice(0, lead.length - dates.dateLead(lead).length);
  const known = stemsOf(textOf(record), figures);
  if (dates.isOfOther(before, rest, isToCome, (word) => known.has(figures.stemOf(word)))) return true;
  const isBrought = (words: string) => words.trim().split(' ').length > mostBeside;
  const verbBefore = speech.sayingEnd(before);
  // "The army said on 3 December that …" dates its words; "the army said that … on 3 December" what it tells of.
  if (verbBefore !== undefined)
    return isBrought(before.slice(verbBefore)) === (record.value.type === 'claim');
  const verbAfter = speech.sayingEnd(behind);
  // "…, the army said" stands after what it tells of, "On 3 December the army said that …" before.
  return record.value.type !== 'claim' && verbAfter !== undefined && isBrought(behind.slice(verbAfter));
}
