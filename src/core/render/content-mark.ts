const mark = /^<!--[ \t]*briefing:(?<hash>[0-9a-f]{8})[ \t]*-->\s*$/;

/**
 * The definition's text, marked at its end with the hash of the content that it was written for:
 * `<!-- briefing:1a2b3c4d -->`. A comment, so that nothing that renders Markdown shows it.
 */
export function marked(definition: string, hash: string): string {
  return `${definition} <!-- briefing:${hash} -->`;
}

/** The hash that stands at the end of a definition; `undefined` for one without, as older notes have them. */
export function definitionHash(definition: string): string | undefined {
  return mark.exec(definition.slice(markStart(definition)))?.groups?.['hash'];
}

/** The definition without its mark and the blanks before it. */
export function withoutMark(definition: string): string {
  return definitionHash(definition) === undefined
    ? definition
    : definition.slice(0, markStart(definition)).trimEnd();
}

function markStart(definition: string): number {
  return Math.max(0, definition.lastIndexOf('<!--'));
}
