import { IntChains } from '../int-list';
import { NumberLists } from './number-lists';
import { formWords } from './name-words';
import { WordList } from './word-list';

/**
 * Which ids have which words in their forms. Ids are the numbers of the entity table. It only grows: what is gone is for
 * whoever asks to see. A word that an id has already takes nothing, so that a pack that comes again costs no memory.
 */
export class NameIndex {
  readonly words = new WordList();
  /** By word: twice the id, and one more where a form of it begins with the word. */
  private readonly bearers = new NumberLists();
  /** By id: twice the word, likewise. */
  private readonly borne = new IntChains();

  add(id: number, form: string): void {
    formWords(form).forEach((word, place) => {
      const number = this.words.numberOf(word);
      const mark = place === 0 ? 1 : 0;
      if (this.has(id, number * 2 + mark)) return;
      this.borne.add(id, number * 2 + mark);
      this.bearers.add(number, id * 2 + mark);
    });
  }

  /** The numbers of the words that begin in one of these ways, and how many ids have them. */
  beginning(starts: readonly string[]): { readonly words: number[]; readonly count: number } {
    const words: number[] = [];
    let count = 0;
    for (const start of starts)
      this.words.forEachBeginning(start, (word) => {
        words.push(word);
        count += this.bearers.countOf(word);
      });
    return { words, count };
  }

  /** The words themselves. */
  exactly(words: readonly string[]): { readonly words: number[]; readonly count: number } {
    const known = words.map((word) => this.words.find(word)).filter((word) => word >= 0);
    return { words: known, count: known.reduce((sum, word) => sum + this.bearers.countOf(word), 0) };
  }

  /** The ids that have the word, perhaps twice. */
  forEachBearer(word: number, visit: (id: number, begins: boolean) => void): void {
    this.bearers.forEach(word, (value) => {
      visit(value >>> 1, (value & 1) === 1);
    });
  }

  forEachWordOf(id: number, visit: (word: number, begins: boolean) => void): void {
    this.borne.forEach(id, (value) => {
      visit(value >>> 1, (value & 1) === 1);
    });
  }

  private has(id: number, value: number): boolean {
    let found = false;
    this.borne.forEach(id, (other) => {
      if (other === value) found = true;
    });
    return found;
  }

  /** What it takes of memory. */
  get bytes(): number {
    return this.words.bytes + this.bearers.bytes + this.borne.bytes;
  }
}
