import { datePhrase, dateStyles, dateText } from '../dates';
import type { LibraryEntity } from './entity';
import type { Library } from './library';
import { type LibraryRecord, actorsOf, placeOf } from './record';
import { queryWords, withParts } from './search-words';

/**
 * Finds records and entities by words: any word of what they say, any spelling of a name in them, a date in any way
 * of writing it, a place. What is searched is folded (case, diacritics, apostrophes, dashes) and made once a library.
 */
export class LibrarySearch {
  private readonly texts = new Map<LibraryRecord | LibraryEntity, string>();

  constructor(private readonly library: Library) {}

  /** Whether every word of the query begins a word of the record's or entity's text. An empty query fits all. */
  fits(item: LibraryRecord | LibraryEntity, query: string): boolean {
    const text = this.textOf(item);
    return queryWords(query).every((word) => text.includes(` ${word}`));
  }

  private textOf(item: LibraryRecord | LibraryEntity): string {
    let text = this.texts.get(item);
    if (text === undefined) {
      const parts = 'entries' in item ? entityParts(item) : this.recordParts(item);
      text = ` ${queryWords(parts.join(' ')).flatMap(withParts).join(' ')}`;
      this.texts.set(item, text);
    }
    return text;
  }

  private recordParts(record: LibraryRecord): string[] {
    const { value, pack, date } = record;
    const isCited = ({ id }: { id: string }) => value.cite.some(({ source }) => source === id);
    const entities = [...actorsOf(record), placeOf(record)].flatMap((id) =>
      id === undefined ? [] : (this.library.entity(id) ?? []),
    );
    const said = value.type === 'quote' ? [value.text] : [value.summary];
    return [
      value.id,
      value.type,
      ...said,
      ...(value.type === 'event' ? [value.title, value.status, value.verification] : []),
      ...(value.type === 'claim' ? [value.kind, value.verification] : []),
      value.date ?? 'undated',
      ...(date ? dateStyles.flatMap((style) => [dateText(date, style), datePhrase(date, style)]) : []),
      ...entities.flatMap(namesOf),
      // Not the pack's title nor offices: their words would find every record of the pack or of a person.
      ...pack.sources.filter(isCited).flatMap(({ publisher }) => publisher ?? []),
    ];
  }
}

function namesOf({ ids, name, forms }: LibraryEntity): string[] {
  return [...ids, name, ...forms.map(({ form }) => form)];
}

function entityParts(entity: LibraryEntity): string[] {
  const { roles, kind, type } = entity;
  return [...namesOf(entity), ...roles.map(({ value }) => value.title), kind ?? '', type];
}
