import { basicsOf } from '../../language/basics';
import type { Span } from '../../base/span';
import { foldTwin } from '../../base/twin';
import { type Beside, wordAfter, wordBefore } from './beside';
import { beginsSentence, isInHeadline } from './sentence-place';
import { endOf, withoutEnd } from '../../base/trimmed';
import { isMeantAsName } from './word-or-name';

/** Names are looked for in the same way in notes of every language, beside English words. */
const {
  isAdjective,
  isCommonWord,
  isDemonym,
  isFunctionWord,
  isInstitution,
  isOffice,
  isPlaceKind,
  isQualifier,
  isTitle,
  isWall,
  statesByName,
} = basicsOf(undefined).names;

/**
 * The degree to which a form identifies its bearer:
 * - `whole`: enough, whatever stands beside it: a name of several words, an acronym;
 * - `person`, `place`, `body`: a single word (particles aside) or the last part of a name, which others share.
 */
export interface FormSense {
  readonly weight: 'whole' | 'person' | 'place' | 'body';
  /** Words that forms of just this bearer have before this one (`Bashar`), as `foldTwin` has them. */
  readonly leading: ReadonlySet<string>;
  /** True if texts use the form as a word of every day, too. */
  readonly isWord: boolean;
}

/** A form in a text. */
export interface WrittenForm extends Span {
  readonly sense: FormSense;
  /** True if the form is in capitals, and in the pack it is not. */
  readonly isRaised: boolean;
  /** End of the known name before it, and start of the one after it; -1 for none. */
  readonly known: { readonly before: number; readonly after: number };
}

/**
 * Returns the start of the mention that a form makes; `undefined` if the form is a part of another, longer name, and so no
 * mention of its bearer: “Hafez al-Assad” and “Lake Assad” are not Bashar al-Assad, “Moscow Times” and “Assad
 * Hospital” are something else, whether or not a pack knows it.
 *
 * **The rule.** It asks about forms of one word (`al-Assad` is one) and about the last part of a person's name; other forms are
 * mentions wherever they stand, and so are acronyms. Such a form is a part of a longer name if a word with a capital
 * stands right before it or right after it: nothing between them but blanks, one line break of a paragraph, marks of
 * emphasis or a hyphen. The word may stand before particles (“Mohammed bin Salman”), and some particles make
 * another name by themselves (“bin Salman”). An initial counts (“H. Assad”), a possessive does not (“Syria's Assad”,
 * “Assad's Army”).
 *
 * **What belongs to the mention.** An article that the form lacks (“al-Assad”), and first names that other forms of the same
 * bearer have (“Bashar Assad”).
 *
 * **What has a capital and is no part of a name:**
 * - another known name (“In Damascus Assad said”, “Putin-Assad talks”);
 * - titles (“President Assad”, “Hezbollah Commander …”), days and months, adjectives of countries, acronyms, function words
 *   and prefixes (“Pro-Assad”); after a form also countries; before a place the words for its parts (“East Aleppo”),
 *   after it the words for its kind (“Aleppo City”);
 * - at the beginning of a sentence, item, cell or quotation, and in a headline with capitals throughout, words that are
 *   common without them (`common-words.ts`): “Yesterday Assad said”, “Ousted Assad”, “Russia Backs Assad”. A word that
 *   nobody knows is taken for a name there too;
 * - after a form in a headline, all that is no institution: “Assad Says He Will Go”, but not “Assad Hospital Hit”.
 *
 * A script without capitals has no such names; in one other than Latin, a word that begins a sentence is none.
 */
export function mentionStart(text: string, form: WrittenForm): number | undefined {
  const { start, end, sense } = form;
  const before = wordBefore(text, start);
  const isDoubtful = form.isRaised || sense.isWord;
  const after = sense.weight === 'whole' && !isDoubtful ? undefined : wordAfter(text, end);
  if (
    isDoubtful &&
    !isMeantAsName({ text, start, end, sense, before, after, known: form.known }, form.isRaised)
  )
    return undefined;
  if (sense.weight === 'whole') return before && isArticle(before, form, text) ? before.start : start;
  if (isInPair(text, form)) return undefined;
  if (!before && !after) return start;
  const place: Place = {
    text,
    form,
    isLoud: isLoud(text.slice(start, end)),
    isHeadline: () => form.isRaised || isInHeadline(text, before?.start ?? start, after?.end ?? end),
  };
  if (after && joinsAfter(after, place)) return undefined;
  return before ? startBefore(before, place) : start;
}

/** The most that lies between an ampersand and a name: “ &amp; ”. */
const mostOfAnd = 7;

/** “Frost & Partners”, “Smith & Frost” */
function isInPair(text: string, { start, end, known }: WrittenForm): boolean {
  if (text.slice(end, end + 2).includes('&')) {
    const and = /^ ?&(?:amp;)? ?(?=\p{Lu})/u.exec(text.slice(end, end + mostOfAnd + 1))?.[0];
    if (and !== undefined && end + and.length !== known.after) return true;
  }
  if (!text.slice(Math.max(0, start - mostOfAnd), start).includes('&')) return false;
  const and = / ?&(?:amp;)? ?$/.exec(text.slice(Math.max(0, start - mostOfAnd), start))?.[0];
  if (and === undefined || start - known.before <= mostOfAnd) return false;
  return hasCapital(endOf(text.slice(Math.max(0, start - 60), start - and.length), /[\p{L}'’.]/u));
}

interface Place {
  readonly text: string;
  readonly form: WrittenForm;
  /** True if the form is in capitals, and probably the whole line. */
  readonly isLoud: boolean;
  readonly isHeadline: () => boolean;
}

/** Particles that never stand before a whole name. */
const ownParticle = /^(?:bin|ibn|bint|abu|umm|ould|von|van)$/i;
const article = /^(?:al|el|ul)$/i;
/** Particles that join a name to what stands before it, or just begin it. */
const anyParticle = /^(?:al|el|ul|ben|der|den|de|del|della|da|do|dos|das|di|du|la|le|ter|ten|zu|af|av)$/i;
/** Only with a hyphen: “as Assad”, “at Aleppo”. */
const joinedParticle = /^(?:ad|ar|as|ash|at|az|an|ez|es|er|ed)$/i;
const ownArticle = /^(?:[ae]l|ul|a[drstz]|ash|an|e[zsrd])[\s‐‑-]/i;
const prefix = /^(?:pro|anti|pre|post|non|ex|neo|mid|inter|intra|trans|ultra|quasi|semi|counter|co)$/i;
const compass = /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?$/i;
const partOfPlace = /^(?:central|greater|upper|lower|inner|outer|downtown|rural|old|metropolitan)$/i;
const roman = /^(?=[IVX]{2,})X{0,2}(?:IX|IV|V?I{0,3})$/;

function startBefore(word: Beside, place: Place): number | undefined {
  const { text, form } = place;
  let before: Beside | undefined = word;
  let { start } = form;
  for (let particles = 0; before && particles < 3; particles++) {
    if (ownParticle.test(before.word)) return undefined;
    const isOwn = start === form.start && isArticle(before, form, text);
    if (!isOwn && !isParticle(before)) break;
    if (isOwn) ({ start } = before);
    before = wordBefore(text, before.start);
  }
  if (before === undefined) return start;
  const isKnown = before.end === form.known.before;
  if (!isKnown && !isNameBefore(before, place)) return start;
  if (isLeading(before, place)) {
    const first = firstLeading(before, place);
    return isAmongInitials(first, place) ? undefined : first;
  }
  return isKnown ? start : undefined;
}

/** Returns whether the word is an article of the form, which has none itself. */
function isArticle({ word, isJoined }: Beside, { start }: WrittenForm, text: string): boolean {
  const isOne = article.test(word) || (isJoined && joinedParticle.test(word));
  return isOne && !ownArticle.test(text.slice(start, start + 4));
}

function isParticle({ word, isJoined }: Beside): boolean {
  return anyParticle.test(word) || (isJoined && joinedParticle.test(word));
}

function isLeading({ word }: Beside, { form }: Place): boolean {
  return form.sense.leading.has(foldTwin(word));
}

/** Returns the start of the first of the words that precede the form in other forms of its bearer. */
function firstLeading(word: Beside, place: Place): number {
  let first = word;
  for (let count = 1; count < 4; count++) {
    const before = wordBefore(place.text, first.start);
    if (!before || !isLeading(before, place)) break;
    first = before;
  }
  return first.start;
}

/** “R. S. Smith” is not T. S. Smith, nor “Paul F. Smith” John F. Smith. */
function isAmongInitials(start: number, place: Place): boolean {
  if (!/^\p{Lu}(?:\.|\s)/u.test(place.text.slice(start, start + 3))) return false;
  const before = wordBefore(place.text, start);
  return before !== undefined && isNameBefore(before, place);
}

function isNameBefore(before: Beside, place: Place): boolean {
  const { text, form, isLoud } = place;
  const { weight } = form.sense;
  const word = withoutEnd(before.word, /[.’'-]/);
  if (!hasCapital(word) || /['’ʼ]s$/.test(word)) return false;
  const isInitial = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
  if (before.word.endsWith('.') && !isInitial && !/^(?:St|Ste|Mt|Ft)$/.test(word)) return false;
  if (isInitial)
    return weight === 'person' && !/^[AIOY]$/.test(before.word) && !(word.includes('.') && isCountry(word));
  if (/[-‐‑]\p{Ll}{3}/u.test(word) || (before.isJoined && prefix.test(word))) return false;
  if (isTitle(word) || isWall(word) || isFunctionWord(word)) return false;
  if (!isLoud && isAcronym(word)) return false;
  if (weight === 'place' && (compass.test(word) || partOfPlace.test(word))) return false;
  const isSet = () => beginsSentence(text, before.start) || place.isHeadline();
  if (isAdjective(word)) return weight === 'body' && compass.test(word) && !isSet();
  if (!/\p{Script=Latin}/u.test(word)) return !isSet();
  return !(isCommonWord(word) || /\p{L}{3}ing$/u.test(word)) || !isSet();
}

function joinsAfter(after: Beside, place: Place): boolean {
  const { form, text, isLoud } = place;
  const { word } = after;
  if (!hasCapital(word) || after.start === form.known.after) return false;
  if (isWall(word) || isAdjective(word) || isFunctionWord(word) || isCountry(word)) return false;
  if (!isLoud && isAcronym(word)) return form.sense.weight === 'person' && roman.test(word);
  const last = lastTelling(text, after);
  if (form.sense.weight === 'place' && isPlaceKind(word)) return last === 'institution';
  if (last === 'office') return false;
  return last === 'institution' || !place.isHeadline();
}

/** Returns the kind of a run of capitalised words, by the last word that shows it: “General Hospital”, “Military Spokesman”. */
function lastTelling(text: string, first: Beside): 'office' | 'institution' | undefined {
  let kind: 'office' | 'institution' | undefined;
  let word: Beside | undefined = first;
  for (let count = 0; word && count < 5 && hasCapital(word.word); count++) {
    if (isInstitution(word.word)) kind = 'institution';
    else if (isOffice(word.word)) kind = 'office';
    else if (!isQualifier(word.word) && !isAdjective(word.word) && kind === 'office') break;
    word = wordAfter(text, word.end);
  }
  return kind;
}

function hasCapital(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

/** “HTS”, “U.S”, “AK-47”. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&‐‑-]+$/u.test(word);
}

function isLoud(written: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written);
}

function isCountry(word: string): boolean {
  return statesByName().has(word) || isDemonym(word);
}
