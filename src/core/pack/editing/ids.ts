/** Finds the ids in a pack: each declaration, and each reference by the shapes of the format. */
import { pack as packFormat } from '../format';
import type { Declared, Shape } from '../shape';
import { qualifiedId } from '../ids';
import type { Span } from '../../base/span';
import { type YamlMap, type YamlNode, type YamlScalar, contentStart } from '../../yaml/tree';
import { fieldOf } from './layout';

/**
 * The kind of thing that an id can name: a record, a source, a paragraph of a source by its number, or the pack itself.
 */
export type IdKind = Declared | 'passage' | 'pack';

/** An id where it stands. The span is that of the id alone: without quotes, without the other half of `source#passage`. */
export interface IdOccurrence extends Span {
  readonly id: string;
  readonly role: 'declaration' | 'reference';
  /** The kind that is declared, or all kinds that the reference may point at. */
  readonly kinds: readonly IdKind[];
  /** The source of a passage. */
  readonly source?: string;
  /** The pack of a record that stands as `pack/record`. */
  readonly pack?: string;
}

/** One thing that is named by an id. */
export interface IdTarget {
  readonly id: string;
  readonly kind: IdKind;
  readonly source?: string;
  readonly pack?: string;
}

/** Every id of the pack, in the order of its text; none twice where an alias repeats a part of it. */
export function idsIn(text: string, root: YamlNode | undefined): readonly IdOccurrence[] {
  const walk = new Walk(text);
  if (root) walk.node(root, packFormat, '');
  return walk.found();
}

/** The id that holds the offset, its end included; `undefined` for none. Of two that touch, the one that begins there. */
export function idAt(ids: readonly IdOccurrence[], offset: number): IdOccurrence | undefined {
  return ids.findLast(({ start, end }) => start <= offset && offset <= end);
}

/** Returns the target of the id: as the pack declares it, else as the reference expects it. */
export function targetOf(ids: readonly IdOccurrence[], { id, kinds, source, pack }: IdOccurrence): IdTarget {
  const [first = 'event'] = kinds;
  if (pack !== undefined) return { id, kind: first, pack };
  const declared = ids.find(
    (other) =>
      other.role === 'declaration' &&
      other.id === id &&
      other.source === source &&
      other.kinds.some((kind) => kinds.includes(kind)),
  );
  return { id, kind: declared?.kinds[0] ?? first, ...(source !== undefined && { source }) };
}

/**
 * Returns the declarations of the target in the pack and the references to it: under its bare id, or as `pack/record`
 * if the target has a pack.
 */
export function occurrencesOf(ids: readonly IdOccurrence[], target: IdTarget): IdOccurrence[] {
  return ids.filter(
    ({ id, kinds, source, pack }) =>
      id === target.id && source === target.source && pack === target.pack && kinds.includes(target.kind),
  );
}

/** Returns `true` if the pack declares a record or a source of that id: ids are unique over all sections. */
export function isTaken(ids: readonly IdOccurrence[], id: string): boolean {
  return ids.some((other) => other.role === 'declaration' && other.id === id && isRecordId(other.kinds[0]));
}

function isRecordId(kind: IdKind | undefined): boolean {
  return kind !== 'passage' && kind !== 'pack';
}

class Walk {
  private readonly byStart = new Map<number, IdOccurrence>();

  constructor(private readonly text: string) {}

  found(): IdOccurrence[] {
    return [...this.byStart.values()].sort((a, b) => a.start - b.start);
  }

  /** @param owner the id of the record around */
  node(node: YamlNode, shape: Shape, owner: string): void {
    switch (shape.kind) {
      case 'list':
        for (const item of node.kind === 'list' ? node.items : [node]) this.node(item, shape.of, owner);
        return;
      case 'ref':
        if (node.kind === 'scalar') this.add(node, { role: 'reference', kinds: shape.to });
        return;
      case 'same-as':
        if (node.kind === 'scalar') this.sameAs(node, shape.to);
        return;
      case 'citation':
        if (node.kind === 'scalar') this.citation(node);
        return;
      default:
        if (node.kind === 'map') this.map(node, shape, owner);
    }
  }

  private map({ entries }: YamlMap, shape: Shape, owner: string): void {
    for (const { key, value } of entries) {
      switch (shape.kind) {
        case 'ref-map':
          this.add(key, { role: 'reference', kinds: shape.to });
          break;
        case 'records':
          this.add(key, { role: 'declaration', kinds: [shape.declares] });
          this.node(value, shape.of, key.source);
          break;
        case 'passages':
          this.add(key, { role: 'declaration', kinds: ['passage'], source: owner });
          break;
        default: {
          const field = fieldOf(shape, key.source);
          if (field) this.node(value, field.shape, owner);
          const isPackId = field?.shape.kind === 'text' && field.shape.isId;
          if (isPackId && value.kind === 'scalar') this.add(value, { role: 'declaration', kinds: ['pack'] });
        }
      }
    }
  }

  private sameAs(node: YamlScalar, kinds: readonly IdKind[]): void {
    const qualified = qualifiedId(node.source);
    if (!qualified) return;
    const { pack } = qualified;
    this.add(node, { role: 'reference', kinds: ['pack'] }, 0, pack.length);
    this.add(node, { role: 'reference', kinds, pack }, pack.length + 1);
  }

  private citation(node: YamlScalar): void {
    const hash = node.source.indexOf('#');
    if (hash < 0) {
      this.add(node, { role: 'reference', kinds: ['source'] });
      return;
    }
    const source = node.source.slice(0, hash);
    this.add(node, { role: 'reference', kinds: ['source'] }, 0, hash);
    this.add(node, { role: 'reference', kinds: ['passage'], source }, hash + 1);
  }

  /** @param from,to the part of the scalar that is the id */
  private add(
    node: YamlScalar,
    facts: Pick<IdOccurrence, 'role' | 'kinds' | 'source' | 'pack'>,
    from = 0,
    to = node.source.length,
  ): void {
    const id = node.source.slice(from, to);
    const start = contentStart(this.text, node);
    if (id === '' || id.startsWith('x-') || start === undefined || this.byStart.has(start + from)) return;
    this.byStart.set(start + from, { id, start: start + from, end: start + to, ...facts });
  }
}
