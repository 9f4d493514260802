import type { Library } from '../../library';
import { citedEntry } from '../../render/biography';
import { type Citable, citedSources } from '../../render/citation';

/**
 * What a label of a note cites: records, of several packs where these share the id; else an actor or place, by the pack that
 * gives passages for it. None where no pack has the label, or its sources.
 */
export function citedBy(library: Library, label: string): Citable[] {
  const records = library.recordsNamed(label);
  const entity = records.length === 0 ? library.entity(label) : undefined;
  const entry = entity && citedEntry(entity);
  return [...records, ...(entry ? [entry] : [])]
    .map(({ pack, value }) => ({ pack, value, label }))
    .filter(({ pack, value }) => citedSources(pack, value.cite).length > 0);
}
