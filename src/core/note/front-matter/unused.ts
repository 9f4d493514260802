import type { LibraryRecord } from '../../library';
import { citationLabels } from '../../markdown/citations';
import { readFrontMatter } from './read';

/** Which records a note neither cites nor says that it leaves out. */
export function unusedIn(note: string): (record: LibraryRecord) => boolean {
  const used = new Set([
    ...citationLabels(note)
      .filter(({ kind }) => kind !== 'definition')
      .map(({ label }) => label),
    ...readFrontMatter(note).omit.map(({ id }) => id),
  ]);
  return ({ key, value }) => !used.has(key) && !used.has(value.id);
}
