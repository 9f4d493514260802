import type { TextFormat } from '../base/text-format';
import { markdownProse } from '../names/markdown-prose';
import type { ReadNote } from './note-reader';
import { withSilentMarks } from './silent-marks';

/** Prose of one stretch that no name crosses the ends of; the same object as long as the text of the stretch is the same. */
export interface ProseStretch {
  /** As long as the stretch; what is no prose is a wall, or blanks between walls (`base/wall.ts`). */
  readonly prose: string;
}

/** A stretch in its note. */
export interface PlacedProse {
  /** UTF-16 code units from the start of the note. */
  readonly start: number;
  readonly stretch: ProseStretch;
  /** Whether it stands in the definition of a footnote for a record of a pack. */
  readonly inDefinition: boolean;
}

const known = new WeakMap<ReadNote, readonly PlacedProse[]>();

/** The prose of a note for names, in order. */
export function placedProse(note: ReadNote): readonly PlacedProse[] {
  let placed = known.get(note);
  if (!placed) {
    const prose = proseForNames(note.text, note.format);
    placed = [{ start: 0, stretch: { prose }, inDefinition: false }];
    known.set(note, placed);
  }
  return placed;
}

/** The whole text with walls for what is no prose, at the same offsets. */
export function proseForNames(text: string, format: TextFormat): string {
  return format === 'markdown' ? withSilentMarks(markdownProse(text)) : text;
}
