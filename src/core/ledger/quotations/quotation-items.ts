import type { LibraryRecord } from '../../library';
import { asRead } from '../../markdown/as-read';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import type { NoteContext } from '../context';
import type { LedgerItem } from '../item';
import { textOf, withRelated } from '../related';
import { meantBy } from './meant-words';
import { quotedIn } from './quoted-stretches';
import { placeIn } from './quoted-words';

/** A quotation of a sentence, set against the records that the sentence cites. Offsets without the quotation marks. */
export interface QuotationItem extends LedgerItem {
  readonly kind: 'quotation';
  /** The record that has the words, or nearly has them. */
  readonly record?: LibraryRecord;
}

/** Sets the quotations of a sentence against the records that it cites, and the quotes about these. */
export function quotationItems(
  view: BlockView,
  sentence: NoteSentence,
  { library }: NoteContext,
): readonly QuotationItem[] {
  const stretches = quotedIn(view, sentence);
  if (stretches.length === 0) return [];
  const cited = view.recordsCitedIn(sentence);
  const about = cited.flatMap(({ pack, value }) =>
    pack.quotes.flatMap((quote) =>
      quote.about.includes(value.id) ? (library.within(pack, quote.id) ?? []) : [],
    ),
  );
  const records = [...withRelated(library, cited), ...about];
  return stretches.map(({ span }): QuotationItem => {
    const said = asRead(view.block, span);
    const base = { ...span, kind: 'quotation' as const };
    const places = records.map((record) => ({ record, place: placeIn(said, textOf(record)) }));
    const whole = places.find(({ place }) => place && place.lacks === undefined);
    if (whole) return { ...base, verdict: 'borne-out', record: whole.record };
    const cut =
      places.find(({ place }) => place)?.record ?? records.find((record) => meantBy(said, textOf(record)));
    return cut ? { ...base, verdict: 'contradicts', record: cut } : { ...base, verdict: 'not-cited' };
  });
}
