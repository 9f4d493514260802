import { Phrases } from '../../phrases';
import { monthNames } from './date-words';

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
  ...(
    'with from that this have been were which when their after before reportedly said according since until between ' +
    'through during following starting beginning effective only also then the and for had has was are but its not on in at'
  ).split(' '),
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
