import type { TextFormat } from '../base/text-format';

export type { TextFormat };

/**
 * The definition of a mention. Every implementation of {@link NameFinder} finds exactly this: the one of `dictionary.ts` and the
 * slow ones that the tests hold beside it.
 *
 * **Choice.** From left to right; where several forms begin at one place, the longest; no two mentions overlap.
 * A mention runs from the first to the last character of the form as the text writes it. A possessive (`Assad's`)
 * and marks around the name are outside, marks within the name inside.
 *
 * **Words.** A word is a run of `\p{L}`, `\p{M}` and `\p{N}`. The apostrophes U+0027 U+2018 U+2019 U+02BC are alike
 * and never part of a word: `l'Iran` and `Assad's` hold names, and a form with one of them inside (`Hay'at`) is
 * found with any other. Underscores between two words make them one (`snake_Assad_case` is no mention). So do characters
 * that show nothing (soft hyphen, zero-width characters, marks of direction): within a word they are part of it, beside it
 * they are outside and part nothing.
 *
 * **Boundaries.** No character of a word may touch a mention, save where it or the mention's own edge belongs to a
 * script written without spaces (`scx` Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar): `总统阿萨德说`, `ISWは`.
 * There each character with its combining marks counts as a word of its own.
 *
 * **Separators.** Where the form has one hyphen (U+002D U+2010 U+2011) or a run of white space, the text may have
 * one hyphen; or a run of `\p{White_Space}` with at most one line break (CRLF, LF or CR); or a hyphen and such a
 * run with a line break, one right after the other (`al-⏎Assad`). Other punctuation in a form stands as it is.
 *
 * **Spelling.** Canonically equivalent spellings (NFC, NFD) are alike. A form without separator (`Turkey`, `ISW`,
 * `Hay'at`, `U.S.`) keeps its capitals. One with a separator is found in any case: words are alike if
 * `toLowerCase().toUpperCase()` makes them so (`Straße`, `STRASSE`), in no locale; `I`, `i`, `İ` and `ı` are alike,
 * as a Turkish heading in capitals has `İ` for `i` and an English one `I` for `ı`.
 *
 * **Folding.** A finder that folds also finds what differs from a form in no more than this; the mention is `folded`:
 * accents, points and signs of length (`Peru`, `Perú`; not the vowel signs without which a word is another one); letters
 * that keyboards lack, as `ı` `ł` `ø` `đ` `ð` `þ` `ħ` `ŧ` `æ` `œ` `ß` and ligatures (`Lodz`, `Łódź`); apostrophes between
 * words, their look-alikes (U+00B4 U+055A U+05F3 U+201B U+2032 U+FF07) and the signs of transliteration (U+02B9–U+02C8,
 * U+02CA, U+02CB, U+02EE, U+A78B, U+A78C), which are all left out, also at a form's edges (`Hayat`, `Hay'at`, `Hayʾat`;
 * `Abd`, `ʿAbd`); characters that show nothing; dashes of any length, which are separators (`Deir–ez-Zor`). A word is taken
 * together over at most eleven apostrophes. Capitals count as they do without folding; `Æ` counts as `Ae`. A form without
 * separator that is no acronym is found in capitals throughout (`TEHRAN`, `Tehran`). What stands for a form as another spelling
 * of it (`NameForm.of`) is folded, however it is written. Of two forms that end at one place, one that is written so outranks
 * one that only folding joins.
 *
 * **Dictionary.** Forms that are found in the same places are one; the mention names all their entities, each once,
 * in the order given, and the form given first. Separators at a form's edges do not count. Forms without a word,
 * with a control character other than white space, of more than 200 UTF-16 units or of more than 24 words divided
 * by separators are ignored.
 *
 * **Walls.** What is given is prose: the characters of `base/wall.ts` stand in it for what is none. No name crosses a wall. A
 * silent character bounds a word, so that `**Assad**ist` holds a mention, and may stand beside any word or separator of a name
 * (`**Bashar** al-Assad`). All other characters stand for themselves.
 *
 * Texts and forms may hold anything: nothing throws, and time grows with the length of the text (times that of the
 * longest form at worst). Half of a surrogate pair counts as U+FFFD.
 */

/** One form of a name and what it stands for. */
export interface NameForm {
  /** The form as the pack writes it. */
  readonly form: string;
  /** Id of the actor or place. */
  readonly entity: string;
  /** The form of the pack that this one is another spelling of; none in `form`s that the pack has itself. */
  readonly of?: string;
}

/** A place in a text where a known name stands. */
export interface Mention {
  /** UTF-16 code units from the start of the text; the possessive and any emphasis around the name are left out. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Ids of the entities that share this form, in the order in which they were given; never empty. */
  readonly entities: readonly string[];
  /** The form that was recognised, as the pack writes it; of several alike, the one given first. */
  readonly form: string;
  /** True if only folding joins the text and the form. */
  readonly folded: boolean;
}

/** Numbers, small and whole, that stand for the ids of entities. */
export interface EntityNumbers {
  /** The number of the id, which gets one if it has none. */
  numberOf(id: string): number;
  idAt(number: number): string;
}

export interface FinderOptions {
  /** True to find spellings that only folding joins with a form. */
  readonly folded?: boolean;
  /** Who keeps the ids of the entities; the finder itself if nobody does. */
  readonly entities?: EntityNumbers;
}

/** Finds the names of a dictionary in prose. Implementations differ in speed, never in what they find. */
export interface NameFinder {
  /**
   * All mentions in order, none overlapping another, as numbers, {@link MENTION_FIELDS} for each mention: start, end, the number
   * of its name, and 3 if it is written as a form is, 2 if only folding joins them, 1 if only capitals throughout do.
   *
   * @param prose with walls for what is none
   * @param text the same as it is written, at the same offsets
   */
  scan(prose: string, text: string): Int32Array;
  /** The mention that begins at this index of what `scan` gave. Numbers of names stay good. */
  mention(scanned: Int32Array, index: number, shift: number): Mention;
}

/** Numbers of a mention in what {@link NameFinder.scan} gives. */
export const MENTION_FIELDS = 4;

/**
 * A finder whose names come and go. A form of an entity that was added more than once, as several packs may have it, stays
 * until it was taken away as often; to take away what is not there changes nothing.
 */
export interface NameDictionary extends NameFinder {
  /** All mentions in prose, in order. */
  find(prose: string): Mention[];
  addAll(forms: Iterable<NameForm>): void;
  removeAll(forms: Iterable<NameForm>): void;
}
