import type { Actor, Alias, Entity, Pack, Place, Relation, Role } from '../pack/model';

/** A thing said in one pack: it never parts from its source. */
export interface FromPack<T> {
  readonly pack: Pack;
  readonly value: T;
}

/** An actor or a place as all packs together know it. Lists keep the order of the packs. */
export interface LibraryEntity {
  /** The id under which it was met first; the others lead to it too. */
  readonly id: string;
  readonly ids: readonly string[];
  readonly type: 'actor' | 'place';
  /** The one form to print: the first pack's. */
  readonly name: string;
  /** The form for later mentions; the name where no pack gives one. */
  readonly short: string;
  /** `undefined` for a place whose pack gives none. */
  readonly kind: string | undefined;
  /** Every other form, each once, without the printed one. */
  readonly forms: readonly Alias[];
  readonly roles: readonly FromPack<Role>[];
  readonly summaries: readonly FromPack<string>[];
  /**
   * The entries of the packs, in the order of the packs. If very many packs have the entity, only the first of them.
   */
  readonly entries: readonly FromPack<Entity>[];
  /** The number of packs that have an entry for it. */
  readonly packCount: number;
}

/** The names of an actor or place in all packs together. */
export interface EntityNames {
  /** The id under which it was met first. */
  readonly id: string;
  /** All ids, beginning with `id`. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly short: string;
  /** Every form, the printed one and those that are only shown included. */
  readonly forms: readonly string[];
  /** The titles of its roles, former ones included. */
  readonly titles: readonly string[];
  /** The title of its first office without an end; `undefined` for none. */
  readonly office: string | undefined;
  readonly type: 'actor' | 'place';
  /** The same as `kind` of a `LibraryEntity`. */
  readonly kind: string | undefined;
  /** `true` if more than one entry is about it. */
  readonly isShared: boolean;
}

/** A relation seen from one of its ends. */
export interface EntityRelation extends FromPack<Relation> {
  readonly direction: 'from' | 'to';
  /** The names of the entity at the other end. */
  readonly other: EntityNames;
}

/** Puts what several packs say of one entity together; `undefined` where they say nothing. */
export function unite(entries: readonly FromPack<Entity>[], packCount: number): LibraryEntity | undefined {
  const first = entries[0];
  if (!first) return undefined;
  const { id, type, name } = first.value;
  const actors = entries.filter((entry): entry is FromPack<Actor> => entry.value.type === 'actor');
  const places = entries.filter((entry): entry is FromPack<Place> => entry.value.type === 'place');
  const shorts = actors.flatMap(({ value }) => value.short ?? []);
  const names = [...entries.map(({ value }) => value.name), ...shorts].map((form): Alias => ({ form }));
  const forms = new Map<string, Alias>();
  for (const alias of [...names, ...entries.flatMap(({ value }) => value.aliases)]) {
    if (alias.form !== name && !forms.has(alias.form)) forms.set(alias.form, alias);
  }
  return {
    id,
    ids: [...new Set(entries.map(({ value }) => value.id))],
    type,
    name,
    short: shorts[0] ?? name,
    kind: first.value.kind,
    forms: [...forms.values()],
    roles: actors.flatMap(({ pack, value }) => value.roles.map((role) => ({ pack, value: role }))),
    summaries: [
      ...actors.flatMap(({ pack, value }) => (value.summary ? [{ pack, value: value.summary }] : [])),
      ...places.flatMap(({ pack, value }) => (value.note ? [{ pack, value: value.note }] : [])),
    ],
    entries,
    packCount,
  };
}
