import type { LibraryPack } from '../library';
import { type PackHead, headOf } from '../library/pack-head';
import type { Pack } from '../pack/model';
import { type StoredPack, decodePack } from './stored-pack';
import { mayHold } from './word-set';

/** A stored pack as a library takes it, and what is known of it without reading it. */
export interface ShelvedPack {
  readonly head: PackHead;
  readonly pack: LibraryPack;
}

/** `undefined` for a file that is no pack. @param order where the pack stands among others */
export function shelve({ json, words }: StoredPack, order: string): ShelvedPack | undefined {
  if (!json) return undefined;
  // The library asks at once, and then, as a rule, not again for long.
  let first: Pack | undefined = decodePack(json);
  const { id } = first;
  return {
    head: headOf(first),
    pack: {
      id,
      order,
      decode: () => {
        const pack = first ?? decodePack(json);
        first = undefined;
        return pack;
      },
      mayHold: (word) => mayHold(words, word),
    },
  };
}
