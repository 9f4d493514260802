import { IntChains } from '../../base/int-list';
import { formWords } from './name-words';
import { NumberLists } from './number-lists';
import { WordList } from './word-list';

/**
 * Maps ids to the words in their forms, and back. Ids are the numbers of the entity table. Append-only; callers filter
 * removed entries. A word that an id has already is not added again, so that a pack that is reloaded costs no memory.
 */
export class NameIndex {
  private readonly words = new WordList();
  /** By word: twice the id, and one more where a form of it begins with the word. */
  private readonly bearers = new NumberLists();
  /** By id: twice the word, likewise. */
  private readonly borne = new IntChains();
  /** By word; all zero between two queries. */
  private marks = new Uint8Array(1 << 10);

  add(id: number, form: string): void {
    formWords(form).forEach((word, place) => {
      const number = this.words.numberOf(word);
      const mark = place === 0 ? 1 : 0;
      if (this.has(id, number * 2 + mark)) return;
      this.borne.add(id, number * 2 + mark);
      this.bearers.add(number, id * 2 + mark);
    });
  }

  /** The numbers of the words that begin in one of these ways. */
  wordsBeginning(starts: readonly string[]): number[] {
    const words: number[] = [];
    for (const start of starts) this.words.forEachBeginning(start, (word) => words.push(word));
    return words;
  }

  /** The numbers of those of the words that any name has. */
  wordsEqual(words: readonly string[]): number[] {
    return words.map((word) => this.words.find(word)).filter((word) => word >= 0);
  }

  /** Returns the number of ids that have one of the words; an id with several of them is counted once per word. */
  bearersOf(words: readonly number[]): number {
    let count = 0;
    for (const word of words) count += this.bearers.countOf(word);
    return count;
  }

  /** Every id that has the word, perhaps twice. */
  forEachBearer(word: number, visit: (id: number, begins: boolean) => void): void {
    this.bearers.forEach(word, (value) => {
      visit(value >>> 1, (value & 1) === 1);
    });
  }

  /** Adds the bit to the words, or takes all away with 0. */
  mark(words: readonly number[], bit: number): void {
    if (this.marks.length < this.words.size) this.marks = new Uint8Array(Math.ceil(this.words.size * 1.2));
    const { marks } = this;
    if (bit === 0) for (const word of words) marks[word] = 0;
    else for (const word of words) marks[word] = (marks[word] ?? 0) | bit;
  }

  /** The bits of all words that the id has; and above these eight, the bits of those that begin one of its forms. */
  marksOf(id: number): number {
    const { marks } = this;
    let all = 0;
    this.borne.forEach(id, (value) => {
      const bits = marks[value >>> 1] ?? 0;
      all |= bits;
      if ((value & 1) === 1) all |= bits << 8;
    });
    return all;
  }

  /** The memory used, in bytes. */
  get bytes(): number {
    return this.words.bytes + this.bearers.bytes + this.borne.bytes + this.marks.byteLength;
  }

  private has(id: number, value: number): boolean {
    let found = false;
    this.borne.forEach(id, (other) => {
      if (other === value) found = true;
    });
    return found;
  }
}
