import { compareNewestFirst, dateOf } from '../dates';
import { type Mention, type NameFinder, type TextFormat, createNameFinder } from '../names';
import type { CitableRecord, Entity, Pack } from '../pack/model';
import { type EntityRelation, type FromPack, type LibraryEntity, groupEntries, unite } from './entity';
import { type LibraryRecord, aboutOf, actorsOf, placeOf } from './record';

/**
 * Many packs as one: entities united, records looked up by id, by entity and by date. It never changes; a change of a
 * pack makes a new library. What it computes, it computes once and when it is first asked.
 */
export class Library {
  readonly entities: readonly LibraryEntity[];
  /** Events, claims and quotes in the order of the packs and of their text. */
  readonly records: readonly LibraryRecord[];

  private readonly entitiesById = new Map<string, LibraryEntity>();
  private readonly recordsByKey = new Map<string, LibraryRecord>();
  private readonly recordsById = new Map<string, LibraryRecord[]>();
  private finder: NameFinder | undefined;
  private byEntity: Map<LibraryEntity, LibraryRecord[]> | undefined;
  private byTarget: Map<string, LibraryRecord[]> | undefined;
  private relationsByEntity: Map<LibraryEntity, EntityRelation[]> | undefined;

  /** @param packs no two with the same id */
  constructor(readonly packs: readonly Pack[]) {
    const entries = packs.flatMap((pack) =>
      [...pack.actors, ...pack.places].map((value): FromPack<Entity> => ({ pack, value })),
    );
    this.entities = groupEntries(entries).flatMap((group) => unite(group) ?? []);
    for (const entity of this.entities) for (const id of entity.ids) this.entitiesById.set(id, entity);
    this.records = packs.flatMap((pack) =>
      [...pack.events, ...pack.claims, ...pack.quotes].map((value) => libraryRecord(pack, value)),
    );
    for (const record of this.records) {
      this.recordsByKey.set(record.key, record);
      push(this.recordsById, record.value.id, record);
    }
  }

  /** The actor or place with the id, in whatever pack; `undefined` when none has it. */
  entity(id: string): LibraryEntity | undefined {
    return this.entitiesById.get(id);
  }

  /**
   * The records that a footnote label or an argument means: `record` or `pack/record`. None for an unknown one, more
   * than one where several packs have the bare id.
   */
  recordsNamed(label: string): readonly LibraryRecord[] {
    const qualified = this.recordsByKey.get(label);
    return qualified ? [qualified] : (this.recordsById.get(label) ?? []);
  }

  /** The shortest label that means this record alone; an actor or place of another pack may have its id as well. */
  labelOf({ value: { id }, key }: LibraryRecord): string {
    return this.recordsNamed(id).length === 1 && !this.entity(id) ? id : key;
  }

  /** The record that an id in a record of the pack points at; `undefined` when it was left out for a fault. */
  within(pack: Pack, id: string): LibraryRecord | undefined {
    return this.recordsByKey.get(`${pack.id}/${id}`);
  }

  /** The records that name the entity, or a place within it; newest first. */
  recordsOf(entity: LibraryEntity): readonly LibraryRecord[] {
    this.byEntity ??= this.indexByEntity();
    return this.byEntity.get(entity) ?? [];
  }

  /** The claims and quotes that are about the record, and what stands against it, in the order of the text. */
  recordsAbout(record: LibraryRecord): readonly LibraryRecord[] {
    this.byTarget ??= this.indexByTarget();
    return this.byTarget.get(record.key) ?? [];
  }

  relationsOf(entity: LibraryEntity): readonly EntityRelation[] {
    this.relationsByEntity ??= this.indexRelations();
    return this.relationsByEntity.get(entity) ?? [];
  }

  /** The mentions of known actors and places in a text. */
  find(text: string, format: TextFormat): Mention[] {
    return this.names.find(text, format);
  }

  get names(): NameFinder {
    return (this.finder ??= createNameFinder(this.nameForms()));
  }

  /** The entities that a mention can mean, each once. */
  candidates(mention: Mention): LibraryEntity[] {
    return [...new Set(mention.entities.flatMap((id) => this.entity(id) ?? []))];
  }

  private *nameForms() {
    for (const { id, name, forms } of this.entities) {
      yield { form: name, entity: id };
      for (const { form, weak } of forms) if (!weak) yield { form, entity: id };
    }
  }

  private indexByEntity() {
    const index = new Map<LibraryEntity, LibraryRecord[]>();
    for (const record of this.records) {
      const place = placeOf(record);
      const named = [
        ...actorsOf(record).flatMap((id) => this.entity(id) ?? []),
        ...this.placeAndAround(place),
      ];
      for (const entity of new Set(named)) push(index, entity, record);
    }
    for (const records of index.values()) records.sort((a, b) => compareNewestFirst(a.date, b.date));
    return index;
  }

  /** A place and what it lies in. What lies in itself, over however many steps, ends the walk. */
  private placeAndAround(id: string | undefined): LibraryEntity[] {
    const around = new Set<LibraryEntity>();
    let place = id === undefined ? undefined : this.entity(id);
    while (place && !around.has(place)) {
      around.add(place);
      place = this.surroundings(place);
    }
    return [...around];
  }

  private surroundings({ entries }: LibraryEntity): LibraryEntity | undefined {
    for (const { value } of entries)
      if (value.type === 'place' && value.within) return this.entity(value.within);
    return undefined;
  }

  private indexByTarget() {
    const index = new Map<string, LibraryRecord[]>();
    const add = (target: string, record: LibraryRecord) => {
      if (!index.get(target)?.includes(record)) push(index, target, record);
    };
    for (const record of this.records) {
      for (const id of aboutOf(record)) add(`${record.pack.id}/${id}`, record);
      if (record.value.type === 'quote') continue;
      for (const id of record.value.disputedBy) {
        const against = this.within(record.pack, id);
        if (against) add(record.key, against);
      }
    }
    return index;
  }

  private indexRelations() {
    const index = new Map<LibraryEntity, EntityRelation[]>();
    for (const pack of this.packs) {
      for (const value of pack.relations) {
        const [from, to] = [this.entity(value.from), this.entity(value.to)];
        if (!from || !to) continue;
        push(index, from, { pack, value, direction: 'from', other: to });
        push(index, to, { pack, value, direction: 'to', other: from });
      }
    }
    return index;
  }
}

function libraryRecord(pack: Pack, value: CitableRecord): LibraryRecord {
  return {
    key: `${pack.id}/${value.id}`,
    pack,
    value,
    date: value.date === undefined ? undefined : dateOf(value.date),
  };
}

function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
