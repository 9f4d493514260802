import type { EntityNames, Library } from '../../library';
import type { NameSearch } from '../../library/search/name-search';
import { nameAnswering } from '../../library/search/name-words';
import type { Mention } from '../../names';
import type { Span } from '../../base/span';
import { firstMentionOf } from '../../render/names';
import { type NoteStyle, forNote } from '../../render/style';
import { firstMentions } from './first-mentions';
import { type NamePlace, namePlaces } from './name-place';
import { wholeName } from './whole-name';
import { withoutEnd } from '../../base/trimmed';

/** Offer at most this many; users type on rather than scroll further. */
export const mostOffered = 50;

/** A name that matches the typed text. */
export interface NameOffer {
  readonly names: EntityNames;
  /** The text to insert: the name in full with the role at its first mention, otherwise the short form. */
  readonly text: string;
  /** The short form, if it differs from the name. */
  readonly short: string | undefined;
  /** The typed text with the rest of the name, for editors that filter without folding. */
  readonly filter: string;
}

/** Names for a position in a note, the best first. */
export interface NameOffers extends Span {
  readonly beside: readonly Span[];
  readonly offers: readonly NameOffer[];
}

/** A note with a cursor and its mentions. */
export interface ReadNote {
  readonly text: string;
  /** The cursor, in UTF-16 code units. */
  readonly offset: number;
  readonly mentions: readonly Mention[];
}

/** Returns names for the text at the cursor; `undefined` if no name can be there or none matches. */
export function nameOffers(
  library: Library,
  search: NameSearch,
  { text, offset, mentions }: ReadNote,
  style: NoteStyle,
): NameOffers | undefined {
  const note = { text, offset, format: style.format };
  const mention = mentionAt(mentions, offset);
  const places = namePlaces(note, mention && wholeName(text, mention), (line) => library.find(line, 'plain'));
  if (places.length === 0) return undefined;
  const first = firstMentions(library, mentions);
  for (const place of places) {
    const { words, isPhrase, start, end, beside } = place;
    const ids = search.find({ words, isPhrase, present: first.keys(), most: mostOffered });
    if (ids.length === 0) continue;
    const offers = ids.flatMap((id) => {
      const names = library.namesOf(id);
      const known = (first.get(id) ?? Infinity) <= start;
      return names ? offerOf(names, place, known, style) : [];
    });
    return { start, end, beside, offers };
  }
  return undefined;
}

function offerOf(names: EntityNames, place: NamePlace, isKnown: boolean, style: NoteStyle): NameOffer {
  const text = forNote(isKnown ? names.short : firstMentionOf(names), style);
  const short = isKnown && names.short !== names.name ? names.short : undefined;
  // Editors rank a completely typed text above others; a trailing space keeps all ranks equal.
  return { names, text, short, filter: `${place.typed}${restOf(names, place)} ` };
}

/** Returns the rest of the first matching form after the typed text. */
function restOf({ name, forms }: EntityNames, { words, typed }: NamePlace): string {
  const last = words.at(-1);
  if (last === undefined) return name;
  const found = nameAnswering([name, ...forms], last);
  if (!found) return '';
  const typedOfWord = typed.length - withoutEnd(typed, /[\p{L}\p{M}\p{N}'‘’ʼ]/u).length;
  const behind = found.form.slice(found.end);
  if (typedOfWord === 0) return behind.replace(/^[ -]/, '');
  return `${found.form.slice(found.start + typedOfWord, found.end)}${behind}`;
}

/** Returns the mention that ends at the offset or contains it. */
function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  const mention = mentions[low - 1];
  return mention && offset <= mention.end ? mention : undefined;
}
