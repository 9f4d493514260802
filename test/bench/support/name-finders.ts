import RegexTrie from 'regex-trie';
import { TrieFinder } from '../../unit/names/reference/trie-finder';

/**
 * Alternatives that somebody would write or take instead: finders of the same names in the same prose. They look for forms as
 * they are written, know nothing of Markdown (they are given prose from which all else is blanked out already), of folding, of
 * line breaks within names. Boundaries are checked in code, which is faster than a pattern with Unicode `(?<=…)`.
 */
export interface Alternative {
  readonly name: string;
  /** The maximum number of names for which it can be built in reasonable time and memory. */
  readonly most: number;
  build(names: readonly string[]): (text: string, found: Int32Array) => number;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const isLetterUnit = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++)
  if (unit !== 0x2bc && LETTER.test(String.fromCharCode(unit))) isLetterUnit[unit] = 1;

/** The matches of a pattern that touch no other letter. */
function matchesOf(pattern: RegExp): (text: string, found: Int32Array) => number {
  return (text, found) => {
    let count = 0;
    pattern.lastIndex = 0;
    for (;;) {
      const match = pattern.exec(text);
      if (!match) return count;
      const start = match.index;
      const end = pattern.lastIndex;
      const isBounded =
        (start === 0 || isLetterUnit[text.charCodeAt(start - 1)] === 0) &&
        (end === text.length || isLetterUnit[text.charCodeAt(end)] === 0);
      if (isBounded) {
        found[count++] = start;
        found[count++] = end;
      } else pattern.lastIndex = start + 1;
    }
  };
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

interface CharacterNode {
  next: Map<number, CharacterNode> | undefined;
  isName: boolean;
}

/** FlashText: a trie of characters, entered at the beginning of each word. */
function flashText(names: readonly string[]): (text: string, found: Int32Array) => number {
  const root: CharacterNode = { next: new Map(), isName: false };
  for (const name of names) {
    let node = root;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      node.next ??= new Map();
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = { next: undefined, isName: false }));
      node = next;
    }
    node.isName = true;
  }
  const first = new Uint8Array(0x10000);
  for (const unit of root.next?.keys() ?? []) first[unit] = 1;
  return (text, found) => {
    let count = 0;
    const { length } = text;
    for (let at = 0; at < length;) {
      const unit = text.charCodeAt(at);
      if (isLetterUnit[unit] === 0) {
        at++;
        continue;
      }
      let end = -1;
      if (first[unit] === 1) {
        let node: CharacterNode | undefined = root;
        for (let to = at; to < length;) {
          node = node.next?.get(text.charCodeAt(to));
          if (!node) break;
          to++;
          if (node.isName && (to === length || isLetterUnit[text.charCodeAt(to)] === 0)) end = to;
        }
      }
      if (end > 0) {
        found[count++] = at;
        found[count++] = end;
        at = end;
      } else while (at < length && isLetterUnit[text.charCodeAt(at)] === 1) at++;
    }
    return count;
  };
}

interface WordNode {
  next: Map<string, WordNode> | undefined;
  isName: boolean;
}

/** A trie of words, and what stands between them. */
function wordTrie(names: readonly string[]): (text: string, found: Int32Array) => number {
  const root: WordNode = { next: new Map(), isName: false };
  for (const name of names) {
    let node = root;
    for (const part of partsOf(name)) {
      node.next ??= new Map();
      let next = node.next.get(part);
      if (!next) node.next.set(part, (next = { next: undefined, isName: false }));
      node = next;
    }
    node.isName = true;
  }
  return (text, found) => {
    let count = 0;
    const { length } = text;
    for (let at = 0; at < length;) {
      if (isLetterUnit[text.charCodeAt(at)] === 0) {
        at++;
        continue;
      }
      let to = wordEnd(text, at);
      let node = root.next?.get(text.slice(at, to));
      let end = -1;
      const next = to;
      while (node) {
        if (node.isName) end = to;
        if (!node.next) break;
        let after = to;
        while (after < length && isLetterUnit[text.charCodeAt(after)] === 0 && after - to < 4) after++;
        const gap = node.next.get(text.slice(to, after));
        if (!gap?.next) break;
        to = wordEnd(text, after);
        node = gap.next.get(text.slice(after, to));
      }
      if (end > 0) {
        found[count++] = at;
        found[count++] = end;
        at = end;
      } else at = next;
    }
    return count;
  };
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetterUnit[text.charCodeAt(at)] === 1) at++;
  return at;
}

function partsOf(name: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < name.length;) {
    const end = wordEnd(name, at);
    parts.push(name.slice(at, end));
    at = end;
    while (at < name.length && isLetterUnit[name.charCodeAt(at)] === 0) at++;
    if (at > end) parts.push(name.slice(end, at));
  }
  return parts;
}

export const alternatives: readonly Alternative[] = [
  {
    name: 'regex-trie, boundaries in code',
    most: 100_000,
    build: (names) => {
      const trie = new RegexTrie();
      trie.add([...names]);
      return matchesOf(new RegExp(trie.toRegExp().source, 'g'));
    },
  },
  {
    name: 'RegExp alternation, boundaries in code',
    most: 100_000,
    build: (names) => {
      const longestFirst = [...names].sort((one, other) => other.length - one.length);
      return matchesOf(new RegExp(longestFirst.map(escaped).join('|'), 'g'));
    },
  },
  { name: 'FlashText port, trie of characters', most: 1_000_000, build: flashText },
  { name: 'trie of words', most: 1_000_000, build: wordTrie },
  {
    name: 'our own first finder, trie of words',
    most: 10_000,
    build: (names) => {
      const finder = new TrieFinder(names.map((form) => ({ form, entity: form })));
      return (text, found) => {
        let count = 0;
        for (const { start, end } of finder.find(text)) {
          found[count++] = start;
          found[count++] = end;
        }
        return count;
      };
    },
  },
];
