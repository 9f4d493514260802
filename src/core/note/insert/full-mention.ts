import type { LibraryEntity } from '../../library';
import type { Mention } from '../../names';
import { firstMention, wordsOf } from '../../render/names';
import { type NoteStyle, forNote } from '../../render/style';
import type { TextEdit } from '../../base/text-edit';
import { FormWriter, type Kept } from '../names/one-form';
import { endOf, withoutEnd } from '../../base/trimmed';

/** Why a mention is not written in full: see `Kept`; or the note says it already. */
export type NotWritten = Kept | 'same';

/** A possessive, which follows the name and not what is said of it: "Assad's army". */
const possessive = /^['’ʼ]s(?![\p{L}\p{M}\p{N}])/u;
/** The same after a name that ends in s: "Reuters’ report". */
const bareApostrophe = /^['’ʼ](?=\s)/;
/** The sentence goes on with a word, after the marks of footnotes. */
const goesOn = /^(?:\[\^[^\]\s]{1,999}\])*(?:[ \t]+|[ \t]*\r?\n[ \t]*)[\p{L}\p{N}“‘"'«([]/u;
const emphasis = /[*_~]/;

/**
 * Writes a mention as the first one: the printed name, and who that is. Possessive, emphasis and punctuation around it stay; an
 * apposition is closed by a comma where the sentence goes on.
 *
 * @param names all mentions in the note, in order
 */
export function fullMention(
  note: string,
  mention: Mention,
  names: readonly Mention[],
  entity: LibraryEntity,
  style: NoteStyle,
): TextEdit | NotWritten {
  const writer = new FormWriter(note, style.format, names);
  const kept = writer.keptFor(mention);
  if (kept) return kept;
  // "Institute for the Study of War (ISW)"
  if (note.slice(0, mention.start).endsWith(`${forNote(entity.name, style)} (`)) return 'same';
  const { start, end, text } = writer.edit(mention, entity.name) ?? {
    ...mention,
    text: note.slice(mention.start, mention.end),
  };
  const marks = marksAround(note, start, end);
  const isTitled = hasTitle(note.slice(Math.max(0, start - 50), start), entity);
  const said = isTitled ? '' : apposition(entity, note, end + marks.length, style);
  const written = text + marks + said;
  const edit = { start, end: end + marks.length, text: written };
  return note.slice(edit.start, edit.end) === written ? 'same' : edit;
}

/** Marks of emphasis that close behind the mention what they open before it. */
function marksAround(note: string, start: number, end: number): string {
  const before = endOf(note.slice(Math.max(0, start - 3), start), emphasis);
  return before && note.startsWith(before, end) ? before : '';
}

/** Whether a word of the role stands before the name: "Kremlin spokesman Peskov" has said who that is. */
function hasTitle(before: string, entity: LibraryEntity): boolean {
  const word = wordAtEnd(withoutEnd(before, emphasis));
  const role = firstMention(entity).slice(entity.name.length);
  return word !== undefined && wordsOf(role).includes(wordsOf(word)) && /^\p{L}{4,}/u.test(word);
}

/** ", Prime Minister of Iraq," or " (ISW)": nothing before a possessive, or where it stands there already. */
function apposition(entity: LibraryEntity, note: string, at: number, style: NoteStyle): string {
  // A text loses the space at its beginning when it is escaped.
  const said = forNote(`x${firstMention(entity).slice(entity.name.length)}`, style).slice(1);
  if (said === '' || note.startsWith(said, at)) return '';
  const after = note.slice(at, at + 2_000);
  const isPossessive = possessive.test(after) || (note[at - 1] === 's' && bareApostrophe.test(after));
  if (isPossessive) return '';
  return said.startsWith(',') && goesOn.test(after) ? `${said},` : said;
}

/** The word before the blanks at the end; none where the text ends otherwise. */
function wordAtEnd(text: string): string | undefined {
  const words = withoutEnd(text, /[ \t]/);
  return words === text ? undefined : endOf(words, /[\p{L}\p{M}-]/u) || undefined;
}
