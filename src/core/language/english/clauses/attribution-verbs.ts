import type { Attribution } from '../../clauses';
import { ingOf, presentOf } from './verb-forms';
import type { Run } from './noun-phrases';
import type { Node } from './tree';
import type { VerbGroup } from './verb-group';
import { granting, passiveHedges, sayingOf, seeming } from './verbs.words';
import type { Reading } from './attribution-reading';
import {
  seems,
  isConvinced,
  hasSomebody,
  says,
  isTelling,
  isDenial,
  isClosed,
  isBackwards,
  isNobody,
  invertedSubject,
} from './attribution-verb-forms';

const doubts = /^(?:may|might)$/;

/** Reads the attribution that the verb of a clause brings: a verb of saying or denying, a “may”. */
export function readVerb(reading: Reading, node: Node, verb: VerbGroup): void {
  const { helpers, base } = verb;
  if (
    helpers.some((word) => doubts.test(word) || (word === 'could' && !verb.isNegated)) ||
    (helpers.includes('would') && helpers.includes('have')) ||
    (seeming.has(base) && seems(reading, verb))
  )
    reading.add('hedging', reading.runOf(verb), undefined, { from: node.from, to: reading.scopeEnd(node) });
  const saying = sayingOf(base);
  if (verb.isNegated && granting.has(base) && !verb.isPassive) {
    readActive(reading, node, { ...verb, isNegated: false }, 'denying', false);
    return;
  }
  if (isConvinced(reading, verb)) {
    readActive(reading, node, verb, 'saying', false);
    return;
  }
  if (!saying || verb.form === 'none') {
    if (base === 'have' && verb.form === 'none' && (says(reading, verb) || hasSomebody(reading, verb)))
      readActive(reading, node, verb, 'saying', false);
    return;
  }
  if (verb.isPassive) readPassive(reading, node, verb, saying.kind, saying.isAct);
  else if (says(reading, verb))
    readActive(
      reading,
      node,
      verb,
      isDenial(reading, verb) ? 'denying' : saying.kind,
      saying.isAct && !isTelling(reading, node, verb),
    );
}

function readPassive(
  reading: Reading,
  node: Node,
  verb: VerbGroup,
  kind: Attribution['kind'],
  isAct: boolean,
): void {
  const by = agentOf(reading, verb, node.to);
  const next = reading.tokens[verb.last + 1];
  const scope = { from: node.from, to: reading.scopeEnd(node) };
  if (kind === 'denying') {
    if (!by && verb.base === 'dismiss') return;
    reading.add('denying', reading.runOf(verb), by, reading.backFrom(node), node, verb.isNegated);
  } else if (by)
    reading.add('saying', reading.runOf(verb), by, reading.wider(node, scope), node, verb.isNegated, isAct);
  else if (passiveHedges.has(verb.base)) {
    const isSaid = verb.base === 'tell' || verb.base === 'quote';
    reading.add(
      isSaid && next?.tag !== 'to' ? 'saying' : 'hedging',
      reading.runOf(verb),
      undefined,
      isClosed(reading, node, verb) ? reading.segmentOf(node) : reading.wider(node, scope),
      node,
      verb.isNegated,
    );
  }
}

/** The noun phrase after “by” in the clause of a verb. */
function agentOf(reading: Reading, { last }: VerbGroup, limit: number): Run | undefined {
  for (let at = last + 1; at < Math.min(limit, last + 24); at++) {
    const token = reading.tokens[at];
    if (!token || token.tag === 'hard' || token.tag === 'that') return undefined;
    if (token.word !== 'by') continue;
    const next = reading.tokens[at + 1];
    if (!next || next.tag === 'number' || next.tag === 'time' || ingOf(next.word)) continue;
    const run = reading.phrase(at + 1, limit);
    if (run.to > run.from) return run;
  }
  return undefined;
}

function readActive(
  reading: Reading,
  node: Node,
  verb: VerbGroup,
  kind: Attribution['kind'],
  isAct: boolean,
): void {
  if (node.subject && isNobody(reading, node.subject)) {
    reading.add(
      'hedging',
      reading.runOf(verb),
      undefined,
      { from: verb.first, to: reading.scopeEnd(node) },
      node,
      true,
    );
    return;
  }
  if (/^(?:nothing|little)$/.test(reading.tokens[verb.last + 1]?.word ?? '')) {
    reading.add(kind, reading.runOf(verb), node.subject, { from: verb.first, to: node.to }, node, true);
    return;
  }
  const words = reading.runOf(verb);
  const inverted = invertedSubject(reading, node, verb);
  if (inverted) {
    reading.add(kind, words, inverted, reading.segmentOf(node), node, verb.isNegated);
    return;
  }
  const isRelative = node.kind === 'relative';
  const quoted = /^(?:quote|cite)$/.test(verb.base) ? reading.phrase(verb.last + 1, node.to) : undefined;
  if (quoted && quoted.to > quoted.from) {
    reading.add(kind, words, quoted, reading.segmentOf(node), node, verb.isNegated);
    return;
  }
  const isOfAntecedent =
    isRelative && node.subject !== undefined && reading.tokens[node.subject.from]?.tag === 'rel';
  const who = isOfAntecedent || (isRelative && !node.subject) ? reading.antecedentOf(node) : node.subject;
  if (kind === 'denying' && isBackwards(reading, node, verb)) {
    reading.add(kind, words, who, reading.backFrom(node), node, verb.isNegated);
    return;
  }
  if (isOfAntecedent) {
    // "ways to say who says so"
    if (
      reading.tokens[node.from]?.word === 'who' &&
      presentOf(reading.tokens[node.from - 1]?.word ?? '')?.form === 'base'
    )
      return;
    reading.add(kind, words, who, { from: verb.last + 1, to: node.to }, node, verb.isNegated, isAct);
    return;
  }
  if (isClosed(reading, node, verb)) {
    reading.add(kind, words, who, reading.segmentOf(node), node, verb.isNegated, isAct);
    return;
  }
  const open = { from: verb.last + 1, to: reading.scopeEnd(node) };
  reading.add(
    kind,
    words,
    who,
    isRelative ? reading.aroundRelative(node) : open,
    node,
    verb.isNegated,
    isAct,
  );
}
