import { basicsOf } from '../language/basics';
import type { Print } from '../language/print';
import type { LibraryEntity, LibraryRecord } from '../library';
import type { Pack } from '../pack/model';
import type { NoteStyle } from './style';

/** Returns the words in which a record is printed: those of its pack's language. */
export function printOfRecord({ pack }: LibraryRecord): Print {
  return basicsOf(pack.language).print;
}

/** Returns the words in which an actor or place is printed: those of its first pack's language. */
export function printOfEntity({ entries }: Pick<LibraryEntity, 'entries'>): Print {
  return basicsOf(entries[0]?.pack.language).print;
}

/** Returns the words in which a note cites a pack: those of the note's language, else of the pack's. */
export function printForNote({ language }: Pick<NoteStyle, 'language'>, pack: Pick<Pack, 'language'>): Print {
  return basicsOf(language ?? pack.language).print;
}
