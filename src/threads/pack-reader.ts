import type { StoredPack } from '../core/stored/stored-pack';

/** Reads packs without holding up the extension host. */
export interface PackReaderThreads {
  /**
   * Reads and checks the bytes of a pack's file, which stay the caller's. Never rejects: a file that ends its reader is
   * a pack with a problem. After `dispose` it never settles.
   *
   * @param fallbackId the pack's id where the text has none that is usable
   */
  read(bytes: Uint8Array, fallbackId: string): Promise<StoredPack>;
  dispose(): void;
}

/** The place of the programs that the build made. */
export interface Programs {
  /** Their folder on this machine: Node reads programs itself. */
  readonly folder: string;
  /** Reads a program by its name below the folder, for the web. */
  read(name: string): Promise<Uint8Array>;
}

/** A request to a reading thread, which answers in the same order. The bytes are copied, for they are the caller's. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fallbackId: string;
}

/** A message of a reading thread: once that it waits for packs, and then a pack for each that it was sent. */
export type ThreadMessage = 'started' | StoredPack;

/** The buffers of a stored pack, which are handed over between threads, not copied. */
export function buffersOf({ json, words }: StoredPack): ArrayBuffer[] {
  return [json, words].flatMap((bytes) => (bytes?.buffer instanceof ArrayBuffer ? bytes.buffer : []));
}
