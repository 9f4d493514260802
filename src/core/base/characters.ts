// Kinds of characters. The engine has the same numbers (`engine/unicode.ts`).

export const OTHER = 1;
/** Part of a word in a script that puts spaces between words. */
export const LETTER = 2;
/** A letter or digit of a script that does not. */
export const UNSPACED = 3;
/** A combining mark: belongs to the word before it. */
export const MARK = 4;
export const WHITE = 5;
export const HYPHEN = 6;
/** Any other dash: a separator where spelling is folded. */
export const DASH = 7;
/** One of the four apostrophes that are alike; U+02BC although Unicode calls it a letter. */
export const APOSTROPHE = 8;
/** A character that only folding takes for an apostrophe. */
export const QUOTE = 9;
/** Shows nothing: joiners, direction marks, the soft hyphen. */
export const INVISIBLE = 10;

const IS_WORD = /[\p{L}\p{N}]/u;
const IS_MARK = /\p{M}/u;
const IS_WHITE = /\p{White_Space}/u;
const IS_DASH = /[\p{Pd}\u2212]/u;
const IS_HYPHEN = /[-\u2010\u2011]/;
const IS_APOSTROPHE = /['\u2018\u2019\u02bc]/;
const IS_QUOTE = /[\u00b4\u055a\u05f3\u201b\u2032\uff07]/;

const IS_INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
// Script extensions, as the long-vowel sign of Japanese (`プーチン`) has no script of its own.
const IS_UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** The first character that is neither of ASCII nor Latin with accents. */
export const LATIN = 0x250;

/** Kinds of the characters of the first plane, filled as they are met; 0 is not yet known. */
const known = new Uint8Array(0x10000);
/** Classifies characters before U+0250 without the tables of `\p{…}`: building these takes longer than reading a note. */
for (let code = 0; code < LATIN; code++) known[code] = kindOfLatin(code);

function kindOfLatin(code: number): number {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0xa0) return WHITE;
  if (code === 0x2d) return HYPHEN;
  if (code === 0x27) return APOSTROPHE;
  if (code === 0xad) return INVISIBLE;
  if (code === 0xb4) return QUOTE;
  if (code >= 0xc0) return code === 0xd7 || code === 0xf7 ? OTHER : LETTER;
  if (code >= 0x80) return /[ª²³µ¹º¼½¾]/.test(String.fromCharCode(code)) ? LETTER : OTHER;
  return /[0-9A-Za-z]/.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** Kind of the character, found out by what Unicode says of it. */
export function classify(character: string): number {
  if (IS_HYPHEN.test(character)) return HYPHEN;
  if (IS_APOSTROPHE.test(character)) return APOSTROPHE;
  if (IS_WORD.test(character)) return IS_UNSPACED.test(character) ? UNSPACED : LETTER;
  if (IS_MARK.test(character)) return MARK;
  if (IS_WHITE.test(character)) return WHITE;
  if (IS_INVISIBLE.test(character)) return INVISIBLE;
  if (IS_QUOTE.test(character)) return QUOTE;
  return IS_DASH.test(character) ? DASH : OTHER;
}

/** Kind of the character. */
export function kindOf(code: number): number {
  if (code > 0xffff) return classify(String.fromCodePoint(code));
  return (known[code] ||= classify(String.fromCharCode(code)));
}

/** Kind of the character that begins at the offset; `OTHER` at the end of the text and for half a surrogate pair. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  return kindOf(unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit);
}

/** UTF-16 units of the character that begins at the offset. */
export function widthAt(text: string, at: number): number {
  const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}
