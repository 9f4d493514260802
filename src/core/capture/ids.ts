import { toSlug } from '../pack/ids';

const maxLength = 50;

/** Makes ids that no record of a pack has yet. */
export class FreshIds {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** An id from the first of the texts of which a slug can be made, or from the last resort; taken from then on. */
  make(texts: readonly (string | undefined)[], lastResort: string): string {
    const slug =
      texts.map((text) => shortSlug(text ?? '')).find((found) => found !== undefined) ?? lastResort;
    let id = slug;
    // `constructor` and its like mean something to many programs.
    for (let count = 2; this.taken.has(id) || id in {}; count++) id = `${slug}-${count}`;
    this.taken.add(id);
    return id;
  }
}

/** A slug of whole words, not too long for a footnote; `undefined` where no letter of it is left. */
export function shortSlug(text: string, most = maxLength): string | undefined {
  const slug = toSlug(text);
  if (slug === undefined || slug.length <= most) return slug;
  const cut = slug.slice(0, most + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, most);
}
