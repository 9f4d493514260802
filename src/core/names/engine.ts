import wasm from './engine.wasm';
import { OTHER, kindOf } from '../base/characters';
import { foldForHash } from '../base/fold';

/** Bytes of the cell that the engine keeps for a character: its kind, a count, and what it comes to in a hash. */
const CELL = 16;
const CELLS = 128;

/** What `engine/index.ts` exports. Places are addresses in its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  start(names: number): void;
  reserve(bytes: number): number;
  change(bytes: number, adds: number): void;
  find(bytes: number, marked: number, isStart: number, folded: number, isAscii: number): number;
  proseAt(): number;
  mentionsAt(): number;
  boundsAt(): number;
  addressOf(reference: number): number;
  blockState(): number;
  setBlockState(): void;
  stateAt(): number;
  shapeAt(): number;
  take(): void;
  parts(): number;
  partAt(part: number): number;
  partSize(part: number): number;
}

/** Compares the form of a record with the prose between two bytes, and sets where a name that fits begins and ends. */
export type Compare = (record: number, start: number, end: number) => number;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
let compiled: WebAssembly.Module | undefined;

/** One instance of the engine with a memory of its own; the names in it are one dictionary. */
export class Engine {
  readonly exports: Exports;
  /** Of the text that was last written. */
  bytes = 0;
  #view = new Uint8Array(0);
  #numbers = new Uint32Array(0);

  constructor(compare: Compare) {
    compiled ??= new WebAssembly.Module(wasm);
    const instance = new WebAssembly.Instance(compiled, {
      env: {
        compare,
        describe: (first: number, cells: number) => {
          this.view.set(cellsFrom(first), cells);
        },
        abort: () => {
          throw new RangeError('No memory is left for names.');
        },
      },
    });
    this.exports = instance.exports as unknown as Exports;
  }

  /** The engine's memory; to be asked for anew after anything that may have made it grow. */
  get view(): Uint8Array {
    this.#renew();
    return this.#view;
  }

  /** The same as numbers of 32 bits. */
  get numbers(): Uint32Array {
    this.#renew();
    return this.#numbers;
  }

  /** A memory that has grown is another one. */
  #renew(): void {
    const { buffer } = this.exports.memory;
    if (this.#view.buffer === buffer) return;
    this.#view = new Uint8Array(buffer);
    this.#numbers = new Uint32Array(buffer);
  }

  /** Writes a text where the engine reads it. Returns whether all of it is ASCII. */
  write(text: string): boolean {
    // Three bytes a unit are the most that UTF-8 needs. Short texts are written whole; of long ones most is ASCII.
    const room = text.length * 3;
    const target = this.exports.reserve(room);
    const { written } = encoder.encodeInto(text, this.view.subarray(target, target + room));
    this.bytes = written;
    return written === text.length;
  }

  /** Finds names in the text that was written; what `before` leaves open goes on in it. Returns how many. */
  find(isMarkdown: boolean, folds: boolean, isAscii: boolean, before: Int32Array | undefined): number {
    const { exports } = this;
    if (before) {
      this.numbers.set(before, exports.stateAt() >> 2);
      exports.setBlockState();
    }
    return exports.find(this.bytes, Number(isMarkdown), Number(!before), Number(folds), Number(isAscii));
  }

  /** What the lines that were last read leave open: its size, then its numbers. */
  leftOpen(): Int32Array {
    const at = this.exports.blockState() >> 2;
    const size = this.numbers[at] ?? 0;
    return Int32Array.from(this.numbers.subarray(at, at + 1 + size));
  }

  /** The text at the address. */
  read(address: number, bytes: number): string {
    return decoder.decode(this.view.subarray(address, address + bytes));
  }
}

/** Bytes of the text as UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** Cells of the blocks that some text had characters of. */
const described = new Map<number, Uint8Array>();

function cellsFrom(first: number): Uint8Array {
  let cells = described.get(first);
  if (cells) return cells;
  cells = new Uint8Array(CELL * CELLS);
  for (let index = 0; index < CELLS; index++) {
    const code = first + index;
    const at = index * CELL;
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    cells[at] = isCharacter ? kindOf(code) : OTHER;
    if (!isCharacter) continue;
    const folded = foldForHash(String.fromCodePoint(code));
    cells[at + 1] = encoder.encodeInto(folded, cells.subarray(at + 2, at + CELL)).written;
  }
  described.set(first, cells);
  return cells;
}
