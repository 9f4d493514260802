import type { Entity } from '../pack/model';
import { type FromPack, type LibraryEntity, unite } from './entity';
import type { EntityTable } from './entity-table';

/** Read at most this many packs for one card: the first in their order. */
const mostPacksRead = 16;
/** Keep at most this many entities: each holds packs open. */
const mostUnited = 100;

/** Actors and places as all packs together know them, put together when they are asked for. */
export class UnitedEntities {
  /** By leading entry, those that were asked for last; of the present version. */
  private readonly united = new Map<number, LibraryEntity>();
  private version = -1;

  /**
   * @param entryAt reads an entry from its pack
   * @param present counts the changes of what the table holds
   */
  constructor(
    private readonly table: EntityTable,
    private readonly entryAt: (entry: number) => FromPack<Entity> | undefined,
    private readonly present: () => number,
  ) {}

  /** `undefined` when no pack has the id. */
  of(id: string): LibraryEntity | undefined {
    const entries = this.table.entriesOf(id);
    const [leader] = entries;
    if (leader === undefined) return undefined;
    if (this.version !== this.present()) {
      this.version = this.present();
      this.united.clear();
    }
    const entity = this.united.get(leader) ?? this.unite(entries);
    if (!entity) return undefined;
    this.united.set(leader, entity);
    const [oldest] = this.united.keys();
    if (this.united.size > mostUnited && oldest !== undefined) this.united.delete(oldest);
    return entity;
  }

  private unite(entries: readonly number[]): LibraryEntity | undefined {
    const slots = new Set(entries.map((entry) => this.table.slotOf(entry)));
    const read = new Set([...slots].slice(0, mostPacksRead));
    const values = entries.flatMap((entry) =>
      read.has(this.table.slotOf(entry)) ? (this.entryAt(entry) ?? []) : [],
    );
    return unite(values, slots.size);
  }
}
