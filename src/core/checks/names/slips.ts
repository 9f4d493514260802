import { editDistance } from '../../base/similar';

/** Letters that a word needs to be compared, and to be compared with one that has another letter in a place. */
const leastLetters = 5;
const leastReplaced = 7;
const vowel = /^[aeiouy]$/;
/** “Petersen”, “Peterson” */
const patronymic = /s[eo]n$/;

/**
 * Returns whether one name is another with a slip of the pen in a word: a letter left out, doubled, put in or replaced, or two that
 * changed places. A change of the first letter, the last one or, in a short word, of a vowel makes another name: Hansen and Jansen,
 * Kowalski and Kowalska, Meyer and Mayer.
 *
 * @param written words as `foldTwin` returns them, with blanks between them
 */
export function isSlip(written: string, name: string): boolean {
  const [words, known] = [written.split(' '), name.split(' ')];
  const off = words.flatMap((word, index) => (word === known[index] ? [] : [index]));
  const [at, other] = off;
  if (words.length !== known.length || at === undefined || other !== undefined) return false;
  return isSlipOf(words[at] ?? '', known[at] ?? '', known.length === 1);
}

function isSlipOf(word: string, known: string, isAlone: boolean): boolean {
  const shorter = Math.min(word.length, known.length);
  if (shorter < (isAlone ? leastLetters + 1 : leastLetters)) return false;
  if (!known.startsWith(word.charAt(0)) || !known.endsWith(word.slice(-1)) || editDistance(word, known) !== 1)
    return false;
  let first = 0;
  while (word[first] === known[first]) first++;
  if (word.length !== known.length) {
    const [longer, at] = word.length > known.length ? [word, first] : [known, first];
    const isDoubled = longer[at] === longer[at - 1];
    return isDoubled || shorter + 1 >= leastReplaced;
  }
  const isSwapped = word[first] === known[first + 1] && word[first + 1] === known[first];
  if (isSwapped) return true;
  if (patronymic.test(word) && patronymic.test(known)) return false;
  const isVowel = vowel.test(word[first] ?? '') && vowel.test(known[first] ?? '');
  return known.length >= (isVowel ? leastReplaced + 1 : leastReplaced);
}

/** Texts by their halves: one that differs from another by one edit shares with it the first half or the second. */
export class HalvesIndex<T> {
  readonly #byHalf = new Map<string, T[]>();

  add(text: string, value: T): void {
    for (const key of halvesOf(text, text.length)) {
      const values = this.#byHalf.get(key);
      if (values) values.push(value);
      else this.#byHalf.set(key, [value]);
    }
  }

  /** Returns the values of all texts one edit away, each once, and of others. */
  near(text: string): ReadonlySet<T> {
    const found = new Set<T>();
    for (let length = text.length - 1; length <= text.length + 1; length++)
      for (const key of halvesOf(text, length))
        for (const value of this.#byHalf.get(key) ?? []) found.add(value);
    return found;
  }
}

/** The first and the last letters of a text, as many as one edit cannot change in both for a text of the length. */
function halvesOf(text: string, length: number): readonly string[] {
  const half = Math.floor(length / 2) - 1;
  return half < 1 ? [] : [`${length}<${text.slice(0, half)}`, `${length}>${text.slice(-half)}`];
}
