/** A stretch of a source text in UTF-16 code units from its beginning, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch alone, of something that has one. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
