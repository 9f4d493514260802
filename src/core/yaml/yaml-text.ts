const [lineFeed, carriageReturn, space, hash] = [0x0a, 0x0d, 0x20, 0x23];

/** A text of YAML without tabs, for looking up what stands between two nodes. Offsets are UTF-16 code units. */
export class YamlText {
  constructor(readonly all: string) {}

  get length(): number {
    return this.all.length;
  }

  slice(start: number, end: number): string {
    return this.all.slice(start, end);
  }

  /** `NaN` outside of the text. */
  codeAt(offset: number): number {
    return this.all.charCodeAt(offset);
  }

  /** Returns the next offset at or after `from` that is no space. */
  skipSpaces(from: number): number {
    let at = from;
    while (this.codeAt(at) === space) at++;
    return at;
  }

  /** The next that is neither space nor line end. */
  skipBlank(from: number): number {
    let at = from;
    while (this.isBlankAt(at)) at++;
    return at;
  }

  /** The next that is no blank, no comment and neither of the indicators. */
  skip(from: number, one?: number, other?: number): number {
    let at = from;
    for (;;) {
      at = this.skipBlank(at);
      const code = this.codeAt(at);
      if (code === hash) at = this.lineEnd(at);
      else if (code === one || code === other) at++;
      else return at;
    }
  }

  /** Returns the offset at which the line of the offset ends, before its line feed. */
  lineEnd(from: number): number {
    const at = this.all.indexOf('\n', from);
    return at < 0 ? this.length : at;
  }

  columnOf(offset: number): number {
    let at = offset;
    while (at > 0 && this.codeAt(at - 1) !== lineFeed) at--;
    return offset - at;
  }

  /** Returns `true` if exactly `column` spaces precede the offset on its line. */
  beginsLine(offset: number, column: number): boolean {
    for (let at = offset - column; at < offset; at++) if (this.codeAt(at) !== space) return false;
    return this.codeAt(offset - column - 1) === lineFeed;
  }

  isBlankAt(offset: number): boolean {
    const code = this.codeAt(offset);
    return code === space || code === lineFeed || code === carriageReturn;
  }

  /** Returns `true` if `trimEnd` removes the character. */
  isTrimmedAt(offset: number): boolean {
    const code = this.codeAt(offset);
    return code <= space || (code >= 0x80 && this.all.charAt(offset).trim() === '');
  }
}
