import type { CitableRecord, Entity, Pack } from '../pack/model';
import { recordsIn } from '../pack/record-kinds';
import type { LibraryRecord } from './record';

/** A pack as the library is given it. Its content is asked for again and again, and may be made anew each time. */
export interface LibraryPack {
  readonly id: string;
  /** The packs stand in the order of this text. */
  readonly order: string;
  decode(): Pack;
  /**
   * Returns `false` only if no word of the pack begins with this folded word; `true` may be wrong. If absent, assume
   * `true`.
   */
  mayHold?(word: string): boolean;
}

/** A pack with its records at hand, each with a number within the pack. */
export interface OpenPack {
  readonly pack: Pack;
  /** Events, claims, quotes, in the order of the text. */
  readonly records: readonly CitableRecord[];
  /** Actors, then places. */
  readonly entities: readonly Entity[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By number: the records as the library gave them out. */
  readonly made: Map<number, LibraryRecord>;
}

/** The maximum number of packs held decoded; the others are decoded again when one of their records is shown. */
const mostOpen = 256;

/** The packs used last, decoded. Memory stays the same however many packs there are. */
export class OpenPacks {
  private readonly open = new Map<LibraryPack, OpenPack>();

  get(pack: LibraryPack): OpenPack {
    const known = this.open.get(pack);
    if (known) {
      // Keeps a map's order that of use; for the last one used, which is asked for most, there is nothing to do.
      if (this.last !== pack) {
        this.open.delete(pack);
        this.open.set(pack, known);
        this.last = pack;
      }
      return known;
    }
    const opened = openPack(pack.decode());
    this.open.set(pack, opened);
    this.last = pack;
    if (this.open.size > mostOpen) {
      const [oldest] = this.open.keys();
      if (oldest) this.open.delete(oldest);
    }
    return opened;
  }

  forget(pack: LibraryPack): void {
    this.open.delete(pack);
  }

  private last: LibraryPack | undefined;
}

function openPack(pack: Pack): OpenPack {
  const records = recordsIn(pack);
  const numbers = new Map<string, number>();
  records.forEach(({ id }, number) => {
    if (!numbers.has(id)) numbers.set(id, number);
  });
  return { pack, records, entities: [...pack.actors, ...pack.places], numbers, made: new Map() };
}
