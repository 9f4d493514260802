const opening = /^\uFEFF?---[ \t]*\r?\n/;
/** The line that closes it. Not with `^` and `$`, which know more ends of lines than Markdown does. */
const closing = /(?<![^\n])(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

/** The front matter of a note. Offsets are UTF-16 code units from the beginning of the note. */
export interface FrontMatterSpan {
  /** The YAML between the fences. */
  readonly start: number;
  readonly end: number;
  /** After the closing fence, before its line break. */
  readonly close: number;
}

/** The end of the line that opens front matter; `undefined` for a note that begins with another. */
export function frontMatterStart(note: string): number | undefined {
  return opening.exec(note.slice(0, 100))?.[0].length;
}

/** Finds the front matter of a note: `---` as its first line to `---` or `...`. `undefined` for a note without. */
export function frontMatterSpan(note: string): FrontMatterSpan | undefined {
  const start = frontMatterStart(note);
  if (start === undefined) return undefined;
  const end = closing.exec(note.slice(start));
  return end ? { start, end: start + end.index, close: start + end.index + end[0].length } : undefined;
}

/** The end of the front matter, after its closing fence; 0 if there is none. */
export function frontMatterEnd(note: string): number {
  return frontMatterSpan(note)?.close ?? 0;
}
