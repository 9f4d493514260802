/** Matches if normalising could change the string: every character below U+0300 is in NFC as it stands. */
const MAY_COMPOSE = /[\u0300-\uffff]/;
const MARKS = /\p{M}/gu;
/** Marks that are accents, points or signs of length, and no vowels without which a word is another one. */
const ACCENTS =
  // eslint-disable-next-line no-misleading-character-class -- each of them by itself
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;
/** Signs that are letters to Unicode: hamza, ayn, the soft sign, the okina of transliterations; the tatweel, which only widens a word. */
const SIGNS = /[\u02b9-\u02c8\u02ca\u02cb\u02ee\ua78b\ua78c\u0640]/g;

const INVISIBLES = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/**
 * Letters that no normal form takes apart, each with what it is written as where a keyboard lacks it; then letters of Arabic
 * and Persian that stand for each other. The hamza and the madda of an alef are accents to Unicode.
 */
const PLAIN: ReadonlyMap<string, string> = new Map(
  (
    'ŁL ØO ĐD ÐD ĦH ŦT ÞTh ÆAe ŒOe ẞSs łl øo đd ðd ħh ŧt ıi þth æae œoe ßss ' +
    'ƏA əa ƎA ǝa ƁB ɓb ƊD ɗd ƉD ɖd ŊN ŋn ƘK ƙk ƳY ƴy ƆO ɔo ƐE ɛe ƑF ƒf ƔG ɣg ƲV ʋv ' +
    'یي ےي کك ةه ہه ھه ەه ٱا'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
/** Written for the final yeh in Egypt, but a letter of its own elsewhere: a single word may be another one with it. */
const ALEF_MAKSURA = /\u0649/g;
const YEH = '\u064a';
/** `characters.ts` has a kind for them. */
const QUOTES = /[\u00b4\u055a\u05f3\u201b\u2032\uff07]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;
const HAS_PLAIN = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');

/** The text with `Łódź` as `Lódź`: without the letters that no normal form takes apart. For comparing only: lengths change. */
export function plainLetters(text: string): string {
  return text.replace(HAS_PLAIN, (letter) => PLAIN.get(letter) ?? letter);
}

/** The text without what shows nothing: joiners, direction marks, soft hyphens. For comparing only: lengths change. */
export function withoutInvisibles(text: string): string {
  return text.replace(INVISIBLES, '');
}

/** The text without what folding alone takes for apostrophes. For comparing only: lengths change. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTES, '');
}

/** One spelling for all canonically equivalent ones. */
export function foldSpelling(text: string): string {
  return MAY_COMPOSE.test(text) ? text.normalize('NFC') : text;
}

/** One spelling for a word in any case and any canonically equivalent form. For comparing only: lengths change. */
export function foldCase(word: string): string {
  if (isAscii(word)) return word.toUpperCase();
  // Through lower case first: `ẞ` has no other upper case, while `ß` becomes `SS`; and `İ` becomes an `i` with a dot.
  const lower = foldSpelling(word).toLowerCase().replaceAll('i\u0307', 'i');
  return lower.toUpperCase().normalize('NFC');
}

/**
 * One spelling for a word with and without accents, ligatures, letters that keyboards lack, signs of transliteration and
 * characters that show nothing. Capitals stay; `Æ` counts as `Ae`. For comparing only: lengths change.
 */
export function foldLetters(word: string): string {
  if (isAscii(word)) return word;
  const bare = withoutInvisibles(word)
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKD'))
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(SIGNS, '');
  return plainLetters(bare).normalize('NFC');
}

/** The same in any case. What {@link foldCase} makes alike, this does. */
export function foldFully(word: string): string {
  return isAscii(word)
    ? word.toUpperCase()
    : foldCase(foldLetters(foldCase(word))).replace(ALEF_MAKSURA, YEH);
}

/**
 * Returns the text that stands for one character in a hash: coarser than every comparison of words, as all combining marks
 * are left out. `''` for a character that the hash ignores.
 */
export function foldForHash(character: string): string {
  // The table of all marks takes longer to make than a note to read, and Latin has only these.
  const marks = character < '\u0250' ? /[\u0300-\u036f]/g : MARKS;
  const upper = foldCase(withoutInvisibles(character)).normalize('NFD').replace(marks, '');
  const plain = foldLetters(upper)
    .replace(/['\u2018\u2019\u02bc]/g, '')
    .replace(ALEF_MAKSURA, YEH);
  return plain.normalize('NFD').toLowerCase();
}

/** The apostrophes that are alike: U+0027, U+2018, U+2019, and U+02BC although Unicode calls it a letter. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x2bc;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
