import type { DateStyle } from '../dates/date-style';
import { basicsOf } from '../language/basics';
import { type Library, type LibraryRecord, type Selection, placeOf } from '../library';
import { kindWord } from '../pack/record-kinds';
import type { Pace } from '../base/pace';
import { oneLine } from '../render/escape';
import { markOf } from '../render/mark';
import { nameOf } from '../render/names';
import { titleOf } from '../render/sentence';
import { type Group, type GroupingOptions, groupsOf, undated } from './events-groups';
import { type OutlineNode, branch, leaf, paged } from './node';

/** The views are in the editor's own language. */
const { dateLabel, dateText, words: printed } = basicsOf(undefined).print;

export interface EventsOutlineOptions extends GroupingOptions {
  readonly isFiltered: boolean;
}

/** With more records, all groups are closed at first: the rows under them are made when one is opened. */
const mostOpen = 1_000;

/**
 * The records in groups, in the order of time, the undated last. A claim or quote hangs under the record that it is
 * about, where that record is shown in the same group; one that is not of the group is dimmed, and not counted.
 * `undefined` if it was cancelled, or if the library changed
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

/** The rows of one group, made as far as they are seen. */
class GroupTree {
  private readonly members: Selection;
  /** Those that are not dimmed. */
  private readonly own: ReadonlySet<number>;
  private readonly tops: readonly number[];

  constructor(
    private readonly library: Library,
    private readonly group: Group,
    private readonly dates: DateStyle,
  ) {
    this.members = selectionOf(group.rows);
    this.own = new Set(group.records);
    this.tops = group.rows.filter((record) => this.isTop(record));
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
    const dimmed = !this.own.has(number);
    const face = {
      id,
      label: title,
      // For a record outside the group, the description says what it is instead.
      description: this.describe(record, dimmed ? (confidence ?? words) : words),
      spoken: this.spoken(record, title, confidence) + (dimmed ? `, not under “${this.group.label}”` : ''),
      icon,
      ...(dimmed ? { dimmed, color: 'disabledForeground' } : color && { color }),
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
    if (!date) return this.group.when === undated ? '' : printed.undated;
    const label = dateLabel(date, this.dates);
    return [label === this.group.when ? '' : label, value.timeOfDay].filter(Boolean).join(', ');
  }

  private spoken(record: LibraryRecord, title: string, confidence: string | undefined): string {
    const { value, date } = record;
    const place = placeOf(record);
    const kind = kindWord(value);
    const parts = [
      `${kind}: ${title}`,
      date ? dateText(date, this.dates) : printed.undated,
      value.timeOfDay,
      place && nameOf(this.library, place),
      confidence,
    ];
    return oneLine(parts.filter(Boolean).join(', '));
  }
}

function selectionOf(numbers: readonly number[]): Selection {
  const chosen = new Set(numbers);
  return { count: chosen.size, has: (record) => chosen.has(record) };
}
