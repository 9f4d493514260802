import { type Node, type Pair, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../pack/model';
import type { YamlEntry, YamlNode, YamlScalar } from './tree';

/** What was wrong with the text as YAML. `detail` is the YAML library's own sentence, in English. */
export interface YamlFault extends Span {
  readonly detail: string;
}

export interface YamlReading {
  /** `undefined` for a text that holds no document at all. */
  readonly root: YamlNode | undefined;
  readonly faults: readonly YamlFault[];
}

/** How many nodes aliases (`*name`) may stand for in one document; past it, they count as empty ("billion laughs"). */
const maxAliasedNodes = 50_000;
/** Far deeper than any pack, far shallower than the call stack. */
const maxDepth = 64;

/**
 * Reads a text as YAML 1.2 (core schema): `NO` stays a string, a date stays what was written.
 * Never throws; what could be read in spite of faults is returned.
 */
export function parseYaml(text: string): YamlReading {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      stringKeys: false,
      logLevel: 'silent',
    });
    const converter = new Converter(text);
    const root = document.contents ? converter.convert(document.contents, 0) : undefined;
    const faults = document.errors
      .slice(0, 20)
      .map(({ message, pos }) => ({ detail: message, start: pos[0], end: pos[1] }));
    return { root: isBlank(root) ? undefined : root, faults: [...faults, ...converter.faults] };
  } catch (error) {
    // The parser is recursive, and hostile text may find a way past its own guard.
    const detail = error instanceof RangeError ? 'nested too deep to be read' : String(error);
    return { root: undefined, faults: [{ detail, start: 0, end: 0 }] };
  }
}

function isBlank(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null && node.source.trim() === '';
}

/** Turns the library's nodes into ours, each alias into the node it stands for. */
class Converter {
  readonly faults: YamlFault[] = [];
  /** What each anchor stands for so far; `undefined` while the converter is inside the anchored node. */
  private readonly anchors = new Map<string, { node: YamlNode; size: number } | undefined>();
  private converted = 0;
  private aliased = 0;

  constructor(private readonly text: string) {}

  convert(node: Node, depth: number): YamlNode {
    const span = spanOf(node);
    if (depth > maxDepth) return this.refuse(span, `nested more than ${maxDepth} levels deep`);
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
      const inside = this.anchors.has(name);
      return this.refuse(
        span,
        inside
          ? `the alias *${name} stands inside what it repeats`
          : `the alias *${name} has no anchor &${name} above it`,
      );
    }
    this.aliased += target.size;
    if (this.aliased > maxAliasedNodes) {
      return this.refuse(
        span,
        `aliases repeat more than ${maxAliasedNodes} values: write them out or shorten them`,
      );
    }
    return target.node;
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
        entries: node.items.map((pair) => this.entry(pair as Pair<Node, Node | null>, depth)),
      };
    }
    if (isScalar(node)) {
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

  private entry(pair: Pair<Node, Node | null>, depth: number): YamlEntry {
    const converted = this.convert(pair.key, depth + 1);
    let key: YamlScalar;
    if (converted.kind === 'scalar') key = converted;
    else {
      this.refuse(converted, 'a key is a word, not a list or a map');
      key = {
        kind: 'scalar',
        value: '',
        source: this.text.slice(converted.start, converted.end),
        start: converted.start,
        end: converted.end,
      };
    }
    const value = pair.value
      ? this.convert(pair.value, depth + 1)
      : emptyAt({ start: key.end, end: key.end });
    return { key, value };
  }

  private refuse(span: Span, detail: string): YamlScalar {
    // A hostile file can hold a million of them; the first few say it all.
    if (this.faults.length < 20) this.faults.push({ detail, start: span.start, end: span.end });
    return emptyAt(span);
  }
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function emptyAt({ start, end }: Span): YamlScalar {
  return { kind: 'scalar', value: null, source: '', start, end };
}
