import { WALL } from '../base/wall';

export { WALL } from '../base/wall';

/** A text of the same length with parts replaced, given from left to right. */
export class Mask {
  readonly #parts: string[] = [];
  #done = 0;

  constructor(readonly text: string) {}

  /** Nothing from `start` to `end` is prose. */
  wall(start: number, end: number): void {
    const from = Math.max(start, this.#done);
    if (from >= end) return;
    // Only the edges need be walls: blanks between them keep long stretches cheap to walk.
    this.put(from, end === from + 1 ? WALL : WALL + ' '.repeat(end - from - 2) + WALL);
  }

  /** White space stands from `start` to `end`. */
  blank(start: number, end: number): void {
    this.put(start, ' '.repeat(end - start));
  }

  put(start: number, replacement: string): void {
    this.#parts.push(this.text.slice(this.#done, start), replacement);
    this.#done = start + replacement.length;
  }

  toString(): string {
    if (this.#parts.length === 0) return this.text;
    return this.#parts.join('') + this.text.slice(this.#done);
  }
}
