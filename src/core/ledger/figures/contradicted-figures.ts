import type { NoteFigure, Reading } from '../../language/figure';
import type { Language } from '../../language/language';
import type { Library } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { agreementOf } from './agreement';
import { isDerived, isSum, isTotal } from './derived-figures';
import type { KnownFigure } from './known-figures';
import { resembles } from '../resemblance';
import { type SaidFigure, type SaidFigures, closeness, likenessOf, meet } from './said-figures';

/** The records of a sentence and their numbers. */
export interface Cited {
  readonly said: SaidFigures;
  /** Numbers of the records that this stretch of the sentence cites. */
  readonly own: readonly KnownFigure[];
  /** Numbers of the records that other stretches cite. */
  readonly beside: readonly KnownFigure[];
  /** Numbers of related records. */
  readonly related: readonly KnownFigure[];
  /** All numbers in the words of its own and related records, whatever they count. */
  readonly written: readonly NoteFigure[];
  readonly writtenBeside: readonly NoteFigure[];
}

/** Returns whether a number is an end of a range: a bound alone fits too much. */
export function isOneOf({ readings: [[from, to]] }: NoteFigure, [low, high]: Reading): boolean {
  return from === low || to === high;
}

/** Returns whether two numbers of a text are the same, as they are written. */
export function isSameNumber(one: NoteFigure, other: NoteFigure): boolean {
  if (one.bound !== other.bound || one.kind !== other.kind) return false;
  // "48,000" is no 48, though elsewhere it is written so.
  const [[low, high], [from, to]] = [one.readings[0], other.readings[0]];
  return low === from && high === to;
}

/**
 * Returns the number of a cited record that the one said contradicts: it counts the same, and nothing else in the sentence
 * accounts for it.
 *
 * @returns `'unsure'` if it may be right after all; `undefined` if no record counts the same
 */
export function contradictedBy(
  one: SaidFigure,
  cited: Cited,
  taken: ReadonlySet<KnownFigure>,
  bornOut: ReadonlyMap<SaidFigure, KnownFigure>,
  view: BlockView,
  sentence: NoteSentence,
  library: Library,
): KnownFigure | 'unsure' | undefined {
  const { said, own, related, written } = cited;
  const { figure } = one;
  if (figure.isPart) return contradictedPart(one, cited, taken, view.language);
  const like = own.map((known) => ({ known, likeness: likenessOf(one, known, said.spoken, view.language) }));
  const same = like.filter(({ likeness }) => likeness === 'same').map(({ known }) => known);
  const likely = like.filter(({ likeness }) => likeness === 'likely').map(({ known }) => known);
  const meant = same.length > 0 ? same : likely;
  const near = (known: KnownFigure) => closeness(one, wordsOf(one), known, view.language);
  const free = meant.filter((known) => !taken.has(known)).sort((a, b) => near(b) - near(a));
  const [wrong, another] = free;
  if (!wrong) return undefined;
  if (view.language.figures.spansMore(ownStretch(said.text, figure))) return 'unsure';
  // The record's number that fits these words better stands with another number, whose words it fits less.
  const isBetter = (known: KnownFigure) =>
    near(known) > near(wrong) &&
    [...bornOut].some(
      ([other, its]) => its === known && closeness(other, wordsOf(other), known, view.language) < near(known),
    );
  if (meant.some(isBetter)) return 'unsure';
  if (figure.isMore && !isAdded(one, wrong, bornOut)) return 'unsure';
  // "Close to 1,600" may be what the writer makes of 1,400 to 1,600.
  const isLoose = figure.bound === 'about' && agreementOf(figure, wrong) === 'flattens';
  if (same.length === 0 && (figure.bound === 'vague' || isLoose)) return 'unsure';
  if (same.length === 0 && (another !== undefined || !isAlone(one, wrong, bornOut, cited, view)))
    return 'unsure';
  if (same.length === 0 && !resembles(view, sentence, wrong.record, library)) return 'unsure';
  const alike = [...own, ...related].filter((known) => countsLike(known, meant));
  if (isDerived(figure, alike, []) || isTotal(figure, ofFamilies(figure, said.text, own, view)))
    return 'unsure';
  if (isTotal(figure, meant) || written.some((known) => isSameNumber(known, figure))) return 'unsure';
  if (
    related.some(
      (known) =>
        known.kind === figure.kind &&
        agreementOf(figure, known) === 'fits' &&
        (figure.bound === 'exact' || figure.bound === 'about' || isOneOf(figure, known.range)) &&
        likenessOf(one, known, said.spoken, view.language) !== 'none',
    )
  )
    return 'unsure';
  const others = said.all.filter((other) => other !== one);
  if (others.some((other) => isGiven(other.figure, wrong)) || isSum(said.all, one, wrong)) return 'unsure';
  return wrong;
}

/** Returns the number of a record for the same part: "violations with artillery" for "19 of them with artillery". */
function contradictedPart(
  one: SaidFigure,
  { own, written }: Cited,
  taken: ReadonlySet<KnownFigure>,
  { figures }: Language,
): KnownFigure | undefined {
  const after = [...one.after];
  const things = one.things.map(figures.stemOf);
  const isOfPart = ({ kind, measure, head }: KnownFigure) => {
    const special = [...measure].filter((stem) => !head.has(stem));
    const isNamed = special.length > 0 && special.every((stem) => meet(new Set([stem]), after, figures));
    return kind === one.figure.kind && isNamed && meet(head, things, figures);
  };
  // "Between five and eighteen of the volumes" for "five to eight of the books": one end is the record's.
  const isHalfRight = (known: KnownFigure) => {
    const [[from, to], [low, high]] = [one.figure.readings[0], known.range];
    const areRanges = from < to && low < high && known.isField && known.kind === one.figure.kind;
    const isOfSame = things.length === 0 || meet(new Set([...known.nouns, ...known.head]), things, figures);
    return areRanges && isOfSame && one.figure.bound === 'exact' && (from === low) !== (to === high);
  };
  const [wrong, another] = own.filter(
    (known) => !taken.has(known) && (isOfPart(known) || isHalfRight(known)),
  );
  return another || written.some((known) => isSameNumber(known, one.figure)) ? undefined : wrong;
}

/**
 * Returns the number of a row that a record contradicts because all its others are the record's, in the record's order:
 * "Karvenia | 7 | 19".
 */
export function contradictedInRow(
  here: readonly SaidFigure[],
  bornOut: ReadonlyMap<SaidFigure, KnownFigure>,
  own: readonly KnownFigure[],
): ReadonlyMap<SaidFigure, KnownFigure> {
  const fields = own.filter(({ isField }) => isField);
  const [first] = fields;
  const isOne = first && fields.every(({ record, kind }) => record === first.record && kind === first.kind);
  const said = here.filter(({ figure }) => figure.kind === first?.kind);
  const wrong = said.flatMap((one, index) => {
    const known = fields[index];
    return known && agreementOf(one.figure, known) !== 'fits' ? [{ one, known }] : [];
  });
  const [found] = wrong;
  const isSure = isOne && said.length >= fewestInRow && said.length === fields.length && wrong.length === 1;
  return new Map(isSure && found && !bornOut.has(found.one) ? [[found.one, found.known]] : []);
}

/** A row of fewer numbers may be of others than the record's. */
const fewestInRow = 3;
const longestStretch = 120;

/** Returns the words around a number up to the nearest commas, and those that the sentence opens with. */
function ownStretch(text: string, { start, end }: NoteFigure): string {
  const [opening = ''] = /^[^,;:()]*/.exec(text) ?? [];
  // eslint-disable-next-line regexp/no-super-linear-move -- of no more than `longestStretch` units
  const [before = ''] = /[^,;:()]*$/.exec(text.slice(Math.max(0, start - longestStretch), start)) ?? [];
  const [after = ''] = /^[^,;:()]*/.exec(text.slice(end)) ?? [];
  return `${opening.slice(0, longestStretch)}, ${before}${after}`;
}

function wordsOf({ before, after }: SaidFigure): ReadonlySet<string> {
  return new Set([...before, ...after]);
}

/** Returns whether "another 19 were hurt" adds to a number of the same record that counts something else. */
function isAdded(
  { family }: SaidFigure,
  { record }: KnownFigure,
  bornOut: ReadonlyMap<SaidFigure, KnownFigure>,
): boolean {
  return [...bornOut].some(([other, known]) => known.record.key === record.key && other.family !== family);
}

/** Returns the numbers of all that a number counts together: "47 dead or missing". */
function ofFamilies(
  { end }: NoteFigure,
  text: string,
  own: readonly KnownFigure[],
  { language }: BlockView,
): KnownFigure[] {
  const [after = ''] = /^[^.,;:()]{0,60}/.exec(text.slice(end)) ?? [];
  const families = new Set(after.split(/\s+/).map((word) => language.figures.familyOf(word.toLowerCase())));
  return own.filter(({ family }) => family !== undefined && families.has(family));
}

/** Returns whether a number of the records may be added to, or taken from, those that are meant. */
function countsLike(known: KnownFigure, meant: readonly KnownFigure[]): boolean {
  return meant.some(
    (one) =>
      one === known ||
      (one.kind === known.kind &&
        one.family === known.family &&
        areSame(one.nouns, known.nouns) &&
        areSame(one.measure, known.measure)),
  );
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((stem) => other.has(stem));
}

/**
 * Returns whether no other number of the sentence may be the record's. One that another number of the same record bears
 * out is not, if this one is the record's with its digits in another order: "74 km/h where 54 is allowed" for 45. Without
 * that it may be of something else: "offered 4.2 per cent, with inflation at 6".
 */
function isAlone(
  one: SaidFigure,
  known: KnownFigure,
  bornOut: ReadonlyMap<SaidFigure, KnownFigure>,
  { said }: Cited,
  { language }: BlockView,
): boolean {
  const isBornOutElsewhere = (other: SaidFigure) => {
    const its = bornOut.get(other);
    return its !== undefined && its !== known && its.isField && its.record.key === known.record.key;
  };
  const isMisspelt = known.isField && haveSameDigits(one.figure, known);
  return said.all.every(
    (other) =>
      other === one ||
      (isMisspelt && isBornOutElsewhere(other)) ||
      ['none', 'possible'].includes(likenessOf(other, known, said.spoken, language)),
  );
}

/** Returns whether two numbers are of the same two or more digits: "5.9" and "9.5", "14 million" and "1.4 million". */
function haveSameDigits(
  { readings: [[from, to]] }: NoteFigure,
  { range: [low, high] }: KnownFigure,
): boolean {
  const digitsOf = (number: number) =>
    Array.from(String(number).replace(/[^1-9]/g, ''))
      .sort()
      .join('');
  return from === to && low === high && digitsOf(from).length > 1 && digitsOf(from) === digitsOf(low);
}

/** Returns whether the sentence gives the number elsewhere. */
function isGiven(said: NoteFigure, known: KnownFigure): boolean {
  const plain: NoteFigure = { ...said, readings: [said.readings[0]] };
  return said.bound === 'exact' && said.kind === known.kind && agreementOf(plain, known) === 'fits';
}
