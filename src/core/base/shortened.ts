/** At most 60 UTF-16 units of a text, for a sentence about it. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
