import { languageOf } from '../../language';
import type { Bound, NoteFigure, Reading } from '../../language/figure';
import type { FiguresSaid, Language } from '../../language/language';
import type { LibraryRecord } from '../../library';
import type { CitableRecord, Figure } from '../../pack/model';
import { figuresIn as recordedFigures } from '../../pack/record-kinds';
import { textOf } from '../related';
import { rangeOf } from './agreement';

/** A number that a record gives, in a field or in its words. */
export interface KnownFigure {
  readonly record: LibraryRecord;
  /** The field; made from the words if no field has the number. */
  readonly figure: Figure;
  readonly isField: boolean;
  /** The least and the greatest that it can be. */
  readonly range: Reading;
  /** The bound that the record's words give it. */
  readonly bound: Bound;
  readonly kind: NoteFigure['kind'];
  readonly family: string | undefined;
  /** Stems of the things that it counts. */
  readonly nouns: ReadonlySet<string>;
  /** Stems of the words that say what is measured. */
  readonly measure: ReadonlySet<string>;
  /** Those of them before the first preposition: "prisoners" of "prisoners from Karvenia". */
  readonly head: ReadonlySet<string>;
  /** True if its measure says where things come from: "prisoners from Karvenia" belong to it, and may be with others. */
  readonly isOfOrigin: boolean;
  /** Stems of the words that come after the number in the record's words: "left" in "1,500 residents left". */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<CitableRecord, readonly KnownFigure[]>();

/** Returns the numbers that a record gives; those of its fields first. */
export function knownFiguresOf(record: LibraryRecord): readonly KnownFigure[] {
  const before = known.get(record.value);
  if (before && before[0]?.record.key === record.key) return before;
  const figures = figuresOf(record);
  known.set(record.value, figures);
  return figures;
}

function figuresOf(record: LibraryRecord): KnownFigure[] {
  const language = languageOf(record.pack.language);
  const text = textOf(record);
  const dates = language.dates.datesIn(text, record.pack.asOf, undefined);
  const said = language.figures.figuresIn(text, dates);
  const fields = recordedFigures(record.value).flatMap((figure) => {
    const range = rangeOf(figure);
    return range ? [ofField(record, figure, range, said, language.figures)] : [];
  });
  const isInField = (figure: NoteFigure) =>
    fields.some(({ range: [low, high] }) =>
      figure.readings.some(([from, to]) => (from === low && to === high) || from === low || to === high),
    );
  const words = said.flatMap((figure) =>
    isInField(figure) || figure.bound === 'vague' ? [] : [ofWords(record, figure, text, language)],
  );
  return [...fields, ...words];
}

function ofField(
  record: LibraryRecord,
  figure: Figure,
  given: Reading,
  said: readonly NoteFigure[],
  figures: FiguresSaid,
): KnownFigure {
  const { family } = figures.measureNamed(figure.measure);
  const counted = countedIn(figure, figures);
  // "9, million cubic metres"
  const range: Reading = [given[0] * counted.times, given[1] * counted.times];
  const words = said.find(({ readings }) =>
    readings.some(([low, high]) => mayBe(range, low, high) && (low === range[0] || high === range[1])),
  );
  return {
    record,
    figure,
    isField: true,
    range,
    bound: words?.bound ?? 'exact',
    kind: counted.kind ?? words?.kind ?? 'count',
    family,
    nouns: new Set([...stemsOf(figure.unit ?? '', figures), ...shortUnits(figure.unit, figures)]),
    measure: stemsOf(figure.measure, figures),
    isOfOrigin: figures.isOfOrigin(figure.measure),
    words: new Set(words?.of.map(figures.stemOf)),
    head: stemsOf(figures.headOf(figure.measure), figures),
  };
}

/** "km", "km/h": a unit is telling even if it is short. */
function shortUnits(unit: string | undefined, { stemOf }: FiguresSaid): string[] {
  return unit !== undefined && /^\p{L}{1,2}(?:\/\p{L})?$/u.test(unit) ? [stemOf(unit)] : [];
}

/** Returns whether a range in words may be that of a field, which may leave an end open. */
function mayBe([from, to]: Reading, low: number, high: number): boolean {
  return low <= to && from <= high;
}

/** Returns what the unit of a field counts, and how many of it: "million euros". */
function countedIn({ unit, measure }: Figure, { figuresIn }: FiguresSaid) {
  const [counted] = figuresIn(`2 ${unit ?? measure}`);
  return { kind: counted?.kind, times: (counted?.readings[0][0] ?? 2) / 2 };
}

function ofWords(record: LibraryRecord, said: NoteFigure, text: string, { figures }: Language): KnownFigure {
  const [[from, to]] = said.readings;
  const low = said.bound === 'at-most' || said.bound === 'less-than' ? 0 : from;
  const high = said.bound === 'at-least' || said.bound === 'more-than' ? Infinity : to;
  const measure = said.of.join(' ');
  return {
    record,
    figure: {
      measure,
      ...(low === high ? { value: low } : { ...(low > 0 && { low }), ...(high < Infinity && { high }) }),
    },
    isField: false,
    range: [low, high],
    bound: said.bound,
    kind: said.kind,
    family: familyIn(text, said, figures),
    nouns: new Set(said.of.filter((word) => figures.familyOf(word) === undefined).map(figures.stemOf)),
    measure: new Set(),
    isOfOrigin: false,
    words: new Set(),
    head: new Set(),
  };
}

/** Returns the family of what a number in a text counts. */
export function familyIn(
  text: string,
  figure: NoteFigure,
  { tokensOf, familyAt, figuresIn }: FiguresSaid,
  all: readonly NoteFigure[] = figuresIn(text),
): string | undefined {
  const tokens = tokensOf(text);
  const first = tokens.findIndex(({ start }) => start >= figure.start);
  const next = tokens.findIndex(({ start }) => start >= figure.end);
  const isNumber = (index: number) => {
    const token = tokens[index];
    if (!token) return false;
    return token.kind === 'digits' || all.some(({ start, end }) => start <= token.start && token.end <= end);
  };
  return familyAt(tokens, first, next < 0 ? tokens.length : next, isNumber);
}

/** Returns the stems of the telling words of a text. */
export function stemsOf(text: string, { stemOf, isTelling }: FiguresSaid): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter(isTelling).map(stemOf));
}
