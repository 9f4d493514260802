import type { NameWords } from '../language/language';
import { basicsOf } from '../language/basics';

/** A word of a text and where it stands, in UTF-16 code units. A possessive ending is no part of it. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital, perhaps after a particle: Assad, al-Assad. */
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  /** Stands where any word has a capital: first in a sentence, after a quotation mark or a colon. */
  readonly isFirst: boolean;
  /** The text between the previous word and this one. */
  readonly gap: string;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑'’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const capital = /^(?:\p{Lu}|(?:al|el|ul|as|ad|ash|ar|an|az|at|bin|d|o)[-‐‑'’]\p{Lu})/u;

const abbreviated = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep)$/u;

const acronym = /^\(\p{Lu}[\p{L}\p{N}]{0,8}\p{Lu}\)$/u;

/** The words of a paragraph; acronyms in brackets are left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const own = found.replace(/['’ʼ]s$/u, '');
    // "the agency (IAEA), Rafael Gross": what the agency is called for short parts nothing.
    if (acronym.test(text.slice(Math.max(0, index - 1), index + found.length + 1))) continue;
    const gap = text.slice(last, index).replace(/ \(\p{Lu}[\p{L}\p{N}]{1,9}\)/u, '');
    // "John R. Smith", "Gen. Smith"
    const initial = abbreviated.test(tokens.at(-1)?.text ?? '') && /^\. ?$/.test(gap);
    tokens.push({
      text: own,
      start: index,
      end: index + own.length,
      isCapital: capital.test(own),
      isPossessive: own.length < found.length,
      isFirst: tokens.length === 0 || (!initial && /[.!?…:;“"«‘(\n]|[-–—] /u.test(gap)),
      gap: initial ? ' ' : gap,
    });
    last = index + own.length;
  }
  return tokens;
}

/** One spelling for the forms of a name that are alike: without particles, marks, case, hyphens and apostrophes. */
export function foldName(form: string, { isParticle }: NameWords = basicsOf(undefined).names): string[] {
  const parts = form
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʾʿ`.]/gu, '')
    .toLowerCase()
    .split(/[\s\-‐‑]+/u)
    .filter(Boolean);
  const kept = parts.filter(
    (part, index) => !(isParticle(part) && (index < parts.length - 1 || parts.length > 1)),
  );
  return kept.length > 0 ? kept : parts;
}

/** Returns whether two words differ by at most one letter. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const rest = a.length === b.length ? 1 : 0;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.slice(from + 1) === short.slice(from + rest);
}
