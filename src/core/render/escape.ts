import { withoutEnd } from '../trimmed';

/**
 * Text from packs is data. These functions let it stand inside Markdown without becoming markup. They escape no more
 * than they must: what is inserted into a note stays readable as source.
 */

/**
 * For a note: no emphasis, link, code, mathematics, citation, HTML, table cell, heading or list comes out of the text.
 * A bare address stays one. One line.
 */
export function escapeMarkdown(text: string): string {
  return outsideWords(oneLine(text).replace(/[\\`*[\]<>~|$]/g, '\\$&'))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?=[-+#=])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** What counts as markup but where letters are about it. Few texts have such, and what finds it is slow to make. */
function outsideWords(text: string): string {
  if (!/[_@]/.test(text)) return text;
  return (
    text
      // Inside a word an underscore is no emphasis.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // `@id` is a citation; `name@example.org` is none.
      .replace(/(?<![\p{L}\p{N}])@/gu, '\\@')
  );
}

/** For a trusted surface of the editor, where in addition icons (`$(name)`) and bare addresses come alive. */
export function escapeCard(text: string): string {
  return (
    escapeMarkdown(text)
      // Icons are looked for in the finished HTML, so that a backslash is no help.
      .replace(/\\\$(?=\()/g, '&#36;')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/(?<=www)\./gi, '\\.')
      .replace(/(?<!\\)@/g, '\\@')
  );
}

/** The text on one line, without control characters. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}

/** At most so many UTF-16 units, cut at a word where one is near, with an ellipsis for the rest. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.slice(0, most).lastIndexOf(' ');
  return `${withoutEnd(text.slice(0, space > most / 2 ? space : most - 1), /[\s,;:\uD800-\uDBFF]/)}…`;
}
