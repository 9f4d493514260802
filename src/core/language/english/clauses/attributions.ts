import type { Token } from './tokens';
import type { Node, Tree } from './tree';
import * as nouns from './nouns.words';
import { Reading, type Scoped } from './attribution-reading';
import { readVerb } from './attribution-verbs';
import { readToken, isDoubted } from './attribution-words';
import { isAmong } from './attribution-nouns';

/** Returns the attributions of a sentence with their scopes. */
export function attributionsIn(sentence: string, tokens: readonly Token[], tree: Tree): readonly Scoped[] {
  const reading = new Reading(sentence, tokens, tree);
  for (const node of tree.nodes) if (node.verb) readVerb(reading, node, node.verb);
  for (const node of tree.nodes) if (node.kind === 'aside' && !node.verb) readAside(reading, node);
  for (let at = 0; at < tokens.length; at++) readToken(reading, at);
  readUntrue(reading);
  return reading.found;
}

/** “11 dead (the hospital)”, but not “the Port Authority (HPA)” */
function readAside(reading: Reading, node: Node): void {
  const before = reading.tokens[node.from - 2];
  // "(source: the union)"
  const isSource =
    /^sources?$/.test(reading.tokens[node.from]?.word ?? '') &&
    reading.tokens[node.from + 1]?.tag === 'colon';
  const run = reading.phrase(isSource ? node.from + 2 : node.from, node.to);
  if (run.to !== node.to || before?.tag === 'name' || before?.isCapital) return;
  const last = reading.tokens[run.to - 1];
  const isOfNoun = last !== undefined && isAmong(nouns.reportNouns, last.word);
  if (
    last?.tag === 'name' ||
    isOfNoun ||
    (reading.tokens[run.from]?.tag === 'det' && run.to - run.from === 2)
  )
    reading.add('saying', run, run, reading.segmentOf(node));
}

/** “this, the union says, is untrue” */
function readUntrue(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at++) {
    const token = reading.tokens[at];
    if (!token) continue;
    const isLow = /^(?:low|high)$/.test(token.word) && reading.tokens[at - 1]?.word === 'too';
    const isNotSo = token.word === 'so' && reading.tokens[at - 1]?.tag === 'not';
    const isFewer = /^(?:fewer|lower|smaller|less)$/.test(token.word);
    if (!isLow && !isFewer && !isNotSo && !nouns.untrueWords.has(token.word)) continue;
    const node = reading.nodeAt(at);
    const by = reading.found.find(
      ({ scope, attribution }) => attribution.kind === 'saying' && scope.from <= at && at < scope.to,
    );
    const who = by?.attribution.who;
    if (isFewer && !who) continue;
    reading.found.push({
      attribution: {
        start: token.start,
        end: token.end,
        kind: 'denying',
        who,
        isNegated: !isNotSo && isDoubted(reading, at),
        isAct: false,
      },
      scope: reading.backFrom(node),
      node: undefined,
    });
  }
}
