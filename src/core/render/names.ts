import { printOfEntity } from './print';
import type { EntityNames, Library, LibraryEntity } from '../library';
import type { Role } from '../pack/model';

/** The printed form of an actor or place; its id where the record was left out for a fault. */
export function nameOf(library: Library, id: string): string {
  return library.namesOf(id)?.name ?? id;
}

/**
 * Returns `true` if the first mention ends with a role after a comma, which a sentence that goes on closes with
 * another.
 */
export function endsInRole(entity: LibraryEntity): boolean {
  return entity.kind === 'person' && (currentRoles(entity)[0]?.title ?? '') !== '';
}

/** The form for later mentions. */
export function shortNameOf(library: Library, id: string): string {
  return library.namesOf(id)?.short ?? id;
}

/**
 * The name as it stands at its first mention: in full, a person with the current role ("Dmitry Peskov, Kremlin
 * spokesman"), another actor with its short form in brackets ("Institute for the Study of War (ISW)").
 */
export function firstMention(entity: LibraryEntity): string {
  return firstMentionOf({ ...entity, office: currentRoles(entity)[0]?.title });
}

/** The same where no pack is read. */
export function firstMentionOf({
  name,
  short,
  kind,
  office,
}: Pick<EntityNames, 'name' | 'short' | 'kind' | 'office'>): string {
  if (kind === 'person' && office) return `${name}, ${office}`;
  return kind !== 'person' && short !== name ? `${name} (${short})` : name;
}

/** The other forms that a note may use, without the weak ones and the short form of a person. */
export function variantsOf({ forms, kind, short }: LibraryEntity): string[] {
  return forms.flatMap(({ form, weak }) => (weak || (kind === 'person' && form === short) ? [] : form));
}

/** Returns the kind of an entity in words: "armed group", "village", "place". */
export function kindWords(entity: LibraryEntity): string {
  return printOfEntity(entity).term(entity.kind ?? entity.type);
}

/** Returns the kind of an entity and the place around it, as far as a pack says: "village in northwestern Syria". */
export function kindAndPlace(library: Library, entity: LibraryEntity): string {
  for (const { value } of entity.entries) {
    if (value.type !== 'place' || value.within === undefined) continue;
    const around = library.namesOf(value.within);
    if (around && around.id !== entity.id)
      return printOfEntity(entity).words.inPlace(kindWords(entity), around.name);
  }
  return kindWords(entity);
}

/** Roles without an end, each title once. */
export function currentRoles({ roles }: LibraryEntity): Role[] {
  const titles = new Set<string>();
  return roles.flatMap(({ value }) => {
    if (value.until !== undefined || titles.has(value.title)) return [];
    titles.add(value.title);
    return [value];
  });
}

/**
 * Who or what an entity is: its current roles, or its kind, and then the summary. A summary that begins with the roles, or
 * has the kind among its words, stands alone.
 */
export function introduce(library: Library, entity: LibraryEntity, summary: string): string {
  const roles = currentRoles(entity).map(({ title }) => title);
  const what = roles.length > 0 ? roles.join('; ') : kindAndPlace(library, entity);
  const isSaid = roles.length > 0 ? summary.startsWith(what) : wordsOf(summary).includes(wordsOf(what));
  return isSaid || !what ? summary : [what, summary].filter(Boolean).join('. ');
}

/** The words of a text in lower case, each between spaces. */
export function wordsOf(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
