import type { Pack } from '../pack/model';
import type { Problem } from '../pack/problems';
import { packCodec } from './pack-codec';
import { wordSetOf } from './word-set';

/** A problem and where it begins, from 0, columns in UTF-16 code units: the text that its offsets are in is not kept. */
export type StoredProblem = Problem & { readonly line: number; readonly column: number };

/** What is kept of a pack's file: bytes, so that a great many take little room and pass between threads unread. */
export interface StoredPack {
  /** The pack as compact JSON in UTF-8, for `decodePack`; `undefined` when the file is no pack. */
  readonly json: Uint8Array | undefined;
  /** In the order of the text. */
  readonly problems: readonly StoredProblem[];
  /** The words by which its records can be found, for `mayHold`. */
  readonly words: Uint8Array;
}

/** The pack that `storePack` made the bytes of. */
export function decodePack(json: Uint8Array): Pack {
  return packCodec.read(JSON.parse(new TextDecoder().decode(json)));
}

/** For a file that could not even be read, or was not: a pack that is nothing but its problem. */
export function unreadable(detail: string): StoredPack {
  return {
    json: undefined,
    problems: [{ code: 'file-unreadable', detail, start: 0, end: 0, line: 0, column: 0 }],
    words: wordSetOf([]),
  };
}
