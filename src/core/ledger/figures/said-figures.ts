import type { Span } from '../../base/span';
import type { NoteFigure } from '../../language/figure';
import type { FiguresSaid, Language } from '../../language/language';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { textOf } from '../related';
import { ownCellsOf } from '../sentences';
import { type KnownFigure, familyIn, stemsOf } from './known-figures';

/** A number in a sentence of a note. */
export interface SaidFigure {
  /** Offsets in the sentence. */
  readonly figure: NoteFigure;
  /** The family of what it counts; `undefined` if not known. */
  readonly family: string | undefined;
  /** The things that it counts, in small letters. */
  readonly things: readonly string[];
  /** True if the things are those of the number before: "31 prisoners from A and 18 from B". */
  readonly isInherited: boolean;
  /** Stems of the words up to the number before it and up to the number after it. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** The numbers of a sentence with its words. */
export interface SaidFigures {
  /** The sentence with blanks for quotations. */
  readonly text: string;
  /** Stems of all its words. */
  readonly spoken: ReadonlySet<string>;
  readonly all: readonly SaidFigure[];
}

/** Returns the numbers in the writer's own words of a sentence. */
export function saidFiguresIn(view: BlockView, sentence: NoteSentence): SaidFigures {
  const { language } = view;
  const { figures } = language;
  const { start } = sentence;
  const text = ownCellsOf(view, sentence);
  const dates = [
    ...view.datesIn(sentence).map((span) => shifted(span, -start)),
    ...language.undatedDays.daysOfMonthsIn(text),
  ];
  const exempt = [...dates, ...view.mentionsIn(sentence).map((span) => shifted(span, -start))];
  const found = figures
    .figuresIn(text, exempt)
    .filter((figure) => !dates.some((date) => isDayBefore(text, figure, date, language)));
  if (found.length === 0) return { text, spoken: new Set(), all: [] };
  const stems = (from: number, to: number) => stemsOf(text.slice(from, to), figures);
  const tokens = figures.tokensOf(text);
  const isDate = (index: number) => {
    const token = tokens[index];
    return token !== undefined && dates.some((span) => span.start <= token.start && token.end <= span.end);
  };
  const all: SaidFigure[] = [];
  for (const [index, figure] of found.entries()) {
    const family = familyIn(text, figure, figures, found);
    const own = thingsOf(figure.of, language);
    const last = all.at(-1);
    const isBare = own.length === 0 && figure.kind === 'count';
    const first = tokens.findIndex((token) => token.start >= figure.start);
    const counted = isBare ? figures.countedBefore(tokens, first, isDate) : [];
    // "23 violations, nine of them with artillery"
    const isOfLast = (isBare && counted.length === 0) || (figure.isPart && own.length <= 1);
    const inherited = last && isOfLast && isLikeLast(text, last, figure, language);
    all.push({
      figure,
      family: family ?? counted.flatMap((word) => figures.familyOf(word) ?? [])[0],
      things: inherited ? last.things : isBare ? thingsOf(counted, language) : own,
      isInherited: inherited === true,
      before: stems(found[index - 1]?.end ?? 0, figure.start),
      after: stems(figure.end, found[index + 1]?.start ?? text.length),
    });
  }
  return { text, spoken: stemsOf(text, figures), all };
}

/** Longer words between two days are more than "and". */
const mostBetweenDays = 8;

/** Returns whether a number is a further day of the date after it: "the weekend, 16 and 17 March". */
function isDayBefore(
  text: string,
  { of, inWords, bound, end, readings: [[from, to]] }: NoteFigure,
  date: Span,
  { figures }: Language,
): boolean {
  if (of.length > 0 || inWords || bound !== 'exact' || from !== to || to > 31) return false;
  const isNear = date.start > end && date.start - end <= mostBetweenDays;
  return isNear && /\d/.test(text.charAt(date.start)) && figures.carriesOn(text.slice(end, date.start));
}

/** Returns whether a number without a noun counts the things of the one before: "31 prisoners from A and 18 from B". */
function isLikeLast(
  text: string,
  last: SaidFigure,
  { start, kind }: NoteFigure,
  { figures }: Language,
): boolean {
  if (last.figure.kind !== kind || last.things.length === 0) return false;
  return figures.carriesOn(text.slice(last.figure.end, start));
}

function thingsOf(of: readonly string[], { figures: { familyOf, isAdverb } }: Language): string[] {
  return of.filter((word) => familyOf(word) === undefined && !isAdverb(word));
}

/** The certainty that a number counts the same as a record's. */
export type Likeness = 'none' | 'possible' | 'likely' | 'same';

/** Returns how certain it is that the number counts what the record's number counts. */
export function likenessOf(
  said: SaidFigure,
  known: KnownFigure,
  spoken: ReadonlySet<string>,
  language: Language,
): Likeness {
  const { figure, family, things } = said;
  const { stemOf } = language.figures;
  if (figure.kind !== known.kind) return 'none';
  // "Half of the houses" is no share of the votes.
  if (figure.isShare) return meet(known.measure, things.map(stemOf), language.figures) ? 'same' : 'possible';
  if (figure.kind !== 'count') return meet(known.measure, [...spoken], language.figures) ? 'same' : 'likely';
  const stems = things.map(stemOf);
  const isOfThings = meet(known.nouns, stems, language.figures);
  if (known.family !== undefined) {
    if (family === known.family) return countsSame(said, known, language) ? 'same' : 'none';
    if (family !== undefined || (things.length > 0 && !isOfThings)) return 'none';
    const others = stems.filter((stem) => !known.nouns.has(stem));
    const isSaid =
      stems.some((stem) => known.measure.has(stem)) || others.some((stem) => known.words.has(stem));
    return isOfThings && isSaid ? 'likely' : 'possible';
  }
  if (things.length === 0) return family === undefined ? 'possible' : 'none';
  const isMeasured = meet(known.measure, stems, language.figures);
  // "18 villages of Karvenia" are not "prisoners from Karvenia".
  if (known.nouns.size === 0 && isMeasured)
    return meet(known.head, stems, language.figures) ? 'same' : 'likely';
  if (known.nouns.size === 0) return things.some(language.figures.isAnybody) ? 'possible' : 'none';
  if (!isOfThings) return isMeasured ? 'likely' : 'none';
  return [...known.measure].every((stem) => spoken.has(stem)) ? 'same' : 'likely';
}

/** Returns whether a number of the same family counts the same things: "11 soldiers killed" is not of "dockers killed". */
function countsSame({ things }: SaidFigure, known: KnownFigure, { figures }: Language): boolean {
  if (things.length === 0 || things.some(figures.isAnybody)) return true;
  const stems = things.map(figures.stemOf);
  if (known.nouns.size > 0) return meet(known.nouns, stems, figures);
  const words = new Set((textOf(known.record).match(/[\p{L}\p{M}]+/gu) ?? []).map(figures.stemOf));
  return stems.every((stem) => words.has(stem));
}

/** Returns whether any of the stems is among the known ones, or means the same. */
export function meet(
  known: ReadonlySet<string>,
  stems: readonly string[],
  { isAlike }: FiguresSaid,
): boolean {
  return stems.some((stem) => known.has(stem) || [...known].some((one) => isAlike(one, stem)));
}

/**
 * Returns how well the words of a number fit what a record's number counts: to tell apart "votes for Faulk" and "votes for
 * Roe".
 *
 * @param words stems of the words that stand with the number
 */
export function closeness(
  { family, things }: SaidFigure,
  words: ReadonlySet<string>,
  known: KnownFigure,
  { figures }: Language,
): number {
  const stems = [...things.map(figures.stemOf), ...words];
  const points = [...known.measure].map((stem) => (meet(new Set([stem]), stems, figures) ? 1 : -0.5));
  const isOfUnit = meet(known.nouns, stems, figures) ? 0.5 : 0;
  const ofFamily = known.family === undefined || family === undefined ? 0 : known.family === family ? 2 : -2;
  return points.reduce((sum, one) => sum + one, isOfUnit + ofFamily);
}

export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
