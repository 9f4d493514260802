import type { Library } from '../../library';
import { foldTwin } from '../../base/twin';
import { HalvesIndex, isSlip } from './slips';
import { soundOf } from './sound';

/** A name that a note may mean by another spelling. */
export interface SoundingName {
  readonly id: string;
  readonly form: string;
  /** Its words as `foldTwin` returns them, separated by blanks. */
  readonly folded: string;
}

/** Compare the names of at most this many actors and places. */
const mostEntities = 5_000;
const mostWords = 6;
/** Compare a single word only if it has at least this many letters: shorter ones are similar by chance. */
export const leastLetters = 6;

/** The names of a library by sound. */
export interface SoundingNames {
  /** Returns the names that sound like words. @param sounds of the words, as `soundOf` returns them */
  alike(sounds: readonly string[]): readonly SoundingName[];
  /** Returns the names that the words are, but for a slip of the pen. */
  slipped(words: readonly string[]): readonly SoundingName[];
  /** The most words in a name. */
  readonly mostWords: number;
}

const known = new WeakMap<Library, { readonly version: number; readonly names: SoundingNames }>();

/** Returns the names of a library by sound; cached per version of the library. */
export function soundingNames(library: Library): SoundingNames {
  const before = known.get(library);
  if (before?.version === library.version) return before.names;
  const names = read(library);
  known.set(library, { version: library.version, names });
  return names;
}

function read(library: Library): SoundingNames {
  const bySound = new Map<string, SoundingName[]>();
  const byHalf = new HalvesIndex<SoundingName>();
  let [count, longest] = [0, 0];
  for (const id of library.entityIds()) {
    if (count++ === mostEntities) break;
    const names = library.namesOf(id);
    for (const form of new Set(names ? [names.name, names.short, ...names.forms] : [])) {
      const words = wordsOf(form).map(foldTwin);
      const isComparable =
        words.length > 1 ? words.length <= mostWords : (words[0]?.length ?? 0) >= leastLetters;
      // Acronyms and names in lower case are excluded.
      if (
        !isComparable ||
        !/^[^\p{L}]*\p{Lu}(?:['’ʼ]\p{Lu})?\p{Ll}/u.test(form) ||
        words.some((word) => !/^[a-z]+$/.test(word))
      )
        continue;
      longest = Math.max(longest, words.length);
      const sound = words.map(soundOf).join(' ');
      const others = bySound.get(sound);
      const name = { id: names?.id ?? id, form, folded: words.join(' ') };
      if (others) others.push(name);
      else bySound.set(sound, [name]);
      byHalf.add(name.folded, name);
    }
  }
  return {
    alike: (sounds) => bySound.get(sounds.join(' ')) ?? [],
    slipped(words) {
      const written = words.join(' ');
      return [...byHalf.near(written)].filter(({ folded }) => isSlip(written, folded));
    },
    mostWords: longest,
  };
}

/** Returns the words of a name, split at hyphens and blanks. */
export function wordsOf(name: string): string[] {
  return name.split(/[\s\p{Pd}]+/u).filter((word) => /\p{L}/u.test(word));
}
