import type { FormShape } from './form-shape';
import { exactKey, foldedKey, isInCapitals } from './form-shape';
import { PUNCTUATION, SEPARATOR, Words } from './words';

export const NONE = 0;
/** The text has in capitals what the form has not: “TEHRAN”. */
export const LOUD = 1;
/** Only folding joins the form and the text. */
export const FOLDED = 2;
export const EXACT = 3;

/** A place in the prose, and how alike the form is that it was compared with. */
export interface Likeness {
  readonly level: typeof NONE | typeof LOUD | typeof FOLDED | typeof EXACT;
  readonly start: number;
  readonly end: number;
}

/** The prose around a place; offsets in the units of `measure`. */
export interface Surroundings {
  readonly start: number;
  readonly end: number;
  at(): string;
  /** Returns about this number of characters before the position, or all there are. */
  before(characters: number): string;
  after(characters: number): string;
  /** Returns the length of a part of the prose. */
  measure(text: string): number;
}

/** Limit of the text before and after a name: the length of the longest form, in any spelling. */
const REACH = 800;

/** Returns whether two forms match the same texts at the level. */
export function areAlikeAt(level: number, one: FormShape, other: FormShape): boolean {
  if (level === EXACT) return one.isLike(other);
  return level === FOLDED ? one.isFoldedLike(other) : one.isLoudlyLike(other);
}

/** Compares a form with a place from the first to the last word of what may be it. */
export function compareForm(form: FormShape, place: Surroundings): Likeness {
  const words = new Words(place.at());
  const last = words.kinds.length - 1;
  const isExact = exactKey(words, 0, last, form.keepsCapitals) === form.key;
  if (isExact) {
    const start = startOfPrefix(form.prefix, place, words);
    const end = endOfSuffix(form.suffix, place, words);
    if (start !== undefined && end !== undefined) return { level: EXACT, start, end };
  }
  const level = isExact ? FOLDED : foldedLevel(form, words);
  if (level === NONE) return nothing;
  if (form.hasLooseEdges) return { level, start: place.start, end: place.end };
  if (isExact) return nothing;
  const start = startOfPrefix(form.prefix, place, words);
  const end = endOfSuffix(form.suffix, place, words);
  return start === undefined || end === undefined ? nothing : { level, start, end };
}

function foldedLevel(form: FormShape, words: Words): typeof NONE | typeof LOUD | typeof FOLDED {
  const last = words.kinds.length - 1;
  if (foldedKey(words, 0, last, form.keepsCapitals) === form.foldedKey) return FOLDED;
  const isLoud = form.keepsCapitals && isInCapitals(words.text);
  return isLoud && foldedKey(words, 0, last, false) === form.loudKey ? LOUD : NONE;
}

const nothing: Likeness = { level: NONE, start: 0, end: 0 };
function startOfPrefix(prefix: readonly string[], place: Surroundings, core: Words): number | undefined {
  if (prefix.length === 0) return place.start;
  const before = place.before(REACH);
  const around = new Words(before + core.text);
  const firstCore = around.starts.indexOf(before.length);
  const first = firstCore - prefix.length;
  if (firstCore < 0 || first < 0) return undefined;
  if (prefix.some((key, index) => around.key(first + index) !== key)) return undefined;
  if (around.kinds[first] === PUNCTUATION && around.touchesWord(first, -1)) return undefined;
  return place.start - place.measure(before.slice(around.starts[first]));
}

function endOfSuffix(suffix: readonly string[], place: Surroundings, core: Words): number | undefined {
  if (suffix.length === 0) return place.end;
  const { length } = core.text;
  const around = new Words(core.text + place.after(REACH));
  const lastCore = around.ends.indexOf(length);
  const last = lastCore + suffix.length;
  if (lastCore < 0 || suffix.some((key, index) => around.key(lastCore + 1 + index) !== key)) return undefined;
  if (around.kinds[last] === SEPARATOR) return undefined;
  if (around.kinds[last] === PUNCTUATION && around.touchesWord(last, 1)) return undefined;
  return place.end + place.measure(around.text.slice(length, around.ends[last]));
}
