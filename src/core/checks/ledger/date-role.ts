import type { Span } from '../../base/span';
import type { LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';

/**
 * Returns whether a date in a sentence that cites the record is likely the date of something else: an earlier or
 * later event, a report, somebody's words.
 */
export function isSecondary(
  view: BlockView,
  sentence: NoteSentence,
  date: Span,
  { value }: LibraryRecord,
): boolean {
  const before = view.own.slice(sentence.start, date.start).replace(/\s+/g, ' ');
  const behind = view.own.slice(date.end, sentence.end).replace(/\s+/g, ' ');
  const { dates, speech } = view.language;
  if (dates.isOfOther(before, behind)) return true;
  const end = speech.sayingEnd(before);
  if (value.type !== 'claim') return end !== undefined || speech.sayingEnd(behind) !== undefined;
  // "On 3 December the army said …", "the army said on 3 December that …": its words are dated.
  return end !== undefined && before.slice(end).trim().split(' ').length > 2;
}
