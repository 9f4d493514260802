/** Whether normalising could change the string: every character below U+0300 is in NFC as it stands. */
const MAY_COMPOSE = /[\u0300-\uffff]/;

/** One spelling for all canonically equivalent ones. */
export function foldSpelling(text: string): string {
  return MAY_COMPOSE.test(text) ? text.normalize('NFC') : text;
}

/** One spelling for a word in any case and any canonically equivalent form. For comparing only: lengths change. */
export function foldCase(word: string): string {
  if (isAscii(word)) return word.toUpperCase();
  // Through lower case first: `ẞ` has no other upper case, while `ß` becomes `SS`; and `İ` becomes an `i` with a dot.
  const lower = foldSpelling(word).toLowerCase().replaceAll('i\u0307', 'i');
  return lower.toUpperCase().normalize('NFC');
}

/** The apostrophes that are alike: U+0027, U+2018, U+2019, and U+02BC although Unicode calls it a letter. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x2bc;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
