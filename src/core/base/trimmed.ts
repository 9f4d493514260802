/**
 * The text without the characters at its end. In time that depends on these alone: an expression with `+$` tries each
 * stretch of such characters in the text as if it were the last.
 *
 * @param characters what a single one of them matches
 */
export function withoutEnd(text: string, characters: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const start = end - (isPair(text, end) ? 2 : 1);
    if (!characters.test(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
}

/** The characters at the end of the text that `withoutEnd` takes off. */
export function endOf(text: string, characters: RegExp): string {
  return text.slice(withoutEnd(text, characters).length);
}

function isPair(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(end - 2) & 0xfc00) === 0xd800;
}
