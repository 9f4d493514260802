import { InHostReader } from './in-host-reader';
import type { PackReaderThreads } from './pack-reader';

/** Reads packs in the web worker that the extension host is. */
export function createPackReader(): PackReaderThreads {
  return new InHostReader();
}
