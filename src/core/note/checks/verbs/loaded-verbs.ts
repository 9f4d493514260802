/** How a verb of saying is told instead of “said”. */
export interface LoadedVerb {
  /** What it has in common in all its forms. */
  readonly stem: string;
  /** Whether it says that the thing is so: right of what confirms, whatever else it is. */
  readonly endorses: boolean;
}

/**
 * Verbs that judge what they report: who admits is guilty, who claims may lie, what is confirmed is so.
 */
const stems: readonly LoadedVerb[] = [
  { stem: 'admit', endorses: false },
  { stem: 'claim', endorses: false },
  { stem: 'insist', endorses: false },
  { stem: 'conced', endorses: false },
  { stem: 'confess', endorses: false },
  { stem: 'boast', endorses: false },
  { stem: 'confirm', endorses: true },
];

const forms =
  'admits|admitted|admitting|claims|claimed|claiming|insists|insisted|insisting|concedes|conceded|conceding|confesses|confessed|confessing|boasts|boasted|boasting|confirms|confirmed|confirming';

export const loadedVerb = new RegExp(`(?<![\\p{L}-])(?:${forms})(?![\\p{L}-])`, 'giu');

export function verbOf(words: string): LoadedVerb | undefined {
  const lower = words.toLowerCase();
  return stems.find(({ stem }) => lower.startsWith(stem));
}

/** “Said” in the tense of the verb. */
export function neutralOf(words: string): string {
  const lower = words.toLowerCase();
  if (lower.endsWith('ing')) return 'saying';
  return lower.endsWith('ed') ? 'said' : 'says';
}

/** What makes of the verb another one: “claimed 11 lives”, “claimed responsibility”, “admitted to hospital”. */
const otherSense =
  /^ (?:(?:\p{L}+ )?(?:responsibility|credit|victory|asylum|territory)|(?:at least |about |some |the )?(?:\p{N}[\p{N},.]*|(?:\p{L}+ ){0,2}lives?)(?!\p{L})|to (?:(?:a|the) )?hospital|on(?!\p{L})|dead)/iu;

export function hasOtherSense(rest: string): boolean {
  return otherSense.test(rest);
}
