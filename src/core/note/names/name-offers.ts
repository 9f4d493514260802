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

/** A person looks through so many and then types on. */
export const mostOffered = 50;

/** A name that fits what is typed. */
export interface NameOffer {
  readonly names: EntityNames;
  /** What goes into the note: the name in full with the role at its first mention, else the short form. */
  readonly text: string;
  /** The short form, where it is not the name itself. */
  readonly short: string | undefined;
  /** What is typed, and how the name goes on: what an editor that knows no other spellings is to compare. */
  readonly filter: string;
}

/** Names for a place in a note, the best first. */
export interface NameOffers extends Span {
  readonly beside: readonly Span[];
  readonly offers: readonly NameOffer[];
}

/** A note with a cursor and with its mentions. */
export interface ReadNote {
  readonly text: string;
  /** UTF-16 code units. */
  readonly offset: number;
  readonly mentions: readonly Mention[];
}

/** Names for what stands at the cursor; `undefined` where no name goes or none fits. */
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
  // An editor ranks a text that is typed in full above others; a space keeps all alike.
  return { names, text, short, filter: `${place.typed}${restOf(names, place)} ` };
}

/** How the first form that fits goes on behind what is typed. */
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

/** The mention that ends at the offset or holds it. */
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
