import type { Library, LibraryEntity } from '../library';
import type { ActorKind } from '../pack/model';
import { disagreementsOf } from './differences';
import { oneLine } from './escape';
import { currentRoles, kindAndPlace, kindWords, wordsOf } from './names';

/** A hint stands in the line of the note: longer ones would push the text out of sight. */
const longest = 80;
/** The number of UTF-16 units on each side of a name that are searched for the hint's words. */
const near = 100;
/** Marks that turn the reading direction of what follows them, and so of the note's own text. */
const turning = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;
/** Kinds that add nothing to the name of somebody known. */
const fullStop = /(?<=\p{L}{3})\.$/u;
/** Kinds that say nothing of somebody whose name is known. */
const plainKinds: ReadonlySet<string> = new Set(['person', 'state', 'class'] satisfies ActorKind[]);

/**
 * Returns the role of an actor or place, in the pack's own words, to show right after its name: the present roles;
 * without any the one sentence on it if that is short, else its kind. As plain text on one line. Nothing is ever cut
 * within: a role or a sentence is shown whole, with its hedge, or not at all, and an ellipsis stands for the roles left
 * out.
 * @param room the number of UTF-16 units available on the line
 * @returns `undefined` if the hint would only repeat the name
 */
export function roleHint(
  library: Library,
  entity: LibraryEntity,
  room: number = longest,
): string | undefined {
  const most = Math.min(room, longest);
  const roles = currentRoles(entity).map(({ title }) => plainLine(title));
  const fitting = fittingRoles(roles, most);
  if (fitting !== undefined) return fitting;
  const sentence =
    roles.length === 0 ? plainLine(entity.summaries[0]?.value ?? '').replace(fullStop, '') : '';
  if (sentence !== '' && sentence.length <= most) return sentence;
  const kind = plainLine(kindAndPlace(library, entity));
  const isPlain = plainKinds.has(entity.kind ?? '') || holds(entity.name, kindWords(entity));
  const isDisputed = disagreementsOf(entity).some(({ what }) => what === 'kind');
  return isPlain || isDisputed || kind.length > most ? undefined : kind;
}

/** "Lieutenant-General; Commander, Northern Fleet"; `undefined` where not even the first has room. */
function fittingRoles(roles: readonly string[], most: number): string | undefined {
  for (let count = roles.length; count > 0; count--) {
    const shown = roles.slice(0, count).join('; ') + (count < roles.length ? '; …' : '');
    if (shown.length <= most) return shown;
  }
  return undefined;
}

function plainLine(text: string): string {
  return oneLine(text.replace(turning, ''));
}

/**
 * Returns `true` if the note says the same around the name already: "Dmitry Peskov, Kremlin spokesman", "Prime Minister
 * of Iraq, Mohammed …".
 * @param before the text that leads to the name
 * @param after the text that follows it
 */
export function saysItself(hint: string, before: string, after: string): boolean {
  const [first = ''] = hint.split('; ');
  return (
    holds(before.slice(-near - first.length), first) || holds(after.slice(0, near + first.length), first)
  );
}

/** Returns `true` if the words are in the text, in any case, with any characters between them. */
function holds(text: string, words: string): boolean {
  const wanted = wordsOf(words);
  return wanted !== '  ' && wordsOf(text).includes(wanted);
}

/**
 * Returns the length of the text right after a name that belongs to it visually: a possessive, marks of emphasis that
 * end there.
 */
export function tailOf(after: string): number {
  return /^(?:[*_~]+)?(?:['‘’ʼ]s(?![\p{L}\p{N}]))?(?:[*_~]+)?/u.exec(after)?.[0].length ?? 0;
}
