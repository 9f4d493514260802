import type { RelativeWords } from '../../language/found';
import type { BlockView } from '../../ledger/block-view';
import { type OwnWords, after, before, ownWords } from '../../ledger/own-words';

/** A day that is relative to the day of writing. Offsets are UTF-16 code units in the block. */
export interface RelativeDay extends OwnWords, RelativeWords {
  /** The preposition before it, in lower case: `on` Monday; empty if there is none. */
  readonly preposition: string;
}

/** Yields the relative days in a block's own words, in order. */
export function* relativeDaysIn(view: BlockView): Iterable<RelativeDay> {
  const { relativeDays } = view.language;
  for (const found of ownWords(view, relativeDays.relativeDaysIn)) {
    const around = {
      words: found.words,
      before: before(view, found.sentence, found.start),
      after: after(view, found.sentence, found.end),
      isHeading: view.block.kind === 'heading',
    };
    if (relativeDays.isRelativeDay(found, around))
      yield { ...found, preposition: relativeDays.prepositionOf(found, around) };
  }
}
