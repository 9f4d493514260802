import type { TextFormat } from '../base/text-format';
import { type ReadNote, readNote } from '../markdown/note-reader';
import { placedProse } from '../markdown/prose-for-names';
import { type Mention, type NameDictionary, NoteMentions, SoleNameFinder, createNameFinder } from '../names';
import type { EdtfDate } from '../dates';
import type { Entity, Pack } from '../pack/model';
import { accountsOf, packsNaming, recordsAbout, relationsOf } from './connections';
import { DateTable } from './date-table';
import { type EntityNames, type EntityRelation, type FromPack, type LibraryEntity } from './entity';
import { EntityTable } from './entity-table';
import { formSenses } from './form-senses';
import { formsOf } from './forms';
import { NameBook } from './name-book';
import type { LibraryPack, OpenPack } from './open-packs';
import type { LibraryRecord } from './record';
import { RecordList } from './record-list';
import { RecordTable, type Selection } from './record-table';
import { type PackPlace, Shelf } from './shelf';
import { UnitedEntities } from './united-entities';

/** The maximum number of records returned for one id that several packs use. */
const mostNamesakes = 64;

/**
 * Many packs as one: entities united, records looked up by id, by entity and by date. Packs come and go one by one; the
 * library holds of them what is needed to look things up, and reads a pack again to show something of it.
 * What it returns is of the moment: ask again after a change, as `version` tells.
 */
export class Library {
  readonly #shelf = new Shelf();
  readonly #dates = new DateTable();
  /** The columns for callers that go through all records without decoding packs: the views. */
  readonly recordTable = new RecordTable(this.#shelf, this.#dates);
  readonly entityTable = new EntityTable(this.#shelf);
  readonly #names: NameDictionary = createNameFinder([], { folded: true, entities: this.entityTable });
  readonly #united = new UnitedEntities(
    this.entityTable,
    (entry) => this.#entryAt(entry),
    () => this.version,
  );
  readonly #nameBook = new NameBook(this.entityTable, () => this.version);
  readonly #soleNames = new SoleNameFinder(
    this.#names,
    formSenses((id) => this.namesOf(id)),
  );

  /** @param packs in their order, no two with the same id */
  constructor(packs: Iterable<Pack> = []) {
    let index = 0;
    for (const pack of packs) {
      const order = String(index++).padStart(9, '0');
      this.add({ id: pack.id, order, decode: () => pack });
    }
  }

  /** Counts the changes. */
  get version(): number {
    return this.#shelf.version;
  }

  get packCount(): number {
    return this.#shelf.size;
  }

  /** Events, claims and quotes. */
  get recordCount(): number {
    return this.#shelf.records;
  }

  /** The share (0 to 1) of the record numbers given out that belong to packs since removed. */
  get waste(): number {
    const given = this.recordTable.slots.length;
    return given === 0 ? 0 : 1 - this.#shelf.records / given;
  }

  /** Adds a pack; one with the same id is taken away before. */
  add(pack: LibraryPack): void {
    this.remove(pack.id);
    const slot = this.#shelf.nextSlot;
    const open = this.#shelf.open(pack);
    const firstEntry = this.entityTable.add(slot, open);
    const base = this.recordTable.add(slot, open, (id) => this.entityTable.numberOf(id));
    const { records, entities } = open;
    this.#names.addAll(formsOf(entities));
    this.#shelf.put({ slot, pack, base, count: records.length, firstEntry, entries: entities.length });
  }

  /** Removes a pack. Returns `false` if there is no such pack. */
  remove(id: string): boolean {
    const place = this.#shelf.placeOf(id);
    if (!place) return false;
    const open = this.#open(place);
    this.#names.removeAll(formsOf(open.entities));
    this.recordTable.remove(open, (entityId) => this.entityTable.numberOf(entityId));
    this.#shelf.take(id);
    return true;
  }

  /** The pack with the id, `undefined` when there is none. */
  pack(id: string): Pack | undefined {
    const place = this.#shelf.placeOf(id);
    return place && this.#open(place).pack;
  }

  /** The packs as they were given, in their order. */
  get shelved(): readonly LibraryPack[] {
    return this.#shelf.inOrder().map(({ pack }) => pack);
  }

  /** The positions of the packs' records and entries, packs with the newest records first. */
  newestPacksFirst(): readonly PackPlace[] {
    return this.recordTable.newestPacksFirst;
  }

  /** The positions of the packs' records and entries, in the order of the packs. */
  get packPlaces(): readonly PackPlace[] {
    return this.#shelf.inOrder();
  }

  /** The packs in their order, each read when it comes up. */
  get packs(): Iterable<Pack> {
    return iterate(this.#shelf.inOrder(), (place) => this.#open(place).pack);
  }

  /** Actors and places in the order of the packs. */
  get entities(): Iterable<LibraryEntity> {
    return iterate(this.entityTable.leaders, (entry) => this.entityAt(entry));
  }

  /** The id of each actor and place, in the order of the packs; no pack is read. */
  entityIds(): Iterable<string> {
    return iterate(this.entityTable.leaders, (entry) => this.entityTable.idAt(this.entityTable.idOf(entry)));
  }

  /** Events, claims and quotes in the order of the packs and of their text. */
  get records(): RecordList {
    const numbers = new Int32Array(this.#shelf.records);
    const { sequence } = this.recordTable;
    for (const { base, count } of this.#shelf.inOrder())
      for (let record = base; record < base + count; record++) numbers[sequence[record] ?? 0] = record;
    return this.#list(numbers);
  }

  /** All records, or those selected, in the order of time, the undated last. */
  chronological(selection?: Selection): RecordList {
    const { chronological } = this.recordTable;
    return this.#list(selection ? chronological.filter((record) => selection.has(record)) : chronological);
  }

  /** The date with the number, as the record table has it; `undefined` for none. */
  dateAt(number: number): EdtfDate | undefined {
    return this.#dates.date(number);
  }

  /** The record with the number; `undefined` once its pack has changed. */
  recordAt(number: number): LibraryRecord | undefined {
    const place = this.#shelf.at(this.recordTable.slots.at(number));
    if (!place) return undefined;
    const { pack, records, made } = this.#open(place);
    const known = made.get(number);
    if (known) return known;
    const value = records[number - place.base];
    if (!value) return undefined;
    const date = this.#dates.date(this.recordTable.dateNumbers.at(number));
    const record = { key: `${pack.id}/${value.id}`, number, pack, value, date };
    made.set(number, record);
    return record;
  }

  /** The entity that begins with the entry. */
  entityAt(entry: number): LibraryEntity | undefined {
    return this.entity(this.entityTable.idAt(this.entityTable.idOf(entry)));
  }

  /** The actor or place with the id, in whatever pack; `undefined` when none has it. */
  entity(id: string): LibraryEntity | undefined {
    return this.#united.of(id);
  }

  /** Returns the names of the actor or place with the id, without decoding a pack; `undefined` if no pack has it. */
  namesOf(id: string): EntityNames | undefined {
    return this.#nameBook.of(id);
  }

  /** Returns `true` if two ids mean one actor or place. */
  isSame(one: string, other: string): boolean {
    return one === other || (this.namesOf(one)?.ids.includes(other) ?? false);
  }

  /** The ids of all packs that declare an actor or place under just this id, in their order. */
  packsDeclaring(id: string): string[] {
    const { entityTable } = this;
    const own = entityTable.entriesOf(id).filter((entry) => entityTable.idAt(entityTable.idOf(entry)) === id);
    const packs = own.flatMap((entry) => this.#shelf.at(entityTable.slotOf(entry))?.pack.id ?? []);
    return [...new Set(packs)];
  }

  /**
   * Returns pairs of entries of two packs that are one entity and differ in name or kind: the entry of the first pack,
   * and one of a later pack. In the order of the packs.
   * @param most the maximum number of pairs
   */
  disagreements(most = 1_000): (readonly [FromPack<Entity>, FromPack<Entity>])[] {
    return this.entityTable.disagreements(most).flatMap(([first, later]) => {
      const pair = [this.#entryAt(first), this.#entryAt(later)] as const;
      return pair[0] && pair[1] ? [[pair[0], pair[1]] as const] : [];
    });
  }

  /**
   * The records that a footnote label or an argument means: `record` or `pack/record`. None for an unknown one, more
   * than one where several packs have the bare id.
   */
  recordsNamed(label: string): readonly LibraryRecord[] {
    const slash = label.indexOf('/');
    const qualified = slash < 0 ? undefined : this.#recordIn(label.slice(0, slash), label.slice(slash + 1));
    if (qualified) return [qualified];
    const found = [...this.recordTable.byId.candidates(label)].filter((record) =>
      this.recordTable.isAlive(record),
    );
    return found
      .sort((a, b) => a - b)
      .slice(0, mostNamesakes)
      .flatMap((number) => this.recordAt(number) ?? [])
      .filter(({ value }) => value.id === label)
      .sort((a, b) => this.#rankOf(a) - this.#rankOf(b));
  }

  /** The shortest label that means this record alone; an actor or place of another pack may have its id as well. */
  labelOf({ value: { id }, key }: LibraryRecord): string {
    let namesakes = 0;
    for (const record of this.recordTable.byId.candidates(id))
      if (this.recordTable.isAlive(record)) namesakes++;
    return namesakes === 1 && this.entityTable.entriesOf(id).length === 0 ? id : key;
  }

  /** The record that an id in a record of the pack points at; `undefined` when it was left out for a fault. */
  within(pack: Pack, id: string): LibraryRecord | undefined {
    return this.#recordIn(pack.id, id);
  }

  /** The records that name the entity, or a place within it; newest first. */
  recordsOf(entity: LibraryEntity): RecordList {
    return this.#list(this.recordTable.bestFirst(this.#numbersOf(entity)));
  }

  /** Returns the number of records that name the entity, or a place within it. */
  recordCountOf(entity: LibraryEntity): number {
    return this.#numbersOf(entity).length;
  }

  /** The records that are about the record, and what stands against it, in the order of the text. */
  recordsAbout(record: LibraryRecord): readonly LibraryRecord[] {
    const place = this.#shelf.placeOf(record.pack.id);
    return place ? recordsAbout(this, place, record) : [];
  }

  /**
   * Returns the records of the same happening in other packs: events that the record's pack or theirs declares to be
   * the same, and those that share a Wikidata id with it. In the order of the packs.
   */
  accountsOf(record: LibraryRecord): readonly LibraryRecord[] {
    return accountsOf(this, record).sort((a, b) => this.#rankOf(a) - this.#rankOf(b));
  }

  /** The ids of the packs with an event that is said to be the same as `pack/event`, each once. */
  packsNaming(event: string): string[] {
    return packsNaming(this, event);
  }

  /** In the order of the packs; of an entity that very many packs know, what the first of them say. */
  relationsOf(entity: LibraryEntity): readonly EntityRelation[] {
    return relationsOf(this, entity);
  }

  /** The mentions of known actors and places in a text; what is a part of a longer name is none (`names/context/longer-name.ts`). */
  find(text: string, format: TextFormat): Mention[] {
    return this.mentionsOf(readNote(text, format)).allWithDefinitions();
  }

  /** The mentions of a note; good as long as the library's version stays. What is read into it later must be the same note. */
  mentionsOf(note: ReadNote): NoteMentions {
    const mentions = new NoteMentions(this.#soleNames);
    mentions.read(placedProse(note), note.text);
    return mentions;
  }

  /** Ids of the entities that a mention can mean, each once: what `candidates` would put together. */
  meant(mention: Mention): string[] {
    const { entityTable } = this;
    const leaders = mention.entities.flatMap((id) => entityTable.entriesOf(id)[0] ?? []);
    return [...new Set(leaders)].map((entry) => entityTable.idAt(entityTable.idOf(entry)));
  }

  /** The entities that a mention can mean, each once, in the order of the packs. */
  candidates(mention: Mention): LibraryEntity[] {
    const leaders = mention.entities.flatMap((id) => this.entityTable.entriesOf(id)[0] ?? []);
    return [...new Set(leaders)]
      .sort((a, b) => this.entityTable.rankOf(a) - this.entityTable.rankOf(b) || a - b)
      .flatMap((entry) => this.entityAt(entry) ?? []);
  }

  #entryAt(entry: number): FromPack<Entity> | undefined {
    const place = this.#shelf.at(this.entityTable.slotOf(entry));
    if (!place) return undefined;
    const { pack, entities } = this.#open(place);
    const value = entities[entry - place.firstEntry];
    return value && { pack, value };
  }

  /** In how many places records name the entity: like `recordCountOf`, without the places within it, and at no cost. */
  mentionCountOf(id: string): number {
    const group = this.entityTable.groupOf(this.entityTable.numberOf(id));
    return group.reduce((sum, number) => sum + Math.max(0, this.recordTable.mentions.at(number)), 0);
  }

  /** Each once, in no order. */
  #numbersOf({ id }: LibraryEntity): number[] {
    const { recordTable, entityTable } = this;
    const group = entityTable.groupOf(entityTable.numberOf(id));
    const collector = recordTable.collector();
    for (const one of group) recordTable.byActor.forEach(one, collector.add);
    for (const one of entityTable.withInner(group)) recordTable.byPlace.forEach(one, collector.add);
    return collector.done();
  }

  #open(place: PackPlace): OpenPack {
    return this.#shelf.open(place.pack);
  }

  #recordIn(packId: string, id: string): LibraryRecord | undefined {
    const place = this.#shelf.placeOf(packId);
    if (!place) return undefined;
    const number = this.#open(place).numbers.get(id);
    return number === undefined ? undefined : this.recordAt(place.base + number);
  }

  #rankOf({ number }: LibraryRecord): number {
    return this.recordTable.sequence[number] ?? 0;
  }

  #list(numbers: Int32Array): RecordList {
    return new RecordList(numbers, (number) => this.recordAt(number));
  }
}

function iterate<T, R>(items: Iterable<T>, read: (item: T) => R | undefined): Iterable<R> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) {
        const value = read(item);
        if (value !== undefined) yield value;
      }
    },
  };
}
