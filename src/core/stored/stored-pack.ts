import { readPackBytes } from '../pack/decode';
import type { Pack } from '../pack/model';
import type { Problem } from '../pack/problems';
import { TextPositions } from '../pack/text-positions';
import { packCodec } from './pack-codec';
import { packWords } from './pack-words';
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

/**
 * Reads and checks the bytes of a pack's file. Never throws.
 *
 * @param fallbackId the pack's id where the text has none that is usable
 */
export function storePack(bytes: Uint8Array, fallbackId: string): StoredPack {
  const { pack, problems, text } = readPackBytes(bytes, fallbackId);
  return {
    json: pack && new TextEncoder().encode(JSON.stringify(packCodec.write(pack))),
    problems: located(problems, text),
    words: wordSetOf(pack ? packWords(pack) : []),
  };
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

function located(problems: readonly Problem[], text: string): StoredProblem[] {
  if (problems.length === 0) return [];
  const positions = new TextPositions(text);
  return problems.map((problem) => ({ ...problem, ...positions.at(problem.start) }));
}
