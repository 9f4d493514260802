import { formatVersion } from '../pack/format';
import { checksum } from './checksum';
import type { StoredPack, StoredProblem } from './stored-pack';

/** A pack and the state of the file that it was read from. */
export interface IndexEntry {
  /** The file's URI. */
  readonly key: string;
  readonly size: number;
  readonly mtime: number;
  readonly stored: StoredPack;
}

/**
 * A segment is what of an index is written at a time. All numbers are of 32 bits, little-endian:
 *
 *     0  magic   4  version   8  length of all   12  checksum of what follows   16  length of the directory
 *    20  the directory, as JSON in UTF-8, and then for each entry its pack and its words
 */
const magic = 0x49504e42;
const headerLength = 20;
const checkedFrom = 16;
/** Changes with the layout of a segment and of what is in it, and with the format of packs. */
const segmentVersion = 1 * 1000 + formatVersion;

interface Directory {
  readonly program: string;
  readonly entries: readonly DirectoryEntry[];
}
/** The length of the pack is -1 where there is none. */
type DirectoryEntry = readonly [
  key: string,
  size: number,
  mtime: number,
  jsonLength: number,
  wordsLength: number,
  problems: readonly StoredProblem[],
];

/**
 * The entries as bytes.
 *
 * @param program what made the entries: another version may find other problems
 */
export function writeSegment(entries: readonly IndexEntry[], program: string): Uint8Array {
  const directory: Directory = {
    program,
    entries: entries.map(({ key, size, mtime, stored: { json, words, problems } }) => [
      key,
      size,
      mtime,
      json ? json.length : -1,
      words.length,
      problems,
    ]),
  };
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const blobs = entries.flatMap(({ stored: { json, words } }) => (json ? [json, words] : [words]));
  const length = blobs.reduce((sum, blob) => sum + blob.length, headerLength + head.length);
  const bytes = new Uint8Array(length);
  let at = headerLength;
  for (const part of [head, ...blobs]) {
    bytes.set(part, at);
    at += part.length;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, segmentVersion, true);
  view.setUint32(8, length, true);
  view.setUint32(16, head.length, true);
  view.setUint32(12, checksum(bytes.subarray(checkedFrom)), true);
  return bytes;
}

/**
 * The entries that the bytes hold, as views on them; `undefined` for what is damaged, cut off, or of another version or
 * program.
 */
export function readSegment(bytes: Uint8Array, program: string): IndexEntry[] | undefined {
  const { length } = bytes;
  if (length < headerLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const number = (at: number) => view.getUint32(at, true);
  if (number(0) !== magic || number(4) !== segmentVersion || number(8) !== length) return undefined;
  if (number(12) !== checksum(bytes.subarray(checkedFrom))) return undefined;
  try {
    const start = headerLength + number(16);
    const directory = JSON.parse(new TextDecoder().decode(bytes.subarray(headerLength, start))) as Directory;
    return directory.program === program ? entriesOf(directory, bytes, start) : undefined;
  } catch {
    // Whole, but not written by us.
    return undefined;
  }
}

function entriesOf({ entries }: Directory, bytes: Uint8Array, start: number): IndexEntry[] {
  let at = start;
  const take = (length: number) => bytes.subarray(at, (at += length));
  return entries.map(([key, size, mtime, jsonLength, wordsLength, problems]) => {
    const json = jsonLength < 0 ? undefined : take(jsonLength);
    return { key, size, mtime, stored: { json, problems, words: take(wordsLength) } };
  });
}
