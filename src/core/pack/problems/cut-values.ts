import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../yaml/tree';
import type { Span } from '../../base/span';

/**
 * The kind of value that a comma may have cut: a text, a number with commas between its digits, a list without its
 * brackets.
 */
export type Cuttable = 'text' | 'number' | 'list';

/** A value in braces that was cut at its commas, put together again. */
export interface Cut extends Span {
  readonly kind: Cuttable;
  readonly value: string;
}

export interface JoinedEntries {
  readonly entries: readonly YamlEntry[];
  readonly cuts: readonly Cut[];
}

/**
 * Joins what unquoted commas cut in a map in braces: of `{text: ours, and it stays ours}` YAML makes a text `ours` and a key
 * `and it stays ours` without a colon. No field of the format is written so: what is no field belongs to the value before it.
 *
 * @param cuttable as what the value of a key may have been cut; `undefined` for what no comma belongs to
 */
export function joinCutValues(
  text: string,
  map: YamlMap,
  isField: (key: string) => boolean,
  cuttable: (key: string) => Cuttable | undefined,
): JoinedEntries {
  if (text[map.start] !== '{' || !map.entries.some(isBare)) return { entries: map.entries, cuts: [] };
  const entries: YamlEntry[] = [];
  const cuts: Cut[] = [];
  for (let index = 0; index < map.entries.length;) {
    const entry = map.entries[index++];
    if (!entry) break;
    const kind = isBare(entry) ? undefined : cuttable(entry.key.source);
    const rest: YamlScalar[] = [];
    while (kind && index < map.entries.length) {
      const part = map.entries[index];
      if (!part || !belongsTo(kind, part, entry.value, text, isField)) break;
      rest.push(part.key);
      index++;
    }
    const joined = kind && joinedNode(kind, entry.value, rest, text);
    entries.push(joined ? { key: entry.key, value: joined } : entry);
    if (kind && joined)
      cuts.push({ kind, value: sliceOf(text, joined), start: joined.start, end: joined.end });
  }
  return { entries, cuts };
}

/** Returns `true` if the entry is a key without a colon. */
function isBare({ key, value }: YamlEntry): boolean {
  return value.kind === 'scalar' && value.start === key.end && value.end === key.end && key.end > key.start;
}

function belongsTo(
  kind: Cuttable,
  part: YamlEntry,
  value: YamlNode,
  text: string,
  isField: (key: string) => boolean,
): boolean {
  const { source } = part.key;
  const first = text.charAt(value.start);
  if (!isBare(part) || isField(source) || source.startsWith('x-') || `"'|>*`.includes(first)) return false;
  if (value.start === value.end || `"'`.includes(text.charAt(part.key.start))) return false;
  if (kind === 'number') return value.kind === 'scalar' && /^\d{3}(?:\.\d+)?$/.test(source);
  if (kind === 'list') return value.kind === 'scalar' && !/\s/.test(source);
  return value.kind === 'scalar' || first === '{' || first === '[';
}

function joinedNode(
  kind: Cuttable,
  value: YamlNode,
  rest: readonly YamlScalar[],
  text: string,
): YamlNode | undefined {
  const last = rest.at(-1);
  if (!last) return undefined;
  const span = { start: value.start, end: last.end };
  if (kind === 'list') return { kind: 'list', ...span, items: [value, ...rest] };
  const source = sliceOf(text, span);
  return { kind: 'scalar', ...span, value: source, source };
}

function sliceOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
