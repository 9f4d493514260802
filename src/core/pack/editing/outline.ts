import { type Span, spanOf } from '../../base/span';
import { type YamlEntry, type YamlMap, type YamlNode, entryOf } from '../../yaml/tree';
import { type IdKind } from './ids';
import { pack } from '../format';
import { type FieldsShape, type Shape, isSection, ownField } from '../shape';

/** A section, record or passage of a pack, for an outline. */
export interface PackSymbol {
  readonly name: string;
  /** The name in words; empty if the pack has none. */
  readonly detail: string;
  readonly kind: IdKind | 'section' | 'relation';
  /** All of it. */
  readonly span: Span;
  /** Its key. */
  readonly selection: Span;
  readonly children: readonly PackSymbol[];
}

/** The sections of a pack with their records, in the order of the text. */
export function symbolsOf(root: YamlNode | undefined): PackSymbol[] {
  if (root?.kind !== 'map') return [];
  return root.entries.flatMap((entry) => {
    const shape = ownField(pack, entry.key.source)?.shape;
    return shape && isSection(shape) ? symbol(entry, 'section', '', members(entry.value, shape)) : [];
  });
}

function members(node: YamlNode, shape: Shape): PackSymbol[] {
  if (shape.kind === 'list') return node.kind === 'list' ? node.items.flatMap(relation) : [];
  if (node.kind !== 'map') return [];
  return node.entries.map((entry) => {
    const kind = shape.kind === 'records' ? shape.declares : 'passage';
    return symbol(
      entry,
      kind,
      titleOf(entry.value),
      shape.kind === 'records' ? passages(entry.value, shape.of) : [],
    );
  });
}

function passages(record: YamlNode, { fields }: FieldsShape): PackSymbol[] {
  const [key, field] = Object.entries(fields).find(([, { shape }]) => shape.kind === 'passages') ?? [];
  const entry = key !== undefined && record.kind === 'map' ? entryOf(record, key) : undefined;
  return entry && field ? members(entry.value, field.shape) : [];
}

function relation(item: YamlNode): PackSymbol[] {
  if (item.kind !== 'map') return [];
  const name = ['from', 'type', 'to'].map((key) => textOf(item, key) ?? '…').join(' ');
  return [
    {
      name,
      detail: '',
      kind: 'relation',
      span: spanOf(item),
      selection: { start: item.start, end: item.start },
      children: [],
    },
  ];
}

function symbol(
  { key, value }: YamlEntry,
  kind: PackSymbol['kind'],
  detail: string,
  children: readonly PackSymbol[],
): PackSymbol {
  const span = { start: key.start, end: Math.max(key.end, value.end) };
  return { name: key.source || '…', detail, kind, span, selection: spanOf(key), children };
}

/** Returns the title of a record of any kind: its name, title, words or sentence; empty if it has none. */
export function titleOf(record: YamlNode): string {
  if (record.kind === 'scalar') return record.value === null ? '' : record.source;
  if (record.kind !== 'map') return '';
  for (const key of ['name', 'title', 'text', 'gist', 'summary']) {
    const text = textOf(record, key);
    if (text) return text;
  }
  return '';
}

function textOf(map: YamlMap, key: string): string | undefined {
  const value = entryOf(map, key)?.value;
  return value?.kind === 'scalar' ? value.source : undefined;
}
