import type { TextEdit } from '../base/text-edit';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from './tree';

/** A text of YAML with what an edit must know of its lines. Offsets are UTF-16 code units. */
export class YamlPage {
  readonly eol: string;

  /** @param eol what ends a line that is added; where it is not given, what ends one in the text */
  constructor(
    private readonly text: string,
    eol?: string,
  ) {
    this.eol = eol ?? (text.includes('\r\n') ? '\r\n' : '\n');
  }

  isFlow({ start }: YamlNode): boolean {
    return this.text[start] === '{' || this.text[start] === '[';
  }

  /** The column of an offset, from 0. */
  column(offset: number): number {
    // `lastIndexOf` takes an offset before the text for its beginning.
    return offset === 0 ? 0 : offset - (this.text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Returns the offset at which the line of the offset ends, before its line break. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' && end > offset ? end - 1 : end;
  }

  endOf({ key, value }: { key: YamlNode; value: YamlNode }): number {
    const end = Math.max(key.end, value.end);
    // A block scalar ends at the beginning of the line that follows.
    return this.text.slice(0, end).trimEnd().length;
  }

  /** Returns `true` if blank lines separate the last two entries. */
  hasBlank(entries: readonly YamlEntry[]): boolean {
    const [before, last] = entries.slice(-2);
    return (
      before !== undefined &&
      last !== undefined &&
      /\n[^\S\n]*\n/.test(this.text.slice(this.endOf(before), last.key.start))
    );
  }

  /**
   * Inserts lines after an entry and the comments that belong to it; or else after the blank lines that may belong to
   * it too.
   */
  insertAfter(
    entry: { key: YamlNode; value: YamlNode },
    column: number,
    lines: readonly string[],
    isAiry: boolean,
  ): TextEdit[] {
    const words = lines.join(this.eol);
    let end = this.lineEnd(this.endOf(entry));
    const comment = new RegExp(`\\r?\\n[ ]{${column + 1},}#[^\\n]*`, 'y');
    for (comment.lastIndex = end; comment.test(this.text); comment.lastIndex = end)
      end = this.lineEnd(comment.lastIndex);
    const gap = isAiry ? this.eol + this.eol : this.eol;
    const blank = /(?:[^\S\n]*\n)+/y;
    blank.lastIndex = this.text.indexOf('\n', end) + 1;
    const next = blank.lastIndex > 0 && blank.test(this.text) ? blank.lastIndex : undefined;
    const choices = [at(end, gap + words)];
    if (next !== undefined) choices.push(at(next, words + this.eol));
    choices.push(at(this.text.length, (this.text.endsWith('\n') ? '' : this.eol) + words + this.eol));
    return choices;
  }

  /** Into a map or list in brackets. */
  intoFlow(node: YamlMap | YamlList, words: string): TextEdit[] {
    const last = node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
    const close = node.end - 1;
    if (!last) return [at(node.start + 1, words)];
    const end = 'key' in last ? this.endOf(last) : last.end;
    return [at(end, `, ${words}`), at(close, `, ${words}`), at(close, words)];
  }
}

/** Returns the edit that inserts a text at the offset. */
export function at(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}
