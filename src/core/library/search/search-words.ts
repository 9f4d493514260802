/** The words of a text as they are compared; a date such as 2024-12-02 is one word. */
export function queryWords(text: string): string[] {
  // What is ASCII is as it is folded, and most is.
  const plain = /[^\0-\x7f]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  const folded = plain.toLowerCase().replace(/['‘’ʼʾʿ`]/g, '');
  return folded.match(/(?<!\d)\d+(?:-\d+)+|[\p{L}\p{N}]+/gu) ?? [];
}

/** A date is found by its month and day as well. */
export function withParts(word: string): string[] {
  return /^\d+-/.test(word) ? [word, ...word.split('-')] : [word];
}
