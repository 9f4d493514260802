import type { Token } from '../../figure';

/** Words that a noun phrase ends before. */
const ends = new Set(
  (
    'to in on at by for from with without near during after before since until into onto over under between among against ' +
    'across around off while when where who whom whose which that but because although though if than as'
  ).split(' '),
);
/** Nouns that name a number, not what it counts: "the number of strikers". */
const generic = new Set(
  'number numbers total totals figure figures count counts tally sum amount average estimate minimum maximum'.split(
    ' ',
  ),
);
/** Words that say nothing of what is counted. */
const idle = new Set(
  (
    'it they he she we i there this that these those a an the its their his her our both each reported estimated confirmed ' +
    'official overall latest final known'
  ).split(' '),
);
/** Words between a subject or an object and its number: "the toll stood at 40", "puts the dead at 40". */
const links = new Set(
  (
    'at to is was are were be been being has had have stood stands reached reaches totalled totaled totals numbered numbers ' +
    'amounted amounts came comes rose risen fell fallen grew grown climbed dropped exceeded ran now then already still also ' +
    'only just therefore thus put set estimated given counted itself'
  ).split(' '),
);
/** Links that are no use without another word: "seen at 40". */
const weak = new Set('now then already still also only just therefore thus itself has had have'.split(' '));
/** Determiners after which an adjective may stand before a noun, but no verb after it. */
const owning = new Set('a an its their his her our'.split(' '));
const determiners = new Set('the a an its their his her our this that these those both each'.split(' '));
/** Read at most this many words before a number. */
const farthest = 10;
/** Longer noun phrases are none. */
const mostWords = 5;

/**
 * Returns the words for what a number counts if they stand before it, in lower case: "a staff of 112", "the number of
 * strikers was 900", "Deaths by that day: 98", or another cell of its row.
 *
 * @param first index of the first token of the number, with the words that bound it
 * @param isDate returns whether a token is part of a date
 */
export function countedBefore(
  tokens: readonly Token[],
  first: number,
  isDate: (index: number) => boolean,
): readonly string[] {
  const before = tokens[first - 1]?.text ?? '';
  if (before === '|') return ofCells(tokens, first - 1, isDate);
  if (before === ':') return phraseAt(tokens, startOfPart(tokens, first - 2), first - 1);
  if (before.toLowerCase() === 'of') return ofNoun(tokens, first - 2);
  return ofSubject(tokens, first - 1);
}

/** "Wounded soldiers by 3 May" → `wounded`, `soldiers`; "the number of strikers" → `strikers` */
function phraseAt(tokens: readonly Token[], from: number, end: number): string[] {
  const words: string[] = [];
  for (let at = from; at < end && words.length < mostWords; at++) {
    const { kind = 'mark', word = '' } = tokens[at] ?? {};
    if (kind === 'mark' && /^[-‐‑'’]$/.test(word)) continue;
    if (kind === 'digits' || kind === 'mark') {
      if (words.length > 0) break;
    } else if (word === 'of' || ends.has(word)) {
      // "the number of strikers", "the figure for the injured"
      if (words.some((one) => !generic.has(one))) break;
      words.length = 0;
    } else if (!idle.has(word)) words.push(word);
  }
  return words.every((word) => generic.has(word)) ? [] : words;
}

/** Returns the index of the first token of the words up to a mark or the beginning of the sentence. */
function startOfPart(tokens: readonly Token[], last: number): number {
  let at = last;
  while (at > 0 && !/^[;:.!?|]$/.test(tokens[at - 1]?.text ?? '')) at--;
  return at;
}

/** The nearest cell with words that are no date: first one to the left, then one to the right. */
function ofCells(tokens: readonly Token[], bar: number, isDate: (index: number) => boolean): string[] {
  const isTelling = (at: number) => tokens[at]?.kind === 'word' && !isDate(at);
  for (let at = bar - 1; at >= 0; at--) {
    const start = startOfCell(tokens, at);
    for (let index = start; index <= at; index++) if (isTelling(index)) return phraseAt(tokens, start, bar);
    at = start;
  }
  const next = tokens.findIndex(({ text }, at) => at > bar && text === '|');
  for (let at = next + 1; next > 0 && at < tokens.length; at++)
    if (isTelling(at)) return phraseAt(tokens, startOfCell(tokens, at), tokens.length);
  return [];
}

function startOfCell(tokens: readonly Token[], last: number): number {
  let at = last;
  while (at > 0 && tokens[at - 1]?.text !== '|') at--;
  return at;
}

/** "a staff of 112", "its new fleet of 12", but not "the hospital spoke of 112" */
function ofNoun(tokens: readonly Token[], noun: number): string[] {
  const word = (at: number) => tokens[at]?.word ?? '';
  if (tokens[noun]?.kind !== 'word' || generic.has(word(noun))) return [];
  const isNoun = determiners.has(word(noun - 1)) || owning.has(word(noun - 2));
  return isNoun ? [word(noun)] : [];
}

/** "the number of strikers at 1,100", "trade across the pass came to 86 million" */
function ofSubject(tokens: readonly Token[], last: number): string[] {
  let at = last;
  let isLinked = false;
  for (; links.has(tokens[at]?.word ?? ''); at--) isLinked ||= !weak.has(tokens[at]?.word ?? '');
  if (!isLinked) return [];
  const end = at + 1;
  const isWithin = ({ kind, word }: Token) =>
    kind === 'word'
      ? !/^(?:and|or|that|which|who|puts?|putting|gives?|gave|says?|said)$/.test(word)
      : word === '-';
  for (; at >= 0 && end - at <= farthest; at--) {
    const token = tokens[at];
    if (!token || !isWithin(token)) break;
  }
  return phraseAt(tokens, at + 1, end);
}

export function headOf(phrase: string): string {
  const words = phrase.split(/\s+/);
  const end = words.findIndex((word, index) => index > 0 && (ends.has(word) || word === 'of'));
  return (end < 0 ? words : words.slice(0, end)).join(' ');
}

const joints = /\b(?:and|or|but|to|against|versus|plus|with|while|whereas)\s*$|[,;–—|]\s*$/;
/** Words after a joint that belong to the second number: "and as many as 18". */
const openings =
  /(?:\b(?:another|a further|further|only|just|some|about|as many as|perhaps|of (?:which|whom)|among them|including)\s*)+$/;
const mostBetween = 80;

export function carriesOn(between: string): boolean {
  return (
    between.length <= mostBetween && !/[.!?|]\s/.test(between) && joints.test(between.replace(openings, ''))
  );
}
