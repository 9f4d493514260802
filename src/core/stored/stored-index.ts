import { type SegmentState, planIndex } from './index-plan';
import { type IndexEntry, readSegment, writeSegment } from './segments';
import type { StoredForm } from './stored-form';

/** The folder that an index is kept in, by the names of its files. */
export interface IndexFiles {
  /** Empty where there is no folder yet. */
  list(): Promise<readonly string[]>;
  /** `undefined` where there is no such file, or none that can be read. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Makes the folder and the file where there is none. Need not be done in one step. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Replaces what has the new name, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** No error where there is no such file. */
  delete(name: string): Promise<void>;
}

/** Which segments there are: only what is named here is read. */
const manifestName = 'index.json';
/** The end of the name under which a file is written before it is whole. */
const draftSuffix = '.new';

interface Manifest {
  readonly segments: readonly string[];
}

/**
 * The content of files, kept between sessions. It can be lost, but not be wrong: segments never change and are complete
 * before they get their names and before the manifest lists these; the manifest is replaced in one step; files that it
 * no longer lists are deleted after that.
 * However the writing ends, the next session finds for each file its content at one point in time (compare size and
 * time of change), or nothing.
 */
export class StoredIndex<T> {
  private segments: readonly SegmentState[] = [];
  /** One after the other, in the order asked. */
  private last: Promise<unknown> = Promise.resolve();
  private counter = 0;

  /** @param program what makes the entries: those of another version are dropped */
  constructor(
    private readonly files: IndexFiles,
    private readonly program: string,
    private readonly form: StoredForm<T>,
  ) {}

  /**
   * The entries, in portions; of two with one key the later counts. What is damaged or of another version is left out.
   * Never rejects.
   */
  async *load(): AsyncGenerator<readonly IndexEntry<T>[]> {
    const segments: SegmentState[] = [];
    for (const name of await this.manifest()) {
      const bytes = await this.read(name);
      const entries = bytes && readSegment(bytes, this.program, this.form);
      if (!entries) continue;
      segments.push(this.stateOf(name, bytes.length, entries));
      this.segments = [...segments];
      yield entries;
    }
  }

  /**
   * Makes the index hold these entries and no others. Rejects if it cannot be written; then it holds what it held
   * before, and no partial file is left.
   */
  save(entries: Iterable<IndexEntry<T>>): Promise<void> {
    const saved = this.last.then(() => this.saveNow(entries));
    // On a disk that is full, what was begun is in the way of everybody.
    this.last = saved.catch(() => this.deleteOthers().catch(() => undefined));
    return this.last.then(() => saved);
  }

  private async saveNow(entries: Iterable<IndexEntry<T>>): Promise<void> {
    const { drop, write } = planIndex(this.segments, entries, (entry) => this.bytesOf(entry));
    if (drop.length === 0 && write.length === 0) return;
    const taken = new Set(await this.files.list());
    const segments = this.segments.filter((segment) => !drop.includes(segment));
    for (const portion of write) {
      const name = this.freeName(taken);
      const bytes = writeSegment(portion, this.program, this.form);
      await this.write(name, bytes);
      segments.push(this.stateOf(name, bytes.length, portion));
    }
    const manifest: Manifest = { segments: segments.map(({ name }) => name) };
    await this.write(manifestName, new TextEncoder().encode(JSON.stringify(manifest)));
    this.segments = segments;
    await this.deleteOthers();
  }

  /** Gives the file its name when it is whole. */
  private async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.files.write(name + draftSuffix, bytes);
    await this.files.rename(name + draftSuffix, name);
  }

  /** A name is never used again: a manifest of before must not find what it does not know. */
  private freeName(taken: Set<string>): string {
    for (;;) {
      const name = `${Date.now().toString(36)}-${(this.counter++).toString(36)}.${this.form.suffix}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  }

  private async deleteOthers(): Promise<void> {
    const named = new Set([manifestName, ...this.segments.map(({ name }) => name)]);
    for (const name of await this.files.list()) if (!named.has(name)) await this.files.delete(name);
  }

  private async manifest(): Promise<readonly string[]> {
    try {
      const bytes = await this.read(manifestName);
      const { segments } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>;
      return Array.isArray(segments) ? segments.filter((name) => typeof name === 'string') : [];
    } catch {
      return [];
    }
  }

  private async read(name: string): Promise<Uint8Array | undefined> {
    return this.files.read(name).catch(() => undefined);
  }
  private bytesOf({ key, stored }: IndexEntry<T>): number {
    return key.length + this.form.weigh(stored) + 50;
  }

  private stateOf(name: string, bytes: number, entries: readonly IndexEntry<T>[]): SegmentState {
    const states = entries.map((entry): [string, { size: number; mtime: number; bytes: number }] => {
      const { key, size, mtime } = entry;
      return [key, { size, mtime, bytes: this.bytesOf(entry) }];
    });
    return { name, bytes, entries: new Map(states) };
  }
}
