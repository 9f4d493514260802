import type { ClauseStatus } from '../../clauses';
import type { Token } from './tokens';
import type { Node } from './tree';
import { aiming, arranging, scheduled } from './verbs.words';

const later = new Set('will shall would should must may might could can'.split(' '));
const none = new Set('no nobody none nothing neither'.split(' '));
/** A clause that begins so does not say that it is so. */
const conditional = new Set('if unless until till lest before whether'.split(' '));
const dueWords = new Set(
  'due set planned scheduled expected likely unlikely supposed pending imminent upcoming'.split(' '),
);

/** Returns what the verb of a clause makes of what it tells. */
export function statusOf(node: Node, tokens: readonly Token[]): ClauseStatus {
  const { verb, subject, from } = node;
  if (!verb) return 'none';
  if (node.kind === 'adverbial' && conditional.has(tokens[from]?.word ?? '')) return 'planned';
  const { helpers, base, form, last, isPassive } = verb;
  const isNone = subject !== undefined && hasNone(tokens, from, subject.to);
  if (verb.isNegated || isNone) return 'negated';
  const next = tokens[last + 1];
  // "fired no round"
  if (none.has(next?.word ?? '') && !/^(?:more|fewer|less|later|doubt)$/.test(tokens[last + 2]?.word ?? ''))
    return 'negated';
  // "was called off"
  if (base === 'call' && next?.word === 'off') return 'negated';
  if (verb.isAhead || helpers.some((word) => later.has(word) || later.has(word.replace("n't", ''))))
    return 'planned';
  if (form === 'none') return dueWords.has(next?.word ?? '') ? 'planned' : 'ongoing';
  if (scheduled.has(base) && (isPassive || arranging.has(base))) return 'planned';
  if (aiming.has(base) && leadsToInfinitive(tokens, last + 1)) return 'planned';
  if (isPassive && next?.word === 'for' && base === 'announce') return 'planned';
  if (form === 'past') return 'done';
  if (form === 'participle')
    return helpers.some((word) => /^(?:has|have|had|having|was|were|been)/.test(word)) ? 'done' : 'ongoing';
  return form === 'base' && (helpers[0] ?? '').startsWith('did') ? 'done' : 'ongoing';
}

/** Returns whether a clause tells a state that has begun: “has been in force since May”, “is now open”. */
export function hasBegun({ verb, to }: Node, tokens: readonly Token[]): boolean {
  if (verb?.form !== 'none' || verb.isNegated || verb.isAhead) return false;
  const isPerfect = /^(?:has|have|had)/.test(verb.helpers[0] ?? '') && verb.helpers.at(-1) === 'been';
  if (isPerfect) return true;
  if (tokens[verb.last]?.tag !== 'be' || verb.helpers.length > 1) return false;
  for (let at = verb.last + 1; at < Math.min(to, verb.last + 12); at++) {
    const word = tokens[at]?.word ?? '';
    if (dueWords.has(word) || tokens[at]?.tag === 'hard') return false;
    if (word === 'since' || (at <= verb.last + 2 && /^(?:now|already)$/.test(word))) return true;
  }
  return false;
}

/** “agreed by Friday to sit down” */
function leadsToInfinitive(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 10); at++) {
    const token = tokens[at];
    if (!token || token.tag === 'hard' || token.tag === 'comma' || token.tag === 'that') return false;
    if (token.tag === 'to') return tokens[at + 1]?.tag === 'word' || tokens[at + 1]?.word === 'be';
  }
  return false;
}

/** “no deal on pay has been reached”, but “no fewer than 11 people were” */
function hasNone(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= Math.max(from, to - 8); at--) {
    const token = tokens[at];
    if (token?.tag === 'comma') return false;
    if (token && none.has(token.word))
      return !/^(?:more|fewer|less|later|earlier)$/.test(tokens[at + 1]?.word ?? '');
  }
  return false;
}
