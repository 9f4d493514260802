import type { FormSense, Mention } from '../names';
import { foldTwin } from '../base/twin';
import { basicsOf } from '../language/basics';
import type { EntityNames } from './entity';

const noWords: ReadonlySet<string> = new Set();

/**
 * Returns a function that tells how clearly a form identifies an entity, by what it names. Computed once per form.
 * @param namesOf returns the names of an id
 */
export function formSenses(
  namesOf: (id: string) => EntityNames | undefined,
): (mention: Mention) => FormSense {
  // The ids of a form are one object, for as long as the names stay as they are.
  const known = new WeakMap<readonly string[], FormSense>();
  return (mention) => {
    const before = known.get(mention.entities);
    if (before) return before;
    const named = mention.entities.flatMap((id) => namesOf(id) ?? []);
    const sense = senseOf(mention.form, named);
    known.set(mention.entities, sense);
    return sense;
  };
}

function senseOf(form: string, named: readonly EntityNames[]): FormSense {
  const isAcronym = /\p{Lu}.*\p{Lu}/u.test(form) && !/\p{Ll}/u.test(form);
  const words = wordsOf(form);
  const isWord = isEverydayName(form);
  const whole: FormSense = { weight: 'whole', leading: noWords, isWord };
  if (isAcronym || words.length === 0) return whole;
  const hasPersons = named.some(({ kind }) => kind === 'person');
  const leading = leadingWords(words, named);
  const isLast = words.length > 1 && named.some(({ name }) => endsWith(wordsOf(name), words));
  if (words.length > 1) return hasPersons && isLast ? { weight: 'person', leading, isWord } : whole;
  if (hasPersons) return { weight: 'person', leading, isWord };
  return { weight: named.some(({ type }) => type === 'place') ? 'place' : 'body', leading, isWord };
}

/** Returns whether all words of a form are words of every day. */
function isEverydayName(form: string): boolean {
  return form.split(/[\s\p{Pd}]+/u).every((word) => basicsOf(undefined).names.isEverydayWord(word));
}

/**
 * Returns the words that precede these words in other forms of the one person that the form names, or that are a form
 * by themselves.
 */
function leadingWords(words: readonly string[], named: readonly EntityNames[]): ReadonlySet<string> {
  const [bearer, other] = named;
  if (bearer?.kind !== 'person' || other) return noWords;
  return new Set(
    bearer.forms.map(wordsOf).flatMap((all) => {
      if (endsWith(all, words)) return all.slice(0, all.length - words.length);
      return all.length === 1 && all[0] !== words[0] ? all : [];
    }),
  );
}

/** Returns `true` if the words end with these words and have more before them. */
function endsWith(all: readonly string[], words: readonly string[]): boolean {
  return (
    all.length > words.length && words.every((word, index) => all[all.length - words.length + index] === word)
  );
}

/** The words of a name in one spelling, without particles. */
function wordsOf(form: string): string[] {
  return form
    .split(/[\s\p{Pd}]+/u)
    .filter((word) => word !== '' && !basicsOf(undefined).names.isParticle(word))
    .map(foldTwin);
}
