import { Phrases } from '../../phrases';
import { monthNames } from './date-words';
import { formsOfVerbs } from '../inflection';

/** Before a date: it bounds or counts from something, it is the day of a report, or of something named beside. */
const leadIn = new Phrases(
  [
    'since|until|till|before|after|by|from|following|through|to|between|than|and|or|anniversary|like',
    'as of',
    'ahead of',
    'prior to',
    'later than',
    'compared with',
    'the day before|after',
    'the day before|after ,',
  ].map((words) => `${words} ?on|in|early|late|mid`),
);
/** The same, unless the sentence is about just that. */
const printed = new Phrases(['dated|published|issued|updated|accessed|retrieved ?on']);
/** The same, unless it is the day of what is planned. */
const planned = new Phrases(['due|expected ?on|in|for', 'scheduled|planned|set for']);
const namedBeside = new Phrases([
  'report(|s)|statement(|s)|article(|s)|interview(|s)|letter(|s)|note(|s)|resolution(|s)|agreement(|s)|decision(|s)|law(|s)|' +
    'memo(|s)|edition(|s)|version(|s)|update(|s)|cable(|s)|briefing(|s)|dispatch|speech|election(|s)|ceasefire(|s)|accord(|s)|' +
    'treaty|summit(|s) ?of|on|from|dated',
]);
const ofSomething = new Phrases(['<!evening|morning|night|afternoon|day|*day|hours|dawn of']);
const relative = new Phrases(['which|who|whom|whose|when|where|that|had|having']);
const saying = new Phrases([
  '<!is|are|was|were|been said',
  'say(|s)|saying|told|announce|announcing|state|reports|spoke',
  ...formsOfVerbs('announce state declare argue indicate', 'base', 'past'),
  ...formsOfVerbs('confirm deny warn accuse vow stress claim', 'third', 'past'),
  'wrote',
]);
const namedAfter = new Phrases([
  'report|statement|article|interview|letter|issue|edition|deadline|anniversary',
]);
const correcting = new Phrases(['not|corrected', 'rather than', 'instead of', 'earlier report(|s)']);
const ownLead = new Phrases(['on|in']);

/**
 * Returns whether the words around a date make it that of something else than the sentence is about.
 *
 * @param isToCome whether that is still to come
 * @param isOwnWord returns whether a word is one of what the sentence is about
 */
export function isOfOther(
  before: string,
  after: string,
  isToCome: boolean,
  isOwnWord: (word: string) => boolean,
): boolean {
  const tail = before.slice(-60);
  const lead = tail.slice(0, ownLead.atEnd(tail));
  if (!isToCome && planned.atEnd(tail) !== undefined) return true;
  const print = printed.atEnd(tail);
  if (print !== undefined && !isOwnWord(/^\p{L}+/u.exec(tail.slice(print))?.[0] ?? '')) return true;
  if (leadIn.atEnd(lead) !== undefined || namedBeside.atEnd(lead) !== undefined) return true;
  if (ofSomething.atEnd(before.slice(-40)) !== undefined) return true;
  if (relative.test(before.slice(-200).split(/[,;]/).at(-1) ?? '')) return true;
  return namedAfter.atStart(after) !== undefined || correcting.test(before) || correcting.test(after);
}

/** Returns where the first verb of saying ends in the words; `undefined` for none. */
export function sayingEnd(words: string): number | undefined {
  return saying.first(words)?.end;
}

const rough = new Phrases(['about|around|circa|roughly|approximately|probably|possibly|perhaps', 'c|ca ?.']);

/** Returns whether the words before a date make it one that is only about right. */
export function isRoughBefore(before: string): boolean {
  return rough.atEnd(before.slice(-20)) !== undefined;
}

const aims = new Phrases(['for|until|till|before|from', 'as of|from', 'ahead of', 'up to']);

/** Returns whether the words before a date make it one that something is meant for, or ends or begins at. */
export function isAimBefore(before: string): boolean {
  return aims.atEnd(before.slice(-20)) !== undefined;
}

/** Returns the preposition that a text ends with, with the blank after it; empty for none. */
export function dateLead(before: string): string {
  return (
    /(?:^|(?<=[\s(]))(?:on|in|at|over|during|around|by|between|from) $/i.exec(before.slice(-9))?.[0] ?? ''
  );
}

/** Returns the length of the preposition that the words of a date begin with, its blank included; 0 for none. */
export function dateLeadLength(words: string): number {
  return /^(?:on|in|at|over|during) +/i.exec(words)?.[0].length ?? 0;
}

const common = new Set([
  ...monthNames.map((name) => name.toLowerCase()),
  ...'with from that this have been were which when their after before reportedly said according'.split(' '),
]);

/** Returns whether a word in small letters says nothing of what a sentence is on. */
export function isCommonInDates(word: string): boolean {
  return common.has(word);
}

const timeUnit =
  /^(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|centur(?:y|ies))s?$/;

/** Returns whether a word is one for a length of time. */
export function isTimeUnit(word: string): boolean {
  return timeUnit.test(word);
}
