import type { Tag, Token } from './tokens';
import { ingOf, pastOf, presentOf } from './verb-forms';
import { type VerbGroup, farthest, helping } from './verb-group';
import { sayingOf } from './verbs.words';

const ahead = new Set(
  'due set about going expected planned scheduled supposed poised likely unlikely ready meant bound'.split(
    ' ',
  ),
);

/** “has not yet been asked”, “is to meet”, “had, by its own account, offered” */
export function helped(tokens: readonly Token[], first: number): VerbGroup {
  const helpers: string[] = [];
  let isNegated = false;
  let isAhead = false;
  let last = first;
  const verb = (head: number, base: string, form: VerbGroup['form']): VerbGroup => {
    const isBe = tokens[last]?.tag === 'be';
    const isPassive = form === 'participle' && isBe;
    return { first, last: head, head, base, helpers, isNegated, isPassive, isAhead, form };
  };
  for (let at = first; at < Math.min(tokens.length, first + farthest); at++) {
    const token = tokens[at];
    if (!token) break;
    const { tag, word } = token;
    if (helping.has(tag)) {
      if (at > first && helpers.length === 0) break;
      helpers.push(word);
      isNegated ||= /n't$|^cannot$/.test(word);
      last = at;
    } else if (tag === 'not') isNegated = true;
    // "has since published", "has been much discussed"
    else if (tag === 'adverb' || (/^(?:since|much)$/.test(word) && tokens[at - 1] === tokens[last])) continue;
    else if (ahead.has(word) && isFollowedByTo(tokens, at)) {
      isAhead = true;
      at++;
    } else if (tag === 'to' && (tokens[last]?.tag === 'be' || tokens[last]?.tag === 'have')) isAhead = true;
    else if (tag === 'comma' || tag === 'open') {
      const next = afterAside(tokens, at);
      if (next === undefined) break;
      at = next - 1;
    } else {
      if (tag !== 'word' || token.isCapital) break;
      const form = headForm(token.word, tokens[last], isAhead);
      return form ? verb(at, form.base, form.form) : verb(last, baseOfHelper(tokens[last]), 'none');
    }
  }
  return verb(last, baseOfHelper(tokens[last]), 'none');
}

function isFollowedByTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.tag === 'to';
}

function headForm(
  word: string,
  helper: Token | undefined,
  isAhead: boolean,
): { readonly base: string; readonly form: VerbGroup['form'] } | undefined {
  const past = pastOf(word);
  const ing = ingOf(word);
  const present = presentOf(word);
  if (helper?.tag === 'modal' || helper?.tag === 'do' || isAhead || helper?.word === 'be')
    if (present?.form === 'base') return { base: present.base, form: 'base' };
  if (helper?.tag === 'be' || helper?.tag === 'have') {
    if (past && past.form !== 'past') return { base: past.base, form: 'participle' };
    if (ing && helper.tag === 'be') return { base: ing.base, form: 'ing' };
    if (helper.tag === 'be' && /\p{L}{2}ing$/u.test(word)) return { base: word, form: 'ing' };
    return undefined;
  }
  return helper?.tag === 'modal' || helper?.tag === 'do' ? { base: word, form: 'base' } : undefined;
}

function baseOfHelper(token: Token | undefined): string {
  return token?.tag ?? '';
}

/** The index after “, by its own account,” if a verb follows. */
function afterAside(tokens: readonly Token[], at: number): number | undefined {
  const closing: Tag = tokens[at]?.tag === 'open' ? 'close' : 'comma';
  for (let next = at + 1; next < Math.min(tokens.length - 1, at + 10); next++) {
    const tag = tokens[next]?.tag;
    if (tag === 'hard' || (tag && helping.has(tag))) return undefined;
    // "was, it says, made": a clause of its own
    if (isSaid(tokens, next)) return undefined;
    if (tag !== closing) continue;
    const word = tokens[next + 1]?.word ?? '';
    return pastOf(word) || ingOf(word) ? next + 1 : undefined;
  }
  return undefined;
}

function isSaid(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1]?.tag;
  if (last !== 'pron' && last !== 'name' && last !== 'word') return false;
  const word = tokens[at]?.word ?? '';
  const verb = presentOf(word) ?? pastOf(word);
  return verb !== undefined && verb.form !== 'base' && sayingOf(verb.base) !== undefined;
}
