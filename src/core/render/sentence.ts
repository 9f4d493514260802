import type { DateStyle } from '../dates/date-style';
import type { Library, LibraryRecord } from '../library';
import type { Quote } from '../pack/model';
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
  if (value.type === 'quote') {
    const said = quoteSentence(library, value, record);
    return date ? `${datePhraseAtStart(date, dates)}, ${said}` : said;
  }
  const template = oneLine(value.summary);
  if (!date) return withoutDate(template);
  if (!/\{[Ww]hen\}/.test(template)) return beforeFullStop(template, `(${dateText(date, dates)})`);
  return template
    .replaceAll('{when}', () => datePhrase(date, dates))
    .replaceAll('{When}', () => datePhraseAtStart(date, dates));
}

/** The sentence without its date, for where the date stands beside it. */
export function undatedSentence(library: Library, record: LibraryRecord): string {
  const { value } = record;
  return value.type === 'quote' ? quoteSentence(library, value, record) : withoutDate(oneLine(value.summary));
}

/** A few words for a list: an event's title, a claim's title or else its sentence, a quote's words. */
export function titleOf(library: Library, record: LibraryRecord): string {
  const { value } = record;
  switch (value.type) {
    case 'event':
      return oneLine(value.title);
    case 'claim':
      return value.title === undefined
        ? undatedSentence(library, record).replace(/\.$/, '')
        : oneLine(value.title);
    case 'quote':
      return `${printOfRecord(record).quoted(oneLine(value.text))} (${nameOf(library, value.speaker)})`;
  }
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
