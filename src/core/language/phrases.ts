import type { Span } from '../base/span';

/** A word, a run of digits or a mark. Offsets are UTF-16 code units of the text from 0; ends are exclusive. */
interface Token extends Span {
  readonly text: string;
  /** In lower case; all apostrophes are one. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/**
 * A phrase as data: words with single blanks between them. Case does not count.
 * - `say|said`: either; `deny|den(ies|ied)`: with any of the endings; `fabricat*`, `*ly`: with anything before or after;
 * - `*`: any word; `#`: a number; `Aa`, `aa`: a word with a capital, without one; `_`: whatever there is;
 * - `?yet`: may be there; `~very|so`: any number of them;
 * - `!by`: not followed by it; at the beginning `<to`, `<!to`: with or without it before;
 * - `^`, `$`: the text begins, ends there.
 *
 * In a list the first is the phrase, and the others are what must not follow it.
 */
export type Phrase = string | readonly [phrase: string, ...unlessFollowedBy: string[]];

interface Element {
  readonly role: 'one' | 'optional' | 'repeated' | 'not' | 'after' | 'notAfter' | 'start' | 'end';
  readonly fits: (token: Token) => boolean;
  /** The words that alone fit; `undefined` if others do. */
  readonly literals: ReadonlySet<string> | undefined;
}

interface Pattern {
  readonly elements: readonly Element[];
  readonly unless: readonly Pattern[];
}

const tokenPattern = /([\p{L}\p{M}]+)|(\p{N}+)|[^\s\p{L}\p{M}\p{N}]/gu;
/** Repeated words are followed no farther. */
const mostRepeated = 12;

/** The last few texts, the last one first: many lists look at one text, and at stretches of it in between. */
const mostKept = 4;
let kept: readonly { readonly text: string; readonly tokens: readonly Token[] }[] = [];

/** Returns the tokens of a text, which are made once. */
function tokensOf(text: string): readonly Token[] {
  for (const one of kept) if (one.text === text) return one.tokens;
  const tokens = Array.from(
    text.matchAll(tokenPattern),
    ({ 0: found, 1: letters, 2: digits, index }): Token => ({
      text: found,
      word: found === '’' ? "'" : found.toLowerCase(),
      start: index,
      end: index + found.length,
      kind: letters !== undefined ? 'word' : digits !== undefined ? 'number' : 'mark',
    }),
  );
  kept = [{ text, tokens }, ...kept.slice(0, mostKept - 1)];
  return tokens;
}

/** Phrases that are looked for in texts, over tokens: no part of a word is ever found. */
export class Phrases {
  #patterns:
    { readonly byWord: ReadonlyMap<string, Pattern[]>; readonly others: readonly Pattern[] } | undefined;

  /** @param isCased whether words with a capital are other words ("May"); `*ed` is then in small letters */
  constructor(
    private readonly phrases: readonly Phrase[],
    private readonly isCased = false,
  ) {}

  /** Returns whether any of them stands in the text. */
  test(text: string): boolean {
    return this.first(text) !== undefined;
  }

  /** The first in the text, the longest if several begin there; `undefined` for none. */
  first(text: string): Span | undefined {
    return this.#find(tokensOf(text), 0)?.span;
  }

  /** All of them in the order of the text; none overlaps another. */
  all(text: string): Span[] {
    const tokens = tokensOf(text);
    const spans: Span[] = [];
    for (let at = 0; at < tokens.length;) {
      const found = this.#find(tokens, at);
      if (!found) break;
      spans.push(found.span);
      at = Math.max(found.next, at + 1);
    }
    return spans;
  }

  /** The one that the text begins with, its end in the text; `undefined` for none. */
  atStart(text: string): number | undefined {
    const tokens = tokensOf(text);
    const next = this.#longest(tokens, 0);
    return next === undefined ? undefined : (tokens[next - 1]?.end ?? 0);
  }

  /** The longest that the text ends with, its beginning in the text; `undefined` for none. */
  atEnd(text: string): number | undefined {
    const tokens = tokensOf(text);
    for (let at = Math.max(0, tokens.length - 2 * mostRepeated); at < tokens.length; at++)
      if (this.#ends(tokens, at).includes(tokens.length)) return tokens[at]?.start;
    return undefined;
  }

  #find(tokens: readonly Token[], from: number): { readonly span: Span; readonly next: number } | undefined {
    for (let at = from; at < tokens.length; at++) {
      const next = this.#longest(tokens, at);
      const first = tokens[at];
      if (next !== undefined && first && next > at)
        return { span: { start: first.start, end: tokens[next - 1]?.end ?? first.end }, next };
    }
    return undefined;
  }

  #longest(tokens: readonly Token[], at: number): number | undefined {
    const ends = this.#ends(tokens, at);
    return ends.length === 0 ? undefined : Math.max(...ends);
  }

  #ends(tokens: readonly Token[], at: number): readonly number[] {
    this.#patterns ??= indexed(this.phrases, this.isCased);
    const { byWord, others } = this.#patterns;
    const token = tokens[at];
    const own = token && byWord.get(this.isCased ? token.text : token.word);
    if (!own && others.length === 0) return none;
    let ends = none;
    for (const patterns of own ? [own, others] : [others])
      for (const pattern of patterns) {
        const more = endsOf(pattern, tokens, at);
        if (more.length > 0) ends = ends.length === 0 ? more : [...ends, ...more];
      }
    return ends;
  }
}

const none: readonly number[] = [];

/** Patterns by the words that they can begin with; those that can begin with any are looked at everywhere. */
function indexed(phrases: readonly Phrase[], isCased: boolean) {
  const byWord = new Map<string, Pattern[]>();
  const others: Pattern[] = [];
  for (const phrase of phrases) {
    const [own, ...unless] = typeof phrase === 'string' ? [phrase] : phrase;
    const excluded = unless.map((one) => ({ elements: elementsOf(one, isCased), unless: [] }));
    for (const elements of withCertainStart(elementsOf(own, isCased))) {
      const first = elements.find(({ role }) => !lookbehinds.has(role));
      const pattern = { elements, unless: excluded };
      if (first?.role !== 'one' || !first.literals) others.push(pattern);
      else for (const word of first.literals) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
    }
  }
  return { byWord, others };
}

const lookbehinds: ReadonlySet<Element['role']> = new Set(['after', 'notAfter', 'start']);

/** The same as several patterns of which none begins with words that may be there: their first word tells them apart. */
function withCertainStart(elements: readonly Element[]): (readonly Element[])[] {
  const at = elements.findIndex(({ role }) => !lookbehinds.has(role));
  const first = elements[at];
  if (first?.role !== 'optional' && first?.role !== 'repeated') return [elements];
  const [before, behind] = [elements.slice(0, at), elements.slice(at + 1)];
  const more = first.role === 'repeated' ? [first] : [];
  return [
    [...before, { ...first, role: 'one' as const }, ...more, ...behind],
    ...withCertainStart([...before, ...behind]),
  ];
}

/** Returns the tokens after which the pattern can end if it begins at a token. */
function endsOf({ elements, unless }: Pattern, tokens: readonly Token[], at: number): readonly number[] {
  let ends: readonly number[] = [at];
  for (const element of elements) {
    const [only = at] = ends;
    ends =
      ends.length === 1
        ? step(element, tokens, only)
        : [...new Set(ends.flatMap((end) => step(element, tokens, end)))];
    if (ends.length === 0) return none;
  }
  if (unless.length === 0) return ends;
  return ends.filter((end) => !unless.some((pattern) => endsOf(pattern, tokens, end).length > 0));
}

function step({ role, fits }: Element, tokens: readonly Token[], at: number): readonly number[] {
  const token = tokens[at];
  const isFitting = token !== undefined && fits(token);
  switch (role) {
    case 'one':
      return isFitting ? [at + 1] : none;
    case 'optional':
      return isFitting ? [at, at + 1] : [at];
    case 'not':
      return isFitting ? none : [at];
    case 'after':
    case 'notAfter': {
      const before = tokens[at - 1];
      return (before !== undefined && fits(before)) === (role === 'after') ? [at] : none;
    }
    case 'start':
      return at === 0 ? [at] : none;
    case 'end':
      return at === tokens.length ? [at] : none;
    case 'repeated': {
      const ends = [at];
      for (let next = at; ends.length <= mostRepeated; next++) {
        const one = tokens[next];
        if (!one || !fits(one)) break;
        ends.push(next + 1);
      }
      return ends;
    }
  }
}

const roles: readonly (readonly [sign: string, role: Element['role']])[] = [
  ['<!', 'notAfter'],
  ['<', 'after'],
  ['!', 'not'],
  ['?', 'optional'],
  ['~', 'repeated'],
];

function elementsOf(phrase: string, isCased: boolean): Element[] {
  return phrase.split(' ').flatMap((written): Element[] => {
    if (written === '^' || written === '$')
      return [{ role: written === '^' ? 'start' : 'end', fits: () => true, literals: undefined }];
    const signed = written.length > 1 ? roles.find(([one]) => written.startsWith(one)) : undefined;
    const [sign, role] = signed ?? ['', 'one' as const];
    const words = written.slice(sign.length);
    // `so-called` is three tokens.
    const parts = role === 'one' && !/[|(*]/.test(words) ? (words.match(tokenPattern) ?? []) : [words];
    return parts.map((part) => ({ role, ...wordTest(part, isCased) }));
  });
}

/** `say|said`, `den(ies|ied)`, `fabricat*`, `*ly`, `*`, `#`, `Aa`, `aa` */
function wordTest(words: string, isCased: boolean): Pick<Element, 'fits' | 'literals'> {
  const all = alternatives(words).map((one) => (isCased || one === 'Aa' ? one : one.toLowerCase()));
  const special = new Set(all.filter((one) => ['*', '#', 'Aa', 'aa', '_'].includes(one)));
  const starts = all.filter((one) => one.length > 1 && one.endsWith('*')).map((one) => one.slice(0, -1));
  const endings = all.filter((one) => one.length > 1 && one.startsWith('*')).map((one) => one.slice(1));
  const literals = new Set(all.filter((one) => !special.has(one) && !one.includes('*')));
  const fits = ({ text, word, kind }: Token) => {
    const own = isCased ? text : word;
    if (literals.has(own) || special.has('_')) return true;
    if (kind === 'number') return special.has('#');
    if (kind !== 'word') return false;
    const isSmall = !isCased || text === word;
    return (
      special.has('*') ||
      (special.has('Aa') && /^\p{Lu}/u.test(text)) ||
      (special.has('aa') && /^\p{Ll}/u.test(text)) ||
      (isSmall && starts.some((start) => own.startsWith(start))) ||
      (isSmall && endings.some((ending) => own.length > ending.length + 1 && own.endsWith(ending)))
    );
  };
  const isLiteral = special.size === 0 && starts.length === 0 && endings.length === 0;
  return { fits, literals: isLiteral ? literals : undefined };
}

function alternatives(words: string): string[] {
  if (words === '(') return [words];
  return (words.match(/[^|(]+(?:\([^)]*\))?/g) ?? []).flatMap((one) => {
    const [, stem = one, endings] = /^([^(]+)\(([^()]*)\)$/.exec(one) ?? [];
    return endings === undefined ? [one] : endings.split('|').map((ending) => stem + ending);
  });
}
