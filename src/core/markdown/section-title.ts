import { readNote } from './note-reader';

/**
 * The heading of the section of a Markdown note that holds the offset, as a reader sees it.
 *
 * @param offset UTF-16 code units from the start of the note
 * @returns `undefined` where no heading is above it
 */
export function sectionTitle(note: string, offset: number): string | undefined {
  const heading = readNote(note).blocks.findLast(
    ({ block, start }) => block.kind === 'heading' && !block.isQuoted && start <= offset,
  );
  const title = heading?.block.prose.replace(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}
