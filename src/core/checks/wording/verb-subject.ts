import type { Library } from '../../library';
import type { BlockView } from '../block-view';
import type { OwnWords } from '../own-words';

const mostBetween = 240;

/**
 * Returns whether the subject of a verb is one of these actors: named before it in the sentence, or referred to by a
 * pronoun or a noun (“the army”) that can mean nobody else.
 *
 * @param speakers ids
 */
export function isSaidBy(
  view: BlockView,
  library: Library,
  verb: OwnWords,
  speakers: readonly string[],
): boolean {
  const { sentence, start } = verb;
  // A name further away is the subject of another verb.
  const from = Math.max(sentence.start, start - mostBetween);
  const lead = view.own.slice(from, start);
  const { speech } = view.language;
  if (speech.isNegatedBefore(lead)) return false;
  const isSpeaker = (id: string) => speakers.some((speaker) => library.isSame(speaker, id));
  const named = view.mentionsIn({ start: from, end: start }).some((mention) => {
    const meant = library.meant(mention);
    return (
      meant.length === 1 &&
      isSpeaker(meant[0] ?? '') &&
      speech.isBetweenSubjectAndVerb(view.own.slice(mention.end, start))
    );
  });
  if (named) return true;
  if (speech.endsInPronoun(lead)) return true;
  const noun = speech.nounBeforeVerb(lead);
  return (
    noun !== undefined &&
    speakers.some((id) => library.namesOf(id)?.name.toLowerCase().split(/\s+/).includes(noun) ?? false)
  );
}
