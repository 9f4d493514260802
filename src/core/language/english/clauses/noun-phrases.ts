import type { Tag, Token } from './tokens';

/** A run of tokens; `to` is excluded. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const nominal: ReadonlySet<Tag> = new Set(['word', 'name', 'number', 'poss', 'quote', 'mark']);
const joining = new Set(['of', 'for', 'at', 'in', 'off', 'with']);
const farthest = 40;

/** Returns the noun phrase that ends before a token, not before `limit`; an empty run if there is none. */
export function phraseBefore(tokens: readonly Token[], end: number, limit: number): Run {
  let to = end;
  while (to > limit && (tokens[to - 1]?.tag === 'adverb' || tokens[to - 1]?.tag === 'not')) to--;
  to = withoutDate(tokens, to, limit);
  // "the Minister of Transport, Ingrid Roe, said": the comma closes an apposition.
  const last = tokens[to - 1];
  if (last?.tag === 'comma' || last?.tag === 'close') {
    const opening = openingOf(tokens, to - 1, limit);
    if (opening === undefined) return { from: to, to };
    const from = simpleBefore(tokens, opening, limit);
    return from === opening ? { from: to, to } : { from, to: to - 1 };
  }
  return { from: simpleBefore(tokens, to, limit), to };
}

/** “the clash of 15 September 2025 left”: the end of the phrase before a date, if there is one. */
function withoutDate(tokens: readonly Token[], end: number, limit: number): number {
  if (!isDatePart(tokens, end - 1)) return end;
  let at = end - 1;
  while (at > limit && (isDatePart(tokens, at) || isInDate(tokens, at))) at--;
  return at > limit && tokens[at]?.tag === 'prep' ? withoutDate(tokens, at, limit) : end;
}

/** “the night of 15 September” */
function isInDate(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return /^(?:the|early|late)$/.test(word) || (word === 'of' && tokens[at - 1]?.tag === 'time');
}

/** A month or a weekday, and the numbers beside one. */
function isDatePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.tag === 'time') return true;
  return token?.tag === 'number' && (tokens[at - 1]?.tag === 'time' || tokens[at + 1]?.tag === 'time');
}

/** “Not one box will leave,” is no part of the phrase after it. */
function isSaidQuote({ tag, text }: Token): boolean {
  return tag === 'quote' && /[,.!?…]["”’'»]?$/.test(text);
}

function openingOf(tokens: readonly Token[], closing: number, limit: number): number | undefined {
  const opening: Tag = tokens[closing]?.tag === 'close' ? 'open' : 'comma';
  for (let at = closing - 1; at > Math.max(limit, closing - farthest); at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'hard') return undefined;
    if (tag === opening) return at;
  }
  return undefined;
}

function simpleBefore(tokens: readonly Token[], to: number, limit: number): number {
  let at = to - 1;
  if (tokens[at]?.tag === 'pron' || tokens[at]?.tag === 'rel') return at;
  while (at >= limit) {
    const token = tokens[at];
    if (!token) break;
    const before = tokens[at - 1];
    if (isSaidQuote(token) || (token.tag === 'quote' && before === undefined && at + 1 < to)) break;
    if (token.tag === 'number' && isDatePart(tokens, at)) break;
    if (nominal.has(token.tag) && token.text !== '.') {
      at--;
      continue;
    }
    if (token.tag === 'det') {
      // "the head of the union", "the union's"
      if (at - 1 >= limit && before?.tag === 'prep' && isJoined(tokens, at - 1)) {
        at -= 2;
        continue;
      }
      // "the army and the rebels"
      if (before?.tag === 'coord' && at - 2 >= limit && isNominalEnd(tokens[at - 2])) {
        at -= 2;
        continue;
      }
      return at;
    }
    if (token.tag === 'prep' && isJoined(tokens, at)) {
      at--;
      continue;
    }
    if (token.tag === 'coord' && at > limit && isNominalEnd(before) && at + 1 < to) {
      at--;
      continue;
    }
    break;
  }
  let from = Math.max(at + 1, limit);
  while (from < to && tokens[from]?.tag === 'mark') from++;
  return from;
}

function isNominalEnd(token: Token | undefined): boolean {
  return token?.tag === 'name' || token?.tag === 'word';
}

/** "the Minister of Transport", but not "on Monday in Geneva Roe said" */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return joining.has(word) && isNominalEnd(tokens[at - 1]);
}

/** Returns the noun phrase that begins at a token, with an apposition that is a name; empty if there is none. */
export function phraseAt(tokens: readonly Token[], from: number, limit: number): Run {
  let to = from;
  while (to < limit) {
    const token = tokens[to];
    if (!token) break;
    if (token.tag === 'det' && (to === from || tokens[to - 1]?.tag === 'prep')) to++;
    else if (token.tag === 'pron' && to === from) return { from, to: to + 1 };
    else if (token.tag === 'name') to++;
    else if (token.tag === 'word' || token.tag === 'poss') to++;
    else if (token.tag === 'number' && to > from && tokens[to + 1]?.tag === 'word') to++;
    else if (token.word === 'of' && to > from) to++;
    else if (token.word === 'for' && tokens[to - 1]?.word.startsWith('spokes')) to++;
    else if (token.tag === 'mark' && /['’.&\-/]/.test(token.text) && to > from) to++;
    else if (token.tag === 'coord' && to > from && isPhraseStart(tokens[to + 1])) to++;
    else if (
      token.tag === 'comma' &&
      to > from &&
      tokens[to + 1]?.tag === 'name' &&
      isApposed(tokens, to + 1)
    )
      to++;
    else break;
  }
  while (to > from && /^(?:of|for|and|or|&|,|\.|-|\/)$/.test(tokens[to - 1]?.word ?? '')) to--;
  return { from, to };
}

function isPhraseStart(token: Token | undefined): boolean {
  return token?.tag === 'name' || token?.tag === 'det';
}

function isApposed(tokens: readonly Token[], name: number): boolean {
  const next = tokens[name + 1];
  return (
    next === undefined ||
    next.tag === 'comma' ||
    next.tag === 'hard' ||
    next.tag === 'mark' ||
    next.tag === 'prep'
  );
}

/** Returns whether a noun phrase can begin at the token. */
export function beginsPhrase(token: Token | undefined): boolean {
  if (!token) return false;
  return token.tag === 'det' || token.tag === 'name' || token.tag === 'pron' || token.tag === 'word';
}
