import type { DateStyle } from '../../../dates/date-style';
import type { EdtfDate } from '../../../dates';
import type { RelativeWords, RelativeWordsAround } from '../../found';
import { Phrases } from '../../phrases';
import { datePhrase, datePhraseAtStart, dateText } from './date-phrase';
import { monthNames, shortMonths, timesOfDay, weekdayNamed, weekdayNames } from './date-words';
import { formsOfVerbs } from '../inflection';

/**
 * Days counted from the day of writing, separated from words that only look like one: days of every week, feasts,
 * newspapers, days counted from another day.
 */

const weekday = weekdayNames.join('|');
const month = [...monthNames, ...shortMonths].join('|');
const time = timesOfDay.join('|');
const lead = 'on|last|this|next|since|until|by|from|before|after|early|late';
const withTimes = (words: string) => [words, `${words} ?early|late ${time}`, `${words} mid - ${time}`];

const amounts = [
  'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|#',
  'several|some|many',
  'a|one few|couple|handful ?of',
];

const kinds: readonly (readonly [RelativeWords['kind'], Phrases])[] = [
  ['weekday', new Phrases([`${lead} ${weekday}`, weekday].flatMap(withTimes))],
  ['day', new Phrases(withTimes('yesterday|tomorrow'))],
  [
    'today',
    new Phrases([
      '?earlier|later today|tonight',
      '?earlier|later this morning|afternoon|evening',
      'last night',
    ]),
  ],
  [
    'period',
    new Phrases([
      'last|this|next ?past|coming week|month|year|weekend|quarter',
      'last|this|next spring|summer|autumn|winter',
      'earlier|later ?in this week|month|year',
    ]),
  ],
  ['weekend', new Phrases(['over|at|during the weekend'])],
  ['night', new Phrases(['overnight'])],
  ['ago', new Phrases(amounts.map((amount) => `${amount} hour(|s)|day(|s)|week(|s)|month(|s)|year(|s) ago`))],
];

/** Returns the relative days in a text, in its order. */
export function relativeDaysIn(text: string): RelativeWords[] {
  return kinds
    .flatMap(([kind, phrases]) => phrases.all(text).map((span) => ({ ...span, kind })))
    .filter(({ kind, start, end }) => kind !== 'weekday' || hasCapital(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
}

function hasCapital(words: string): boolean {
  return words.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && weekdayNamed(word) !== undefined);
}

/** Names that begin with a weekday: of papers, shows, firms. */
const afterWeekday = new Phrases([
  'times|mail|telegraph|mirror|express|post|herald|tribune|star|sun|independent|world|people|business|review|magazine',
  'journal|gazette|standard|supplement|market(|s)|club|group|night|live|football|movement|mosque|school|agreement',
  'accord(|s)|brigade(|s)|party|politics|press|foundation|initiative',
]);
const firm = new Phrases(['ltd|limited|inc|corp|corporation|llc|plc|gmbh|holding(|s)|group|company|media']);

/** A date beside a weekday: “Monday, 2 December”, “2 December, a Monday”, “Tuesday the 25th” after a date of the month. */
const dateAfter = new Phrases([
  ...[`# ?st|nd|rd|th ?of ${month}`, `${month} ?. #`, '# -|.|/ #'].map((words) => `?, ?( ?the ${words}`),
  '?the # st|nd|rd|th',
]);
const dateBefore = new Phrases([`#|${month} ?. ?st|nd|rd|th ?,|–|: ?( ?a|an`]);
/** Phrases around a day that is counted from another one, of every week, or of some week. */
const otherDay = new Phrases([
  'every|each|a|an|one|any|some|most|all|that|the|same|following|previous|preceding|first|second|third|last|next|another|per',
  'Good|Black|Bloody|Easter|Palm|Ash|Cyber|Whit|Holy|Maundy|Super|Fat|Shrove|Giving|Man|Sheffield'.toLowerCase(),
]);
const counted = new Phrases([
  'before|after|following|prior|of|in|when|which|to|through|or',
  'that week|month|year',
  '?- prayer(|s)|sermon(|s)|school|mass|service|best|market|club|to',
  'night football|live',
  `and ${weekday}`,
]);
const otherName = new Phrases(["?' ?s man|men|news|world|people|leaders|children"]);
const explained = new Phrases(['?, ?( ?: that is', '?, ?( ?: i . e .', '?, ?( ?: namely']);
const countedFrom = new Phrases([
  'day(|s)|week(|s)|month(|s)|year(|s)|night(|s) before|after|from|since|on',
  'as of',
  'a week',
]);
const betterTomorrow = new Phrases(['of|better|brighter|for']);
const certain = new Phrases(['the|that']);
const didLately = new Phrases([
  'earlier|later',
  formsOfVerbs(
    'say meet hold tell speak announce arrive leave strike hit begin end confirm deny report visit sign kill launch open close',
    'past',
  ).join('|'),
]);
const doesToday = new Phrases(['*ed|said|met|held|told|spoke|began|left|took|struck']);
const ofPeriod = new Phrases(['the|a|an|every|each|his|her|its|their|our|my|that|whole']);
const afterWeekend = new Phrases(['of|before|after|following|when']);
const ofAny = new Phrases(['of']);

const startsDate = (rest: string) => dateAfter.atStart(rest) !== undefined;
const endsWith = (phrases: Phrases, text: string) => text.endsWith(' ') && phrases.atEnd(text) !== undefined;
const startsWith = (phrases: Phrases, text: string) => phrases.atStart(text) !== undefined;

/** Returns whether the words are a day counted from the day of writing, by the text around them. */
export function isRelativeDay(found: RelativeWords, around: RelativeWordsAround): boolean {
  const { words, before, after, isHeading } = around;
  // “Sunday Times”, “Russia Today”, “This Week in …”: names.
  if (found.kind !== 'weekday' && / \p{Lu}/u.test(words)) return false;
  const isAdverb = /^(?:Yesterday|Today|Tomorrow|Tonight|Overnight)/.test(words) && before.trim() === '';
  if (/^ \p{Lu}/u.test(after) && !isAdverb && !startsDate(after) && isName(found, around)) return false;
  if (startsWith(otherName, after) || startsWith(explained, after)) return false;
  if (endsWith(countedFrom, before)) return false;
  if (/^(?:Yesterday|Today|Tomorrow)$/.test(words) && before.trim() !== '') return false;
  switch (found.kind) {
    case 'weekday':
      return isOneWeekday(around);
    case 'day':
      return !(/^tomorrow/i.test(words) && endsWith(betterTomorrow, before));
    case 'today':
      return !/^today$/i.test(words) || isThatDay(around);
    case 'period':
      return !isHeading && isPeriod(around);
    case 'weekend':
      return !startsWith(afterWeekend, after) && !after.startsWith('s');
    case 'night':
      return isLastNight(around);
    case 'ago':
      return true;
  }
}

/** Returns whether words before a word with a capital begin a name: "Monday Markets Ltd", but not "On Monday China". */
function isName({ kind }: RelativeWords, { words, after }: RelativeWordsAround): boolean {
  if (kind !== 'weekday') return /(?:^|[ -])\p{Lu}\p{L}*$/u.test(words);
  if (leadOf(words) === '' || startsWith(afterWeekday, after)) return true;
  const capitals = /^(?: \p{Lu}[\p{L}\p{N}&’'.-]*)+/u.exec(after)?.[0] ?? '';
  return firm.test(capitals);
}

/** "Overnight, strikes hit the city", but not "overnight stays", "changed overnight". */
function isLastNight({ words, before, after }: RelativeWordsAround): boolean {
  const isAtStart = words.startsWith('O') && before.trim() === '';
  return isAtStart && /^(?:, \p{L}| (?:the|a|an|\p{Lu}\p{L}*) )/u.test(after);
}

function isOneWeekday({ words, before, after }: RelativeWordsAround): boolean {
  if (startsDate(after) || endsWith(dateBefore, before) || isCountedFrom(after)) return false;
  const isLed = leadOf(words) !== '';
  if (endsWith(otherDay, before) && !isLed) return false;
  if (endsWith(certain, before)) return false;
  // “Monday to Friday”
  if (/day (?:to|and|or|through|-|–) ?$|day[-–]$/u.test(before)) return false;
  if (isLed) return true;
  // “said Monday”, “Friday’s strike”, “Friday evening”; a bare weekday may be anything: a column, a day of each week.
  return (
    /\p{Ll}(?:ed|id|et|ld|ent|ook|ave) $/u.test(before) ||
    (/^['’]s \p{Ll}/u.test(after) && before.trim() !== '') ||
    words.includes(' ')
  );
}

function isCountedFrom(after: string): boolean {
  return /^[-–]|^s(?!\p{L})/u.test(after) || (/^[ -]/.test(after) && startsWith(counted, after));
}

/** Returns whether it is not “today” for nowadays: “Syria today”, “is today divided”. */
function isThatDay({ words, before, after }: RelativeWordsAround): boolean {
  if (/^Today$/.test(words)) return before.trim() === '' && startsDeed(after);
  return endsWith(didLately, before);
}

/** ", the Syrian army said" */
function startsDeed(after: string): boolean {
  const subject = /^,? (?:the|a|an|\p{Lu}[\p{L} ]{0,40}?)(?= )/u.exec(after)?.[0];
  if (subject === undefined) return false;
  const rest = after.slice(subject.length);
  return rest
    .split(/\s+/)
    .slice(0, 3)
    .some((word) => doesToday.atStart(word) !== undefined);
}

function isPeriod({ before, after }: RelativeWordsAround): boolean {
  return !startsWith(ofAny, after) && !endsWith(ofPeriod, before);
}

/** The preposition or adjective that the words themselves begin with, in small letters; empty for none. */
function leadOf(words: string): string {
  const first = /^\p{L}+(?= )/u.exec(words)?.[0].toLowerCase() ?? '';
  return lead.split('|').includes(first) ? first : '';
}

const keeping = ['since', 'until', 'till', 'by', 'from', 'before', 'after', 'of', 'for', 'as of'];
const kept = new Phrases([keeping.join('|'), 'as of']);

/** Returns the preposition that goes with the words, in small letters; empty for none. */
export function prepositionOf(found: RelativeWords, { words, before }: RelativeWordsAround): string {
  const own = found.kind === 'weekday' ? leadOf(words) : '';
  if (own !== '') return own;
  const start = before.endsWith(' ') ? kept.atEnd(before) : undefined;
  return start === undefined ? '' : before.slice(start).trim().toLowerCase();
}

/** Returns the days from the day of writing to the day that the words are; `undefined` if they do not tell it alone. */
export function daysFromNow(words: string): number | undefined {
  const [, day = ''] = /^(today|yesterday|tomorrow)/i.exec(words) ?? [];
  return { today: 0, yesterday: -1, tomorrow: 1 }[day.toLowerCase()];
}

/**
 * Returns the words as a date; `undefined` if they cannot simply be replaced. `kept` is the number of their UTF-16
 * code units that stay.
 */
export function asDate(
  words: string,
  preposition: string,
  isAtStart: boolean,
  date: EdtfDate,
  style: DateStyle,
): { readonly kept: number; readonly text: string } | undefined {
  if (isVague(words)) return undefined;
  const timeWords = timeOf(words);
  if (keeping.includes(preposition)) {
    if (timeWords !== undefined) return undefined;
    const own = /^\p{L}+ (?=\p{Lu})/u.exec(words)?.[0] ?? '';
    return { kept: own.length, text: dateText(date, style) };
  }
  if (preposition === 'early' || preposition === 'late') return undefined;
  if (timeWords === undefined)
    return { kept: 0, text: isAtStart ? datePhraseAtStart(date, style) : datePhrase(date, style) };
  return { kept: 0, text: `${isAtStart ? 'On' : 'on'} the ${timeWords} of ${dateText(date, style)}` };
}

const vague = new Phrases([
  '^ earlier|later|overnight|several|some|many',
  'few|couple|handful',
  'hour(|s)|year(|s) ago',
  'spring|summer|autumn|winter|quarter|coming|past',
]);

/** Returns whether the words are less than a date would say: "earlier this week", "a few days ago". */
function isVague(words: string): boolean {
  return vague.test(words);
}

function timeOf(words: string): string | undefined {
  return /(?:early |late |mid-)?(?:morning|afternoon|evening|night)$/i.exec(words)?.[0].toLowerCase();
}

/** Returns the weekdays that the words can be, 0 for Sunday: two for a weekend, none if they name no weekday. */
export function weekdaysOf(words: string): readonly number[] {
  if (/weekend/i.test(words)) return [0, 6];
  const found = words.split(/[^\p{L}]+/u).map(weekdayNamed);
  return found.filter((day) => day !== undefined).slice(0, 1);
}
