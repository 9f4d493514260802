import { parseEdtf } from '../language/english/date-suggest';
import { type YamlEntry, type YamlMap, type YamlNode, type YamlScalar, entryOf } from '../yaml/tree';
import { type Cuttable, joinCutValues } from './cut-values';
import type { Declarations } from './declarations';
import { ruleFaults } from './field-rules';
import { hiddenIn, withoutHidden } from './hidden';
import { isWikidataId, qualifiedId } from './ids';
import type { Misread, Misreadings } from './misreading';
import { type Span, spanOf } from '../base/span';
import type { ProblemList } from './problem-list';
import type { ExpectedType, FoundType, ProblemFacts } from './problems';
import { type Field, type FieldsShape, type RefTarget, type Shape, isSection, ownField } from './shape';
import { mostSimilar } from '../base/similar';
import { suggestChoice, suggestFlag, suggestNumber, suggestSameAs } from './suggest';

/**
 * What a fault costs: the field alone (a reference to nothing: the record still says the rest), or the record that the
 * field belongs to.
 */
type Outcome<T> = { readonly value: T } | { readonly lost: 'field' | 'record' };

type Values = Record<string, unknown>;

const lostField: Outcome<never> = { lost: 'field' };
const lostRecord: Outcome<never> = { lost: 'record' };

/** A name has a handful of forms; a list of thousands is a mistake that would slow every note down. */
export const maxListLength = 1_000;
/** Longer than any sentence, far shorter than a pasted file. */
export const maxTextLength = 10_000;

/** Reads YAML nodes by the shapes of the format; what does not fit becomes a problem at its place. */
export class FieldReader {
  constructor(
    private readonly declarations: Declarations,
    private readonly problems: ProblemList,
    private readonly misreadings: Misreadings,
    private readonly written: string,
  ) {}

  /** A whole record, or `undefined` if a fault costs it; sections are left to the caller. */
  record<T extends object>(node: YamlNode, shape: FieldsShape<T>, name: string, at: Span): T | undefined {
    const outcome = this.fieldsOf(node, shape, name, at);
    return 'value' in outcome ? (outcome.value as T) : undefined;
  }

  /** The fields that could be read, whatever the others cost. */
  partial(map: YamlMap, shape: FieldsShape, name: string, at: Span): Values {
    return this.fields(map, shape, name, at).values;
  }

  report(span: Span, facts: ProblemFacts): void {
    this.problems.add(span, facts);
  }

  /** `undefined`, and a problem, unless the node is a map; an empty node is an empty map. */
  map(node: YamlNode | undefined): YamlMap | undefined {
    if (!node || isEmpty(node)) return undefined;
    if (node.kind === 'map') return node;
    this.wrongType(node, 'map');
    return undefined;
  }

  private read(node: YamlNode, shape: Shape, name: string): Outcome<unknown> {
    switch (shape.kind) {
      case 'text':
        return this.text(node, shape.isName);
      case 'date':
        return this.date(node);
      case 'number':
        return this.number(node);
      case 'flag':
        return node.kind === 'scalar' && typeof node.value === 'boolean'
          ? { value: node.value }
          : this.wrongType(node, 'true or false', suggestFlag);
      case 'choice':
        return this.choice(node, shape.of);
      case 'ref':
        return this.reference(node, shape.to);
      case 'same-as':
        return this.sameAs(node);
      case 'citation':
        return this.citation(node);
      case 'point':
        return this.point(node);
      case 'list':
        return this.list(node, shape.of, name);
      case 'ref-map':
        return this.referenceMap(node, shape.to);
      case 'fields':
        return this.fieldsOf(node, shape, name, node);
      case 'records':
      case 'passages':
        throw new Error(`${name} is read record by record`);
    }
  }

  private text(node: YamlNode, isName = false): Outcome<string> {
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || isEmpty(node))
      return this.wrongType(node, 'text');
    if (node.value.length > maxTextLength) {
      this.report(node, { code: 'text-too-long', length: node.value.length, limit: maxTextLength });
      return lostRecord;
    }
    this.misread(node, this.misreadings.inScalar(node, 'text'));
    const value = isName ? this.shown(node, node.value) : node.value;
    return value.trim() === '' ? this.wrongType(node, 'text') : { value };
  }

  /** The name as a reader is to see it. */
  private shown(node: YamlScalar, name: string): string {
    const value = withoutHidden(name);
    if (value !== name && value.trim() !== '')
      this.report(node, { code: 'hidden-character', hidden: hiddenIn(name) });
    return value;
  }

  private number(node: YamlNode): Outcome<number> {
    if (node.kind !== 'scalar' || typeof node.value !== 'number' || !Number.isFinite(node.value)) {
      return this.wrongType(node, 'number', suggestNumber);
    }
    this.misread(node, this.misreadings.inNumber(node));
    return { value: node.value };
  }

  private misread(
    { source: value }: YamlScalar,
    misread: Misread | undefined,
    meant?: (comment: string) => string | undefined,
  ): void {
    if (!misread) return;
    const { reason, comment, ...span } = misread;
    const facts = { code: 'yaml-misread', reason, value } as const;
    this.report(span, { ...facts, ...this.suggest(() => meant?.(comment ?? '')) });
  }

  private date(node: YamlNode): Outcome<string> {
    // A year alone is a number to YAML; what counts is how it is written.
    if (node.kind !== 'scalar' || (typeof node.value !== 'string' && typeof node.value !== 'number')) {
      return this.wrongType(node, 'date');
    }
    const value = typeof node.value === 'number' ? node.source : node.value;
    this.misread(node, this.misreadings.inScalar(node, 'date'));
    const parsed = parseEdtf(value);
    if (!('code' in parsed)) return { value };
    const { code: reason, suggestion } = parsed;
    this.report(node, { code: 'bad-date', value, reason, ...(suggestion !== undefined && { suggestion }) });
    return lostRecord;
  }

  private choice(node: YamlNode, allowed: readonly string[]): Outcome<string> {
    if (node.kind !== 'scalar' || isEmpty(node)) return this.wrongType(node, 'text');
    const value = String(node.value);
    if (allowed.includes(value)) return { value };
    this.report(node, {
      code: 'not-one-of',
      value,
      allowed,
      ...this.suggest(() => suggestChoice(value, allowed)),
    });
    return lostRecord;
  }

  private reference(node: YamlNode, wanted: readonly RefTarget[]): Outcome<string> {
    if (node.kind !== 'scalar' || isEmpty(node)) return this.wrongType(node, 'text');
    return this.resolved(node.source, node, wanted) ? { value: node.source } : lostField;
  }

  private resolved(id: string, at: Span, wanted: readonly RefTarget[]): boolean {
    if (this.declarations.holds(id, wanted)) return true;
    this.report(at, {
      code: 'unknown-reference',
      id,
      wanted,
      ...this.suggest(() => this.declarations.similarTo(id, wanted)),
    });
    return false;
  }

  /** Another pack need not be there: what it says is for those who have both. */
  private sameAs(node: YamlNode): Outcome<string> {
    const text = this.text(node);
    if (!('value' in text)) return text;
    const { value } = text;
    if (isWikidataId(value) || qualifiedId(value)) return text;
    this.report(node, { code: 'bad-same-as', value, ...this.suggest(() => suggestSameAs(value)) });
    return lostField;
  }

  private citation(node: YamlNode): Outcome<unknown> {
    if (node.kind !== 'scalar' || isEmpty(node)) return this.wrongType(node, 'citation');
    this.misread(node, this.misreadings.inScalar(node, 'citation'), (comment) =>
      this.declarations.citationLike(`${node.source} ${comment}`),
    );
    const [source = '', passage, ...rest] = node.source.split('#');
    if (!source || passage === '' || rest.length > 0) {
      const facts = { code: 'bad-citation', value: node.source } as const;
      this.report(node, { ...facts, ...this.suggest(() => this.declarations.citationLike(node.source)) });
      return lostField;
    }
    if (!this.declarations.holds(source, ['source'])) {
      const meant = () =>
        this.declarations.citationLike(node.source) ?? this.declarations.similarTo(source, ['source']);
      this.report(node, { code: 'unknown-source', id: source, ...this.suggest(meant) });
      return lostField;
    }
    const citation = { source, ...(passage !== undefined && { passage }) };
    if (passage === undefined || this.declarations.holdsPassage(citation)) return { value: citation };
    const facts = { code: 'unknown-passage', source, passage } as const;
    this.report(node, { ...facts, ...this.suggest(() => this.declarations.passageLike(source, passage)) });
    return lostField;
  }

  private point(node: YamlNode): Outcome<[number, number]> {
    const [longitude, latitude, ...rest] =
      node.kind === 'list' ? node.items.map((item) => (item.kind === 'scalar' ? item.value : undefined)) : [];
    const good =
      typeof longitude === 'number' &&
      typeof latitude === 'number' &&
      Math.abs(longitude) <= 180 &&
      Math.abs(latitude) <= 90;
    if (good && rest.length === 0) return { value: [longitude, latitude] };
    const swapped =
      rest.length === 0 && typeof longitude === 'number' && typeof latitude === 'number'
        ? Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180
        : false;
    this.report(node, { code: swapped ? 'point-swapped' : 'bad-point' });
    return lostRecord;
  }

  /** A bad item costs itself only; a list that loses all of its items is lost. */
  private list(node: YamlNode, of: Shape, name: string): Outcome<unknown[]> {
    const nodes = node.kind === 'list' ? node.items : [node];
    if (nodes.length > maxListLength) {
      this.report(node, { code: 'list-too-long', count: nodes.length, limit: maxListLength });
    }
    const values: unknown[] = [];
    for (const item of nodes.slice(0, maxListLength)) {
      const outcome = this.read(item, of, name);
      if ('value' in outcome) values.push(outcome.value);
    }
    return values.length > 0 || nodes.length === 0 ? { value: values } : lostField;
  }

  private referenceMap(node: YamlNode, wanted: readonly RefTarget[]): Outcome<unknown> {
    if (node.kind !== 'map') return this.wrongType(node, 'map');
    const entries = this.uniqueEntries(node).flatMap(({ key, value }) => {
      if (key.source.startsWith('x-')) return [];
      const isKnown = this.resolved(key.source, key, wanted);
      // The part may be left open: `actors: {syrian-army: }`.
      const text = isEmpty(value) ? { value: '' } : this.text(value);
      return isKnown && 'value' in text ? [{ actor: key.source, part: text.value }] : [];
    });
    return { value: entries };
  }

  private fieldsOf(node: YamlNode, shape: FieldsShape, name: string, at: Span): Outcome<Values> {
    if (shape.short && node.kind === 'scalar' && node.value !== null) {
      const of = shape.fields[shape.short]?.shape;
      const text = this.text(node, of?.kind === 'text' && of.isName);
      return 'value' in text ? { value: { ...defaultsOf(shape), [shape.short]: text.value } } : lostRecord;
    }
    if (node.kind !== 'map' && !isEmpty(node)) return this.wrongType(node, 'map');
    const map: YamlMap =
      node.kind === 'map' ? node : { kind: 'map', start: node.start, end: node.end, entries: [] };
    const { values, isLost } = this.fields(map, shape, name, at);
    return isLost ? lostRecord : { value: { ...defaultsOf(shape), ...values } };
  }

  private fields(map: YamlMap, shape: FieldsShape, name: string, at: Span) {
    const values: Values = {};
    let isLost = false;
    const whole = this.joined(
      map,
      (key) => Object.hasOwn(shape.fields, key),
      (key) => cuttable(ownField(shape, key)?.shape),
    );
    for (const { key, value } of this.uniqueEntries(whole)) {
      const field = ownField(shape, key.source);
      if (!field) this.unknownField(key, value, shape);
      else if (isSection(field.shape)) continue;
      else if (isGiven(value, field)) {
        const outcome = this.read(value, field.shape, key.source);
        if ('value' in outcome) values[key.source] = outcome.value;
        else if (outcome.lost === 'record' || field.required) isLost = true;
      } else if (field.shape.kind === 'text' && value.kind === 'scalar') {
        this.misread(value, this.misreadings.inNothing(value));
      }
    }
    if (shape.inOrder || shape.oneOf) {
      for (const { facts, ...span } of ruleFaults(map, shape, values, name)) this.report(span, facts);
    }
    for (const [key, field] of requiredOf(shape)) {
      const value = entryOf(map, key)?.value;
      if (value && isGiven(value, field)) continue;
      this.report(at, { code: 'missing-field', field: key, record: name, doc: field.doc });
      isLost = true;
    }
    return { values, isLost };
  }

  private unknownField(key: YamlScalar, value: YamlNode, { fields }: FieldsShape): void {
    if (key.source === '<<' && value.kind !== 'scalar')
      this.report(key, { code: 'yaml-misread', reason: 'merge-key', value: key.source });
    else this.unknownKey(key, Object.keys(fields));
  }

  /** The map with the values whole that commas cut in it. */
  joined(
    map: YamlMap,
    isField: (key: string) => boolean,
    cuttableAt: (key: string) => Cuttable | undefined,
  ): YamlMap {
    const { entries, cuts } = joinCutValues(this.written, map, isField, cuttableAt);
    for (const { kind, value, ...span } of cuts) {
      // What is no number is told where it is read.
      if (kind === 'number') continue;
      this.report(span, { code: 'yaml-misread', reason: kind === 'list' ? 'no-brackets' : 'comma', value });
    }
    return { ...map, entries };
  }

  /** The entries with the first of each key; the others are problems. */
  uniqueEntries(map: YamlMap): readonly YamlEntry[] {
    const seen = new Map<string, YamlScalar>();
    for (const { key } of map.entries) {
      const first = seen.get(key.source);
      if (first) this.report(key, { code: 'duplicate-key', key: key.source, first: spanOf(first) });
      else seen.set(key.source, key);
    }
    return seen.size === map.entries.length
      ? map.entries
      : map.entries.filter(({ key }) => seen.get(key.source) === key);
  }

  private unknownKey(key: YamlScalar, known: readonly string[]): void {
    if (key.source.startsWith('x-')) return;
    // `{name:Ann}`
    const [, glued] = /^([\w-]+):\S/.exec(key.source) ?? [];
    if (glued !== undefined && known.includes(glued) && this.written.startsWith(key.source, key.start)) {
      this.report(key, { code: 'yaml-syntax', kind: 'no-space', what: glued });
      return;
    }
    this.report(key, {
      code: 'unknown-key',
      key: key.source,
      ...this.suggest(() => mostSimilar(key.source, known)),
    });
  }

  private wrongType(
    node: YamlNode,
    expected: ExpectedType,
    meant?: (written: string) => string | undefined,
  ): Outcome<never> {
    const facts = { code: 'wrong-type', expected, found: typeOf(node) } as const;
    const written = node.kind === 'scalar' ? node.source : undefined;
    this.report(node, {
      ...facts,
      ...this.suggest(() => (written === undefined ? undefined : meant?.(written))),
    });
    return lostRecord;
  }

  /** The search is spared when nobody will read its result. */
  private suggest(search: () => string | undefined): { suggestion?: string } {
    const suggestion = this.problems.isFull ? undefined : search();
    return suggestion === undefined ? {} : { suggestion };
  }
}

/** `events:` with nothing behind it is an empty section, not a wrong one; `name: ""` is no name. */
export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && (node.value === null || String(node.value).trim() === '');
}

/** What stands there, in the words of a problem. */
export function typeOf(node: YamlNode): FoundType {
  if (node.kind !== 'scalar') return node.kind;
  if (isEmpty(node)) return 'nothing';
  if (typeof node.value === 'boolean') return 'true or false';
  return typeof node.value === 'number' ? 'number' : 'text';
}

/** An empty field counts as left out; so does an empty list where one item is required. */
function isGiven(value: YamlNode, { required }: Field): boolean {
  return !isEmpty(value) && !(required && value.kind === 'list' && value.items.length === 0);
}

/** Commas stand in texts and between references. Of `aliases: Roe, Ann` nobody can tell whether it is one name or two. */
function cuttable(shape: Shape | undefined): Cuttable | undefined {
  if (shape?.kind === 'text' || shape?.kind === 'number') return shape.kind;
  const isList = shape?.kind === 'list' && (shape.of.kind === 'citation' || shape.of.kind === 'ref');
  return isList ? 'list' : undefined;
}

/** Worked out once per shape: a pack has thousands of maps, and the format a dozen shapes. */
function perShape<T>(make: (entries: [key: string, field: Field][]) => T): (shape: FieldsShape) => T {
  const known = new WeakMap<FieldsShape, T>();
  return (shape) => {
    let value = known.get(shape);
    if (value === undefined) {
      value = make(Object.entries(shape.fields));
      known.set(shape, value);
    }
    return value;
  };
}

const requiredOf = perShape((entries) => entries.filter(([, field]) => field.required));

/** The values of fields that are left out. */
const defaultsOf = perShape((entries): Values =>
  Object.fromEntries(entries.flatMap(([key, { absent }]) => (absent === undefined ? [] : [[key, absent]]))),
);
