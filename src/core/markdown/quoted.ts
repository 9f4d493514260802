import type { Span } from '../base/span';
import type { TextFormat } from '../base/text-format';
import { basicsOf } from '../language/basics';
import type { LanguageBasics } from '../language/language';
import { QuotationReader } from '../language/quotations';
import { readNote } from './note-reader';
import { placedProse, proseForNames } from './prose-for-names';

/** A line of a quotation in a letter in plain text. */
const quotedLine = /(?<![^\n])[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>[^\n]*\n?/g;

/**
 * The stretches that a note has from others word for word: text between quotation marks, and block quotations. Rather too much than
 * too little: a quotation that is never closed runs to the end of its paragraph, as one of several paragraphs does.
 *
 * @param names places of known names, in order: an apostrophe in one is no quotation mark (`Hay'at`, `‘Ali`)
 * @returns in no order, their marks included; they may overlap
 */
export function quotedSpans(
  text: string,
  format: TextFormat,
  names: readonly Span[],
  { pluralEnding }: LanguageBasics = basicsOf(undefined),
): Span[] {
  const note = readNote(text, format);
  const isMarkdown = format === 'markdown';
  // What is no prose has no marks: those of a link's title, of code, of a tag.
  const reader = new QuotationReader(isMarkdown ? proseForNames(text, format) : text, names, pluralEnding);
  const spoken = placedProse(note).flatMap(({ start, stretch }) =>
    reader.read({ start, end: start + stretch.prose.length }),
  );
  const quoted = note.blocks.filter(({ block }) => block.isQuoted);
  const spans = quoted.map(({ block, start }) => ({ start, end: start + block.text.length }));
  return [...spoken, ...(isMarkdown ? spans : quotedLines(text))];
}

function quotedLines(text: string): Span[] {
  return [...text.matchAll(quotedLine)].map(({ index, 0: line }) => {
    return { start: index, end: index + line.length };
  });
}
