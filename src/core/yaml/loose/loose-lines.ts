/** Lexical helpers for YAML that is being typed. Positions are UTF-16 offsets in the text. */

/** Stands where the cursor is: no text holds it, and it belongs to whatever word it stands in. */
export const cursorMark = '\u0000';

/** A word of the text as it was found. */
export interface Token {
  readonly start: number;
  /** Past the closing quote, or the end of the line for a quote that is still open. */
  readonly end: number;
  readonly quote: '"' | "'" | undefined;
  /** `true` if a quoted word ends on its line, and for every plain word. */
  readonly closed: boolean;
}

export function isSpace(character: string): boolean {
  return character === ' ' || character === '\t';
}

export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charAt(at))) at++;
  return at;
}

/** The quoted word whose opening mark stands at `start`; its end is sought from `from` on, at most up to `end`. */
export function quotedToken(text: string, start: number, from: number, end: number): Token {
  const quote = text.charAt(start) === '"' ? '"' : "'";
  let at = from;
  while (at < end) {
    const character = text.charAt(at);
    if (quote === '"' && character === '\\') at += 2;
    else if (character !== quote) at++;
    else if (quote === "'" && text.charAt(at + 1) === "'") at += 2;
    else return { start, end: at + 1, quote, closed: true };
  }
  return { start, end, quote, closed: false };
}

/** Returns the text of a quoted word; escapes other than of quotes and backslashes stay as written. */
export function unquoted(text: string, { start, end, quote, closed }: Token): string {
  const raw = text.slice(start + (quote ? 1 : 0), end - (quote && closed ? 1 : 0));
  if (quote === "'") return raw.replaceAll("''", "'");
  return quote === '"' ? raw.replace(/\\(["\\/])/g, '$1') : raw;
}

/**
 * Returns the end of a plain word that begins at `start`: it ends at a comment, and in a flow collection at its marks.
 */
export function plainEnd(text: string, start: number, end: number, flow: boolean): number {
  let at = start;
  for (; at < end; at++) {
    const character = text.charAt(at);
    if (character === '#' && at > start && isSpace(text.charAt(at - 1))) break;
    if (flow && ',[]{}'.includes(character)) break;
    if (flow && character === ':' && endsKey(text, at, end, true)) break;
  }
  while (at > start && isSpace(text.charAt(at - 1))) at--;
  return at;
}

/** Returns `true` if a colon ends a key, rather than being a part of the word: a space or the end follows it. */
function endsKey(text: string, colon: number, end: number, flow: boolean): boolean {
  const next = colon + 1 < end ? text.charAt(colon + 1) : '';
  return next === '' || isSpace(next) || next === cursorMark || (flow && ',[]{}'.includes(next));
}

/** The key of a block map that begins at `start`, and where its colon stands; `undefined` where no key begins. */
export function blockKey(
  text: string,
  start: number,
  end: number,
): { token: Token; colon: number } | undefined {
  const first = text.charAt(start);
  if (first === '"' || first === "'") {
    const token = quotedToken(text, start, start + 1, end);
    const colon = skipSpaces(text, token.end, end);
    const found =
      token.closed && colon < end && text.charAt(colon) === ':' && endsKey(text, colon, end, false);
    return found ? { token, colon } : undefined;
  }
  if ('{[|>&*!#'.includes(first)) return undefined;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === '#' && isSpace(text.charAt(at - 1))) return undefined;
    if (character !== ':' || !endsKey(text, at, end, false)) continue;
    let tokenEnd = at;
    while (tokenEnd > start && isSpace(text.charAt(tokenEnd - 1))) tokenEnd--;
    return { token: { start, end: tokenEnd, quote: undefined, closed: true }, colon: at };
  }
  return undefined;
}
