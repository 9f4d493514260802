import type { NoteBlock } from '../block';
import { readNote } from '../note-reader';

/**
 * Tells if the words could be prose of the Markdown note if they stood at the offset: no code, address, tag or front matter, and
 * nothing that a backtick before them on their line would make code of once it is closed.
 *
 * @param at UTF-16 code units from the beginning of the note
 * @param to end of what the words stand for in the note
 */
export function isProseAt(note: string, at: number, to: number, words: string): boolean {
  return blockWith(note, at, to, words) !== undefined;
}

/** Tells if a citation could stand at the offset: as `isProseAt`, but not in a block of HTML. */
export function isCitableAt(note: string, at: number, to: number): boolean {
  return blockWith(note, at, to, '')?.isText ?? false;
}

/** The block that the words would be prose of. */
function blockWith(note: string, at: number, to: number, words: string): NoteBlock | undefined {
  // A letter, if nothing stands there yet.
  const own = `x${words}`;
  const { blocks } = readNote(note.slice(0, at) + own + note.slice(to));
  const placed = blocks.findLast(({ start }) => start <= at);
  if (!placed) return undefined;
  const { block, start } = placed;
  return isIn(block, at - start, own) && !hasOpenTick(block, at - start) ? block : undefined;
}

function isIn({ names }: NoteBlock, at: number, words: string): boolean {
  return names.some(({ start, stretch }) => stretch.prose.startsWith(words, at - start) && at >= start);
}

/** A backtick before the offset in its line that closes nothing yet. */
function hasOpenTick({ text, prose }: NoteBlock, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  for (let tick = prose.indexOf('`', lineStart); tick >= 0 && tick < at; tick = prose.indexOf('`', tick + 1))
    if (text.charAt(tick - 1) !== '\\') return true;
  return false;
}
