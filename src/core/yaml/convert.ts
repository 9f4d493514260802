import { type Node, type Pair, isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../base/span';
import { type FaultKind, type YamlFault, maxFaults } from './faults';
import type { YamlEntry, YamlNode, YamlScalar } from './tree';

/**
 * The maximum number of nodes that aliases (`*name`) may stand for in one document; past it, they count as empty
 * ("billion laughs").
 */
export const maxAliasedNodes = 50_000;
/** Far deeper than any pack, far shallower than the call stack. */
export const maxDepth = 64;

/** Turns the library's nodes into ours, each alias into the node it stands for. */
export class Converter {
  readonly faults: YamlFault[] = [];
  /** The offset of the opening mark of each node with a closing mark, by the offset at which the node ends. */
  readonly openings = new Map<number, number>();
  /** The scalars of several lines. */
  readonly longScalars: Span[] = [];
  /** The node of each anchor so far; `undefined` while the converter is inside the anchored node. */
  private readonly anchors = new Map<string, { node: YamlNode; size: number } | undefined>();
  /** Nodes so far, what aliases stand for included. */
  private converted = 0;
  private aliased = 0;

  constructor(private readonly text: string) {}

  convert(node: Node, depth: number): YamlNode {
    const span = this.spanOf(node);
    if (depth > maxDepth) return this.refuse(span, 'depth', maxDepth);
    if (isAlias(node)) return this.resolve(node.source, span);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    const before = this.converted++;
    if (anchor) this.anchors.set(anchor, undefined);
    const result = this.convertContent(node, span, depth);
    if (anchor) this.anchors.set(anchor, { node: result, size: this.converted - before });
    return result;
  }

  /** Not the library's own `resolve`, which searches the whole document for each alias. */
  private resolve(name: string, span: Span): YamlNode {
    const target = this.anchors.get(name);
    if (!target) {
      return this.refuse(span, this.anchors.has(name) ? 'alias-inside' : 'alias-unknown', name);
    }
    this.aliased += target.size;
    if (this.aliased > maxAliasedNodes) {
      return this.refuse(span, 'aliases-many', maxAliasedNodes);
    }
    this.converted += target.size;
    return { ...target.node, ...span };
  }

  private convertContent(node: Node, span: Span, depth: number): YamlNode {
    if (isSeq(node)) {
      return {
        kind: 'list',
        ...span,
        items: node.items.map((item) => this.convert(item as Node, depth + 1)),
      };
    }
    if (isMap(node)) {
      return {
        kind: 'map',
        ...span,
        entries: node.items.flatMap((pair) => this.entry(pair as Pair<Node, Node | null>, depth) ?? []),
      };
    }
    if (isScalar(node)) {
      if (node.type?.startsWith('QUOTE')) this.openings.set(span.end, span.start);
      if (this.text.slice(span.start, span.end).includes('\n')) this.longScalars.push(span);
      const value = node.value;
      const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return {
        kind: 'scalar',
        ...span,
        value: known ? value : null,
        source: node.source ?? (known ? String(value) : ''),
      };
    }
    return emptyAt(span);
  }

  /** `undefined`, and a fault, when the key is no word: nothing can be asked for by such a key. */
  private entry(pair: Pair<Node, Node | null>, depth: number): YamlEntry | undefined {
    const long = this.longScalars.length;
    const key = this.convert(pair.key, depth + 1);
    // A key of several lines is none that was meant so.
    this.longScalars.length = long;
    if (key.kind !== 'scalar') {
      this.refuse(key, 'key-not-word');
      return undefined;
    }
    const value = pair.value
      ? this.convert(pair.value, depth + 1)
      : emptyAt({ start: key.end, end: key.end });
    return { key, value };
  }

  private spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    if (!isCollection(node)) return { start, end };
    if (!node.flow) return { start, end: start + this.text.slice(start, end).trimEnd().length };
    this.openings.set(end, start);
    return { start, end };
  }

  private refuse({ start, end }: Span, kind: FaultKind, what?: string | number): YamlScalar {
    if (this.faults.length < maxFaults)
      this.faults.push({ kind, ...(what !== undefined && { what: String(what) }), start, end });
    return emptyAt({ start, end });
  }
}

function emptyAt({ start, end }: Span): YamlScalar {
  return { kind: 'scalar', value: null, source: '', start, end };
}
