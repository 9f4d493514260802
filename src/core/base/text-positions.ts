/** A place in a text as an editor counts: both from 0, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Lines and columns of a text, both from 0, columns in UTF-16 code units: what an editor calls a position. Lines end
 * with LF, CRLF or CR.
 */
export class TextPositions {
  private readonly lineStarts: number[] = [0];
  private readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n/g))
      this.lineStarts.push(index + lineEnd.length);
  }

  /** An offset past the end counts as the end of the last line. */
  at(offset: number): Place {
    const inside = Math.min(offset, this.length);
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.lineStarts[middle] ?? 0) <= inside) low = middle;
      else high = middle;
    }
    return { line: low, column: inside - (this.lineStarts[low] ?? 0) };
  }
}
