import { readFile, stat } from 'node:fs/promises';

/** Editors do not hand larger notes to extensions. */
export const maxNoteBytes = 50_000_000;

/**
 * The bytes of a file. Rejects with what is wrong where it cannot be read: also for what is no regular file, since one who
 * reads from a pipe may wait for ever.
 *
 * @param most how many bytes it may have
 */
export async function readRegularFile(path: string, most = maxNoteBytes): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error('it is no regular file');
  if (found.size > most) throw new Error(`it is larger than ${most / 1_000_000} MB`);
  return readFile(path);
}

/** The reason in words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
