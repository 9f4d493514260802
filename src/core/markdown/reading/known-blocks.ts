import type { BlockPlace, NoteBlock, PlacedBlock } from '../block';
import type { Change } from './note-change';

/** The blocks of the version before, asked for in the order of the text. */
export class KnownBlocks {
  private next = 0;
  private readonly shift: number;

  constructor(
    private readonly blocks: readonly PlacedBlock[],
    private readonly places: readonly BlockPlace[],
    private readonly change: Change,
  ) {
    this.shift = change.inserted - (change.end - change.start);
  }

  /** Returns the block that stood at the place; `undefined` if there was none, or another one. */
  at({ kind, isQuoted, level, start, end }: BlockPlace): NoteBlock | undefined {
    const { change, places } = this;
    const isBefore = end < change.start;
    const isAfter = start > change.start + change.inserted;
    if (!isBefore && !isAfter) return undefined;
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
