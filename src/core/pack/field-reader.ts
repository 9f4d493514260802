import { type YamlEntry, type YamlMap, type YamlNode, type YamlScalar, entryOf } from '../yaml/tree';
import { type Cuttable, joinCutValues } from './problems/cut-values';
import { cuttable, defaultsOf, isEmpty, isGiven, requiredOf } from './field-nodes';
import { ruleFaults } from './field-rules';
import { type Span, spanOf } from '../base/span';
import { type FieldsShape, type RefTarget, type Shape, isSection, ownField } from './shape';
import { mostSimilar } from '../base/similar';
import { suggestFlag } from './problems/suggest';
import { type Outcome, ValueReader, lostField, lostRecord } from './value-reader';

/** A name has a handful of forms; a list of thousands is a mistake that would slow every note down. */
export const maxListLength = 1_000;
type Values = Record<string, unknown>;

/** Reads YAML nodes by the shapes of the format; what does not fit becomes a problem at its place. */
export class FieldReader extends ValueReader {
  /** A whole record, or `undefined` if a fault costs it; sections are left to the caller. */
  record<T extends object>(node: YamlNode, shape: FieldsShape<T>, name: string, at: Span): T | undefined {
    const outcome = this.fieldsOf(node, shape, name, at);
    return 'value' in outcome ? (outcome.value as T) : undefined;
  }

  /** The fields that could be read, whatever the others cost. */
  partial(map: YamlMap, shape: FieldsShape, name: string, at: Span): Values {
    return this.fields(map, shape, name, at).values;
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
      // A value that is no number is reported where it is read.
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
}
