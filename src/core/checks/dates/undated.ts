import type { DayWords } from '../../language/found';
import type { BlockView } from '../../ledger/block-view';
import { type OwnWords, after, before, ownWords } from '../../ledger/own-words';
import { withoutEnd } from '../../base/trimmed';

/** Read at most this much of the sentence on either side of a day, in UTF-16 code units. */
const nearby = 300;
const year = /(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})/u;

/** A day and a month without a year. Offsets in the block. */
export interface Undated extends OwnWords, DayWords {
  /** True if a year is in its sentence, or before it in the block. */
  readonly isNearYear: boolean;
}

/** Returns whether the block contains a year. */
export function tellsYear(view: BlockView): boolean {
  return year.test(view.prose);
}

/** Returns the days without a year in a block's own words, in order, and the keys of those with a year. */
export function daysIn(view: BlockView): {
  readonly undated: readonly Undated[];
  readonly dated: readonly string[];
} {
  const undated: Undated[] = [];
  const dated: string[] = [];
  const firstYear = year.exec(view.prose)?.index ?? Infinity;
  const { undatedDays } = view.language;
  for (const found of ownWords(view, undatedDays.daysOfMonthsIn)) {
    const rest = after(view, found.sentence, found.end);
    if (found.hasYear) dated.push(found.key);
    else if (isUndated(view, found, rest)) {
      const isNearYear = firstYear < found.sentence.end;
      undated.push({ ...found, isNearYear });
    }
  }
  return { undated, dated };
}

function isUndated(view: BlockView, found: OwnWords & DayWords, rest: string): boolean {
  const { sentence, start, words } = found;
  const { undatedDays } = view.language;
  const lead = before(view, sentence, start);
  if (!undatedDays.isOfOneYear(found, lead, rest)) return false;
  if (undatedDays.isEveryYear(before(view, sentence, start, nearby) + after(view, sentence, start, nearby)))
    return false;
  const isAlone = undatedDays.isMonthCutShort(words) && /^[.,;]?(?:\s|$)/.test(rest);
  return (
    undatedDays.leadsToDay(lead) ||
    beginsCell(view, start) ||
    isHead(lead, rest) ||
    endsTitle(view, lead, rest) ||
    isAlone
  );
}

/** Returns whether the day opens its sentence as the head of what happened then: “2 December: they left”. */
function isHead(lead: string, rest: string): boolean {
  return /^[\s*_]*$/.test(lead) && /^[*_]*(?::| ?[–—])/.test(rest);
}

/** Returns whether the day ends the title of a list item: “Judgment 26 Sept.: seven years”. */
function endsTitle({ block }: BlockView, lead: string, rest: string): boolean {
  return block.kind === 'item' && /^[\s*_]*(?:\p{L}+,? ){1,3}\(?$/u.test(lead) && /^\.?\)?[*_]*:/.test(rest);
}

/** Returns whether the day begins a table cell or a list item, as in a chronology. */
function beginsCell({ block, text }: BlockView, start: number): boolean {
  if (block.kind === 'item') return /^[\s*_]*$/.test(text.slice(0, start));
  return block.kind === 'row' && withoutEnd(text.slice(0, start), /[\s*_]/).endsWith('|');
}
