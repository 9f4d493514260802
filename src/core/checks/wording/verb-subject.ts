import type { Library } from '../../library';
import type { BlockView } from '../../ledger/block-view';
import type { OwnWords } from '../../ledger/own-words';

/**
 * Returns whether the subject of a verb is one of these actors: named, or referred to by a pronoun or a noun (“the army”)
 * that can mean nobody else.
 *
 * @param speakers ids
 */
export function isSaidBy(
  view: BlockView,
  library: Library,
  { sentence, start }: OwnWords,
  speakers: readonly string[],
): boolean {
  const clauses = view.clausesIn(sentence);
  const said = clauses
    .flatMap(({ attributions }) => attributions)
    .find((one) => one.start <= start && start < one.end);
  const clause = clauses.find(({ verb }) => verb && verb.start <= start && start < verb.end);
  const who = said?.who ?? clause?.subject;
  if (!said || !who || said.isNegated || clause?.status === 'negated') return false;
  // "The army, claiming that", but not "the army's claims"
  if (!clause && !/[,;(–—]/.test(view.own.slice(who.end, start))) return false;
  // "was claimed by"
  if (clause?.subject && who.start > start) return false;
  const mentions = view.mentionsIn(who);
  const isSpeaker = (id: string) => speakers.some((speaker) => library.isSame(speaker, id));
  if (mentions.length > 0)
    return mentions.some((mention) => {
      const [id, other] = library.meant(mention);
      return id !== undefined && other === undefined && isSpeaker(id);
    });
  const words = view.own.slice(who.start, who.end).toLowerCase();
  if (view.language.speech.isPronoun(words)) return true;
  const noun = words.split(/\s+/).at(-1) ?? '';
  return speakers.some((id) => library.namesOf(id)?.name.toLowerCase().split(/\s+/).includes(noun) ?? false);
}
