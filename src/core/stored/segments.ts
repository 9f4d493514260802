import { checksum } from '../base/checksum';
import type { StoredForm } from './stored-form';

/** The data kept for a file, and the state of the file that it was read from. */
export interface IndexEntry<T> {
  /** The file's URI. */
  readonly key: string;
  readonly size: number;
  readonly mtime: number;
  readonly stored: T;
}

/**
 * A segment is what of an index is written at a time. All numbers are of 32 bits, little-endian:
 *
 *     0  magic   4  layout    8  length of all   12  checksum of what follows   16  length of the directory
 *    20  the directory, as JSON in UTF-8, and then for each entry its blobs
 */
const magic = 0x49504e42;
const headerLength = 20;
const checkedFrom = 16;
/** Changes with the layout of a segment. */
const segmentVersion = 3;

interface Directory {
  readonly program: string;
  readonly entries: readonly DirectoryEntry[];
}
/** The length of a blob is -1 where there is none. */
type DirectoryEntry = readonly [
  key: string,
  size: number,
  mtime: number,
  lengths: readonly number[],
  facts: unknown,
];

/**
 * The entries as bytes.
 *
 * @param program what made the entries: another version may find something else
 */
export function writeSegment<T>(
  entries: readonly IndexEntry<T>[],
  program: string,
  form: StoredForm<T>,
): Uint8Array {
  const written = entries.map(({ key, size, mtime, stored }) => ({
    key,
    size,
    mtime,
    ...form.write(stored),
  }));
  const directory: Directory = {
    program,
    entries: written.map(({ key, size, mtime, facts, blobs }) => [
      key,
      size,
      mtime,
      blobs.map((blob) => blob?.length ?? -1),
      facts,
    ]),
  };
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const blobs = written.flatMap((entry) => entry.blobs.filter((blob) => blob !== undefined));
  const length = blobs.reduce((sum, blob) => sum + blob.length, headerLength + head.length);
  const bytes = new Uint8Array(length);
  let at = headerLength;
  for (const part of [head, ...blobs]) {
    bytes.set(part, at);
    at += part.length;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, layoutOf(form), true);
  view.setUint32(8, length, true);
  view.setUint32(16, head.length, true);
  view.setUint32(12, checksum(bytes.subarray(checkedFrom)), true);
  return bytes;
}

/**
 * The entries that the bytes hold, as views on them; `undefined` for what is damaged, cut off, or of another layout or
 * program.
 */
export function readSegment<T>(
  bytes: Uint8Array,
  program: string,
  form: StoredForm<T>,
): IndexEntry<T>[] | undefined {
  const { length } = bytes;
  if (length < headerLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const number = (at: number) => view.getUint32(at, true);
  if (number(0) !== magic || number(4) !== layoutOf(form) || number(8) !== length) return undefined;
  if (number(12) !== checksum(bytes.subarray(checkedFrom))) return undefined;
  try {
    const start = headerLength + number(16);
    const directory = JSON.parse(new TextDecoder().decode(bytes.subarray(headerLength, start))) as Directory;
    return directory.program === program ? entriesOf(directory, bytes, start, form) : undefined;
  } catch {
    // Whole, but not written by us.
    return undefined;
  }
}

/** The hash of all that decides what the bytes mean. */
function layoutOf<T>({ layout }: StoredForm<T>): number {
  return checksum(new TextEncoder().encode(`${segmentVersion} ${layout}`));
}

function entriesOf<T>(
  { entries }: Directory,
  bytes: Uint8Array,
  start: number,
  form: StoredForm<T>,
): IndexEntry<T>[] {
  let at = start;
  const take = (length: number) => (length < 0 ? undefined : bytes.subarray(at, (at += length)));
  return entries.map(([key, size, mtime, lengths, facts]) => {
    const stored = form.read({ facts, blobs: lengths.map(take) });
    return { key, size, mtime, stored };
  });
}
