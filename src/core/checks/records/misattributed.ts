import { type Library, type LibraryRecord, aboutOf } from '../../library';
import type { Span } from '../../base/span';
import { nameOf, shortNameOf } from '../../render/names';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../../ledger/block-view';
import type { KnownQuote } from '../../ledger/quotations/known-quotes';
import { speakerOf } from '../../ledger/speakers';
import { speaksFor } from '../../ledger/voices';

/** A speaker to whom the sentence attributes the words of another. */
export interface WrongSpeaker {
  readonly by: string;
  readonly speaker: string;
  /** The span of the wrong speaker's name, from the start of the words. */
  readonly name: Span;
  readonly short: string;
  /** True if the name has no office or other word that would not fit the right speaker. */
  readonly isBare: boolean;
}

/**
 * Returns the named speaker and the right one, if the sentence names another; spans from the start of the words.
 *
 * @returns `undefined` if the named speaker is right, or none is named
 */
export function wrongSpeaker(
  view: BlockView,
  sentence: NoteSentence,
  span: Span,
  exact: readonly KnownQuote[],
  library: Library,
): WrongSpeaker | undefined {
  const speaker = speakerOf(view, sentence, span, library);
  const [first] = exact;
  if (!speaker || speaker.by === 'pronoun' || !first) return undefined;
  const isPossible = exact.some(({ pack, quote }) => {
    const about = aboutOf({ value: quote } as LibraryRecord).flatMap((id) => library.within(pack, id) ?? []);
    const voices = [
      quote.speaker,
      quote.according,
      ...about.flatMap(({ value }) =>
        value.type === 'claim' ? [value.by, ...value.with, value.according] : [],
      ),
    ];
    return voices.some(
      (id) =>
        id !== undefined &&
        (library.isSame(id, speaker.id) ||
          speaksFor(pack, id, speaker.id) ||
          speaksFor(pack, speaker.id, id)),
    );
  });
  if (isPossible) return undefined;
  const { start, end } = speaker;
  return {
    by: nameOf(library, speaker.id),
    speaker: nameOf(library, first.quote.speaker),
    name: { start: start - span.start, end: end - span.start },
    short: shortNameOf(library, first.quote.speaker),
    isBare: isBare(view, speaker),
  };
}

/**
 * Returns whether the name is alone: not "the Iraqi leader Sudani", not "Sudani, the Iraqi leader,", as that
 * description does not fit another.
 */
export function isBare({ own, language }: BlockView, { start, end }: Span): boolean {
  const isFree = language.speech.isBareBefore(own.slice(Math.max(0, start - 40), start));
  return isFree && !/^\s*[,(–—-]/.test(own.slice(end, end + 3));
}
