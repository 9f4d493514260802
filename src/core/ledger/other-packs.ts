import type { Library } from '../library';

/** A pack that a note does not draw on. */
export interface OtherPack {
  readonly id: string;
  /** True if it is loaded, and excluded by the note or the settings. */
  readonly isLoaded: boolean;
}

/** The known packs that a note does not draw on, looked up by the labels of their content. */
export class OtherPacks {
  /**
   * @param loaded all packs that are loaded
   * @param turnedOff bundled packs that the settings do not load
   */
  constructor(
    private readonly loaded: Library,
    private readonly turnedOff: Library,
  ) {}

  /** Returns the pack that has the label of a record, an actor or a place; `undefined` if no known pack has it. */
  packOf(label: string): OtherPack | undefined {
    for (const library of [this.loaded, this.turnedOff]) {
      const id = packIn(library, label);
      if (id !== undefined) return { id, isLoaded: library === this.loaded };
    }
    return undefined;
  }
}

function packIn(library: Library, label: string): string | undefined {
  const [record] = library.recordsNamed(label);
  return record?.pack.id ?? library.entity(label)?.entries[0]?.pack.id;
}
