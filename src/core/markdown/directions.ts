/** The marks of direction in a stretch of text whose other half is outside it. */
export interface OpenDirections {
  /** Marks that end runs opened before the stretch. */
  readonly closing: string;
  /** Marks that open runs which end after it. */
  readonly opening: string;
}

const mark = /[\u202a-\u202e\u2066-\u2069]/g;
const pop = '\u202c';
const popIsolate = '\u2069';

/**
 * Returns the marks to keep when a stretch is replaced, so that the text around it keeps its direction: an embedding
 * without its end would turn all the text after it.
 */
export function openDirections(text: string): OpenDirections {
  const open: string[] = [];
  let closing = '';
  for (const [character] of text.matchAll(mark)) {
    if (character !== pop && character !== popIsolate) open.push(character);
    else if (open.length > 0 && isIsolate(open.at(-1)) === (character === popIsolate)) open.pop();
    else closing += character;
  }
  return { closing, opening: open.join('') };
}

function isIsolate(opener: string | undefined): boolean {
  return opener !== undefined && opener >= '\u2066';
}
