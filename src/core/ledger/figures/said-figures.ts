import type { Span } from '../../base/span';
import type { NoteFigure } from '../../language/figure';
import type { Language } from '../../language/language';
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
  const { start } = sentence;
  const text = ownCellsOf(view, sentence);
  const exempt = [
    ...[...view.datesIn(sentence), ...view.mentionsIn(sentence)].map((span) => shifted(span, -start)),
    ...language.undatedDays.daysOfMonthsIn(text),
  ];
  const found = language.figures.figuresIn(text, exempt);
  if (found.length === 0) return { text, spoken: new Set(), all: [] };
  const all = found.map((figure) => ({
    figure,
    family: familyIn(text, figure, language.figures, found),
    things: thingsOf(figure, language),
  }));
  return { text, spoken: stemsOf(text, language.figures), all };
}

function thingsOf({ of }: NoteFigure, { figures: { familyOf, isAdverb } }: Language): string[] {
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
  if (figure.kind !== 'count') return meet(known.measure, spoken) ? 'same' : 'likely';
  const stems = things.map(stemOf);
  const isOfThings = stems.some((stem) => known.nouns.has(stem));
  if (known.family !== undefined) {
    if (family === known.family) return countsSame(said, known, language) ? 'same' : 'none';
    if (family !== undefined || (things.length > 0 && !isOfThings)) return 'none';
    return isOfThings && stems.some((stem) => known.measure.has(stem)) ? 'likely' : 'possible';
  }
  if (things.length === 0) return family === undefined ? 'possible' : 'none';
  const isMeasured = stems.some((stem) => known.measure.has(stem));
  if (known.nouns.size === 0 && isMeasured) return 'same';
  if (known.nouns.size === 0) return things.some(language.figures.isAnybody) ? 'possible' : 'none';
  if (!isOfThings) return isMeasured ? 'likely' : 'none';
  return [...known.measure].every((stem) => spoken.has(stem)) ? 'same' : 'likely';
}

/** Returns whether a number of the same family counts the same things: "11 soldiers killed" is not of "dockers killed". */
function countsSame({ things }: SaidFigure, known: KnownFigure, { figures }: Language): boolean {
  if (things.length === 0 || things.some(figures.isAnybody)) return true;
  const stems = things.map(figures.stemOf);
  if (known.nouns.size > 0) return stems.some((stem) => known.nouns.has(stem));
  const words = new Set((textOf(known.record).match(/[\p{L}\p{M}]+/gu) ?? []).map(figures.stemOf));
  return stems.every((stem) => words.has(stem));
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((stem) => other.has(stem));
}

export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
