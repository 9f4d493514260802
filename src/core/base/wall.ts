/** Stands for what is not prose. No form of a name holds it (control characters are refused), so no name crosses it. */
export const WALL = '\0';

/** Nothing of the length but walls at both ends, with blanks between them: a long stretch stays cheap to walk. */
export function walls(length: number): string {
  return length < 2 ? WALL.repeat(length) : WALL + ' '.repeat(length - 2) + WALL;
}
