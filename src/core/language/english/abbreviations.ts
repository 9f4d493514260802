import { shortMonths, shortWeekdays } from './dates/date-words';

/** Before a name: ranks, titles, forms of address, parts of names of places. Their stop ends no sentence. */
const beforeNames = new Set(
  (
    'mr mrs ms mx dr drs prof rev hon msgr fr sr amb pres gov sen rep del cllr supt insp det sec messrs mme mlle ' +
    'gen lt col maj capt cpt cmdr cdr adm brig sgt cpl pte pvt spc comdr wo ens mt ft st ste'
  ).split(' '),
);
/** Before a number or a letter: references, what is only about right. */
const beforeNumbers = new Set(
  (
    'no nos nr art arts sect ch chap fig figs vol vols p pp para paras par eq ex app cl res reg tab ref op fn n l ll ser ann rec pt ' +
    'ca cca c approx appr est max min'
  ).split(' '),
);
/** Before a number: months, days of the week. */
const beforeDays = new Set([...shortMonths, ...shortWeekdays]);
/** Abbreviations that, without a capital, are words that end a sentence: "in the sun. 12 people". */
const words = new Set('art app tab mar sat sun wed mon'.split(' '));
/** In the midst of a sentence, whatever follows. */
const within = new Set('vs v eg ie viz cf ed eds al incl excl e.g i.e'.split(' '));
/** Units after a number: a following word with a capital begins a sentence, a number does not. */
const measures = new Set(
  'km kms m cm mm mi ft in yd sq cu kg g t lb lbs oz hr hrs min mins sec secs h approx ha l bn mn'.split(' '),
);
/** May as well end one: of these, and of initials, the next word decides. */
const either = new Set('etc inc ltd co corp plc llc jr sr bros dept govt univ est'.split(' '));
/** Words that are no name, and with which a sentence begins. */
const starters = new Set(
  (
    'the a an this that these those it its he she his her they their we our i you there here in on at by for from with ' +
    'without of to as after before since until during while when where why how who what which if although though because however ' +
    'meanwhile moreover but and or so yet then also still both all some many most several no not none only according another other ' +
    'one two three four five six seven eight nine ten eleven twelve'
  ).split(' '),
);
/** "Art. V", "Fig. B" */
const numeral = /^(?:[IVXLCDM]+|\p{Lu})(?![\p{L}\p{M}])/u;
const lastWord = /(?<![\p{L}\p{M}.])((?:\p{L}\.)*\p{L}[\p{L}\p{M}]*)$/u;

/**
 * Returns whether a full stop belongs to the word before it and ends no sentence: "Adm. Jane Roe", "Art. 5", "J. R. Doe",
 * "the U.S. Senate". The capital of the next word proves nothing: it may be a name.
 *
 * @param before the text up to the stop, without it; a dozen characters are enough
 * @param after the text after the blank that follows the stop
 */
export function isAbbreviation(before: string, after: string): boolean {
  const [, written = ''] = lastWord.exec(before) ?? [];
  if (written === '') return false;
  const word = written.toLowerCase();
  const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0].toLowerCase() ?? '';
  const isNumber = /^\p{N}/u.test(after);
  if (within.has(word)) return true;
  if (beforeNames.has(word)) return /^\p{Lu}/u.test(written) || isNumber || !starters.has(next);
  if (measures.has(word) && /\p{N}\s?$/u.test(before.slice(0, -written.length))) return isNumber;
  if (beforeNumbers.has(word) || beforeDays.has(word)) {
    const isWord = words.has(word) && !/^\p{Lu}/u.test(written);
    if (isNumber) return !isWord;
    if (beforeNumbers.has(word) && numeral.test(after)) return true;
  }
  if (starters.has(next)) return false;
  return either.has(word) || isInitial(written) || isClipped(written);
}

/** "J", "U.S" */
function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}

/** "Brg", "Hptm": nobody says a word without a vowel. */
function isClipped(word: string): boolean {
  return /^[b-df-hj-np-tv-xz]{2,5}$/i.test(word) && word !== word.toUpperCase();
}

/**
 * Returns whether a stop that ends a sentence may also belong to an abbreviation that is not in the list: a short word
 * with a capital, followed by no word that typically begins a sentence.
 */
export function isDoubtfulStop(before: string, after: string): boolean {
  const [, written = ''] = lastWord.exec(before) ?? [];
  const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0].toLowerCase() ?? '';
  return /^\p{Lu}[\p{L}\p{M}]{0,4}$/u.test(written) && !starters.has(next);
}
