import type { Span } from '../../base/span';
import type { LoadedVerb } from '../found';
import { Phrases } from '../phrases';
import { weekdayNames } from './dates/date-words';
import { type VerbForm, formsOfVerbs } from './inflection';

/** Verbs that judge what they report: who admits is guilty, who claims may lie. */
const judging = 'admit claim insist concede confess boast';
/** The verb that states its object as a fact. */
const endorsing = 'confirm';

/** Forms that are certainly verbs: “claim” and the like are also nouns, or follow “declined to”. */
const finite: readonly VerbForm[] = ['third', 'past', 'ing'];
const verbs = new Phrases([`<!- ${formsOfVerbs(`${judging} ${endorsing}`, ...finite).join('|')} !-`]);

/** Returns the places of loaded verbs in a text, in its order. */
export function loadedVerbsIn(text: string): Span[] {
  return verbs.all(text);
}

/** Returns the verb that is written so; `undefined` for none that is loaded. */
export function loadedVerb(words: string): LoadedVerb | undefined {
  const lower = words.toLowerCase();
  for (const base of [...judging.split(' '), endorsing]) {
    const forms = formsOfVerbs(base, 'base', ...finite);
    if (forms.includes(lower)) return { forms, endorses: base === endorsing, neutral: neutralOf(lower) };
  }
  return undefined;
}

/** “Said” in the tense of the verb. */
function neutralOf(verb: string): string {
  if (verb.endsWith('ing')) return 'saying';
  return verb.endsWith('ed') ? 'said' : 'says';
}

/** Words that make another verb of it: “claimed 11 lives”, “claimed responsibility”, “admitted to hospital”. */
const otherSense = new Phrases([
  '?* responsibility|credit|victory|asylum|territory',
  'at least #',
  'about|some|the #',
  '#',
  '?* ?* live(|s)',
  'at least ?* ?* live(|s)',
  'to ?a|the hospital',
  ['on', '#', weekdayNames.join('|')],
  'dead',
]);

/** Returns whether the text after a loaded verb gives it another sense. */
export function hasOtherSense(rest: string): boolean {
  return rest.startsWith(' ') && otherSense.atStart(rest) !== undefined;
}

/** Returns whether a verb can be replaced by a neutral one before these words: “said” alone takes no “having …”. */
export function takesClause(rest: string): boolean {
  return /^\s+that(?!\p{L})/u.test(rest);
}
