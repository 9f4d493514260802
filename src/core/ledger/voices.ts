import type { Library, LibraryRecord } from '../library';
import type { Pack } from '../pack/model';
import { citedSources } from '../render/citation';

/** Returns the ids of the actors whose account a record is: who says so, speaks, or claims it. */
export function voicesOf({ value }: LibraryRecord): string[] {
  const voices =
    value.type === 'claim'
      ? [value.by, ...value.with, value.according]
      : value.type === 'quote'
        ? [value.speaker, value.according]
        : [value.according];
  return voices.filter((id) => id !== undefined);
}

/** Relations by which one may speak in the name of another. */
export const closeTies: ReadonlySet<string> = new Set([
  'holds-office-in',
  'part-of',
  'member-of',
  'commands',
  'related-to',
]);

/**
 * Returns whether one may speak in the name of the other: the Kremlin in its spokesman's, a state in its president's.
 */
export function speaksFor(pack: Pack, one: string, other: string): boolean {
  return reachedFrom(pack, one).has(other);
}

/** Returns the ids of those in whose name an actor may speak, its own included. */
function reachedFrom({ relations, actors }: Pack, one: string): ReadonlySet<string> {
  let reached = new Set([one]);
  for (let step = 0; step < 3; step++) {
    const ties = relations.filter(({ from, type }) => closeTies.has(type) && reached.has(from));
    const offices = actors.filter(({ id }) => reached.has(id)).flatMap(({ roles }) => roles);
    const next = [...ties.map(({ to }) => to), ...offices.flatMap(({ of }) => of ?? [])];
    reached = new Set([...reached, ...next]);
  }
  return reached;
}

/**
 * Returns whether an actor is the same as one of the voices of a record, or both may speak for one. Two persons of one state
 * do not speak for each other.
 */
export function isVoiceOf(library: Library, record: LibraryRecord, id: string): boolean {
  const { pack } = record;
  const isPerson = (one: string) => library.namesOf(one)?.kind === 'person';
  const reached = reachedFrom(pack, id);
  return voicesOf(record).some((voice) => {
    if (library.isSame(voice, id)) return true;
    const theirs = reachedFrom(pack, voice);
    return isPerson(id) && isPerson(voice)
      ? theirs.has(id) || reached.has(voice)
      : [...theirs].some((other) => reached.has(other));
  });
}

/** Returns whether an actor published or wrote a source that a record cites. */
export function isPublisherOf(library: Library, { pack, value }: LibraryRecord, id: string): boolean {
  const forms = new Set(library.namesOf(id)?.forms.map((form) => form.toLowerCase()));
  return citedSources(pack, value.cite).some(({ source: { publisher, author } }) =>
    [publisher, author].some((name) => name !== undefined && forms.has(name.toLowerCase())),
  );
}
