import { type Span, spanOf } from '../base/span';
import type { YamlFault } from '../yaml/faults';
import { parseYaml } from '../yaml/parse';
import { type YamlMap, type YamlNode, type YamlScalar, entryOf } from '../yaml/tree';
import { BrokenPlaces } from './problems/broken-places';
import { Declarations } from './declarations';
import { isEmpty, typeOf } from './field-nodes';
import { FieldReader } from './field-reader';
import { pack as packFormat, formatVersion } from './format';
import { isSlug, toSlug } from './ids';
import { Misreadings } from './problems/misreading';
import type { Pack } from './model';
import { ProblemList } from './problems/problem-list';
import type { Problem, ProblemFacts } from './problems/problems';
import { RecordRules } from './record-rules';
import type { FieldsShape, PassagesShape, RecordsShape } from './shape';

export interface PackReading {
  /** The pack, without the records that have an error; `undefined` for a text that is no pack at all. */
  readonly pack: Pack | undefined;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** The document, with the place of every node in the text; `undefined` when there is none. */
  readonly root: YamlNode | undefined;
}

/**
 * Reads and checks one pack: text in, records and problems out. Never throws. A bad record costs itself only: it is
 * reported and left out, and so is a bad item of a list within a record. A record that is no sound YAML is not read at
 * all: half a sentence must not get into a note.
 *
 * @param fallbackId the pack's id where the text has none that is usable
 * @param format the fields to read
 */
export function readPack(text: string, fallbackId: string, format: FieldsShape = packFormat): PackReading {
  const { root, faults, broken } = parseYaml(text);
  const problems = new ProblemList();
  for (const fault of faults) problems.add(fault, yamlProblem(fault));
  let pack: Pack | undefined;
  if (root?.kind === 'map') {
    const reader = new PackReader(root, format, problems, new BrokenPlaces(broken), text);
    pack = reader.read(fallbackId);
  } else if (root) problems.add(root, { code: 'wrong-type', expected: 'map', found: typeOf(root) });
  else if (faults.length === 0) problems.add({ start: 0, end: 0 }, { code: 'empty-pack' });
  return { pack, problems: problems.all(), root };
}

/** Blanks that are no spaces were read as they were meant; all else that is no YAML costs its record. */
function yamlProblem({ kind, what }: YamlFault): ProblemFacts {
  if (kind === 'odd-blank') return { code: 'yaml-misread', reason: kind, value: what ?? '' };
  return { code: 'yaml-syntax', kind, ...(what !== undefined && { what }) };
}

/** One key of a section and the value after it, before it is read. */
interface Entry {
  readonly key: YamlScalar;
  readonly id: string;
  readonly value: YamlNode;
}

class PackReader {
  private readonly declarations = new Declarations();
  private readonly fields: FieldReader;

  constructor(
    private readonly root: YamlMap,
    private readonly format: FieldsShape,
    problems: ProblemList,
    private readonly broken: BrokenPlaces,
    text: string,
  ) {
    this.fields = new FieldReader(this.declarations, problems, new Misreadings(text), text);
  }

  /** `undefined` for a version of the format that we do not know: its records may mean something else. */
  read(fallbackId: string): Pack | undefined {
    const { briefing, id: ownId, ...head } = this.head();
    this.fields.language = head['language'] as string | undefined;
    if (briefing !== undefined && briefing !== formatVersion) return undefined;
    const rules = new RecordRules(this.root, head, (span, facts) => {
      this.fields.report(span, facts);
    });
    const sections = this.declare().map(([name, shape, entries]): [string, object[]] => [
      name,
      entries.flatMap((entry) => this.record(entry, shape, rules) ?? []),
    ]);
    const id = ownId ?? fallbackId;
    const lists = Object.entries(this.format.fields).flatMap(([name, { shape }]): [string, object[]][] =>
      shape.kind === 'list' ? [[name, this.unnamed(name, shape.of as FieldsShape)]] : [],
    );
    rules.finish();
    const read = { ...Object.fromEntries(sections), ...Object.fromEntries(lists) };
    return { id, ...head, title: head['title'] ?? id, ...read } as Pack;
  }

  private head() {
    // Fields missing in the whole file are reported at its first word, not all over it.
    const at = this.root.entries[0]?.key ?? this.root;
    const all = this.fields.partial(this.root, this.format, 'pack', at);
    const broken = this.root.entries.flatMap(({ key, value: { kind, start, end } }) =>
      kind === 'scalar' && this.isBroken({ start, end: end + 1 }) ? key.source : [],
    );
    const head: Partial<typeof all> = { ...all };
    for (const key of broken) Reflect.deleteProperty(head, key);
    const { briefing, id } = head;
    const version = entryOf(this.root, 'briefing')?.value;
    if (version && typeof briefing === 'number' && briefing !== formatVersion) {
      const facts = { code: 'format-version', found: String(briefing), expected: formatVersion } as const;
      this.fields.report(version, facts);
    }
    const idNode = entryOf(this.root, 'id')?.value;
    if (idNode && typeof id === 'string' && !this.checkId(id, idNode)) delete head['id'];
    return head;
  }

  /** The records of each section, unread: first all ids, so that a reference may point forward. */
  private declare(): [name: string, shape: RecordsShape, entries: Entry[]][] {
    return Object.entries(this.format.fields).flatMap(([name, { shape }]) =>
      shape.kind === 'records' ? [[name, shape, this.entries(name, shape)]] : [],
    );
  }

  private entries(section: string, { declares }: RecordsShape): Entry[] {
    const map = this.fields.map(entryOf(this.root, section)?.value);
    return (map?.entries ?? []).flatMap(({ key, value }) => {
      const id = key.source;
      if (id.startsWith('x-') || !this.checkId(id, key)) return [];
      const first = this.declarations.placeOf(id);
      if (first) {
        this.fields.report(key, { code: 'duplicate-id', id, first });
        return [];
      }
      this.declarations.declare(id, declares, spanOf(key));
      return [{ key, id, value }];
    });
  }

  private checkId(id: string, at: Span): boolean {
    if (!isSlug(id)) {
      const suggestion = toSlug(id);
      this.fields.report(at, { code: 'bad-id', id, ...(suggestion && { suggestion }) });
      return false;
    }
    // Harmless here, where ids are kept in maps; other tools read a pack into plain objects and trip on it.
    if (id in {}) this.fields.report(at, { code: 'reserved-id', id });
    return true;
  }

  /** Returns `true` if the span has an offset that is no YAML, outside of `except`. */
  private isBroken(span: Span, except?: Span): boolean {
    return this.broken.countIn(span) > (except ? this.broken.countIn(except) : 0);
  }

  private record(
    { key, id, value }: Entry,
    { declares, of }: RecordsShape,
    rules: RecordRules,
  ): object | undefined {
    const [name, field] = Object.entries(of.fields).find(([, { shape }]) => shape.kind === 'passages') ?? [];
    const node = name !== undefined && value.kind === 'map' ? entryOf(value, name)?.value : undefined;
    // A broken passage costs itself, not the source that all records rest on.
    if (this.isBroken({ start: key.start, end: value.end }, node)) return undefined;
    const read = this.fields.record(value, of, id, key);
    const numbered =
      field && value.kind === 'map' ? this.passages(id, node, field.shape as PassagesShape) : [];
    if (!read) return undefined;
    const record = {
      id,
      span: spanOf(key),
      ...(!('type' in of.fields) && { type: declares }),
      ...read,
      ...(name !== undefined && { [name]: numbered }),
    };
    rules.check(declares, record, value);
    return record;
  }

  private passages(source: string, node: YamlNode | undefined, { of }: PassagesShape): object[] {
    const map = this.fields.map(node);
    const whole = map && this.fields.joined(map, isPassageNumber, () => 'text');
    const entries = whole ? this.fields.uniqueEntries(whole) : [];
    const own = entries.filter(({ key }) => !key.source.startsWith('x-'));
    const numbers = own.map(({ key }) => key.source);
    if (map || !node || isEmpty(node)) this.declarations.declarePassages(source, numbers);
    return own.flatMap(({ key, value }) => {
      if (this.isBroken({ start: key.start, end: value.end })) return [];
      const read = this.fields.record(value, of, `passage ${key.source}`, key);
      return read ? [{ number: key.source, span: spanOf(key), ...read }] : [];
    });
  }

  /** A section whose records have no ids: `relations`, of which each is called “relation 3”. */
  private unnamed(section: string, of: FieldsShape): object[] {
    const node = entryOf(this.root, section)?.value;
    if (!node || isEmpty(node)) return [];
    if (node.kind !== 'list') {
      this.fields.report(node, { code: 'wrong-type', expected: 'list', found: typeOf(node) });
      return [];
    }
    return node.items.flatMap((item, index) => {
      if (this.isBroken(item)) return [];
      const read = this.fields.record(item, of, `${section.replace(/s$/, '')} ${index + 1}`, item);
      return read ? [{ span: spanOf(item), ...read }] : [];
    });
  }
}

function isPassageNumber(key: string): boolean {
  return /^\w{1,9}$/.test(key);
}
