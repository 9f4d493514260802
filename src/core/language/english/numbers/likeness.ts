import { stemOf } from './stems';

/** Nouns for the same people, each list in the plural. */
const same = [
  'residents inhabitants villagers townspeople townsfolk locals citizens islanders',
  'workers employees staff workforce personnel',
  'soldiers troops servicemen',
  'policemen police constables',
  'guards guardsmen',
  'children minors',
  'sailors seamen crewmen',
  'pupils students schoolchildren',
  'refugees migrants',
  'houses homes dwellings',
  'ships vessels boats',
  'aircraft planes aeroplanes airplanes jets',
  'lorries trucks',
  'cars automobiles',
  'doctors physicians',
  'km kilometres kilometers',
  'kg kilograms kilogrammes',
  'ha hectares',
  'tonnes tons',
  'protesters demonstrators marchers',
].map((list) => new Set(list.split(' ').map(stemOf)));
/** Endings that make a word of a name: "Karvenian", "Lisbonese". */
const ofName = /^(?:n|an|ian|ese|i|ish)$/;
/** Shorter names are also words. */
const shortestName = 5;

/** Returns whether two stems mean the same people or things, or one is of the name that the other is. */
export function isAlike(one: string, other: string): boolean {
  if (one === other || same.some((stems) => stems.has(one) && stems.has(other))) return true;
  const [name, word] = one.length < other.length ? [one, other] : [other, one];
  return name.length >= shortestName && word.startsWith(name) && ofName.test(word.slice(name.length));
}
