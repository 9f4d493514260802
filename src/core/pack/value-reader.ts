import { parseEdtf } from '../dates/parse-edtf';
import { basicsOf } from '../language/basics';
import type { YamlNode, YamlScalar } from '../yaml/tree';
import type { Declarations } from './declarations';
import { isEmpty, typeOf } from './field-nodes';
import { hiddenIn, withoutHidden } from './problems/hidden';
import { isWikidataId, qualifiedId } from './ids';
import type { Misread, Misreadings } from './problems/misreading';
import type { Span } from '../base/span';
import type { ProblemList } from './problems/problem-list';
import type { ExpectedType, ProblemFacts } from './problems/problems';
import type { RefTarget } from './shape';
import { suggestChoice, suggestNumber, suggestSameAs } from './problems/suggest';

/**
 * The result of reading a value. A fault loses the field alone (a reference to nothing: the rest of the record is still
 * valid), or the record of the field.
 */
export type Outcome<T> = { readonly value: T } | { readonly lost: 'field' | 'record' };

export const lostField: Outcome<never> = { lost: 'field' };
export const lostRecord: Outcome<never> = { lost: 'record' };

/** Longer than any sentence, far shorter than a pasted file. */
export const maxTextLength = 10_000;

/** Reads YAML nodes as single values of the format; what does not fit becomes a problem at its place. */
export class ValueReader {
  /** The BCP 47 tag that the pack has, once it is read. */
  language: string | undefined;

  constructor(
    protected readonly declarations: Declarations,
    private readonly problems: ProblemList,
    protected readonly misreadings: Misreadings,
    protected readonly written: string,
  ) {}

  report(span: Span, facts: ProblemFacts): void {
    this.problems.add(span, facts);
  }

  protected text(node: YamlNode, isName = false): Outcome<string> {
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
  protected shown(node: YamlScalar, name: string): string {
    const value = withoutHidden(name);
    if (value !== name && value.trim() !== '')
      this.report(node, { code: 'hidden-character', hidden: hiddenIn(name) });
    return value;
  }

  protected number(node: YamlNode): Outcome<number> {
    if (node.kind !== 'scalar' || typeof node.value !== 'number' || !Number.isFinite(node.value)) {
      return this.wrongType(node, 'number', suggestNumber);
    }
    this.misread(node, this.misreadings.inNumber(node));
    return { value: node.value };
  }

  protected misread(
    { source: value }: YamlScalar,
    misread: Misread | undefined,
    meant?: (comment: string) => string | undefined,
  ): void {
    if (!misread) return;
    const { reason, comment, ...span } = misread;
    const facts = { code: 'yaml-misread', reason, value } as const;
    this.report(span, { ...facts, ...this.suggest(() => meant?.(comment ?? '')) });
  }

  protected date(node: YamlNode): Outcome<string> {
    // A year alone is a number to YAML; what counts is how it is written.
    if (node.kind !== 'scalar' || (typeof node.value !== 'string' && typeof node.value !== 'number')) {
      return this.wrongType(node, 'date');
    }
    const value = typeof node.value === 'number' ? node.source : node.value;
    this.misread(node, this.misreadings.inScalar(node, 'date'));
    const parsed = parseEdtf(value, basicsOf(this.language).suggestEdtf);
    if (!('code' in parsed)) return { value };
    const { code: reason, suggestion } = parsed;
    this.report(node, { code: 'bad-date', value, reason, ...(suggestion !== undefined && { suggestion }) });
    return lostRecord;
  }

  protected choice(node: YamlNode, allowed: readonly string[]): Outcome<string> {
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

  protected reference(node: YamlNode, wanted: readonly RefTarget[]): Outcome<string> {
    if (node.kind !== 'scalar' || isEmpty(node)) return this.wrongType(node, 'text');
    return this.resolved(node.source, node, wanted) ? { value: node.source } : lostField;
  }

  protected resolved(id: string, at: Span, wanted: readonly RefTarget[]): boolean {
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
  protected sameAs(node: YamlNode): Outcome<string> {
    const text = this.text(node);
    if (!('value' in text)) return text;
    const { value } = text;
    if (isWikidataId(value) || qualifiedId(value)) return text;
    this.report(node, { code: 'bad-same-as', value, ...this.suggest(() => suggestSameAs(value)) });
    return lostField;
  }

  protected citation(node: YamlNode): Outcome<unknown> {
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

  protected point(node: YamlNode): Outcome<[number, number]> {
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

  protected wrongType(
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
  protected suggest(search: () => string | undefined): { suggestion?: string } {
    const suggestion = this.problems.isFull ? undefined : search();
    return suggestion === undefined ? {} : { suggestion };
  }
}
