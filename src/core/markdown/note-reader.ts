import { type PartialParse, Tree, TreeFragment } from '@lezer/common';
import type { TextFormat } from '../base/text-format';
import { type BlockPlace, NoteBlock, type PlacedBlock } from './block';
import { type NoteDefinition, placesIn, readBlock } from './blocks';
import { KnownBlocks } from './reading/known-blocks';
import { basicsOf } from '../language/basics';
import type { LanguageBasics } from '../language/language';
import { markdownParser } from './markdown';
import { type Change, changeBetween } from './reading/note-change';
import { plainPlaces } from './reading/plain-blocks';
import { NoteInput } from './syntax/note-input';

/** A note as data: what the packs have no say in. */
export class ReadNote {
  readonly #tree: Tree;

  constructor(
    readonly text: string,
    readonly format: TextFormat,
    /** The BCP 47 tag of the language that its sentences are read in. */
    readonly language: string,
    /** In order. */
    readonly blocks: readonly PlacedBlock[],
    /** The definitions of all footnotes, in order. */
    readonly definitions: readonly NoteDefinition[],
    tree: Tree,
  ) {
    this.#tree = tree;
  }

  /** Empty for plain text. */
  get tree(): Tree {
    return this.#tree;
  }
}

/** Readers as they were after a note that is still held. */
const readersOf = new WeakMap<ReadNote, NoteReader>();

/** Number of lines or blocks read between two steps. */
const stepLength = 64;

/**
 * Reads one note again and again while it is written: what an edit did not touch is not read again, and keeps its blocks,
 * the same objects, so that what others know of them stays true.
 */
export class NoteReader {
  #note: ReadNote;
  #fragments: readonly TreeFragment[] = [];
  #parser = markdownParser('');
  #places: readonly BlockPlace[] = [];
  #isRead = false;

  constructor(private readonly format: TextFormat = 'markdown') {
    this.#note = new ReadNote('', format, '', [], [], Tree.empty);
  }

  /** Makes a reader that goes on from a note as it was read, whatever became of it since. */
  static from(note: ReadNote): NoteReader {
    return readersOf.get(note)?.fork() ?? new NoteReader(note.format);
  }

  /**
   * Reads the note as its text is now; the same object as before if text and language are the same.
   *
   * @param language the one that its front matter tells
   */
  read(text: string, language?: LanguageBasics): ReadNote {
    const steps = this.steps(text, language);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** Does what `read` does in steps, between which others may have their turn. */
  *steps(text: string, language: LanguageBasics = basicsOf(undefined)): Generator<undefined, ReadNote> {
    const before = this.#note;
    const isSameLanguage = before.language === language.tag;
    if (before.text === text && isSameLanguage && this.#isRead) return before;
    const change = changeBetween(before.text, text);
    const known = isSameLanguage ? new KnownBlocks(before.blocks, this.#places, change) : undefined;
    const isPlain = this.format === 'plain';
    const parser = markdownParser(isPlain ? '' : text);
    // Another end of the front matter is another parser: the fragments of the old one do not fit.
    const fragments = parser === this.#parser ? keptOf(this.#fragments, change) : [];
    const tree = isPlain ? Tree.empty : yield* parsed(parser.startParse(new NoteInput(text), fragments));
    const { blocks: places, definitions } = isPlain
      ? { blocks: plainPlaces(text), definitions: [] }
      : placesIn(tree, text);
    let section = 0;
    const blocks: PlacedBlock[] = [];
    for (const place of places) {
      if (beginsSection(place)) section++;
      const block = known?.at(place) ?? this.#readBlock(tree, text, place, language);
      blocks.push({ block, start: place.start, group: place.group, section });
      if (blocks.length % stepLength === 0) yield;
    }
    this.#parser = parser;
    this.#fragments = TreeFragment.addTree(tree, fragments);
    this.#places = places;
    this.#note = new ReadNote(text, this.format, language.tag, blocks, definitions, tree);
    this.#isRead = true;
    readersOf.set(this.#note, this.fork());
    return this.#note;
  }

  /** Makes another reader that knows what this one does, and goes its own way from here. */
  fork(): NoteReader {
    const fork = new NoteReader(this.format);
    fork.#note = this.#note;
    fork.#fragments = this.#fragments;
    fork.#parser = this.#parser;
    fork.#places = this.#places;
    fork.#isRead = this.#isRead;
    return fork;
  }

  #readBlock(tree: Tree, text: string, place: BlockPlace, language: LanguageBasics): NoteBlock {
    if (this.format === 'markdown') return readBlock(tree, text, place, language);
    return new NoteBlock(place, text.slice(place.start, place.end), [], language, this.format);
  }
}

/** A heading that stands in nothing else. */
function beginsSection({ kind, start, group }: BlockPlace): boolean {
  return kind === 'heading' && start === group;
}

function keptOf(fragments: readonly TreeFragment[], { start, end, inserted }: Change) {
  return TreeFragment.applyChanges(fragments, [
    { fromA: start, toA: end, fromB: start, toB: start + inserted },
  ]);
}

function* parsed(parse: PartialParse): Generator<undefined, Tree> {
  for (let step = 1; ; step++) {
    const tree = parse.advance();
    if (tree) return tree;
    if (step % stepLength === 0) yield;
  }
}

/** The same few notes are asked about again and again: by cards, links, views. */
const mostKept = 4;
const kept: ReadNote[] = [];
const readers = { markdown: new NoteReader(), plain: new NoteReader('plain') };

/**
 * Reads a note for which its caller has no reader. The last few notes are kept, and one that is like the last is read
 * as its edit.
 */
export function readNote(
  text: string,
  format: TextFormat = 'markdown',
  language: LanguageBasics = basicsOf(undefined),
): ReadNote {
  const index = kept.findIndex(
    (one) => one.text === text && one.format === format && one.language === language.tag,
  );
  const [known] = index < 0 ? [] : kept.splice(index, 1);
  const note = known ?? readers[format].read(text, language);
  kept.push(note);
  if (kept.length > mostKept) kept.shift();
  return note;
}
