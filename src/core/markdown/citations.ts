import { type CitationLabel, labelsIn } from './citation-label';
import { noteLabels } from './note-labels';

export type { CitationLabel };

/** Returns the citations and definitions of a Markdown note in the order of its text, whether a pack knows them or not. */
export function citationLabels(text: string): readonly CitationLabel[] {
  return noteLabels(text).labels;
}

/** The citation that holds the offset (its end included; of two that touch there, the second), or `undefined`. */
export function citationAt(text: string, offset: number): CitationLabel | undefined {
  if (!mayCite(text, offset)) return undefined;
  return citationLabels(text).findLast(({ start, end }) => start <= offset && offset <= end);
}

/** Tells by the line alone where no citation can be: the pointer is mostly on other words, and the note may be long. */
function mayCite(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(lineStart, newline < 0 ? undefined : newline);
  // The colon of a definition is a part of its mark.
  return labelsIn(line).some(
    ({ start, end }) => lineStart + start <= offset && offset <= lineStart + end + ':'.length,
  );
}
