import { foldCase, foldFully, foldLetters } from '../base/fold';
import { SEPARATOR, WORD, Words } from './words';

/** A form of more UTF-16 units is none. */
export const MAX_LENGTH = 200;
/** All control characters but those that are white space. */
// eslint-disable-next-line no-control-regex -- refusing them is the point
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/;
const WHITE_RUN = /\p{White_Space}+/gu;

/** A form as words, and what it is compared by. */
export class FormShape {
  /** Separators at the edges are left out. */
  readonly first: number;
  readonly last: number;
  readonly firstWord: number;
  readonly lastWord: number;
  /** True for a form without a separator: its case counts. */
  readonly keepsCapitals: boolean;
  readonly #words: Words;

  constructor(form: string) {
    const words = new Words(form.replace(WHITE_RUN, ' '));
    this.#words = words;
    const { kinds } = words;
    this.first = kinds.findIndex((kind) => kind !== SEPARATOR);
    this.last = kinds.findLastIndex((kind) => kind !== SEPARATOR);
    this.firstWord = kinds.findIndex((_, index) => words.isWord(index));
    this.lastWord = kinds.findLastIndex((_, index) => words.isWord(index));
    this.keepsCapitals = this.separators === 0;
  }

  get separators(): number {
    return this.#words.kinds.slice(this.first, this.last).filter((kind) => kind === SEPARATOR).length;
  }

  get key(): string {
    return exactKey(this.#words, this.firstWord, this.lastWord, this.keepsCapitals);
  }

  get foldedKey(): string {
    return foldedKey(this.#words, this.firstWord, this.lastWord, this.keepsCapitals);
  }

  /** The same in any case. */
  get loudKey(): string {
    return foldedKey(this.#words, this.firstWord, this.lastWord, false);
  }

  /** The text before the first word. */
  get prefix(): readonly string[] {
    return this.#keys(this.first, this.firstWord);
  }

  /** The text after the last word. */
  get suffix(): readonly string[] {
    return this.#keys(this.lastWord + 1, this.last + 1);
  }

  /** True if only apostrophes, which folding leaves out, are at its edges. */
  get hasLooseEdges(): boolean {
    const { kinds } = this.#words;
    return kinds.every(
      (_, index) =>
        index < this.first ||
        index > this.last ||
        (index >= this.firstWord && index <= this.lastWord) ||
        this.#words.isApostrophe(index),
    );
  }

  /** Returns whether both forms match the same texts. */
  isLike(other: FormShape): boolean {
    return this.keepsCapitals === other.keepsCapitals && this.key === other.key && this.#hasEdgesOf(other);
  }

  /** The same where folding joins spellings. */
  isFoldedLike(other: FormShape): boolean {
    return (
      this.keepsCapitals === other.keepsCapitals &&
      this.foldedKey === other.foldedKey &&
      ((this.hasLooseEdges && other.hasLooseEdges) || this.#hasEdgesOf(other))
    );
  }

  /** The same where capitals throughout join them, as “AID” may be “Aid” and “aid”. */
  isLoudlyLike(other: FormShape): boolean {
    return (
      this.keepsCapitals &&
      other.keepsCapitals &&
      this.loudKey === other.loudKey &&
      ((this.hasLooseEdges && other.hasLooseEdges) || this.#hasEdgesOf(other))
    );
  }

  #hasEdgesOf(other: FormShape): boolean {
    return (
      this.prefix.join('\n') === other.prefix.join('\n') && this.suffix.join('\n') === other.suffix.join('\n')
    );
  }

  #keys(from: number, to: number): string[] {
    const keys: string[] = [];
    for (let index = from; index < to; index++) keys.push(this.#words.key(index));
    return keys;
  }
}

/** Returns the key to compare the words from `first` to `last`, separated by a line feed, which no key holds. */
export function exactKey(words: Words, first: number, last: number, keepsCapitals: boolean): string {
  if (keepsCapitals) return words.spelling(first, last);
  let key = '';
  for (let index = first; index <= last; index++) key += `${words.key(index)}\n`;
  return key;
}

/** The same where folding joins spellings: apostrophes are left out, every dash is a separator. */
export function foldedKey(words: Words, first: number, last: number, keepsCapitals: boolean): string {
  let key = '';
  for (let index = first; index <= last; index++) {
    if (words.kinds[index] === WORD) {
      // Two words with nothing between them but a mark of emphasis are two.
      if (index > first && words.kinds[index - 1] === WORD) key += '\n';
      const word = words.slice(index);
      // A mark without a letter is a word, of which folding leaves nothing.
      key += (keepsCapitals ? foldLetters(word) : foldFully(word)) || '\r';
    } else if (words.kinds[index] === SEPARATOR || words.isDash(index)) key += ' ';
    else if (!words.isApostrophe(index)) key += keepsCapitals ? words.key(index) : foldCase(words.key(index));
  }
  return key;
}

/** Returns whether a text has two capitals or more, and no small letter. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
}

/** Returns whether a form can be no name, regardless of its words. */
export function isRefused(form: string): boolean {
  return form.length > MAX_LENGTH || CONTROL.test(form);
}
