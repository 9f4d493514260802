import type { NameIndex } from './name-index';
import { beginnings, formWords } from './name-words';

/** Words beyond these narrow nothing. */
const mostWords = 12;

/** One word of a query. */
interface Wanted {
  readonly starts: readonly string[];
  /** Not what begins so, only the word itself. */
  readonly isWhole: boolean;
}

/** The words of a query, as they are held against names. */
export class Asked {
  readonly wanted: readonly Wanted[];

  /**
   * @param words as `nameWords` gives them
   * @param isPhrase whether they stand one right after the other in one form, where only the last may be incomplete
   */
  constructor(
    words: readonly string[],
    readonly isPhrase: boolean,
  ) {
    this.wanted = words
      .slice(0, mostWords)
      .map((word, place) => ({ starts: beginnings(word), isWhole: isPhrase && place < words.length - 1 }));
  }

  /**
   * Whether forms answer, `undefined` if not, and whether one of them begins with the first of the words. The forms are all of one actor
   * or place, and together they have to have all the words.
   */
  answer(forms: Iterable<string>): { readonly begins: boolean } | undefined {
    let met = 0;
    let begins = this.wanted.length === 0;
    for (const form of forms) {
      const words = formWords(form);
      if (this.isPhrase) {
        const at = words.findIndex((_, from) =>
          this.wanted.every((one, place) => fits(one, words[from + place] ?? '')),
        );
        if (at >= 0) met = this.all;
        if (at === 0) begins = true;
      } else {
        words.forEach((word, place) => {
          const by = this.metBy((one) => fits(one, word));
          met |= by;
          if (place === 0 && (by & 1) === 1) begins = true;
        });
      }
      // Nothing that follows can change it; very many packs may have the same forms.
      if (begins && met === this.all) break;
    }
    return met === this.all ? { begins } : undefined;
  }

  /** The same from the index, which knows neither what is gone nor what stands beside what: rather too much than too little. */
  answerOf(index: NameIndex, ids: readonly number[]): { readonly begins: boolean } | undefined {
    let met = 0;
    let begins = this.wanted.length === 0;
    for (const id of ids)
      index.forEachWordOf(id, (word, isFirst) => {
        const by = this.metBy(({ starts }) => starts.some((start) => index.words.begins(word, start)));
        met |= by;
        if (isFirst && (by & 1) === 1) begins = true;
      });
    return met === this.all ? { begins } : undefined;
  }

  /** The words of the index that answer to the rarest word of the query; `undefined` where it has none. */
  rarest(index: NameIndex): readonly number[] | undefined {
    let rarest: { readonly words: readonly number[]; readonly count: number } | undefined;
    for (const { starts, isWhole } of this.wanted) {
      const found = isWhole ? index.exactly(starts) : index.beginning(starts);
      if (!rarest || found.count < rarest.count) rarest = found;
    }
    return rarest?.words;
  }

  private get all(): number {
    return (1 << this.wanted.length) - 1;
  }

  private metBy(isMet: (one: Wanted) => boolean): number {
    let met = 0;
    this.wanted.forEach((one, place) => {
      if (isMet(one)) met |= 1 << place;
    });
    return met;
  }
}

function fits({ starts, isWhole }: Wanted, word: string): boolean {
  return isWhole ? starts.includes(word) : starts.some((start) => word.startsWith(start));
}
