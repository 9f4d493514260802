import { readNote } from './note-reader';
import { headingsOf } from './sections';

/**
 * The heading of the section of a Markdown note that holds the offset, as a reader sees it.
 *
 * @param offset UTF-16 code units from the start of the note
 * @returns `undefined` if no heading is above it
 */
export function sectionTitle(note: string, offset: number): string | undefined {
  const heading = headingsOf(readNote(note)).findLast(({ start }) => start <= offset);
  const title = heading?.block.prose.replace(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}
