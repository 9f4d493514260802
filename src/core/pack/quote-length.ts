/** The maximum number of words quoted from a speech; more would be a copy of it. */
export const maxQuoteWords = 40;

/** Returns the number of words quoted, counted by the spaces between them. */
export function quotedWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

export function isQuoteTooLong(text: string): boolean {
  return quotedWords(text) > maxQuoteWords;
}
