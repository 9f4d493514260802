import snippets from '../../../snippets/markdown.json';

/** The texts of the snippets that stand where something is to be written: `${2:Name, unit, telephone}`. */
const texts = Object.values(snippets).flatMap(({ body }) =>
  [...body.join('\n').matchAll(/\$\{\d+:([^{}$]+)\}/g)].map(([, text = '']) => text),
);
/** One word may stand in any note. */
const prompts = [...new Set(texts)].filter((text) => /\p{L}\s+\p{L}/u.test(text));
const known = new Set(prompts);

const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const oneOf = (some: readonly string[]) => some.map(quoted).join('|');
const isLong = (text: string) => text.split(' ').length > 3;
/** Long ones wherever they stand; short ones where they are all that a line, an item or a cell says. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${oneOf(prompts.filter(isLong))})(?![\\p{L}\\p{N}])` +
    `|(?<=(?:^|\\|)[\\s#*+-]*)(?:${oneOf(prompts.filter((text) => !isLong(text)))})(?=[\\s*]*(?:$|\\|))`,
  'gu',
);

/** Whether a text is a prompt of a snippet as it stands. */
export function isPrompt(text: string): boolean {
  return known.has(text);
}

/** The prompts of snippets that are left in a text, each with its place in UTF-16 code units. */
export function promptsIn(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
