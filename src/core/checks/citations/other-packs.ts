import type { Library } from '../../library';

/** A pack that a note does not draw on. */
export interface OtherPack {
  readonly id: string;
  /** Whether it is loaded, and left out by what the note or the settings say. */
  readonly isLoaded: boolean;
}

/** The packs that are known and that a note does not draw on, by the labels of what they hold. */
export class OtherPacks {
  /**
   * @param loaded all packs that are loaded
   * @param turnedOff packs that come with the program and are not loaded by the settings
   */
  constructor(
    private readonly loaded: Library,
    private readonly turnedOff: Library,
  ) {}

  /** The pack that has the label of a record, an actor or a place; `undefined` where none is known to have it. */
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
