import type { Library, LibraryEntity } from '../library';
import type { ActorKind } from '../pack/model';
import { disagreementsOf } from './differences';
import { oneLine } from './escape';
import { currentRoles, kindAndPlace, kindWords, wordsOf } from './names';

/** A hint stands in the line of the note: longer ones would push the text out of sight. */
const longest = 80;
/** So much of the text around a name is looked at for what the hint would say again. */
const near = 100;
/** Marks that turn the reading direction of what follows them, and so of the note's own text. */
const turning = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;
/** Of a sentence; not that of "the U.S." */
const fullStop = /(?<=\p{L}{3})\.$/u;
/** Kinds that say nothing of somebody whose name is known. */
const plainKinds: ReadonlySet<string> = new Set(['person', 'state', 'class'] satisfies ActorKind[]);

/**
 * Who or what an actor or place is, in the pack's own words, for a place right behind its name: the present roles; without
 * any the one sentence on it if that is short, else its kind. As plain text on one line. Nothing is ever cut within: a role
 * or a sentence is told whole, with its hedge, or not at all, and an ellipsis stands for the roles left out.
 *
 * @param room how many UTF-16 units the line has for it
 * @returns `undefined` where there is nothing to say that the name does not say itself
 */
export function roleHint(
  library: Library,
  entity: LibraryEntity,
  room: number = longest,
): string | undefined {
  const most = Math.min(room, longest);
  const roles = currentRoles(entity).map(({ title }) => told(title));
  const fitting = fittingRoles(roles, most);
  if (fitting !== undefined) return fitting;
  const sentence = roles.length === 0 ? told(entity.summaries[0]?.value ?? '').replace(fullStop, '') : '';
  if (sentence !== '' && sentence.length <= most) return sentence;
  const kind = told(kindAndPlace(library, entity));
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

function told(text: string): string {
  return oneLine(text.replace(turning, ''));
}

/**
 * Whether the note says the same around the name already: "Dmitry Peskov, Kremlin spokesman", "Prime Minister of Iraq,
 * Mohammed …".
 *
 * @param before the text that leads to the name
 * @param after what follows it
 */
export function saysItself(hint: string, before: string, after: string): boolean {
  const [first = ''] = hint.split('; ');
  return (
    holds(before.slice(-near - first.length), first) || holds(after.slice(0, near + first.length), first)
  );
}

/** Whether the words are in the text, in any case, with whatever stands between them. */
function holds(text: string, words: string): boolean {
  const wanted = wordsOf(words);
  return wanted !== '  ' && wordsOf(text).includes(wanted);
}

/** So much of the text right behind a name belongs to it for the eye: a possessive, marks of emphasis that end there. */
export function tailOf(after: string): number {
  return /^(?:[*_~]+)?(?:['‘’ʼ]s(?![\p{L}\p{N}]))?(?:[*_~]+)?/u.exec(after)?.[0].length ?? 0;
}
