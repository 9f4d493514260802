import type { LibraryEntity } from '../../library';
import type { Mention } from '../../names';
import { firstMention, wordsOf } from '../../render/names';
import { type NoteStyle, forNote } from '../../render/style';
import type { TextEdit } from '../../base/text-edit';
import { FormWriter, type Kept } from '../names/one-form';
import { endOf, withoutEnd } from '../../base/trimmed';

/** The reason why a mention is not written in full: see `Kept`, or `same` if the note says it already. */
export type NotWritten = Kept | 'same';

/** A possessive ending, which follows the name and not its description: "Assad's army". */
const possessive = /^['’ʼ]s(?![\p{L}\p{M}\p{N}])/u;
/** The possessive ending of a name that ends in s: "Reuters’ report". */
const bareApostrophe = /^['’ʼ](?=\s)/;
/** The sentence continues with a word, after footnote marks. */
const goesOn = /^(?:\[\^[^\]\s]{1,999}\])*(?:[ \t]+|[ \t]*\r?\n[ \t]*)[\p{L}\p{N}“‘"'«([]/u;
const emphasis = /[*_~]/;

/**
 * Writes a mention as a first mention: the printed name with its description. The possessive, emphasis and
 * punctuation around it stay; a comma closes an apposition if the sentence continues.
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

/** Returns the marks of emphasis around the mention that close after it. */
function marksAround(note: string, start: number, end: number): string {
  const before = endOf(note.slice(Math.max(0, start - 3), start), emphasis);
  return before && note.startsWith(before, end) ? before : '';
}

/** Returns whether a word of the role is before the name: "Kremlin spokesman Peskov" has already said who that is. */
function hasTitle(before: string, entity: LibraryEntity): boolean {
  const word = wordAtEnd(withoutEnd(before, emphasis));
  const role = firstMention(entity).slice(entity.name.length);
  return word !== undefined && wordsOf(role).includes(wordsOf(word)) && /^\p{L}{4,}/u.test(word);
}

/**
 * Returns the description: ", Prime Minister of Iraq," or " (ISW)"; empty before a possessive, or if it is there
 * already.
 */
function apposition(entity: LibraryEntity, note: string, at: number, style: NoteStyle): string {
  // Escaping removes the space at the start of a text.
  const said = forNote(`x${firstMention(entity).slice(entity.name.length)}`, style).slice(1);
  if (said === '' || note.startsWith(said, at)) return '';
  const after = note.slice(at, at + 2_000);
  const isPossessive = possessive.test(after) || (note[at - 1] === 's' && bareApostrophe.test(after));
  if (isPossessive) return '';
  return said.startsWith(',') && goesOn.test(after) ? `${said},` : said;
}

/** Returns the word before the blanks at the end; `undefined` if the text ends otherwise. */
function wordAtEnd(text: string): string | undefined {
  const words = withoutEnd(text, /[ \t]/);
  return words === text ? undefined : endOf(words, /[\p{L}\p{M}-]/u) || undefined;
}
