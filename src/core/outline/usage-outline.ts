import type { DateStyle } from '../dates/date-style';
import { basicsOf } from '../language/basics';
import type { Library, LibraryRecord } from '../library';
import { type SourceGroup, bySource } from '../note/usage/by-source';
import type { NoteUsage } from '../note/usage/note-usage';
import {
  type UnusedOfPack,
  recordsWith,
  unusedByPack,
  unusedCount,
  unusedRecords,
} from '../note/usage/unused';
import { oneLine } from '../render/escape';
import { markOf } from '../render/mark';
import { titleOf } from '../render/sentence';
import { type OutlineNode, branch, leaf, paged } from './node';

/** The views are in the editor's own language. */
const { dateLabel, dateText, words: printed } = basicsOf(undefined).print;

export interface UsageOutlineOptions {
  readonly dates: DateStyle;
  /** The address of the file of the pack with the id; `undefined` when it has none. */
  readonly uriOf: (packId: string) => string | undefined;
}

/** The context value of the rows of each branch, which selects their actions. */
export const usageContexts = {
  used: 'usedRecord',
  unused: 'unusedRecord',
  omitted: 'omittedRecord',
} as const;
type Kind = keyof typeof usageContexts;

const faces: Record<Kind, { readonly label: string; readonly icon: string }> = {
  used: { label: 'Used in this note', icon: 'check' },
  unused: { label: 'Not used', icon: 'circle-large-outline' },
  omitted: { label: 'Deliberately left out', icon: 'eye-closed' },
};

/** With more packs, what is not used stands by pack first: to know its sources, all would have to be read. */
const mostPacksRead = 20;

/**
 * Returns the records that a note uses, those that it does not, and those that it leaves out, each by source; none if
 * there are no records.
 */
export function usageOutline(
  library: Library,
  usage: NoteUsage,
  options: UsageOutlineOptions,
): readonly OutlineNode[] {
  if (library.recordCount === 0) return [];
  const rows = new UsageRows(library, usage, options);
  return [
    top('used', usage.used.size, () => rows.sources('used', recordsWith(library, usage.used))),
    top('unused', unusedCount(library, usage), () => rows.unused(unusedByPack(library, usage))),
    top('omitted', usage.omitted.size, () =>
      rows.sources('omitted', recordsWith(library, usage.omitted.keys())),
    ),
  ];
}

function top(kind: Kind, count: number, make: () => readonly OutlineNode[]): OutlineNode {
  const { label } = faces[kind];
  const face = {
    id: `usage ${kind}`,
    ...faces[kind],
    description: String(count),
    spoken: `${label}, ${recordsIn(count)}`,
  };
  return count === 0 ? leaf(face) : branch(face, make);
}

class UsageRows {
  constructor(
    private readonly library: Library,
    private readonly usage: NoteUsage,
    private readonly options: UsageOutlineOptions,
  ) {}

  sources(kind: Kind, records: readonly LibraryRecord[]): readonly OutlineNode[] {
    const groups = bySource(this.library, records);
    return paged(`usage ${kind}`, groups.length, (start, end) =>
      groups.slice(start, end).map((group) => this.source(kind, group)),
    );
  }

  unused(packs: readonly UnusedOfPack[]): readonly OutlineNode[] {
    if (packs.length <= mostPacksRead)
      return this.sources(
        'unused',
        packs.flatMap(({ place }) => unusedRecords(this.library, this.usage, place)),
      );
    return paged(
      'usage unused',
      packs.length,
      (start, end) => packs.slice(start, end).flatMap((pack) => this.pack(pack)),
      (first, last) => `${packs[first]?.place.pack.id ?? ''} – ${packs[last]?.place.pack.id ?? ''}`,
    );
  }

  private pack({ place, count }: UnusedOfPack): OutlineNode[] {
    const pack = this.library.pack(place.pack.id);
    if (!pack) return [];
    const label = oneLine(pack.title) || pack.id;
    const uri = this.options.uriOf(pack.id);
    const face = {
      id: `usage unused ${pack.id}`,
      label,
      description: String(count),
      spoken: `pack ${label}, ${recordsIn(count)}`,
      icon: 'book',
      ...(uri !== undefined && { target: { kind: 'pack', uri } as const }),
    };
    const make = () => this.sources('unused', unusedRecords(this.library, this.usage, place));
    return [branch(face, make)];
  }

  private source(kind: Kind, { pack, source, records }: SourceGroup): OutlineNode {
    const id = `usage ${kind} ${pack.id}#${source?.id ?? ''}`;
    const uri = this.options.uriOf(pack.id);
    const label = source ? oneLine(source.title) : 'Without a source';
    const face = {
      id,
      label,
      description: [records.length, source?.publisher].filter((part) => part !== undefined).join(' · '),
      spoken: `source ${label}, ${recordsIn(records.length)}`,
      icon: 'file-text',
      open: true,
      ...(source && uri !== undefined && { target: { kind: 'passage', uri, source: source.id } as const }),
    };
    return branch(face, () =>
      paged(id, records.length, (start, end) =>
        records.slice(start, end).map((record) => this.record(kind, id, record)),
      ),
    );
  }

  private record(kind: Kind, above: string, record: LibraryRecord): OutlineNode {
    const { dates } = this.options;
    const { library, usage } = this;
    const { icon, color, words, confidence } = markOf(library, record);
    const title = titleOf(library, record);
    const { key, date } = record;
    const reason = oneLine(usage.omitted.get(key) ?? '') || undefined;
    const day = date ? dateLabel(date, dates) : printed.undated;
    const spoken = [
      title,
      reason !== undefined && `left out: ${reason}`,
      date ? dateText(date, dates) : printed.undated,
      confidence,
    ];
    return leaf({
      id: `${above} ${key}`,
      label: title,
      description: oneLine([reason, day, words].filter(Boolean).join(' · ')),
      spoken: oneLine(spoken.filter(Boolean).join(', ')),
      icon,
      ...(color && { color }),
      target: { kind: 'record', key },
      context: usageContexts[kind],
    });
  }
}

function recordsIn(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}
