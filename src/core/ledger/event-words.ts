import type { Span } from '../base/span';
import { type EdtfDate, dateOf, earliest, latest } from '../dates';
import type { Clause } from '../language/clauses';
import { type Library, type LibraryRecord, actorsOf, placeOf } from '../library';
import type { NoteSentence } from '../markdown/block';
import { figuresIn } from '../pack/record-kinds';
import type { BlockView, NoteDate } from './block-view';
import { rangeOf } from './figures/agreement';
import { stemsOfRecord } from './record-words';

/** The words, figures and date by which a sentence shows that it is on a record. */
export interface EventWords {
  readonly record: LibraryRecord;
  readonly date: EdtfDate | undefined;
  /** Stems of its significant words. */
  readonly stems: ReadonlySet<string>;
  readonly ranges: readonly (readonly [number, number])[];
  readonly entities: readonly string[];
}

/** Returns what a record is known by. */
export function eventWordsOf(record: LibraryRecord): EventWords {
  return {
    record,
    date: record.date,
    stems: stemsOfRecord(record),
    ranges: figuresIn(record.value).flatMap((figure) => {
      const range = rangeOf(figure);
      return range ? [range] : [];
    }),
    entities: [...actorsOf(record), placeOf(record)].filter((id) => id !== undefined),
  };
}

/** Letters after which two words of one root may differ: “vaccinate”, “vaccination”. */
const longestEnding = 4;

/** Returns whether a verb is one of the record, or of the same root as one of its words. @param base of the verb */
export function isRelated({ language }: BlockView, base: string, { stems }: EventWords): boolean {
  const stem = language.figures.stemOf(base);
  if (stems.has(stem)) return true;
  return stem.length > 3 && [...stems].some((other) => isOfRoot(stem, other));
}

function isOfRoot(stem: string, word: string): boolean {
  let common = 0;
  while (common < stem.length && stem[common] === word[common]) common++;
  return common >= Math.max(4, stem.length - 2) && word.length - common <= longestEnding;
}

/** Returns whether the dates in parts of a sentence can be the record's; `undefined` if there are none. */
export function agreesInDate(
  view: BlockView,
  sentence: NoteSentence,
  parts: readonly Span[],
  { record, date }: EventWords,
): 'yes' | 'no' | undefined {
  const said = view
    .datesIn(sentence)
    .filter((one) => parts.some(({ start, end }) => one.start >= start && one.end <= end));
  if (said.some((one) => isAimed(view, sentence, one))) return 'no';
  const dates = said
    .map((one) => (one.isInferred ? inYearOf(record, one.date) : one.date))
    .flatMap((one) => dateOf(one) ?? []);
  if (dates.length === 0 || !date) return undefined;
  const isThen = (said: EdtfDate) => earliest(said) <= latest(date) && earliest(date) <= latest(said);
  if (dates.every(isThen)) return 'yes';
  return dates.some(isThen) ? undefined : 'no';
}

/** “a levy from April”, but “from 6 to 11 April” */
function isAimed(view: BlockView, sentence: NoteSentence, { start, date }: NoteDate): boolean {
  return !date.includes('/') && view.language.dates.isAimBefore(view.own.slice(sentence.start, start));
}

/** A day without a year may be one of the record's year. */
function inYearOf({ value }: LibraryRecord, date: string): string {
  const year = /^\d{4}/.exec(value.date ?? '')?.[0];
  return year === undefined ? date : date.replace(/(^|\/)\d{4}/g, `$1${year}`);
}

interface Shared {
  readonly words: number;
  readonly figures: number;
  readonly names: number;
}

/**
 * Returns the number of words, figures and names that a clause shares with a record, its verb and its source excluded;
 * figures count as words.
 */
export function sharedIn(
  view: BlockView,
  clause: Clause,
  within: Span,
  { stems, ranges, entities }: EventWords,
  library: Library,
): Shared {
  const span = { start: Math.max(clause.start, within.start), end: Math.min(clause.end, within.end) };
  const apart = [clause.verb, ...clause.attributions.map(({ who }) => who)].filter(
    (one) => one !== undefined,
  );
  const isApart = (one: Span) => apart.some(({ start, end }) => start < one.end && one.start < end);
  const mentions = view.mentionsIn(span).filter((mention) => !isApart(mention));
  const isNamed = (one: Span) => mentions.some(({ start, end }) => start < one.end && one.start < end);
  const { figures: reader } = view.language;
  const words = new Set<string>();
  for (const { 0: word, index } of view.own.slice(span.start, span.end).matchAll(/[\p{L}\p{M}]{4,}/gu)) {
    const place = { start: span.start + index, end: span.start + index + word.length };
    const stem = reader.stemOf(word);
    if (stems.has(stem) && !isApart(place) && !isNamed(place)) words.add(stem);
  }
  const dates = view.sentences
    .filter(({ start, end }) => start <= span.start && span.end <= end)
    .flatMap((sentence) => view.datesIn(sentence))
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }))
    .filter(({ start, end }) => start >= 0 && end <= span.end - span.start);
  const figures = reader
    .figuresIn(view.own.slice(span.start, span.end), dates)
    .filter(({ readings }) =>
      readings.some((reading) => ranges.some(([low, high]) => reading[0] <= high && low <= reading[1])),
    ).length;
  // "Roe, who took the oath"
  const before =
    clause.kind === 'relative' ? view.mentions.filter(({ end }) => isJustBefore(view, end, span)) : [];
  const meant = new Set([...mentions, ...before].flatMap((mention) => library.meant(mention)));
  const names = entities.filter((id) => meant.has(id)).length;
  return { words: words.size + figures, figures, names };
}

function isJustBefore({ prose }: BlockView, end: number, { start }: Span): boolean {
  return end <= start && /^[\s,]*$/.test(prose.slice(end, start));
}
