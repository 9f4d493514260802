import type { NoteContext } from '../../ledger/context';
import type { Library, LibraryRecord } from '../../library';
import type { Span } from '../../base/span';
import { nameOf } from '../../render/names';
import { asRead } from '../../markdown/as-read';
import type { BlockView } from '../../ledger/block-view';
import { defineCheck } from '../check';
import type { Finding } from '../finding';
import { titleOf } from '../../render/sentence';
import { perBlock } from '../../ledger/per-block';
import { textOf, withRelated } from '../../ledger/related';
import { labelled, sentenceOf } from '../sentence-edits';
import { citingSentences } from '../../ledger/sentences';
import { meantBy } from '../../ledger/quotations/meant-words';
import { type KnownQuote, type WrongSpeaker, wrongSpeaker } from './misattributed';
import { type QuotedStretch, partsOf, quotedIn } from '../../ledger/quotations/quoted-stretches';
import { type Placed, placeIn, restored, wordCount, wordsIn } from '../../ledger/quotations/quoted-words';
import { type UnsupportedQuote, replacedQuote, unsupported } from './unsupported-quote';

interface AlteredFacts {
  readonly code: 'quote-altered';
  readonly said: string;
  readonly right: string;
  /** The denying word that was cut off. */
  readonly lacks?: string;
  readonly speaker: string;
  /** The full text of the record. */
  readonly record: string;
  /** True if the right words can directly replace the wrong ones. */
  readonly isPlain: boolean;
}
interface MisattributedFacts extends WrongSpeaker {
  readonly code: 'quote-misattributed';
  readonly record: string;
}
interface UnsupportedFacts extends UnsupportedQuote {
  readonly code: 'quote-unsupported';
}
type QuoteFacts = AlteredFacts | MisattributedFacts | UnsupportedFacts;

/** Words in quotation marks that differ from the cited quote, or that somebody else said. */
export const quoteChecks = defineCheck<QuoteFacts>({
  codes: { 'quote-altered': 'error', 'quote-misattributed': 'warning', 'quote-unsupported': 'information' },
  *block(view, context) {
    for (const sentence of citingSentences(view))
      for (const stretch of quotedIn(view, sentence)) {
        const cited = view.recordsCitedIn(sentence);
        const found = wrongIn(view, stretch, cited, context);
        if (found) yield found;
      }
  },
  describe: (facts, l10n) => {
    if (facts.code === 'quote-unsupported')
      return facts.record === undefined
        ? l10n.t('“{0}” is in no record that this sentence cites.', facts.said)
        : l10n.t(
            '“{0}” is in no record that this sentence cites. It is in {1}: cite it.',
            facts.said,
            facts.record.place,
          );
    if (facts.code === 'quote-misattributed')
      return l10n.t('These are words of {0}, not of {1}.', facts.speaker, facts.by);
    const { speaker, right, lacks } = facts;
    return lacks === undefined
      ? l10n.t('These are not the words of {0} as the cited source prints them: “{1}”.', speaker, right)
      : l10n.t('This cuts “{0}” out of the words of {1}: “{2}”.', lacks, speaker, right);
  },
  fixes(finding, note, context, l10n) {
    const { start, end, facts } = finding;
    if (facts.code === 'quote-unsupported') {
      const place = sentenceOf(note, finding);
      const [record, other] = facts.record ? context.library.recordsNamed(facts.record.label) : [];
      if (!place || !record || other) return [];
      const title = l10n.t('Cite “{0}”', titleOf(context.library, record));
      return [{ title, edits: labelled(note, place, [record], context), preferred: true }];
    }
    const { record, speaker } = facts;
    if (facts.code === 'quote-altered') {
      const { said, right, isPlain } = facts;
      const text = /^\p{Lu}/u.test(said) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      const title = l10n.t('Restore the words “{0}” (record: {1}, “{2}”)', text, speaker, record);
      return isPlain ? [{ title, edits: [{ start, end, text }], preferred: true }] : [];
    }
    const { name, short, isBare } = facts;
    if (!isBare) return [];
    const edit = { start: start + name.start, end: start + name.end, text: short };
    const title = l10n.t('Change the speaker to {0} (record: {1}, “{2}”)', short, speaker, record);
    return [{ title, edits: [edit], preferred: true }];
  },
});

/** Returns all records that a block cites, those related to them, and the texts of them and of the quotes about them. */
const aroundIn = perBlock((view, { library }: NoteContext) => {
  const around = withRelated(
    library,
    view.block.citations.flatMap(({ label }) => view.recordsNamed(label)),
  );
  return { around, texts: [...around.map(textOf), ...quotesOf(around).map(({ quote }) => quote.text)] };
});

function wrongIn(
  view: BlockView,
  stretch: QuotedStretch,
  cited: readonly LibraryRecord[],
  context: NoteContext,
): Finding<QuoteFacts> | undefined {
  const { library } = context;
  const { span } = stretch;
  const own = quotesOf(cited);
  const others = [...new Set(cited.map(({ pack }) => pack))].flatMap((pack) =>
    pack.quotes.map((quote) => ({ pack, quote })),
  );
  const said = asRead(view.block, span);
  const exact = [...own, ...others].filter(({ quote }) => isWholly(placeIn(said, quote.text)));
  const [first] = exact;
  if (first) {
    const wrong =
      wordCount(said) >= 3 ? wrongSpeaker(view, stretch.sentence, span, exact, library) : undefined;
    const record = first.quote.text;
    if (wrong) return { ...span, facts: { code: 'quote-misattributed', ...wrong, record } };
  }
  const { around, texts } = aroundIn(view, context);
  if (texts.some((text) => isWholly(placeIn(said, text)))) return undefined;
  if (first) return unsupportedIn(view, stretch, said, around, library);
  const cut = stretch.isDenied ? undefined : cutIn(view, stretch, said, [...own, ...others], library);
  if (cut || stretch.isDenied) return cut;
  const parts = partsOf(view, stretch);
  if (parts.length > 1) {
    const found = parts.flatMap((part) => wrongIn(view, part, cited, context) ?? []);
    return found.find(({ facts }) => facts.code !== 'quote-unsupported') ?? found[0];
  }
  return (
    alteredIn(view, stretch, said, own, library) ??
    replacedIn(view, stretch, said, cited, library) ??
    unsupportedIn(view, stretch, said, around, library)
  );
}

function unsupportedIn(
  view: BlockView,
  stretch: QuotedStretch,
  said: string,
  cited: readonly LibraryRecord[],
  library: Library,
): Finding<UnsupportedFacts> | undefined {
  const found = unsupported(view, stretch, said, cited, library);
  return found && { ...stretch.span, facts: { code: 'quote-unsupported', ...found } };
}

/** Returns a finding if the sentence has other words in the place of those of the one quote that it cites. */
function replacedIn(
  view: BlockView,
  stretch: QuotedStretch,
  said: string,
  cited: readonly LibraryRecord[],
  library: Library,
): Finding<AlteredFacts> | undefined {
  const quotations = [said, ...stretch.others.map((other) => asRead(view.block, other))];
  const one = replacedQuote(view, stretch, quotations, cited, library);
  const found = one && unsupported(view, stretch, said, cited, library);
  if (!found || found.record) return undefined;
  const whole = { from: 0, to: wordCount(one.quote.text) };
  const finding = altered(view, stretch.span, said, one, library, whole);
  return finding && { ...finding, facts: { ...finding.facts, isPlain: false } };
}

function isWholly(placed: Placed | undefined): boolean {
  return placed !== undefined && placed.lacks === undefined;
}

/** Returns a finding if the words are those of the source except for a denial beside them. */
function cutIn(
  view: BlockView,
  { span, others }: QuotedStretch,
  said: string,
  known: readonly KnownQuote[],
  library: Library,
): Finding<AlteredFacts> | undefined {
  for (const one of known) {
    const placed = placeIn(said, one.quote.text);
    const full = placed?.ranges.filter(({ from, to }) => to > from) ?? [];
    const [first, last] = [full[0], full.at(-1)];
    if (placed?.lacks === undefined || !first || !last || isQuoted(view, others, placed.lacks)) continue;
    return altered(view, span, said, one, library, { from: first.from, to: last.to }, placed.lacks);
  }
  return undefined;
}

/** Returns whether another quotation beside it has the word: "Nobody", she said, had "wanted to look". */
function isQuoted({ block }: BlockView, others: readonly Span[], wanted: string): boolean {
  return others.some((other) => wordsIn(asRead(block, other)).some(({ word }) => word === wanted));
}

function alteredIn(
  view: BlockView,
  { span, others }: QuotedStretch,
  said: string,
  own: readonly KnownQuote[],
  library: Library,
): Finding<AlteredFacts> | undefined {
  for (const one of own) {
    const range = meantBy(said, one.quote.text);
    if (!range) continue;
    const found = altered(view, span, said, one, library, range);
    if (!found) continue;
    // If another quotation has some of the words, the fix would repeat them.
    const isDoubled = others.some((other) =>
      placeIn(asRead(view.block, other), one.quote.text)?.ranges.some(
        ({ from, to }) => from < to && from < range.to && range.from < to,
      ),
    );
    return isDoubled ? { ...found, facts: { ...found.facts, isPlain: false } } : found;
  }
  return undefined;
}

function altered(
  { text, prose }: BlockView,
  span: Span,
  said: string,
  { quote }: KnownQuote,
  library: Library,
  range: { readonly from: number; readonly to: number },
  lacks?: string,
): Finding<AlteredFacts> | undefined {
  const right = restored(quote.text, range);
  if (!right) return undefined;
  const isPlain = text.slice(span.start, span.end) === prose.slice(span.start, span.end);
  return {
    ...span,
    facts: {
      code: 'quote-altered',
      said,
      right: right.words,
      ...(lacks !== undefined && { lacks }),
      speaker: nameOf(library, quote.speaker),
      record: quote.text,
      isPlain,
    },
  };
}

/** Returns the cited quotes, and those about a cited record. */
function quotesOf(cited: readonly LibraryRecord[]): KnownQuote[] {
  return cited.flatMap(({ pack, value }) =>
    pack.quotes
      .filter(({ id, about }) => id === value.id || about.includes(value.id))
      .map((quote) => ({ pack, quote })),
  );
}
