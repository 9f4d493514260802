import type { DateStyle } from '../../dates/date-style';
import { printOfRecord } from '../print';
import { type Library, type LibraryRecord, placeOf } from '../../library';
import type { Passage } from '../../pack/model';
import { disputedBy, isSpeech, kindWord, ownTitle } from '../../pack/record-kinds';
import { actionLine, lines, paragraphs } from './card-action';
import { citedSources, fullCitation } from '../citation';
import { differencesOf, shortDifferenceLine } from '../differences';
import type { CardOptions } from './entity-card';
import { escapeCard, shorten } from '../escape';
import { widthOfRows, mostRows, rowWidth, rowsOf, shortenToFit, shownWidth } from '../fit';
import { markOf } from '../mark';
import { nameOf } from '../names';
import { plainSentence, titleOf } from '../sentence';

/** The sentence of a claim without a title stands, up to this length, in its heading, and only there. */
const longestTitle = 120;
const longestAgainst = rowWidth - 16;
const longestDifference = 2 * rowWidth - 24;
/** Bold letters are wide, and the kind follows them. */
const longestHeading = 54;
const shortestGist = 40;
const shortestSourceTitle = 16;

/**
 * An event, claim or quote as Markdown for a trusted surface: what, when, how sure, what stands against it, on what it
 * rests. Where room is short, the passages and the source's title are cut.
 */
export function recordCard(
  library: Library,
  record: LibraryRecord,
  options: Omit<CardOptions, 'maxRecords'>,
): string {
  const { dates } = options;
  const { value } = record;
  const { icon, words } = markOf(library, record);
  const place = placeOf(record);
  const facts = [
    dateFacts(record, options),
    place && escapeCard(nameOf(library, place)),
    words && `*${escapeCard(words)}*`,
  ];
  const { term, words: printed } = printOfRecord(record);
  const kind = term(kindWord(value));
  const title = titleOf(library, record);
  // Without one of its own, the title of a claim is its sentence.
  const isSentence = !isSpeech(value.type) && ownTitle(value) === undefined && title.length <= longestTitle;
  const heading = shorten(title, isSentence ? longestTitle : longestHeading);
  const head = [
    `$(${icon}) **${escapeCard(heading)}** — ${kind}`,
    facts.filter(Boolean).join(' · '),
    ...against(library, record).map(
      (other) =>
        `$(warning) ${printed.againstIt}: ${escapeCard(shorten(titleOf(library, other), longestAgainst))}`,
    ),
    ...differing(library, record, dates),
  ];
  const sentence = isSentence ? '' : escapeCard(plainSentence(library, record, dates));
  const foot = [sourceLine(record, dates), actionLine(options.actions)];
  const room = mostRows - rowsOf(...head, sentence, ...foot);
  return paragraphs(lines(...head), sentence, lines(...passageLines(record, room), ...foot));
}

/** Returns as many of the passages as the rows hold, at least the first, with as much of each as fits. */
function passageLines(record: LibraryRecord, rows: number): string[] {
  const shown = passagesOf(record).slice(0, Math.max(1, rows));
  const rowsEach = Math.max(1, Math.floor(rows / shown.length));
  return shown.map(({ number, gist }) => {
    const start = `¶ ${escapeCard(number)}: `;
    return start + escapeCard(shortenToFit(gist, widthOfRows(rowsEach) - shownWidth(start), shortestGist));
  });
}

/** On one row where the source is one, with what is left of its title. */
function sourceLine({ pack, value }: LibraryRecord, dates: DateStyle): string {
  const line = (longest: number) => `$(book) ${escapeCard(fullCitation(pack, value.cite, dates, longest))}`;
  const titles = citedSources(pack, value.cite).map(({ source }) => source.title.length);
  const longest = Math.max(0, ...titles);
  return line(Math.max(shortestSourceTitle, rowWidth - (shownWidth(line(longest)) - longest)));
}

function dateFacts(record: LibraryRecord, { dates }: { dates: CardOptions['dates'] }): string {
  const { date, value } = record;
  const { dateLabel, words } = printOfRecord(record);
  if (!date) return words.undated;
  const time = value.timeOfDay === undefined ? '' : `, ${escapeCard(value.timeOfDay)}`;
  return `${dateLabel(date, dates)}${time}${value.dateBasis === 'inferred' ? ` (${words.dateInferred})` : ''}`;
}

/** Returns the records that the pack declares to dispute the record. */
export function against(library: Library, { value, pack }: LibraryRecord): LibraryRecord[] {
  return disputedBy(value).flatMap((id) => library.within(pack, id) ?? []);
}

function differing(library: Library, record: LibraryRecord, dates: DateStyle): string[] {
  const { accountsDiffer } = printOfRecord(record).words;
  return differencesOf(library, record, dates).map(
    (difference) =>
      `$(warning) ${accountsDiffer}: ${escapeCard(shortDifferenceLine(difference, longestDifference))}`,
  );
}

/** The passages that the record rests on, in the order cited. */
export function passagesOf({ pack, value }: LibraryRecord): Passage[] {
  return citedSources(pack, value.cite).flatMap(({ source, passages }) =>
    passages.flatMap((number) => source.passages.find((passage) => passage.number === number) ?? []),
  );
}
