/** What may be taken word for word from somebody's speech before it is a copy of it. */
export const maxQuoteWords = 40;

/** How many words are quoted, counted by the spaces between them. */
export function quotedWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

export function isQuoteTooLong(text: string): boolean {
  return quotedWords(text) > maxQuoteWords;
}
