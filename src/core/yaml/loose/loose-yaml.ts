/**
 * Reads YAML that is being typed: line by line and by indentation, with whatever is missing or too much, in time that
 * grows with the text. It knows what packs are made of; for sound YAML of that kind it finds the same nodes as the parser.
 */
import type { YamlNode } from '../tree';
import {
  type Token,
  blockKey,
  cursorMark,
  isSpace,
  plainEnd,
  quotedToken,
  skipSpaces,
  unquoted,
} from './loose-lines';
import { type LooseScalar, LooseTree, emptyAt, maxDepth } from './loose-tree';
import { type Listener, LooseWords } from './loose-words';

/** The text as a tree, with what could be made of it; `undefined` for a text that holds nothing. Never throws. */
export function looseTree(text: string): YamlNode | undefined {
  return new LooseReader(text).read();
}

/** Reads a text once; reports the position of the cursor to a listener. */
export class LooseReader {
  private readonly tree = new LooseTree();
  private readonly words: LooseWords;
  /** A block scalar (`|`, `>`), and the column after which its lines begin. */
  private literal: { readonly node: LooseScalar; readonly indent: number } | undefined;

  constructor(
    private readonly text: string,
    private readonly listener?: Listener,
  ) {
    this.words = new LooseWords(text, this.tree, listener);
  }

  read(): YamlNode | undefined {
    const { text } = this;
    const lineEnd = text.includes('\r') ? /\r\n?|\n/g : /\n/g;
    let start = text.startsWith('\uFEFF') ? 1 : 0;
    while (start <= text.length) {
      lineEnd.lastIndex = start;
      const found = lineEnd.exec(text);
      this.line(start, found?.index ?? text.length);
      if (!found) break;
      start = lineEnd.lastIndex;
    }
    this.tree.closeAll();
    return this.tree.root;
  }

  private line(lineStart: number, end: number): void {
    const start = skipSpaces(this.text, lineStart, end);
    if (start === end) return;
    const indent = start - lineStart;
    if (this.literal) {
      if (indent > this.literal.indent) {
        this.literal.node.end = this.tree.lastEnd = end;
        return;
      }
      this.literal = undefined;
    }
    // What is typed but not closed yet does not swallow the lines that stand further out.
    const isOutside = indent <= this.tree.blockIndent;
    if (isOutside) this.words.dropQuote();
    if (this.tree.inFlow && isOutside && !']},'.includes(this.text.charAt(start))) this.tree.closeFlow();
    if (this.words.inQuote) this.words.quoteGoesOn(start, end);
    else if (this.tree.inFlow) this.words.flow(start, end);
    else this.block(start, end, indent);
  }

  private block(from: number, end: number, indent: number): void {
    const { text, tree } = this;
    if (indent === 0 && /^(?:---|\.\.\.|%)/.test(text.slice(from, from + 3))) return;
    let start = from;
    let column = indent;
    while (text.charAt(start) === '-' && tree.frames.length < maxDepth) {
      const next = skipSpaces(text, start + 1, end);
      if (next === start + 1 && next < end && text.charAt(next) !== cursorMark) break;
      this.openItem(start, column);
      column += next - start;
      start = next;
    }
    if (start === end || text.charAt(start) === '#') return;
    const key = blockKey(text, start, end);
    if (key) {
      this.openEntry(start, column);
      this.words.key(key.token);
      this.value(key.colon + 1, end);
    } else if (this.isTypedKey(start, end, column)) {
      this.openEntry(start, column);
      this.words.key({ start, end: plainEnd(text, start, end, false), quote: undefined, closed: true });
    } else {
      this.closeBlocks(column, false);
      this.value(start, end);
    }
  }

  /** Returns `true` if the line is a word with the cursor in it that will become a key. */
  private isTypedKey(start: number, end: number, column: number): boolean {
    const { text, tree, listener } = this;
    if (!listener || listener.mark < start || listener.mark >= end) return false;
    if ('{["\'|>&*!'.includes(text.charAt(start))) return false;
    this.closeBlocks(column, true);
    const { top } = tree;
    if (top?.node.kind === 'map' && top.indent === column) return true;
    // Text goes on over lines; only what is empty yet can become a map.
    const { slot } = tree;
    return !(slot?.kind === 'scalar' && slot.value !== null) && listener.isKeyHere(tree);
  }

  /** Closes what stands further in than the column, and for a key the list whose dashes stand in its column. */
  private closeBlocks(column: number, forKey: boolean): void {
    for (let { top } = this.tree; top?.indent !== undefined; { top } = this.tree) {
      const isInside = top.indent > column || (forKey && top.node.kind === 'list' && top.indent === column);
      // Something stands too far out: better in the nearest collection than nowhere.
      if (!isInside || this.tree.frames.length === 1) return;
      this.tree.close();
    }
  }

  private openItem(start: number, column: number): void {
    this.closeBlocks(column, false);
    const { top } = this.tree;
    if (top?.node.kind !== 'list' || top.indent !== column) this.tree.open('list', start, column);
    const list = this.tree.top?.node;
    if (list?.kind === 'list') list.items.push(emptyAt(start + 1));
    this.tree.lastEnd = start + 1;
  }

  private openEntry(start: number, column: number): void {
    this.closeBlocks(column, true);
    const { top } = this.tree;
    if (top?.node.kind !== 'map' || (top.indent ?? column) < column) this.tree.open('map', start, column);
  }

  /** Reads the value that follows a key or a dash on its line, or goes on in a line of its own. */
  private value(from: number, end: number): void {
    const { text, tree } = this;
    let start = skipSpaces(text, from, end);
    // Anchors and tags stand before a value.
    while (start < end && '&!'.includes(text.charAt(start))) {
      while (start < end && !isSpace(text.charAt(start))) start++;
      start = skipSpaces(text, start, end);
    }
    if (start === end || text.charAt(start) === '#') return;
    const first = text.charAt(start);
    if (first === '{' || first === '[') this.words.flow(start, end);
    else if (first === '|' || first === '>') {
      this.words.put({ start, end, quote: undefined, closed: true });
      const { slot } = tree;
      if (slot?.kind === 'scalar') this.literal = { node: slot, indent: tree.blockIndent };
    } else if (first === '"' || first === "'") this.words.put(quotedToken(text, start, start + 1, end));
    else this.plainValue(start, end);
  }

  private plainValue(start: number, end: number): void {
    const { text, tree } = this;
    const token: Token = { start, end: plainEnd(text, start, end, false), quote: undefined, closed: true };
    const { slot } = tree;
    if (slot?.kind !== 'scalar' || slot.value === null) {
      if (slot === undefined || slot.kind === 'scalar') this.words.put(token);
      return;
    }
    // A text that goes on: `summary: They said` / `  that they had left.`
    slot.source = slot.value += ` ${unquoted(text, token)}`;
    slot.end = tree.lastEnd = token.end;
    this.words.tell(token, 'value');
  }
}
