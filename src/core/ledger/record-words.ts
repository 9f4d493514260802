import { languageOf } from '../language';
import type { Clause } from '../language/clauses';
import type { Language } from '../language/language';
import type { LibraryRecord } from '../library';
import type { CitableRecord } from '../pack/model';
import { textOf } from './related';

/** Returns the words of a text in small letters, in order, without those of fewer letters than `least`. */
export function wordsIn(text: string, least = 4): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter(({ length }) => length >= least);
}

/** Returns the words of a text without their endings, in order. */
export function stemsIn({ figures }: Language, text: string, least?: number): string[] {
  return wordsIn(text, least).map(figures.stemOf);
}

/** Returns the stems of the words of a text that say what it is on, each once. */
export function significantStems({ dates, figures }: Language, text: string, least?: number): Set<string> {
  const words = wordsIn(text, least).filter((word) => !dates.isCommonInDates(word));
  return new Set(words.map(figures.stemOf));
}

const knownStems = new WeakMap<CitableRecord, ReadonlySet<string>>();

/** Returns the stems of the words that say what a record is on. Read once per record: many sentences cite the same one. */
export function stemsOfRecord(record: LibraryRecord): ReadonlySet<string> {
  let stems = knownStems.get(record.value);
  if (!stems)
    knownStems.set(
      record.value,
      (stems = significantStems(languageOf(record.pack.language), textOf(record), 3)),
    );
  return stems;
}

const knownClauses = new WeakMap<CitableRecord, readonly Clause[]>();

/** Returns the clauses of a record's summary; empty for a quote. Read once per record, too. */
export function clausesOfRecord({ pack, value }: LibraryRecord): readonly Clause[] {
  if (value.type === 'quote') return [];
  let clauses = knownClauses.get(value);
  if (!clauses)
    knownClauses.set(value, (clauses = languageOf(pack.language).clauses.clausesOf(value.summary)));
  return clauses;
}
