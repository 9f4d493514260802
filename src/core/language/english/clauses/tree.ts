import type { Clause } from '../../clauses';
import type { Tag, Token } from './tokens';
import { type Run, phraseBefore } from './noun-phrases';
import type { VerbGroup } from './verb-group';
import { figures, reportNouns } from './nouns.words';
import { saysBefore, sayingOf } from './verbs.words';

/** A clause while a sentence is read. Indices of tokens; `to` is excluded. */
export interface Node {
  readonly kind: Clause['kind'];
  from: number;
  to: number;
  verb: VerbGroup | undefined;
  subject: Run | undefined;
  readonly parent: Node | undefined;
  /** The number of the stretch between hard edges. */
  readonly segment: number;
  /** The words or marks that join it to the clause before. */
  readonly join: 'none' | 'and' | 'comma-and' | 'comma' | 'that' | 'colon' | 'dash' | 'direct';
  /** True if a comma, bracket or dash opened it. */
  readonly isApart: boolean;
}

/** The clauses of a sentence, and the stretches between its hard edges. */
export interface Tree {
  readonly nodes: readonly Node[];
  readonly segments: readonly Run[];
}

/** Reads the tokens of a sentence as clauses. */
export function treeOf(sentence: string, tokens: readonly Token[], groups: readonly VerbGroup[]): Tree {
  return new TreeReader(sentence, tokens, groups).read();
}

const stops: ReadonlySet<Tag> = new Set(['hard', 'colon', 'comma', 'sub', 'that', 'rel', 'to']);

class TreeReader {
  private readonly nodes: Node[] = [];
  private readonly segments: Run[] = [];
  private open: Node[] = [];
  private begun = 0;
  /** The last edge since the last verb. */
  private edge: { readonly at: number; readonly tag: Tag } | undefined;
  /** The comma before the last edge since the last verb. */
  private comma: number | undefined;
  /** The number of open clauses around an aside between dashes. */
  private dashed: number | undefined;
  private readonly byStart: ReadonlyMap<number, VerbGroup>;

  constructor(
    private readonly sentence: string,
    private readonly tokens: readonly Token[],
    private readonly groups: readonly VerbGroup[],
  ) {
    this.byStart = new Map(groups.map((group) => [group.first, group]));
  }

  read(): Tree {
    this.push('main', 0, 'none', false);
    for (let at = 0; at < this.tokens.length; at++) {
      const group = this.byStart.get(at);
      if (group) {
        this.readVerb(group);
        at = group.last;
      } else this.readToken(at);
    }
    this.closeSegment(this.tokens.length);
    return { nodes: this.nodes, segments: this.segments };
  }

  private get top(): Node {
    return this.open.at(-1) ?? this.push('main', 0, 'none', false);
  }

  private push(kind: Node['kind'], from: number, join: Node['join'], isApart: boolean): Node {
    const parent = kind === 'main' ? undefined : this.open.at(-1);
    const node: Node = {
      kind,
      from,
      to: this.tokens.length,
      verb: undefined,
      subject: undefined,
      parent,
      segment: this.segments.length,
      join,
      isApart,
    };
    this.nodes.push(node);
    this.open.push(node);
    return node;
  }

  private pop(at: number): void {
    const node = this.open.pop();
    if (node) node.to = Math.min(node.to, at);
  }

  private popTo(node: Node, at: number): void {
    while (this.open.length > 0 && this.open.at(-1) !== node) this.pop(at);
  }

  private closeSegment(at: number): void {
    while (this.open.length > 0) this.pop(at);
    this.segments.push({ from: this.begun, to: at });
    this.begun = at;
    this.edge = undefined;
  }

  private startSegment(at: number): void {
    this.closeSegment(at);
    this.push('main', at, 'none', false);
  }

  private readToken(at: number): void {
    const token = this.tokens[at];
    if (!token) return;
    switch (token.tag) {
      case 'hard':
        if (at + 1 < this.tokens.length) {
          this.closeSegment(at);
          this.begun = at + 1;
          this.push('main', at + 1, 'none', false);
        }
        return;
      case 'contrast':
        this.readContrast(at);
        return;
      case 'open':
        this.push('aside', at + 1, 'none', true);
        return;
      case 'close':
        this.closeAside(at);
        return;
      case 'dash':
        this.readDash(at);
        return;
      case 'comma':
        this.readComma(at);
        return;
      case 'rel':
        if (this.isRelative(at))
          this.push(
            'relative',
            at,
            'none',
            this.tokens[at - 1]?.tag === 'comma' || this.tokens[at - 2]?.tag === 'comma',
          );
        return;
      case 'that':
        this.readThat(at);
        return;
      case 'sub':
        this.readSub(at);
        return;
      case 'prep':
        if (token.word === 'as') this.readAs(at);
        return;
      case 'coord':
        if (this.tokens[at - 1]?.tag === 'number' && this.tokens[at + 1]?.tag === 'number') return;
        this.comma = this.edge?.tag === 'comma' ? this.edge.at : undefined;
        this.edge = { at, tag: token.tag };
        return;
      case 'colon':
        this.edge = { at, tag: token.tag };
        return;
      default:
        return;
    }
  }

  /** “but”, “while”: a hard edge if a clause follows; at the beginning, the edge is the comma that ends it. */
  private readContrast(at: number): void {
    const next = this.groups.find(({ first }) => first > at);
    const isClause = next !== undefined && this.isReachable(at, next.first);
    const isInside = this.open.some(({ kind }) => kind === 'aside');
    if (!isClause || isInside) {
      this.edge = { at, tag: 'coord' };
      return;
    }
    if (this.top.verb === undefined && at <= this.top.from + 1) {
      this.push('adverbial', at, 'none', true);
      return;
    }
    if (this.open.every(({ verb }) => verb === undefined)) return;
    this.startSegment(at);
  }

  private isReachable(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) if (this.tokens[at]?.tag === 'hard') return false;
    return true;
  }

  private closeAside(at: number): void {
    const aside = this.open.findLast(({ kind, isApart }) => kind === 'aside' && isApart);
    if (!aside) return;
    this.popTo(aside, at);
    this.pop(at);
    this.edge = undefined;
  }

  /** A pair of dashes is an aside; a single one is an edge if a clause follows. */
  private readDash(at: number): void {
    const isSpaced =
      (this.tokens[at - 1]?.end ?? 0) < (this.tokens[at]?.start ?? 0) || this.tokens[at]?.text === '—';
    if (!isSpaced) return;
    if (this.dashed !== undefined && this.open.length > this.dashed) {
      while (this.open.length > this.dashed) this.pop(at);
      this.dashed = undefined;
      this.edge = undefined;
      return;
    }
    if (this.dashAfter(at)) {
      this.dashed = this.open.length;
      this.push('aside', at + 1, 'none', true);
      return;
    }
    this.edge = { at, tag: 'dash' };
  }

  private dashAfter(at: number): boolean {
    for (let next = at + 1; next < Math.min(this.tokens.length, at + 40); next++) {
      const token = this.tokens[next];
      if (token?.tag === 'hard') return false;
      if (token?.tag === 'dash' && (this.tokens[next - 1]?.end ?? 0) < token.start) return true;
    }
    return false;
  }

  private readComma(at: number): void {
    const { top } = this;
    const fronted = this.open.find(
      ({ kind, verb, parent }) => kind === 'adverbial' && verb !== undefined && parent?.verb === undefined,
    );
    if (top.kind === 'relative' && top.verb !== undefined && this.open.length > 1) this.pop(at);
    else if (fronted) {
      // "although the army said that the bridge was open, the rebels"
      this.popTo(fronted, at);
      this.pop(at);
      if (this.tokens[fronted.from]?.tag === 'contrast') {
        this.startSegment(at + 1);
        return;
      }
    }
    this.edge = { at, tag: 'comma' };
  }

  private isRelative(at: number): boolean {
    const word = this.tokens[at]?.word;
    const last = this.tokens[at - 1];
    if (word === 'what') return true;
    return (
      last !== undefined &&
      (last.tag === 'comma' ||
        last.tag === 'word' ||
        last.tag === 'name' ||
        last.tag === 'close' ||
        last.tag === 'prep' ||
        last.tag === 'number' ||
        last.tag === 'quote' ||
        last.tag === 'pron' ||
        last.tag === 'time')
    );
  }

  /** “said that”, “the claim that”, “a figure that” */
  private readThat(at: number): void {
    const { top } = this;
    const last = this.tokens[at - 1];
    const isContent =
      (top.verb !== undefined && this.says(top.verb) && !this.isAfterOtherNoun(at, top)) ||
      (last !== undefined && reportNouns.has(last.word) && !this.isRelativeThat(at));
    if (isContent) {
      // "said that A and that B"
      this.push('content', at, 'that', false);
      return;
    }
    if (this.edge?.tag === 'coord' && this.edge.at === at - 1) {
      const content = this.open.findLast(({ kind }) => kind === 'content');
      if (content) {
        this.popTo(content, at);
        this.pop(at);
        this.push('content', at, 'that', false);
        return;
      }
    }
    if (last && (last.tag === 'word' || last.tag === 'name' || last.tag === 'number'))
      this.push('relative', at, 'none', false);
  }

  private says({ base, last }: VerbGroup): boolean {
    return sayingOf(base) !== undefined && saysBefore(base, this.sentence.slice(this.tokens[last]?.end ?? 0));
  }

  /** “a figure that nobody has confirmed”, “an accusation that the union threw back” */
  private isRelativeThat(at: number): boolean {
    if (figures.has(this.tokens[at - 1]?.word ?? '')) return true;
    const next = this.groups.find(({ first }) => first > at);
    if (!next || !this.isPlain(at, next.first)) return false;
    const after = this.tokens[next.last + 1];
    const saying = sayingOf(next.base);
    return (
      saying !== undefined &&
      (after === undefined ||
        after.tag === 'comma' ||
        after.tag === 'hard' ||
        after.tag === 'mark' ||
        after.tag === 'prep' ||
        saying.kind === 'denying')
    );
  }

  /** “said of the clash that …” is content; “rejected a figure that …” is not. */
  private isAfterOtherNoun(at: number, { verb }: Node): boolean {
    if (!verb || at - verb.last <= 1) return false;
    const last = this.tokens[at - 1];
    if (last?.tag !== 'word') return false;
    // "blamed the union, an accusation that"
    if (this.edge?.tag === 'comma') return true;
    const next = this.tokens[verb.last + 1];
    return next?.tag === 'det' && at - verb.last <= 5;
  }

  private readSub(at: number): void {
    const next = this.groups.find(({ first }) => first > at);
    const isClause = next !== undefined && next.first - at < 30 && this.isPlain(at, next.first);
    if (isClause) this.push('adverbial', at, 'none', this.tokens[at - 1]?.tag === 'comma');
  }

  /** “as the papers called it” */
  private readAs(at: number): void {
    const next = this.groups.find(({ first }) => first > at);
    if (!next || !sayingOf(next.base) || !this.isPlain(at, next.first)) return;
    const { from } = phraseBefore(this.tokens, next.first, at + 1);
    if (from === at + 1) this.push('adverbial', at, 'none', true);
  }

  /** Returns whether no edge stands between two tokens. */
  private isPlain(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) {
      const tag = this.tokens[at]?.tag;
      if (tag && stops.has(tag)) return false;
    }
    return true;
  }

  private readVerb(group: VerbGroup): void {
    let { top } = this;
    this.edge = this.wholeEdge(group);
    const { edge } = this;
    if (
      top.verb !== undefined &&
      top.kind !== 'main' &&
      top.kind !== 'aside' &&
      !edge &&
      !this.isContent(top.verb, group)
    ) {
      // "the company that runs both terminals said"
      const waiting = this.open.findLast(({ verb }) => verb === undefined);
      if (waiting && waiting !== top) {
        this.popTo(waiting, group.first);
        top = waiting;
      }
    }
    if (top.verb !== undefined && edge?.tag === 'comma') {
      const waiting = this.open.findLast(({ verb, kind }) => verb === undefined && kind !== 'aside');
      if (waiting) {
        this.popTo(waiting, edge.at);
        top = waiting;
      }
    }
    const before = top.verb === undefined ? undefined : top;
    if (before) top = this.pushSibling(before, group);
    top.verb = group;
    top.subject = this.subjectOf(top, group);
    // "accused the union and rejected its claim"
    if (!top.subject && (top.join === 'and' || top.join === 'comma-and')) top.subject = before?.subject;
    this.edge = undefined;
  }

  /** “which says it fears violence” */
  private isContent(before: VerbGroup, group: VerbGroup): boolean {
    if (!this.says(before)) return false;
    const { from, to } = phraseBefore(this.tokens, group.first, before.last + 1);
    return from < to && from === before.last + 1;
  }

  /** “the bridge is lost, the army and the rebels agree”: the comma, not the word that joins the two */
  private wholeEdge(group: VerbGroup): typeof this.edge {
    const { comma } = this;
    this.comma = undefined;
    if (this.edge?.tag !== 'coord' || comma === undefined || comma === this.edge.at - 1) return this.edge;
    const { from } = phraseBefore(this.tokens, group.first, comma + 1);
    return from === comma + 1 ? { at: comma, tag: 'comma' } : this.edge;
  }

  private pushSibling(top: Node, group: VerbGroup): Node {
    const { edge } = this;
    if (!edge) {
      const says = top.verb && this.says(top.verb);
      const from = phraseBefore(this.tokens, group.first, (top.verb?.last ?? top.from) + 1).from;
      return this.push(says ? 'content' : 'relative', from, 'direct', false);
    }
    const isAfterComma = edge.tag === 'coord' && this.tokens[edge.at - 1]?.tag === 'comma';
    const join =
      edge.tag === 'coord'
        ? isAfterComma
          ? 'comma-and'
          : 'and'
        : edge.tag === 'comma'
          ? 'comma'
          : edge.tag === 'colon'
            ? 'colon'
            : 'dash';
    const from = edge.tag === 'comma' || edge.tag === 'colon' || edge.tag === 'dash' ? edge.at + 1 : edge.at;
    const { kind } = top;
    this.pop(isAfterComma ? edge.at - 1 : edge.at);
    return this.push(kind === 'aside' ? 'aside' : kind, from, join, top.isApart);
  }

  /** Returns whether only a mark and adverbs stand between two tokens. */
  private isAdjacent(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const tag = this.tokens[at]?.tag;
      if (tag !== 'comma' && tag !== 'close' && tag !== 'dash' && tag !== 'adverb') return false;
    }
    return true;
  }

  private subjectOf(node: Node, group: VerbGroup): Run | undefined {
    const first = this.tokens[node.from];
    const skip =
      first &&
      (first.tag === 'coord' ||
        first.tag === 'contrast' ||
        first.tag === 'sub' ||
        first.tag === 'that' ||
        first.tag === 'comma' ||
        first.word === 'as')
        ? 1
        : 0;
    // "the company, which runs both terminals, said"
    const inner = this.nodes.findLast(
      ({ parent, to, kind }) =>
        parent === node && kind !== 'content' && to <= group.first && this.isAdjacent(to, group.first),
    );
    let end = group.first;
    if (inner && inner.from > node.from) {
      end = inner.from;
      const opening = this.tokens[end - 1]?.tag;
      if (opening === 'comma' || opening === 'open' || opening === 'dash') end--;
    }
    const run = phraseBefore(this.tokens, end, node.from + skip);
    if (run.to > run.from) return run;
    // "what the company, after talks, said"
    return undefined;
  }
}
