import { withoutCode } from './code';

/** A footnote reference, a footnote definition or a Pandoc citation in a note. */
export interface CitationLabel {
  /** `record` or `pack/record`. */
  readonly label: string;
  /** UTF-16 code units, of the whole mark: `[^label]`, `[^label]:`, `@label`. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'reference' | 'definition' | 'pandoc';
}

const idPattern = '[a-z0-9]+(?:-[a-z0-9]+)*';
const labelPattern = `${idPattern}(?:/${idPattern})?`;
const marks = new RegExp(
  `(?<!\\\\)\\[\\^(?<note>${labelPattern})\\](?<colon>:?)` +
    // Neither an e-mail address nor the beginning of a longer key (`@id_2`, `@id.b`) nor a part of an address.
    `|(?<![\\p{L}\\p{M}\\p{N}_@/\\\\])@(?<pandoc>${labelPattern})(?![\\p{L}\\p{M}\\p{N}_]|[-:.#$%&+?<>~/][\\p{L}\\p{N}_])`,
  'gu',
);

/**
 * The citations of a note in the order of its text, whether a pack knows them or not. Code is passed over. A mark at
 * the beginning of a line with a colon behind it is a definition.
 */
export function citationLabels(text: string): CitationLabel[] {
  return labelsIn(withoutCode(text), text);
}

/**
 * The same of a text, or a part of one, in which no code is left.
 *
 * @param lines the text with its line breaks, where what took the place of code has taken theirs too
 */
export function labelsIn(text: string, lines = text): CitationLabel[] {
  return [...text.matchAll(marks)].map((match): CitationLabel => {
    const start = match.index;
    const end = start + match[0].length;
    const { note = '', colon = '', pandoc } = match.groups ?? {};
    if (pandoc !== undefined) return { label: pandoc, start, end, kind: 'pandoc' };
    if (colon !== '' && beginsLine(lines, start)) return { label: note, start, end, kind: 'definition' };
    return { label: note, start, end: end - colon.length, kind: 'reference' };
  });
}

/** The citation that holds the offset (its end included; of two that touch there, the second), or `undefined`. */
export function citationAt(text: string, offset: number): CitationLabel | undefined {
  return citationLabels(text).findLast(({ start, end }) => start <= offset && offset <= end);
}

/** Any footnote definition, with whatever label: a line of a note that is not its text. */
export function isDefinitionLine(line: string): boolean {
  return /^ {0,3}\[\^[^\]\s]+\]:/.test(line);
}

function beginsLine(text: string, offset: number): boolean {
  return /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, offset - 4), offset));
}
