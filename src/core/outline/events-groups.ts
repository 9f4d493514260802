import { type DateStyle, dateLabel } from '../dates';
import type { Library, Selection } from '../library';
import { IntChains } from '../library/int-list';
import type { Pace } from '../pace';
import { verifications } from '../pack/model';
import { iconOf } from '../render/icons';
import { lookOf } from '../render/mark';
import { sortedByName } from './sorted';

export const eventGroupings = ['day', 'actor', 'place', 'verification'] as const;
export type EventGrouping = (typeof eventGroupings)[number];

/** The heading of what has no date. */
export const undated = 'Undated';

/** A heading of the view and the records under it. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly color?: string | undefined;
  /** The date that its label says. */
  readonly when?: string;
  /** Numbers of records, in the order of time. */
  readonly records: readonly number[];
}

export interface GroupingOptions {
  readonly grouping: EventGrouping;
  readonly dates: DateStyle;
}

/** The groups that hold a record. `undefined` when it was called off, or when the library changed meanwhile. */
export async function groupsOf(
  library: Library,
  shown: Selection,
  { grouping, dates }: GroupingOptions,
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
