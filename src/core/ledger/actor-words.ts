import { languageOf } from '../language';
import type { ActorNoun, Language } from '../language/language';
import type { Actor, Pack } from '../pack/model';
import { closeTies } from './voices';

/** The words by which texts may mean an actor without its name. */
export interface ActorWords {
  readonly actor: Actor;
  /** The heads of its names, its titles and its description. */
  readonly heads: ReadonlySet<string>;
  /** All words of these, and of those that it belongs to. */
  readonly all: readonly string[];
  /** The same without endings. */
  readonly stems: ReadonlySet<string>;
}

const known = new WeakMap<Pack, ReadonlyMap<string, readonly ActorWords[]>>();

/** Returns the actors of a pack that a noun may mean: it is the head of a name or a description, and all other words fit. */
export function actorsByNoun(pack: Pack, noun: ActorNoun, language: Language): Actor[] {
  const byHead = known.get(pack) ?? readPack(pack);
  known.set(pack, byHead);
  return (byHead.get(noun.head) ?? []).filter((one) => fits(one, noun, language)).map(({ actor }) => actor);
}

function fits({ all, stems }: ActorWords, { others }: ActorNoun, { figures, speech }: Language): boolean {
  return others.every(
    (word) => stems.has(figures.stemOf(word)) || all.some((own) => speech.isSameOrigin(word, own)),
  );
}

function readPack(pack: Pack): Map<string, ActorWords[]> {
  const byId = new Map(pack.actors.map((actor) => [actor.id, actor]));
  const ties = new Map<string, string[]>();
  for (const { from, type, to } of pack.relations)
    if (closeTies.has(type)) ties.set(from, [...(ties.get(from) ?? []), to]);
  const byHead = new Map<string, ActorWords[]>();
  for (const actor of pack.actors) {
    const owners = (ties.get(actor.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    const offices = actor.roles.flatMap(({ of }) => byId.get(of ?? '') ?? []);
    const words = wordsOf(pack, actor, [...owners, ...offices]);
    for (const head of words.heads) byHead.set(head, [...(byHead.get(head) ?? []), words]);
  }
  return byHead;
}

function wordsOf(pack: Pack, actor: Actor, owners: readonly Actor[]): ActorWords {
  const { speech, figures } = languageOf(pack.language);
  const roles = actor.roles.filter(({ until }) => until === undefined);
  const titles = [
    ...roles.map(({ title }) => title),
    ...(actor.summary === undefined ? [] : [actor.summary]),
  ];
  // The last word of a person's name is no noun.
  const named = [...(actor.kind === 'person' ? [] : namesOf(actor)), ...titles];
  const nouns = named.flatMap((text) => speech.nounOfName(text) ?? []);
  const all = [...named, ...owners.flatMap(namesOf)].flatMap(
    (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  );
  return {
    actor,
    heads: new Set(nouns.map(({ head }) => head)),
    all,
    stems: new Set(all.map(figures.stemOf)),
  };
}

function namesOf({ name, short, aliases }: Actor): string[] {
  return [name, ...(short === undefined ? [] : [short]), ...aliases.map(({ form }) => form)];
}
