import { type Library, type LibraryRecord, aboutOf } from '../../../library';
import type { Pack, Quote, Span } from '../../../pack/model';
import { nameOf, shortNameOf } from '../../../render/names';
import type { NoteSentence } from '../../reading/block';
import type { BlockView } from '../block-view';
import { type CheckContext, defineCheck } from '../check';
import type { Finding } from '../finding';
import { textOf, withRelated } from '../related';
import { citingSentences } from '../wording';
import { isIn, meantBy, wordCount } from './quoted-words';
import { type Speaker, speakerOf } from './speaker';
import { withoutEnd } from '../../../trimmed';

type QuoteFacts =
  | {
      readonly code: 'quote-altered';
      readonly said: string;
      readonly right: string;
      readonly speaker: string;
    }
  | {
      readonly code: 'quote-misattributed';
      readonly said: string;
      readonly by: string;
      readonly speaker: string;
      readonly name: Span;
      readonly short: string;
    };

/** Words in quotation marks that are not those of the cited quote, or that somebody else has said. */
export const quoteChecks = defineCheck<QuoteFacts>({
  codes: { 'quote-altered': 'error', 'quote-misattributed': 'warning' },
  *block(view, context) {
    for (const sentence of citingSentences(view)) {
      const quoted = quotationsIn(view, sentence);
      if (quoted.length > 0) yield* wrongIn(view, sentence, quoted, context);
    }
  },
  describe: (facts, l10n) =>
    facts.code === 'quote-altered'
      ? l10n.t(
          'These are not the words of {0} as the cited source prints them: “{1}”.',
          facts.speaker,
          facts.right,
        )
      : l10n.t('These are words of {0}, not of {1}.', facts.speaker, facts.by),
  fixes({ start, end, facts }, _note, _context, l10n) {
    if (facts.code === 'quote-altered')
      return [
        {
          title: l10n.t('Restore the words: “{0}”', facts.right),
          edits: [{ start, end, text: facts.right }],
          preferred: true,
        },
      ];
    const { name, short } = facts;
    const [from, to] = [start + name.start, start + name.end];
    return [
      {
        title: l10n.t('Change the speaker to {0}', short),
        edits: [{ start: from, end: to, text: short }],
        preferred: true,
      },
    ];
  },
});

/** What stands within quotation marks in a sentence, without the marks and the stop before the last one. */
function quotationsIn(view: BlockView, { start, end }: NoteSentence): Span[] {
  let reached = start;
  return view.quotations.flatMap((quotation) => {
    if (quotation.start < reached || quotation.end > end) return [];
    reached = quotation.end;
    // As it is written: brackets are marks of a link, and blank in the prose.
    const inner = view.text.slice(quotation.start + 1, quotation.end - 1);
    const lead = /^\s*/.exec(inner)?.[0].length ?? 0;
    const length = withoutEnd(inner, /[\s.,;:!?]/).length;
    return length > lead ? [{ start: quotation.start + 1 + lead, end: quotation.start + 1 + length }] : [];
  });
}

interface KnownQuote {
  readonly pack: Pack;
  readonly quote: Quote;
}

function* wrongIn(
  view: BlockView,
  sentence: NoteSentence,
  quotations: readonly Span[],
  { library }: CheckContext,
): Iterable<Finding<QuoteFacts>> {
  const cited = view.recordsCitedIn(sentence);
  const own = quotesOf(cited);
  const texts = withRelated(library, cited).map(textOf);
  const others = [...new Set(cited.map(({ pack }) => pack))].flatMap((pack) =>
    pack.quotes.map((quote) => ({ pack, quote })),
  );
  for (const span of quotations) {
    const said = view.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const exact = [...own, ...others].filter(({ quote }) => isIn(said, quote.text));
    if (exact.length > 0) {
      const wrong = wordCount(said) >= 3 ? wrongSpeaker(view, sentence, span, exact, library) : undefined;
      if (wrong) yield { ...span, facts: { code: 'quote-misattributed', said, ...wrong } };
      continue;
    }
    if (texts.some((text) => isIn(said, text))) continue;
    for (const { quote } of own) {
      const right = meantBy(said, quote.text);
      if (right === undefined) continue;
      yield {
        ...span,
        facts: { code: 'quote-altered', said, right, speaker: nameOf(library, quote.speaker) },
      };
      break;
    }
  }
}

/** The quotes that are cited, and those that belong to what is cited. */
function quotesOf(cited: readonly LibraryRecord[]): KnownQuote[] {
  return cited.flatMap(({ pack, value }) =>
    pack.quotes
      .filter(({ id, about }) => id === value.id || about.includes(value.id))
      .map((quote) => ({ pack, quote })),
  );
}

function wrongSpeaker(
  view: BlockView,
  sentence: NoteSentence,
  span: Span,
  exact: readonly KnownQuote[],
  library: Library,
): { by: string; speaker: string; name: Span; short: string } | undefined {
  const speaker: Speaker | undefined = speakerOf(view, sentence, library);
  const [first] = exact;
  if (!speaker || !first) return undefined;
  const named = new Set(view.mentionsIn(sentence).flatMap((mention) => library.meant(mention)));
  const isPossible = exact.some(({ pack, quote }) => {
    const about = aboutOf({ value: quote } as LibraryRecord).flatMap((id) => library.within(pack, id) ?? []);
    const voices = [
      quote.speaker,
      quote.according,
      ...about.flatMap(({ value }) =>
        value.type === 'claim' ? [value.by, ...value.with, value.according] : [],
      ),
    ];
    return voices.some(
      (id) =>
        id !== undefined &&
        (named.has(id) ||
          [...named].some((other) => library.isSame(id, other)) ||
          speaksFor(pack, id, speaker.id)),
    );
  });
  if (isPossible) return undefined;
  const { start, end } = speaker.mention;
  return {
    by: nameOf(library, speaker.id),
    speaker: nameOf(library, first.quote.speaker),
    name: { start: start - span.start, end: end - span.start },
    short: shortNameOf(library, first.quote.speaker),
  };
}

const closeTies = new Set(['holds-office-in', 'part-of', 'member-of', 'commands', 'related-to']);

/** Whether one may speak in the name of the other: the Kremlin in its spokesman's, a state in that of its president. */
function speaksFor({ relations }: Pack, one: string, other: string): boolean {
  let reached = new Set([one]);
  for (let step = 0; step < 3; step++) {
    const next = relations
      .filter(({ from, type }) => closeTies.has(type) && reached.has(from))
      .map(({ to }) => to);
    reached = new Set([...reached, ...next]);
  }
  return reached.has(other);
}
