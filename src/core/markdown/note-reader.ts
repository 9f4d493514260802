import { type Tree, TreeFragment } from '@lezer/common';
import type { Span } from '../base/span';
import type { TextFormat } from '../base/text-format';
import type { PlacedBlock, NoteBlock } from './block';
import { type BlockPlace, type NoteDefinition, placesIn, readBlock } from './blocks';
import { markdownParser, parserInput } from './markdown';

/** A note as data: what it is made of, but for what the packs have a say in. */
export interface ReadNote {
  readonly text: string;
  readonly format: TextFormat;
  /** In order. */
  readonly blocks: readonly PlacedBlock[];
  /** Of all footnotes, in order. */
  readonly definitions: readonly NoteDefinition[];
}

/** Readers as they were after reading each note that is still held. */
const readers = new WeakMap<ReadNote, NoteReader>();

/**
 * Reads one note again and again while it is written: what an edit did not touch is not read again, and keeps its blocks,
 * the same objects, so that what others know of them stays true.
 */
export class NoteReader {
  #note: ReadNote;
  #fragments: readonly TreeFragment[] = [];
  #parser = markdownParser('');
  #places: readonly BlockPlace[] = [];

  constructor(private readonly format: TextFormat = 'markdown') {
    this.#note = { text: '', format, blocks: [], definitions: [] };
  }

  /** The note as its text is now; the same object as before where the text is the same. */
  read(text: string): ReadNote {
    const before = this.#note;
    if (before.text === text && this.#fragments.length > 0) return before;
    if (this.format === 'plain') return { ...before, text };
    const change = changeBetween(before.text, text);
    const tree = this.#parse(text, change);
    const { blocks: places, definitions } = placesIn(tree, text);
    const known = new KnownBlocks(before.blocks, this.#places, change);
    let section = 0;
    const blocks = places.map((place): PlacedBlock => {
      if (place.kind === 'heading' && !place.isQuoted) section++;
      const block = known.at(place) ?? readBlock(tree, text, place);
      return { block, start: place.start, group: place.group, section };
    });
    this.#places = places;
    this.#note = { text, format: this.format, blocks, definitions };
    readers.set(this.#note, this.#fork());
    return this.#note;
  }

  /** Makes a reader that goes on from a note as it was read, whatever became of it since. */
  static from(note: ReadNote): NoteReader {
    const reader = readers.get(note);
    return reader ? reader.#fork() : new NoteReader(note.format);
  }

  #fork(): NoteReader {
    const fork = new NoteReader(this.format);
    fork.#note = this.#note;
    fork.#fragments = this.#fragments;
    fork.#parser = this.#parser;
    fork.#places = this.#places;
    return fork;
  }

  #parse(text: string, { start, end, inserted }: Change): Tree {
    const parser = markdownParser(text);
    // Another end of the front matter is another parser: the fragments of the old one do not fit.
    const fits = parser === this.#parser;
    const changes = [{ fromA: start, toA: end, fromB: start, toB: start + inserted }];
    const fragments = fits ? TreeFragment.applyChanges(this.#fragments, changes) : [];
    const tree = parser.parse(parserInput(text), fragments);
    this.#parser = parser;
    this.#fragments = TreeFragment.addTree(tree, fragments);
    return tree;
  }
}

/** Reads a note once. */
export function readNote(text: string, format?: TextFormat): ReadNote {
  return new NoteReader(format).read(text);
}

/** What stood from `start` to `end` is now so many other characters. */
interface Change extends Span {
  readonly inserted: number;
}

/** So many UTF-16 units are compared at once. */
const stretch = 4096;

/** The one stretch in which two versions of a text differ. */
function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  // Stretches are compared at once, which is many times as fast as unit by unit.
  while (start + stretch <= most && after.startsWith(before.slice(start, start + stretch), start))
    start += stretch;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const left = most - start;
  const [endBefore, endAfter] = [before.length, after.length];
  let kept = 0;
  while (
    kept + stretch <= left &&
    after.startsWith(before.slice(endBefore - kept - stretch, endBefore - kept), endAfter - kept - stretch)
  )
    kept += stretch;
  while (kept < left && before.charCodeAt(endBefore - 1 - kept) === after.charCodeAt(endAfter - 1 - kept))
    kept++;
  return { start, end: before.length - kept, inserted: after.length - kept - start };
}

/** The blocks of the version before, asked for in the order of the text. */
class KnownBlocks {
  private next = 0;
  private readonly shift: number;

  constructor(
    private readonly blocks: readonly PlacedBlock[],
    private readonly places: readonly BlockPlace[],
    private readonly change: Change,
  ) {
    this.shift = change.inserted - (change.end - change.start);
  }

  /** `undefined` where there was none, or another one. */
  at({ kind, isQuoted, level, start, end }: BlockPlace): NoteBlock | undefined {
    const { change, places } = this;
    const isBefore = end < change.start;
    const isBehind = start > change.start + change.inserted;
    if (!isBefore && !isBehind) return undefined;
    const was = isBefore ? start : start - this.shift;
    while ((places[this.next]?.start ?? Infinity) < was) this.next++;
    const place = places[this.next];
    const isSame =
      place?.start === was &&
      place.end - place.start === end - start &&
      place.kind === kind &&
      place.isQuoted === isQuoted &&
      place.level === level;
    return isSame ? this.blocks[this.next]?.block : undefined;
  }
}
