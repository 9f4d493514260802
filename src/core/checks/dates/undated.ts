import type { DateStyle } from '../../dates/date-style';
import type { BlockView } from '../block-view';
import { type OwnWords, after, before, ownWords } from '../own-words';
import { withoutEnd } from '../../base/trimmed';

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const dayMonth = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:(?<day>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?: of)? (?<month>${months})(?![\\p{L}\\p{N}])|(?<first>${months})\\.? (?<second>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]|[.:,]\\d))`,
  'gu',
);
const preposition =
  /(?<!\p{L})(?:on|since|until|till|by|from|before|after|between|and|to|over|of)(?: (?:the|about|around|early|late|\p{L}+day,?|(?:evening|morning|night|afternoon) of))? $/iu;
/** Days that are the name of something. */
const name =
  /^[-– ](?:movement|coalition|alliance|group|bloc|brigades?|revolution|agreement|accords?|memorandum|attacks?|massacre|parade|uprising|protests?|process|holiday|commission|decree|anniversary)(?!\p{L})/iu;
const famous = new Set(['11 Sep', '7 Oct', '6 Jan', '4 Jul', '9 May', '1 May']);
const everyYear =
  /(?<!\p{L})(?:every|each|annual(?:ly)?|yearly|anniversar(?:y|ies)|traditionally)(?!\p{L})/iu;
/** Of a sentence no more is looked at for each day, in UTF-16 units to either side. */
const nearby = 300;
const year = /(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})/u;

/** “2024”, “’24”, and “24” where it counts nothing. */
const yearBehind =
  /^\.?,? ?\(?(?:(?:1[5-9]|20)\d\d(?!\d)|['’]\d\d(?!\d)|\d\d(?=[),;:]|\.?(?:\s*$|\s+\p{Lu})))/u;

/** A day and a month without a year. Offsets in the block. */
export interface Undated extends OwnWords {
  /** `2 Dec`: the same for all ways to write one day. */
  readonly day: string;
  /** Whether a year stands in its sentence, or before it in the block. */
  readonly isNearYear: boolean;
}

/** Whether the block tells a year. */
export function tellsYear(view: BlockView): boolean {
  return year.test(view.prose);
}

/** The days without a year in a block's own words, in order; with those that are told with one. */
export function daysIn(view: BlockView): {
  readonly undated: readonly Undated[];
  readonly dated: readonly string[];
} {
  const undated: Undated[] = [];
  const dated: string[] = [];
  const firstYear = year.exec(view.prose)?.index ?? Infinity;
  for (const found of ownWords(view, dayMonth)) {
    const { day, month, first, second } = found.match.groups ?? {};
    const key = `${day ?? second ?? ''} ${(month ?? first ?? '').slice(0, 3)}`;
    const rest = after(view, found.sentence, found.end);
    if (yearBehind.test(rest)) dated.push(key);
    else if (isUndated(view, found, key, rest)) {
      const isNearYear = firstYear < found.sentence.end;
      undated.push({ ...found, day: key, isNearYear });
    }
  }
  return { undated, dated };
}

function isUndated(view: BlockView, found: OwnWords, key: string, rest: string): boolean {
  const { sentence, start } = found;
  if (famous.has(key) || name.test(rest) || /^ \p{Lu}/u.test(rest)) return false;
  if (everyYear.test(before(view, sentence, start, nearby) + after(view, sentence, start, nearby)))
    return false;
  return (
    preposition.test(before(view, sentence, start)) || beginsCell(view, start) || isAbbreviated(found, rest)
  );
}

/** Whether it begins the cell of a table, or the item of a list: a chronology. */
function beginsCell({ block, text }: BlockView, start: number): boolean {
  if (block.kind === 'item') return /^[\s*_]*$/.test(text.slice(0, start));
  return block.kind === 'row' && withoutEnd(text.slice(0, start), /[\s*_]/).endsWith('|');
}

/** “spoke Dec. 1.” */
function isAbbreviated({ words }: OwnWords, rest: string): boolean {
  return /^\p{L}{3,4}\. \d/u.test(words) && /^[.,;]?(?:\s|$)/.test(rest);
}

/** The year as it stands behind a day: “2 December 2024”, “December 2, 2024”. */
export function withYear(found: Undated, year: string, style: DateStyle): string {
  const isMonthFirst = found.match.groups?.['first'] !== undefined;
  return `${found.words}${isMonthFirst && style !== 'iso' ? ',' : ''} ${year}`;
}
