import { withFragments } from './fragments';
import { helped } from './helped-verbs';
import { isPastHere } from './past-verbs';
import { isPresentHere } from './present-verbs';
import { isNegatedBefore } from './surroundings';
import type { Token } from './tokens';
import { pastOf } from './verb-forms';
import { type VerbGroup, helping, notFinite } from './verb-group';
import { compoundOf } from './verbs.words';

/** Returns the finite verbs of a sentence, in order. */
export function verbGroupsIn(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const found =
      helping.has(token.tag) && !notFinite.has(token.word) && tokens[at - 1]?.tag !== 'to'
        ? helped(tokens, at)
        : token.tag === 'word' && !token.isCapital
          ? alone(tokens, at, groups)
          : undefined;
    if (!found) continue;
    const whole = withParticle(tokens, found);
    groups.push(whole);
    at = whole.last;
  }
  return withFragments(tokens, groups);
}

/** “took place”, “took the oath”, “went back into operation” */
function withParticle(tokens: readonly Token[], group: VerbGroup): VerbGroup {
  const near = tokens.slice(group.last + 1, group.last + 4).map(({ word }) => word);
  for (let length = near.length; length > 0; length--) {
    const whole = compoundOf(group.base, near.slice(0, length));
    if (whole) return { ...group, last: group.last + length, base: whole };
  }
  return group;
}

/** A verb without helping verbs. */
function alone(tokens: readonly Token[], at: number, before: readonly VerbGroup[]): VerbGroup | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const past = pastOf(token.word);
  const found =
    past && past.form !== 'participle' && isPastHere(tokens, at, past, before)
      ? { ...past, form: 'past' as const }
      : isPresentHere(tokens, at, before);
  return (
    found && {
      first: at,
      last: at,
      head: at,
      base: found.base,
      helpers: [],
      isNegated: isNegatedBefore(tokens, at),
      isPassive: false,
      isAhead: false,
      form: found.form === 'past' ? 'past' : 'present',
    }
  );
}
