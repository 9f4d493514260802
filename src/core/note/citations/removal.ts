import type { Span } from '../../base/span';

/**
 * What of a text has to go with stretches that are whole lines, so that no gap is left where they stood: the line break behind
 * them, or the blank lines around one that stands by itself. Stretches with nothing but blanks between them go together.
 *
 * @param stretches in order, each from the first to the last character of its lines
 */
export function removals(text: string, stretches: readonly Span[]): Span[] {
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = groups.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else groups.push({ start, end });
  }
  return groups.map((group) => removal(text, group));
}

function removal(text: string, stretch: Span): Span {
  const start = text.lastIndexOf('\n', stretch.start - 1) + 1;
  const above = text.slice(0, start).trimEnd().length;
  // Blanks at a line's end may mean something: `- `.
  const [blanksAbove = ''] = /^[ \t]*/.exec(text.slice(above, start)) ?? [];
  if (text.slice(stretch.end).trim() === '')
    return { start: above + blanksAbove.length, end: text.trimEnd().length };
  const standsAlone = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(above, start));
  // What it parted stays parted: a line that was typed below it must not go on with what stands above.
  if (!standsAlone && /^[ \t]*\r?\n(?![ \t]*(?:\r?\n|\[\^))/.test(text.slice(stretch.end)))
    return { start, end: stretch.end };
  const [blanks = ''] =
    (standsAlone ? /^(?:[ \t]*\r?\n)+/ : /^[ \t]*\r?\n/).exec(text.slice(stretch.end)) ?? [];
  return { start, end: stretch.end + blanks.length };
}
