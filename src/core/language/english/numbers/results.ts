import type { Span } from '../../../base/span';

const totalOf = /\b(?:a|the)\s(?:grand\s|combined\s|overall\s)?(?:total|sum)\sof\s*$/i;
const totalBefore = /\b(?:in (?:all|total)|altogether|all told|together|totall?ing),?\s*$/i;
const totalAfter = /^[^.,;:()|]{0,40}?\b(?:in all|in total|altogether|all told|together|combined)\b/i;
const difference = /\b(?:a|the)\s(?:\p{L}+\s)?(?:lead|margin|difference|gap|majority)\sof\s*$/iu;

/** Returns whether the words around a number make it the sum, or the difference, of others. */
export function resultAt(text: string, { start, end }: Span): 'total' | 'difference' | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  if (difference.test(before)) return 'difference';
  const after = text.slice(end, end + 60);
  return [totalOf, totalBefore].some((words) => words.test(before)) || totalAfter.test(after)
    ? 'total'
    : undefined;
}

const clockTime =
  /^\s*(?:hours?|hrs|minutes?|mins?|seconds?)\b(?!\s(?:later|earlier|before|after|ago|on|apart|into|past|since|from)\b)/i;

/** Returns whether the words after a number are a time too short to follow from two dates. */
export function isLength(after: string): boolean {
  return clockTime.test(after);
}
