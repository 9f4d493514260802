import type { DateStyle } from '../dates/date-style';
import { basicsOf } from '../language/basics';
import type { Library, Selection } from '../library';
import { IntChains } from '../base/int-list';
import type { Pace } from '../base/pace';
import { type Verification, verifications } from '../pack/terms';
import { iconOf } from '../render/icons';
import { lookOf } from '../render/mark';
import { sortedByName } from './sorted';

/** The views are in the editor's own language. */
const { dateLabel } = basicsOf(undefined).print;

export const eventGroupings = ['day', 'actor', 'place', 'verification'] as const;
export type EventGrouping = (typeof eventGroupings)[number];

/** The heading of what has no date. */
export const undated = 'Undated';

/** A heading of the view and the rows under it. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly color?: string | undefined;
  /** The date that its label says. */
  readonly when?: string;
  /** Numbers of the records that are of the group, in the order of time. */
  readonly records: readonly number[];
  /** The same with the records that are shown only since one of the group hangs under them, or they under one of it. */
  readonly rows: readonly number[];
}

export interface GroupingOptions {
  readonly grouping: EventGrouping;
  readonly dates: DateStyle;
}

/** The groups that hold a record. `undefined` if it was cancelled, or if the library changed meanwhile. */
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
      rows: records,
    }));
}

/**
 * A record is of the group of each entity that it names; one that names none, of the groups of what it hangs under. What
 * hangs under a record is shown with it.
 */
async function byEntity(
  library: Library,
  numbers: Int32Array,
  shown: Selection,
  index: 'byActor' | 'byPlace',
  pace: Pace,
): Promise<Group[] | undefined> {
  const { entityTable, recordTable } = library;
  const order = new TimeOrder(numbers, recordTable.slots.length);
  const hanging = new IntChains();
  for (const [place, record] of numbers.entries()) {
    for (const above of recordTable.chainOf(record, shown)) hanging.add(above, record);
    if ((place & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  // By record: whether it names any entity, and whether any group shows it.
  const isNaming = new Uint8Array(recordTable.slots.length);
  const isShown = new Uint8Array(recordTable.slots.length);
  const found: { readonly leader: number; readonly naming: Set<number>; readonly rows: number[] }[] = [];
  for (const [count, leader] of entityTable.leaders.entries()) {
    const naming = new Set<number>();
    const rows = new Set<number>();
    const add = (record: number) => {
      if (!shown.has(record)) return;
      isNaming[record] = 1;
      naming.add(record);
      rows.add(record);
      hanging.forEach(record, (other) => rows.add(other));
    };
    for (const id of entityTable.groupOf(entityTable.idOf(leader))) recordTable[index].forEach(id, add);
    for (const row of rows) isShown[row] = 1;
    if (rows.size > 0) found.push({ leader, naming, rows: order.sorted(rows) });
    if ((count & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  const sorted = await sortedByName(found, ({ leader }) => entityTable.nameOf(leader), pace);
  const rest = [...numbers.filter((record) => !isShown[record])];
  const none = index === 'byActor' ? 'No actor' : 'No place';
  return (
    sorted && [
      ...sorted.map(({ leader, naming, rows }) => ({
        ...entityFace(library, leader),
        records: rows.filter((record) => naming.has(record) || !isNaming[record]),
        rows,
      })),
      { id: 'none', label: none, icon: 'question', records: rest, rows: rest },
    ]
  );
}

function entityFace({ entityTable }: Library, leader: number): Omit<Group, 'records' | 'rows'> {
  const face = { type: entityTable.typeOf(leader), kind: entityTable.kindOf(leader) };
  return {
    id: `entity ${entityTable.idAt(entityTable.idOf(leader))}`,
    label: entityTable.nameOf(leader),
    icon: iconOf(face),
  };
}

/** Each record under its own verification, with what it hangs under. */
async function byVerification(
  { recordTable }: Library,
  numbers: Int32Array,
  shown: Selection,
  pace: Pace,
): Promise<Group[] | undefined> {
  const order = new TimeOrder(numbers, recordTable.slots.length);
  const records = [...verifications, undefined].map((): number[] => []);
  const rows = records.map(() => new Set<number>());
  for (const [index, record] of numbers.entries()) {
    const verification = recordTable.verificationOf(record);
    const group = verification === undefined ? verifications.length : verifications.indexOf(verification);
    records[group]?.push(record);
    for (const row of [record, ...recordTable.chainOf(record, shown)]) rows[group]?.add(row);
    if ((index & 1023) !== 0 || !pace.isDue) continue;
    await pace.rest();
    if (pace.isCancelled) return undefined;
  }
  return records.map((own, group) => ({
    ...verificationFace(verifications[group]),
    records: own,
    rows: order.sorted(rows[group] ?? []),
  }));
}

/** @param verification `undefined` for quotes that give none */
function verificationFace(verification: Verification | undefined): Omit<Group, 'records' | 'rows'> {
  if (verification === undefined) return { id: 'verification none', label: 'No verification', icon: 'quote' };
  return {
    id: `verification ${verification}`,
    label: verification.charAt(0).toUpperCase() + verification.slice(1),
    ...lookOf(verification),
  };
}

/** The order of time of the records that are shown. */
class TimeOrder {
  /** By record. */
  private readonly places: Int32Array;

  /** @param length how many records there were ever */
  constructor(
    private readonly numbers: Int32Array,
    length: number,
  ) {
    this.places = new Int32Array(length);
    for (const [place, record] of numbers.entries()) this.places[record] = place;
  }

  sorted(records: Iterable<number>): number[] {
    const places = Int32Array.from(records, (record) => this.places[record] ?? 0).sort();
    return Array.from(places, (place) => this.numbers[place] ?? -1);
  }
}
