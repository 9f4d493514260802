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

/** A person looks through so many and then types on. */
export const mostRecordsOffered = 50;
/** A section is looked through as far as this, in UTF-16 units to either side. */
const nearby = 20_000;

/** A record that may be cited at the place. */
export interface RecordOffer {
  readonly record: LibraryRecord;
  readonly label: string;
  readonly title: string;
  /** What goes into the note: the label with its marks. */
  readonly text: string;
  /** What follows behind the cursor, where the note ends there: the definition. */
  readonly tail: string;
  /** The definition that the note does not have yet, elsewhere in it. */
  readonly beside: readonly TextEdit[];
  /** What is typed, and what it may go on with: what an editor that knows no other spellings is to compare. */
  readonly filter: string;
}

/** Records for a place in a note, the best first. */
export interface RecordOffers extends Span {
  readonly mark: LabelPlace['mark'];
  readonly offers: readonly RecordOffer[];
}

/**
 * Records that may be cited at the cursor of a Markdown note: those that answer to what is typed; first those whose actors,
 * places and date the sentence names already, then those that its section cites, then the newest. `undefined` where no label
 * goes.
 *
 * @param eol the line break of the note
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
  // Behind an `@` alone the note's own way of citing counts, and it may have none.
  if (!place || (place.mark === 'at' && style.citations === 'none')) return undefined;
  const { start, end, mark } = place;
  const language = basicsOf(style.language);
  const numbers = search.find({
    ...askedBy(place),
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

/** `pack/record`, as far as it is typed, or words. */
function askedBy({ query }: LabelPlace) {
  const { pack, rest = query } = /^(?<pack>[a-z0-9-]+)\/(?<rest>.*)$/.exec(query)?.groups ?? {};
  return { words: nameWords(rest), ...(pack !== undefined && { pack }) };
}

/** Whom, what and when the sentence names. */
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

/** That of the newest record, which a note that names none is likely to be about. */
function yearOf(date: string | undefined): number {
  return Number(/\d{4}/.exec(date ?? '')?.[0] ?? NaN);
}

/** Numbers of the records that the section cites. */
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
