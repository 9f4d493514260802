import { dateLabel } from '../dates';
import { type Library, type LibraryRecord, placeOf } from '../library';
import type { Passage } from '../pack/model';
import { actionLine, lines, paragraphs } from './card-action';
import { citedSources, fullCitation } from './citation';
import type { CardOptions } from './entity-card';
import { escapeCard, shorten } from './escape';
import { markOf } from './mark';
import { nameOf } from './names';
import { plainSentence, titleOf } from './sentence';

const longestTitle = 120;

/** An event, claim or quote as Markdown for a trusted surface: what, when, how sure, what stands against it, on what it rests. */
export function recordCard(
  library: Library,
  record: LibraryRecord,
  options: Omit<CardOptions, 'maxRecords'>,
): string {
  const { dates, actions } = options;
  const { value, pack } = record;
  const { icon, words } = markOf(library, record);
  const place = placeOf(record);
  const facts = [
    dateFacts(record, options),
    place && escapeCard(nameOf(library, place)),
    words && `*${escapeCard(words)}*`,
  ];
  const kind = value.type === 'claim' ? value.kind : value.type;
  const title = titleOf(library, record);
  // The title of a claim is its sentence.
  const hasOwnTitle = value.type !== 'claim' || title.length > longestTitle;
  return paragraphs(
    lines(
      `$(${icon}) **${escapeCard(shorten(title, longestTitle))}** — ${kind}`,
      facts.filter(Boolean).join(' · '),
    ),
    hasOwnTitle ? escapeCard(plainSentence(library, record, dates)) : '',
    lines(...against(library, record)),
    lines(
      ...passagesOf(record).map(({ number, gist }) => `¶ ${escapeCard(number)}: ${escapeCard(gist)}`),
      `$(book) ${escapeCard(fullCitation(pack, value.cite, dates))}`,
    ),
    actionLine(actions),
  );
}

function dateFacts({ date, value }: LibraryRecord, { dates }: { dates: CardOptions['dates'] }): string {
  if (!date) return 'undated';
  const time = value.timeOfDay === undefined ? '' : `, ${escapeCard(value.timeOfDay)}`;
  return `${dateLabel(date, dates)}${time}${value.dateBasis === 'inferred' ? ' (date inferred)' : ''}`;
}

function against(library: Library, record: LibraryRecord): string[] {
  if (record.value.type === 'quote') return [];
  return record.value.disputedBy.flatMap((id) => {
    const other = library.within(record.pack, id);
    return other
      ? [`$(warning) Against it: ${escapeCard(shorten(titleOf(library, other), longestTitle))}`]
      : [];
  });
}

/** The passages that the record rests on, in the order cited. */
export function passagesOf({ pack, value }: LibraryRecord): Passage[] {
  return citedSources(pack, value.cite).flatMap(({ source, passages }) =>
    passages.flatMap((number) => source.passages.find((passage) => passage.number === number) ?? []),
  );
}
