import { type YamlEntry, type YamlMap, type YamlNode, entryOf } from '../yaml/tree';
import type { TextEdit } from '../text-edit';
import type { Span } from './model';

/** The innermost node with just this span, or the value of the key with this span; `undefined` when there is none. */
export function nodeFor(root: YamlNode | undefined, { start, end }: Span): YamlNode | undefined {
  let node = root;
  while (node) {
    if (node.start === start && node.end === end) return node;
    const next: YamlNode | YamlEntry | undefined =
      node.kind === 'list'
        ? node.items.find((item) => item.start <= start && end <= item.end)
        : node.kind === 'map'
          ? node.entries.find(({ key, value }) => key.start <= start && end <= Math.max(key.end, value.end))
          : undefined;
    if (!next) return undefined;
    if (!('key' in next)) node = next;
    else if (next.key.start === start && next.key.end === end) return next.value;
    else node = next.value;
  }
  return undefined;
}

/** Writes a field into a map: over an empty value that it has there, else before its first field. */
export function fieldEdit(text: string, map: YamlMap, key: string, value: string): TextEdit {
  const empty = entryOf(map, key);
  if (empty) {
    const { start, end } = empty.value;
    if (start < end) return { start, end, text: value };
    const colon = text.indexOf(':', empty.key.end) + 1;
    return { start: colon, end: colon, text: ` ${value}` };
  }
  const field = `${key}: ${value}`;
  const first = map.entries[0]?.key;
  if (!first) return { start: map.start + 1, end: map.start + 1, text: field };
  const { start } = first;
  const between = text[map.start] === '{' ? ', ' : `\n${' '.repeat(columnOf(text, start))}`;
  return { start, end: start, text: field + between };
}

/** Writes a field into a map right after another of its fields. */
export function fieldAfter(text: string, map: YamlMap, { key, value }: YamlEntry, field: string): TextEdit {
  const between = text[map.start] === '{' ? ', ' : `\n${' '.repeat(columnOf(text, key.start))}`;
  return { start: value.end, end: value.end, text: between + field };
}

/** What changes two stretches of a text for each other; the first stands before the second. */
export function swapEdits(text: string, first: Span, second: Span): TextEdit[] {
  const [one, other] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  return [
    { start: first.start, end: first.end, text: other },
    { start: second.start, end: second.end, text: one },
  ];
}

function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1;
}
