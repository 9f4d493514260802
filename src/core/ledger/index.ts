import type { NoteContext } from './context';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';
import { lendersBefore } from './lenders';
import { perBlock } from './per-block';
import { citingSentences } from './sentences';
import { countedItems } from './dates/counted-items';
import { type DateItem, dateItems } from './dates/date-items';
import { type FigureItem, figureItems } from './figures/figure-items';

export type { DateItem, FigureItem };
export type { Verdict } from './item';

/** The checkable things of a sentence, set against the records that it cites. */
export interface Ledger {
  readonly sentence: NoteSentence;
  /** True if the citation is that of a sentence after it: only a contradiction counts. */
  readonly isBorrowed: boolean;
  readonly figures: readonly FigureItem[];
  readonly dates: readonly DateItem[];
}

/** Returns the ledgers of the sentences of a block that cite something, or stand before one that does. */
export const ledgersIn = perBlock((view: BlockView, context: NoteContext): readonly Ledger[] =>
  citingSentences(view).flatMap((sentence) => [
    ...lendersBefore(view, sentence).map((one) => ledgerOf(view, one, context, true)),
    ledgerOf(view, sentence, context, false),
  ]),
);

function ledgerOf(
  view: BlockView,
  sentence: NoteSentence,
  context: NoteContext,
  isBorrowed: boolean,
): Ledger {
  return {
    sentence,
    isBorrowed,
    figures: figureItems(view, sentence, context),
    dates: [...dateItems(view, sentence, context), ...countedItems(view, sentence)],
  };
}
