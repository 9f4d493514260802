import { dateOf } from '../dates';
import { basicsOf } from '../language/basics';
import type { Print } from '../language/print';
import { dateStyles } from '../dates/date-style';
import { queryWords, withParts } from '../library/search/search-words';
import type { Pack } from '../pack/model';
import { recordsIn } from '../pack/record-kinds';

/**
 * The words by which the records and entities of a pack can be found, folded, each once. Rather too many than too few:
 * everything but what the passages of the sources say.
 */
export function packWords(pack: Pack): Set<string> {
  const { print } = basicsOf(pack.language);
  const texts = new Set<string>([print.words.undated]);
  const { sources, ...rest } = pack;
  for (const { id, title, publisher, author } of sources) gather([id, title, publisher, author], texts);
  gather(rest, texts);
  const dates = new Set(recordsIn(pack).flatMap(({ date }) => date ?? []));
  for (const date of dates) gather(datesAsWritten(date, print), texts);
  // Apart, so that a few names in another script do not make all the rest slow to fold.
  const ascii: string[] = [];
  const others: string[] = [];
  for (const text of texts) (/[^\0-\x7f]/.test(text) ? others : ascii).push(text);
  const words = new Set([...queryWords(ascii.join('\n')), ...queryWords(others.join('\n'))]);
  for (const word of [...words]) for (const part of withParts(word)) words.add(part);
  return words;
}

function datesAsWritten(edtf: string, { dateText, datePhrase }: Print): string[] {
  const date = dateOf(edtf);
  return date ? dateStyles.flatMap((style) => [dateText(date, style), datePhrase(date, style)]) : [];
}

function gather(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (Array.isArray(value)) for (const item of value) gather(item, texts);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) gather(item, texts);
}
