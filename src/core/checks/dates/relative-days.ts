import type { BlockView } from '../block-view';
import { type OwnWords, after, before, ownWords } from '../own-words';

/**
 * Days that are told from the day of writing. Each pattern is bounded, and told apart from what only looks like one: days
 * of every week, feasts, newspapers, days counted from another one.
 */

/** What is found. Offsets in the block. */
export interface RelativeDay extends OwnWords {
  /** The preposition that goes with it, in lower case: `on` Monday; empty for none. */
  readonly preposition: string;
}

const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const time = '(?:early |late |mid-)?(?:morning|afternoon|evening|night)';
const pattern = new RegExp(
  [
    `(?<!\\p{L})(?:(?<on>[Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate) )?(?<weekday>${weekday})(?: ${time})?(?!\\p{L})`,
    `(?<!\\p{L})(?<day>[Yy]esterday|[Tt]omorrow)(?: ${time})?(?!\\p{L})`,
    `(?<!\\p{L})(?<today>[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night)(?!\\p{L})`,
    `(?<!\\p{L})(?<period>(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|year|weekend))(?!\\p{L})`,
    `(?<!\\p{L})(?<weekend>(?:[Oo]ver|[Aa]t|[Dd]uring) the weekend)(?!\\p{L})`,
    `(?<!\\p{L})(?<ago>(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (?:day|week|month)s? ago)(?!\\p{L})`,
  ].join('|'),
  'gu',
);

const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?';
/** A date beside a weekday: “Monday, 2 December”, “2 December, a Monday”. */
const dateBehind = new RegExp(
  `^(?:,|\\s?\\()? ?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month} \\d|\\d{1,4}[-./]\\d)`,
  'u',
);
const dateBefore = new RegExp(`(?:\\d{4}|${month}|\\d(?:st|nd|rd|th)?)(?:,|,? \\(| –|:)? ?(?:an? )?$`, 'u');
/** Of a day that the text counts from another one, of every week, or of some week. */
const otherDay =
  /(?<!\p{L})(?:every|each|an?|one|any|some|most|all|that|the|same|following|previous|preceding|first|second|third|last|next|another|per|Good|Black|Bloody|Easter|Palm|Ash|Cyber|Whit|Holy|Maundy|Super|Fat|Shrove|Giving|Man|Sheffield) $/iu;
const anaphora =
  /^ (?:before|after|following|prior|of|in|that (?:week|month|year)|when|which)(?!\p{L})|^[ -](?:prayers?|sermons?|school|mass|service|best|night (?:football|live)|market|club|to|and (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|through|or)(?!\p{L})|^[-–]|^s(?!\p{L})/u;

/** The relative days in a block's own words, in order. */
export function* relativeDaysIn(view: BlockView): Iterable<RelativeDay> {
  for (const found of ownWords(view, pattern)) {
    const { on, weekday: day, today, period, weekend } = found.match.groups ?? {};
    const lead = before(view, found.sentence, found.start);
    const rest = after(view, found.sentence, found.end);
    // “Sunday Times”, “Russia Today”, “This Week in …”: names.
    const isAdverb = /^(?:Yesterday|Today|Tomorrow|Tonight)/.test(found.words) && lead.trim() === '';
    if (/^ \p{Lu}/u.test(rest) && !isAdverb && !startsDate(rest)) continue;
    if (/^(?:['’]s)? (?:man|men|news|world|people|leaders|children)(?!\p{L})/u.test(rest)) continue;
    if (isCounted(lead) || /^(?:,| \(|:)? ?(?:that is|i\.e\.|namely)(?!\p{L})/u.test(rest)) continue;
    if (day !== undefined && !isOneWeekday(on, found.words, lead, rest)) continue;
    if (today !== undefined && /^today$/i.test(today) && !isThatDay(found.words, lead, rest)) continue;
    if (/^tomorrow/i.test(found.words) && /(?<!\p{L})(?:of|better|brighter|for) $/u.test(lead)) continue;
    if (/^[YT]/.test(found.words) && /^(?:Yesterday|Today|Tomorrow)$/.test(found.words) && lead.trim() !== '')
      continue;
    if (period !== undefined && (view.block.kind === 'heading' || !isPeriod(lead, rest))) continue;
    if (weekend !== undefined && /^ (?:of|before|after|following|when)(?!\p{L})|^s/u.test(rest)) continue;
    yield { ...found, preposition: prepositionOf(on ?? '', lead) };
  }
}

function startsDate(rest: string): boolean {
  return dateBehind.test(rest);
}

/** “the day before yesterday”, “a week on Monday”: not a day that is worked out here. */
function isCounted(lead: string): boolean {
  return /(?<!\p{L})(?:(?:day|week|month|year|night)s? (?:before|after|from|since|on)|as of|a week) $/iu.test(
    lead,
  );
}

function isOneWeekday(on: string | undefined, words: string, lead: string, rest: string): boolean {
  if (dateBehind.test(rest) || dateBefore.test(lead)) return false;
  if (anaphora.test(rest)) return false;
  if (otherDay.test(lead) && on === undefined) return false;
  if (/(?<!\p{L})(?:the|that) $/iu.test(lead)) return false;
  // “Monday to Friday”
  if (/day (?:to|and|or|through|-|–) ?$|day[-–]$/u.test(lead)) return false;
  if (on !== undefined) return true;
  // “said Monday”, “Friday’s strike”, “Friday evening”; a bare weekday may be anything: a column, a day of each week.
  return (
    /\p{Ll}(?:ed|id|et|ld|ent|ook|ave) $/u.test(lead) ||
    (/^['’]s \p{Ll}/u.test(rest) && lead.trim() !== '') ||
    words.includes(' ')
  );
}

/** Not “today” for nowadays: “Syria today”, “is today divided”. */
function isThatDay(words: string, lead: string, rest: string): boolean {
  if (/^Today$/.test(words))
    return (
      lead.trim() === '' &&
      // eslint-disable-next-line regexp/no-super-linear-backtracking -- of no more than 60 units
      /^,? (?:the|a|an|\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*) ?\p{L}* ?(?:\p{L}+ed|said|met|held|told|spoke|began|left|took|struck)(?!\p{L})/u.test(
        rest,
      )
    );
  if (/(?<!\p{L})(?:earlier|later) $/iu.test(lead)) return true;
  return /(?<!\p{L})(?:said|met|held|told|spoke|announced|arrived|left|struck|hit|began|ended|confirmed|denied|reported|visited|signed|killed|launched|opened|closed) $/iu.test(
    lead,
  );
}

function isPeriod(lead: string, rest: string): boolean {
  if (/^ of(?!\p{L})/u.test(rest)) return false;
  return (
    !/(?<!\p{L})(?:the|an?|every|each|his|her|its|their|our|my|that|whole|in) $/iu.test(lead) ||
    lead.endsWith(' in ')
  );
}

function prepositionOf(own: string, lead: string): string {
  if (own !== '') return own.toLowerCase();
  return (
    /(?<!\p{L})(since|until|till|by|from|before|after|of|for|as of) $/iu.exec(lead)?.[1]?.toLowerCase() ?? ''
  );
}
