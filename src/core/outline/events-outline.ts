import { type DateStyle, type EdtfDate, compareDates, dateLabel, dateText } from '../dates';
import {
  type Library,
  type LibraryEntity,
  type LibraryRecord,
  type LibrarySearch,
  aboutOf,
  actorsOf,
  placeOf,
} from '../library';
import { verifications } from '../pack/model';
import { oneLine } from '../render/escape';
import { iconOf } from '../render/icons';
import { lookOf, markOf } from '../render/mark';
import { nameOf } from '../render/names';
import { titleOf } from '../render/sentence';
import type { OutlineNode } from './node';

export const eventGroupings = ['day', 'actor', 'place', 'verification'] as const;
export type EventGrouping = (typeof eventGroupings)[number];

export interface EventsFilter {
  /** Words, as for a search. */
  readonly text?: string;
  /** Id of an actor or place. */
  readonly entity?: string;
}

export interface EventsOutlineOptions {
  readonly grouping: EventGrouping;
  readonly filter: EventsFilter;
  readonly dates: DateStyle;
}

/** A heading of the view and the records under it. */
interface Group {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly color?: string | undefined;
  /** The date that its label says. */
  readonly when?: string;
  readonly records: LibraryRecord[];
}

/**
 * The records in groups, in the order of time, the undated last. A claim or quote hangs under the record that it is
 * about, where that record stands in the same group.
 */
export function eventsOutline(
  library: Library,
  search: LibrarySearch,
  options: EventsOutlineOptions,
): OutlineNode[] {
  const chosen = filteredRecords(library, search, options.filter);
  return groupsOf(library, chosen, options)
    .filter(({ records }) => records.length > 0)
    .map((group) => ({
      id: group.id,
      label: group.label,
      description: String(group.records.length),
      spoken: `${group.label}, ${group.records.length === 1 ? '1 record' : `${group.records.length} records`}`,
      icon: group.icon,
      ...(group.color && { color: group.color }),
      open:
        options.grouping === 'day' ||
        options.filter.text !== undefined ||
        options.filter.entity !== undefined,
      children: new GroupTree(library, group, options.dates).nodes(),
    }));
}

/** The records that a filter leaves, in the order of time, the undated last; of one date, in the order of the packs. */
export function filteredRecords(
  library: Library,
  search: LibrarySearch,
  filter: EventsFilter,
): LibraryRecord[] {
  const { entity: id, text = '' } = filter;
  const entity = id === undefined ? undefined : library.entity(id);
  const named = id === undefined ? undefined : new Set(entity ? library.recordsOf(entity) : []);
  return library.records
    .filter((record) => (!named || named.has(record)) && search.fits(record, text))
    .sort((a, b) => compareDates(a.date, b.date));
}

function groupsOf(
  library: Library,
  records: readonly LibraryRecord[],
  { grouping, dates }: EventsOutlineOptions,
): Group[] {
  switch (grouping) {
    case 'day':
      return byDay(library, records, dates);
    case 'actor':
      return byEntity(library, records, actorsOf, 'No actor');
    case 'place':
      return byEntity(library, records, (record) => placeOf(record) ?? [], 'No place');
    case 'verification':
      return byVerification(records);
  }
}

/** One group for each date as it is known: a weekend is a group of its own. What hangs under a record goes with it. */
function byDay(library: Library, records: readonly LibraryRecord[], dates: DateStyle): Group[] {
  const shown = new Set(records);
  const groups = new Map<string, Group & { readonly date: EdtfDate | undefined }>();
  for (const record of records) {
    const { date } = anchorOf(library, record, shown);
    const label = date ? dateLabel(date, dates) : 'Undated';
    const key = date ? label : '';
    const group = groups.get(key) ?? {
      id: `day ${key}`,
      label,
      icon: date ? 'calendar' : 'question',
      when: label,
      date,
      records: [],
    };
    groups.set(key, group);
    group.records.push(record);
  }
  return [...groups.values()].sort((a, b) => compareDates(a.date, b.date));
}

/**
 * The record at the top of the chain of "about" that the record hangs in, among those shown. Records that are about each
 * other in a ring have no top: the first of them by its key stands for all.
 */
function anchorOf(library: Library, record: LibraryRecord, shown: ReadonlySet<LibraryRecord>): LibraryRecord {
  const chain: LibraryRecord[] = [];
  const seen = new Set<LibraryRecord>();
  let at = record;
  while (!seen.has(at)) {
    seen.add(at);
    chain.push(at);
    const above = aboveOf(library, at, shown);
    if (!above) return at;
    at = above;
  }
  const ring = chain.slice(chain.indexOf(at));
  return ring.reduce((first, other) => (other.key < first.key ? other : first));
}

/** The first of the records that the record is about, among those shown; `undefined` when it stands for itself. */
function aboveOf(
  library: Library,
  record: LibraryRecord,
  shown: ReadonlySet<LibraryRecord>,
): LibraryRecord | undefined {
  return aboutOf(record)
    .flatMap((id) => library.within(record.pack, id) ?? [])
    .find((candidate) => shown.has(candidate));
}

function byEntity(
  library: Library,
  records: readonly LibraryRecord[],
  idsOf: (record: LibraryRecord) => string | readonly string[],
  none: string,
): Group[] {
  const groups = new Map<LibraryEntity, Group>();
  const rest: Group = { id: 'none', label: none, icon: 'question', records: [] };
  for (const record of records) {
    const entities = new Set([idsOf(record)].flat().flatMap((id) => library.entity(id) ?? []));
    if (entities.size === 0) rest.records.push(record);
    for (const entity of entities) {
      const group = groups.get(entity) ?? {
        id: `entity ${entity.id}`,
        label: entity.name,
        icon: iconOf(entity),
        records: [],
      };
      groups.set(entity, group);
      group.records.push(record);
    }
  }
  return [...[...groups.values()].sort((a, b) => a.label.localeCompare(b.label)), rest];
}

function byVerification(records: readonly LibraryRecord[]): Group[] {
  const groups: Group[] = verifications.map((verification) => ({
    id: `verification ${verification}`,
    label: verification.charAt(0).toUpperCase() + verification.slice(1),
    ...lookOf(verification),
    records: records.filter(({ value }) => value.type !== 'quote' && value.verification === verification),
  }));
  const quotes = records.filter(({ value }) => value.type === 'quote');
  return [...groups, { id: 'quotes', label: 'Quotes', icon: 'quote', records: quotes }];
}

/** The rows of one group. */
class GroupTree {
  private readonly members: ReadonlySet<LibraryRecord>;
  private readonly tops: ReadonlySet<LibraryRecord>;

  constructor(
    private readonly library: Library,
    private readonly group: Group,
    private readonly dates: DateStyle,
  ) {
    this.members = new Set(group.records);
    this.tops = new Set(group.records.filter((record) => anchorOf(library, record, this.members) === record));
  }

  nodes(): OutlineNode[] {
    return [...this.tops].map((record) => this.node(record, this.group.id));
  }

  private node(record: LibraryRecord, above: string): OutlineNode {
    const id = `${above} ${record.key}`;
    const { icon, color, words } = markOf(this.library, record);
    const title = titleOf(this.library, record);
    return {
      id,
      label: title,
      description: this.describe(record, words),
      spoken: this.spoken(record, title, words),
      icon,
      ...(color && { color }),
      open: true,
      children: this.hangingOn(record).map((other) => this.node(other, id)),
      target: { kind: 'record', key: record.key },
    };
  }

  private hangingOn(record: LibraryRecord): LibraryRecord[] {
    return this.library
      .recordsAbout(record)
      .filter(
        (other) =>
          this.members.has(other) &&
          !this.tops.has(other) &&
          aboveOf(this.library, other, this.members) === record,
      );
  }

  private describe(record: LibraryRecord, words: string | undefined): string {
    const place = placeOf(record);
    const parts = [this.when(record), place && nameOf(this.library, place), words];
    return oneLine(parts.filter(Boolean).join(' · '));
  }

  /** Without the date where the heading says it: a narrow view then has room for the place. */
  private when({ date, value }: LibraryRecord): string {
    if (!date) return '';
    const label = dateLabel(date, this.dates);
    return [label === this.group.when ? '' : label, value.timeOfDay].filter(Boolean).join(', ');
  }

  private spoken(record: LibraryRecord, title: string, words: string | undefined): string {
    const { value, date } = record;
    const place = placeOf(record);
    const kind = value.type === 'claim' ? value.kind : value.type;
    const parts = [
      `${kind}: ${title}`,
      date ? dateText(date, this.dates) : 'undated',
      value.timeOfDay,
      place && nameOf(this.library, place),
      words ?? (value.type === 'quote' ? '' : 'established'),
    ];
    return oneLine(parts.filter(Boolean).join(', '));
  }
}
