import type { Input } from '@lezer/common';

/** The rule below a table's head, with blanks after it. */
const ruleBeforeBlanks = /^([|>: \t-]*)\|([ \t]+)$/;

/**
 * A note as the parser takes it, line by line, with everything at the same offset: it would read `\r` as a cell, and no table
 * where blanks follow the rule.
 */
export class NoteInput implements Input {
  readonly lineChunks = true;
  readonly length: number;

  constructor(private readonly text: string) {
    this.length = text.length;
  }

  /** The rest of the line, or the line break that stands at the offset. */
  chunk(from: number): string {
    const { text } = this;
    const newline = text.indexOf('\n', from);
    if (newline === from) return '\n';
    const line = text.slice(from, newline < 0 ? undefined : newline);
    const ended = newline >= 0 && line.endsWith('\r') ? `${line.slice(0, -1)} ` : line;
    return ended.replace(ruleBeforeBlanks, '$1$2|');
  }

  read(from: number, to: number): string {
    return this.text.slice(from, to);
  }
}
