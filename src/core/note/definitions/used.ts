import { citationLabels } from '../citations';
import type { FootnoteDefinition } from './definition';

/**
 * The labels that a note cites, as footnotes or in Pandoc's way, in the order of its text. What is cited by nothing but a
 * definition counts once that definition is needed; those behind come after all that stands in the text.
 *
 * @param isKept whether a definition stays, though nothing cites it
 */
export function usedLabels(
  text: string,
  definitions: readonly FootnoteDefinition[],
  isKept: (definition: FootnoteDefinition) => boolean,
): Map<string, 'footnote' | 'pandoc'> {
  const used = new Map<string, 'footnote' | 'pandoc'>();
  const inside = new Map<FootnoteDefinition, { label: string; kind: 'footnote' | 'pandoc' }[]>();
  let next = 0;
  const use = (label: string, kind: 'footnote' | 'pandoc') => {
    if (kind === 'footnote' || !used.has(label)) used.set(label, kind);
  };
  for (const { label, kind, start } of citationLabels(text)) {
    if (kind === 'definition') continue;
    while ((definitions[next]?.end ?? Infinity) <= start) next++;
    const around = definitions[next];
    const mark = { label, kind: kind === 'pandoc' ? kind : ('footnote' as const) };
    if (!around || start < around.start) use(mark.label, mark.kind);
    else inside.set(around, [...(inside.get(around) ?? []), mark]);
  }
  const waiting = new Set(inside.keys());
  for (let found = true; found;) {
    found = false;
    for (const definition of waiting) {
      if (!used.has(definition.label) && !isKept(definition)) continue;
      waiting.delete(definition);
      for (const { label, kind } of inside.get(definition) ?? []) use(label, kind);
      found = true;
    }
  }
  return used;
}
