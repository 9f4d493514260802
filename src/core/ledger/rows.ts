import { type LibraryRecord, actorsOf, placeOf } from '../library';
import type { NoteSentence } from '../markdown/block';
import { amountOf } from '../render/amount';
import type { Print } from '../language/print';
import { dateOf } from '../dates';
import type { DateStyle } from '../dates/date-style';
import type { BlockView } from './block-view';
import type { NoteContext } from './context';
import { type DeedItem, deedItems } from './deeds';
import { type DateItem, type FigureItem, type Ledger, ledgersIn } from './index';
import type { LedgerItem } from './item';
import { type QuotationItem, quotationItems } from './quotations/quotation-items';
import { textOf } from './related';
import { isVoiceOf } from './voices';

/** The kinds of things in a sentence that can be compared with a record. */
export type RowKind = 'number' | 'date' | 'quotation' | 'name' | 'source' | 'deed';

/** A row of what bears a sentence out. Offsets in the block. */
export interface LedgerRow extends LedgerItem {
  readonly kind: RowKind;
  /** The words of the note. */
  readonly words: string;
  /** The record that bears it out, or that has something else. */
  readonly record?: LibraryRecord;
  /** The value of the record if it has something else. */
  readonly value?: string;
}

/**
 * Returns all that can be compared in a sentence, in the order of the text, with what the cited records have for it.
 *
 * @returns `undefined` if the sentence cites nothing
 */
export function rowsOf(
  view: BlockView,
  sentence: NoteSentence,
  context: NoteContext,
): readonly LedgerRow[] | undefined {
  const ledger = ledgersIn(view, context).find(
    (one) => one.sentence.start === sentence.start && one.sentence.end === sentence.end,
  );
  if (!ledger) return undefined;
  const { print } = view.language;
  const rows = [
    ...ledger.figures.map((item) => figureRow(view, item, print)),
    ...ledger.dates.map((item) => dateRow(view, item, print, context.style.dates)),
    ...quotationItems(view, ledger.sentence, context).map((item) => quotationRow(view, item)),
    ...nameRows(view, ledger, context),
    ...sourceRows(view, ledger, context),
    ...deedItems(view, ledger.sentence, context.library).map((item) => deedRow(view, item)),
  ];
  return rows.sort((one, other) => one.start - other.start || one.end - other.end);
}

function rowAt(
  { text }: BlockView,
  kind: RowKind,
  { start, end, verdict }: LedgerItem,
  record: LibraryRecord | undefined,
  value?: string,
): LedgerRow {
  return {
    start,
    end,
    // Only a record bears anything out.
    verdict: verdict === 'borne-out' && !record ? 'unsure' : verdict,
    kind,
    words: text.slice(start, end),
    ...(record && { record }),
    ...(verdict === 'contradicts' && value !== undefined && { value }),
  };
}

function figureRow(view: BlockView, item: FigureItem, print: Print): LedgerRow {
  const { known } = item;
  const unit = known?.figure.unit ?? known?.figure.measure;
  const value = known && [amountOf(known.figure, print), unit].filter(Boolean).join(' ');
  return rowAt(view, 'number', item, known?.record, value);
}

function dateRow(view: BlockView, item: DateItem, print: Print, style: DateStyle): LedgerRow {
  const date = dateOf(item.record?.value.date ?? '');
  return rowAt(view, 'date', item, item.record, date && print.dateText(date, style));
}

function quotationRow(view: BlockView, item: QuotationItem): LedgerRow {
  return rowAt(view, 'quotation', item, item.record, item.record && textOf(item.record));
}

/** A name is borne out by a record that has the actor or the place in its fields, or the name in its words. */
function nameRows(view: BlockView, { sentence }: Ledger, { library }: NoteContext): LedgerRow[] {
  const cited = view.recordsCitedIn(sentence);
  return view.mentionsIn(sentence).map((mention) => {
    const ids = library.meant(mention);
    const record = cited.find(
      (one) =>
        [...actorsOf(one), placeOf(one)].some((id) => id !== undefined && ids.includes(id)) ||
        hasWords(textOf(one), mention.form),
    );
    return rowAt(view, 'name', { ...mention, verdict: record ? 'borne-out' : 'not-cited' }, record);
  });
}

/** Who says so, in the clause that names them: an attribution of several clauses is one row. */
function sourceRows(view: BlockView, { sentence }: Ledger, { library }: NoteContext): LedgerRow[] {
  const cited = view.recordsCitedIn(sentence);
  return view.clausesIn(sentence).flatMap((clause): LedgerRow[] => {
    return clause.attributions.flatMap(({ who, kind }): LedgerRow[] => {
      if (!who || kind === 'hedging' || who.start < clause.start || who.end > clause.end) return [];
      const ids = view.mentionsIn(who).flatMap((mention) => library.meant(mention));
      const record = cited.find((one) => ids.some((id) => isVoiceOf(library, one, id)));
      return [rowAt(view, 'source', { ...who, verdict: record ? 'borne-out' : 'unsure' }, record)];
    });
  });
}

function deedRow(view: BlockView, item: DeedItem): LedgerRow {
  const status = item.record?.value.status;
  return rowAt(view, 'deed', item, item.record, status && view.language.print.term(status));
}

/** Returns whether a text has the words, and not as a part of a longer word: no “Niger” in “Nigeria”. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const around = (text[at - 1] ?? ' ') + (text[at + words.length] ?? ' ');
    if (!/[\p{L}\p{M}\p{N}]/u.test(around)) return true;
  }
  return false;
}
