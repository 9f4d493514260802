import type { YamlPath } from '../tree';
import { type Token, unquoted } from './loose-lines';

/** Nodes of a document that is being typed: those of `core/yaml`, still growing. */
export type LooseNode = LooseScalar | LooseList | LooseMap;
export interface LooseScalar {
  readonly kind: 'scalar';
  value: string | null;
  source: string;
  start: number;
  end: number;
}
export interface LooseList {
  readonly kind: 'list';
  readonly items: LooseNode[];
  start: number;
  end: number;
}
export interface LooseMap {
  readonly kind: 'map';
  readonly entries: LooseEntry[];
  start: number;
  end: number;
}
export interface LooseEntry {
  readonly key: LooseScalar;
  value: LooseNode;
}

/** A collection that is still open. */
export interface Frame {
  readonly node: LooseMap | LooseList;
  /** The column of a block collection's keys or dashes; `undefined` for one in brackets. */
  readonly indent: number | undefined;
  /** `true` after the colon of the last key of a flow map. */
  inValue: boolean;
}

/** Deeper than any pack; what is nested deeper is read past. */
export const maxDepth = 64;

/** The collections around the place where a text is being read, and the tree that comes of it. */
export class LooseTree {
  root: LooseNode | undefined;
  readonly frames: Frame[] = [];
  /** The offset at which the last word ended: the end of a block collection that is closed now. */
  lastEnd = 0;

  get top(): Frame | undefined {
    return this.frames.at(-1);
  }

  get inFlow(): boolean {
    return this.top !== undefined && this.top.indent === undefined;
  }

  /** The column of the innermost block collection; -1 for none. */
  get blockIndent(): number {
    return this.frames.findLast(({ indent }) => indent !== undefined)?.indent ?? -1;
  }

  open(kind: 'map' | 'list', start: number, indent: number | undefined): void {
    const node: LooseMap | LooseList =
      kind === 'map' ? { kind, entries: [], start, end: start } : { kind, items: [], start, end: start };
    if (this.frames.length < maxDepth) this.put(node);
    this.frames.push({ node, indent, inValue: false });
  }

  close(end = this.lastEnd): void {
    const frame = this.frames.pop();
    if (frame) frame.node.end = Math.max(end, frame.node.start);
  }

  closeFlow(): void {
    while (this.inFlow) this.close();
  }

  closeAll(): void {
    while (this.frames.length > 0) this.close();
  }

  /** Puts a node where the next value belongs. */
  put(node: LooseNode): void {
    const { top } = this;
    if (!top) this.root ??= node;
    else if (top.node.kind === 'list') {
      if (top.indent !== undefined) top.node.items.pop();
      top.node.items.push(node);
    } else {
      const entry = top.node.entries.at(-1);
      if (entry) entry.value = node;
    }
  }

  addKey(key: LooseScalar): void {
    const map = this.top?.node;
    if (map?.kind === 'map') map.entries.push({ key, value: emptyAt(key.end) });
  }

  /** The node at the position of the next value; `undefined` if there is none yet. */
  get slot(): LooseNode | undefined {
    const node = this.top?.node;
    if (!node) return this.root;
    return node.kind === 'list' ? node.items.at(-1) : node.entries.at(-1)?.value;
  }

  /** The way to the collection, and with `value` to the place of its next value. */
  path(value: boolean): YamlPath {
    const frames = value ? this.frames : this.frames.slice(0, -1);
    return frames.map(({ node, indent }, index) => {
      if (node.kind === 'map') return node.entries.at(-1)?.key.source ?? '';
      const isNext = indent === undefined && index === this.frames.length - 1;
      return Math.max(0, isNext ? node.items.length : node.items.length - 1);
    });
  }
}

export function scalarOf(text: string, token: Token): LooseScalar {
  const source = unquoted(text, token);
  return { kind: 'scalar', value: source, source, start: token.start, end: token.end };
}

export function emptyAt(offset: number): LooseScalar {
  return { kind: 'scalar', value: null, source: '', start: offset, end: offset };
}
