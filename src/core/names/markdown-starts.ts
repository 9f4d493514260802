const FRONT_MATTER_START = /^\uFEFF?---[ \t]*\r?\n/;
/** The line that closes front matter. Not with `^` and `$`, which know more ends of lines than Markdown does. */
export const FRONT_MATTER_END = /(?<![^\n])(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;
const TABLE_RULE = /[ \t>|:-]+(?=\r?\n|$)/y;
const DEFINED_LABEL = /^\[(?!\^)[^[\]]{1,999}\]:[ \t]*/;
const CLOSING = new Map([
  ['"', '"'],
  ["'", "'"],
  ['(', ')'],
]);

/** What a sticky expression matches at the offset, `''` if nothing. */
export function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

/** End of the run of one and the same UTF-16 unit. */
export function runEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) === unit) end++;
  return end;
}

/** Where the front matter ends, 0 if there is none. */
export function frontMatterEnd(text: string): number {
  const opening = FRONT_MATTER_START.exec(text)?.[0].length ?? 0;
  if (opening === 0) return 0;
  const closing = FRONT_MATTER_END.exec(text.slice(opening));
  return closing ? opening + closing.index + closing[0].length : 0;
}

/** Whether the line is the rule below a table's head: `| --- | :-: |`. */
export function isTableRule(text: string, lineStart: number): boolean {
  const rule = matchAt(TABLE_RULE, text, lineStart);
  return rule.includes('|') && rule.includes('-');
}

/** Whether the line defines a link's label: `[label]: url "title"`. */
export function isDefinition(line: string): boolean {
  const label = DEFINED_LABEL.exec(line)?.[0].length ?? 0;
  if (label === 0) return false;
  const rest = line.slice(label).trim();
  const blank = rest.startsWith('<') ? rest.indexOf('>') + 1 : rest.search(/\s/);
  if (blank <= 0) return rest !== '' && !rest.startsWith('<');
  const title = rest.slice(blank).trim();
  return title === '' || (title.length > 1 && CLOSING.get(title.charAt(0)) === title.at(-1));
}
