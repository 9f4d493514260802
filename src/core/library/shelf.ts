import { type LibraryPack, type OpenPack, OpenPacks } from './open-packs';

/** The numbers of records and of entities that one pack has. */
export interface PackPlace {
  readonly slot: number;
  readonly pack: LibraryPack;
  /** The number of its first record; the others follow. */
  readonly base: number;
  readonly count: number;
  /** The number of its first entry for an actor or place. */
  readonly firstEntry: number;
  readonly entries: number;
}

/** The packs of a library, each in a slot of its own; a slot is never given twice. */
export class Shelf {
  private readonly places: (PackPlace | undefined)[] = [];
  private readonly slotsById = new Map<string, number>();
  private readonly opened = new OpenPacks();
  private order:
    { readonly version: number; readonly places: readonly PackPlace[]; ranks: Int32Array } | undefined;
  /** Counts the changes. */
  version = 0;
  /** Records, those of packs that are gone not counted. */
  records = 0;

  get size(): number {
    return this.slotsById.size;
  }

  get nextSlot(): number {
    return this.places.length;
  }

  put(place: PackPlace): void {
    this.places[place.slot] = place;
    this.slotsById.set(place.pack.id, place.slot);
    this.records += place.count;
    this.version++;
  }

  /** Removes the pack and returns its numbers, or `undefined` if there is no such pack. */
  take(id: string): PackPlace | undefined {
    const place = this.placeOf(id);
    if (!place) return undefined;
    this.places[place.slot] = undefined;
    this.slotsById.delete(id);
    this.opened.forget(place.pack);
    this.records -= place.count;
    this.version++;
    return place;
  }

  isAlive(slot: number): boolean {
    return this.places[slot] !== undefined;
  }

  at(slot: number): PackPlace | undefined {
    return this.places[slot];
  }

  placeOf(id: string): PackPlace | undefined {
    const slot = this.slotsById.get(id);
    return slot === undefined ? undefined : this.places[slot];
  }

  open(pack: LibraryPack): OpenPack {
    return this.opened.get(pack);
  }

  /** The packs in their order. */
  inOrder(): readonly PackPlace[] {
    return this.ordered.places;
  }

  /** Returns the position of the slot's pack in the order of the packs. */
  rankOf(slot: number): number {
    return this.ordered.ranks[slot] ?? -1;
  }

  private get ordered() {
    if (this.order?.version === this.version) return this.order;
    const places = this.places
      .filter((place) => place !== undefined)
      .sort((a, b) => (a.pack.order < b.pack.order ? -1 : a.pack.order > b.pack.order ? 1 : 0));
    const ranks = new Int32Array(this.places.length).fill(-1);
    places.forEach(({ slot }, rank) => (ranks[slot] = rank));
    return (this.order = { version: this.version, places, ranks });
  }
}
