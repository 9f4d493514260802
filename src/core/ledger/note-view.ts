import type { Library, LibraryRecord } from '../library';
import type { Span } from '../base/span';
import type { NoteFrontMatter } from '../note/front-matter/model';
import type { NoteSentence, PlacedBlock } from '../markdown/block';
import type { ReadNote } from '../markdown/note-reader';
import type { BlockView } from './block-view';

/** A block in its note, with what the packs know of it. */
export interface PlacedView extends Omit<PlacedBlock, 'block'> {
  readonly view: BlockView;
}

/** A sentence in its note. */
export interface PlacedSentence {
  readonly placed: PlacedView;
  readonly sentence: NoteSentence;
}

/** A note with what the packs know of it. Offsets are UTF-16 code units from its beginning. */
export class NoteView {
  #cited: ReadonlyMap<string, readonly LibraryRecord[]> | undefined;

  constructor(
    readonly note: ReadNote,
    readonly frontMatter: NoteFrontMatter,
    readonly library: Library,
    /** In order. */
    readonly blocks: readonly PlacedView[],
  ) {}

  get text(): string {
    return this.note.text;
  }

  get definitions(): ReadNote['definitions'] {
    return this.note.definitions;
  }

  /** The labels in the text, each once, in order, with the records that they mean; an unknown label has none. */
  get cited(): ReadonlyMap<string, readonly LibraryRecord[]> {
    return (this.#cited ??= this.#findCited());
  }

  /** The blocks of each paragraph, list, table or quotation, in order. */
  *groups(): Iterable<readonly PlacedView[]> {
    let group: PlacedView[] = [];
    for (const placed of this.blocks) {
      if (group[0] && group[0].group !== placed.group) {
        yield group;
        group = [];
      }
      group.push(placed);
    }
    if (group.length > 0) yield group;
  }

  /** Returns the block that contains the offset, its end included. */
  blockAt(offset: number): PlacedView | undefined {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const placed = this.blocks[low - 1];
    return placed && offset <= placed.start + placed.view.text.length ? placed : undefined;
  }

  /** Returns the sentence that contains the offset, its end included; of two that meet there, the first. */
  sentenceAt(offset: number): PlacedSentence | undefined {
    const placed = this.blockAt(offset);
    const sentence = placed?.view.sentences.find(({ end }) => offset <= placed.start + end);
    return placed && sentence && { placed, sentence };
  }

  #findCited(): ReadonlyMap<string, readonly LibraryRecord[]> {
    const cited = new Map<string, readonly LibraryRecord[]>();
    for (const { view } of this.blocks)
      for (const { label } of view.block.citations)
        if (!cited.has(label)) cited.set(label, view.recordsNamed(label));
    return cited;
  }
}

/** Converts a span from offsets in a block to offsets in the note. */
export function inNote<Part extends Span>({ start: offset }: { readonly start: number }, part: Part): Part {
  return { ...part, start: offset + part.start, end: offset + part.end };
}
