import { styleIn } from '../front-matter/style';
import type { LanguageBasics } from '../../language/language';
import type { Library, LibraryRecord } from '../../library';
import { nameWords } from '../../library/search/name-words';
import type { RecordSearch } from '../../library/search/record-search';
import type { Span } from '../../base/span';
import { cited } from '../../render/citation';
import { titleOf } from '../../render/sentence';
import type { NoteStyle, SourcedText } from '../../render/style';
import type { TextEdit } from '../../base/text-edit';
import { citationLabels } from '../../markdown/citations';
import { withDefinitions } from '../insert/insertion';
import type { ReadNote } from '../names/name-offers';
import { basicsOf } from '../../language/basics';
import { type LabelPlace, labelPlace } from '../../markdown/place/label-place';
import { readNote } from '../../markdown/note-reader';
import { sectionsOf } from '../../markdown/sections';
import { sentenceAround } from '../../markdown/sentence-around';

/** Offer at most this many; users type on rather than scroll further. */
export const mostRecordsOffered = 50;
/** Read at most this much of a section on either side of the cursor, in UTF-16 code units. */
const nearby = 20_000;

/** A record that may be cited at the position. */
export interface RecordOffer {
  readonly record: LibraryRecord;
  readonly label: string;
  readonly title: string;
  /** The text to insert: the label with its marks. */
  readonly text: string;
  /** The text after the cursor if the note ends there: the definition. */
  readonly tail: string;
  /** The definition that the note does not have yet, elsewhere in it. */
  readonly beside: readonly TextEdit[];
  /** The typed text with the label and title, for editors that filter without folding. */
  readonly filter: string;
}

/** Records for a position in a note, the best first. */
export interface RecordOffers extends Span {
  readonly mark: LabelPlace['mark'];
  readonly offers: readonly RecordOffer[];
}

/**
 * Returns records that may be cited at the cursor of a Markdown note and that match the typed text: first those whose
 * actors, places and date the sentence names, then those that its section cites, then the newest.
 *
 * @param eol the line break of the note
 * @returns `undefined` if no label can be at the cursor
 */
export function recordOffers(
  library: Library,
  search: RecordSearch,
  note: ReadNote,
  usual: NoteStyle,
  eol: string,
): RecordOffers | undefined {
  const { text, offset } = note;
  const style = styleIn(text, usual);
  if (style.format !== 'markdown') return undefined;
  const place = labelPlace(text, offset);
  // After an `@` alone, the note's own citation style decides, and it may be `none`.
  if (!place || (place.mark === 'at' && style.citations === 'none')) return undefined;
  const { start, end, mark } = place;
  const language = basicsOf(style.language);
  const numbers = search.find({
    ...searchTermsOf(place),
    ...saidIn(library, search, note, sentenceAround(text, place, language), language),
    near: citedNear(library, text, offset),
    most: mostRecordsOffered,
  });
  const offers = numbers.flatMap((number) => {
    const record = library.recordAt(number);
    return record ? offerOf(library, record, place, text, style, eol) : [];
  });
  return { start, end, mark, offers };
}

/** Returns the search terms: `pack/record`, possibly incomplete, or words. */
function searchTermsOf({ query }: LabelPlace) {
  const { pack, rest = query } = /^(?<pack>[a-z0-9-]+)\/(?<rest>.*)$/.exec(query)?.groups ?? {};
  return { words: nameWords(rest), ...(pack !== undefined && { pack }) };
}

/** Returns the actors, places and days that the sentence names. */
function saidIn(
  library: Library,
  search: RecordSearch,
  { text, mentions }: ReadNote,
  { start, end }: Span,
  { daysSaid }: LanguageBasics,
) {
  const within = mentions.filter((mention) => mention.start < end && start < mention.end);
  const meant = new Map(within.map((mention) => [mention.entities.join(' '), library.meant(mention)]));
  const [newest] = search.newest(1);
  const year = yearOf(newest === undefined ? undefined : library.recordAt(newest)?.value.date);
  return { mentioned: [...meant.values()], days: daysSaid(text.slice(start, end), year) };
}

/** Returns the year of the newest record, the most likely one for a date without a year. */
function yearOf(date: string | undefined): number {
  return Number(/\d{4}/.exec(date ?? '')?.[0] ?? NaN);
}

/** Returns the numbers of the records that the section cites. */
function citedNear(library: Library, text: string, offset: number): Set<number> {
  const starts = sectionsOf(readNote(text));
  const from = Math.max(starts.findLast((start) => start <= offset) ?? 0, offset - nearby);
  const to = Math.min(starts.find((start) => start > offset) ?? Infinity, offset + nearby);
  const labels = citationLabels(text).filter(
    ({ kind, start }) => kind !== 'definition' && from <= start && start < to,
  );
  return new Set(labels.flatMap(({ label }) => library.recordsNamed(label).map((record) => record.number)));
}

function offerOf(
  library: Library,
  record: LibraryRecord,
  place: LabelPlace,
  text: string,
  style: NoteStyle,
  eol: string,
): RecordOffer {
  const label = library.labelOf(record);
  const title = titleOf(library, record);
  const { text: mark, footnotes } = markOf(record, label, place, style);
  const { start, end } = place;
  const [main, ...beside] = withDefinitions(text, footnotes, [{ start, end, text: mark }], eol);
  return {
    record,
    label,
    title,
    text: mark,
    tail: main?.text.slice(mark.length) ?? '',
    beside,
    filter: `${place.typed} ${label} ${title}`,
  };
}

function markOf(
  { pack, value }: LibraryRecord,
  label: string,
  { mark, isClosed }: LabelPlace,
  style: NoteStyle,
): SourcedText {
  const citable = { pack, value, label };
  switch (mark) {
    case 'footnote':
      return cited('', citable, { ...style, citations: 'footnote' });
    case 'bracket':
      return { text: `@${label}${isClosed ? '' : ']'}`, footnotes: [] };
    case 'at':
      return cited('', citable, style);
  }
}
