import { pack } from '../format';
import type { Declared } from '../shape';
import { nodeAt } from '../../yaml/tree';
import type { Proposal } from './completions';
import type { Cursor } from './cursor';
import { titleOf } from './outline';

/**
 * The ids that the document declares for records of the kinds, with what the records are called. The record that the
 * cursor is in is left out: nothing is about, within or against itself.
 */
export function declaredIds({ root, path }: Cursor, kinds: readonly Declared[]): Proposal[] {
  return Object.entries(pack.fields).flatMap(([section, { shape }]) => {
    if (shape.kind !== 'records' || !kinds.includes(shape.declares)) return [];
    const records = nodeAt(root, [section]);
    if (records?.kind !== 'map') return [];
    return records.entries
      .filter(({ key }) => key.source !== '' && !(path[0] === section && path[1] === key.source))
      .map(({ key, value }): Proposal => ({
        kind: shape.declares === 'source' ? 'source' : 'id',
        label: key.source,
        detail: titleOf(value),
        id: key.source,
      }));
  });
}
