import { readFile, stat } from 'node:fs/promises';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Library } from '../../../src/core/library';
import { takeIn } from '../../../src/core/library/intake';
import { PackIndex } from '../../../src/core/stored/pack-index';
import type { IndexFiles } from '../../../src/core/stored/stored-index';
import type { IndexEntry } from '../../../src/core/stored/segments';
import { shelve } from '../../../src/core/stored/shelve';
import type { StoredPack } from '../../../src/core/stored/stored-pack';
import type { PackReaderThreads } from '../../../src/threads/pack-reader';

const program = 'bench';

/** The packs as a library, as the extension loads them when it has seen none of them before; and the index of them. */
export async function loadCold(paths: readonly string[], reader: PackReaderThreads) {
  const library = new Library();
  const entries = new Map<string, IndexEntry<StoredPack>>();
  await takeIn(
    paths,
    async (path) => {
      const { size, mtimeMs: mtime } = await stat(path);
      const stored = await reader.read(await readFile(path), 'pack');
      const key = keyOf(path);
      entries.set(key, { key, size, mtime, stored });
      return stored;
    },
    (path, stored) => {
      put(library, path, stored);
    },
  );
  return { library, entries };
}

/** The same from the index, where every file is as it was. @throws if the index lacks a pack */
export async function loadWarm(paths: readonly string[], folder: string): Promise<Library> {
  const entries = new Map<string, IndexEntry<StoredPack>>();
  for await (const portion of new PackIndex(new IndexFolder(folder), program).load())
    for (const entry of portion) entries.set(entry.key, entry);
  const library = new Library();
  await takeIn(
    paths,
    async (path) => {
      const { size, mtimeMs: mtime } = await stat(path);
      const entry = entries.get(keyOf(path));
      if (entry?.size !== size || entry.mtime !== mtime) throw new Error(`The index lacks ${path}`);
      return entry.stored;
    },
    (path, stored) => {
      put(library, path, stored);
    },
  );
  return library;
}

export async function saveIndex(
  entries: ReadonlyMap<string, IndexEntry<StoredPack>>,
  folder: string,
): Promise<void> {
  await new PackIndex(new IndexFolder(folder), program).save(entries.values());
}

function put(library: Library, path: string, stored: StoredPack): void {
  const shelved = shelve(stored, path);
  if (!shelved) throw new Error(`${path} is no pack`);
  library.add(shelved.pack);
}

function keyOf(path: string): string {
  return pathToFileURL(path).href;
}

class IndexFolder implements IndexFiles {
  constructor(private readonly folder: string) {}

  list(): Promise<string[]> {
    return readdir(this.folder).catch(() => []);
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.folder, name)).catch(() => undefined);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, name), bytes);
  }

  rename(from: string, to: string): Promise<void> {
    return rename(join(this.folder, from), join(this.folder, to));
  }

  delete(name: string): Promise<void> {
    return rm(join(this.folder, name), { force: true });
  }
}
