import type { EntityTable } from '../entity-table';
import { rankOf } from './best';

/** The part of a library that the search needs. */
export interface NamedThings {
  /** Counts the changes. */
  readonly version: number;
  readonly entityTable: EntityTable;
  readonly recordTable: { readonly mentions: { readonly view: Int32Array } };
}

const IS_KNOWN = 1;
const IS_ACTOR = 2;
/** It may be one with the actor or place of another id. */
const IS_JOINED = 4;

/**
 * The ranks of ids: if they are of actors, and in how many records they are named. Flags are never cleared, so a flag
 * may be outdated.
 */
export class NameRanks {
  private flags = new Uint8Array(1 << 10);

  constructor(private readonly library: NamedThings) {}

  get version(): number {
    return this.library.version;
  }

  get idCount(): number {
    return this.library.entityTable.idCount;
  }

  /** By id, as far as any is named: in how many records. */
  get records(): Int32Array {
    return this.library.recordTable.mentions.view;
  }

  get bytes(): number {
    return this.flags.byteLength;
  }

  /** Takes in what an entry says of its id, and tells the ids that may stand higher now. */
  take(entry: number): number[] {
    const { entityTable } = this.library;
    const id = entityTable.idOf(entry);
    const higher: number[] = [];
    const isActor = entityTable.typeOf(entry) === 'actor';
    if (this.mark(id, isActor ? IS_KNOWN | IS_ACTOR : IS_KNOWN)) higher.push(id);
    for (const other of entityTable.idsBeside(entry)) {
      this.mark(id, IS_JOINED);
      this.mark(other, IS_JOINED);
      higher.push(id, other);
    }
    return higher;
  }

  isKnown(id: number): boolean {
    return ((this.flags[id] ?? 0) & IS_KNOWN) !== 0;
  }

  isJoined(id: number): boolean {
    return ((this.flags[id] ?? 0) & IS_JOINED) !== 0;
  }

  /** The ids that mean one actor or place, the first met first. */
  groupOf(id: number): readonly number[] {
    return this.isJoined(id) ? this.library.entityTable.groupOf(id).sort((a, b) => a - b) : [id];
  }

  /**
   * Returns `rankOf` without the parts that depend on a query; rather too high than too low. -1 if nothing has the id.
   */
  rankOf(id: number): number {
    if (!this.isKnown(id)) return -1;
    if (!this.isJoined(id)) return rankOf(this.isActor(id), false, this.records[id] ?? 0, false);
    const group = this.groupOf(id);
    return rankOf(
      group.some((one) => this.isActor(one)),
      false,
      this.recordsOf(group),
      false,
    );
  }

  recordsOf(group: readonly number[]): number {
    const { records } = this;
    return group.reduce((sum, id) => sum + (records[id] ?? 0), 0);
  }

  /** Returns `true` if any pack had the id as an actor at any time. */
  private isActor(id: number): boolean {
    return ((this.flags[id] ?? 0) & IS_ACTOR) !== 0;
  }

  private mark(id: number, flags: number): boolean {
    if (id >= this.flags.length) {
      const more = new Uint8Array(Math.ceil(id * 1.5));
      more.set(this.flags);
      this.flags = more;
    }
    const before = this.flags[id] ?? 0;
    this.flags[id] = before | flags;
    return this.flags[id] !== before;
  }
}
