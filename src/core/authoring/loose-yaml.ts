/**
 * Reads YAML that is being typed: line by line and by indentation, with whatever is missing or too much, in time that
 * grows with the text. It knows what packs are made of; for sound YAML of that kind it finds the same nodes as the parser.
 */
import type { YamlNode } from '../yaml/tree';
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
import { type LooseMap, type LooseScalar, LooseTree, emptyAt, maxDepth, scalarOf } from './loose-tree';

/** The word that holds the cursor, as the reader came across it. */
export interface Found {
  readonly tree: LooseTree;
  readonly token: Token;
  readonly role: 'key' | 'value';
}

export interface Listener {
  /** Where the cursor's mark stands. */
  readonly mark: number;
  /** Whether a word alone at the place of the next value is a key that is being typed. */
  isKeyHere(tree: LooseTree): boolean;
  /** Called for the word with the cursor's mark in it, while the collections around it are open. */
  found(found: Found): void;
}

/** The text as a tree, with what could be made of it; `undefined` for a text that holds nothing. Never throws. */
export function looseTree(text: string): YamlNode | undefined {
  return new LooseReader(text).read();
}

export class LooseReader {
  private readonly tree = new LooseTree();
  /** A quoted word that goes on in the next line. */
  private openQuote: { readonly node: LooseScalar; readonly isKey: boolean } | undefined;
  /** A block scalar (`|`, `>`), and the column that its lines lie behind. */
  private literal: { readonly node: LooseScalar; readonly indent: number } | undefined;

  constructor(
    private readonly text: string,
    private readonly listener?: Listener,
  ) {}

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
    if (this.openQuote && isOutside) this.openQuote = undefined;
    if (this.tree.inFlow && isOutside && !']},'.includes(this.text.charAt(start))) this.tree.closeFlow();
    if (this.openQuote) this.quoteGoesOn(start, end);
    else if (this.tree.inFlow) this.flow(start, end);
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
      this.key(key.token);
      this.value(key.colon + 1, end);
    } else if (this.isTypedKey(start, end, column)) {
      this.openEntry(start, column);
      this.key({ start, end: plainEnd(text, start, end, false), quote: undefined, closed: true });
    } else {
      this.closeBlocks(column, false);
      this.value(start, end);
    }
  }

  /** Whether the line is a word with the cursor in it that will become a key. */
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

  private key(token: Token): void {
    const node = scalarOf(this.text, token);
    this.tree.addKey(node);
    this.tree.lastEnd = token.end;
    this.tell(token, 'key');
  }

  /** What follows a key or a dash on its line, or goes on in a line of its own. */
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
    if (first === '{' || first === '[') this.flow(start, end);
    else if (first === '|' || first === '>') {
      this.put({ start, end, quote: undefined, closed: true });
      const { slot } = tree;
      if (slot?.kind === 'scalar') this.literal = { node: slot, indent: tree.blockIndent };
    } else if (first === '"' || first === "'") this.put(quotedToken(text, start, start + 1, end));
    else this.plainValue(start, end);
  }

  private plainValue(start: number, end: number): void {
    const { text, tree } = this;
    const token: Token = { start, end: plainEnd(text, start, end, false), quote: undefined, closed: true };
    const { slot } = tree;
    if (slot?.kind !== 'scalar' || slot.value === null) {
      if (slot === undefined || slot.kind === 'scalar') this.put(token);
      return;
    }
    // A text that goes on: `summary: They said` / `  that they had left.`
    slot.source = slot.value += ` ${unquoted(text, token)}`;
    slot.end = tree.lastEnd = token.end;
    this.tell(token, 'value');
  }

  private put(token: Token): void {
    const node = scalarOf(this.text, token);
    this.tell(token, 'value');
    this.tree.put(node);
    this.tree.lastEnd = token.end;
    if (!token.closed) this.openQuote = { node, isKey: false };
  }

  private quoteGoesOn(start: number, end: number): void {
    const open = this.openQuote;
    if (!open) return;
    const { node } = open;
    const quote = this.text.charAt(node.start) === '"' ? '"' : "'";
    const closing = quotedToken(`${quote}${this.text.slice(start, end)}`, 0, 1, end - start + 1);
    const token: Token = { start: node.start, end: start + closing.end - 1, quote, closed: closing.closed };
    node.source = `${node.source} ${unquoted(this.text, { ...token, start: start - 1 })}`;
    if (!open.isKey) node.value = node.source;
    node.end = this.tree.lastEnd = token.end;
    if (!closing.closed) return;
    this.openQuote = undefined;
    if (this.tree.inFlow) this.flow(token.end, end);
  }

  private flow(from: number, end: number): void {
    const { text, tree } = this;
    for (let at = skipSpaces(text, from, end); at < end; at = skipSpaces(text, at, end)) {
      const character = text.charAt(at);
      if (character === '#' && isSpace(text.charAt(at - 1))) return;
      at = '{[,:}]'.includes(character) ? this.flowMark(character, at, end) : this.flowWord(at, end);
      if (!tree.inFlow) return;
    }
  }

  /** Where to go on behind a mark of a flow collection. */
  private flowMark(mark: string, at: number, end: number): number {
    const { tree } = this;
    const { top } = tree;
    tree.lastEnd = at + 1;
    if (mark === '{' || mark === '[') tree.open(mark === '{' ? 'map' : 'list', at, undefined);
    else if (mark === '}' || mark === ']') tree.close(at + 1);
    else if (mark === ',') {
      if (top) top.inValue = false;
    } else if (top?.node.kind === 'map' && !top.inValue && top.node.entries.length > 0) top.inValue = true;
    else return this.flowWord(at, end);
    return at + 1;
  }

  private flowWord(start: number, end: number): number {
    const { text, tree } = this;
    const first = text.charAt(start);
    const isQuoted = first === '"' || first === "'";
    const token: Token = isQuoted
      ? quotedToken(text, start, start + 1, end)
      : { start, end: Math.max(plainEnd(text, start, end, true), start + 1), quote: undefined, closed: true };
    const { top } = tree;
    if (top?.node.kind === 'map' && !top.inValue) {
      this.key(token);
      const key = top.node.entries.at(-1)?.key;
      if (!token.closed && key) this.openQuote = { node: key, isKey: true };
    } else this.put(token);
    return token.end;
  }

  private tell(token: Token, role: 'key' | 'value'): void {
    const { tree, listener } = this;
    if (listener && token.start <= listener.mark && listener.mark < token.end)
      listener.found({ tree, token, role });
  }
}

/** The map that a tree's frames are in the middle of, or `undefined`. */
export function mapAround({ top }: LooseTree): LooseMap | undefined {
  return top?.node.kind === 'map' ? top.node : undefined;
}
