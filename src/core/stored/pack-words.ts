import { dateOf, datePhrase, dateStyles, dateText } from '../dates';
import { queryWords, withParts } from '../library/search-words';
import type { Pack } from '../pack/model';

/**
 * The words by which the records and entities of a pack can be found, folded, each once. Rather too many than too few:
 * everything but what the passages of the sources say.
 */
export function packWords(pack: Pack): Set<string> {
  const texts = new Set<string>(['undated']);
  const { sources, places, actors, relations, events, claims, quotes } = pack;
  for (const { id, title, publisher, author } of sources) gather([id, title, publisher, author], texts);
  gather([pack.id, pack.title, places, actors, relations, events, claims, quotes], texts);
  for (const { date } of [...events, ...claims, ...quotes]) {
    if (date === undefined || texts.has(`${date}\n`)) continue;
    texts.add(`${date}\n`);
    gather(datesAsWritten(date), texts);
  }
  return new Set(queryWords([...texts].join('\n')).flatMap(withParts));
}

function datesAsWritten(edtf: string): string[] {
  const date = dateOf(edtf);
  return date ? dateStyles.flatMap((style) => [dateText(date, style), datePhrase(date, style)]) : [];
}

function gather(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (Array.isArray(value)) for (const item of value) gather(item, texts);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) gather(item, texts);
}
