import type { Pack } from '../pack/model';
import type { Problem } from '../pack/problems/problems';
import { packCodec } from './pack-codec';
import { wordSetOf } from './word-set';

/** A problem and where it begins, from 0, columns in UTF-16 code units: the text that its offsets are in is not kept. */
export type StoredProblem = Problem & { readonly line: number; readonly column: number };

/** A pack's file as it is kept: bytes, so that a great many take little room and pass between threads unread. */
export interface StoredPack {
  /** The pack as compact JSON in UTF-8; `undefined` when the file is no pack. */
  readonly json: Uint8Array | undefined;
  /** The pack itself, as long as the host that read it has it at hand. */
  readonly pack?: Pack | undefined;
  /** In the order of the text. */
  readonly problems: readonly StoredProblem[];
  /** The words by which its records can be found, for `mayHold`. */
  readonly words: Uint8Array;
}

/** A pack that was read here: as itself until somebody wants its bytes, and as those from then on. */
export class PackReadHere implements StoredPack {
  #pack: Pack | undefined;
  #json: Uint8Array | undefined;

  constructor(
    pack: Pack | undefined,
    readonly problems: readonly StoredProblem[],
    readonly words: Uint8Array,
  ) {
    this.#pack = pack;
  }

  get pack(): Pack | undefined {
    return this.#pack;
  }

  get json(): Uint8Array | undefined {
    if (this.#pack) this.#json = encodePack(this.#pack);
    this.#pack = undefined;
    return this.#json;
  }
}

/** Returns the pack of the file; `undefined` when the file is no pack. */
export function packOf(stored: StoredPack): Pack | undefined {
  return stored.pack ?? (stored.json && decodePack(stored.json));
}

export function encodePack(pack: Pack): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(packCodec.write(pack)));
}

export function decodePack(json: Uint8Array): Pack {
  return packCodec.read(JSON.parse(new TextDecoder().decode(json)));
}

/** Returns a pack that holds only a problem, for a file that could not be read, or was not. */
export function unreadable(detail: string): StoredPack {
  return {
    json: undefined,
    problems: [{ code: 'file-unreadable', detail, start: 0, end: 0, line: 0, column: 0 }],
    words: wordSetOf([]),
  };
}
