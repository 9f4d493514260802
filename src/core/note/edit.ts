/** A stretch of a note, in UTF-16 offsets, end exclusive; a cursor where both are one. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** A change of the note's text: UTF-16 offsets into the text before all changes, end exclusive. */
export interface TextEdit extends Selection {
  readonly text: string;
}
