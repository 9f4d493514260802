import type { Span } from '../base/span';
import type { ActorNoun } from '../language/language';
import { type Library, actorsOf } from '../library';
import type { NoteSentence } from '../markdown/block';
import type { Mention } from '../names';
import { actorsByNoun } from './actor-words';
import type { BlockView } from './block-view';
import { speaksFor, voicesOf } from './voices';
import type { Pack } from '../pack/model';

/** An actor that words of a sentence mean. Offsets of the words, in the block. */
export interface Speaker extends Span {
  readonly id: string;
  /** `name`: the actor’s name; `noun`: a common noun, “the council”; `pronoun`: “he”. */
  readonly by: 'name' | 'noun' | 'pronoun';
}

/**
 * Returns the known actor that words mean: in “the Minister, Jane Roe” it is she, in “Jane Roe of the union” as well, in “the
 * council’s chairman” the actor with this office, in “a spokesman for the union” the union.
 *
 * @returns `undefined` if none is known, or if the words may mean more than one
 */
export function actorMeant(view: BlockView, words: Span, library: Library): Speaker | undefined {
  const parts = partsOf(view, words);
  const named = parts.flatMap((part) => namesIn(view, part, library));
  if (named.length > 0) return onlyOne(named, library);
  const mentions = view.mentionsIn(words);
  if (parts.some((part) => hasOtherName(view, part, mentions))) return undefined;
  return onlyOne(
    parts.flatMap((part) => byWords(view, part, library) ?? []),
    library,
  );
}

/** Returns whether words name an actor, or may mean it by a common noun or a pronoun. */
export function mayMean(view: BlockView, words: Span, ids: readonly string[], library: Library): boolean {
  const isOne = (id: string) => ids.some((other) => library.isSame(other, id));
  if (view.mentionsIn(words).some((mention) => library.meant(mention).some(isOne))) return true;
  return partsOf(view, words).some((part) => {
    const noun = view.language.speech.actorNounIn(view.own.slice(part.start, part.end));
    return noun
      ? [...actorsFor(view, noun, library), ...bodiesIn(view, noun, library)].some(({ id }) => isOne(id))
      : isOne(byWords(view, part, library)?.id ?? '');
  });
}

/**
 * Returns the known actor that a sentence surely has as the one who speaks the words of a quotation; `undefined` for none, or
 * more than one.
 */
export function speakerOf(
  view: BlockView,
  sentence: NoteSentence,
  quotation: Span,
  library: Library,
): Speaker | undefined {
  const clause = view
    .clausesIn(sentence)
    .findLast(({ start, end }) => start <= quotation.start && quotation.start < end);
  const saying = clause?.attributions.filter(({ kind }) => kind !== 'hedging') ?? [];
  const speakers = saying.map(({ who }) => who && actorMeant(view, who, library));
  const [first] = speakers;
  if (!first || saying.some(({ isNegated }) => isNegated)) return undefined;
  return speakers.every((one) => one && library.isSame(one.id, first.id)) ? first : undefined;
}

function onlyOne(speakers: readonly Speaker[], library: Library): Speaker | undefined {
  const [first] = speakers;
  return first && speakers.every(({ id }) => library.isSame(id, first.id)) ? first : undefined;
}

/** Returns the parts of a span between commas. */
function partsOf({ own }: BlockView, { start, end }: Span): Span[] {
  let at = start;
  return own
    .slice(start, end)
    .split(',')
    .map((part) => {
      const span = { start: at, end: at + part.length };
      at = span.end + 1;
      return span;
    });
}

// Names

function namesIn(view: BlockView, part: Span, library: Library): Speaker[] {
  const mentions = view.mentionsIn(part);
  return mentions.flatMap((mention, index): Speaker[] => {
    const id = actorOf(view, mention, library);
    const isMeant = id !== undefined && isHead(view, part, mention, mentions[index + 1]);
    return isMeant ? [{ start: mention.start, end: mention.end, id, by: 'name' }] : [];
  });
}

/** Returns the id of the actor that a mention surely means; `undefined` for a place, a quoted name, a name of two. */
function actorOf(view: BlockView, mention: Mention, library: Library): string | undefined {
  const [id, other] = library.meant(mention);
  if (id === undefined || other !== undefined || mention.folded || view.isQuoted(mention)) return undefined;
  return library.namesOf(id)?.type === 'actor' ? id : undefined;
}

/** Returns whether a name is what the words name: nothing governs it, and nothing but “of” another name follows. */
function isHead(
  { own, language }: BlockView,
  part: Span,
  { start, end }: Span,
  next: Span | undefined,
): boolean {
  const { governsName, setsBeside } = language.speech;
  if (governsName(own.slice(part.start, start))) return false;
  if (!/\p{L}/u.test(own.slice(end, part.end))) return true;
  const between = next && own.slice(end, next.start);
  if (between === undefined || setsBeside(between)) return false;
  return governsName(between) && !/\p{Lu}|['’]/u.test(between);
}

/** Returns whether a part is a name that no pack has: “the chairman, Peter Hall”. */
function hasOtherName({ own }: BlockView, { start, end }: Span, mentions: readonly Span[]): boolean {
  const words = [...own.slice(start, end).matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)];
  return (
    words.length > 0 &&
    words.every(({ 0: word, index }) => {
      const at = start + index;
      return /^\p{Lu}/u.test(word) && !mentions.some((one) => one.start <= at && at < one.end);
    }) &&
    words.length > 1
  );
}

// Common nouns

function byWords(view: BlockView, part: Span, library: Library): Speaker | undefined {
  const text = view.own.slice(part.start, part.end);
  const { speech } = view.language;
  const lead = text.length - text.trimStart().length;
  const span = { start: part.start + lead, end: part.start + text.trimEnd().length };
  const pronoun = speech.pronounFor(text);
  if (pronoun) {
    const id = antecedentOf(view, span.start, pronoun, library);
    return id === undefined ? undefined : { ...span, id, by: 'pronoun' };
  }
  const noun = speech.actorNounIn(text);
  const id = noun && actorByNoun(view, span, noun, library);
  return id === undefined ? undefined : { ...span, id, by: 'noun' };
}

function actorByNoun(view: BlockView, part: Span, noun: ActorNoun, library: Library): string | undefined {
  const found = actorsFor(view, noun, library);
  const owner = noun.owner === undefined ? undefined : ownerOf(view, part, noun.owner, library);
  if (noun.owner !== undefined && owner === undefined) return undefined;
  const fitting = owner === undefined ? found : found.filter(({ id, pack }) => speaksFor(pack, id, owner));
  if (fitting.length > 0 || !noun.isSpokesman)
    return soleOf(view, fitting, library) ?? calledSo(view, part, fitting, library);
  if (owner !== undefined) return owner;
  const bodies = view.mentionsIn(part).flatMap((mention) => actorOf(view, mention, library) ?? []);
  if (bodies.length > 0) return bodies.length === 1 ? bodies[0] : undefined;
  return soleOf(view, bodiesIn(view, noun, library), library);
}

/** An actor of a pack. */
interface PackActor {
  readonly id: string;
  readonly pack: Pack;
}

/** Returns the actors that a noun may mean in the packs that the block cites. */
function actorsFor(view: BlockView, noun: ActorNoun, library: Library): PackActor[] {
  const found: PackActor[] = [];
  for (const pack of around(view, library).packs)
    for (const { id } of actorsByNoun(pack, noun, view.language))
      if (!found.some((one) => library.isSame(one.id, id))) found.push({ id, pack });
  return found;
}

/** The body of which somebody is the spokesman: one of the other words is its noun. */
function bodiesIn(view: BlockView, { others }: ActorNoun, library: Library): PackActor[] {
  return others.flatMap((word, index) =>
    actorsFor(
      view,
      { head: word.toLowerCase(), others: others.toSpliced(index, 1), isSpokesman: false },
      library,
    ),
  );
}

/** The packs that a block cites, and the actors that it names or that are in its records. */
interface Surroundings {
  readonly packs: ReadonlySet<Pack>;
  readonly actors: readonly string[];
}

const known = new WeakMap<BlockView, Surroundings>();

function around(view: BlockView, library: Library): Surroundings {
  const before = known.get(view);
  if (before) return before;
  const records = view.block.citations.flatMap(({ label }) => view.recordsNamed(label));
  const value = {
    packs: new Set(records.map(({ pack }) => pack)),
    actors: [
      ...view.mentions.flatMap((mention) => library.meant(mention)),
      ...records.flatMap((record) => [...voicesOf(record), ...actorsOf(record)]),
    ],
  };
  known.set(view, value);
  return value;
}

/** Returns the one of several actors that the block names or cites; `undefined` for none, or more. */
function soleOf(view: BlockView, found: readonly PackActor[], library: Library): string | undefined {
  if (found.length < 2) return found[0]?.id;
  const { actors } = around(view, library);
  const [only, other] = found.filter(({ id }) => actors.some((one) => library.isSame(one, id)));
  return other ? undefined : only?.id;
}

/** Returns the one of several actors that bears the words as a name, if the block is about none of the others. */
function calledSo(
  view: BlockView,
  { start, end }: Span,
  found: readonly PackActor[],
  library: Library,
): string | undefined {
  const { actors } = around(view, library);
  if (found.some(({ id }) => actors.some((one) => library.isSame(one, id)))) return undefined;
  const words = view.own.slice(start, end).toLowerCase();
  const [only, other] = found.filter(({ id }) =>
    library.namesOf(id)?.forms.some((form) => form.toLowerCase() === words),
  );
  return other ? undefined : only?.id;
}

// Pronouns

function ownerOf(view: BlockView, { start }: Span, pronoun: string, library: Library): string | undefined {
  const kind = view.language.speech.pronounFor(pronoun);
  return kind && antecedentOf(view, start, kind, library);
}

/** Returns the one person, or the one body, that the text right before an offset is about. */
function antecedentOf(
  view: BlockView,
  at: number,
  kind: 'person' | 'body',
  library: Library,
): string | undefined {
  const here = view.sentences.findLast(({ start }) => start <= at);
  if (!here) return undefined;
  const before = view.sentences[view.sentences.indexOf(here) - 1];
  for (const span of [{ start: here.start, end: at }, before]) {
    const ids = span ? actorsNamedIn(view, span, kind, library) : [];
    const [first] = ids;
    if (first !== undefined) return ids.every((id) => library.isSame(id, first)) ? first : undefined;
  }
  return undefined;
}

function actorsNamedIn(
  view: BlockView,
  span: Span,
  kind: 'person' | 'body',
  library: Library,
): readonly string[] {
  return view.mentionsIn(span).flatMap((mention) => {
    const ids = library.meant(mention).filter((id) => {
      const names = library.namesOf(id);
      return names?.type === 'actor' && (names.kind === 'person') === (kind === 'person');
    });
    return view.isQuoted(mention) ? [] : ids;
  });
}
