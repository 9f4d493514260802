import { commasSince, governing, isAfterComma, isInRelative, openingBefore } from './surroundings';
import type { Token } from './tokens';
import { type VerbForm, presentOf } from './verb-forms';
import { type VerbGroup, edges, helping, notFinite, opensPhrase } from './verb-group';
import { oftenNouns, sayingOf } from './verbs.words';

const particles = new Set('out up down off back away'.split(' '));

const plurals = new Set('people police staff troops members media'.split(' '));

/** Returns whether a noun ends what a comma and an article open: “…, the port authority”. */
function isTagged(tokens: readonly Token[], noun: number): boolean {
  let first = noun;
  while (noun - first < 2 && tokens[first - 1]?.tag === 'word') first--;
  return tokens[first - 1]?.tag === 'det' && isAfterComma(tokens, first);
}

export function isPresentHere(
  tokens: readonly Token[],
  at: number,
  before: readonly VerbGroup[],
): { readonly base: string; readonly form: VerbForm['form'] } | undefined {
  const token = tokens[at];
  const found = token && presentOf(token.word);
  if (!token || !found) return undefined;
  const index = governing(tokens, at);
  const last = tokens[index];
  const next = tokens[at + 1];
  const isSaying = sayingOf(found.base) !== undefined;
  const isSurelySubject =
    last?.tag === 'pron' || last?.tag === 'name' || (isSaying && isInRelative(tokens, index));
  if (next && helping.has(next.tag) && !notFinite.has(next.word) && !isSurelySubject) return undefined;
  const isOpen =
    next !== undefined && (opensPhrase.has(next.tag) || next.isCapital || particles.has(next.word));
  if (oftenNouns.has(found.base) && !isOpen) {
    const isEnd = next === undefined || edges.has(next.tag) || next.tag === 'mark';
    const isPlainSubject =
      (last?.tag === 'comma' &&
        isEnd &&
        commasSince(tokens, index, -1) >= 2 &&
        isInRelative(tokens, openingBefore(tokens, index))) ||
      last?.tag === 'pron' ||
      last?.tag === 'rel' ||
      (last?.tag === 'word' && isEnd && (isInRelative(tokens, index) || isTagged(tokens, index))) ||
      (last?.tag === 'name' && (!isEnd || isInRelative(tokens, index) || isAfterComma(tokens, index)));
    const isSaid = sayingOf(found.base) !== undefined && (next?.word === 'of' || next?.word === 'at');
    if (!isPlainSubject && !(isSaid && tokens[index - 1]?.tag === 'det')) return undefined;
  }
  const isThird = found.form === 'third';
  const says = sayingOf(found.base) !== undefined;
  if (!last || last.tag === 'hard' || last.tag === 'colon')
    return says && isThird && isOpen && next.tag !== 'number' && next.tag !== 'that' ? found : undefined;
  switch (last.tag) {
    case 'name':
      return isThird || found.base === 'say' || next?.tag === 'det' || next?.word === 'of'
        ? found
        : undefined;
    case 'rel':
    case 'that':
      return found;
    case 'pron':
      return isThird !== /^(?:they|we|you|i)$/.test(last.word) ? found : undefined;
    case 'word':
    case 'time': {
      const isPlural = /[^s]s$/.test(last.word) || plurals.has(last.word);
      return isThird !== isPlural ? found : undefined;
    }
    case 'number':
      // "45 arrests"
      return isThird && isOpen ? found : undefined;
    case 'close':
    case 'quote':
    case 'dash':
    case 'mark':
      return isThird ? found : undefined;
    case 'comma': {
      const isPhrase =
        next !== undefined && next.tag !== 'that' && (opensPhrase.has(next.tag) || next.isCapital);
      if (says && (isThird || next?.tag === 'det') && isPhrase) return found;
      if (found.base === 'say' && next?.tag === 'word') return found;
      return isThird && commasSince(tokens, index, -1) >= 2 ? found : undefined;
    }
    case 'sub':
      return last.word === 'so' && isThird && says ? found : undefined;
    case 'coord':
      return isThird && before.length > 0 && isOpen ? found : undefined;
    case 'det':
      // "both say"
      return !isThird && /^(?:both|all|some|many|few|several)$/.test(last.word) ? found : undefined;
    default:
      return undefined;
  }
}
