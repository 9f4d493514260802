import type { Library } from '../../library';
import type { Mention } from '../../names';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';

/** Who says what a sentence quotes. */
export interface Speaker {
  readonly id: string;
  readonly mention: Mention;
}

/** The known actor that a sentence surely has as the one who speaks; `undefined` for none, or more than one. */
export function speakerOf(view: BlockView, sentence: NoteSentence, library: Library): Speaker | undefined {
  const speakers = view.mentionsIn(sentence).flatMap((mention): Speaker[] => {
    const [id, other] = library.meant(mention);
    if (id === undefined || other !== undefined || mention.folded || view.isQuoted(mention)) return [];
    if (library.namesOf(id)?.type !== 'actor') return [];
    const behind = view.own.slice(mention.end, Math.min(sentence.end, mention.end + 60)).replace(/\s+/g, ' ');
    const before = view.own
      .slice(Math.max(sentence.start, mention.start - 60), mention.start)
      .replace(/\s+/g, ' ');
    const { speech } = view.language;
    return speech.speaksAfter(behind) || speech.isCreditBefore(before) ? [{ id, mention }] : [];
  });
  const [first] = speakers;
  return first && speakers.every(({ id }) => library.isSame(id, first.id)) ? first : undefined;
}
