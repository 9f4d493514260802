import type { Print } from '../../language/print';
import type { DateStyle } from '../../dates/date-style';
import { printOfEntity, printOfRecord } from '../print';
import { type Library, type LibraryEntity, type LibraryRecord, isQuote } from '../../library';
import { citedEntry } from '../biography';
import { type CardAction, actionLine, lines, paragraphs } from './card-action';
import { shortCitation } from '../citation';
import { disagreementsOf, shortDifferenceLine } from '../differences';
import { escapeCard, shorten } from '../escape';
import { widthOfRows, mostRows, rowWidth, rowsOf, shortenToFit, shownWidth } from '../fit';
import { iconOf } from '../icons';
import { markOf } from '../mark';
import { introduce } from '../names';
import { type Related, relatedName, relationsBesideRoles } from '../relations';
import { titleOf } from '../sentence';

export interface CardOptions {
  readonly dates: DateStyle;
  /** The maximum number of events and claims on the card. */
  readonly maxRecords: number;
  readonly actions: readonly CardAction[];
}

/** The maximum length of each list on a card, so that it needs no scrolling; the page has everything. */
const mostOthers = 5;
const longestSummary = 120;
const longestForm = 60;
const longestPackTitle = 60;
const shortestPackTitle = 24;
const shortestTitle = 15;
/** The rows of name and relations if there are many records, and their minimum in any case. */
const usualHeadRows = 3;
const fewestHeadRows = 2;

/**
 * Renders an actor or place as Markdown for a trusted surface: who it is, its relations to others, recent events, its
 * other names, the packs it comes from, and the actions on it. If room is short, relations and titles are cut; dates,
 * marks and citations never are.
 */
export function entityCard(library: Library, entity: LibraryEntity, options: CardOptions): string {
  const records = newest(library, entity, options);
  const foot = [...differing(entity), ...origin(library, entity), actionLine(options.actions)];
  const room = mostRows - rowsOf(...foot);
  const rowsWith = (titleRows: number) =>
    records.reduce((rows, record) => rows + rowsOf(recordLine(library, record, options.dates, titleRows)), 0);
  const headRows = Math.min(room - rowsWith(1), Math.max(usualHeadRows, room - rowsWith(2)));
  const head = about(library, entity, Math.max(fewestHeadRows, headRows));
  return paragraphs(
    head,
    lines(...recordLines(library, records, options.dates, room - rowsOf(head))),
    lines(...foot),
  );
}

function newest(library: Library, entity: LibraryEntity, { maxRecords }: CardOptions): LibraryRecord[] {
  return library.recordsOf(entity).first(maxRecords, (record) => !isQuote(record));
}

/** Name, role or kind, one sentence; then the relations for which the rows have room. */
function about(library: Library, entity: LibraryEntity, rows: number): string {
  const who = introduction(library, entity);
  const related = relations(library, entity, widthOfRows(rows) - shownWidth(who) - 1);
  return [who, related].filter(Boolean).join(/[.!?…]$/.test(who) ? ' ' : ' · ');
}

/** "$(person) **Dmitry Peskov** — Kremlin spokesman, who …": of the summaries, the first pack's. */
function introduction(library: Library, entity: LibraryEntity): string {
  const [summary] = entity.summaries;
  const introduction = introduce(library, entity, summary ? shorten(summary.value, longestSummary) : '');
  return `$(${iconOf(entity)}) **${escapeCard(entity.name)}** — ${escapeCard(introduction)}`;
}

/** Returns as many relations as fit into the room. */
function relations(library: Library, entity: LibraryEntity, room: number): string {
  let left = room;
  const shown: string[] = [];
  for (const { words, others } of relationsBesideRoles(library, entity)) {
    const group = relationsOfKind(words, others, left, printOfEntity(entity));
    if (group === undefined) continue;
    shown.push(group);
    left -= shownWidth(group) + ' · '.length;
  }
  return shown.join(' · ');
}

/** "*supported by* Iran, Russia, 3 more"; `undefined` where not even one of them has room. */
function relationsOfKind(
  words: string,
  others: readonly Related[],
  room: number,
  print: Print,
): string | undefined {
  for (let count = Math.min(mostOthers, others.length); count > 0; count--) {
    const names = others.slice(0, count).map((other) => escapeCard(relatedName(other, 'short')));
    if (others.length > count) names.push(print.words.more(others.length - count));
    const line = `*${words}* ${names.join(', ')}`;
    if (shownWidth(line) <= room) return line;
  }
  return undefined;
}

/** The records' lines: where rows are to spare, the first with long titles have a second row. */
function recordLines(
  library: Library,
  records: readonly LibraryRecord[],
  dates: DateStyle,
  rows: number,
): string[] {
  let spare = rows - rowsOf(...records.map((record) => recordLine(library, record, dates, 1)));
  return records.map((record) => {
    const [short, long] = [recordLine(library, record, dates, 1), recordLine(library, record, dates, 2)];
    const more = rowsOf(long) - rowsOf(short);
    if (more > spare) return short;
    spare -= more;
    return long;
  });
}

/** Date as precise as known, title (shortened to what the rows hold), how sure, citation. */
function recordLine(library: Library, record: LibraryRecord, dates: DateStyle, rows: number): string {
  const { icon, words } = markOf(library, record);
  const print = printOfRecord(record);
  const when = record.date ? print.dateLabel(record.date, dates) : print.words.undated;
  const line = (title: string) =>
    [
      `$(${icon}) ${when}: ${escapeCard(title)}`,
      words && `*${escapeCard(words)}*`,
      escapeCard(shortCitation(record.pack, record.value.cite)),
    ]
      .filter(Boolean)
      .join(' — ');
  const room = widthOfRows(rows) - shownWidth(line(''));
  return line(shortenToFit(titleOf(library, record), room, shortestTitle));
}

/** Returns the differences between packs, one row each. */
function differing(entity: LibraryEntity): string[] {
  const { packsDiffer } = printOfEntity(entity).words;
  return disagreementsOf(entity).map(
    (difference) =>
      `$(warning) ${packsDiffer}: ${escapeCard(shortDifferenceLine(difference, rowWidth - 18))}`,
  );
}

/** The other forms of the name and the packs: on one row if both are short. */
function origin(library: Library, entity: LibraryEntity): string[] {
  const { words } = printOfEntity(entity);
  const forms = otherForms(entity);
  const titles = [...new Set(entity.entries.map(({ pack }) => pack.title))].join('; ');
  const coverage = escapeCard(coverageOf(library, entity));
  const packs = entity.packCount === 1 ? '' : `${words.packCount(entity.packCount)}: `;
  const from = (title: string) => `$(book) ${packs}${escapeCard(title)}${coverage && ` · ${coverage}`}`;
  const room = rowWidth - shownWidth(`${forms} · ${from('')}`);
  const isShort = forms && room >= Math.min(shortestPackTitle, titles.length);
  return isShort
    ? [`${forms} · ${from(shortenToFit(titles, room, 0))}`]
    : [forms, from(shorten(titles, longestPackTitle))];
}

/** Returns the number of records that name it; if none does, the passages that do. */
function coverageOf(library: Library, entity: LibraryEntity): string {
  const count = library.recordCountOf(entity);
  const { words } = printOfEntity(entity);
  if (count > 0) return words.recordCount(count);
  const entry = citedEntry(entity);
  return entry ? `${words.namedIn.toLowerCase()} ${shortCitation(entry.pack, entry.value.cite)}` : '';
}

/** Returns as many other names as fit on one row. */
function otherForms(entity: LibraryEntity): string {
  const { forms } = entity;
  const { words } = printOfEntity(entity);
  const shown: string[] = [];
  let length = `${words.alsoNamed}:  ${words.andMore(99)}`.length;
  for (const form of forms.map((alias) => shorten(alias.form, longestForm))) {
    length += form.length + 2;
    if (shown.length > 0 && length > rowWidth) break;
    shown.push(escapeCard(form));
  }
  const more = forms.length - shown.length;
  return shown.length === 0
    ? ''
    : `${words.alsoNamed}: ${shown.join(', ')}${more > 0 ? ` ${words.andMore(more)}` : ''}`;
}
