/** An entity that a record stands for as another spelling of a form. */
interface Spelling {
  readonly entity: number;
  /** The form of the pack. */
  readonly of: string;
  times: number;
}

/** Records that are another spelling of a form: few are, of all that a library has. */
export class OtherSpellings {
  readonly #byRecord = new Map<number, Spelling[]>();

  /** In the order given. */
  of(record: number): readonly Spelling[] {
    return this.#byRecord.get(record) ?? [];
  }

  claim(record: number, entity: number, of: string): void {
    const spellings = this.#byRecord.get(record);
    const known = spellings?.find((one) => one.entity === entity && one.of === of);
    if (known) known.times++;
    else if (spellings) spellings.push({ entity, of, times: 1 });
    else this.#byRecord.set(record, [{ entity, of, times: 1 }]);
  }

  /** Takes back one claim. Returns whether the record is still another spelling of a form. */
  unclaim(record: number, entity: number, of: string): boolean {
    const spellings = this.#byRecord.get(record) ?? [];
    const known = spellings.find((one) => one.entity === entity && one.of === of);
    if (known) known.times--;
    const left = spellings.filter(({ times }) => times > 0);
    if (left.length === 0) this.#byRecord.delete(record);
    else this.#byRecord.set(record, left);
    return left.length > 0;
  }
}
