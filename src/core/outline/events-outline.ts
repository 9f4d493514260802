import { type DateStyle, dateLabel, dateText } from '../dates';
import { type Library, type LibraryRecord, type LibrarySearch, type Selection, placeOf } from '../library';
import { IntChains } from '../library/int-list';
import type { Pace } from '../pace';
import { verifications } from '../pack/model';
import { oneLine } from '../render/escape';
import { lookOf, markOf } from '../render/mark';
import { iconOf } from '../render/icons';
import { nameOf } from '../render/names';
import { titleOf } from '../render/sentence';
import { type OutlineNode, branch, leaf, paged } from './node';
import { sortedByName } from './sorted';

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
  readonly isFiltered: boolean;
  readonly dates: DateStyle;
}

/** With more records, all groups are closed at first: the rows under them are made when one is opened. */
const mostOpen = 1_000;

const undated = 'Undated';

/** A heading of the view and the records under it. */
interface Group {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly color?: string | undefined;
  /** The date that its label says. */
  readonly when?: string;
  /** Numbers of records, in the order of time. */
  readonly records: readonly number[];
}

/**
 * The records in groups, in the order of time, the undated last. A claim or quote hangs under the record that it is
 * about, where that record stands in the same group. `undefined` when it was called off, or when the library changed
 * meanwhile.
 */
export async function eventsOutline(
  library: Library,
  shown: Selection,
  options: EventsOutlineOptions,
  pace: Pace,
): Promise<readonly OutlineNode[] | undefined> {
  const groups = await groupsOf(library, shown, options, pace);
  if (!groups) return undefined;
  const open = shown.count <= mostOpen && (options.grouping === 'day' || options.isFiltered);
  const nodes = (start: number, end: number) =>
    groups.slice(start, end).map((group) =>
      branch(
        {
          id: group.id,
          label: group.label,
          description: String(group.records.length),
          spoken: `${group.label}, ${group.records.length === 1 ? '1 record' : `${group.records.length} records`}`,
          icon: group.icon,
          ...(group.color && { color: group.color }),
          open,
        },
        () => new GroupTree(library, group, options.dates).nodes(),
      ),
    );
  const labelAt = (index: number) => groups[index]?.label ?? '';
  return paged('events', groups.length, nodes, (first, last) => `${labelAt(first)} – ${labelAt(last)}`);
}

/**
 * The records that a filter leaves, and what hangs under them: a denial stays with what it denies. `undefined` when it was
 * called off, or when the library changed meanwhile.
 */
export async function filteredRecords(
  library: Library,
  search: LibrarySearch,
  { text = '', entity: id }: EventsFilter,
  pace: Pace,
): Promise<Selection | undefined> {
  const fitting = text.trim() === '' ? undefined : await search.select(text, pace);
  if (text.trim() !== '' && !fitting) return undefined;
  if (!fitting && id === undefined) return everyRecord(library);
  const entity = id === undefined ? undefined : library.entity(id);
  const named = entity ? library.recordsOf(entity).numbers : new Int32Array();
  const chosen = new Set<number>();
  const candidates = id === undefined ? library.recordTable.chronological : named;
  for (const record of candidates) if (fitting?.has(record) ?? true) chosen.add(record);
  return withHanging(library, chosen, pace);
}

function everyRecord(library: Library): Selection {
  const { recordTable, recordCount } = library;
  return { count: recordCount, has: (record) => recordTable.isAlive(record) };
}

async function withHanging(
  library: Library,
  chosen: ReadonlySet<number>,
  pace: Pace,
): Promise<Selection | undefined> {
  const { recordTable, version } = library;
  const every = everyRecord(library);
  const all = new Set(chosen);
  for (const [index, record] of recordTable.chronological.entries()) {
    if (recordTable.chainOf(record, every).some((above) => chosen.has(above))) all.add(record);
    if ((index & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled || library.version !== version) return undefined;
  }
  return { count: all.size, has: (record) => all.has(record) };
}

function selectionOf(numbers: readonly number[]): Selection {
  const chosen = new Set(numbers);
  return { count: chosen.size, has: (record) => chosen.has(record) };
}

async function groupsOf(
  library: Library,
  shown: Selection,
  { grouping, dates }: EventsOutlineOptions,
  pace: Pace,
): Promise<Group[] | undefined> {
  const { version } = library;
  const numbers = library.recordTable.chronological.filter((record) => shown.has(record));
  const groups = await (() => {
    switch (grouping) {
      case 'day':
        return byDay(library, numbers, shown, dates, pace);
      case 'actor':
        return byEntity(library, numbers, shown, 'byActor', pace);
      case 'place':
        return byEntity(library, numbers, shown, 'byPlace', pace);
      case 'verification':
        return byVerification(library, numbers, shown, pace);
    }
  })();
  return library.version === version ? groups?.filter(({ records }) => records.length > 0) : undefined;
}

/** One group for each date as it is known: a weekend is a group of its own. What hangs under a record goes with it. */
async function byDay(
  library: Library,
  numbers: Int32Array,
  shown: Selection,
  dates: DateStyle,
  pace: Pace,
): Promise<Group[] | undefined> {
  const { recordTable } = library;
  const labels = new Map<number, string>();
  const groups = new Map<string, { readonly first: number; readonly records: number[] }>();
  for (const [index, record] of numbers.entries()) {
    const anchor = recordTable.anchorOf(record, shown);
    const date = recordTable.dateNumbers.at(anchor);
    let label = labels.get(date);
    if (label === undefined) {
      const read = library.dateAt(date);
      label = read ? dateLabel(read, dates) : '';
      labels.set(date, label);
    }
    const group = groups.get(label);
    if (group) group.records.push(record);
    else groups.set(label, { first: date, records: [record] });
    if ((index & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  const { ranks } = recordTable.dates;
  const rankOf = (date: number) => (date < 0 ? Infinity : (ranks[date] ?? Infinity));
  return [...groups]
    .sort(([, a], [, b]) => rankOf(a.first) - rankOf(b.first))
    .map(([key, { records }]) => ({
      id: `day ${key}`,
      label: key || undated,
      icon: key ? 'calendar' : 'question',
      when: key || undated,
      records,
    }));
}

/** A record stands with each entity that it names, and with those that what it hangs under names. */
async function byEntity(
  library: Library,
  numbers: Int32Array,
  shown: Selection,
  index: 'byActor' | 'byPlace',
  pace: Pace,
): Promise<Group[] | undefined> {
  const { entityTable, recordTable } = library;
  // By record: its place in the order of time, from 1; 0 for those that are not shown.
  const places = new Int32Array(recordTable.slots.length);
  const hanging = new IntChains();
  for (const [place, record] of numbers.entries()) {
    places[record] = place + 1;
    for (const above of recordTable.chainOf(record, shown)) hanging.add(above, record);
    if ((place & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  const grouped = new Uint8Array(recordTable.slots.length);
  const groups: { readonly leader: number; readonly records: number[] }[] = [];
  for (const [count, leader] of entityTable.leaders.entries()) {
    const found = new Set<number>();
    const add = (record: number) => {
      const place = places[record] ?? 0;
      if (place === 0) return;
      found.add(place - 1);
      hanging.forEach(record, (other) => found.add((places[other] ?? 1) - 1));
    };
    for (const id of entityTable.groupOf(entityTable.idOf(leader))) recordTable[index].forEach(id, add);
    if (found.size > 0) {
      const records = [...Int32Array.from(found).sort()].map((place) => numbers[place] ?? -1);
      for (const record of records) grouped[record] = 1;
      groups.push({ leader, records });
    }
    if ((count & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  const sorted = await sortedByName(groups, ({ leader }) => entityTable.nameOf(leader), pace);
  const rest = [...numbers.filter((record) => !grouped[record])];
  const none = index === 'byActor' ? 'No actor' : 'No place';
  return (
    sorted && [
      ...sorted.map(({ leader, records }) => entityGroup(library, leader, records)),
      { id: 'none', label: none, icon: 'question', records: rest },
    ]
  );
}

function entityGroup({ entityTable }: Library, leader: number, records: readonly number[]): Group {
  const face = { type: entityTable.typeOf(leader), kind: entityTable.kindOf(leader) };
  return {
    id: `entity ${entityTable.idAt(entityTable.idOf(leader))}`,
    label: entityTable.nameOf(leader),
    icon: iconOf(face),
    records,
  };
}

/** What hangs under a record goes with it, however sure it is itself. */
async function byVerification(
  { recordTable }: Library,
  numbers: Int32Array,
  shown: Selection,
  pace: Pace,
): Promise<Group[] | undefined> {
  const groups: (Group & { readonly records: number[] })[] = verifications.map((verification) => ({
    id: `verification ${verification}`,
    label: verification.charAt(0).toUpperCase() + verification.slice(1),
    ...lookOf(verification),
    records: [],
  }));
  const quotes = { id: 'quotes', label: 'Quotes', icon: 'quote', records: [] as number[] };
  for (const [index, record] of numbers.entries()) {
    const verification = recordTable.verificationOf(recordTable.anchorOf(record, shown));
    const group = verification === undefined ? quotes : groups[verifications.indexOf(verification)];
    group?.records.push(record);
    if ((index & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  return [...groups, quotes];
}

/** The rows of one group, made as far as they are seen. */
class GroupTree {
  private readonly members: Selection;
  private readonly tops: readonly number[];

  constructor(
    private readonly library: Library,
    private readonly group: Group,
    private readonly dates: DateStyle,
  ) {
    this.members = selectionOf(group.records);
    this.tops = group.records.filter((record) => this.isTop(record));
  }

  nodes(): readonly OutlineNode[] {
    return paged(this.group.id, this.tops.length, (start, end) =>
      this.tops.slice(start, end).flatMap((record) => this.node(record, this.group.id)),
    );
  }

  private isTop(record: number): boolean {
    return this.library.recordTable.anchorOf(record, this.members) === record;
  }

  private node(number: number, above: string): OutlineNode[] {
    const record = this.library.recordAt(number);
    if (!record) return [];
    const id = `${above} ${record.key}`;
    const { icon, color, words, confidence } = markOf(this.library, record);
    const title = titleOf(this.library, record);
    const face = {
      id,
      label: title,
      description: this.describe(record, words),
      spoken: this.spoken(record, title, confidence),
      icon,
      ...(color && { color }),
      open: true,
      target: { kind: 'record', key: record.key },
    } as const;
    const hanging = this.hangingOn(record);
    return hanging.length === 0
      ? [leaf(face)]
      : [branch(face, () => hanging.flatMap((other) => this.node(other, id)))];
  }

  private hangingOn(record: LibraryRecord): number[] {
    const { recordTable } = this.library;
    return this.library
      .recordsAbout(record)
      .map(({ number }) => number)
      .filter(
        (other) =>
          this.members.has(other) &&
          !this.isTop(other) &&
          recordTable.aboveOf(other, this.members) === record.number,
      );
  }

  private describe(record: LibraryRecord, words: string | undefined): string {
    const place = placeOf(record);
    const parts = [this.when(record), place && nameOf(this.library, place), words];
    return oneLine(parts.filter(Boolean).join(' · '));
  }

  /** Without the date where the heading says it: a narrow view then has room for the place. */
  private when({ date, value }: LibraryRecord): string {
    if (!date) return this.group.when === undated ? '' : 'undated';
    const label = dateLabel(date, this.dates);
    return [label === this.group.when ? '' : label, value.timeOfDay].filter(Boolean).join(', ');
  }

  private spoken(record: LibraryRecord, title: string, confidence: string | undefined): string {
    const { value, date } = record;
    const place = placeOf(record);
    const kind = value.type === 'claim' ? value.kind : value.type;
    const parts = [
      `${kind}: ${title}`,
      date ? dateText(date, this.dates) : 'undated',
      value.timeOfDay,
      place && nameOf(this.library, place),
      confidence,
    ];
    return oneLine(parts.filter(Boolean).join(', '));
  }
}
