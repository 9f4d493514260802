import type { Span } from '../../src/core/base/span';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Parts of a note that are no sentences: front matter, code, headings, comments, definitions, the line below a table's head. */
const others = [
  /^---\n[\s\S]*?\n---\n/,
  /^```[\s\S]*?^```$/gm,
  /^#+ .*$/gm,
  /<!--[\s\S]*?-->/g,
  /^\[\^[^\]\s]+\]:.*(?:\n\n? {4}.*)*$/gm,
  /^\|[ :|-]+\|$/gm,
  /\[\^[^\]\s]+\]|\[@[^\]]+\]/g,
];

/**
 * The sentences of a note as a reader counts them: a row of a table is one, and so is a list item of a few words. Offsets are
 * UTF-16 code units. It is no part of what is tested, so that it can count what that overlooks.
 */
export function sentencesIn(note: string): Span[] {
  const text = others.reduce((left, other) => left.replace(other, blank), note);
  const units = text.matchAll(/(?:(?!\n[ >]*\n|\n[ >]*(?:[-*+|]|\d+\.)(?: |$))[\s\S])+/g);
  return [...units].flatMap(({ 0: unit, index }) =>
    (/^\s*\|/.test(unit) ? [{ segment: unit, index: 0 }] : [...segmenter.segment(unit.replaceAll('\n', ' '))])
      .filter(({ segment }) => /(?:\p{L}+[^\p{L}]+){2}\p{L}/u.test(segment))
      .map((part) => ({ start: index + part.index, end: index + part.index + part.segment.length })),
  );
}

function blank(stretch: string): string {
  return stretch.replaceAll(/[^\n]/g, ' ');
}
