import type { Attribution } from '../../clauses';
import type { Span } from '../../../base/span';
import type { Token } from './tokens';
import { type Run, phraseAt, phraseBefore } from './noun-phrases';
import type { Node, Tree } from './tree';
import type { VerbGroup } from './verb-group';
import * as nouns from './nouns.words';

/** An attribution with the tokens in its scope. */
export interface Scoped {
  readonly attribution: Attribution;
  readonly scope: Run;
  /** The clause that consists of it. */
  readonly node: Node | undefined;
}

/** A sentence that is read for attributions, what was found so far, and the clauses and segments that bound their scopes. */
export class Reading {
  readonly found: Scoped[] = [];
  /** The credits (“according to …”) in each segment: a second one divides it. */
  readonly credits = new Map<number, Run[]>();
  /** The tokens at which finite verbs begin, in order. */
  private readonly verbs: readonly number[];

  constructor(
    readonly sentence: string,
    readonly tokens: readonly Token[],
    readonly tree: Tree,
  ) {
    this.verbs = tree.nodes.flatMap(({ verb }) => verb?.first ?? []).sort((one, other) => one - other);
  }

  /** The noun phrase that begins at a token, up to the next verb. */
  phrase(from: number, limit = this.tokens.length): Run {
    const next = this.verbs.find((first) => first >= from) ?? limit;
    return phraseAt(this.tokens, from, Math.min(next, limit));
  }

  add(
    kind: Attribution['kind'],
    words: Run,
    who: Run | undefined,
    scope: Run,
    node?: Node,
    isNegated = false,
    isAct = false,
  ): void {
    const { start, end } = this.spanOf(words);
    this.found.push({
      attribution: { start, end, kind, who: who && this.spanOf(who), isNegated, isAct },
      scope,
      node,
    });
  }

  runOf({ first, last }: VerbGroup): Run {
    return { from: first, to: last + 1 };
  }

  private spanOf({ from, to }: Run): Span {
    return { start: this.tokens[from]?.start ?? 0, end: this.tokens[to - 1]?.end ?? 0 };
  }

  /** The segment in which a clause stands. */
  segmentOf({ segment }: Node): Run {
    return this.tree.segments[segment] ?? { from: 0, to: this.tokens.length };
  }

  segmentAt(at: number): Run {
    return this.segmentOf(this.nodeAt(at));
  }

  /** A passive in a relative clause or in brackets covers what is around it if it has no subject of its own. */
  wider(node: Node, scope: Run): Run {
    const isAround = node.kind === 'relative' || node.kind === 'aside';
    return isAround && node.from > 0 && this.tokens[node.from]?.word === 'which'
      ? this.backFrom(node)
      : scope;
  }

  /** From a clause that points back: its segment, and the one before if the clause is all of its segment. */
  backFrom(node: Node): Run {
    const segment = this.segmentOf(node);
    const previous = this.tree.segments[node.segment - 1];
    const isAlone = !this.tree.nodes.some(
      (one) =>
        one.segment === node.segment &&
        one.verb &&
        one !== node &&
        one.kind === 'main' &&
        !this.found.some((found) => found.node === one),
    );
    return previous && isAlone && (node.kind === 'main' || this.isPointing(segment))
      ? { from: previous.from, to: segment.to }
      : segment;
  }

  private isPointing({ from, to }: Run): boolean {
    for (let at = from; at < Math.min(to, from + 3); at++)
      if (nouns.pointing.has(this.tokens[at]?.word ?? '')) return true;
    return false;
  }

  /** “the offer that the company said it had made”: around the noun; “…, a queue that it says is long”: the apposition. */
  aroundRelative(node: Node): Run {
    const run = phraseBefore(this.tokens, node.from, Math.max(0, node.from - 12));
    const isSaid = nouns.saidThings.has(this.tokens[node.from - 1]?.word ?? '');
    const isApposed = this.tokens[run.from - 1]?.tag === 'comma';
    return isApposed && !isSaid ? { from: run.from, to: node.to } : this.segmentOf(node);
  }

  /** The end of the scope of a verb of saying: a new clause with a subject of its own after “, and”, or the hard edge. */
  scopeEnd(node: Node): number {
    for (let around: Node | undefined = node; around; around = around.parent)
      if (around.kind === 'relative' || around.kind === 'aside') return around.to;
    const segment = this.segmentOf(node);
    const head = node.verb?.last ?? node.from;
    for (const one of this.tree.nodes) {
      if (one.segment !== node.segment || one.from <= head) continue;
      if (one.join !== 'comma-and' && one.join !== 'dash') continue;
      const isOwn =
        one.subject !== undefined &&
        one.verb !== undefined &&
        one.subject.to > one.subject.from &&
        one.subject.from >= one.from;
      const isShifted = one.verb?.helpers.some((word) => /^(?:had|would|could|might)$/.test(word)) ?? false;
      if (isOwn && !isShifted) return one.from;
    }
    return segment.to;
  }

  nodeAt(at: number): Node {
    const node = this.tree.nodes.findLast(({ from, to }) => from <= at && at < to) ?? this.tree.nodes[0];
    if (!node) throw new Error('A sentence has a clause');
    return node;
  }

  isFirst(at: number): boolean {
    const { from } = this.segmentAt(at);
    for (let before = at - 1; before >= from; before--) {
      const tag = this.tokens[before]?.tag;
      if (tag !== 'coord' && tag !== 'contrast' && tag !== 'comma' && tag !== 'adverb' && tag !== 'colon')
        return false;
    }
    return true;
  }

  antecedentOf(node: Node): Run | undefined {
    let end = node.from;
    if (this.tokens[end - 1]?.tag === 'comma') end--;
    const run = phraseBefore(this.tokens, end, Math.max(0, end - 16));
    return run.to > run.from ? run : undefined;
  }
}

/** Tags of the tokens that end what an attribution covers. */
export const edges = new Set(['comma', 'hard', 'close', 'dash', 'quote', 'contrast', 'sub', 'open']);
