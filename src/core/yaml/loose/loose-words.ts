import { type Token, isSpace, plainEnd, quotedToken, skipSpaces, unquoted } from './loose-lines';
import { type LooseScalar, type LooseMap, type LooseTree, scalarOf } from './loose-tree';

/** The word that holds the cursor, as the reader came across it. */
export interface Found {
  readonly tree: LooseTree;
  readonly token: Token;
  readonly role: 'key' | 'value';
}

export interface Listener {
  /** The offset of the cursor's mark. */
  readonly mark: number;
  /** Returns `true` if a word alone in place of the next value is a key that is being typed. */
  isKeyHere(tree: LooseTree): boolean;
  /** Called for the word with the cursor's mark in it, while the collections around it are open. */
  found(found: Found): void;
}

/** Puts words into the tree: keys, values, and whatever stands between brackets. */
export class LooseWords {
  /** A quoted word that goes on in the next line. */
  private openQuote: { readonly node: LooseScalar; readonly isKey: boolean } | undefined;

  constructor(
    private readonly text: string,
    private readonly tree: LooseTree,
    private readonly listener?: Listener,
  ) {}

  get inQuote(): boolean {
    return this.openQuote !== undefined;
  }

  dropQuote(): void {
    this.openQuote = undefined;
  }

  key(token: Token): void {
    const node = scalarOf(this.text, token);
    this.tree.addKey(node);
    this.tree.lastEnd = token.end;
    this.tell(token, 'key');
  }

  put(token: Token): void {
    const node = scalarOf(this.text, token);
    this.tell(token, 'value');
    this.tree.put(node);
    this.tree.lastEnd = token.end;
    if (!token.closed) this.openQuote = { node, isKey: false };
  }

  /** The line of a quoted word that was not closed before. */
  quoteGoesOn(start: number, end: number): void {
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

  /** The rest of a line that is, or begins, a collection in brackets. */
  flow(from: number, end: number): void {
    const { text, tree } = this;
    for (let at = skipSpaces(text, from, end); at < end; at = skipSpaces(text, at, end)) {
      const character = text.charAt(at);
      if (character === '#' && isSpace(text.charAt(at - 1))) return;
      at = '{[,:}]'.includes(character) ? this.flowMark(character, at, end) : this.flowWord(at, end);
      if (!tree.inFlow) return;
    }
  }

  /** Returns the offset at which to go on after a mark of a flow collection. */
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

  tell(token: Token, role: 'key' | 'value'): void {
    const { tree, listener } = this;
    if (listener && token.start <= listener.mark && listener.mark < token.end)
      listener.found({ tree, token, role });
  }
}

/** The map that a tree's frames are in the middle of, or `undefined`. */
export function mapAround({ top }: LooseTree): LooseMap | undefined {
  return top?.node.kind === 'map' ? top.node : undefined;
}
