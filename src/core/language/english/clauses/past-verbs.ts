import { commasSince, governing, isNear } from './surroundings';
import type { Token } from './tokens';
import { type VerbForm, pastOf } from './verb-forms';
import {
  type VerbGroup,
  afterParticiple,
  edges,
  farthest,
  helping,
  notFinite,
  opensPhrase,
} from './verb-group';
import { sayingOf, scheduled } from './verbs.words';

export function isPastHere(
  tokens: readonly Token[],
  at: number,
  { base, form }: VerbForm,
  before: readonly VerbGroup[],
): boolean {
  const index = governing(tokens, at);
  // "stay closed", "was reported lost"
  if (form === 'either' && index === before.at(-1)?.last && tokens[index]?.tag === 'word') return false;
  // "a visit, set for 12 March"
  if (scheduled.has(base) && tokens[at + 1]?.word === 'for') return false;
  const last = tokens[index];
  const next = tokens[at + 1];
  const says = sayingOf(base) !== undefined;
  const isInverted =
    says &&
    next !== undefined &&
    (opensPhrase.has(next.tag) || next.isCapital) &&
    next.tag !== 'that' &&
    next.tag !== 'to';
  if (!last || last.tag === 'hard' || last.tag === 'colon') return isInverted && next.tag !== 'number';
  switch (last.tag) {
    case 'name':
    case 'pron':
    case 'rel':
    case 'that':
    case 'close':
    case 'dash':
    case 'quote':
    case 'number':
    case 'time':
    case 'word':
    case 'mark': {
      if (last.tag === 'number' && next?.tag === 'word' && form === 'either') return false;
      if (last.tag === 'time' && next?.tag === 'word' && form === 'either') return false;
      if (says && form === 'either' && (last.tag === 'name' || last.tag === 'pron' || last.tag === 'rel'))
        return true;
      return form === 'past' || !(isReduced(tokens, at) || isWithoutEdge(tokens, at, before.at(-1)));
    }
    case 'sub':
      return last.word === 'so' && says;
    case 'comma': {
      if (isInverted) return true;
      const commas = commasSince(tokens, index, -1);
      if (next?.word === 'by' && form === 'either') return false;
      if (form === 'either' && next && afterParticiple.has(next.word) && before.length > 0 && commas < 2)
        return false;
      return commas >= 2 || (before.length > 0 && (form === 'past' || next?.word !== 'by'));
    }
    case 'coord':
      return before.length > 0 && isNear(tokens, before.at(-1)?.last ?? 0, index);
    case 'prep':
      // "walked out at the gates and", "the company as a whole": only after "out", "in" of the verb before
      return false;
    default:
      return false;
  }
}

/** “both sides want the mediation held in Geneva”: no second verb without an edge, but after one of saying. */
function isWithoutEdge(tokens: readonly Token[], at: number, before: VerbGroup | undefined): boolean {
  if (!before || sayingOf(before.base) || !afterParticiple.has(tokens[at + 1]?.word ?? '')) return false;
  if (at - before.last > farthest) return false;
  for (let back = at - 1; back > before.last; back--) {
    const tag = tokens[back]?.tag;
    if (tag && edges.has(tag)) return false;
  }
  return true;
}

/** “people injured in a clash were …”: a participle, since the verb is still to come. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || !(afterParticiple.has(next.word) || next.tag === 'time')) return false;
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + farthest); ahead++) {
    const token = tokens[ahead];
    if (!token || edges.has(token.tag)) return false;
    if (helping.has(token.tag) && !notFinite.has(token.word)) return true;
    const past = token.tag === 'word' && !token.isCapital ? pastOf(token.word) : undefined;
    const last = tokens[ahead - 1];
    if (past?.form === 'past' && last?.tag !== 'det') return true;
  }
  return false;
}
