import type { LibraryRecord } from '../../library';
import { contentHash } from '../../pack/content-hash';

export { definitionHash } from '../../markdown/content-mark';

/** Of what the record says, as its pack has it now; a definition that is written for it bears the same. */
export function recordHash({ value }: LibraryRecord): string {
  return contentHash(value);
}
