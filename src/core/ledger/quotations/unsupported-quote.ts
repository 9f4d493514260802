import type { Library, LibraryRecord } from '../../library';
import type { Quote } from '../../pack/model';
import { citedSources, shortCitation } from '../../render/citation';
import type { BlockView } from '../block-view';
import type { KnownQuote } from './known-quotes';
import type { QuotedStretch } from './quoted-stretches';
import { isMarked, placeIn, wordCount } from './quoted-words';

/** A quotation that no cited record has. */
export interface UnsupportedQuote {
  readonly said: string;
  /** The label and the passage of the one quote of the packs that has the words. */
  readonly record?: { readonly label: string; readonly place: string };
}

/** A shorter quotation is a term or a word that the writer keeps at arm’s length. */
const fewestWords = 3;
/** A longer quotation is words spoken, whatever is beside it. */
const fewestWithoutVerb = 6;
/** Words beside a quotation that tell if it is a name, in UTF-16 code units. */
const beside = 48;
/** Look for a verb of saying at most this far from a quotation, in UTF-16 code units. */
const near = 400;
/** Look for the words in at most this many packs. */
const mostPacks = 20;

/**
 * Returns the quotation if it is words spoken that none of the cited records has; `undefined` for names, titles, terms, and if
 * the sentence cites something that no pack has.
 */
export function unsupported(
  view: BlockView,
  stretch: QuotedStretch,
  said: string,
  cited: readonly LibraryRecord[],
  library: Library,
): UnsupportedQuote | undefined {
  if (isRespelled(said) || !isSpoken(view, stretch, said) || !citesRecordsOnly(view)) return undefined;
  if (isPrinted(said, cited)) return undefined;
  const known = quoteWith(said, cited, library);
  if (known && sharesPassage(known, cited)) return undefined;
  return { said, ...(known && { record: { label: labelIn(library, known), place: placeOf(known) } }) };
}

/** Returns whether brackets change a part of a word: “mov[ed]”. */
function isRespelled(said: string): boolean {
  return /\p{L}\[|\]\p{L}/u.test(said);
}

const citing = new WeakMap<BlockView, boolean>();

/** Returns whether every citation of the block is that of a record: the words may come from any other source. */
function citesRecordsOnly(view: BlockView): boolean {
  const known = citing.get(view) ?? lacksOthers(view);
  citing.set(view, known);
  return known;
}

function lacksOthers(view: BlockView): boolean {
  const { text, citations } = view.block;
  const references = citations.filter(({ kind }) => kind === 'reference').length;
  const isOther = (text.match(/\[\^/g) ?? []).length > references || /\]\(|https?:/i.test(text);
  return !isOther && citations.every(({ label }) => view.recordsNamed(label).length > 0);
}

/** Returns whether the words are somebody's, not a name, a title, a term or words of another language. */
function isSpoken(view: BlockView, { span, sentence }: QuotedStretch, said: string): boolean {
  const { names, speech } = view.language;
  const count = wordCount(said);
  const words = said.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  if (count < fewestWords || !words.some((word) => names.isFunctionWord(word.toLowerCase()))) return false;
  const capitals = words.slice(1).filter((word) => /^\p{Lu}/u.test(word) && word !== 'I').length;
  if (capitals * 2 >= words.length - 1) return false;
  const lead = view.prose.slice(Math.max(sentence.start, span.start - beside), span.start - 1);
  if (speech.isNamedBeside(lead, view.prose.slice(span.end + 1, span.end + beside))) return false;
  return (
    count >= fewestWithoutVerb ||
    speech.sayingVerbsIn(
      view.own.slice(Math.max(sentence.start, span.start - near), Math.min(sentence.end, span.end + near)),
    ).length > 0
  );
}

/** Returns whether the words are those of a title or of a cited passage. */
function isPrinted(said: string, cited: readonly LibraryRecord[]): boolean {
  return cited.some(({ pack, value }) => {
    const titles = pack.sources.map(({ title }) => title);
    const gists = citedSources(pack, value.cite).flatMap(({ source, passages }) =>
      source.passages.flatMap(({ number, gist }) => (passages.includes(number) ? gist : [])),
    );
    return [...titles, ...gists].some((text) => placeIn(said, text) !== undefined);
  });
}

/** Returns the first quote of the loaded packs that has the words, those of the cited packs first. */
function quoteWith(said: string, cited: readonly LibraryRecord[], library: Library): KnownQuote | undefined {
  const others =
    library.packCount <= mostPacks ? library.shelved.flatMap(({ id }) => library.pack(id) ?? []) : [];
  for (const pack of new Set([...cited.map((record) => record.pack), ...others]))
    for (const quote of pack.quotes) {
      const placed = placeIn(said, quote.text);
      if (placed && placed.lacks === undefined) return { pack, quote };
    }
  return undefined;
}

/** Returns whether a cited record rests on a passage that the quote is from: who looks it up finds the words. */
function sharesPassage({ pack, quote }: KnownQuote, cited: readonly LibraryRecord[]): boolean {
  const passages = new Set(quote.cite.map(passageKey));
  return cited.some(
    (record) => record.pack === pack && record.value.cite.some((one) => passages.has(passageKey(one))),
  );
}

function passageKey({ source, passage }: Quote['cite'][number]): string {
  return `${source}#${passage ?? ''}`;
}

function placeOf({ pack, quote }: KnownQuote): string {
  return shortCitation(pack, quote.cite);
}

function labelIn(library: Library, { pack, quote }: KnownQuote): string {
  const records = library.recordsNamed(quote.id);
  const record = records.find((one) => one.pack === pack);
  return record ? library.labelOf(record) : quote.id;
}

/**
 * Returns the cited quote whose words a sentence replaces by others: it names the speaker, cites nothing but quotes, and has the
 * words of none of them.
 *
 * @param quotations the words of all quotations of the sentence
 */
export function replacedQuote(
  view: BlockView,
  { sentence }: QuotedStretch,
  quotations: readonly string[],
  cited: readonly LibraryRecord[],
  library: Library,
): KnownQuote | undefined {
  const quotes = cited.flatMap(({ pack, value }): KnownQuote[] =>
    value.type === 'quote' ? [{ pack, quote: value }] : [],
  );
  const [only, other] = quotes;
  if (!only || other || quotes.length < cited.length || (quotations[0] ?? '') === '') return undefined;
  if (wordCount(quotations[0] ?? '') <= fewestWords) return undefined;
  if (
    isMarked(quotations[0] ?? '') ||
    quotations.some((said) => placeIn(said, only.quote.text) !== undefined)
  )
    return undefined;
  if (view.language.speech.sayingVerbsIn(view.own.slice(sentence.start, sentence.end)).length === 0)
    return undefined;
  const isNamed = view
    .mentionsIn(sentence)
    .some((mention) =>
      library
        .meant(mention)
        .some((id) => id === only.quote.speaker || library.isSame(id, only.quote.speaker)),
    );
  return isNamed ? only : undefined;
}
