/** Steps through the shapes of a document that is being written, along with the YAML that is there of it. */
import { pack } from '../format';
import { type Field, type FieldsShape, type Shape, ownField } from '../shape';
import type { YamlPath } from '../../yaml/tree';

/** Returns the field that a map's key names; `undefined` for a key that the format does not know. */
export function fieldOf(shape: Shape | undefined, key: string): Field | undefined {
  return shape?.kind === 'fields' ? ownField(shape, key) : undefined;
}

/** Returns the shape one step further in; `undefined` if the format has nothing there. A list's one item may stand for it. */
export function stepInto(shape: Shape | undefined, step: string | number): Shape | undefined {
  switch (shape?.kind) {
    case 'list':
      return typeof step === 'number' ? shape.of : stepInto(shape.of, step);
    case 'records':
    case 'passages':
      return shape.of;
    case 'ref-map':
      return { kind: 'text' };
    case 'fields':
      return fieldOf(shape, String(step))?.shape;
    default:
      return undefined;
  }
}

/** Returns the shape at the end of a path from the top of a document; `undefined` if its format has nothing there. */
export function shapeAt(path: YamlPath, top: FieldsShape = pack): Shape | undefined {
  let shape: Shape | undefined = top;
  for (const step of path) shape = stepInto(shape, step);
  return shape;
}

/** Returns `true` if the shape is written as keys. */
export function isMapLike(shape: Shape | undefined): boolean {
  return ['fields', 'records', 'passages', 'ref-map'].includes(shape?.kind ?? '');
}
