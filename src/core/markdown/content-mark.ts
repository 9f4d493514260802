/** Text of a pack cannot make one: there `<` follows a backslash. */
const mark = /(?<!\\)<!--[ \t]*briefing:(?<hash>[0-9a-f]{8})[ \t]*-->/;

/**
 * The definition's text, marked at its end with the hash of the content that it was written for:
 * `<!-- briefing:1a2b3c4d -->`. A comment, so that nothing that renders Markdown shows it.
 */
export function marked(definition: string, hash: string): string {
  return `${definition} <!-- briefing:${hash} -->`;
}

/** The hash that stands in a definition; `undefined` for one without, as older notes have them. */
export function definitionHash(definition: string): string | undefined {
  return mark.exec(definition)?.groups?.['hash'];
}

/** Returns the offsets of the mark's beginning and end in the text; `undefined` if there is none. */
export function markIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const found = mark.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** The definition without its mark and the blanks before it. */
export function withoutMark(definition: string): string {
  const { start, end } = markIn(definition) ?? { start: 0, end: 0 };
  return end === 0 ? definition : definition.slice(0, start).trimEnd() + definition.slice(end);
}
