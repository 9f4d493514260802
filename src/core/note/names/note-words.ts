import { plainLetters, withoutInvisibles } from '../../base/fold';
import { mayHoldWhole, wholeWordSetOf } from '../../stored/word-set';

/**
 * Which notes may mention whom, without reading them: the words of each note, as a set of bits.
 *
 * The words of a note depend on nothing but its text. Mentions do not: a pack that adds an alias, or a longer name around
 * another, changes what is mentioned in notes that nobody touched, and an index of mentions would have to be made anew
 * with every such change, or be wrong. So what is kept is the words; who is mentioned where is found when somebody
 * asks, by the finder itself, in the few notes that hold all words of one of the names.
 *
 * Words are folded further than any finder folds them, so that no mention is missed: marks, case, apostrophes, signs and
 * characters that show nothing do not count, and where one of these stands within a word, or markup that may show nothing,
 * its parts count as well as what they make together (`l'Iran`, `Hay'at`, `Hay**'**at`).
 */

/** Apostrophes, what is taken for one, signs of transliteration, and markup that may stand beside them. */
const joints = "'‘’‛`´′＇\\u055a\\u05f3\\u02b0-\\u02ff\\ua78b\\ua78c\\p{Cf}*_~\\\\";
const joint = new RegExp(`[${joints}]+`, 'u');
const run = new RegExp(`[\\p{L}\\p{M}\\p{N}${joints}]+`, 'gu');
const asciiJoint = /['`*_~\\]+/;
const unspaced =
  /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}])/u;
// eslint-disable-next-line no-control-regex -- ASCII has control characters
const ascii = /^[\x00-\x7f]*$/;
/** Of a chain of more parts than this, not all that they can make together is entered. */
const mostParts = 6;
/** Entered where there was such a chain, which may hold anything; no word has such a character. */
const beyond = ' ';

/** The words of a note as a set, for `mayMention`. */
export function noteWords(text: string): Uint8Array {
  const words = new Set<string>();
  // Most words of a note stand there over and over.
  for (const chain of new Set(withoutInvisibles(text).match(run)))
    for (const parts of partsOf(chain)) {
      if (parts.length > mostParts) words.add(beyond);
      for (let from = 0; from < parts.length; from++)
        for (let to = from + 1; to <= parts.length && to <= from + mostParts; to++)
          words.add(parts.slice(from, to).join(''));
    }
  return wholeWordSetOf(words);
}

/**
 * Whether a note with these words may mention something by one of the forms. Never `false` for one that does.
 *
 * @param words as `noteWords` gives them
 */
export function mayMention(words: Uint8Array, forms: readonly string[]): boolean {
  const holds = (word: string) => mayHoldWhole(words, word);
  if (holds(beyond)) return true;
  return forms.some((form) =>
    [...withoutInvisibles(form).matchAll(run)].every(([chain]) =>
      partsOf(chain).every((parts) => parts.length > mostParts || canBeMadeOf(parts, holds)),
    ),
  );
}

/** The text may have apostrophes in fewer places than the form. */
function canBeMadeOf(parts: readonly string[], holds: (word: string) => boolean, from = 0): boolean {
  if (from === parts.length) return true;
  for (let to = from + 1; to <= parts.length; to++)
    if (holds(parts.slice(from, to).join('')) && canBeMadeOf(parts, holds, to)) return true;
  return false;
}

/** What lies between apostrophes and the like, folded; each character of a script without spaces stands alone. */
function partsOf(chain: string): string[][] {
  if (ascii.test(chain)) {
    const folded = chain.toUpperCase();
    return [asciiJoint.test(folded) ? folded.split(asciiJoint).filter(Boolean) : [folded]];
  }
  const chains: string[][] = [[]];
  for (const part of chain.split(joint).flatMap((each) => each.split(unspaced))) {
    const folded = fold(part);
    if (unspaced.test(part)) chains.push([folded], []);
    else if (folded !== '') chains.at(-1)?.push(folded);
  }
  return chains;
}

/** Through both cases: `ß` is `SS`, and `ı` and `İ` are `I`. */
function fold(part: string): string {
  const folded = part.toLowerCase().toUpperCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plainLetters(folded).toUpperCase();
}
