import { readPackBytes } from '../pack/decode';
import type { Problem } from '../pack/problems/problems';
import { TextPositions } from '../base/text-positions';
import { packWords } from './pack-words';
import { PackReadHere, type StoredPack, type StoredProblem } from './stored-pack';
import { wordSetOf } from './word-set';

/**
 * Reads and checks the bytes of a pack's file. Never throws.
 *
 * @param fallbackId the pack's id where the text has none that is usable
 */
export function readPackFile(bytes: Uint8Array, fallbackId: string): PackReadHere {
  const { pack, problems, text } = readPackBytes(bytes, fallbackId);
  return new PackReadHere(pack, located(problems, text), wordSetOf(pack ? packWords(pack) : []));
}

/** The same as plain data, to be sent to another thread. */
export function storePack(bytes: Uint8Array, fallbackId: string): StoredPack {
  const { json, problems, words } = readPackFile(bytes, fallbackId);
  return { json, problems, words };
}

function located(problems: readonly Problem[], text: string): StoredProblem[] {
  if (problems.length === 0) return [];
  const positions = new TextPositions(text);
  return problems.map((problem) => ({ ...problem, ...positions.at(problem.start) }));
}
