import type { Answer, QueryWords } from './name-query';
import type { NameIndex } from './name-index';

/**
 * The candidates of the index for a query. It finds too many if names were removed or a phrase is searched for, never
 * too few.
 */
export class Candidates {
  /** The words of the index that answer to that word of the query which fewest names have; `undefined` for a query without. */
  readonly rarest: readonly number[] | undefined;
  /** The maximum number of names that have them. */
  readonly count: number;
  /** The same for all words of the query together. */
  readonly total: number;
  private readonly all: number;
  private readonly marked: (readonly number[])[] = [];

  constructor(
    private readonly index: NameIndex,
    query: QueryWords,
  ) {
    let count = Infinity;
    let total = 0;
    let rarest: readonly number[] | undefined;
    query.wanted.forEach(({ starts, isWhole }, place) => {
      const words = isWhole ? index.wordsEqual(starts) : index.wordsBeginning(starts);
      index.mark(words, 1 << place);
      this.marked.push(words);
      const bearers = index.bearersOf(words);
      total += bearers;
      if (bearers >= count) return;
      count = bearers;
      rarest = words;
    });
    this.count = count;
    this.total = query.wanted.length === 0 ? Infinity : total;
    this.rarest = rarest;
    this.all = query.all;
  }

  /** Returns how the ids, which mean one actor or place, match together; `undefined` if they do not. */
  answerOf(ids: readonly number[]): Answer | undefined {
    let answer = 0;
    for (const id of ids) answer |= this.index.marksOf(id);
    if ((answer & this.all) !== this.all) return undefined;
    return { begins: this.all === 0 || (answer >>> 8) % 2 === 1 };
  }

  mayAnswer(id: number): boolean {
    return (this.index.marksOf(id) & this.all) === this.all;
  }

  /**
   * By id, whether it has all words of the query but the rarest: quicker for all at once than for each of very many.
   *
   * @param idCount how many ids there are
   */
  haveTheOthers(idCount: number): (id: number) => boolean {
    const met = new Uint8Array(idCount);
    let others = 0;
    this.marked.forEach((words, place) => {
      if (words === this.rarest) return;
      const bit = 1 << place;
      others |= bit;
      for (const word of words)
        this.index.forEachBearer(word, (id) => {
          met[id] = (met[id] ?? 0) | bit;
        });
    });
    return (id) => ((met[id] ?? 0) & others) === others;
  }

  /** To be called before the index is asked for anything else. */
  release(): void {
    for (const words of this.marked) this.index.mark(words, 0);
  }
}
