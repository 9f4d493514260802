import type { NoteContext } from '../../ledger/context';
import type { Span } from '../../base/span';
import { languageOf } from '../../language';
import type { NoteFigure } from '../../language/figure';
import type { Language } from '../../language/language';
import { isWhole } from '../../markdown/runs';
import type { Figure } from '../../pack/model';
import { amountOf } from '../../render/amount';
import type { BlockView } from '../../ledger/block-view';
import { defineCheck } from '../check';
import type { Finding } from '../finding';
import { type FigureItem, type Ledger, ledgersIn } from '../../ledger';
import { resembles } from '../../ledger/resemblance';

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
    for (const ledger of ledgersIn(view, context))
      for (const item of ledger.figures) {
        const found = mismatch(view, ledger, item, context);
        if (found) yield found;
      }
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

function mismatch(
  view: BlockView,
  { sentence, isBorrowed }: Ledger,
  item: FigureItem,
  context: NoteContext,
): Finding<FigureFacts> | undefined {
  const { known, agreement, figure, verdict } = item;
  if (verdict !== 'contradicts' || !known || !isWhole(view.text, item)) return undefined;
  if (isBorrowed && !resembles(view, sentence, known.record, context.library)) return undefined;
  const { measure, unit } = known.figure;
  const { tail } = figure;
  const said = view.own.slice(item.start, item.end);
  return {
    start: item.start,
    end: item.end,
    facts: {
      code: 'figure-mismatch',
      said,
      ...(tail && { tail: { start: tail.start - figure.start, end: tail.end - figure.start } }),
      flattens: agreement === 'flattens',
      amount: amountOf(known.figure, languageOf(known.record.pack.language).print),
      measure,
      ...(unit !== undefined && { unit }),
      right: rightFigure(figure, known.figure, said, view.language),
    },
  };
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
