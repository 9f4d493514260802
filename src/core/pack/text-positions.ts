/** Lines and columns of a text, both from 0, columns in UTF-16 code units: what an editor calls a position. */
export class TextPositions {
  private readonly lineStarts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1);
  }

  /** An offset past the end counts as the end of the last line. */
  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, column: offset - (this.lineStarts[low] ?? 0) };
  }
}
