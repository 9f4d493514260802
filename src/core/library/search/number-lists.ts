import { IntList } from '../../base/int-list';

/** A stretch is the place of the next one, how many it holds, how many it has room for, and then the numbers. */
const head = 3;
const largest = 256;

/**
 * Lists of numbers that only grow, one for each key, in one array: in stretches that double in size, so that the few long
 * lists are read at the speed of an array and the many short ones take little.
 */
export class NumberLists {
  private items = new Int32Array(1 << 10);
  private used = 0;
  private readonly firsts = new IntList();
  private readonly lasts = new IntList();
  private readonly counts = new IntList();

  add(key: number, value: number): void {
    while (this.firsts.length <= key) {
      this.firsts.push(-1);
      this.lasts.push(-1);
      this.counts.push(0);
    }
    let last = this.lasts.at(key);
    if (last < 0) this.firsts.set(key, (last = this.stretch(1)));
    else if (this.items[last + 1] === this.items[last + 2]) {
      const next = this.stretch(Math.min((this.items[last + 2] ?? 0) * 2, largest));
      this.items[last] = next;
      last = next;
    }
    this.lasts.set(key, last);
    const count = this.items[last + 1] ?? 0;
    this.items[last + head + count] = value;
    this.items[last + 1] = count + 1;
    this.counts.set(key, this.counts.at(key) + 1);
  }

  /** Returns the number of values of a key. */
  countOf(key: number): number {
    return Math.max(0, this.counts.at(key));
  }

  /** In the order in which they were added. */
  forEach(key: number, visit: (value: number) => void): void {
    const { items } = this;
    for (let at = this.firsts.at(key); at >= 0; at = items[at] ?? -1) {
      const from = at + head;
      const end = from + (items[at + 1] ?? 0);
      for (let place = from; place < end; place++) visit(items[place] ?? 0);
    }
  }

  get bytes(): number {
    return this.items.byteLength + 12 * this.firsts.length;
  }

  private stretch(room: number): number {
    const at = this.used;
    this.used += head + room;
    if (this.used > this.items.length) {
      const larger = new Int32Array(Math.max(this.used, Math.ceil(this.items.length * 1.5)));
      larger.set(this.items);
      this.items = larger;
    }
    this.items[at] = -1;
    this.items[at + 2] = room;
    return at;
  }
}
