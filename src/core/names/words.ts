import {
  APOSTROPHE,
  DASH,
  HYPHEN,
  INVISIBLE,
  LETTER,
  MARK,
  OTHER,
  QUOTE,
  UNSPACED,
  WHITE,
  kindAt,
  widthAt,
} from '../base/characters';
import { foldCase, foldSpelling, isApostrophe } from '../base/fold';
import { SILENT } from '../base/wall';

/** A word of a script with spaces, or what an intraword underscore made one. */
export const WORD = 1;
/** A character of a script without spaces, with its combining marks. */
export const CHARACTER = 2;
export const PUNCTUATION = 3;
/** A hyphen or white space that may stand for any other inside a name. */
export const SEPARATOR = 4;
/** More line breaks than a name may cross. */
export const GAP = 5;

const LF = 0x0a;
const CR = 0x0d;
const UNDERSCORE = 0x5f;

/** Keys of single UTF-16 units as met: a text without spaces asks for the same ones over and over. */
const unitKeys = new Map<number, string>();

function unitKey(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  let key = unitKeys.get(unit);
  if (key === undefined) {
    key = isApostrophe(unit) ? "'" : foldSpelling(text.charAt(at));
    unitKeys.set(unit, key);
  }
  return key;
}

/** A text as words and what lies between them. What shows nothing is left out. */
export class Words {
  readonly kinds: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  #breaks = 0;

  constructor(readonly text: string) {
    for (let at = 0; at < text.length;) at = this.#read(at);
  }

  /** Returns the key to compare, regardless of case: equal for all that is alike. */
  key(index: number): string {
    switch (this.kinds[index]) {
      case SEPARATOR:
        return ' ';
      case WORD:
        return foldCase(this.slice(index));
      default:
        return this.#isSingleUnit(index)
          ? unitKey(this.text, this.starts[index] ?? 0)
          : foldSpelling(this.slice(index));
    }
  }

  /** Returns the same with regard to case, for all from `first` to `last`. */
  spelling(first: number, last: number): string {
    let spelling = '';
    for (let index = first; index <= last; index++) {
      spelling += this.kinds[index] === WORD ? foldSpelling(this.slice(index)) : this.key(index);
    }
    return spelling;
  }

  /** Returns whether a word of a script with spaces lies directly before, or with `step` 1 after. */
  touchesWord(index: number, step: -1 | 1): boolean {
    const other = index + step;
    if (this.kinds[other] !== WORD) return false;
    return step < 0 ? this.ends[other] === this.starts[index] : this.starts[other] === this.ends[index];
  }

  isWord(index: number): boolean {
    return this.kinds[index] === WORD || this.kinds[index] === CHARACTER;
  }

  /** Returns whether folding takes this for an apostrophe. */
  isApostrophe(index: number): boolean {
    const kind = this.kinds[index] === PUNCTUATION ? kindAt(this.text, this.starts[index] ?? 0) : OTHER;
    return kind === APOSTROPHE || kind === QUOTE;
  }

  /** Returns whether folding takes this for a hyphen. */
  isDash(index: number): boolean {
    return this.kinds[index] === PUNCTUATION && kindAt(this.text, this.starts[index] ?? 0) === DASH;
  }

  slice(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }

  #isSingleUnit(index: number): boolean {
    return (this.ends[index] ?? 0) - (this.starts[index] ?? 0) === 1;
  }

  #push(kind: number, start: number, end: number): number {
    this.kinds.push(kind);
    this.starts.push(start);
    this.ends.push(end);
    return end;
  }

  #read(at: number): number {
    const { text } = this;
    switch (kindAt(text, at)) {
      case LETTER:
      case MARK:
        return this.#push(WORD, at, this.#wordEnd(at));
      case UNSPACED:
        return this.#push(CHARACTER, at, this.#marksEnd(at + widthAt(text, at)));
      case WHITE: {
        const end = this.#whiteEnd(at);
        if (this.#breaks > 1) return this.#push(GAP, at, end);
        const hyphen = this.#breaks === 1 ? this.#skipMarks(end) : text.length;
        return this.#push(SEPARATOR, at, kindAt(text, hyphen) === HYPHEN ? hyphen + 1 : end);
      }
      case HYPHEN: {
        const end = this.#whiteEnd(this.#skipMarks(at + 1));
        return this.#push(SEPARATOR, at, this.#breaks === 1 ? end : at + 1);
      }
      default:
        return this.#readPunctuation(at);
    }
  }

  #readPunctuation(at: number): number {
    const { text } = this;
    const afterMarks = this.#skipMarks(at);
    return afterMarks > at ? afterMarks : this.#push(PUNCTUATION, at, at + widthAt(text, at));
  }

  #wordEnd(from: number): number {
    const { text } = this;
    let at = from;
    for (;;) {
      const kind = kindAt(text, at);
      if (kind === LETTER || kind === MARK) {
        at += widthAt(text, at);
        continue;
      }
      let next = at;
      if (text.charCodeAt(at) === UNDERSCORE) next = this.#runEnd(at);
      else while (kindAt(text, next) === INVISIBLE) next++;
      const joined = kindAt(text, next);
      if (next === at || (joined !== LETTER && joined !== MARK)) return at;
      at = next;
    }
  }

  #marksEnd(from: number): number {
    let at = from;
    while (kindAt(this.text, at) === MARK) at += widthAt(this.text, at);
    return at;
  }

  #whiteEnd(from: number): number {
    const { text } = this;
    this.#breaks = 0;
    let at = from;
    for (; kindAt(text, at) === WHITE; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) this.#breaks++;
    }
    return at;
  }

  /** End of the run of one and the same character. */
  #runEnd(from: number): number {
    const unit = this.text.charCodeAt(from);
    let at = from + 1;
    while (this.text.charCodeAt(at) === unit) at++;
    return at;
  }

  /** Past marks of emphasis, and what shows nothing anywhere. */
  #skipMarks(from: number): number {
    const { text } = this;
    let at = from;
    while (text[at] === SILENT || kindAt(text, at) === INVISIBLE) at++;
    return at;
  }
}
