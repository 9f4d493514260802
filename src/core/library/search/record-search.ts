import { earliest, latest } from '../../dates';
import type { Pace } from '../../base/pace';
import type { Library } from '../library';
import type { NameSearch } from './name-search';
import { NameIndex } from './name-index';
import { beginnings } from './name-words';
import type { CitableRecord } from '../../pack/model';
import { ownTitle, wordsOf } from '../../pack/record-kinds';

/** More words narrow nothing: each has a bit of a byte. */
const mostWords = 8;
/** The maximum number of actors and places per word whose records are followed, those that most records name. */
const mostNamed = 50;
/** The maximum number of records read per word, actor or place. */
const mostLookedAt = 100_000;

/** A query for records from a position in a note. */
export interface RecordQuery {
  /**
   * The words as `nameWords` returns them: each begins a word of the record's id, title or date, or of a name of whom
   * it is about.
   */
  readonly words: readonly string[];
  /** The beginning of the id of their pack. */
  readonly pack?: string;
  /** Ids of the actors and places that count in a record's favour; of those that are in one list, one counts. */
  readonly mentioned: readonly (readonly string[])[];
  /** Days since 1970-01-01, both included: a date that lies within counts likewise. */
  readonly days: readonly { readonly first: number; readonly last: number }[];
  /** Numbers of records that come before others that have as much in their favour. */
  readonly near: ReadonlySet<number>;
  /** The maximum number of results. */
  readonly most: number;
}

/**
 * Finds events, claims and quotes to cite: by what is typed, in any spelling of names, ranked by the actors, places and
 * dates in the sentence around it. The index is updated when `catchUp` is called; removed records are filtered.
 */
export class RecordSearch {
  private readonly index = new NameIndex();
  private done = 0;
  /** By number of a date: its first and last day. */
  private readonly days: { readonly first: number; readonly last: number }[] = [];
  /** By record, what is found out for a query; all zero between two. */
  private marks = new Uint8Array();
  private favours = new Uint8Array();

  constructor(
    private readonly library: Library,
    private readonly names: NameSearch,
  ) {}

  /** `true` if the index is up to date. */
  get isReady(): boolean {
    return this.names.isReady && this.done >= this.recordCount;
  }

  /** Indexes the entries added since. Returns `false` if it was cancelled. */
  async catchUp(pace: Pace): Promise<boolean> {
    if (!(await this.names.catchUp(pace))) return false;
    for (let count = 1; this.done < this.recordCount; count++) {
      const record = this.table.isAlive(this.done) ? this.library.recordAt(this.done) : undefined;
      if (record) for (const form of formsOf(record.value)) this.index.add(this.done, form);
      this.done++;
      if (count % 32 !== 0) continue;
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return false;
    }
    return true;
  }

  /** Numbers of the records, the best first: what has most in its favour, then what is near, then the newest. */
  find({ words, pack, mentioned, days, near, most }: RecordQuery): number[] {
    this.makeRoom();
    const favoured = this.favour(mentioned, days);
    const wanted = words.slice(0, mostWords);
    const isFree = wanted.length === 0 && pack === undefined;
    const found = isFree ? [...favoured, ...near, ...this.newest(most * 2)] : this.answering(wanted, pack);
    const best = this.ranked([...new Set(found)], near, most);
    for (const record of favoured) this.favours[record] = 0;
    return best;
  }

  /** The records that the sentence's actors, places and dates speak for; how much, stands in `favours`. */
  private favour(mentioned: RecordQuery['mentioned'], days: RecordQuery['days']): Set<number> {
    const favoured = new Set<number>();
    const add = (records: ReadonlySet<number>) => {
      for (const record of records) {
        favoured.add(record);
        this.favours[record] = (this.favours[record] ?? 0) + 1;
      }
    };
    for (const ids of mentioned) add(this.naming(ids));
    if (days.length > 0) add(this.within(days));
    return favoured;
  }

  /** The records that name one of the actors or places. */
  private naming(ids: readonly string[]): Set<number> {
    const { entityTable } = this.library;
    const records = new Set<number>();
    const add = (record: number) => {
      if (records.size < mostLookedAt && this.table.isAlive(record)) records.add(record);
    };
    for (const id of ids)
      for (const number of entityTable.groupOf(entityTable.knownNumber(id))) {
        this.table.byActor.forEach(number, add);
        this.table.byPlace.forEach(number, add);
      }
    return records;
  }

  private within(days: RecordQuery['days']): Set<number> {
    const dates = new Set<number>();
    for (let number = 0; number < this.table.dates.size; number++) {
      const own = this.daysOf(number);
      if (days.some(({ first, last }) => first <= own.first && own.last <= last)) dates.add(number);
    }
    const records = new Set<number>();
    if (dates.size > 0)
      this.table.dateNumbers.view.forEach((date, record) => {
        if (dates.has(date) && this.table.isAlive(record)) records.add(record);
      });
    return records;
  }

  private daysOf(date: number) {
    for (let number = this.days.length; number <= date; number++) {
      const read = this.library.dateAt(number);
      this.days.push(
        read ? { first: earliest(read), last: latest(read) } : { first: Infinity, last: -Infinity },
      );
    }
    return this.days[date] ?? { first: Infinity, last: -Infinity };
  }

  /** The records of packs whose id begins so, all in all. */
  private ofPacks(beginning: string): Set<number> {
    const records = new Set<number>();
    for (const { pack, base, count } of this.library.newestPacksFirst())
      if (pack.id.startsWith(beginning))
        for (let record = base; record < base + count && records.size < mostLookedAt; record++)
          records.add(record);
    return records;
  }

  /** The records that have all words. */
  private answering(words: readonly string[], pack: string | undefined): number[] {
    const own = pack === undefined ? undefined : this.ofPacks(pack);
    if (own && words.length === 0) return [...own];
    const touched: number[] = [];
    words.forEach((word, place) => {
      const bit = 1 << place;
      let left = mostLookedAt;
      const mark = (record: number) => {
        if (left-- <= 0) return;
        const before = this.marks[record] ?? 0;
        if (before === 0) touched.push(record);
        this.marks[record] = before | bit;
      };
      for (const one of this.index.wordsBeginning(beginnings(word))) this.index.forEachBearer(one, mark);
      for (const id of this.names.find({ words: [word], most: mostNamed }))
        for (const record of this.naming([id])) mark(record);
    });
    const all = (1 << words.length) - 1;
    const found = touched.filter(
      (record) => this.marks[record] === all && this.table.isAlive(record) && (own?.has(record) ?? true),
    );
    for (const record of touched) this.marks[record] = 0;
    return found;
  }

  /** Returns the numbers of the newest records, at most `most`; none without a date as long as others have one. */
  newest(most: number): number[] {
    const { chronological, dateNumbers } = this.table;
    // The undated stand last.
    let end = chronological.length;
    while (end > 0 && dateNumbers.at(chronological[end - 1] ?? -1) < 0) end--;
    const dated = chronological.subarray(Math.max(0, end - most), end);
    return [...dated, ...chronological.subarray(end, end + most - dated.length)].reverse();
  }

  private ranked(records: readonly number[], near: ReadonlySet<number>, most: number): number[] {
    const favourOf = (record: number) => 2 * (this.favours[record] ?? 0) + (near.has(record) ? 1 : 0);
    return [...this.table.bestFirst(records, favourOf).subarray(0, most)];
  }

  private makeRoom(): void {
    if (this.marks.length >= this.recordCount) return;
    this.marks = new Uint8Array(this.recordCount * 2);
    this.favours = new Uint8Array(this.recordCount * 2);
  }

  private get table() {
    return this.library.recordTable;
  }

  private get recordCount(): number {
    return this.table.slots.length;
  }
}

function formsOf(value: CitableRecord): string[] {
  return [value.id, ownTitle(value) ?? wordsOf(value), value.date ?? ''];
}
