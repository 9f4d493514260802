import { ASCII, CAPITALS, ODD } from './form-records';
import { isRefused } from './form-shape';
import { NOTHING, SEPARATOR, counted, gapKey, readUnit, unit } from './gap';
import type { NameNodes } from './name-nodes';
import type { TextBytes } from './text-bytes';
import { chainHash } from './word-hash';
import { WordReader } from './word-reader';

/** A form with more separators is none. */
const MOST_SEPARATORS = 23;

/** The node of a form's words, and flags of its spelling. */
export interface ReadForm {
  /** The node of all its words. */
  readonly node: number;
  readonly flags: number;
}

/** Reads forms into words. */
export class FormReader {
  readonly #words: WordReader;
  readonly #text: TextBytes;

  constructor(
    text: TextBytes,
    private readonly nodes: NameNodes,
  ) {
    this.#text = text;
    this.#words = new WordReader(text);
  }

  /**
   * Writes the form as the text at hand and reads it.
   *
   * @param adds whether its words become nodes
   * @returns `undefined` for what is no name
   */
  read(form: string, adds: boolean): ReadForm | undefined {
    if (isRefused(form)) return undefined;
    this.#text.write(form);
    const first = this.#words.nextStart(0);
    if (first < 0) return undefined;
    counted.plain = 0;
    const { node, end } = this.#readWords(first, adds);
    const separators = counted.plain + this.#separatorsBefore(first) + this.#separatorsAfter(end);
    if (separators > MOST_SEPARATORS) return undefined;
    const { length, units } = this.#text;
    const flags =
      (separators === 0 ? CAPITALS : 0) |
      (first > 0 || end < length ? ODD : 0) |
      (length === units ? ASCII : 0);
    return { node, flags };
  }

  #readWords(first: number, adds: boolean): { readonly node: number; readonly end: number } {
    const { bytes } = this.#text;
    const words = this.#words;
    let end = this.#readWord(first);
    const firstWord = words.hash;
    let node = firstWord;
    let count = 1;
    for (let start = words.nextStart(end); start >= 0; start = words.nextStart(end)) {
      const gap = gapKey(bytes, end, start, true);
      end = this.#readWord(start);
      const before = node;
      node = chainHash(before, gap, words.hash);
      if (adds && count === 1) this.nodes.addSecond(firstWord, node);
      else if (adds) this.nodes.addContinuing(before);
      count++;
    }
    if (adds && count === 1) this.nodes.addAlone(firstWord);
    return { node, end };
  }

  /** Reads a word and those that apostrophes join to it, as one. Returns its end. */
  #readWord(start: number): number {
    const words = this.#words;
    words.read(start);
    if (!words.isJoined()) return words.end;
    while (words.isJoined()) words.read(words.nextStart(words.end));
    words.hash = words.hashOf(start, words.end);
    return words.end;
  }

  /** Separators between what stands first in the form and its first word. */
  #separatorsBefore(end: number): number {
    const { bytes } = this.#text;
    let seen = false;
    let found = 0;
    for (let at = 0; at < end; at = unit.end) {
      const read = readUnit(bytes, at, end, true);
      if (read !== SEPARATOR || !unit.isPlain) seen ||= read !== NOTHING;
      else if (seen) found++;
    }
    return found;
  }

  /** Separators between its last word and what stands last. */
  #separatorsAfter(start: number): number {
    const { bytes, length } = this.#text;
    let pending = 0;
    let found = 0;
    for (let at = start; at < length; at = unit.end) {
      const read = readUnit(bytes, at, length, true);
      if (read === SEPARATOR && unit.isPlain) pending++;
      else if (read !== NOTHING) {
        found += pending;
        pending = 0;
      }
    }
    return found;
  }
}
