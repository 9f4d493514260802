import type { Library } from '../../../../src/core/library';
import { beginnings, formWords, nameWords } from '../../../../src/core/library/search/name-words';
import type { Entity } from '../../../../src/core/pack/model';

export interface SlowQuery {
  readonly text: string;
  readonly isPhrase: boolean;
  readonly present: ReadonlySet<string>;
  readonly most: number;
}

/**
 * Returns what a search by name has to find, in the slow and obvious way: everything is compared, and everything
 * sorted.
 */
export function findSlowly(library: Library, query: SlowQuery): string[] {
  const words = nameWords(query.text);
  return [...library.entityIds()]
    .flatMap((id) => {
      const ids = library.namesOf(id)?.ids ?? [];
      const entries = [...library.packs].flatMap((pack): Entity[] =>
        [...pack.actors, ...pack.places].filter((entry) => ids.includes(entry.id)),
      );
      const forms = entries.flatMap(formsOf).map(formWords);
      if (!(query.isPhrase ? hasPhrase(forms, words) : hasAll(forms, words))) return [];
      const rank = [
        entries.some(({ type }) => type === 'actor'),
        ids.some((one) => query.present.has(one)),
        library.mentionCountOf(id),
        query.isPhrase
          ? forms.some((form) => beginsAt(form, 0, words))
          : words.length === 0 ||
            forms.some((form) => form.slice(0, 1).some((word) => begins(word, words[0]!))),
      ].map(Number);
      return { id, rank, met: Math.min(...ids.map((one) => library.entityTable.numberOf(one))) };
    })
    .sort((a, b) => compare(b.rank, a.rank) || a.met - b.met)
    .slice(0, query.most)
    .map(({ id }) => id);
}

function hasAll(forms: readonly string[][], words: readonly string[]): boolean {
  return words.every((word) => forms.flat().some((own) => begins(own, word)));
}

function hasPhrase(forms: readonly string[][], words: readonly string[]): boolean {
  return words.length === 0 || forms.some((form) => form.some((_, from) => beginsAt(form, from, words)));
}

function beginsAt(form: readonly string[], from: number, words: readonly string[]): boolean {
  return words.every((word, place) => {
    const own = form[from + place];
    if (own === undefined) return false;
    return place === words.length - 1 ? begins(own, word) : beginnings(word).includes(own);
  });
}

function begins(own: string, word: string): boolean {
  return beginnings(word).some((start) => own.startsWith(start));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

function formsOf(value: Entity): string[] {
  const short = value.type === 'actor' ? (value.short ?? []) : [];
  return [value.name, ...(Array.isArray(short) ? [] : [short]), ...value.aliases.map(({ form }) => form)];
}
