import { isApostrophe } from './fold';

export const OTHER = 1;
/** Part of a word in a script that puts spaces between words. */
export const LETTER = 2;
/** A letter or digit of a script that does not. */
export const UNSPACED = 3;
/** A combining mark: belongs to the word before it. */
export const MARK = 4;
export const WHITE = 5;
export const HYPHEN = 6;

const IS_WORD = /[\p{L}\p{N}]/u;
const IS_MARK = /\p{M}/u;
const IS_WHITE = /\p{White_Space}/u;
// Script extensions, as the long-vowel sign of Japanese (`プーチン`) has no script of its own.
const IS_UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Kinds of the characters of the first plane, filled as they are met; 0 is not yet known. */
const known = new Uint8Array(0x10000);

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return HYPHEN;
  if (isApostrophe(code)) return OTHER;
  if (IS_WORD.test(character)) return IS_UNSPACED.test(character) ? UNSPACED : LETTER;
  if (IS_MARK.test(character)) return MARK;
  return IS_WHITE.test(character) ? WHITE : OTHER;
}

/** Kind of the character that begins at the offset; `OTHER` at the end of the text and for half a surrogate pair. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return classify(text.codePointAt(at) ?? unit);
  return (known[unit] ||= classify(unit));
}

/** UTF-16 units of the character that begins at the offset. */
export function widthAt(text: string, at: number): number {
  const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

export function isWordKind(kind: number): boolean {
  return kind === LETTER || kind === UNSPACED || kind === MARK;
}
