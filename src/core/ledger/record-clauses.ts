import { languageOf } from '../language';
import type { Clause } from '../language/clauses';
import type { LibraryRecord } from '../library';
import type { CitableRecord } from '../pack/model';

const known = new WeakMap<CitableRecord, readonly Clause[]>();

/** Returns the clauses of a record's summary; empty for a quote. Read once per record: many sentences cite the same one. */
export function clausesOfRecord({ pack, value }: LibraryRecord): readonly Clause[] {
  if (value.type === 'quote') return [];
  let clauses = known.get(value);
  if (!clauses) known.set(value, (clauses = languageOf(pack.language).clauses.clausesOf(value.summary)));
  return clauses;
}
