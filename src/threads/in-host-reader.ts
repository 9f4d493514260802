import { readPackFile } from '../core/stored/store-pack';
import { type StoredPack, unreadable } from '../core/stored/stored-pack';
import type { PackReaderThreads } from './pack-reader';

/** Reads packs on the extension host's own thread, one at a time, and lets everything else have its turn in between. */
export class InHostReader implements PackReaderThreads {
  private last: Promise<unknown> = Promise.resolve();
  private isDisposed = false;

  read(bytes: Uint8Array, fallbackId: string): Promise<StoredPack> {
    const read = this.last.then(pause).then(() => {
      // A promise that never settles: nobody waits for it any more.
      if (this.isDisposed) return new Promise<never>(() => undefined);
      return readHere(bytes, fallbackId);
    });
    this.last = read;
    return read;
  }

  dispose(): void {
    this.isDisposed = true;
  }
}

function readHere(bytes: Uint8Array, fallbackId: string): StoredPack {
  try {
    return readPackFile(bytes, fallbackId);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
