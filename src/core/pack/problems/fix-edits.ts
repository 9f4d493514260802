import { basicsOf } from '../../language/basics';
import type { TextEdit } from '../../base/text-edit';
import { yamlText } from '../../yaml/scalar-text';
import { type YamlNode, entryOf, nodeAt, pathAt } from '../../yaml/tree';
import type { Span } from '../../base/span';
import { between, fieldAfter } from '../../yaml/yaml-edits';

/** An id that the text does not hold yet: `strike-2` for a second `strike`. */
export function alternativeTo(id: string, text: string): string {
  const base = id.replace(/-\d+$/, '');
  const taken = new Set(
    text
      .split(`${base}-`)
      .slice(1)
      .map((rest) => parseInt(rest.slice(0, 9), 10)),
  );
  let number = 2;
  while (taken.has(number)) number++;
  return `${base}-${number}`;
}

/** Makes the alias whose form has the span a weak one; `undefined` for a name or a short form, which cannot be weak. */
export function weakAlias(text: string, root: YamlNode | undefined, form: Span): TextEdit | undefined {
  const path = pathAt(root, form.start);
  const last = path.at(-1);
  if (last === 'form') {
    const alias = nodeAt(root, path.slice(0, -1));
    const entry = alias?.kind === 'map' ? entryOf(alias, 'form') : undefined;
    if (alias?.kind !== 'map' || !entry) return undefined;
    const weak = entryOf(alias, 'weak')?.value;
    return weak
      ? { start: weak.start, end: weak.end, text: 'true' }
      : fieldAfter(text, alias, entry, 'weak: true');
  }
  const node = nodeAt(root, path);
  const isAlias = last === 'aliases' || (typeof last === 'number' && path.at(-2) === 'aliases');
  if (!isAlias || node?.kind !== 'scalar') return undefined;
  const { start, end } = node;
  return { start, end, text: `{form: ${yamlText(String(node.value))}, weak: true}` };
}

/**
 * Ends a summary with the one who says so: the record's `according`, or else the publisher of the first source it cites.
 * `undefined` where neither has a name, or the summary is more than one line of YAML.
 */
export function attribution(
  text: string,
  root: YamlNode | undefined,
  summary: Span,
): { to: string; edit: TextEdit } | undefined {
  const path = pathAt(root, summary.start);
  const record = nodeAt(root, path.slice(0, -1));
  const node = nodeAt(root, path);
  if (path.at(-1) !== 'summary' || record?.kind !== 'map' || node?.kind !== 'scalar') return undefined;
  const written = text.slice(node.start, node.end);
  if (/^[|>]|[\r\n]/.test(written)) return undefined;
  const to = sayerOf(root, record);
  if (to === undefined) return undefined;
  const said = String(node.value).trimEnd();
  const mark = /[.!]$/.exec(said)?.[0] ?? '';
  const sentence = said.slice(0, said.length - mark.length);
  const attributed = basicsOf(wordAt(root, ['language'])).print.attributed(sentence, to) + mark;
  const { start, end } = node;
  return { to, edit: { start, end, text: JSON.stringify(attributed) } };
}

function sayerOf(root: YamlNode | undefined, record: YamlNode): string | undefined {
  const actor = wordAt(record, ['according']);
  if (actor !== undefined) return wordAt(root, ['actors', actor, 'name']);
  const source = (wordAt(record, ['cite']) ?? wordAt(record, ['cite', 0]))?.split('#')[0];
  return source === undefined ? undefined : wordAt(root, ['sources', source, 'publisher']);
}

function wordAt(root: YamlNode | undefined, path: readonly (string | number)[]): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== ''
    ? node.value
    : undefined;
}

/** Writes out what a merge key (`<<: *defaults`) would take over, unless the map has it already. */
export function mergedFields(text: string, root: YamlNode | undefined, key: Span): TextEdit | undefined {
  const path = pathAt(root, key.start);
  const map = nodeAt(root, path.slice(0, -1));
  const entry =
    map?.kind === 'map' ? map.entries.find((candidate) => candidate.key.start === key.start) : undefined;
  if (map?.kind !== 'map' || entry?.value.kind !== 'map') return undefined;
  const fields = entry.value.entries
    .filter((field) => !entryOf(map, field.key.source))
    .map((field) => text.slice(field.key.start, field.value.end));
  // What spans lines has an indentation of its own.
  if (fields.length === 0 || fields.some((field) => /[\r\n]/.test(field))) return undefined;
  return { start: key.start, end: entry.value.end, text: fields.join(between(text, map, key.start)) };
}
