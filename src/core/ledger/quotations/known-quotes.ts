import type { LibraryRecord } from '../../library';
import type { Pack, Quote } from '../../pack/model';

/** A quote with its pack. */
export interface KnownQuote {
  readonly pack: Pack;
  readonly quote: Quote;
}

/** Returns the quotes among the records, and those about one of them. */
export function quotesAbout(records: readonly LibraryRecord[]): KnownQuote[] {
  return records.flatMap(({ pack, value }) =>
    pack.quotes
      .filter(({ id, about }) => id === value.id || about.includes(value.id))
      .map((quote) => ({ pack, quote })),
  );
}

/** Returns all quotes of the packs of the records. */
export function quotesBeside(records: readonly LibraryRecord[]): KnownQuote[] {
  return [...new Set(records.map(({ pack }) => pack))].flatMap((pack) =>
    pack.quotes.map((quote) => ({ pack, quote })),
  );
}
