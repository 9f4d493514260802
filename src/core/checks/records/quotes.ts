import type { Library } from '../../library';
import { nameOf } from '../../render/names';
import type { BlockView } from '../../ledger/block-view';
import { type MeantQuote, type QuotationItem, quotationItems } from '../../ledger/quotations/quotation-items';
import { restored, wordCount } from '../../ledger/quotations/quoted-words';
import type { UnsupportedQuote } from '../../ledger/quotations/unsupported-quote';
import { citingSentences } from '../../ledger/sentences';
import { defineCheck } from '../check';
import type { Finding } from '../finding';
import { titleOf } from '../../render/sentence';
import { labelled, sentenceOf } from '../sentence-edits';
import { type WrongSpeaker, wrongSpeaker } from './misattributed';

/** Anybody may have said fewer words. */
const fewestSpoken = 3;

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
      for (const item of quotationItems(view, sentence, context)) {
        const found = findingOf(view, item, context.library);
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

/** Returns the finding for a quotation; of its sentences, that on other words first. */
function findingOf(view: BlockView, item: QuotationItem, library: Library): Finding<QuoteFacts> | undefined {
  const { start, end, said, exact, meant, unsupported, parts } = item;
  const [first] = exact;
  const wrong =
    first && wordCount(said) >= fewestSpoken
      ? wrongSpeaker(view, item.sentence, { start, end }, exact, library)
      : undefined;
  if (first && wrong)
    return { start, end, facts: { code: 'quote-misattributed', ...wrong, record: first.quote.text } };
  if (meant) return altered(view, item, meant, library);
  if (unsupported) return { start, end, facts: { code: 'quote-unsupported', ...unsupported } };
  const found = parts?.flatMap((part) => findingOf(view, part, library) ?? []);
  return found?.find(({ facts }) => facts.code !== 'quote-unsupported') ?? found?.[0];
}

function altered(
  { text, prose }: BlockView,
  { start, end, said }: QuotationItem,
  { quote, range, lacks, isLoose }: MeantQuote,
  library: Library,
): Finding<AlteredFacts> | undefined {
  const right = restored(quote.text, range);
  if (!right) return undefined;
  const isPlain = !isLoose && text.slice(start, end) === prose.slice(start, end);
  return {
    start,
    end,
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
