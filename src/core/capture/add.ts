import { type TextEdit, applyEdits } from '../base/text-edit';
import { pack as packFormat } from '../pack/format';
import type { ActorKind, ClaimKind, Pack } from '../pack/model';
import { kindNames, recordKinds } from '../pack/record-kinds';
import { severityOf } from '../pack/problems/problems';
import { type PackReading, readPack } from '../pack/read';
import { type YamlMap, nodeAt } from '../yaml/tree';
import { recordFields, wordsOf } from './add-records';
import { FreshIds } from './ids';
import { entryEdits, itemEdits } from '../yaml/insert-yaml';
import { nameText } from './name-text';
import { yamlText } from '../yaml/scalar-text';

/** The record or form that a selected text becomes in a pack. References are ids of the pack. */
export type Addition = {
  /** The words that were selected. */
  readonly text: string;
  /** True if the words are the article's own: then they go into no summary. */
  readonly isFromArticle?: boolean;
  /** Citations, as `source#passage`. */
  readonly cite?: readonly string[];
  /** Proposed by the user; one that is taken or no slug is made into one that is not. */
  readonly id?: string;
} & (
  | { readonly as: 'actor'; readonly kind: ActorKind }
  | { readonly as: 'alias'; readonly actor: string }
  | { readonly as: 'event'; readonly title?: string }
  | { readonly as: 'claim'; readonly actor: string; readonly kind?: ClaimKind }
  | { readonly as: 'quote'; readonly actor: string }
);

/** All that a selection can become. */
export const additionKinds: readonly Addition['as'][] = ['actor', 'alias', ...kindNames];

/** One edit of the pack's text, and what it brings. */
export interface AdditionPlan {
  readonly edit: TextEdit;
  /** Id of the new record; for an alias, of its actor. */
  readonly id: string;
  /** Its offset in the text after the edit, in UTF-16 code units. */
  readonly at: number;
}

/**
 * - `no-words`: nothing is left of the selection
 * - `too-long`: more than a name or a quote may hold
 * - `no-source`: the pack has no source that a record could cite
 * - `unknown-actor`: no actor of the pack has the id
 * - `known-form`: the actor has the form already
 * - `no-place`: the pack's text is so written that it would say something else after any edit that we know
 */
export interface AdditionRefusal {
  readonly refused: 'no-words' | 'too-long' | 'no-source' | 'unknown-actor' | 'known-form' | 'no-place';
}

/** The keys of a pack in the order in which they are written. */
const usualOrder = Object.keys(packFormat.fields);

/**
 * Plans one edit that adds a record or a form to the text of a pack and leaves the rest as it is. Never throws. The
 * result has been read again: it holds the addition, no new error, and every other record as before.
 */
export function planAddition(text: string, addition: Addition): AdditionPlan | AdditionRefusal {
  const before = readPack(text, 'pack');
  const { pack, root } = before;
  if (!pack || root?.kind !== 'map') return { refused: 'no-place' };
  const words = wordsOf(addition);
  if (typeof words !== 'string') return words;
  if ('actor' in addition && !pack.actors.some(({ id }) => id === addition.actor))
    return { refused: 'unknown-actor' };
  if (addition.as === 'alias') return planAlias(text, before, root, addition.actor, words);
  const cite = addition.cite ?? pack.sources.slice(0, 1).map(({ id }) => id);
  if (cite.length === 0) return { refused: 'no-source' };
  const section = addition.as === 'actor' ? 'actors' : recordKinds[addition.as].section;
  const id = new FreshIds(idsIn(root)).make(
    [addition.id, 'title' in addition ? addition.title : undefined, words],
    addition.as,
  );
  const entry = { key: yamlText(id), fields: recordFields(pack, addition, words, cite) };
  for (const edit of entryEdits(text, root, section, usualOrder, entry)) {
    const after = readPack(applyEdits(text, [edit]), 'pack');
    const added = after.pack?.[section].find((record) => record.id === id);
    if (
      added &&
      isSame(before, after, (kept) => ({
        ...kept,
        [section]: kept[section].filter((record) => record.id !== id),
      }))
    )
      return { edit, id, at: added.span.start };
  }
  return { refused: 'no-place' };
}

function planAlias(
  text: string,
  before: PackReading,
  root: YamlMap,
  id: string,
  form: string,
): AdditionPlan | AdditionRefusal {
  const actor = before.pack?.actors.find((one) => one.id === id);
  const node = nodeAt(root, ['actors', id]);
  if (!actor || node?.kind !== 'map') return { refused: 'no-place' };
  if ([actor.name, actor.short, ...actor.aliases.map((alias) => alias.form)].includes(form))
    return { refused: 'known-form' };
  for (const edit of itemEdits(text, node, 'aliases', ['name', 'short', 'kind'], nameText(form))) {
    const after = readPack(applyEdits(text, [edit]), 'pack');
    const changed = after.pack?.actors.find((one) => one.id === id);
    const isThere =
      changed?.aliases.length === actor.aliases.length + 1 && changed.aliases.at(-1)?.form === form;
    const without = (pack: Pack): Pack => ({
      ...pack,
      actors: pack.actors.map((one) => (one.id === id ? { ...one, aliases: one.aliases.slice(0, -1) } : one)),
    });
    if (changed && isThere && isSame(before, after, without)) return { edit, id, at: changed.span.start };
  }
  return { refused: 'no-place' };
}

/** Returns whether the pack is unchanged except for the addition, without new errors. */
function isSame(before: PackReading, after: PackReading, without: (pack: Pack) => Pack): boolean {
  if (!before.pack || !after.pack) return false;
  const errors = ({ problems }: PackReading) =>
    problems.filter((problem) => severityOf(problem) === 'error').length;
  return errors(after) <= errors(before) && content(without(after.pack)) === content(before.pack);
}

/** A pack's records without their places, whatever the order of their fields. */
function content(pack: Pack): string {
  return JSON.stringify(pack, (key, value: unknown) => {
    if (key === 'span') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** Every key that may be an id, of records that were left out too. */
function idsIn(root: YamlMap): string[] {
  return root.entries.flatMap(({ key, value }) =>
    value.kind === 'map' && key.source in packFormat.fields
      ? value.entries.map((entry) => entry.key.source)
      : [],
  );
}
