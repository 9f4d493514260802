import { isNegatedBefore } from './surroundings';
import type { Token } from './tokens';
import { pastOf } from './verb-forms';
import { type VerbGroup, afterParticiple } from './verb-group';
import { passiveHedges } from './verbs.words';

/** “| Completed | 9 April |”, “Signed on 3 May”: what begins with a participle and has no verb tells what was done. */
export function withFragments(tokens: readonly Token[], groups: readonly VerbGroup[]): readonly VerbGroup[] {
  const found: VerbGroup[] = [];
  let next = 0;
  for (let from = 0; from < tokens.length;) {
    let to = from;
    while (to < tokens.length && tokens[to]?.tag !== 'hard' && tokens[to]?.tag !== 'colon') to++;
    let hasVerb = false;
    for (; (groups[next]?.first ?? Infinity) < to; next++) {
      const group = groups[next];
      if (group) found.push(group);
      hasVerb = true;
    }
    if (!hasVerb) {
      const fragment = fragmentAt(tokens, from, to);
      if (fragment) found.push(fragment);
    }
    from = to + 1;
  }
  return found;
}

function fragmentAt(tokens: readonly Token[], from: number, to: number): VerbGroup | undefined {
  let at = from;
  while (at < to && tokens[at]?.tag === 'adverb') at++;
  const past = at < to ? pastOf(tokens[at]?.word ?? '') : undefined;
  if (!past || past.form === 'past' || passiveHedges.has(past.base)) return undefined;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (next && !afterParticiple.has(next.word) && next.tag !== 'time' && next.tag !== 'mark') return undefined;
  return {
    first: at,
    last: at,
    head: at,
    base: past.base,
    helpers: [],
    isNegated: isNegatedBefore(tokens, at),
    isPassive: true,
    isAhead: false,
    form: 'past',
  };
}
