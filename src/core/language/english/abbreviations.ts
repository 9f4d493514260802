import { shortMonths, shortWeekdays, weekdayNames } from './dates/date-words';
import { units } from './numbers/number-words';
import { isShortTitle, isStarter } from './vocabulary';

const words = (text: string) => new Set(text.split(/\s+/));

/** Before a name, beside ranks and titles: parts of offices, names of places, streets, units and bodies. */
const beforeNames = words(
  `st ste sta mt mts ft pt det sec asst assoc dep dir const commr comm ald sgts pte pvt pfc spc wo ens min minist sub sup supp chmn
  secy treas del ofc bp abp card exc emb ing eng dipl lic sra srta dott gral cnel sgto kapt ret retd op av ave blvd bd jl ul rte hwy
  natl intl assn cap int'l nat'l gov't fed inf div regt bde btn bn sqn plt coy armd mech hq comdt ldr ch mag rt very`,
);
/** Before a number or a letter: references, what is only about right. */
const beforeNumbers = words(
  `no nos nr art arts sec secs sect sects subsec ch chap chaps fig figs vol vols p pp para paras par pars subpara eq ex app annex cl
  reg regs res resol tab ref refs op fn n nn l ll ser suppl supp add corr dec decl doc docs rec recs pt pts ann bk cols fol ff item
  cit abs prop proc ill cat apt ext tel fax rm hse rte hwy bn div regt ver rev col cap id ibid lat lon long temp
  ca cca c circ approx appr abt est max min avg rs kčs tk sfr fr`,
);
/** Before a number: months, days of the week. */
const beforeDays = new Set([...shortMonths, ...shortWeekdays]);
/** Before a year: born, died. */
const beforeYears = words('b d r m fl');
/** Abbreviations that, without a capital, are words that end a sentence: "in the sun. 12 people". */
const ordinary = words(
  'art app tab mar sat sun wed mon cap doc docs add prop ill cat item ext abs long temp res ann card annex rev col',
);
/** In the midst of a sentence, whatever follows. */
const within = words(
  'vs v eg ie viz cf ed eds al incl excl esp resp aka transl cit e.g i.e c.f a.k.a f.k.a n.k.a',
);
/** Units after a number: a following word with a capital begins a sentence, a number or a currency does not. */
const measures = words(
  'km kms m cm mm mi ft in yd sq cu kg g t lb lbs oz hr hrs min mins sec secs h approx ha l bn mn mln mil tn',
);
/** May as well end one: of these, and of initials, the next word decides. */
const either = words('etc inc ltd co corp plc llc jr sr bros dept depts govt univ est rd');
/** Before a word in small letters that could be an abbreviation, and then is none: "went to the col." */
const determiners = words('the a an this that his her its their our my no any each every some');
const denials = words('said say says voted answered replied was is meant');

/** "Art. V", "Fig. B" */
const numeral = /^(?:[IVXLCDM]+|\p{Lu})(?![\p{L}\p{M}])/u;
/** A number, a sum of money, a symbol of a document: "12", "EUR 12", "S/2024/12", "(b)". */
const number =
  /^(?:\p{Sc}\s?|[A-Z]{3}\s|[A-Z]{1,2}\p{Sc})?\p{N}|^[A-Z]+\/[\p{Lu}\p{N}]|^\([\p{L}\p{N}]{1,4}\)/u;
/** The number of a reference, not of people: "of the report", "and 4", or a mark follows. */
const numberOfPart = /^[\p{N}.]+(?:\([\p{L}\p{N}]+\))*(?:\s*[,;:)]|\s+(?:of|to|and|or|in)\s)/u;
const lastWord = /(?<![\p{L}\p{M}.'’])((?:\p{L}\.)*\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?)$/u;
const clock = /^[ap]\.m$/i;
const afterClock = /^(?:[A-Z]{2,5}(?![\p{L}\p{N}])|local\b|[\p{Lu}][\p{L}\s]{2,20}?\s(?:standard\s)?time\b)/u;

/**
 * Returns whether a full stop belongs to the word before it and ends no sentence: "Adm. Jane Roe", "Art. 5", "J. R. Doe",
 * "the U.S. Senate". The capital of the next word proves nothing: it may be a name.
 *
 * @param before the text up to the stop, without it; two dozen characters are enough
 * @param after the text after the blank that follows the stop
 */
export function isAbbreviation(before: string, after: string): boolean {
  const [, written = ''] = lastWord.exec(before) ?? [];
  if (written === '') return false;
  const word = written.toLowerCase().replace('’', "'");
  const previous = wordBefore(before.slice(0, -written.length));
  const isCapital = /^\p{Lu}/u.test(written);
  // "the col. Roe said": a noun of its own.
  if (!isCapital && word.length > 1 && determiners.has(previous) && !number.test(after)) return false;
  if (within.has(word) && !(isCapital && word.length === 1)) return true;
  if (clock.test(word)) return afterClock.test(after) || weekdayNames.some((day) => after.startsWith(day));
  const isMeasure = !isCapital && measures.has(word) && /\p{N}\s?$/u.test(before.slice(0, -written.length));
  if (isMeasure) return number.test(after) || /^[A-Z]{3}(?![\p{L}\p{N}])/u.test(after);
  if (isBeforeNumber(word, isCapital, previous, after)) return true;
  const starts = beginsSentence(after);
  if (isCapital && isShortTitle(word)) return true;
  if (starts) return false;
  if (isShortTitle(word) || beforeNames.has(word))
    return !number.test(after) && (isCapital || !ordinary.has(word));
  return either.has(word) || isInitial(written) || isClipped(written);
}

function isBeforeNumber(word: string, isCapital: boolean, previous: string, after: string): boolean {
  if (beforeYears.has(word) && /^[12]\d{3}(?!\d)/.test(after)) return true;
  const isReference = beforeNumbers.has(word);
  if (!isReference && !beforeDays.has(word)) return false;
  if (word === 'no' && !isCapital && denials.has(previous)) return false;
  if (number.test(after)) return isCapital || !ordinary.has(word) || numberOfPart.test(after);
  if (!isReference) return isDayAgain(after);
  return numeral.test(after) || (isCapital && units.has(wordAt(after)));
}

/** "Fri. Nov. 29" */
function isDayAgain(after: string): boolean {
  return /^\p{L}+\.?\s+\d/u.test(after) && beforeDays.has(wordAt(after).slice(0, 4).replace(/\.$/, ''));
}

function wordAt(text: string): string {
  return /^[\p{L}\p{M}]+/u.exec(text)?.[0].toLowerCase() ?? '';
}

/** A word that is no name, and with which a sentence begins; not the initial of one: "J. A. Roe". */
function beginsSentence(after: string): boolean {
  return isStarter(wordAt(after)) && !/^\p{Lu}\./u.test(after);
}

/** "J", "U.S" */
function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}

/** "Brg", "Hptm": nobody says a word without a vowel. */
function isClipped(word: string): boolean {
  return /^[b-df-hj-np-tv-xz]{2,5}$/i.test(word) && word !== word.toUpperCase();
}

/** Longer words than these begin a sentence only with a verb. */
const mostLeading = 4;
const leading = words(
  'in on at by from after before since until till during around about under for near with',
);

/**
 * Returns whether the words before a stop are a phrase of time or place that ends with an abbreviation, and no sentence: "At
 * 5 p.m.", "In the U.S."
 *
 * @param before the text from the beginning of the sentence up to the stop
 */
export function isLeadingPhrase(before: string): boolean {
  const all = before.trim().split(/\s+/);
  const isShort = all.length <= mostLeading && leading.has(all[0]?.toLowerCase() ?? '');
  return isShort && /(?<![\p{L}\p{M}])(?:\p{L}\.)+\p{L}$|\p{N}\p{L}*\s+Ave$/u.test(before);
}

/**
 * Returns whether a stop that ends a sentence may also belong to an abbreviation that is not in the list: a short word
 * with a capital, followed by no word that typically begins a sentence.
 */
export function isDoubtfulStop(before: string, after: string): boolean {
  const [, written = ''] = lastWord.exec(before) ?? [];
  return /^\p{Lu}[\p{L}\p{M}]{0,4}$/u.test(written) && !isStarter(wordAt(after));
}

/** Returns the word that a text ends with, in small letters, if a blank follows it. */
function wordBefore(text: string): string {
  const words = text.trimEnd();
  if (words === text) return '';
  return /(?<!\p{L})\p{L}+$/u.exec(words)?.[0].toLowerCase() ?? '';
}
