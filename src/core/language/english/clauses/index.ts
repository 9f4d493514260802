import type { Span } from '../../../base/span';
import type { Clause, Clauses } from '../../clauses';
import type { Scoped } from './attribution-reading';
import { attributionsIn } from './attributions';
import { hasBegun, statusOf } from './status';
import { type Token, tokensOf } from './tokens';
import { type Node, treeOf } from './tree';
import { verbGroupsIn } from './verb-groups';

/** Read at most this many tokens at a time: no sentence is longer, and what is needs time in proportion to its length. */
const mostTokens = 250;

/** Reads a sentence as clauses: its tokens, its finite verbs, the clauses around them, who says which. */
export const clausesOf: Clauses['clausesOf'] = (sentence, names = [], quotations = []) => {
  const tokens = tokensOf(sentence, names, quotations);
  const clauses: Clause[] = [];
  for (let from = 0; from < tokens.length; from += mostTokens)
    clauses.push(...clausesIn(sentence, tokens.slice(from, from + mostTokens)));
  return clauses;
};

function clausesIn(sentence: string, tokens: readonly Token[]): Clause[] {
  const tree = treeOf(sentence, tokens, verbGroupsIn(tokens));
  const attributions = attributionsIn(sentence, tokens, tree);
  return tree.nodes.flatMap((node) => clauseOf(node, tokens, attributions));
}

function clauseOf(node: Node, tokens: readonly Token[], all: readonly Scoped[]): Clause[] {
  const whole = trimmed(node, tokens);
  if (!whole) return [];
  const { verb, subject, kind } = node;
  const anchor = verb?.head ?? whole.from;
  const own = all.find((one) => one.node === node);
  const covering = all.filter((one) => one.node === node || covers(one, anchor, node));
  const spanOf = (from: number, to: number): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  return [
    {
      ...spanOf(whole.from, whole.to),
      kind,
      subject: subject && spanOf(subject.from, subject.to),
      verb: verb && spanOf(verb.first, verb.last + 1),
      verbHead: verb && spanOf(verb.head, verb.head + 1),
      base: verb?.base,
      status: statusOf(node, tokens),
      hasBegun: hasBegun(node, tokens),
      attributions: covering.map(({ attribution }) => attribution),
      brings: own?.attribution,
    },
  ];
}

/** A clause without a verb is covered if any of it is. */
function covers({ scope }: Scoped, anchor: number, { verb, from, to }: Node): boolean {
  if (verb) return scope.from <= anchor && anchor < scope.to;
  return scope.from < to && from < scope.to;
}

const outer = new Set(['comma', 'hard', 'colon', 'dash', 'open', 'close']);

function trimmed({ from, to }: Node, tokens: readonly Token[]) {
  let [first, last] = [from, to];
  while (first < last && outer.has(tokens[first]?.tag ?? '')) first++;
  while (
    last > first &&
    (outer.has(tokens[last - 1]?.tag ?? '') ||
      tokens[last - 1]?.tag === 'coord' ||
      tokens[last - 1]?.text === '.')
  )
    last--;
  return last > first ? { from: first, to: last } : undefined;
}
