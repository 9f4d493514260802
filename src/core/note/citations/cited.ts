import type { Library } from '../../library';
import { citedEntry } from '../../render/biography';
import { type Citable, citedSources } from '../../render/citation';

/**
 * Returns the records that a label of a note cites, of several packs if these share the id; otherwise the actor or
 * place, from the pack that gives passages for it. Empty if no pack has the label, or its sources.
 */
export function citedBy(library: Library, label: string): Citable[] {
  const records = library.recordsNamed(label);
  const entity = records.length === 0 ? library.entity(label) : undefined;
  const entry = entity && citedEntry(entity);
  return [...records, ...(entry ? [entry] : [])]
    .map(({ pack, value }) => ({ pack, value, label }))
    .filter(({ pack, value }) => citedSources(pack, value.cite).length > 0);
}
