import type { LibraryRecord } from './record';

/** Records in an order, each read from its pack on demand: a list of a million costs four megabytes. */
export class RecordList implements Iterable<LibraryRecord> {
  /**
   * @param numbers of the records
   * @param get `undefined` for a record that is gone
   */
  constructor(
    readonly numbers: Int32Array,
    private readonly get: (number: number) => LibraryRecord | undefined,
  ) {}

  get length(): number {
    return this.numbers.length;
  }

  *[Symbol.iterator](): Iterator<LibraryRecord> {
    for (const number of this.numbers) {
      const record = this.get(number);
      if (record) yield record;
    }
  }

  /** Returns the first `count` records that pass the filter. */
  first(count: number, wanted: (record: LibraryRecord) => boolean = () => true): LibraryRecord[] {
    const found: LibraryRecord[] = [];
    if (count <= 0) return found;
    for (const record of this) {
      if (!wanted(record)) continue;
      found.push(record);
      if (found.length === count) break;
    }
    return found;
  }

  /** The first that is wanted. */
  find(wanted: (record: LibraryRecord) => boolean): LibraryRecord | undefined {
    return this.first(1, wanted)[0];
  }
}
