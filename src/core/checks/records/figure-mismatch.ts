import type { LibraryRecord } from '../../library';
import type { Figure } from '../../pack/model';
import { figuresIn as recordedFigures } from '../../pack/record-kinds';
import type { Span } from '../../base/span';
import { amountOf } from '../../render/amount';
import { agreementOf, rangeOf } from './agreement';
import { languageOf } from '../../language';
import type { Measure, NoteFigure, Token } from '../../language/figure';
import type { Language } from '../../language/language';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { isWhole } from '../../markdown/runs';
import { type CheckContext, defineCheck } from '../check';
import type { Finding } from '../finding';
import { textOf, withRelated } from '../related';
import { citingSentences, ownCellsOf } from '../wording/wording-checks';

interface FigureFacts {
  readonly code: 'figure-mismatch';
  readonly said: string;
  /** The words after the counted thing that bound the number, as a span from the start of the finding. */
  readonly tail?: Span;
  /** True if it is one number out of the range that the record gives. */
  readonly flattens: boolean;
  /** The amount in the record as it is shown: "10–12". */
  readonly amount: string;
  readonly measure: string;
  readonly unit?: string;
  /** The text that replaces the number in the sentence. */
  readonly right: string;
}

/** A number that contradicts the cited record's figure of the same measure. */
export const figureChecks = defineCheck<FigureFacts>({
  codes: { 'figure-mismatch': 'error' },
  *block(view, context) {
    for (const sentence of citingSentences(view)) yield* mismatches(view, sentence, context);
  },
  describe: ({ said, flattens, amount, measure, unit }, l10n) => {
    const what = unit === undefined ? measure : `${measure}, ${unit}`;
    return flattens
      ? l10n.t('“{0}” flattens a range: the cited record has {1} ({2}). Give the range.', said, amount, what)
      : l10n.t('The cited record has {1} ({2}), not “{0}”. Correct the figure.', said, amount, what);
  },
  fixes: ({ start, end, facts }, _note, _context, l10n) => {
    const { said, tail, amount, measure, unit, right } = facts;
    const record = unit === undefined ? `${amount}, ${measure}` : `${amount} ${unit}, ${measure}`;
    const bound = tail && { start: start + tail.start, end: start + tail.end, text: '' };
    return [
      {
        title: l10n.t('Replace “{0}” with “{1}” (record: {2})', said, right, record),
        edits: [{ start, end, text: right }, ...(bound ? [bound] : [])],
        preferred: true,
      },
    ];
  },
});

/** A figure of a cited record. */
interface Recorded {
  readonly record: LibraryRecord;
  readonly figure: Figure;
  readonly measure: Measure;
}

/** A figure of the sentence. */
interface Said {
  readonly figure: NoteFigure;
  /** The family of what the number counts, `undefined` if not known. */
  readonly family: string | undefined;
}

function* mismatches(
  view: BlockView,
  sentence: NoteSentence,
  { library }: CheckContext,
): Iterable<Finding<FigureFacts>> {
  const cited = view.recordsCitedIn(sentence);
  if (!cited.some(({ value }) => recordedFigures(value).length > 0)) return;
  const { start } = sentence;
  const text = ownCellsOf(view, sentence);
  const { language } = view;
  if (language.figures.spansMore(text)) return;
  const exempt = [...view.datesIn(sentence), ...view.mentionsIn(sentence)].map((span) =>
    shifted(span, -start),
  );
  const figures = language.figures.figuresIn(text, exempt);
  if (figures.length === 0) return;
  const around = withRelated(library, cited);
  const allSaid = saidIn(text, figures, language);
  const recorded = around.flatMap(recordedIn);
  const own = recorded.filter(({ record }) => cited.includes(record));
  const elsewhere = around.flatMap((record) =>
    languageOf(record.pack.language).figures.figuresIn(textOf(record)),
  );
  for (const said of allSaid) {
    const { figure } = said;
    if (figure.isPart || figure.kind === 'money') continue;
    const meant = own.filter((one) => speaksOf(said, one, text, language));
    const [wrong] = meant;
    if (!wrong) continue;
    const possible = recorded.filter((one) => speaksOf(said, one, text, language));
    if (possible.some((one) => agreementOf(figure, one.figure) === 'fits')) continue;
    if (agreementOf(figure, totalOf(meant)) === 'fits') continue;
    if (elsewhere.some((known) => isSameNumber(known, figure))) continue;
    const others = allSaid.filter((other) => other !== said).map((other) => other.figure);
    if (others.some((other) => isGiven(other, wrong.figure)) || isSum(allSaid, said, wrong.figure)) continue;
    if (!isWhole(view.text, shifted(figure, start))) continue;
    const right = rightFigure(figure, wrong.figure, text.slice(figure.start, figure.end), language);
    const { measure, unit } = wrong.figure;
    const { tail } = figure;
    yield {
      ...shifted(figure, start),
      facts: {
        code: 'figure-mismatch',
        said: text.slice(figure.start, figure.end),
        ...(tail && { tail: shifted(tail, -figure.start) }),
        flattens: agreementOf(figure, wrong.figure) === 'flattens',
        amount: amountOf(wrong.figure, language.print),
        measure,
        ...(unit !== undefined && { unit }),
        right,
      },
    };
  }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function recordedIn(record: LibraryRecord): Recorded[] {
  const { measureNamed } = languageOf(record.pack.language).figures;
  return recordedFigures(record.value)
    .filter((figure) => rangeOf(figure))
    .map((figure) => ({ record, figure, measure: measureNamed(figure.measure) }));
}

function saidIn(text: string, figures: readonly NoteFigure[], language: Language): Said[] {
  const tokens = language.figures.tokensOf(text);
  const within = (token: Token | undefined) =>
    token !== undefined && figures.some(({ start, end }) => start <= token.start && token.end <= end);
  return figures.map((figure) => {
    const first = tokens.findIndex(({ start }) => start >= figure.start);
    const next = tokens.findIndex(({ start }) => start >= figure.end);
    const isNumber = (index: number) => within(tokens[index]) || tokens[index]?.kind === 'digits';
    return {
      figure,
      family: language.figures.familyAt(tokens, first, next < 0 ? tokens.length : next, isNumber),
    };
  });
}

/** Returns whether the number counts what the record's figure counts. */
function speaksOf(
  { figure, family }: Said,
  { record, figure: { unit }, measure }: Recorded,
  text: string,
  { figures: { stemOf, familyOf, isTelling, isAnybody, isAdverb } }: Language,
): boolean {
  const things = figure.of.filter((word) => familyOf(word) === undefined && !isAdverb(word));
  const stems = things.map(stemOf);
  const units = (unit?.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter(isTelling).map(stemOf);
  if (measure.family !== undefined) {
    if (family !== measure.family) return false;
    if (things.length === 0 || things.some(isAnybody)) return true;
    if (units.length > 0) return stems.some((stem) => units.includes(stem));
    const known = new Set((textOf(record).match(/[\p{L}\p{M}]+/gu) ?? []).map(stemOf));
    return stems.every((stem) => known.has(stem));
  }
  if (units.length === 0) return stems.some((stem) => measure.stems.includes(stem));
  if (!stems.some((stem) => units.includes(stem))) return false;
  const spoken = new Set((text.match(/[\p{L}\p{M}]+/gu) ?? []).map(stemOf));
  return measure.stems.every((stem) => spoken.has(stem));
}

function isSameNumber(one: NoteFigure, other: NoteFigure): boolean {
  if (one.bound !== other.bound) return false;
  return one.readings.some(([low, high]) => other.readings.some(([from, to]) => low === from && high === to));
}

/** Returns whether the sentence gives the figure elsewhere. */
function isGiven(said: NoteFigure, figure: Figure): boolean {
  return said.bound === 'exact' && agreementOf(said, figure) === 'fits';
}

/** Returns the sum of the figures of several records. */
function totalOf(recorded: readonly Recorded[]): Figure {
  const ranges = recorded.map(({ figure }) => rangeOf(figure) ?? [0, 0]);
  const sum = (end: 0 | 1) => ranges.reduce((total, range) => total + range[end], 0);
  return { measure: '', low: sum(0), high: sum(1) };
}

/**
 * Returns whether the numbers of the sentence add up to the figure: "Four in the first strike and seven in the
 * second".
 */
function isSum(allSaid: readonly Said[], { family }: Said, figure: Figure): boolean {
  const parts = allSaid.filter(
    ({ family: counted, figure: part }) =>
      !part.isPart && (counted === family || (counted === undefined && part.of.length === 0)),
  );
  const sum = parts.reduce((total, { figure: { readings } }) => total + readings[0][0], 0);
  const range = rangeOf(figure);
  return parts.length > 1 && range !== undefined && range[0] <= sum && sum <= range[1];
}

function rightFigure(
  { inWords }: NoteFigure,
  { value, low, high }: Figure,
  said: string,
  { print }: Language,
): string {
  const right =
    value === undefined ? print.amountInSentence(low, high, inWords) : print.numberText(value, inWords);
  return /^\p{Lu}/u.test(said) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
