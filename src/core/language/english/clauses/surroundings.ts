import type { Token } from './tokens';
import { farthest } from './verb-group';

export function isNegatedBefore(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  return last?.tag === 'not' || (last?.tag === 'adverb' && tokens[at - 2]?.tag === 'not');
}

/** The last token before that is no adverb. */
export function governing(tokens: readonly Token[], at: number): number {
  let before = at - 1;
  while (before >= 0 && (tokens[before]?.tag === 'adverb' || tokens[before]?.tag === 'not')) before--;
  return before;
}

export function isNear(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - farthest); at < to; at++) if (tokens[at]?.tag === 'hard') return false;
  return to - from <= farthest;
}

/** The number of commas up to this one, since the last verb or hard edge. */
export function commasSince(tokens: readonly Token[], to: number, from: number): number {
  let commas = 0;
  for (let at = to; at > Math.max(from, to - farthest); at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'hard') break;
    if (tag === 'comma') commas++;
  }
  return commas;
}

/** The comma that opens what a comma closes. */
export function openingBefore(tokens: readonly Token[], closing: number): number {
  for (let at = closing - 1; at > Math.max(0, closing - farthest); at--)
    if (tokens[at]?.tag === 'comma') return at;
  return closing;
}

/** “…, the RAI reports.” */
export function isAfterComma(tokens: readonly Token[], subject: number): boolean {
  const before = tokens[subject - 1];
  const first = before?.tag === 'det' ? tokens[subject - 2] : before;
  return first?.tag === 'comma' || first?.tag === 'quote' || first?.word === 'as';
}

/** “a figure that the company contests” */
export function isInRelative(tokens: readonly Token[], subject: number): boolean {
  for (let at = subject - 1; at >= Math.max(0, subject - 6); at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'that' || tag === 'rel') return true;
    if (tag !== 'det' && tag !== 'word' && tag !== 'name' && tag !== 'prep') return false;
  }
  return false;
}
