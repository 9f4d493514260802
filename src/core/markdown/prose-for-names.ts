import type { TextFormat } from '../base/text-format';
import { isRecordLabel } from './citation-label';
import { type NamesProse, type ProseStretch, walls } from './reading/names-prose';
import { type ReadNote, readNote } from './note-reader';

export type { ProseStretch };

/** Prose of a note in its place. */
export interface PlacedProse {
  /** UTF-16 code units from the beginning of the note. */
  readonly start: number;
  readonly stretch: ProseStretch;
  /** It is the citation of a footnote's definition: a name there is part of a title, and no mention. */
  readonly inDefinition: boolean;
}

const known = new WeakMap<ReadNote, readonly PlacedProse[]>();

/** Returns the prose of a note for names, in order. What a definition cites is included, and marked. */
export function placedProse(note: ReadNote): readonly PlacedProse[] {
  const before = known.get(note);
  if (before) return before;
  const placed = placedIn(note);
  known.set(note, placed);
  return placed;
}

function placedIn({ blocks, definitions }: ReadNote): PlacedProse[] {
  let next = 0;
  return blocks.flatMap(({ block, start }) => {
    while ((definitions[next]?.end ?? Infinity) <= start) next++;
    let isCitation = false;
    // The first block of a definition; the last definition that has begun is the innermost.
    while ((definitions[next]?.bodyStart ?? Infinity) <= start) {
      isCitation = mayCite(definitions[next]?.label ?? '');
      next++;
    }
    return block.names.map((prose, index) => placed(start, prose, isCitation && index === 0));
  });
}

function placed(blockStart: number, { start, stretch }: NamesProse, inDefinition: boolean): PlacedProse {
  return { start: blockStart + start, stretch, inDefinition };
}

/** A label of nothing but digits is a writer's own footnote. */
function mayCite(label: string): boolean {
  return isRecordLabel(label) && !/^\d+$/.test(label);
}

/** Returns the whole text, of the same length, with walls for what is no prose. */
export function proseForNames(text: string, format: TextFormat): string {
  let prose = '';
  for (const { start, stretch } of placedProse(readNote(text, format))) {
    prose += walls(start - prose.length) + stretch.prose;
  }
  return prose + walls(text.length - prose.length);
}
