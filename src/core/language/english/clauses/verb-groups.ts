import { type VerbForm, ingOf, pastOf, presentOf } from './verb-forms';
import type { Tag, Token } from './tokens';
import { compoundOf, oftenNouns, passiveHedges, sayingOf, scheduled } from './verbs.words';

/** A finite verb with its helping verbs, as indices of tokens. */
export interface VerbGroup {
  readonly first: number;
  /** The last of its tokens, included. */
  readonly last: number;
  /** The verb itself; the helping verb if it stands alone. */
  readonly head: number;
  readonly base: string;
  readonly helpers: readonly string[];
  readonly isNegated: boolean;
  /** “was asked”, “has been asked” */
  readonly isPassive: boolean;
  /** “is to”, “is due to”, “was about to” */
  readonly isAhead: boolean;
  /** The form of the verb itself. */
  readonly form: 'past' | 'present' | 'base' | 'participle' | 'ing' | 'none';
}

/** Look ahead and back over at most this many tokens. */
const farthest = 40;
const helping: ReadonlySet<Tag> = new Set(['be', 'have', 'do', 'modal']);
const notFinite = new Set(['be', 'been', 'being', 'having']);
const edges: ReadonlySet<Tag> = new Set([
  'comma',
  'hard',
  'colon',
  'dash',
  'coord',
  'rel',
  'that',
  'sub',
  'contrast',
  'open',
  'close',
]);
const opensPhrase: ReadonlySet<Tag> = new Set(['det', 'name', 'number', 'pron', 'that', 'quote', 'to']);
const ahead = new Set(
  'due set about going expected planned scheduled supposed poised likely unlikely ready meant bound'.split(
    ' ',
  ),
);
const particles = new Set('out up down off back away'.split(' '));
const plurals = new Set('people police staff troops members media'.split(' '));
const afterParticiple = new Set(
  'by in at on from with near under during to for off as after against over into'.split(' '),
);

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

/** “| Completed | 9 April |”, “Signed on 3 May”: what begins with a participle and has no verb tells what was done. */
function withFragments(tokens: readonly Token[], groups: readonly VerbGroup[]): readonly VerbGroup[] {
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

/** “took place”, “took the oath”, “went back into operation” */
function withParticle(tokens: readonly Token[], group: VerbGroup): VerbGroup {
  const near = tokens.slice(group.last + 1, group.last + 4).map(({ word }) => word);
  for (let length = near.length; length > 0; length--) {
    const whole = compoundOf(group.base, near.slice(0, length));
    if (whole) return { ...group, last: group.last + length, base: whole };
  }
  return group;
}

/** “has not yet been asked”, “is to meet”, “had, by its own account, offered” */
function helped(tokens: readonly Token[], first: number): VerbGroup {
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

function isNegatedBefore(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  return last?.tag === 'not' || (last?.tag === 'adverb' && tokens[at - 2]?.tag === 'not');
}

/** The last token before that is no adverb. */
function governing(tokens: readonly Token[], at: number): number {
  let before = at - 1;
  while (before >= 0 && (tokens[before]?.tag === 'adverb' || tokens[before]?.tag === 'not')) before--;
  return before;
}

function isPastHere(
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

function isNear(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - farthest); at < to; at++) if (tokens[at]?.tag === 'hard') return false;
  return to - from <= farthest;
}

/** The number of commas up to this one, since the last verb or hard edge. */
function commasSince(tokens: readonly Token[], to: number, from: number): number {
  let commas = 0;
  for (let at = to; at > Math.max(from, to - farthest); at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'hard') break;
    if (tag === 'comma') commas++;
  }
  return commas;
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

function isPresentHere(
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
      (last?.tag === 'word' &&
        isEnd &&
        (isInRelative(tokens, index) || (tokens[index - 1]?.tag === 'det' && isAfterComma(tokens, index)))) ||
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

/** The comma that opens what a comma closes. */
function openingBefore(tokens: readonly Token[], closing: number): number {
  for (let at = closing - 1; at > Math.max(0, closing - farthest); at--)
    if (tokens[at]?.tag === 'comma') return at;
  return closing;
}

/** “…, the RAI reports.” */
function isAfterComma(tokens: readonly Token[], subject: number): boolean {
  const before = tokens[subject - 1];
  const first = before?.tag === 'det' ? tokens[subject - 2] : before;
  return first?.tag === 'comma' || first?.tag === 'quote' || first?.word === 'as';
}

/** “a figure that the company contests” */
function isInRelative(tokens: readonly Token[], subject: number): boolean {
  for (let at = subject - 1; at >= Math.max(0, subject - 6); at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'that' || tag === 'rel') return true;
    if (tag !== 'det' && tag !== 'word' && tag !== 'name' && tag !== 'prep') return false;
  }
  return false;
}
