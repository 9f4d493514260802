import type { Span } from '../../base/span';
import type { LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';

/** Before a date: it bounds or counts from something, it is the day of a report, or of something named beside. */
const leadIn =
  /(?<!\p{L})(?:since|until|till|before|after|by|from|as of|ahead of|following|prior to|later than|through|to|between|than|and|or|dated|published|issued|updated|accessed|retrieved|scheduled for|planned for|due|set for|expected|anniversary|compared with|like|the day (?:before|after),?)(?: (?:on|in|early|late|mid))? ?$/iu;
const namedBeside =
  /(?<!\p{L})(?:report|statement|article|interview|letter|note|resolution|agreement|decision|law|memo|edition|version|update|cable|briefing|dispatch|speech|election|elections|ceasefire|accord|treaty|summit)(?:s)?(?: of| on| from| dated)? ?$/iu;
const ofSomething = /(?<!evening|morning|night|afternoon|day|hours|dawn) of ?$/iu;
const relative = /(?<!\p{L})(?:which|who|whom|whose|when|where|that|had|having)(?!\p{L})[^,;]*$/iu;
const saying =
  /(?<!\p{L})(?:says?|(?<!(?:is|are|was|were|been) )said|saying|told|announced?|announcing|stated?|reports|confirm(?:s|ed)|den(?:ies|ied)|declared?|wrote|warn(?:s|ed)|accus(?:es|ed)|argued?|vow(?:s|ed)|stress(?:es|ed)|indicated?|claim(?:s|ed)|spoke)(?!\p{L})/iu;

/**
 * Whether a date in a sentence that cites the record is likely of something else than the record: of what came before or
 * after, of a report, of somebody's words.
 */
export function isSecondary(
  view: BlockView,
  { start, end }: NoteSentence,
  date: Span,
  { value }: LibraryRecord,
): boolean {
  const before = view.own.slice(start, date.start).replace(/\s+/g, ' ');
  const behind = view.own.slice(date.end, end).replace(/\s+/g, ' ');
  const tail = before.slice(-60).replace(/(?<!\p{L})(?:on|in) ?$/iu, '');
  if (leadIn.test(tail) || namedBeside.test(tail) || ofSomething.test(before.slice(-40))) return true;
  if (relative.test(before.slice(-200))) return true;
  if (
    /^\s*(?:report|statement|article|interview|letter|issue|edition|deadline|anniversary)(?!\p{L})/iu.test(
      behind,
    )
  )
    return true;
  if (/(?<!\p{L})(?:not|rather than|instead of|earlier reports?|corrected)(?!\p{L})/iu.test(before + behind))
    return true;
  const said = saying.exec(before);
  if (value.type !== 'claim') return said !== null || saying.test(behind);
  // "On 3 December the army said …", "the army said on 3 December that …": its words are dated.
  return (
    said !== null &&
    before
      .slice(said.index + said[0].length)
      .trim()
      .split(' ').length > 2
  );
}
