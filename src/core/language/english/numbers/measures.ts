import { stemOf } from './stems';
import type { Measure, Token } from '../../figure';

/** The most common counted quantities of people and things, each with its words. */
const families = {
  killed:
    /^(?:kill(?:s|ed|ing|ings)?|dead|deaths?|die[ds]?|dying|fatalit(?:y|ies)|slain|perished|lives|toll)$/,
  wounded: /^(?:wound(?:s|ed|ing)?|injur(?:e|es|ed|ing|y|ies)|hurt)$/,
  casualties: /^casualt(?:y|ies)$/,
  arrested: /^(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing|ees?)?|detentions?)$/,
  displaced: /^(?:displac(?:e|es|ed|ing|ement)|fled|flee(?:s|ing)?|homeless)$/,
  missing: /^(?:missing|unaccounted)$/,
  abducted: /^(?:abduct(?:s|ed|ing|ions?)?|kidnap(?:s|ped|ping|pings)?|hostages?)$/,
  captured: /^captur(?:e|es|ed|ing)$/,
  released: /^(?:releas(?:e|es|ed|ing)|freed)$/,
  evacuated: /^evacuat(?:e|es|ed|ing|ions?|ees)$/,
  destroyed: /^destr(?:oy|oys|oyed|oying|uction)$/,
  damaged: /^damag(?:e|es|ed|ing)$/,
  intercepted: /^(?:intercept(?:s|ed|ing|ions?)?|downed)$/,
  fired: /^(?:fir(?:e|ed|es|ing)|launch(?:ed|es|ing)?)$/,
  deployed: /^deploy(?:s|ed|ing|ment|ments)?$/,
} as const;
const known = Object.entries(families).map(([name, words]) => ({ name, words }));

/** Returns the family of a pack's measure: "civilians killed" and "deaths" are of the family of `killed`. */
export function measureNamed(measure: string): Measure {
  const words = measure.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const family = words.flatMap((word) => familyOf(word) ?? [])[0];
  return { family, stems: family === undefined ? words.filter(isTelling).map(stemOf) : [] };
}

/** Words that name people of whatever kind. */
const people = new Set(
  'people person persons individuals victims others lives bodies men human beings'.split(' '),
);

export function isAnybody(word: string): boolean {
  return people.has(word);
}

/** The family that a word tells of, `undefined` for none. */
export function familyOf(word: string): string | undefined {
  return known.find(({ words }) => words.test(word))?.name;
}

/** A word that tells what is counted, not how it hangs together. */
export function isTelling(word: string): boolean {
  return word.length > 2 && !/^(?:the|and|for|from|with|number|total|count|estimated|reported)$/.test(word);
}

const farthestBefore = 5;
const farthestAfter = 9;

/**
 * Returns the family of a number: that of the nearest word before it ("killed at least 11") or after it ("11 civilians are
 * believed to have been killed"), with no other number, no end of a clause and, before it, no "and" between.
 *
 * @param isNumber whether another figure begins or ends at the token
 */
export function familyAt(
  tokens: readonly Token[],
  first: number,
  next: number,
  isNumber: (index: number) => boolean,
): string | undefined {
  const before = nearest(tokens, first - 1, -1, farthestBefore, isNumber);
  const after = nearest(tokens, next, 1, farthestAfter, isNumber);
  if (before && (!after || before.distance <= after.distance)) return before.family;
  return after?.family ?? before?.family;
}

function nearest(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  farthest: number,
  isNumber: (index: number) => boolean,
): { readonly family: string; readonly distance: number } | undefined {
  for (let distance = 0; distance <= farthest; distance++) {
    const index = from + step * distance;
    const token = tokens[index];
    if (!token || isNumber(index)) return undefined;
    if (/^[;:.!?|]$/.test(token.text)) return undefined;
    if (/^(?:while|but|whereas|although|though|after|before)$/.test(token.word)) return undefined;
    // "The death toll at 40" is of the dead, "killed at 40 places" is not.
    const isSet = token.word === 'at' && /^(?:toll|number|deaths|dead)$/.test(tokens[index - 1]?.word ?? '');
    if (step === -1 && !isSet && /^(?:and|,|or|who|which|that|in|on|at|near|by|from)$/.test(token.word))
      return undefined;
    const family = familyOf(token.word);
    if (family !== undefined) return { family, distance };
  }
  return undefined;
}
