import type { Span } from '../base/span';
import { type Library, type LibraryRecord, actorsOf, placeOf } from '../library';
import type { NoteSentence } from '../markdown/block';
import type { BlockView } from './block-view';
import { textOf } from './related';
import { significantStems, stemsOfRecord } from './record-words';

/** A sentence of at most this many significant words is about the record if one is in both and it cites nothing else. */
const few = 3;

/**
 * Returns whether words of the writer are clearly about the record: at least two significant words are in both, or one of a
 * few. An actor or place of the record that is named counts as a word.
 */
export function resembles(
  view: BlockView,
  sentence: NoteSentence,
  record: LibraryRecord,
  library: Library,
): boolean {
  const said = significantStems(view.language, view.own.slice(sentence.start, sentence.end));
  const known = stemsOfRecord(record);
  const shared =
    [...said].filter((stem) => known.has(stem)).length + namedIn(view, sentence, record, library);
  return shared >= 2 || (shared === 1 && said.size <= few && view.recordsCitedIn(sentence).length === 1);
}

/** Returns how many significant words a text has, and how many of them a record has too. */
export function sharedWords(
  view: BlockView,
  text: string,
  record: LibraryRecord,
): { readonly shared: number; readonly all: number } {
  const said = significantStems(view.language, text);
  const known = stemsOfRecord(record);
  return { shared: [...said].filter((stem) => known.has(stem)).length, all: said.size };
}

/** Returns the number of words of a text that say what it is on. */
export function significantWords(view: BlockView, text: string): number {
  return significantStems(view.language, text).size;
}

/** Returns the number of actors and places of the record that are named in another form than in its words. */
function namedIn(view: BlockView, span: Span, record: LibraryRecord, library: Library): number {
  const own = [...actorsOf(record), placeOf(record)];
  const text = textOf(record);
  const named = view
    .mentionsIn(span)
    .filter(
      ({ form, ...mention }) =>
        !text.includes(form) && library.meant({ form, ...mention }).some((id) => own.includes(id)),
    );
  return new Set(named.flatMap((mention) => library.meant(mention))).size;
}
