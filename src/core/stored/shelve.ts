import type { LibraryPack } from '../library';
import { type PackHead, headOf } from '../library/pack-head';
import { type StoredPack, packOf } from './stored-pack';
import { mayHold } from './word-set';

/** A stored pack as a library takes it, and what is known of it without reading it. */
export interface ShelvedPack {
  readonly head: PackHead;
  readonly pack: LibraryPack;
}

/** `undefined` for a file that is no pack. @param order where the pack stands among others */
export function shelve(stored: StoredPack, order: string): ShelvedPack | undefined {
  // The library asks at once, and then, as a rule, not again for long.
  let first = packOf(stored);
  if (!first) return undefined;
  const head = headOf(first);
  return {
    head,
    pack: {
      id: head.id,
      order,
      decode: () => {
        const pack = first ?? packOf(stored);
        first = undefined;
        if (!pack) throw new Error(`the pack ${head.id} is gone`);
        return pack;
      },
      mayHold: (word) => mayHold(stored.words, word),
    },
  };
}
