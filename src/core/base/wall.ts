/** Stands in prose for what is none. No form holds it (control characters are refused), so no name crosses it. */
export const WALL = '\0';

/** Stands in prose for what shows nothing and yet ends a word, as a mark of emphasis does. No form holds it. */
export const SILENT = '\u0001';
