import type { LibraryRecord } from '../../library';
import type { TextEdit } from '../../base/text-edit';
import { frontMatterEdit } from './edit';
import { readFrontMatter } from './read';

/** The reason that a note gives already for leaving the record out; `undefined` where it does not leave it out. */
export function reasonFor(note: string, { key, value }: LibraryRecord): string | undefined {
  const { omit } = readFrontMatter(note);
  return (omit.find(({ id }) => id === key) ?? omit.find(({ id }) => id === value.id))?.reason;
}

/**
 * One edit that leaves records out of a note, each under the id that the note has for it or else its label. `undefined` where
 * the front matter cannot be written in, as for `frontMatterEdit`.
 *
 * @param labelOf the label that means the record alone
 */
export function omitEdit(
  note: string,
  records: readonly LibraryRecord[],
  reason: string,
  labelOf: (record: LibraryRecord) => string,
  eol: '\n' | '\r\n',
): TextEdit | undefined {
  let text = note;
  for (const record of records) {
    const written = readFrontMatter(text).omit.map(({ id }) => id);
    const label = labelOf(record);
    const id = [record.key, record.value.id].find((one) => written.includes(one)) ?? label;
    const edit = frontMatterEdit(text, ['omit', id], reason, eol);
    if (!edit) return undefined;
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  return differenceOf(note, text);
}

/** The stretch that makes one text of the other. */
function differenceOf(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < most - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return { start, end: before.length - kept, text: after.slice(start, after.length - kept) };
}
