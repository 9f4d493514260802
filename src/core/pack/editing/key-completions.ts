import { nodeAt } from '../../yaml/tree';
import type { Proposal } from './completions';
import type { Cursor } from './cursor';
import { declaredIds } from './declared-ids';
import { helpOf } from './key-help';
import type { Field, FieldsShape, RecordsShape, Shape } from '../shape';
import { keySnippet, recordSnippet, requiredSnippet } from './snippets';

/** Keys for the cursor's map: fields that are missing, ids, a new record, the next passage. */
export function keyCompletions(cursor: Cursor): Proposal[] {
  const { shape } = cursor;
  switch (shape?.kind) {
    case 'fields':
      return fieldKeys(cursor, shape);
    case 'ref-map':
      return declaredIds(cursor, shape.to)
        .filter(({ label }) => !cursor.siblings.has(label))
        .map((id) => ({ ...id, ...(!isWholeKey(cursor) && { snippet: `${id.label}: $0` }) }));
    case 'records':
      return isWholeKey(cursor) || cursor.flow ? [] : [newRecord(cursor, shape)];
    case 'passages':
      return isWholeKey(cursor) ? [] : [nextPassage(cursor)];
    default:
      return [];
  }
}

/** Those that must be there first, then the others in the order of the format. */
function fieldKeys(cursor: Cursor, shape: FieldsShape): Proposal[] {
  const missing = Object.entries(shape.fields).filter(([key]) => !cursor.siblings.has(key));
  const sorted = [
    ...missing.filter(([, { required }]) => required),
    ...missing.filter(([, { required }]) => !required),
  ];
  const keys = sorted.map(([key, field]): Proposal => {
    const whole = isWholeKey(cursor);
    return {
      kind: 'key',
      label: key,
      detail: field.required ? 'required' : '',
      help: helpOf(key, field),
      snippet: whole ? key : keySnippet(key, field, cursor.flow),
      suggestsNext: !whole && hasChoices(field),
    };
  });
  return [...wholeItem(cursor, shape), ...keys];
}

/** At the dash of a list's item, the item with all that it must have. */
function wholeItem({ path, siblings, alone, typed }: Cursor, shape: FieldsShape): Proposal[] {
  if (typeof path.at(-1) !== 'number' || siblings.size > 0 || !alone || shape.short !== undefined) return [];
  if (typed !== '') return [];
  const required = Object.keys(shape.fields).filter((key) => shape.fields[key]?.required);
  if (required.length < 2) return [];
  const snippet = requiredSnippet(shape, '\n');
  return [{ kind: 'template', label: required.join(', '), detail: 'All that it must have', snippet }];
}

function newRecord({ typed }: Cursor, shape: RecordsShape): Proposal {
  const label = `New ${shape.declares}`;
  return {
    kind: 'template',
    label,
    detail: 'With all that it must have',
    filter: typed || label,
    snippet: recordSnippet(typed || `${shape.declares}-id`, shape.of),
  };
}

function nextPassage({ root, path }: Cursor): Proposal {
  const node = nodeAt(root, path);
  const numbers = node?.kind === 'map' ? node.entries.map(({ key }) => Number(key.source)) : [];
  const next = String(Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1);
  return {
    kind: 'template',
    label: next,
    detail: 'The next paragraph',
    snippet: `${next}: { gist: $0 }`,
  };
}

/** Returns `true` if a colon follows already, or a quote must close: then the key alone is inserted. */
function isWholeKey({ hasColon, quote }: Cursor): boolean {
  return hasColon || quote !== undefined;
}

/** Returns `true` if there are values to choose from after the key. */
function hasChoices({ shape }: Field): boolean {
  const of: Shape = shape.kind === 'list' ? shape.of : shape;
  return ['choice', 'flag', 'ref', 'ref-map', 'same-as', 'citation', 'date'].includes(of.kind);
}
