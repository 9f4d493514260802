import { readPackBytes } from '../pack/decode';
import type { Problem } from '../pack/problems';
import { TextPositions } from '../base/text-positions';
import { packCodec } from './pack-codec';
import { packWords } from './pack-words';
import type { StoredPack, StoredProblem } from './stored-pack';
import { wordSetOf } from './word-set';

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

function located(problems: readonly Problem[], text: string): StoredProblem[] {
  if (problems.length === 0) return [];
  const positions = new TextPositions(text);
  return problems.map((problem) => ({ ...problem, ...positions.at(problem.start) }));
}
