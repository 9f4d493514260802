import { formatVersion } from '../pack/format';
import { packCodec } from './pack-codec';
import type { StoredForm } from './stored-form';
import { type IndexFiles, StoredIndex } from './stored-index';
import type { StoredPack, StoredProblem } from './stored-pack';

/** A pack is its JSON, its words, and its problems. */
export const packForm: StoredForm<StoredPack> = {
  layout: `pack ${formatVersion} ${packCodec.layout}, words 1, problems 1`,
  suffix: 'packs',
  write: ({ json, words, problems }) => ({ facts: problems, blobs: [json, words] }),
  read: ({ facts, blobs: [json, words] }) => ({
    json,
    words: words ?? new Uint8Array(),
    problems: facts as readonly StoredProblem[],
  }),
  weigh: ({ json, words, problems }) => (json?.length ?? 0) + words.length + 200 * problems.length,
};

/** Packs as they were read, kept between sessions. */
export class PackIndex extends StoredIndex<StoredPack> {
  /** @param program what makes the entries: those of another version are dropped */
  constructor(files: IndexFiles, program: string) {
    super(files, program, packForm);
  }
}
