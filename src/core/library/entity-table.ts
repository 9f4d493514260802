import type { Entity } from '../pack/model';
import { IntChains, IntList } from '../base/int-list';
import type { OpenPack } from './open-packs';
import type { Shelf } from './shelf';

const none: readonly string[] = [];

/**
 * Who and what the packs know: an entry for each actor and place of each pack, and which entries are one entity, since
 * they share an id or a Wikidata id, directly or over others. Entries and ids are numbers, given once.
 */
export class EntityTable {
  private readonly idNumbers = new Map<string, number>();
  private readonly ids: string[] = [];
  /** By id: its entries. */
  private readonly entries = new IntChains();
  /** By id of a place or state: the entries of the places within it. */
  private readonly inner = new IntChains();
  /** By entry. */
  private readonly idOfEntry = new IntList();
  private readonly slotOfEntry = new IntList();
  private readonly names: string[] = [];
  private readonly shorts: (string | undefined)[] = [];
  private readonly aliases: (readonly string[])[] = [];
  private readonly titles: (readonly string[])[] = [];
  /** Which of the titles is that of the first office still held; -1 for none. */
  private readonly heldTitles = new IntList();
  private readonly kinds: (string | undefined)[] = [];
  private readonly types: Entity['type'][] = [];
  private readonly sameOfEntry = new Map<number, readonly string[]>();
  private readonly entriesOfSame = new Map<string, number[]>();
  private cached: { version: number; leaders: Int32Array } | undefined;

  constructor(private readonly shelf: Shelf) {}

  /** The number of entries ever added, removed ones included. */
  get length(): number {
    return this.idOfEntry.length;
  }

  /** The number of ids that have a number. */
  get idCount(): number {
    return this.ids.length;
  }

  /** Returns if the packs of all, some or none of the entries under exactly this id are still in the library. */
  presenceOf(number: number): 'all' | 'some' | 'none' {
    let alive = 0;
    let gone = 0;
    this.entries.forEach(number, (entry) => {
      if (this.isAlive(entry)) alive++;
      else gone++;
    });
    return alive === 0 ? 'none' : gone === 0 ? 'all' : 'some';
  }

  /** The number of an id, whether or not any pack has an entry for it. */
  numberOf(id: string): number {
    const known = this.idNumbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.idNumbers.set(id, number);
    return number;
  }

  /** Adds the entries of a pack and returns the number of the first; the others follow. */
  add(slot: number, { entities }: OpenPack): number {
    const first = this.idOfEntry.length;
    entities.forEach((value, index) => {
      const entry = first + index;
      const id = this.numberOf(value.id);
      this.idOfEntry.push(id);
      this.slotOfEntry.push(slot);
      this.names.push(value.name);
      this.shorts.push(value.type === 'actor' ? value.short : undefined);
      this.aliases.push(value.aliases.length === 0 ? none : value.aliases.map(({ form }) => form));
      this.titles.push(
        value.type === 'actor' && value.roles.length > 0 ? value.roles.map(({ title }) => title) : none,
      );
      this.heldTitles.push(
        value.type === 'actor' ? value.roles.findIndex(({ until }) => until === undefined) : -1,
      );
      this.kinds.push(value.kind);
      this.types.push(value.type);
      this.entries.add(id, entry);
      if (value.type === 'place' && value.within !== undefined)
        this.inner.add(this.numberOf(value.within), entry);
      if (value.sameAs.length > 0) this.sameOfEntry.set(entry, value.sameAs);
      for (const same of value.sameAs) {
        const sharing = this.entriesOfSame.get(same);
        if (sharing) sharing.push(entry);
        else this.entriesOfSame.set(same, [entry]);
      }
    });
    return first;
  }

  idAt(number: number): string {
    return this.ids[number] ?? '';
  }

  nameOf(entry: number): string {
    return this.names[entry] ?? '';
  }

  /** `undefined` where the pack gives none. */
  shortOf(entry: number): string | undefined {
    return this.shorts[entry];
  }

  /** Every other form that the pack gives, those that are only shown included. */
  aliasesOf(entry: number): readonly string[] {
    return this.aliases[entry] ?? none;
  }

  /** Returns the titles that the pack gives to an actor. */
  titlesOf(entry: number): readonly string[] {
    return this.titles[entry] ?? none;
  }

  /** The first of the offices that the pack does not say have ended; `undefined` for none. */
  heldTitleOf(entry: number): string | undefined {
    return this.titles[entry]?.[this.heldTitles.at(entry)];
  }

  kindOf(entry: number): string | undefined {
    return this.kinds[entry];
  }

  typeOf(entry: number): Entity['type'] {
    return this.types[entry] ?? 'actor';
  }

  idOf(entry: number): number {
    return this.idOfEntry.at(entry);
  }

  slotOf(entry: number): number {
    return this.slotOfEntry.at(entry);
  }

  /** The number of an id that has one already; -1 for another. */
  knownNumber(id: string): number {
    return this.idNumbers.get(id) ?? -1;
  }

  /** The entries that are one entity with the id, in the order of the packs and of their text; none for an unknown id. */
  entriesOf(id: string): number[] {
    const number = this.idNumbers.get(id);
    return number === undefined ? [] : this.inOrder(this.groupOf(number).flatMap((one) => this.alive(one)));
  }

  /** Returns `true` if the pack of the entry is still in the library. */
  isAlive(entry: number): boolean {
    return this.shelf.isAlive(this.slotOf(entry));
  }

  /** The entries under just this id, whose packs are still there; in no order. */
  entriesUnder(number: number): readonly number[] {
    return this.alive(number);
  }

  /** The other ids that share a Wikidata id with the entry, whether or not their packs are still there. */
  idsBeside(entry: number): number[] {
    const id = this.idOf(entry);
    return (this.sameOfEntry.get(entry) ?? []).flatMap((same) =>
      (this.entriesOfSame.get(same) ?? []).map((other) => this.idOf(other)).filter((other) => other !== id),
    );
  }

  /** The numbers of the ids under which the entity of the id goes. */
  groupOf(number: number): number[] {
    if (this.entriesOfSame.size === 0) return [number];
    const group = new Set([number]);
    for (const one of group) {
      for (const entry of this.alive(one))
        for (const same of this.sameOfEntry.get(entry) ?? [])
          for (const other of this.entriesOfSame.get(same) ?? [])
            if (this.shelf.isAlive(this.slotOf(other))) group.add(this.idOf(other));
    }
    return [...group];
  }

  /** The places within those of the group, over however many steps; the group itself included. */
  withInner(group: readonly number[]): number[] {
    const all = new Set(group);
    for (const one of all)
      this.inner.forEach(one, (entry) => {
        const place = this.idOf(entry);
        if (all.has(place) || !this.shelf.isAlive(this.slotOf(entry))) return;
        for (const id of this.groupOf(place)) all.add(id);
      });
    return [...all];
  }

  /** The first entry of each entity, in the order of the packs. */
  get leaders(): Int32Array {
    if (this.cached?.version === this.shelf.version) return this.cached.leaders;
    const seen = new Uint8Array(this.ids.length);
    const found: number[] = [];
    for (const { firstEntry, entries } of this.shelf.inOrder())
      for (let entry = firstEntry; entry < firstEntry + entries; entry++) {
        const id = this.idOf(entry);
        if (seen[id]) continue;
        for (const one of this.groupOf(id)) seen[one] = 1;
        found.push(entry);
      }
    this.cached = { version: this.shelf.version, leaders: Int32Array.from(found) };
    return this.cached.leaders;
  }

  /**
   * Pairs of entries that are one entity and differ in name or kind: the first in the order of the packs, and a later one
   * of another pack. Two entries of one pack that share a Wikidata id are the writer's own statement.
   */
  disagreements(most: number): (readonly [number, number])[] {
    const pairs: (readonly [number, number])[] = [];
    for (const leader of this.leaders) {
      const id = this.idOf(leader);
      if (this.entriesOfSame.size === 0 && !this.differs(leader, this.alive(id))) continue;
      for (const entry of this.entriesOf(this.idAt(id)))
        if (this.slotOf(entry) !== this.slotOf(leader) && this.differs(leader, [entry]))
          pairs.push([leader, entry]);
      if (pairs.length >= most) break;
    }
    return pairs;
  }

  private differs(entry: number, others: readonly number[]): boolean {
    return others.some(
      (other) =>
        this.nameOf(other) !== this.nameOf(entry) ||
        (this.kindOf(other) !== undefined &&
          this.kindOf(entry) !== undefined &&
          this.kindOf(other) !== this.kindOf(entry)),
    );
  }

  private alive(id: number): number[] {
    const entries: number[] = [];
    this.entries.forEach(id, (entry) => {
      if (this.shelf.isAlive(this.slotOf(entry))) entries.push(entry);
    });
    return entries;
  }

  /** Returns the position of the entry's pack in the order of the packs. */
  rankOf(entry: number): number {
    return this.shelf.rankOf(this.slotOf(entry));
  }

  private inOrder(entries: number[]): number[] {
    return entries.sort((a, b) => this.rankOf(a) - this.rankOf(b) || a - b);
  }
}
