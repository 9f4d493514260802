import type { LibraryEntity } from '../library';
import type { Mention } from '../names';
import type { TextFormat } from '../base/text-format';
import type { ActorKind } from '../pack/model';
import type { Paragraph } from './article/article';
import { NameGroups } from './name-groups';
import { type Run, isProperName, runsIn } from './proper-names';
import type { State } from '../language/found';
import type { Language, NameWords } from '../language/language';
import { titleAfter, titled } from './titles';
import { type Token, tokensOf } from './tokens';

/** The names that a library knows. */
export interface KnownNames {
  find(text: string, format: TextFormat): readonly Mention[];
  candidates(mention: Mention): readonly LibraryEntity[];
}

/** Somebody or some place that an article names, with what its words say of them. */
export interface ProposedName {
  readonly type: 'actor' | 'place';
  /** The form that stands most often, without its title; the library's for a known one. */
  readonly name: string;
  /** The other forms that stand in the text. */
  readonly forms: readonly string[];
  /** The family name alone, where the text uses it alone. */
  readonly short?: string;
  readonly acronym?: string;
  /** `undefined` where no word shows it. */
  readonly kind?: string;
  readonly roles: readonly { readonly title: string; readonly passages: readonly number[] }[];
  /** Numbers of the paragraphs, from 1, ascending. */
  readonly passages: readonly number[];
  /** The name of the state that the text puts after the place: “Moscow, Russia”. */
  readonly within?: string;
  readonly known?: LibraryEntity;
}

/** A mention of a name in a paragraph. */
export interface NameMention {
  /** Index of the proposed name. */
  readonly name: number;
  /** UTF-16 code units from the start of the paragraph; the title before the name counts in. */
  readonly start: number;
  readonly end: number;
}

export interface FoundNames {
  readonly names: readonly ProposedName[];
  /** The mentions per paragraph, in the order of its text. */
  readonly mentions: readonly (readonly NameMention[])[];
}

/** The facts that one position in the text gives about the name there. */
export interface Evidence {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly type?: 'actor' | 'place';
  readonly kind?: string;
  readonly isPerson?: boolean;
  readonly roles?: readonly string[];
  readonly acronym?: string;
  readonly within?: string;
  readonly known?: LibraryEntity;
  readonly state?: State;
}

/**
 * Proposes the actors and places of an article: those that the library knows first, in any spelling, then names of
 * several words. Forms one fold or a family name apart are one. Nothing is said of anybody but what the words say.
 */
export function findNames(
  paragraphs: readonly Paragraph[],
  { names: words }: Language,
  library?: KnownNames,
): FoundNames {
  const groups = new NameGroups();
  const single: Evidence[] = [];
  paragraphs.forEach(({ text }, index) => {
    const passage = index + 1;
    const known = knownIn(text, passage, library);
    for (const evidence of known) groups.add(evidence);
    const tokens = tokensOf(text);
    for (const run of runsIn(tokens, words)) {
      const evidence = evidenceOf(text, tokens, run, passage, words);
      if (!evidence) continue;
      const same = known.find((mention) => isName(mention, evidence));
      if (same) groups.enrich(same, evidence);
      else if (evidence.form.includes(' ') || evidence.type || evidence.isPerson) groups.add(evidence);
      else single.push(evidence);
    }
  });
  for (const evidence of single) groups.addSingle(evidence);
  return groups.result(paragraphs.length);
}

/** Returns whether the known name is the name at this position, not one inside a longer name or in the title before it. */
function isName(known: Evidence, { end, form }: Evidence): boolean {
  const start = end - form.length;
  return 2 * (Math.min(known.end, end) - Math.max(known.start, start)) >= form.length;
}

function knownIn(text: string, passage: number, library: KnownNames | undefined): Evidence[] {
  return (library?.find(text, 'plain') ?? []).flatMap((mention): Evidence[] => {
    const [known, other] = library?.candidates(mention) ?? [];
    // A name that two bear is nobody's until a person has looked.
    if (!known || other) return [];
    const { start, end } = mention;
    return [{ passage, start, end, form: text.slice(start, end), known, type: known.type }];
  });
}

/** Returns the facts in and around a run; `undefined` if it names nobody. */
function evidenceOf(
  text: string,
  tokens: readonly Token[],
  run: Run,
  passage: number,
  words: NameWords,
): Evidence | undefined {
  const { name, title, isPerson, start } = titled(text, tokens, run, words);
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last) return undefined;
  const form = text.slice(first.start, last.end);
  const own = name.map((token) => token.text);
  const after = isPerson || own.length > 1 ? titleAfter(text, last.end, words) : undefined;
  const roles = [title, after].filter((role) => role !== undefined);
  const base = { passage, start, end: last.end, form };
  if (isPerson || after !== undefined) return { ...base, isPerson: true, type: 'actor', roles };
  const state = words.statesByName().get(form);
  if (state) return { ...base, state, type: 'actor' };
  const place = placeEvidence(tokens, run, name, words);
  if (place) return { ...base, type: 'place', ...place };
  const isBody = !last.isCapital;
  if (!isProperName(name, words) && !isBody) return own.length === 1 ? base : undefined;
  const acronym = /^ \((\p{Lu}[\p{L}\p{N}&.-]{1,9})\)/u.exec(text.slice(last.end, last.end + 14))?.[1];
  const kind: ActorKind | undefined =
    words.kindByWords(own) ?? words.kindByWordsBefore(text.slice(0, first.start));
  const isActing = !kind && own.length <= 4 && words.doesAsPerson(text.slice(last.end, last.end + 120));
  return {
    ...base,
    ...(acronym !== undefined && /\p{Lu}.*\p{Lu}/u.test(acronym) && { acronym }),
    ...(kind && { kind, type: 'actor' as const }),
    ...(isActing && { isPerson: true }),
  };
}

/** Returns evidence that the words around a name make it a place: "city of Aleppo", "Idlib province", "Moscow, Russia". */
function placeEvidence(tokens: readonly Token[], run: Run, name: readonly Token[], words: NameWords) {
  const { isDemonym, isOffice, isPlaceKind, kindByWords, statesByName } = words;
  const [last] = name.slice(-1);
  if (!last) return undefined;
  if (!last.isCapital && isPlaceKind(last.text)) return { kind: last.text };
  const before = tokens.slice(Math.max(0, run.at - 2), run.at);
  const kind = before[0]?.text ?? '';
  if (before[1]?.text === 'of' && isPlaceKind(kind) && !isDemonym(name[0]?.text ?? '')) return { kind };
  if (kindByWords(name.map((token) => token.text)) ?? name.some((token) => isOffice(token.text)))
    return undefined;
  const isTo =
    /^(?:in|to|from|near|at|outside|around|across|inside|visited|visiting|reached|entered|left)$/i.test(
      before.at(-1)?.text ?? '',
    );
  if (!isTo) return undefined;
  for (let count = 4; count > 0; count--) {
    const after = tokens.slice(run.at + run.tokens.length).slice(0, count);
    const state = after.map((token) => token.text).join(' ');
    if (after[0]?.gap === ', ' && statesByName().has(state)) return { within: state };
  }
  // Of several words after "in": a place rather than anybody.
  return name.length > 1 && /^(?:in|near|outside|around|across|inside)$/i.test(before.at(-1)?.text ?? '')
    ? {}
    : undefined;
}
