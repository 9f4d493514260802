import { formsOfVerbs, irregularVerbs } from '../inflection';
import { aiming, notPast, plainVerbs, sayingBases, scheduled } from './verbs.words';

/** A form of a verb. A past that is no participle is certainly a verb; a regular one may be either. */
export interface VerbForm {
  readonly base: string;
  readonly form: 'base' | 'third' | 'past' | 'participle' | 'either' | 'ing';
}

const known = new Map<string, VerbForm[]>();

function forms(word: string): readonly VerbForm[] {
  if (known.size === 0) fill();
  return known.get(word) ?? [];
}

function fill(): void {
  const bases = new Set([
    ...sayingBases,
    ...plainVerbs.split(' '),
    ...aiming,
    ...scheduled,
    ...irregularVerbs,
  ]);
  for (const base of bases) {
    const [third = '', past = '', participle = '', ing = ''] = (
      ['third', 'past', 'participle', 'ing'] as const
    ).map((form) => formsOfVerbs(base, form)[0] ?? '');
    add(base, { base, form: 'base' });
    add(third, { base, form: 'third' });
    if (past === participle) add(past, { base, form: 'either' });
    else {
      add(past, { base, form: 'past' });
      add(participle, { base, form: 'participle' });
    }
    add(ing, { base, form: 'ing' });
  }
}

function add(word: string, form: VerbForm): void {
  known.set(word, [...(known.get(word) ?? []), form]);
}

/** Returns the verb that the word is a past or a participle of; `undefined` if it is neither. */
export function pastOf(word: string): VerbForm | undefined {
  if (notPast.has(word)) return undefined;
  const found = forms(word).find(({ form }) => form === 'past' || form === 'either' || form === 'participle');
  if (found) return found;
  // "broadcast", "re-elected": the last part decides
  const last = word.slice(word.lastIndexOf('-') + 1);
  return /\p{L}{2}ed$/u.test(last) && !notPast.has(last)
    ? { base: singleEnd(last.replace(/ed$/, '')), form: 'either' }
    : undefined;
}

/** “occurr”, “cancell”, but “press”, “install” */
function singleEnd(stem: string): string {
  const isLong = /[aeiou][^aeiou]+[aeiou]ll$/.test(stem);
  return isLong || /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Returns the verb that the word is a present of; only for verbs that are known. */
export function presentOf(word: string): VerbForm | undefined {
  return forms(word).find(({ form }) => form === 'third' || form === 'base');
}

/** Returns the verb that the word is the form in -ing of; only for verbs that are known. */
export function ingOf(word: string): VerbForm | undefined {
  return forms(word).find(({ form }) => form === 'ing');
}
