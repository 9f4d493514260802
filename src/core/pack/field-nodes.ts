import type { YamlNode } from '../yaml/tree';
import type { Cuttable } from './problems/cut-values';
import type { FoundType } from './problems/problems';
import type { Field, FieldsShape, Shape } from './shape';

/**
 * Returns `true` for an empty value: `events:` with nothing after it is an empty section, not a wrong one; `name: ""`
 * is no name.
 */
export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && (node.value === null || String(node.value).trim() === '');
}

/** Returns the type found, in the words of a problem. */
export function typeOf(node: YamlNode): FoundType {
  if (node.kind !== 'scalar') return node.kind;
  if (isEmpty(node)) return 'nothing';
  if (typeof node.value === 'boolean') return 'true or false';
  return typeof node.value === 'number' ? 'number' : 'text';
}

/** An empty field counts as left out; so does an empty list where one item is required. */
export function isGiven(value: YamlNode, { required }: Field): boolean {
  return !isEmpty(value) && !(required && value.kind === 'list' && value.items.length === 0);
}

/** Commas stand in texts and between references. Of `aliases: Roe, Ann` nobody can tell whether it is one name or two. */
export function cuttable(shape: Shape | undefined): Cuttable | undefined {
  if (shape?.kind === 'text' || shape?.kind === 'number') return shape.kind;
  const isList = shape?.kind === 'list' && (shape.of.kind === 'citation' || shape.of.kind === 'ref');
  return isList ? 'list' : undefined;
}

/** Worked out once per shape: a pack has thousands of maps, and the format a dozen shapes. */
function perShape<T>(make: (entries: [key: string, field: Field][]) => T): (shape: FieldsShape) => T {
  const known = new WeakMap<FieldsShape, T>();
  return (shape) => {
    let value = known.get(shape);
    if (value === undefined) {
      value = make(Object.entries(shape.fields));
      known.set(shape, value);
    }
    return value;
  };
}

export const requiredOf = perShape((entries) => entries.filter(([, field]) => field.required));

/** The values of fields that are left out. */
export const defaultsOf = perShape((entries): Readonly<Record<string, unknown>> =>
  Object.fromEntries(entries.flatMap(([key, { absent }]) => (absent === undefined ? [] : [[key, absent]]))),
);
