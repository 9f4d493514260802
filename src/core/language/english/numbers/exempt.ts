import type { Token } from '../../figure';
import { isAnybody } from './measures';
import { unitAfter, unitBefore } from './units';

/** Nouns whose number is a name: "Article 5", "paragraph 12", "Resolution 2254". */
const numbered = new Set(
  (
    'article articles section sections paragraph paragraphs para paras chapter chapters page pages p pp no nos number ' +
    'resolution resolutions annex appendix figure fig table item point points question clause line lines footnote note ' +
    'part phase round day week stage step level grade category version volume vol issue row column room building gate ' +
    'route highway road motorway flight channel article protocol chapter unit division brigade battalion regiment corps ' +
    'army squadron base camp zone sector district block hill checkpoint site option scenario priority tier type mark mk ' +
    'model series generation group pillar track lot draft file case order law decree bill act rule aged age'
  ).split(' '),
);
/** Words that make a number a time, an age, or a rank. */
const timeWords = new Set(['am', 'pm', 'gmt', 'utc', 'local', "o'clock", 'o’clock', 'noon', 'midnight']);
/** Words around “one” that make no number of it. */
const beforeOne = new Set('no any every each this that the which another some only as a'.split(' '));
const afterOne = new Set(
  (
    'of another day by side thing way to in at or and is was can has may might must should would time point such more who ' +
    'that'
  ).split(' '),
);
const signs = new Set(['¶', '§', '#', '№', '@', '=']);

/** Returns whether the number between two tokens counts nothing: it names, dates or measures something else. */
export function isNoCount(text: string, tokens: readonly Token[], first: number, next: number): boolean {
  const token = tokens[first];
  const last = tokens[next - 1];
  if (!token || !last) return true;
  const before = text.charAt(token.start - 1);
  const after = text.charAt(last.end);
  const afterNext = text.charAt(last.end + 1);
  // T-72, MH17, 11th, 10:30, 24/7, 5-year; not 87pc, 5€.
  const isUnit = unitAfter(tokens, next) !== undefined || unitBefore(tokens, first) !== undefined;
  if (/[\p{L}\p{N}_/:]/u.test(before) && !isUnit) return true;
  if (/[\p{L}\p{N}_/:]/u.test(after) && !isUnit) return true;
  // 0430, 0044: a time, a code.
  if (token.kind === 'digits' && /^0\d/.test(token.text) && token === last) return true;
  // .5
  if (before === '.' && !/[\p{L}\p{N})]/u.test(text.charAt(token.start - 2))) return true;
  // F-16, and what is below zero.
  if (/[-‐‑–−]/.test(before) && !/[-–—−]/.test(text.charAt(token.start - 2))) return true;
  if (
    /[-‐‑]/.test(after) &&
    /\p{L}/u.test(afterNext) &&
    !/^.(?:odd|plus|ish|strong)\b/.test(text.slice(last.end, last.end + 8))
  )
    return true;
  // 2–1 is a score.
  if (/[.,:‐‑–—-]/.test(after) && /\d/.test(afterNext)) return true;
  const previous = tokens[first - 1];
  const following = tokens[next];
  const isBound = previous?.text === '=' && /^[<>]$/.test(tokens[first - 2]?.text ?? '');
  if (previous && !isBound && (signs.has(previous.text) || numbered.has(previous.word))) return true;
  if (previous?.text === '.' && numbered.has(tokens[first - 2]?.word ?? '')) return true;
  if (following && timeWords.has(following.word)) return true;
  // "1400 hours", "at 14 hours", but "48 hours of notice"
  if (
    /^(?:hours|hrs)$/.test(following?.word ?? '') &&
    (/^\d{4}$/.test(token.text) || previous?.word === 'at')
  )
    return true;
  // "10 a.m."
  if (
    /^[ap]$/.test(following?.word ?? '') &&
    tokens[next + 1]?.text === '.' &&
    tokens[next + 2]?.word === 'm'
  )
    return true;
  // "Ali Hassan, 34, a doctor"
  if (previous?.text === ',' && (!following || following.text === ',')) return true;
  if (/^(?:years?|months?)$/.test(following?.word ?? '') && /^(?:old|of)$/.test(tokens[next + 1]?.word ?? ''))
    return true;
  // "87 of every 100"
  if (previous?.word === 'every' && wholes.test(token.word)) return true;
  if (shareEnd(tokens, next) !== undefined) return true;
  return isYear(tokens, first, next) || isOne(tokens, first, next);
}

const wholes = /^(?:ten|10|hundred|100|thousand)$/;
const shareOfWhole = /^(?:of the )?\p{L}+ (?:in|out of) (?:a |one )?\S+$/u;

/** Returns the index of the token after "families in ten", after a number; `undefined` if no share follows. */
export function shareEnd(tokens: readonly Token[], next: number): number | undefined {
  const words = tokens.slice(next, next + 7).map(({ word }) => word);
  const end = words.findIndex((word) => wholes.test(word)) + 1;
  return shareOfWhole.test(words.slice(0, end).join(' ')) ? next + end : undefined;
}

/** "2015", unless it counts people: "1500 people", but not "in 2015 people". */
function isYear(tokens: readonly Token[], first: number, next: number): boolean {
  const { kind = 'mark', text = '' } = tokens[first] ?? {};
  if (kind !== 'digits' || next !== first + 1 || !/^(?:1[5-9]|20)\d\d$/.test(text)) return false;
  if (!countsPeople(tokens[next]?.word ?? '')) return true;
  return /^(?:in|since|by|of|from|to|until|till|during|early|late|mid|and|between)$/.test(
    tokens[first - 1]?.word ?? '',
  );
}

function countsPeople(word: string): boolean {
  return isAnybody(word) || /^(?:civilians|soldiers|fighters|women|children|families|residents)$/.test(word);
}

/** "one of", "one another", "no one": no number. */
function isOne(tokens: readonly Token[], first: number, next: number): boolean {
  if (tokens[first]?.word !== 'one' || next !== first + 1) return false;
  const before = tokens[first - 1]?.word ?? '';
  const following = tokens[next];
  return following?.kind !== 'word' || beforeOne.has(before) || afterOne.has(following.word);
}
