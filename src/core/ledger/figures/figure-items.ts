import type { NoteFigure } from '../../language/figure';
import type { LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { relatedTo, textOf } from '../related';
import { type Agreement, agreementOf } from './agreement';
import { isDerived, isProduct, resultOf } from './derived-figures';
import type { LedgerItem } from '../item';
import { type KnownFigure, knownFiguresOf } from './known-figures';
import { type SaidFigure, type SaidFigures, likenessOf, saidFiguresIn, shifted } from './said-figures';
import { type Scope, scopesIn } from '../scope';
import { swappedFigures } from './swapped-figures';
import type { NoteContext } from '../context';
import { languageOf } from '../../language';
import { type Cited, contradictedBy, contradictedInRow, isOneOf, isSameNumber } from './contradicted-figures';

/** A number of a sentence, set against the records that the sentence cites. */
export interface FigureItem extends LedgerItem {
  readonly kind: 'figure';
  /** Offsets in the sentence. */
  readonly figure: NoteFigure;
  /** The things that it counts by its own words, in small letters. */
  readonly things: readonly string[];
  /** The number of a record that bears it out, or that it contradicts. */
  readonly known?: KnownFigure;
  readonly agreement?: Agreement;
}

/**
 * Sets the numbers of a sentence against the records that it cites; in the order of the text. A number of a record stands
 * for at most one number of the sentence that contradicts it.
 */
export function figureItems(
  view: BlockView,
  sentence: NoteSentence,
  context: NoteContext,
): readonly FigureItem[] {
  const said = saidFiguresIn(view, sentence);
  if (said.all.length === 0) return [];
  const scopes = scopesIn(view, sentence);
  return scopes.flatMap((scope) => itemsIn(view, sentence, scope, scopes, said, context));
}

function itemsIn(
  view: BlockView,
  sentence: NoteSentence,
  scope: Scope,
  scopes: readonly Scope[],
  said: SaidFigures,
  { library }: NoteContext,
): FigureItem[] {
  const { start } = sentence;
  const here = said.all.filter(
    ({ figure }) => figure.start + start >= scope.start && figure.start + start < scope.end,
  );
  if (here.length === 0) return [];
  const besides = scopes.filter((other) => other !== scope).flatMap(({ records }) => records);
  const isOther = (record: LibraryRecord) => !scope.records.some(({ key }) => key === record.key);
  const related = [...scope.records, ...besides]
    .flatMap((record) => relatedTo(library, record))
    .filter(isOther);
  const cited: Cited = {
    said,
    own: scope.records.flatMap(knownFiguresOf),
    beside: besides.filter(isOther).flatMap(knownFiguresOf),
    related: related.flatMap(knownFiguresOf),
    written: [...scope.records, ...related].flatMap(writtenIn),
    writtenBeside: besides.filter(isOther).flatMap(writtenIn),
  };
  const swapped = swappedFigures(
    view,
    sentence,
    here.map((one) => ({ one, like: likeTo(one, cited, view) })),
    library,
  );
  const taken = new Set<KnownFigure>();
  const first = here.map((one) => {
    const known = bornOutBy(one, cited, view);
    if (known) taken.add(known);
    return { one, known };
  });
  const bornOut = new Map(first.flatMap(({ one, known }) => (known ? [[one, known] as const] : [])));
  const inRow = view.block.kind === 'row' ? contradictedInRow(here, bornOut, cited.own) : undefined;
  return first.map(({ one, known }): FigureItem => {
    const span = shifted(one.figure, start);
    const base = {
      ...span,
      kind: 'figure' as const,
      figure: one.figure,
      things: one.isInherited ? [] : one.things,
    };
    const right = swapped.get(one) ?? inRow?.get(one);
    if (right) return { ...base, verdict: 'contradicts', known: right, agreement: 'contradicts' };
    if (known) return { ...base, verdict: 'borne-out', known };
    const result = resultOf(one, here, bornOut, said.text, view.language);
    if (result && agreementOf(one.figure, result) !== 'fits')
      return { ...base, verdict: 'contradicts', known: result, agreement: 'contradicts' };
    const wrong = result ? 'unsure' : contradictedBy(one, cited, taken, bornOut, view, sentence, library);
    if (wrong === 'unsure' || scope.records.length === 0) return { ...base, verdict: 'unsure' };
    if (!wrong) return { ...base, verdict: isKnownElsewhere(one, cited) ? 'unsure' : 'not-cited' };
    taken.add(wrong);
    return { ...base, verdict: 'contradicts', known: wrong, agreement: agreementOf(one.figure, wrong) };
  });
}

function likeTo(one: SaidFigure, { said, own, related }: Cited, { language }: BlockView): KnownFigure[] {
  return [...own, ...related].filter((known) => likenessOf(one, known, said.spoken, language) !== 'none');
}

/** Returns the numbers in a record's words, with that of "a 24-hour stoppage", which the note may call one of 24 hours. */
function writtenIn(record: LibraryRecord): readonly NoteFigure[] {
  const text = textOf(record).replace(/(?<=\d)[-‐‑](?=\p{L})/gu, ' ');
  return languageOf(record.pack.language).figures.figuresIn(text);
}

const order = ['same', 'likely', 'possible'] as const;

/** Returns the number that bears out the one said, the likeliest first; `undefined` for none. */
function bornOutBy(
  one: SaidFigure,
  { said, own, beside, related }: Cited,
  view: BlockView,
): KnownFigure | undefined {
  const fitting = (known: readonly KnownFigure[]) =>
    known
      .filter((each) => agreementOf(one.figure, each) === 'fits')
      .map((each) => ({ each, likeness: likenessOf(one, each, said.spoken, view.language) }));
  const all = fitting(own);
  const isPlain = one.figure.bound === 'exact' || one.figure.bound === 'about';
  for (const likeness of order) {
    const found = all.find(
      ({ each, likeness: own }) =>
        own === likeness && (isPlain || likeness !== 'possible' || isOneOf(one.figure, each.range)),
    );
    if (found) return found.each;
  }
  // A citation of its own speaks of the same thing: that of another stretch does not bear it out.
  const hasOwn = own.some((each) => likenessOf(one, each, said.spoken, view.language) === 'same');
  const others = [...(hasOwn ? [] : beside), ...related];
  return fitting(others).find(
    ({ each, likeness }) => likeness !== 'none' && (isPlain || isOneOf(one.figure, each.range)),
  )?.each;
}

/** Returns whether the number is in the records, though of something else, or follows from their numbers. */
function isKnownElsewhere(
  { figure }: SaidFigure,
  { own, beside, related, written, writtenBeside, said }: Cited,
): boolean {
  const known = [...own, ...beside, ...related];
  return (
    known.some((each) => agreementOf(figure, each) === 'fits') ||
    [...written, ...writtenBeside].some((each) => isSameNumber(each, { ...figure, bound: each.bound })) ||
    isDerived(figure, known, said.all) ||
    isProduct(figure, known, said.all)
  );
}
