import type { DateStyle } from '../../dates/date-style';
import { basicsOf } from '../../language/basics';
import type { Library, LibraryRecord } from '../../library';
import type { Pace } from '../../base/pace';
import { shortCitation } from '../../render/citation';
import { escapeMarkdown } from '../../render/escape';
import { markOf } from '../../render/mark';
import { titleOf } from '../../render/sentence';
import { type SourceGroup, bySource } from './by-source';
import {
  type Coverage,
  type NoteCoverage,
  type Share,
  noteCoverage,
  percentOf,
  sourceCoverage,
} from './coverage';
import type { NoteUsage } from './note-usage';
import { recordsWith, unusedByPack, unusedCount, unusedRecords } from './unused';

/** The views are in the language of the editor. */
const { dateLabel, words: printed } = basicsOf(undefined).print;

/** List at most this many records; the Sources view lists them all. */
const mostListed = 500;
const mostRows = 200;
/** Read at most this many packs, which is needed for their sources. */
const mostPacksRead = 20;

/**
 * Returns a Markdown page with the share of its sources that a note cites: in total, by pack and by source; the
 * records that it does not use, and those that it leaves out, with the reasons.
 *
 * @param name the name of the note
 * @returns `undefined` if it was cancelled, or if the library changed meanwhile
 */
export async function coveragePage(
  library: Library,
  usage: NoteUsage,
  name: string,
  { dates }: { readonly dates: DateStyle },
  pace: Pace,
): Promise<string | undefined> {
  const coverage = await noteCoverage(library, usage, pace);
  if (!coverage) return undefined;
  const lists = new RecordLists(library, dates);
  const unused = lists.unused(usage);
  const omitted = lists.omitted(usage);
  return [
    `# What ${escapeMarkdown(name)} cites`,
    summary(coverage),
    ...(coverage.packs.length > 0 ? [await table(library, usage, coverage, pace)] : []),
    `## Not used (${unusedCount(library, usage)})`,
    ...(unused.length > 0 ? unused : ['Nothing.']),
    `## Deliberately left out (${usage.omitted.size})`,
    ...(omitted.length > 0 ? omitted : ['Nothing.']),
    '',
  ].join('\n\n');
}

function summary({ eventsAndClaims, quotes }: NoteCoverage): string {
  if (eventsAndClaims.of + quotes.of === 0) return 'The packs that the note draws on have no record to cite.';
  const percent = percentOf(eventsAndClaims);
  const share = percent === undefined ? '' : ` (${percent} %)`;
  return [
    `**${shareText(eventsAndClaims)}** events and claims${share}, and ${shareText(quotes)} quotes.`,
    'What is deliberately left out does not count.',
  ].join(' ');
}

async function table(
  library: Library,
  usage: NoteUsage,
  { packs }: NoteCoverage,
  pace: Pace,
): Promise<string> {
  const rows: string[] = [];
  for (const { place, ...coverage } of packs.slice(0, mostRows)) {
    const { id } = place.pack;
    rows.push(row(`**${escapeMarkdown(library.pack(id)?.title ?? id)}**`, coverage));
    if (packs.length <= mostPacksRead)
      for (const { source, ...share } of sourceCoverage(library, usage, place))
        rows.push(row(`– ${escapeMarkdown(source.title)}`, share));
    if (pace.isDue) await pace.rest();
  }
  return [
    '| Pack and source | Events and claims | Share | Quotes |',
    '| :-------------- | ----------------: | ----: | -----: |',
    ...rows,
    ...(packs.length > mostRows ? ['', `… and ${packs.length - mostRows} more packs.`] : []),
  ].join('\n');
}

function row(name: string, { eventsAndClaims, quotes }: Coverage): string {
  const percent = percentOf(eventsAndClaims);
  const cells = [
    name,
    shareText(eventsAndClaims),
    percent === undefined ? '–' : `${percent} %`,
    shareText(quotes),
  ];
  return `| ${cells.join(' | ')} |`;
}

function shareText({ cited, of }: Share): string {
  return `${cited} of ${of}`;
}

/** Lists records under the titles of their sources. */
class RecordLists {
  constructor(
    private readonly library: Library,
    private readonly dates: DateStyle,
  ) {}

  unused(usage: NoteUsage): string[] {
    const records: LibraryRecord[] = [];
    // Read no more packs than are listed.
    for (const { place } of unusedByPack(this.library, usage)) {
      if (records.length >= mostListed) break;
      records.push(...unusedRecords(this.library, usage, place, mostListed - records.length));
    }
    const more = unusedCount(this.library, usage) - records.length;
    return [
      ...this.groups(records, (record) => this.line(record)),
      ...(more > 0 ? [`… and ${more} more: the Sources view lists them all.`] : []),
    ];
  }

  omitted({ omitted }: NoteUsage): string[] {
    const listed = recordsWith(this.library, [...omitted.keys()].slice(0, mostListed));
    return this.groups(listed, (record) => {
      const reason = omitted.get(record.key);
      return `${this.line(record)}. ${reason ? `Reason: ${escapeMarkdown(reason)}` : 'No reason is given.'}`;
    });
  }

  private groups(records: readonly LibraryRecord[], line: (record: LibraryRecord) => string): string[] {
    return bySource(this.library, records).flatMap((group) => [
      `### ${escapeMarkdown(headingOf(group))}`,
      group.records.map(line).join('\n'),
    ]);
  }

  private line(record: LibraryRecord): string {
    const { words } = markOf(this.library, record);
    const parts = [
      titleOf(this.library, record),
      words,
      shortCitation(record.pack, record.value.cite),
    ].filter(Boolean);
    const day = record.date ? dateLabel(record.date, this.dates) : printed.undated;
    return `- ${day}: ${escapeMarkdown(parts.join(' — '))}`;
  }
}

function headingOf({ source }: SourceGroup): string {
  return source?.title ?? 'Without a source';
}
