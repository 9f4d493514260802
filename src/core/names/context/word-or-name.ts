import type { Beside } from './beside';
import { basicsOf } from '../../language/basics';
import { foldTwin } from '../../base/twin';
import { endOf, withoutEnd } from '../../base/trimmed';
import { isInCapitals } from '../form-shape';
import { isInDateline, isInLoudLine } from './loud-text';
import type { FormSense } from './longer-name';
import { beginsSentence, isInHeadline } from './sentence-place';

const {
  asksQuestion,
  isBeforeName,
  isEverydayWord,
  isFunctionWord,
  isJustLoud,
  isNameAmongDates,
  isNameBefore,
  isTitle,
  isWall,
} = basicsOf(undefined).names;

/** The text that is examined before and after a form, in UTF-16 code units. */
const before = 40;
const after = 120;

/** A form in a text, and the words beside it. */
interface Written {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sense: FormSense;
  readonly before: Beside | undefined;
  readonly after: Beside | undefined;
  /** The end of the known name before it and the start of the one after it; -1 for none. */
  readonly known: { readonly before: number; readonly after: number };
}

/**
 * Returns whether a form that is a word of every day, or that is in capitals though the pack's is not, is meant as the name:
 *
 * - A form of one word that is in capitals is a name in a line that is, in a dateline, and after a title or a first name.
 * - If a capital says nothing (at the beginning of a sentence, in a headline, in a line in capitals), a word of every day is a name
 *   if what follows tells of its bearer: “Target said”, not “Target prices”.
 * - A month is a name after “said”, “according to” and the like.
 * - An acronym that is a word (“WHO”, “US”) is none beside words in capitals that go with the word: “TELL US WHO”.
 *
 * @param isRaised true if the text has the form in capitals and the pack has not
 */
export function isMeantAsName(form: Written, isRaised: boolean): boolean {
  const { text, start, end, sense } = form;
  const isNamed = isNameAround(form);
  if (isRaised && !isNamed && !isInLoudLine(text, start, end) && !isInDateline(text, start, end))
    return false;
  if (!sense.isWord || isNamed) return true;
  const written = text.slice(start, end);
  if (sense.weight === 'whole')
    return isInCapitals(written)
      ? isAcronymMeant(form, written)
      : /^\p{Lu}/u.test(endOf(written, /[^\s\p{Pd}]/u));
  const isLoud = isInCapitals(written);
  const isHeadline = isLoud || isInHeadline(text, start, end);
  const rest = text.slice(end, end + after);
  // After a comma a capital tells: “Rose, Price”.
  const follows = isHeadline && !rest.startsWith(',') ? rest.toLowerCase() : rest;
  if (isWall(written.charAt(0) + written.slice(1).toLowerCase()))
    return isNameAmongDates(text.slice(Math.max(0, start - before), start), follows);
  const isFirst = beginsSentence(text, start);
  if (!isFirst && !isHeadline) return true;
  if (isHeadline && isJoinedToKnown(form)) return true;
  if (!isFirst && !isNamedInHeadline(form)) return false;
  return isNameBefore(follows, written, sense.weight) || (!isFirst && endsThere(form.after));
}

function isKnown({ known }: Written, word: Beside): boolean {
  return word.end === known.before || word.start === known.after;
}

/** “ROSE AND LAVROV MEET” */
function isJoinedToKnown({ text, start, end, known, before: left, after: right }: Written): boolean {
  const joins = (word: Beside | undefined, from: number, to: number) =>
    word !== undefined && isBeforeName(word.word, false) && isBlank(text, from, to);
  return (
    (known.after > end && joins(right, right?.end ?? 0, known.after)) ||
    (known.before >= 0 && joins(left, known.before, left?.start ?? start))
  );
}

/** Returns whether there is little between the offsets, and nothing but blanks. */
function isBlank(text: string, from: number, to: number): boolean {
  return from < to && to - from < 4 && text.slice(from, to).trim() === '';
}

/** “President Rose”, “Mark ROSE” */
function isNameAround(form: Written): boolean {
  const { before: word, sense } = form;
  if (!word || isKnown(form, word)) return false;
  return isTitle(withoutEnd(word.word, /[.’'-]/)) || sense.leading.has(foldTwin(word.word));
}

/** “Union Sues Target” */
function isNamedInHeadline(form: Written): boolean {
  const { before: word, sense } = form;
  return word === undefined || isKnown(form, word) || isBeforeName(word.word, sense.weight === 'place');
}

/** Returns whether no noun follows that would make one of both: “Sues Target Over Pay”. */
function endsThere(word: Beside | undefined): boolean {
  return word === undefined || isFunctionWord(word.word);
}

function isAcronymMeant(form: Written, word: string): boolean {
  const { text, start, end, before: left, after: right } = form;
  if (beginsSentence(text, start)) {
    const rest = text.slice(end, end + after);
    const sentence = /^[^\n]*?(?:[.!?](?=["”’*_)]*(?:\s|$))|$)/m.exec(rest)?.[0] ?? '';
    if (asksQuestion(word, sentence)) return false;
  }
  // “WHO'S NEXT”
  if (/^['’]S(?!\p{L})/u.test(text.slice(end, end + 3))) return false;
  const isShouted = (one: Beside | undefined) =>
    one !== undefined && !isKnown(form, one) && isInCapitals(one.word) && isEverydayWord(bare(one));
  const isLoud = isShouted(left) || isShouted(right) || isInLoudLine(text, start, end);
  return !isLoud || !isJustLoud(left && bare(left), right && bare(right));
}

function bare({ word }: Beside): string {
  return word.replace(/['’]S$/, '');
}
