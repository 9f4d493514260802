import { type YamlEntry, type YamlMap, type YamlNode, entryOf } from './tree';
import type { TextEdit } from '../base/text-edit';
import { YamlPage, at } from './yaml-page';
import type { Span } from '../base/span';

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
  if (empty) return valueEdit(text, empty.key.end, empty.value, value);
  const field = `${key}: ${value}`;
  const first = map.entries[0]?.key;
  if (!first) return at(map.start + 1, field);
  return at(first.start, field + between(text, map, first.start));
}

/** Writes a field into a map right after another of its fields. */
export function fieldAfter(text: string, map: YamlMap, { key, value }: YamlEntry, field: string): TextEdit {
  return at(value.end, between(text, map, key.start) + field);
}

/**
 * Writes a value in place of an empty one: `""`, `~`, the head of a block scalar without lines, or no character at all.
 * Line breaks and comments after it stay.
 * @param keyEnd the offset at which the key ends, before its colon
 */
export function valueEdit(text: string, keyEnd: number, empty: YamlNode, value: string): TextEdit {
  const written = text.slice(empty.start, empty.end);
  const [word = ''] = /^[|>][-+\d]*|^.*\S/.exec(written) ?? [];
  if (word !== '') return { start: empty.start, end: empty.start + word.length, text: value };
  const colon = text.indexOf(':', keyEnd) + 1;
  return at(colon, ` ${value}`);
}

/** The characters between two fields of a map. @param keyStart where a field of it begins */
export function between(text: string, map: YamlMap, keyStart: number): string {
  const page = new YamlPage(text);
  return page.isFlow(map) ? ', ' : page.eol + ' '.repeat(page.column(keyStart));
}

/** Returns the edits that exchange two spans of a text; the first precedes the second. */
export function swapEdits(text: string, first: Span, second: Span): TextEdit[] {
  const [one, other] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  return [
    { start: first.start, end: first.end, text: other },
    { start: second.start, end: second.end, text: one },
  ];
}
