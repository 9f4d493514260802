/** A list of whole numbers that grows: four bytes each, where an array would take eight and scatter. */
export class IntList {
  private items = new Int32Array(16);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.count++] = value;
  }

  /** -1 past the end. */
  at(index: number): number {
    return index < this.count ? (this.items[index] ?? -1) : -1;
  }

  /** The numbers as they are: for a walk over very many. Not to be kept, as the list moves when it grows. */
  get view(): Int32Array {
    return this.items.subarray(0, this.count);
  }

  get bytes(): number {
    return this.items.byteLength;
  }

  set(index: number, value: number): void {
    if (index < this.count) this.items[index] = value;
  }
}

/** From numbers to numbers, several for each: a chain for each key, threaded through two lists. */
export class IntChains {
  private readonly heads = new IntList();
  private readonly values = new IntList();
  private readonly next = new IntList();

  add(key: number, value: number): void {
    while (this.heads.length <= key) this.heads.push(-1);
    this.next.push(this.heads.at(key));
    this.values.push(value);
    this.heads.set(key, this.values.length - 1);
  }

  /** The memory that it takes, in bytes. */
  get bytes(): number {
    return this.heads.bytes + this.values.bytes + this.next.bytes;
  }

  /** Visits the values of a key, the last added first. Takes a callback because a generator is several times slower. */
  forEach(key: number, visit: (value: number) => void): void {
    for (let link = this.heads.at(key); link >= 0; link = this.next.at(link)) visit(this.values.at(link));
  }
}
