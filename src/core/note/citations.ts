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
  `\\[\\^(?<note>${labelPattern})\\](?<colon>:?)|(?<![\\p{L}\\p{N}@])@(?<pandoc>${labelPattern})(?![\\p{L}\\p{N}/]|\\.\\p{L})`,
  'gu',
);

/**
 * The citations of a note in the order of its text, whether a pack knows them or not. Code is passed over. A mark at
 * the beginning of a line with a colon behind it is a definition.
 */
export function citationLabels(text: string): CitationLabel[] {
  return proseRanges(text).flatMap(([from, to]) =>
    [...text.slice(from, to).matchAll(marks)].map((match): CitationLabel => {
      const start = from + match.index;
      const end = start + match[0].length;
      const { note, colon, pandoc } = match.groups ?? {};
      if (pandoc !== undefined) return { label: pandoc, start, end, kind: 'pandoc' };
      const defines = colon !== '' && /^ {0,3}$/.test(lineBefore(text, start));
      return {
        label: note ?? '',
        start,
        end: defines ? end : start + match[0].replace(/:$/, '').length,
        kind: defines ? 'definition' : 'reference',
      };
    }),
  );
}

/** The citation that holds the offset (its end included), or `undefined`. */
export function citationAt(text: string, offset: number): CitationLabel | undefined {
  return citationLabels(text).find(({ start, end }) => start <= offset && offset <= end);
}

/** Any footnote definition, with whatever label: a line of a note that is not its text. */
export function isDefinitionLine(line: string): boolean {
  return /^ {0,3}\[\^[^\]\s]+\]:/.test(line);
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** The stretches of the text outside of fenced code and code spans. */
function proseRanges(text: string): [start: number, end: number][] {
  const code =
    /^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?^ {0,3}\k<fence>[`~]*[ \t]*$|[\s\S]*)|(?<ticks>(?<!`)`+(?!`))[^\n]*?(?<!`)\k<ticks>(?!`)/gm;
  const ranges: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(code)) {
    ranges.push([from, match.index]);
    from = match.index + match[0].length;
  }
  return [...ranges, [from, text.length]];
}
