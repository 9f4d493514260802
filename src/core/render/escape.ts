import { withoutEnd } from '../base/trimmed';

/**
 * Text from packs is data. These functions let it stand inside Markdown without becoming markup. They escape no more
 * than they must: what is inserted into a note stays readable as source.
 */

/**
 * Returns the text on one line such that no emphasis, link, image, address, code, mathematics, citation, HTML, table
 * cell, heading or list comes out of it, with any text around it in the line. An address in it is text as well:
 * renderers that make links of addresses take backslashes for a part of them, and so would undo the escapes after it.
 */
export function escapeMarkdown(text: string): string {
  return (
    besideWords(oneLine(text).replace(/[\\`*[\]<>~|$@]/g, '\\$&'))
      .replace(/&(?=#?\w+;)/g, '\\&')
      // `http://…`, `//…`, `www.…`
      .replace(/(?<=\/)\//g, '\\/')
      .replace(/(?<=www)\./gi, '\\.')
      .replace(/^(?=[-+#=])/, '\\')
      // Number signs at the end of a heading are not shown.
      .replace(/(?<= )#(?=#*$)/, '\\#')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}

/** Escapes underscores, which inside a word are no emphasis. Few texts have one, and what finds it is slow to make. */
function besideWords(text: string): string {
  return text.includes('_') ? text.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_') : text;
}

/** Escapes as for a note, and icons (`$(name)`) as well, which a trusted surface of the editor would render. */
export function escapeCard(text: string): string {
  // Icons are looked for in the finished HTML, so that a backslash is no help.
  return escapeMarkdown(text).replace(/\\\$(?=\()/g, '&#36;');
}

/** The text on one line, without control characters. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}

/** Returns at most `most` UTF-16 units, cut at a word if one is near, with an ellipsis for the rest. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.slice(0, most).lastIndexOf(' ');
  return `${withoutEnd(text.slice(0, space > most / 2 ? space : most - 1), /[\s,;:\uD800-\uDBFF]/)}…`;
}
