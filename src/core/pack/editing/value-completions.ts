import { nodeAt } from '../../yaml/tree';
import type { Proposal } from './completions';
import type { Cursor } from './cursor';
import { datePatterns } from './date-patterns';
import { declaredIds } from './declared-ids';
import type { Shape } from '../shape';
import { type OtherPacks, eventsElsewhere } from './other-packs';
import { titleOf } from './outline';
import { escapeSnippet, itemSnippet } from './snippets';

/** The maximum number of passages offered before a source is chosen. */
const mostPassages = 200;

/** Returns the completions of a value. */
export function valueCompletions(cursor: Cursor, today: string, others: OtherPacks): Proposal[] {
  return inItsPlace(cursor, (shape) => ofShape(cursor, shape, today, others));
}

/**
 * Returns the proposals for the cursor's shape or, in a list, for one of its items: without those that the list has,
 * and with its dash if it needs one.
 */
export function inItsPlace(cursor: Cursor, propose: (shape: Shape | undefined) => Proposal[]): Proposal[] {
  const { shape, flow, alone, path } = cursor;
  if (shape?.kind !== 'list') {
    const taken = itemsBeside(cursor);
    return propose(shape).filter(({ label }) => !taken.has(label));
  }
  // On a line of its own, an item needs its dash.
  const dash = alone && !flow && typeof path.at(-1) !== 'number' && cursor.quote === undefined;
  if (!dash) return propose(shape.of);
  if (shape.of.kind === 'fields') {
    return [
      {
        kind: 'template',
        label: '- …',
        detail: 'An item',
        filter: cursor.typed || '-',
        snippet: itemSnippet(shape.of),
      },
    ];
  }
  return propose(shape.of).map((proposal) => ({
    ...proposal,
    snippet: `- ${proposal.snippet ?? escapeSnippet(proposal.label)}`,
  }));
}

/** Returns the items already in the list that the cursor is in. */
function itemsBeside({ root, path }: Cursor): ReadonlySet<string> {
  const list = typeof path.at(-1) === 'number' ? nodeAt(root, path.slice(0, -1)) : undefined;
  const items = list?.kind === 'list' ? list.items : [];
  return new Set(items.flatMap((item) => (item.kind === 'scalar' ? item.source : [])));
}

function ofShape(cursor: Cursor, shape: Shape | undefined, today: string, others: OtherPacks): Proposal[] {
  switch (shape?.kind) {
    case 'choice':
      return shape.of.map((label) => ({ kind: 'choice', label }));
    case 'flag':
      return ['true', 'false'].map((label) => ({ kind: 'choice', label }));
    case 'ref':
      return declaredIds(cursor, shape.to);
    case 'same-as':
      return eventsElsewhere(cursor, others);
    case 'citation':
      return citations(cursor);
    case 'date':
      return datePatterns(cursor.root, cursor.typed, today).map(({ value, says }) => ({
        kind: 'date',
        label: value,
        detail: says,
      }));
    case 'text':
      return (shape.terms ?? []).map(([label, detail]) => ({ kind: 'term', label, detail }));
    default:
      return [];
  }
}

/** Returns the sources, then their passages; after a source's `#`, the passages of that source. */
function citations(cursor: Cursor): Proposal[] {
  const hash = cursor.typed.indexOf('#');
  if (hash >= 0) return passages(cursor, cursor.typed.slice(0, hash));
  const sources = declaredIds(cursor, ['source']).map((source) => ({
    ...source,
    snippet: `${escapeSnippet(source.label)}#`,
    suggestsNext: true,
  }));
  const all = sources.flatMap(({ label }) => passages(cursor, label));
  return [...sources, ...all.slice(0, mostPassages)];
}

function passages({ root }: Cursor, source: string): Proposal[] {
  const node = nodeAt(root, ['sources', source, 'passages']);
  if (node?.kind !== 'map') return [];
  return node.entries.map(({ key, value }) => ({
    kind: 'passage',
    label: `${source}#${key.source}`,
    detail: titleOf(value),
  }));
}
