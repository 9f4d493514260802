import type { Span } from '../base/span';
import { noteNodes } from './markdown';

/** A footnote reference, a footnote definition or a Pandoc citation in a note. */
export interface CitationLabel {
  /**
   * `record` or `pack/record`, in small letters: the labels of footnotes match without regard to case, as in CommonMark.
   * Pandoc's keys have to be in small letters in the note too.
   */
  readonly label: string;
  /** UTF-16 code units from 0, of the whole mark: `[^label]`, `[^label]:`, `@label`, `@{label}`. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'reference' | 'definition' | 'pandoc';
}

const idPattern = '[a-z0-9]+(?:-[a-z0-9]+)*';
const labelPattern = `${idPattern}(?:/${idPattern})?`;
const notePattern = labelPattern.replaceAll('a-z', 'A-Za-z');
const pandocPattern =
  // Neither an e-mail address nor the beginning of a longer key (`@id_2`, `@id.b`) nor a part of an address.
  `(?<![\\p{L}\\p{M}\\p{N}_@/])@(?:\\{(?<braced>${labelPattern})\\}` +
  `|(?<bare>${labelPattern})(?![\\p{L}\\p{M}\\p{N}_]|[-:.#$%&+?<>~/][\\p{L}\\p{N}_]))`;
const marks = new RegExp(`\\[\\^(?<note>${notePattern})\\]|${pandocPattern}`, 'gu');
const wholeLabel = new RegExp(`^${notePattern}$`);

/** Returns all that looks like a reference or a Pandoc citation in a text, in code and comments too. */
export function labelsIn(text: string): CitationLabel[] {
  return [...text.matchAll(marks)].map((match): CitationLabel => {
    const { note, braced, bare = '' } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    if (note !== undefined) return { label: note.toLowerCase(), ...place, kind: 'reference' };
    return { label: braced ?? bare, ...place, kind: 'pandoc' };
  });
}

const wholeKey = new RegExp(`^@(?:\\{(?<braced>${labelPattern})\\}|(?<bare>${labelPattern}))$`);

/**
 * Returns the citation that a node of the tree is, if a record could have its label; else `undefined`.
 *
 * @param span of the node in the text, UTF-16 code units
 */
export function labelOf(node: string, text: string, { start, end }: Span): CitationLabel | undefined {
  if (node === noteNodes.reference) {
    const label = text.slice(start + '[^'.length, end - 1).toLowerCase();
    return isRecordLabel(label) ? { label, start, end, kind: 'reference' } : undefined;
  }
  if (node !== noteNodes.key) return undefined;
  const { braced, bare } = wholeKey.exec(text.slice(start, end))?.groups ?? {};
  const label = braced ?? bare;
  return label === undefined ? undefined : { label, start, end, kind: 'pandoc' };
}

/** The words of a label in the text, without its marks. UTF-16 code units from 0. */
export function labelSpan({ label, start, end, kind }: CitationLabel): Span {
  const opening = kind === 'pandoc' ? (end - start > label.length + 1 ? '@{' : '@') : '[^';
  return { start: start + opening.length, end: start + opening.length + label.length };
}

/** Returns whether a record could have the label, in whatever case it is written. */
export function isRecordLabel(label: string): boolean {
  return wholeLabel.test(label);
}
