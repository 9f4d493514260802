import { type Span, spanOf } from '../base/span';
import type { YamlFault } from '../yaml/faults';
import { parseYaml } from '../yaml/parse';
import { type YamlMap, type YamlNode, type YamlScalar, entryOf } from '../yaml/tree';
import { BrokenPlaces } from './broken-places';
import { Declarations, type IdSection, idSections } from './declarations';
import { FieldReader, isEmpty, typeOf } from './field-reader';
import * as format from './format';
import { basicsOf, isKnownLanguage } from '../language/basics';
import { isSlug, toSlug } from './ids';
import { Misreadings } from './misreading';
import * as model from './model';
import { NameClashes } from './name-clashes';
import { ProblemList } from './problem-list';
import type { Problem, ProblemFacts } from './problems';
import { isQuoteTooLong, maxQuoteWords, quotedWords } from './quote-length';

export interface PackReading {
  /** What could be read; `undefined` when the text is no pack at all. Records with an error are left out. */
  readonly pack: model.Pack | undefined;
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
 */
export function readPack(text: string, fallbackId: string): PackReading {
  const { root, faults, broken } = parseYaml(text);
  const problems = new ProblemList();
  for (const fault of faults) problems.add(fault, yamlProblem(fault));
  let pack: model.Pack | undefined;
  if (root?.kind === 'map') {
    const reader = new PackReader(root, problems, new BrokenPlaces(broken), text);
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

/** One key of a section and what stands behind it, before it is read. */
interface Entry {
  readonly key: YamlScalar;
  readonly id: string;
  readonly value: YamlNode;
}

class PackReader {
  private readonly declarations = new Declarations();
  private readonly fields: FieldReader;
  private readonly entities: { readonly entity: model.Entity; readonly node: YamlNode }[] = [];
  private marking: model.TlpLabel | undefined;

  constructor(
    private readonly root: YamlMap,
    problems: ProblemList,
    private readonly broken: BrokenPlaces,
    text: string,
  ) {
    this.fields = new FieldReader(this.declarations, problems, new Misreadings(text), text);
  }

  /** `undefined` for a version of the format that we do not know: its records may mean something else. */
  read(fallbackId: string): model.Pack | undefined {
    const { briefing, id: ownId, ...head } = this.head();
    this.fields.language = head.language;
    if (briefing !== undefined && briefing !== format.formatVersion) return undefined;
    this.marking = head.marking;
    const entries = this.declare();
    const id = ownId ?? fallbackId;
    const pack: model.Pack = {
      id,
      ...head,
      title: head.title ?? id,
      sources: all(entries.sources, (entry) => this.source(entry)),
      places: all(this.sound(entries.places), (entry) => this.place(entry)),
      actors: all(this.sound(entries.actors), (entry) => this.actor(entry)),
      relations: this.relations(),
      events: all(this.sound(entries.events), (entry) => this.event(entry)),
      claims: all(this.sound(entries.claims), (entry) => this.claim(entry)),
      quotes: all(this.sound(entries.quotes), (entry) => this.quote(entry)),
    };
    this.checkNames();
    return pack;
  }

  /** Last, so that warnings on names do not take the place of errors where a file is full of both. */
  private checkNames(): void {
    const clashes = new NameClashes((span, facts) => {
      this.fields.report(span, facts);
    });
    for (const { entity, node } of this.entities) clashes.add(entity, node);
  }

  private head() {
    const sections = Object.keys(format.sections);
    // What the whole file lacks is told at its first word, not all over it.
    const at = this.root.entries[0]?.key ?? this.root;
    const head = this.fields.partial(this.root, format.head, 'pack', at, sections);
    const version = entryOf(this.root, 'briefing')?.value;
    if (version && head.briefing !== undefined && head.briefing !== format.formatVersion) {
      this.fields.report(version, {
        code: 'format-version',
        found: String(head.briefing),
        expected: format.formatVersion,
      });
    }
    const idNode = entryOf(this.root, 'id')?.value;
    if (idNode && head.id !== undefined && !this.checkId(head.id, idNode)) delete head.id;
    return head;
  }

  /** First all ids, so that a reference may point forward. */
  private declare(): Record<IdSection, Entry[]> {
    const result: Record<IdSection, Entry[]> = {
      sources: [],
      places: [],
      actors: [],
      events: [],
      claims: [],
      quotes: [],
    };
    for (const section of Object.keys(idSections) as IdSection[]) {
      for (const { key, value } of this.fields.map(entryOf(this.root, section)?.value)?.entries ?? []) {
        const id = key.source;
        if (id.startsWith('x-') || !this.checkId(id, key)) continue;
        const first = this.declarations.placeOf(id);
        if (first) {
          this.fields.report(key, { code: 'duplicate-id', id, first });
        } else {
          this.declarations.declare(id, idSections[section], spanOf(key));
          result[section].push({ key, id, value });
        }
      }
    }
    return result;
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

  private sound(entries: Entry[]): Entry[] {
    return entries.filter((entry) => !this.isBroken(wholeOf(entry)));
  }

  /** Whether the span holds a place that is no YAML, outside of `except`. */
  private isBroken(span: Span, except?: Span): boolean {
    return this.broken.countIn(span) > (except ? this.broken.countIn(except) : 0);
  }

  private source(entry: Entry): model.Source | undefined {
    const node = entry.value.kind === 'map' ? entryOf(entry.value, 'passages')?.value : undefined;
    // A broken passage costs itself, not the source that all records rest on.
    if (this.isBroken(wholeOf(entry), node)) return undefined;
    const read = this.fields.record(entry.value, format.source, entry.id, entry.key, ['passages']);
    const passages = entry.value.kind === 'map' ? this.passages(entry.id, node) : [];
    if (read) this.checkMarking(entry, read.marking);
    return read && { ...base(entry), ...read, passages };
  }

  private passages(source: string, node: YamlNode | undefined): model.Passage[] {
    const map = this.fields.map(node);
    const whole = map && this.fields.joined(map, isPassageNumber, () => 'text');
    const entries = whole ? this.fields.uniqueEntries(whole) : [];
    const own = entries.filter(({ key }) => !key.source.startsWith('x-'));
    const numbers = own.map(({ key }) => key.source);
    if (map || !node || isEmpty(node)) this.declarations.declarePassages(source, numbers);
    return own.flatMap(({ key, value }) => {
      if (this.isBroken({ start: key.start, end: value.end })) return [];
      const read = this.fields.record(value, format.passage, `passage ${key.source}`, key);
      return read ? [{ number: key.source, span: spanOf(key), ...read }] : [];
    });
  }

  private place(entry: Entry): model.Place | undefined {
    const read = this.fields.record(entry.value, format.place, entry.id, entry.key);
    return read && this.named(entry, { ...base(entry), type: 'place', ...read, ...entityLists(read) });
  }

  private actor(entry: Entry): model.Actor | undefined {
    const read = this.fields.record(entry.value, format.actor, entry.id, entry.key);
    if (!read) return undefined;
    const roles = (read.roles ?? []).map((role) => ({ ...role, cite: role.cite ?? [] }));
    return this.named(entry, { ...base(entry), type: 'actor', ...read, roles, ...entityLists(read) });
  }

  private named<T extends model.Entity>({ value }: Entry, entity: T): T {
    this.entities.push({ entity, node: value });
    return entity;
  }

  private relations(): model.Relation[] {
    const node = entryOf(this.root, 'relations')?.value;
    if (!node || isEmpty(node)) return [];
    if (node.kind !== 'list') {
      this.fields.report(node, { code: 'wrong-type', expected: 'list', found: typeOf(node) });
      return [];
    }
    return node.items.flatMap((item, index) => {
      if (this.isBroken(item)) return [];
      const read = this.fields.record(item, format.relation, `relation ${index + 1}`, item);
      return read ? [{ span: spanOf(item), ...read }] : [];
    });
  }

  private event(entry: Entry): model.BriefingEvent | undefined {
    const read = this.fields.record(entry.value, format.event, entry.id, entry.key);
    if (!read) return undefined;
    this.checkHedge(entry, read);
    const actors = (read.actors ?? []).map(({ ref, text }) => ({ actor: ref, part: text }));
    const { status = 'occurred', figures = [], disputedBy = [], sameAs = [] } = read;
    return { ...base(entry), type: 'event', ...read, status, actors, figures, disputedBy, sameAs };
  }

  private claim(entry: Entry): model.Claim | undefined {
    const read = this.fields.record(entry.value, format.claim, entry.id, entry.key);
    if (!read) return undefined;
    this.checkHedge(entry, read);
    const { with: others = [], about = [], figures = [], disputedBy = [] } = read;
    return { ...base(entry), type: 'claim', ...read, with: others, about, figures, disputedBy };
  }

  private quote(entry: Entry): model.Quote | undefined {
    const read = this.fields.record(entry.value, format.quote, entry.id, entry.key);
    if (!read) return undefined;
    if (isQuoteTooLong(read.text)) {
      const words = quotedWords(read.text);
      const facts = { code: 'quote-too-long', words, limit: maxQuoteWords } as const;
      this.fields.report(valueOf(entry, 'text'), facts);
    }
    return { ...base(entry), type: 'quote', ...read, about: read.about ?? [] };
  }

  /** Who may see the pack sees the source: a label on the source that is stricter is not kept. */
  private checkMarking(entry: Entry, marking: model.TlpLabel | undefined): void {
    const own = entryOf(this.root, 'marking')?.value;
    if (!marking || !this.marking || !own) return;
    const { tlpLabels } = model;
    if (tlpLabels.indexOf(marking) <= tlpLabels.indexOf(this.marking)) return;
    const facts = { code: 'marking-exceeds-pack', marking, pack: this.marking } as const;
    this.fields.report(valueOf(entry, 'marking'), { ...facts, first: spanOf(own) });
  }

  private checkHedge(entry: Entry, read: { verification: model.Verification; summary: string }): void {
    const { language } = this.fields;
    // Hedges of a language that is not known cannot be found.
    if (read.verification === 'established' || !isKnownLanguage(language)) return;
    if (basicsOf(language).isHedged(read.summary)) return;
    const facts = { code: 'summary-unhedged', verification: read.verification } as const;
    this.fields.report(valueOf(entry, 'summary'), facts);
  }
}

/** The field's value, or the whole record where it has none of its own. */
function valueOf({ value }: Entry, field: string): YamlNode {
  return (value.kind === 'map' ? entryOf(value, field)?.value : undefined) ?? value;
}

function wholeOf({ key, value }: Entry): Span {
  return { start: key.start, end: value.end };
}

function base({ key, id }: Entry) {
  return { id, span: spanOf(key) };
}

function isPassageNumber(key: string): boolean {
  return /^\w{1,9}$/.test(key);
}

function entityLists(read: { aliases?: model.Alias[]; sameAs?: string[]; cite?: model.Citation[] }) {
  return { aliases: read.aliases ?? [], sameAs: read.sameAs ?? [], cite: read.cite ?? [] };
}

function all<T>(entries: Entry[], read: (entry: Entry) => T | undefined): T[] {
  return entries.map(read).filter((record) => record !== undefined);
}
