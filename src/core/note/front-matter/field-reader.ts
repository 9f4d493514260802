import { parseEdtf } from '../../dates/parse-edtf';
import { basicsOf } from '../../language/basics';
import { tlpLabels } from '../../pack/terms';
import type { Span } from '../../base/span';
import { mostSimilar } from '../../base/similar';
import { suggestChoice } from '../../pack/problems/suggest';
import type { YamlReading } from '../../yaml/careful';
import { type YamlEntry, type YamlMap, type YamlNode, type YamlScalar, entryOf } from '../../yaml/tree';
import {
  type HeaderKey,
  type FrontMatterFacts,
  type FrontMatterKey,
  type FrontMatterProblem,
  type NoteFrontMatter,
  type Stated,
  type WrongValue,
  headerKeys,
  frontMatterKeys,
} from './model';
import { scaleIds } from '../../language/scale-id';

/** Report at most this many. */
const mostProblems = 100;

/** Reads the YAML between the fences; a value that does not fit becomes a problem at its position. */
export class FrontMatterReader {
  private readonly problems: FrontMatterProblem[] = [];

  /**
   * @param text the YAML
   * @param offset where it begins in the note
   */
  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {}

  /** @param end the offset after the closing fence */
  read({ root, faults }: YamlReading, end: number): NoteFrontMatter {
    const entry = root?.kind === 'map' ? entryOf(root, 'briefing') : undefined;
    const map = entry && this.map(entry, 'briefing');
    const language = this.language(map);
    const values = {
      ...language,
      ...this.asOf(map, language.language?.value),
      ...this.choice(map, 'marking', tlpLabels),
      ...this.choice(map, 'scale', scaleIds),
      header: headerKeys.flatMap((key) => this.header(map, key)),
      packs: this.list(map, 'packs'),
      omit: this.pairs(map, 'omit').map(([id, reason]) => ({
        id: id.source,
        reason: reason?.source.trim() ?? '',
        span: this.place(id),
        reasonSpan: this.place(reason ?? { start: id.end, end: id.end }),
      })),
      names: this.pairs(map, 'names').flatMap(([id, form]) =>
        form
          ? { id: id.source, form: form.source.trim(), span: this.place(id), formSpan: this.place(form) }
          : [],
      ),
      distinct: this.list(map, 'distinct'),
    };
    if (map) this.unknownKeys(map);
    // In broken YAML, other problems may be consequences.
    const syntax = this.syntax(faults, entry);
    const problems = syntax.length > 0 ? syntax : this.problems.toSorted((a, b) => a.start - b.start);
    return { exists: entry !== undefined, end, ...values, problems: problems.slice(0, mostProblems) };
  }

  /** Returns the syntax problems that affect `briefing`; other programs may read the rest of the front matter. */
  private syntax(faults: YamlReading['faults'], entry: YamlEntry | undefined): FrontMatterProblem[] {
    const ours = entry
      ? faults.filter(
          ({ kind, start }) =>
            (entry.key.start <= start && start <= this.endOf(entry)) ||
            // Other programs then read nothing below.
            (start < entry.key.start && (kind === 'colon-in-text' || kind === 'not-closed')),
        )
      : /^briefing[ \t]*:/m.test(this.text)
        ? faults.slice(0, 1)
        : [];
    return ours.map((fault) => ({ code: 'front-matter-syntax', ...fault, ...this.place(fault) }));
  }

  /** Returns the offset at which the next key of the document can begin: the first line that is not indented. */
  private endOf({ key, value }: YamlEntry): number {
    const end = Math.max(key.end, value.end);
    const next = /\r?\n(?=[^\s#])/g;
    next.lastIndex = Math.max(key.end, end - 1);
    return next.exec(this.text)?.index ?? this.text.length;
  }

  private language(map: YamlMap | undefined): { language?: Stated<string> } {
    const entry = this.scalar(map, 'language');
    if (!entry) return {};
    const { source } = entry.value;
    if (isLanguageTag(source)) return { language: this.stated(entry, source) };
    this.wrong(entry.value, { key: 'language', expected: 'language', value: source });
    return {};
  }

  private asOf(map: YamlMap | undefined, language: string | undefined): { asOf?: Stated<string> } {
    const entry = this.scalar(map, 'asOf');
    if (!entry) return {};
    const { source } = entry.value;
    const date = parseEdtf(source, basicsOf(language).suggestEdtf);
    if (date.kind !== 'problem') return { asOf: this.stated(entry, source) };
    const { code: reason, suggestion } = date;
    const facts = { key: 'asOf', expected: 'date', value: source, reason } as const;
    this.wrong(entry.value, { ...facts, ...(suggestion !== undefined && { suggestion }) });
    return {};
  }

  private header(map: YamlMap | undefined, key: HeaderKey): Stated<string>[] {
    const entry = this.scalar(map, key);
    return entry ? [this.stated(entry, entry.value.source)] : [];
  }

  private choice<K extends 'marking' | 'scale', T extends string>(
    map: YamlMap | undefined,
    key: K,
    allowed: readonly T[],
  ): Partial<Record<K, Stated<T>>> {
    const entry = this.scalar(map, key);
    if (!entry) return {};
    const { source: value } = entry.value;
    const found = allowed.find((candidate) => candidate === value);
    if (found) return { [key]: this.stated(entry, found) } as Partial<Record<K, Stated<T>>>;
    // `ICD 203`
    const suggestion = suggestChoice(key === 'scale' ? value.replace(/[^\p{L}\p{N}]/gu, '') : value, allowed);
    const facts = { key, expected: 'choice', value, allowed } as const;
    this.wrong(entry.value, { ...facts, ...(suggestion !== undefined && { suggestion }) });
    return {};
  }

  /** Returns the texts of a list; a single text is accepted as a list of one. */
  private list(map: YamlMap | undefined, key: FrontMatterKey): Stated<string>[] {
    const entry = map && entryOf(map, key);
    if (!entry) return [];
    const { value } = entry;
    if (value.kind === 'map') this.wrong(value, { key, expected: 'list' });
    const items = value.kind === 'list' ? value.items : value.kind === 'scalar' ? [value] : [];
    return items.flatMap((item) => {
      if (item.kind === 'scalar')
        return isEmpty(item) ? [] : this.stated({ ...entry, value: item }, item.source.trim());
      this.wrong(item, { key, expected: 'text' });
      return [];
    });
  }

  /** Returns the keys of a map with their texts, `undefined` for an empty text. */
  private pairs(
    map: YamlMap | undefined,
    key: FrontMatterKey,
  ): [key: YamlScalar, text: YamlScalar | undefined][] {
    const entry = map && entryOf(map, key);
    const entries = (entry && this.map(entry, key)?.entries) ?? [];
    const seen = new Set<string>();
    return entries.flatMap(({ key: id, value }) => {
      if (id.source === '' || seen.has(id.source)) return [];
      seen.add(id.source);
      if (value.kind === 'scalar') return [[id, isEmpty(value) ? undefined : value]];
      this.wrong(value, { key, expected: 'text' });
      return [];
    });
  }

  private map({ value }: YamlEntry, key: FrontMatterKey | 'briefing'): YamlMap | undefined {
    if (value.kind === 'map') return value;
    if (value.kind === 'list' || !isEmpty(value)) this.wrong(value, { key, expected: 'map' });
    return undefined;
  }

  /** Returns `undefined` for a key without a value, which is being written. */
  private scalar(
    map: YamlMap | undefined,
    key: FrontMatterKey,
  ): (YamlEntry & { value: YamlScalar }) | undefined {
    const entry = map && entryOf(map, key);
    if (!entry) return undefined;
    const { value } = entry;
    if (value.kind === 'scalar') return isEmpty(value) ? undefined : { key: entry.key, value };
    this.wrong(value, { key, expected: 'text' });
    return undefined;
  }

  private unknownKeys(map: YamlMap): void {
    const missing = frontMatterKeys.filter((key) => !entryOf(map, key));
    for (const { key } of map.entries) {
      const { source } = key;
      if (source === '' || source.startsWith('x-') || frontMatterKeys.some((known) => known === source))
        continue;
      const suggestion = mostSimilar(source, missing);
      this.report(key, {
        code: 'front-matter-unknown-key',
        key: source,
        ...(suggestion !== undefined && { suggestion }),
      });
    }
  }

  private stated<T>({ key, value }: { key: YamlNode; value: YamlNode }, stated: T): Stated<T> {
    return { value: stated, key: this.place(key), ...this.place(value) };
  }

  private wrong(node: Span, facts: WrongValue): void {
    this.report(node, { code: 'front-matter-wrong-value', ...facts });
  }

  private report(node: Span, facts: FrontMatterFacts): void {
    this.problems.push({ ...facts, ...this.place(node) });
  }

  private place({ start, end }: Span): Span {
    return { start: this.offset + start, end: this.offset + end };
  }
}

/** Returns whether the text is a BCP 47 tag of the usual form: `en`, `pt-BR`, `zh-Hant-TW`. */
function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text);
}

function isEmpty({ value, source }: YamlScalar): boolean {
  return value === null || source === '';
}
