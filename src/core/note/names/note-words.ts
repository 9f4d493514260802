import { plainLetters, withoutInvisibles } from '../../base/fold';
import { mayHoldWhole, wholeWordSetOf } from '../../stored/word-set';

/**
 * Finds the notes that may mention an actor or place without reading them: the words of each note, as a set of bits.
 *
 * The words of a note depend only on its text. Mentions do not: a pack that adds an alias, or a longer name around
 * another, changes the mentions in notes that nobody edited, and an index of mentions would have to be rebuilt with
 * every such change, or be wrong. So only the words are stored; the name finder finds the mentions on request, in the
 * few notes that have all words of one of the names.
 *
 * Words are folded further than by any name finder, so that no mention is missed: diacritics, case, apostrophes,
 * signs and invisible characters do not count, and if one of these, or markup that may be invisible, is inside a
 * word, its parts count as well as their concatenation (`l'Iran`, `Hay'at`, `Hay**'**at`).
 */

/** Apostrophes and similar characters, transliteration signs, and markup that may be beside them. */
const joints = "'‘’‛`´′＇\\u055a\\u05f3\\u02b0-\\u02ff\\ua78b\\ua78c\\p{Cf}*_~\\\\";
const joint = new RegExp(`[${joints}]+`, 'u');
const run = new RegExp(`[\\p{L}\\p{M}\\p{N}${joints}]+`, 'gu');
const asciiJoint = /['`*_~\\]+/;
const unspaced =
  /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}])/u;
// eslint-disable-next-line no-control-regex -- ASCII has control characters
const ascii = /^[\x00-\x7f]*$/;
/** A chain of more parts than this is entered only in part. */
const mostParts = 6;
/** Entered for such a chain, which may contain anything; no word has this character. */
const beyond = ' ';

/** Returns the words of a note as a set, for `mayMention`. */
export function noteWords(text: string): Uint8Array {
  const words = new Set<string>();
  // Most words of a note are repeated.
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
 * Returns whether a note with these words may mention something by one of the forms. Never `false` for a note that
 * does.
 *
 * @param words as `noteWords` returns them
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

/** Returns whether the parts can be joined to words of the text, which may have fewer apostrophes than the form. */
function canBeMadeOf(parts: readonly string[], holds: (word: string) => boolean, from = 0): boolean {
  if (from === parts.length) return true;
  for (let to = from + 1; to <= parts.length; to++)
    if (holds(parts.slice(from, to).join('')) && canBeMadeOf(parts, holds, to)) return true;
  return false;
}

/**
 * Returns the parts between apostrophes and similar characters, folded; each character of a script without spaces is
 * a part.
 */
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

/** Converts to lower and then to upper case: `ß` is `SS`, and `ı` and `İ` are `I`. */
function fold(part: string): string {
  const folded = part.toLowerCase().toUpperCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plainLetters(folded).toUpperCase();
}
