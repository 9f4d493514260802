import type { LibraryRecord } from '../../library';
import { contentHash } from '../../pack/content-hash';

export { definitionHash } from '../../markdown/content-mark';

/** Returns the hash of the record's present content; a definition written for it has the same. */
export function recordHash({ value }: LibraryRecord): string {
  return contentHash(value);
}
