import type { Library, LibraryRecord } from '../library';
import type { NoteFrontMatter } from '../note/front-matter/model';
import type { NoteStyle } from '../render/style';
import type { OtherPacks } from './other-packs';

/** The input of the ledger and of every check besides the text of the note. */
export interface NoteContext {
  /** The packs that the note draws on. */
  readonly library: Library;
  /** The front matter of the note. */
  readonly frontMatter: NoteFrontMatter;
  /** The style in which fixes write dates, citations and text. */
  readonly style: NoteStyle;
  /** The packs that the note does not draw on; absent if they are not known. */
  readonly others?: OtherPacks;
}

/** Returns whether the record is an event that has not happened. */
export function isNotDone({ value }: LibraryRecord): boolean {
  return value.type === 'event' && value.status !== 'occurred' && value.status !== 'ongoing';
}
