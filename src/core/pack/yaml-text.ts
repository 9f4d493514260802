import { type YamlEntry, type YamlMap, type YamlNode, entryOf } from '../yaml/tree';
import type { Span } from './model';

/** A change of a text: what stands from `start` to `end` (UTF-16 code units, exclusive) becomes `text`. */
export interface PackEdit extends Span {
  readonly text: string;
}

/** Words that stand for themselves between any marks of YAML: ids, dates, labels, citations. */
const simple = /^[\p{L}\p{N}](?:[\p{L}\p{N}.+/~?%-]|[:#](?=[\p{L}\p{N}]))*$/u;
/** What the core schema of YAML 1.2 takes for something else than a text. */
const noText = /^(?:null|true|false|[-+]?\.?\d[\d.]*(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+)$/i;

/** The value as it is written in YAML, flow or block; a word without need for quotation marks stays without. */
export function scalarText(value: string): string {
  return simple.test(value) && !noText.test(value) ? value : JSON.stringify(value);
}

/** The same where a number or a date may be meant as such: `11`, `2011`. */
export function literalText(value: string): string {
  return simple.test(value) || /^-?\d/.test(value) ? value : JSON.stringify(value);
}

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
export function fieldEdit(text: string, map: YamlMap, key: string, value: string): PackEdit {
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
export function fieldAfter(text: string, map: YamlMap, { key, value }: YamlEntry, field: string): PackEdit {
  const between = text[map.start] === '{' ? ', ' : `\n${' '.repeat(columnOf(text, key.start))}`;
  return { start: value.end, end: value.end, text: between + field };
}

/** What changes two stretches of a text for each other; the first stands before the second. */
export function swapEdits(text: string, first: Span, second: Span): PackEdit[] {
  const [one, other] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  return [
    { start: first.start, end: first.end, text: other },
    { start: second.start, end: second.end, text: one },
  ];
}

function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1;
}
