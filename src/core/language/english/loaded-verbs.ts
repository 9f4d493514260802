/** How a verb of saying is told instead of “said”. */
export interface LoadedVerb {
  /** Its base, and then its other forms. */
  readonly forms: readonly string[];
  /** Whether it says that the thing is so: right of what confirms, whatever else it is. */
  readonly endorses: boolean;
}

/**
 * Verbs that judge what they report: who admits is guilty, who claims may lie, what is confirmed is so.
 */
const verbs: readonly LoadedVerb[] = [
  { forms: ['admit', 'admits', 'admitted', 'admitting'], endorses: false },
  { forms: ['claim', 'claims', 'claimed', 'claiming'], endorses: false },
  { forms: ['insist', 'insists', 'insisted', 'insisting'], endorses: false },
  { forms: ['concede', 'concedes', 'conceded', 'conceding'], endorses: false },
  { forms: ['confess', 'confesses', 'confessed', 'confessing'], endorses: false },
  { forms: ['boast', 'boasts', 'boasted', 'boasting'], endorses: false },
  { forms: ['confirm', 'confirms', 'confirmed', 'confirming'], endorses: true },
];

/** “Claim” and the like are nouns, or stand behind “declined to”. */
const finite = verbs.flatMap(({ forms: [, ...rest] }) => rest);

export const loadedVerb = new RegExp(`(?<![\\p{L}-])(?:${finite.join('|')})(?![\\p{L}-])`, 'giu');

export function verbOf(words: string): LoadedVerb | undefined {
  const lower = words.toLowerCase();
  return verbs.find(({ forms }) => forms.includes(lower));
}

/** “Said” in the tense of the verb. */
export function neutralOf(words: string): string {
  const lower = words.toLowerCase();
  if (lower.endsWith('ing')) return 'saying';
  return lower.endsWith('ed') ? 'said' : 'says';
}

/** What makes of the verb another one: “claimed 11 lives”, “claimed responsibility”, “admitted to hospital”. */
const otherSense =
  /^ (?:(?:\p{L}+ )?(?:responsibility|credit|victory|asylum|territory)|(?:at least |about |some |the )?(?:\p{N}[\p{N},.]*|(?:\p{L}+ ){0,2}lives?)(?!\p{L})|to (?:(?:a|the) )?hospital|on (?!\p{N}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|dead)/iu;

export function hasOtherSense(rest: string): boolean {
  return otherSense.test(rest);
}
