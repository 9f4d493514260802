import type { TextEdit } from '../../base/text-edit';
import { yamlText } from '../../yaml/scalar-text';
import { type YamlEntry, type YamlList, type YamlMap, type YamlNode, entryOf } from '../../yaml/tree';
import { type YamlPage, at } from '../../yaml/yaml-page';
import { frontMatterKeys } from './model';

const order: readonly string[] = frontMatterKeys;

/**
 * The indentation of what is left out below a key that was there and empty. Below keys that come with it, it is two: so that
 * taking it back can tell which keys the writer had.
 */
export const emptyKeyStep = 4;

/** The ways to set a value in the YAML of a note's front matter. Which of them says what is meant, reading the outcome tells. */
export class FrontMatterWriter {
  constructor(
    private readonly text: string,
    private readonly page: YamlPage,
  ) {}

  /**
   * The likeliest first.
   *
   * @param value as YAML that fits a flow map too; a list in brackets adds its one item to the list that is there
   */
  edits(root: YamlNode | undefined, path: readonly string[], value: string): TextEdit[] {
    const keys = ['briefing', ...path];
    if (root?.kind === 'map') return this.within(root, keys, value);
    // Empty, or nothing but comments.
    return root ? [] : [at(this.text.length, this.lines(blockLines(keys, value), 0) + this.page.eol)];
  }

  private within(map: YamlMap, [key = '', ...rest]: readonly string[], value: string): TextEdit[] {
    const entry = entryOf(map, key);
    if (!entry) return this.newEntry(map, [key, ...rest], value);
    const { value: node } = entry;
    if (rest.length === 0) return value.startsWith('[') ? this.item(entry, value) : this.value(entry, value);
    if (node.kind === 'map') return this.within(node, rest, value);
    if (node.kind === 'list' || node.value !== null) return [];
    const flow = this.value(entry, `{${flowText(rest, value)}}`);
    if (this.page.isFlow(map) || node.source !== '') return flow;
    const step = key === 'omit' || rest[0] === 'omit' ? emptyKeyStep : 2;
    const lines = this.lines(blockLines(rest, value), this.page.column(entry.key.start) + step);
    return [at(this.page.lineEnd(entry.key.end), this.page.eol + lines), ...flow];
  }

  private newEntry(map: YamlMap, keys: readonly string[], value: string): TextEdit[] {
    const { page } = this;
    if (page.isFlow(map)) return page.intoFlow(map, flowText(keys, value));
    const [first] = map.entries;
    if (!first) return [];
    const column = page.column(first.key.start);
    const lines = blockLines(keys, value);
    const rank = order.indexOf(keys[0] ?? '');
    const isOurs = rank >= 0 && keys.length <= 2 && map.entries.some(({ key }) => order.includes(key.source));
    const last = isOurs
      ? map.entries.findLast(({ key }) => order.indexOf(key.source) < rank)
      : map.entries.at(-1);
    const indented = lines.map((line) => ' '.repeat(column) + line);
    if (last)
      return page.insertAfter(last, column, indented, keys[0] === 'briefing' && page.hasBlank(map.entries));
    return [at(first.key.start, this.lines(lines, column).trimStart() + page.eol + ' '.repeat(column))];
  }

  /** Over the value that is there, in its quotes where it has some. */
  private value({ key, value: node }: YamlEntry, value: string): TextEdit[] {
    const { start } = node;
    const end = this.text.slice(0, node.end).trimEnd().length;
    if (start >= end) {
      const colon = /\s*:/y;
      colon.lastIndex = key.end;
      return [colon.test(this.text) ? at(colon.lastIndex, ` ${value}`) : at(key.end, `: ${value}`)];
    }
    const quote = this.text.charAt(start);
    const isPlain = !/^["'[{]/.test(value);
    const quoted = isPlain && (quote === '"' || quote === "'") ? [`${quote}${value}${quote}`] : [];
    return [...quoted, value].map((text) => ({ start, end, text }));
  }

  /** One more item, which comes as a list of its own. */
  private item(entry: YamlEntry, list: string): TextEdit[] {
    const { value: node } = entry;
    const item = list.slice(1, -1);
    if (node.kind === 'list')
      return this.page.isFlow(node) ? this.page.intoFlow(node, item) : this.blockItem(node, item);
    if (node.kind === 'map') return [];
    return this.value(entry, node.value === null ? list : `[${yamlText(node.source)}, ${item}]`);
  }

  private blockItem(list: YamlList, item: string): TextEdit[] {
    const last = list.items.at(-1);
    if (!last) return [];
    const column = this.page.column(list.start);
    return this.page.insertAfter(
      { key: last, value: last },
      column,
      [`${' '.repeat(column)}- ${item}`],
      false,
    );
  }

  private lines(lines: readonly string[], column: number): string {
    return lines.map((line) => ' '.repeat(column) + line).join(this.page.eol);
  }
}

/** `briefing:`, `  omit:`, `    strike: Out of scope` */
export function blockLines(keys: readonly string[], value: string): string[] {
  return keys.map((key, depth) => {
    const own = depth === keys.length - 1 ? ` ${value}` : '';
    return `${'  '.repeat(depth)}${yamlText(key)}:${own}`;
  });
}

function flowText(keys: readonly string[], value: string): string {
  const [key = '', ...rest] = keys;
  return `${yamlText(key)}: ${rest.length === 0 ? value : `{${flowText(rest, value)}}`}`;
}
