import type { Span } from '../../base/span';
import type { Library, LibraryRecord } from '../../library';
import { asRead } from '../../markdown/as-read';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import type { NoteContext } from '../context';
import type { LedgerItem } from '../item';
import { perBlock } from '../per-block';
import { textOf, withRelated } from '../related';
import { type KnownQuote, quotesAbout, quotesBeside } from './known-quotes';
import { meantBy } from './meant-words';
import { type QuotedStretch, partsOf, quotedIn } from './quoted-stretches';
import { type Placed, type WordRange, placeIn, wordCount, wordsIn } from './quoted-words';
import { type UnsupportedQuote, replacedQuote, unsupported } from './unsupported-quote';

/** A quote of which a quotation has other words. */
export interface MeantQuote extends KnownQuote {
  /** The words of the quote that were meant. */
  readonly range: WordRange;
  /** The denying word that was cut off. */
  readonly lacks?: string;
  /** True if the quotation cannot be replaced by these words: others beside it have some of them, or none is alike. */
  readonly isLoose: boolean;
}

/** A quotation of a sentence, set against the records that the sentence cites. Offsets without the quotation marks. */
export interface QuotationItem extends LedgerItem {
  readonly kind: 'quotation';
  /** The words as a reader sees them. */
  readonly said: string;
  /** The sentence, extended to the start of the sentence in which the quotation begins. */
  readonly sentence: NoteSentence;
  /** The record that has the words, or other words in their place. */
  readonly record?: LibraryRecord;
  /** The quotes of the cited packs that have the words, the cited ones first. */
  readonly exact: readonly KnownQuote[];
  /** Set if the quotation has other words than the quote. */
  readonly meant?: MeantQuote;
  /** Set for words spoken that no cited record has. */
  readonly unsupported?: UnsupportedQuote;
  /** The sentences of a quotation that no record has as a whole. */
  readonly parts?: readonly QuotationItem[];
}

/** Sets the quotations of a sentence against the records that it cites, and the quotes about these. */
export function quotationItems(
  view: BlockView,
  sentence: NoteSentence,
  context: NoteContext,
): readonly QuotationItem[] {
  const stretches = quotedIn(view, sentence);
  if (stretches.length === 0) return [];
  const cited = view.recordsCitedIn(sentence);
  const near = withQuotes(context.library, withRelated(context.library, cited));
  return stretches.map((stretch) => itemOf({ view, context, cited, near, stretch }));
}

/** A quotation with all that it may be compared with. */
interface Quoted {
  readonly view: BlockView;
  readonly context: NoteContext;
  readonly cited: readonly LibraryRecord[];
  /** The cited records, those related to them, and the quotes about them. */
  readonly near: readonly LibraryRecord[];
  readonly stretch: QuotedStretch;
}

/** Returns all records that a block cites and those related to them, with the quotes about them. */
const aroundIn = perBlock((view, { library }: NoteContext) => {
  const records = view.block.citations.flatMap(({ label }) => view.recordsNamed(label));
  return withQuotes(library, withRelated(library, records));
});

/** Returns the records and the quotes about them. */
function withQuotes(library: Library, records: readonly LibraryRecord[]): LibraryRecord[] {
  return [...records, ...quotesAbout(records).flatMap((one) => recordOf(library, one) ?? [])];
}

function recordOf(library: Library, { pack, quote }: KnownQuote): LibraryRecord | undefined {
  return library.within(pack, quote.id);
}

function itemOf(quoted: Quoted): QuotationItem {
  const { view, context, cited, near, stretch } = quoted;
  const { library } = context;
  const said = asRead(view.block, stretch.span);
  const own = quotesAbout(cited);
  const beside = [...own, ...quotesBeside(cited)];
  const exact = beside.filter(({ quote }) => isWholly(placeIn(said, quote.text)));
  const base = { ...stretch.span, kind: 'quotation' as const, said, sentence: stretch.sentence, exact };
  const has = (record: LibraryRecord) => isWholly(placeIn(said, textOf(record)));
  const whole = near.find(has) ?? aroundIn(view, context).find(has);
  if (whole) return { ...base, verdict: 'borne-out', record: whole };
  if (exact.length > 0) return { ...base, ...missing(quoted, said) };
  const cut = cutFrom(quoted, said, beside);
  // The words of the writer, or another quotation, deny.
  if (cut === 'elsewhere' || stretch.isDenied) return { ...base, verdict: cut ? 'borne-out' : 'unsure' };
  if (cut) return { ...base, ...contradicted(library, cut) };
  const parts = partsOf(view, stretch);
  if (parts.length > 1)
    return { ...base, ...ofParts(parts.map((part) => itemOf({ ...quoted, stretch: part }))) };
  const meant = alikeIn(quoted, said, own) ?? replacedIn(quoted, said);
  return { ...base, ...(meant ? contradicted(library, meant) : missing(quoted, said)) };
}

type Outcome = Pick<QuotationItem, 'verdict' | 'record' | 'meant' | 'unsupported' | 'parts'>;

function contradicted(library: Library, meant: MeantQuote): Outcome {
  const record = recordOf(library, meant);
  return { verdict: 'contradicts', meant, ...(record && { record }) };
}

function missing({ view, context, stretch }: Quoted, said: string): Outcome {
  const found = unsupported(view, stretch, said, aroundIn(view, context), context.library);
  return { verdict: 'not-cited', ...(found && { unsupported: found }) };
}

function ofParts(parts: readonly QuotationItem[]): Outcome {
  const worst = (['contradicts', 'not-cited', 'unsure', 'borne-out'] as const)
    .map((verdict) => parts.find((part) => part.verdict === verdict))
    .find((part) => part !== undefined);
  return {
    verdict: worst?.verdict ?? 'unsure',
    ...(worst?.record && { record: worst.record }),
    parts,
  };
}

function isWholly(placed: Placed | undefined): boolean {
  return placed !== undefined && placed.lacks === undefined;
}

/**
 * Returns the quote that has the words of a quotation except for a denial beside them; `elsewhere` if another quotation has the
 * denial.
 */
function cutFrom(
  { view, stretch }: Quoted,
  said: string,
  known: readonly KnownQuote[],
): MeantQuote | 'elsewhere' | undefined {
  let isElsewhere = false;
  for (const one of known) {
    const placed = placeIn(said, one.quote.text);
    const full = placed?.ranges.filter(({ from, to }) => to > from) ?? [];
    const [first, last] = [full[0], full.at(-1)];
    if (placed?.lacks === undefined || !first || !last) continue;
    if (!isQuoted(view, stretch.others, placed.lacks))
      return { ...one, range: { from: first.from, to: last.to }, lacks: placed.lacks, isLoose: false };
    isElsewhere = true;
  }
  return isElsewhere ? 'elsewhere' : undefined;
}

/** Returns whether another quotation beside it has the word: "Nobody", she said, had "wanted to look". */
function isQuoted({ block }: BlockView, others: readonly Span[], wanted: string): boolean {
  return others.some((other) => wordsIn(asRead(block, other)).some(({ word }) => word === wanted));
}

/** Returns the cited quote to which the quotation is nearly the same. */
function alikeIn(
  { view, stretch }: Quoted,
  said: string,
  own: readonly KnownQuote[],
): MeantQuote | undefined {
  for (const one of own) {
    const range = meantBy(said, one.quote.text);
    if (!range) continue;
    // If another quotation has some of the words, the fix would repeat them.
    const isLoose = stretch.others.some((other) =>
      placeIn(asRead(view.block, other), one.quote.text)?.ranges.some(
        ({ from, to }) => from < to && from < range.to && range.from < to,
      ),
    );
    return { ...one, range, isLoose };
  }
  return undefined;
}

/** Returns the one quote that the sentence cites if it has other words in its place. */
function replacedIn({ view, context, cited, stretch }: Quoted, said: string): MeantQuote | undefined {
  const { library } = context;
  const quotations = [said, ...stretch.others.map((other) => asRead(view.block, other))];
  const one = replacedQuote(view, stretch, quotations, cited, library);
  const found = one && unsupported(view, stretch, said, cited, library);
  if (!found || found.record) return undefined;
  return { ...one, range: { from: 0, to: wordCount(one.quote.text) }, isLoose: true };
}
