import type { Library } from '../../library';
import type { BlockView } from '../block-view';
import type { OwnWords } from '../own-words';

const mostBetween = 240;

/**
 * Whether the subject of a verb is one of these actors: named before it in the sentence, or told by a pronoun or its own
 * noun (“the army”) where the sentence can mean nobody else.
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
  // Further away it is the subject of something else.
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
