import type { Span } from '../base/span';

const wikiLink = /\[\[([^[\]\n|]{1,999})(?:\|[^[\]\n]{0,999})?\]\]/g;
const definition = /(?<![^\n])[ >\t]*\[(?!\^)([^[\]]{1,999})\]:/g;
const shortcut = /\[([^[\]]{1,999})\](?:\[\])?(?![[(:])/g;

/**
 * Words of a Markdown note that are its text and at the same time lead somewhere: the page of `[[Bashar al-Assad]]`, and
 * the label of `[Bashar al-Assad]` where the note defines it. Whoever changes them breaks a link.
 *
 * @returns in order
 */
export function linkWords(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 1: page = '' } of text.matchAll(wikiLink))
    spans.push({ start: index, end: index + 2 + page.length });
  const defined = new Set([...text.matchAll(definition)].map(([, label = '']) => labelKey(label)));
  if (defined.size > 0)
    for (const { index, 0: whole, 1: label = '' } of text.matchAll(shortcut))
      if (defined.has(labelKey(label))) spans.push({ start: index, end: index + whole.length });
  return spans.sort((a, b) => a.start - b.start);
}

/** Labels are alike in any case and with any white space. */
function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
