import type { Span } from '../../base/span';

/**
 * Returns the spans to remove with whole lines, so that no gap is left: each with the line break after it, or with
 * the blank lines around it if it is alone. Spans with only blanks between them are removed together.
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
  // Blanks at the end of a line may have a meaning: `- `.
  const [blanksAbove = ''] = /^[ \t]*/.exec(text.slice(above, start)) ?? [];
  if (text.slice(stretch.end).trim() === '')
    return { start: above + blanksAbove.length, end: text.trimEnd().length };
  const standsAlone = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(above, start));
  // Keep the lines apart: the line below must not continue the one above.
  if (!standsAlone && /^[ \t]*\r?\n(?![ \t]*(?:\r?\n|\[\^))/.test(text.slice(stretch.end)))
    return { start, end: stretch.end };
  const [blanks = ''] =
    (standsAlone ? /^(?:[ \t]*\r?\n)+/ : /^[ \t]*\r?\n/).exec(text.slice(stretch.end)) ?? [];
  return { start, end: stretch.end + blanks.length };
}
