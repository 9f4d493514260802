import { basicsOf } from '../../language/basics';
import { dateStyles } from '../../dates/date-style';
import type { Pace } from '../../base/pace';
import type { EntityNames, LibraryEntity } from '../entity';
import type { Library } from '../library';
import { NameSearch } from './name-search';
import { marksIn, textOf } from '../../pack/record-kinds';
import { type LibraryRecord, actorsOf, placeOf } from '../record';
import type { Selection } from '../record-table';
import { RecordSearch } from './record-search';
import { queryWords, withParts } from './search-words';
import type { PackPlace } from '../shelf';

/** An item that a search can find. */
export type LibraryItem = LibraryRecord | LibraryEntity;

/**
 * Finds records and entities by words: any word of what they say, any spelling of a name in them, a date in any way
 * of writing it, a place. What is compared is folded (case, diacritics, apostrophes, dashes). A search goes through the
 * packs, those with the newest records first, and passes over those that cannot hold its words.
 */
export class LibrarySearch {
  private readonly texts = new WeakMap<object, { readonly version: number; readonly text: string }>();

  /** Actors and places by what their names begin with. Nothing is done for it before it is asked. */
  readonly names: NameSearch;
  /** Records to cite, by what is typed and by what stands around it. Likewise. */
  readonly citable: RecordSearch;

  constructor(private readonly library: Library) {
    this.names = new NameSearch(library);
    this.citable = new RecordSearch(library, this.names);
  }

  /**
   * Returns `true` if every word of the query begins a word of the record's or entity's text. An empty query fits all.
   */
  fits(item: LibraryItem, query: string): boolean {
    const words = queryWords(query);
    return words.length === 0 || fitsAll(this.textOf(item), words);
  }

  /**
   * Returns the records that fit, at most `limit`, the newest first; if there are more, those of the packs with the
   * newest ones. `undefined` if it was cancelled.
   */
  async records(
    query: string,
    limit: number,
    pace: Pace,
    wanted: (record: LibraryRecord) => boolean = () => true,
  ): Promise<LibraryRecord[] | undefined> {
    const { recordTable } = this.library;
    const words = queryWords(query);
    const found: number[] = [];
    for await (const { base, count } of this.packsFor(words, pace)) {
      for (let number = base; number < base + count; number++) {
        const record = this.library.recordAt(number);
        if (record && wanted(record) && fitsAll(words.length === 0 ? '' : this.textOf(record), words))
          found.push(number);
      }
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return undefined;
      if (found.length >= limit) break;
    }
    const newest = recordTable.bestFirst(found).subarray(0, limit);
    return [...newest].flatMap((number) => this.library.recordAt(number) ?? []);
  }

  /**
   * Returns the actors and places that fit, at most `limit`: those that most records name. `undefined` if it was
   * cancelled.
   */
  async entities(
    query: string,
    limit: number,
    pace: Pace,
    wanted: (type: LibraryEntity['type']) => boolean = () => true,
  ): Promise<LibraryEntity[] | undefined> {
    const { library } = this;
    const words = queryWords(query);
    const found: { readonly id: string; readonly count: number }[] = [];
    for (const id of library.entityIds()) {
      const names = library.namesOf(id);
      if (names && wanted(names.type) && (words.length === 0 || fitsAll(foldedText(textsIn(names)), words)))
        found.push({ id, count: library.mentionCountOf(id) });
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return undefined;
    }
    const entities: LibraryEntity[] = [];
    for (const { id } of found.sort((a, b) => b.count - a.count).slice(0, limit)) {
      const entity = library.entity(id);
      if (entity) entities.push(entity);
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return undefined;
    }
    return entities;
  }

  /** All records that fit. `undefined` if it was cancelled, or if the library changed meanwhile. */
  async select(query: string, pace: Pace): Promise<Selection | undefined> {
    const { library } = this;
    const { version } = library;
    const words = queryWords(query);
    const chosen = new Set<number>();
    for await (const { base, count } of this.packsFor(words, pace)) {
      for (let number = base; number < base + count; number++) {
        const record = library.recordAt(number);
        if (record && (words.length === 0 || fitsAll(this.textOf(record), words))) chosen.add(number);
      }
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled || library.version !== version) return undefined;
    }
    return { count: chosen.size, has: (record) => chosen.has(record) };
  }

  /**
   * The packs that can hold the words, those with the newest records first; then those that hold them only through what
   * other packs call the same actors and places.
   */
  private async *packsFor(words: readonly string[], pace: Pace): AsyncGenerator<PackPlace> {
    const rest: PackPlace[] = [];
    for (const place of this.library.newestPacksFirst()) {
      if (words.every((word) => mayHold(place, word))) yield place;
      else rest.push(place);
    }
    if (rest.length === 0) return;
    const elsewhere = await this.packsNaming(words, pace);
    for (const place of rest)
      if (words.every((word) => mayHold(place, word) || elsewhere.get(word)?.has(place.slot))) yield place;
  }

  /** By word: the packs that know an actor or place by whose name in another pack the word is recognised. */
  private async packsNaming(words: readonly string[], pace: Pace) {
    const { entityTable } = this.library;
    const slots = new Map(words.map((word) => [word, new Set<number>()]));
    for (const id of this.library.entityIds()) {
      const names = this.library.namesOf(id);
      if (names?.isShared) {
        const text = foldedText(namesIn(names));
        const fitting = words.filter((word) => text.includes(` ${word}`));
        if (fitting.length > 0)
          for (const entry of entityTable.entriesOf(id))
            for (const word of fitting) slots.get(word)?.add(entityTable.slotOf(entry));
      }
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) break;
    }
    return slots;
  }

  private textOf(item: LibraryItem): string {
    return 'entries' in item
      ? this.kept(item, () => entityParts(item))
      : this.kept(item.value, () => this.recordParts(item));
  }

  /** A text is made once for each state of the library, and kept as long as the pack that it is of is held open. */
  private kept(key: object, parts: () => readonly string[]): string {
    const { version } = this.library;
    const known = this.texts.get(key);
    if (known?.version === version) return known.text;
    const text = foldedText(parts());
    this.texts.set(key, { version, text });
    return text;
  }

  private recordParts(record: LibraryRecord): string[] {
    const { value, pack, date } = record;
    const { datePhrase, dateText, words } = basicsOf(pack.language).print;
    const isCited = ({ id }: { id: string }) => value.cite.some(({ source }) => source === id);
    const named = [...actorsOf(record), placeOf(record)].flatMap((id) =>
      id === undefined ? [] : (this.library.namesOf(id) ?? []),
    );
    return [
      value.id,
      textOf(value),
      ...marksIn(value),
      value.date ?? words.undated,
      ...(date ? dateStyles.flatMap((style) => [dateText(date, style), datePhrase(date, style)]) : []),
      ...named.flatMap(namesIn),
      // Not the pack's title nor offices: their words would find every record of the pack or of a person.
      ...pack.sources.filter(isCited).flatMap(({ publisher }) => publisher ?? []),
    ];
  }
}

function mayHold({ pack }: PackPlace, word: string): boolean {
  return !pack.mayHold || pack.mayHold(word);
}

function fitsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`));
}

function namesIn({ ids, forms }: EntityNames): string[] {
  return [...ids, ...forms];
}

function textsIn({ titles, kind, type, ...names }: EntityNames): string[] {
  return [...namesIn({ titles, kind, type, ...names }), ...titles, kind ?? '', type];
}

function entityParts({ ids, name, forms, roles, kind, type }: LibraryEntity): string[] {
  const names = [...ids, name, ...forms.map(({ form }) => form)];
  return [...names, ...roles.map(({ value }) => value.title), kind ?? '', type];
}

/** Returns the text as it is compared: every word after a space. */
function foldedText(parts: readonly string[]): string {
  return ` ${queryWords(parts.join(' ')).flatMap(withParts).join(' ')}`;
}
