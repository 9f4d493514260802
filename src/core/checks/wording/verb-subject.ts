import type { Library } from '../../library';
import type { BlockView } from '../block-view';
import type { OwnWords } from '../own-words';

/** What may stand between a subject and its verb: an aside between commas or in brackets, helping verbs, adverbs. */
const between =
  /^(?:['’]s? (?:spokesman|spokeswoman|spokesperson|leader(?:ship)?|government|office))?(?:,[^,;:.]{1,80},)?(?: ?\([^()]{1,40}\))?(?: (?:has|have|had|also|then|later|again|now|today|\p{L}+ly))*\s+$/iu;
const pronoun =
  /(?:^|[,;:—–] |(?<!\p{L})(?:and|but|that|when|while|as|where|which) )\s*(?:he|she|it|they)(?: (?:has|have|had|also|then|later|again|\p{L}+ly))*\s+$/iu;
const plainNoun =
  /(?<!\p{L})(?:the|its) (\p{Ll}+)(?: (?:has|have|had|also|then|later|again|\p{L}+ly))*\s+$/iu;
const mostBetween = 240;
const negated =
  /(?<!\p{L})(?:not|never|nor|neither|n['’]t|without|be|is|are|was|were|been|being|declined|refused)(?: \p{L}+ly)?\s+$/iu;

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
  if (negated.test(lead)) return false;
  const isSpeaker = (id: string) => speakers.some((speaker) => library.isSame(speaker, id));
  const named = view.mentionsIn({ start: from, end: start }).some((mention) => {
    const meant = library.meant(mention);
    return (
      meant.length === 1 && isSpeaker(meant[0] ?? '') && between.test(view.own.slice(mention.end, start))
    );
  });
  if (named) return true;
  if (pronoun.test(lead)) return true;
  const noun = plainNoun.exec(lead)?.[1]?.toLowerCase();
  return (
    noun !== undefined &&
    speakers.some((id) => library.namesOf(id)?.name.toLowerCase().split(/\s+/).includes(noun) ?? false)
  );
}
