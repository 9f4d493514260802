/**
 * A definition's text as it is compared: without comments, escapes, emphasis and the marks of a quotation that it stands in,
 * quotation marks and blanks all alike.
 */
export function compared(text: string): string {
  return withoutComments(text)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\n[ \t]*>[ \t>]*/g, '\n')
    .replace(/[*_`]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}

/** The text without its HTML comments; one that is not closed stays. */
export function withoutComments(text: string): string {
  let result = '';
  for (let from = 0; ;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return result + text.slice(from);
    result += text.slice(from, start);
    from = end + '-->'.length;
  }
}
