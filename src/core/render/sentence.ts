import type { DateStyle } from '../dates/date-style';
import type { Library, LibraryRecord } from '../library';
import type { BriefingEvent, CitableRecord, Claim, Quote } from '../pack/model';
import { type RecordKind, type RecordOf, isSpeech, ownTitle, rowFor, wordsOf } from '../pack/record-kinds';
import { beforeFullStop, cited } from './citation';
import { markOf } from './mark';
import { printOfRecord } from './print';
import { nameOf } from './names';
import { oneLine } from './escape';
import { type NoteStyle, type SourcedText, forNote } from './style';

/** The record's sentence with its citation, ready for a note. */
export function sourcedSentence(library: Library, record: LibraryRecord, style: NoteStyle): SourcedText {
  const sentence = forNote(plainSentence(library, record, style.dates), style);
  const { pack, value } = record;
  return cited(sentence, { pack, value, label: library.labelOf(record) }, style);
}

/** The record's sentence as plain text: dated, attributed and hedged as the pack has it. */
export function plainSentence(library: Library, record: LibraryRecord, dates: DateStyle): string {
  const { value, date } = record;
  const { datePhrase, datePhraseAtStart, dateText } = printOfRecord(record);
  if (isSpeech(value.type)) {
    const said = undatedSentence(library, record);
    return date ? `${datePhraseAtStart(date, dates)}, ${said}` : said;
  }
  const template = oneLine(wordsOf(value));
  if (!date) return withoutDate(template);
  if (!/\{[Ww]hen\}/.test(template)) return beforeFullStop(template, `(${dateText(date, dates)})`);
  return template
    .replaceAll('{when}', () => datePhrase(date, dates))
    .replaceAll('{When}', () => datePhraseAtStart(date, dates));
}

/** The sentence without its date, for where the date stands beside it. */
export function undatedSentence(library: Library, record: LibraryRecord): string {
  return sayingOf(record.value).sentence(library, record);
}

type Saying<R extends CitableRecord> = Readonly<
  Record<'sentence' | 'untitled', (library: Library, record: LibraryRecord<R>) => string>
>;

const summarized: Saying<BriefingEvent | Claim> = {
  sentence: (_, { value }) => withoutDate(oneLine(value.summary)),
  untitled: (_, { value }) => withoutDate(oneLine(value.summary)).replace(/\.$/, ''),
};

/** The undated sentence of each kind of record, and what stands in lists for one without a title. */
const sayings = {
  event: summarized,
  claim: summarized,
  quote: {
    sentence: (library, record) => quoteSentence(library, record.value, record),
    untitled: (library, record) => {
      const { text, speaker } = record.value;
      return `${printOfRecord(record).quoted(oneLine(text))} (${nameOf(library, speaker)})`;
    },
  },
} as const satisfies { readonly [K in RecordKind]: Saying<RecordOf<K>> };

function sayingOf(value: CitableRecord): Saying<CitableRecord> {
  return rowFor(sayings, value) as Saying<CitableRecord>;
}

/** A few words for a list: an event's title, a claim's title or else its sentence, a quote's words. */
export function titleOf(library: Library, record: LibraryRecord): string {
  const { value } = record;
  const title = ownTitle(value);
  return title === undefined ? sayingOf(value).untitled(library, record) : oneLine(title);
}

/** Takes the place of the date out of a sentence, with the comma or the brackets that would be left alone. */
function withoutDate(template: string): string {
  return template
    .replace(
      /(^|[.!?…] )\{[Ww]hen\},? ?(.?)/gu,
      (_, before: string, first: string) => before + first.toUpperCase(),
    )
    .replace(/ ?\(\{[Ww]hen\}\)|, ?\{[Ww]hen\}(?=[,.;:!?…]|$)| ?\{[Ww]hen\}/g, '');
}

/**
 * Fits a fragment as well as a whole sentence, and says no more than that the words were used; or that they reportedly
 * were, or who reports them.
 */
function quoteSentence(library: Library, quote: Quote, record: LibraryRecord): string {
  const { speaker, to, text, translated, verification = 'established', according } = quote;
  const isAttributed = verification === 'reported' && according !== undefined;
  const { words } = markOf(library, record);
  const { quoteSentence: printed, term } = printOfRecord(record);
  return printed({
    speaker: nameOf(library, speaker),
    listener: to === undefined ? undefined : nameOf(library, to),
    text: oneLine(text),
    isReported: !(verification === 'established' || isAttributed),
    isTranslated: translated === true,
    reserve: words === undefined || words === term('reported') ? '' : words,
  });
}
