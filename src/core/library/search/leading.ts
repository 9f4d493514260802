import type { Pace } from '../../base/pace';
import { highestRank, rankOf } from './best';
import type { NameRanks } from './name-ranks';

/** The number of changes after which the list is computed again. */
const mostChanged = 2_000;
/** Ranks are counted by whether it is an actor, and by how many records there are, up to this many. */
const mostCounted = 1 << 12;

/** The ids that stand highest, in their order. */
export interface Lead {
  readonly ids: Int32Array;
  /** By place in the list: the highest rank that a query can give. */
  readonly ranks: Int32Array;
  /** No other stands higher. */
  readonly rest: number;
  /** The ids that may stand elsewhere now. */
  readonly changed: ReadonlySet<number>;
}

/**
 * The list of the ids with the highest ranks, in which the best of many matches are found. A list is of one moment, and
 * the ids changed since are kept separately, so that a change of a pack does not cost a new list.
 */
export class Leading {
  private list: Omit<Lead, 'changed'> | undefined;
  /** By id, at the time of the list: how many records named it. */
  private records = new Int32Array();
  /** Those that may stand higher for another reason than the records that name them. */
  private readonly raised = new Set<number>();
  private changed: ReadonlySet<number> = new Set();
  private version = -1;

  /** @param most the length of the list; if there are no more ids, there is no list */
  constructor(
    private readonly nameRanks: NameRanks,
    private readonly most: number,
  ) {}

  /** The list, if there is one and not too much has changed since. */
  get lead(): Lead | undefined {
    if (!this.list) return undefined;
    if (this.version !== this.nameRanks.version) {
      this.version = this.nameRanks.version;
      this.changed = this.findChanged();
    }
    return this.changed.size > mostChanged ? undefined : { ...this.list, changed: this.changed };
  }

  /** `true` if a list would help. */
  get isWanted(): boolean {
    return this.nameRanks.idCount > this.most && !this.lead;
  }

  /** Tells that an id may stand higher, for another reason than the records that name it. */
  tell(id: number): void {
    if (!this.list) return;
    this.raised.add(id);
    this.version = -1;
  }

  get bytes(): number {
    return 4 * this.records.length + 8 * (this.list?.ids.length ?? 0);
  }

  /** Makes the list; if the library changes meanwhile, there is none. Returns `false` if it was cancelled. */
  async make(pace: Pace): Promise<boolean> {
    const { version, idCount } = this.nameRanks;
    const ranks = new Int32Array(idCount);
    const records = new Int32Array(idCount);
    this.list = undefined;
    for (let from = 0; from < idCount; from += 4_096) {
      const end = Math.min(from + 4_096, idCount);
      for (let id = from; id < end; id++) {
        ranks[id] = this.nameRanks.rankOf(id);
        records[id] = this.nameRanks.records[id] ?? 0;
      }
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return false;
      if (this.nameRanks.version !== version) return true;
    }
    this.list = listOf(ranks, this.most);
    this.records = records;
    this.raised.clear();
    this.changed = new Set();
    this.version = version;
    return true;
  }

  private findChanged(): ReadonlySet<number> {
    const { records: present, idCount } = this.nameRanks;
    const { records } = this;
    const changed = new Set<number>();
    for (let id = 0; id < idCount && changed.size <= mostChanged; id++)
      if (id >= records.length || (present[id] ?? 0) !== records[id]) changed.add(id);
    for (const id of [...changed, ...this.raised])
      for (const moved of this.nameRanks.groupOf(id)) changed.add(moved);
    return changed;
  }
}

/** The highest of the ranks, as many classes of equal ones as find room. */
function listOf(ranks: Int32Array, most: number): Omit<Lead, 'changed'> {
  const counts = new Int32Array(2 * mostCounted);
  for (const rank of ranks) if (rank >= 0) counts[classOf(rank)] = (counts[classOf(rank)] ?? 0) + 1;
  let last = counts.length;
  for (let room = most; last > 0; last--) {
    room -= counts[last - 1] ?? 0;
    if (room < 0) break;
  }
  const keys: number[] = [];
  ranks.forEach((rank, id) => {
    if (rank >= 0 && classOf(rank) >= last) keys.push((highestRank - rank) * 2 ** 26 + id);
  });
  const ordered = Float64Array.from(keys).sort();
  const ids = Int32Array.from(ordered, (key) => key % 2 ** 26);
  return { ids, ranks: ids.map((id) => (ranks[id] ?? 0) | 1), rest: highestOf(last - 1) };
}

function classOf(rank: number): number {
  const records = Math.min((rank >>> 1) & ((1 << 24) - 1), mostCounted - 1);
  return (rank >>> 26) * mostCounted + records;
}

/** The highest rank of a class; below all for none. */
function highestOf(number: number): number {
  if (number < 0) return -1;
  const records = number % mostCounted;
  return rankOf(number >= mostCounted, false, records === mostCounted - 1 ? Infinity : records, true);
}
