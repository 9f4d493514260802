import type { CitableRecord } from '../pack/model';
import { type RecordKind, aboutIn, actorsIn, kindNames, placeIn, sameAsIn } from '../pack/record-kinds';
import { type Verification, verifications } from '../pack/terms';
import type { DateTable } from './date-table';
import { IntChains, IntList } from '../base/int-list';
import type { OpenPack } from './open-packs';
import type { PackPlace, Shelf } from './shelf';
import { WordTable } from './word-table';

/** More in a record's favour makes no difference. */
const mostFavour = 63;
/** Shared by the many records that hang under no other. */
const none: readonly number[] = [];
/** Bits of a face that say the kind; those above say the verification. */
const kindBits = 4;

/** Some of the records: by their numbers. */
export interface Selection {
  readonly count: number;
  has(record: number): boolean;
}

/** The orders computed once per version of the library. */
interface Orders {
  readonly version: number;
  sequence?: Int32Array;
  chronological?: Int32Array;
  packs?: readonly PackPlace[];
}

/**
 * Columns with what views need of every record without decoding its pack: a record is a number. Numbers are given once;
 * those of packs that were taken away stay unused.
 */
export class RecordTable {
  /** By record: the slot of its pack. */
  readonly slots = new IntList();
  /** By record: its date's number, or -1. */
  readonly dateNumbers = new IntList();
  /** By record: kind, and verification from 1 on. */
  private readonly faces = new IntList();
  /** By record: the records of the pack that it is about. */
  private readonly abouts = new IntChains();
  /** By id of an actor, or of a place: the records that name it. */
  readonly byActor = new IntChains();
  readonly byPlace = new IntChains();
  /** By id of an actor or place: how often records name it. */
  readonly mentions = new IntList();
  /** Events by what they are said to be the same as. */
  readonly bySame = new WordTable();
  /** Records by their id in the pack. */
  readonly byId = new WordTable();

  private cached: Orders = { version: -1 };
  /** All zero between two uses. */
  private marks = new Uint8Array();

  constructor(
    private readonly shelf: Shelf,
    readonly dates: DateTable,
  ) {}

  /** Adds the records of a pack and returns the number of the first; the others follow. */
  add(slot: number, { records, numbers }: OpenPack, idNumber: (id: string) => number): number {
    const base = this.slots.length;
    records.forEach((value, index) => {
      const record = base + index;
      this.slots.push(slot);
      this.dateNumbers.push(this.dates.numberOf(value.date));
      this.faces.push(faceOf(value));
      this.byId.add(value.id, record);
      // In reverse, since a chain gives what was added last first.
      for (const id of aboutIn(value).toReversed()) {
        const target = numbers.get(id);
        if (target !== undefined) this.abouts.add(record, base + target);
      }
      for (const same of sameAsIn(value)) this.bySame.add(same, record);
      for (const id of actorsIn(value)) this.byActor.add(idNumber(id), record);
      const place = placeIn(value);
      if (place !== undefined) this.byPlace.add(idNumber(place), record);
      this.countMentions(value, idNumber, 1);
    });
    return base;
  }

  /** Takes back what the records of a pack count for; their numbers are given to no others. */
  remove({ records }: OpenPack, idNumber: (id: string) => number): void {
    for (const value of records) this.countMentions(value, idNumber, -1);
  }

  private countMentions(value: CitableRecord, idNumber: (id: string) => number, by: 1 | -1): void {
    for (const id of [...actorsIn(value), placeIn(value)]) {
      if (id === undefined) continue;
      const number = idNumber(id);
      while (this.mentions.length <= number) this.mentions.push(0);
      this.mentions.set(number, this.mentions.at(number) + by);
    }
  }

  isAlive(record: number): boolean {
    return this.shelf.isAlive(this.slots.at(record));
  }

  kindOf(record: number): RecordKind {
    return kindNames[this.faces.at(record) & ((1 << kindBits) - 1)] ?? 'event';
  }

  /** `undefined` for a quote that gives none. */
  verificationOf(record: number): Verification | undefined {
    return verifications[(this.faces.at(record) >> kindBits) - 1];
  }

  /** The first of the records that the record is about, among those wanted; -1 when it stands for itself. */
  aboveOf(record: number, shown: Selection): number {
    let above = -1;
    this.abouts.forEach(record, (target) => {
      if (above < 0 && target !== record && shown.has(target)) above = target;
    });
    return above;
  }

  /** Returns the chain of records above the record, nearest first, among those shown; a cycle is walked once. */
  chainOf(record: number, shown: Selection): readonly number[] {
    let above = this.aboveOf(record, shown);
    if (above < 0) return none;
    const chain: number[] = [];
    while (above >= 0 && !chain.includes(above)) {
      chain.push(above);
      above = this.aboveOf(above, shown);
    }
    return chain;
  }

  /**
   * The record at the top of the chain of "about" that the record hangs in, among those shown. Records that are about each
   * other in a ring have no top: the first of them stands for all.
   */
  anchorOf(record: number, shown: Selection): number {
    const chain = this.chainOf(record, shown);
    const top = chain.at(-1);
    if (top === undefined) return record;
    const again = this.aboveOf(top, shown);
    if (again < 0) return top;
    // The walk came back to where it had been: what follows from there is the ring.
    return Math.min(...chain.slice(chain.indexOf(again)));
  }

  /** By record: its place in the order of the packs and of their text. */
  get sequence(): Int32Array {
    const { now } = this;
    if (now.sequence) return now.sequence;
    const sequence = new Int32Array(this.slots.length);
    let place = 0;
    for (const { base, count } of this.shelf.inOrder())
      for (let record = base; record < base + count; record++) sequence[record] = place++;
    return (now.sequence = sequence);
  }

  /** All records in the order of time, the undated last; of one date, in the order of the packs. */
  get chronological(): Int32Array {
    const { now } = this;
    if (now.chronological) return now.chronological;
    const { ranks, size } = this.dates;
    const rankOf = (record: number) => {
      const date = this.dateNumbers.at(record);
      return date < 0 ? size : (ranks[date] ?? size);
    };
    // One place for each rank, counted first and filled then.
    const places = new Int32Array(size + 2);
    let total = 0;
    for (const { base, count } of this.shelf.inOrder()) {
      total += count;
      for (let record = base; record < base + count; record++)
        places[rankOf(record) + 1] = (places[rankOf(record) + 1] ?? 0) + 1;
    }
    for (let rank = 1; rank < places.length; rank++)
      places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0);
    const order = new Int32Array(total);
    for (const { base, count } of this.shelf.inOrder())
      for (let record = base; record < base + count; record++) {
        const rank = rankOf(record);
        const place = places[rank] ?? 0;
        places[rank] = place + 1;
        order[place] = record;
      }
    return (now.chronological = order);
  }

  /** Gathers records, each once and without those of packs that are gone. */
  collector(): { readonly add: (record: number) => void; readonly done: () => number[] } {
    const found: number[] = [];
    const marks = (this.marks = grown(this.marks, this.slots.length));
    return {
      add: (record) => {
        if (marks[record] || !this.isAlive(record)) return;
        marks[record] = 1;
        found.push(record);
      },
      done: () => {
        for (const record of found) marks[record] = 0;
        return found;
      },
    };
  }

  /**
   * The one order in which records are offered, in lists, completion and fixes: those with most in their favour first, of
   * these the newest, and of one date those of the packs that come first, in the order of their text.
   *
   * @param records numbers of records, each once, of packs that are there
   * @param favourOf whole numbers; those above {@link mostFavour} count as much as it
   */
  bestFirst(records: readonly number[], favourOf: (record: number) => number = () => 0): Int32Array {
    const { newestRanks, size } = this.dates;
    const { sequence } = this;
    const all = this.slots.length + 1;
    // Sorting plain numbers is many times as fast as comparing by a function.
    const keys = Float64Array.from(records, (record) => {
      const date = this.dateNumbers.at(record);
      const rank = date < 0 ? size : (newestRanks[date] ?? size);
      const favour = Math.min(mostFavour, favourOf(record));
      return ((mostFavour - favour) * (size + 1) + rank) * all + (sequence[record] ?? 0);
    });
    const bySequence = new Map(records.map((record) => [sequence[record] ?? 0, record]));
    return Int32Array.from(keys.sort(), (key) => bySequence.get(key % all) ?? 0);
  }

  /** The packs, those with the newest records first. */
  get newestPacksFirst(): readonly PackPlace[] {
    const { now } = this;
    if (now.packs) return now.packs;
    const { newestRanks, size } = this.dates;
    const newest = (place: PackPlace) => {
      let best = size;
      for (let record = place.base; record < place.base + place.count; record++)
        best = Math.min(best, newestRanks[this.dateNumbers.at(record)] ?? size);
      return best;
    };
    return (now.packs = this.shelf
      .inOrder()
      .map((place) => ({ place, rank: newest(place) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ place }) => place));
  }

  private get now() {
    const { version } = this.shelf;
    if (this.cached.version !== version) this.cached = { version };
    return this.cached;
  }
}

function grown(marks: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  return marks.length >= length ? marks : new Uint8Array(length * 2);
}

function faceOf(value: CitableRecord): number {
  const { type, verification } = value;
  const place = verification === undefined ? 0 : verifications.indexOf(verification) + 1;
  return kindNames.indexOf(type) | (place << kindBits);
}
