import type { PlacedProse, ProseStretch } from '../markdown/prose-for-names';
import { MENTION_FIELDS, type Mention, type NameFinder } from './finder';

const nothing = new Int32Array(0);

/**
 * The mentions of one note while it is written. A stretch that an edit left as it was is not looked through again.
 *
 * Offsets are UTF-16 code units from the start of the note. The names must not change: for others, make another.
 */
export class NoteMentions {
  #stretches: readonly PlacedProse[] = [];
  /** The result of `scan` per stretch. */
  #found: readonly Int32Array[] = [];
  readonly #known = new WeakMap<ProseStretch, Int32Array>();

  constructor(private readonly finder: NameFinder) {}

  /**
   * Looks through what was not seen before.
   *
   * @param stretches the prose of the note as it is now, in order
   * @param text of the note
   */
  read(stretches: readonly PlacedProse[], text: string): void {
    this.#stretches = stretches;
    this.#found = stretches.map(({ stretch, start }) => {
      let found = this.#known.get(stretch);
      if (!found) {
        const { prose } = stretch;
        found = this.finder.scan(prose, text.slice(start, start + prose.length));
        this.#known.set(stretch, found);
      }
      return found;
    });
  }

  /** Number of mentions, except those in definitions. */
  get count(): number {
    const units = this.#found.reduce(
      (sum, { length }, index) => sum + (this.#stretches[index]?.inDefinition ? 0 : length),
      0,
    );
    return units / MENTION_FIELDS;
  }

  /** The mention that holds the offset (its end included), also in a definition, or `undefined`; where two meet, the later. */
  at(offset: number): Mention | undefined {
    return this.#between(offset, offset, true).at(-1);
  }

  /** The mentions that touch the stretch, in order, but for those in definitions. */
  between(start: number, end: number): Mention[] {
    return this.#between(start, end, false);
  }

  /** All in order, but for those in definitions, where names are those of a source's title. */
  all(): Mention[] {
    return this.#between(0, Infinity, false);
  }

  /** All in order, those in definitions included. */
  allWithDefinitions(): Mention[] {
    return this.#between(0, Infinity, true);
  }

  #between(start: number, end: number, withDefinitions: boolean): Mention[] {
    const mentions: Mention[] = [];
    for (let index = this.#firstAt(start); index < this.#stretches.length; index++) {
      const placed = this.#stretches[index];
      if (!placed || placed.start > end) break;
      if (placed.inDefinition && !withDefinitions) continue;
      const found = this.#found[index] ?? nothing;
      for (let at = firstEndingFrom(found, start - placed.start); at < found.length; at += MENTION_FIELDS) {
        if (placed.start + (found[at] ?? 0) > end) break;
        mentions.push(this.finder.mention(found, at, placed.start));
      }
    }
    return mentions;
  }

  /** The last stretch that begins before the offset; the first if there is none. */
  #firstAt(offset: number): number {
    let low = 0;
    let high = this.#stretches.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#stretches[middle]?.start ?? 0) < offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** Index of the first mention that ends at the offset or after it. */
function firstEndingFrom(found: Int32Array, offset: number): number {
  let low = 0;
  let high = found.length / MENTION_FIELDS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle * MENTION_FIELDS + 1] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low * MENTION_FIELDS;
}
