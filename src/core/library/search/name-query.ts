import { beginnings, formWords } from './name-words';

/** Words beyond these narrow nothing. */
const mostWords = 8;

/** One word of a query. */
export interface Wanted {
  readonly starts: readonly string[];
  /** Not what begins so, only the word itself. */
  readonly isWhole: boolean;
}

/** The way in which the forms of a name match a query. */
export interface Answer {
  /** One of them begins with the first of the words. */
  readonly begins: boolean;
}

/** The words of a query, as they are held against names. */
export class QueryWords {
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

  /** By word of the query a bit: what an answer has met in the end. */
  get all(): number {
    return (1 << this.wanted.length) - 1;
  }

  /**
   * Matches the forms of one actor or place, which must have all the words between them. Returns `undefined` if they do
   * not.
   */
  answer(forms: Iterable<string>): Answer | undefined {
    const { all } = this;
    let met = 0;
    let begins = all === 0;
    for (const form of forms) {
      const words = formWords(form);
      if (this.isPhrase) {
        const at = words.findIndex((_, from) => this.standsAt(words, from));
        if (at >= 0) met = all;
        if (at === 0) begins = true;
      } else {
        words.forEach((word, place) => {
          const by = this.metBy(word);
          met |= by;
          if (place === 0 && (by & 1) === 1) begins = true;
        });
      }
      // Nothing that follows can change it; very many packs may have the same forms.
      if (begins && met === all) break;
    }
    return met === all ? { begins } : undefined;
  }

  private standsAt(words: readonly string[], from: number): boolean {
    return this.wanted.every((one, place) => fits(one, words[from + place] ?? ''));
  }

  private metBy(word: string): number {
    let met = 0;
    this.wanted.forEach((one, place) => {
      if (fits(one, word)) met |= 1 << place;
    });
    return met;
  }
}

function fits({ starts, isWhole }: Wanted, word: string): boolean {
  return isWhole ? starts.includes(word) : starts.some((start) => word.startsWith(start));
}
