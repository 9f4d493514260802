import type { TextEdit } from '../../base/text-edit';
import { parseYaml } from '../../yaml/parse';
import { type YamlEntry, type YamlMap, entryOf } from '../../yaml/tree';
import { frontMatterOf } from '../../markdown/front-matter';
import { emptyKeyStep } from '../front-matter/writer';

/** An entry with the map that contains it. */
interface Held {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
}

/**
 * Removes records from the list of those that a note leaves out; parents that this leaves empty are removed too, up
 * to the front matter itself.
 *
 * @param isMeant called with the id in the list
 * @returns `undefined` if the list has none of them, or cannot be read
 */
export function takeBackEdit(note: string, isMeant: (id: string) => boolean): TextEdit | undefined {
  let text = note;
  // Removing an entry may join its neighbours: parse again after each.
  for (;;) {
    const removed = withoutFirst(text, isMeant);
    if (removed === undefined) break;
    text = removed;
  }
  return text === note ? undefined : differenceOf(note, text);
}

function withoutFirst(note: string, isMeant: (id: string) => boolean): string | undefined {
  const body = frontMatterOf(note);
  if (body === undefined) return undefined;
  const { root, faults } = parseYaml(body);
  if (root?.kind !== 'map' || faults.length > 0) return undefined;
  const briefing = heldIn(root, 'briefing');
  const omit = heldIn(briefing?.entry.value, 'omit');
  if (!briefing || omit?.entry.value.kind !== 'map') return undefined;
  const map = omit.entry.value;
  const entry = map.entries.find(({ key }) => isMeant(key.source));
  if (!entry) return undefined;
  const way: Held[] = [briefing, omit, { map, entry }];
  const remarks = withoutWords(body, entry);
  while (way.length > 1 && isAllOf(remarks, way.at(-1), way.at(-2))) way.pop();
  const [outermost] = way;
  const held = way.at(-1);
  const start = note.indexOf('\n') + 1;
  const isAll = held === outermost && root.entries.length === 1 && !remarks.includes('#');
  const below = isAll ? afterFrontMatter(note.slice(start + body.length)) : undefined;
  if (below !== undefined) return note.slice(0, note.indexOf('---')) + below;
  const left = held && without(body, held);
  return left === undefined ? undefined : note.slice(0, start) + left + note.slice(start + body.length);
}

function heldIn(map: YamlEntry['value'] | undefined, key: string): Held | undefined {
  const entry = map?.kind === 'map' ? entryOf(map, key) : undefined;
  return map?.kind === 'map' && entry ? { map, entry } : undefined;
}

/** Returns whether the parent would be empty without the entry: no comment and no key would be left. */
function isAllOf(text: string, inner: Held | undefined, outer: Held | undefined): boolean {
  if (inner?.map.entries.length !== 1 || !outer) return false;
  const isBlock = text[inner.map.start] !== '{';
  const step = columnOf(text, inner.entry.key.start) - columnOf(text, outer.entry.key.start);
  if (isBlock && step >= emptyKeyStep) return false;
  return !text.slice(outer.entry.key.end, outer.entry.value.end).includes('#');
}

/** Returns the text with blanks in place of the entry, where a `#` begins no comment. */
function withoutWords(text: string, { key, value }: YamlEntry): string {
  const scalars = [key, ...(value.kind === 'scalar' ? [value] : [])];
  return scalars.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Returns the text without the entry; `undefined` if the entry is written elsewhere, as an alias. */
function without(text: string, { map, entry }: Held): string | undefined {
  const { key, value } = entry;
  if (key.start < map.start || key.end > map.end) return undefined;
  const end = endOf(entry);
  if (text[map.start] !== '{') {
    const line = text.lastIndexOf('\n', key.start - 1) + 1;
    if (text.slice(line, key.start).trim() !== '') return undefined;
    const broken = text.indexOf('\n', Math.max(value.start, end - 1));
    return text.slice(0, line) + (broken < 0 ? '' : text.slice(broken + 1));
  }
  const at = map.entries.indexOf(entry);
  const [before, next] = [map.entries[at - 1], map.entries[at + 1]];
  if (next) return text.slice(0, key.start) + text.slice(next.key.start);
  return text.slice(0, before ? endOf(before) : key.start) + text.slice(end);
}

function endOf({ key, value }: YamlEntry): number {
  return Math.max(key.end, value.end);
}

/**
 * Returns the note below its front matter, without the blank line between.
 *
 * @returns `undefined` if text follows immediately: then the front matter was not created for the entry
 */
function afterFrontMatter(fromFence: string): string | undefined {
  const below = fromFence.replace(/^.*(?:\r?\n|$)/, '');
  return below === '' || /^[ \t]*\r?\n/.test(below) ? below.replace(/^[ \t]*\r?\n/, '') : undefined;
}

/**
 * Returns an edit of whole lines that makes one text of the other: half a line break or half a surrogate pair cannot
 * be edited.
 */
function differenceOf(before: string, after: string): TextEdit {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start++;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  while (same < after.length - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const isAtLine = before.at(-1 - same) === '\n';
  const line = isAtLine ? 0 : before.slice(before.length - same).indexOf('\n') + 1;
  const end = before.length - same + line;
  return { start, end, text: after.slice(start, after.length - same + line) };
}
