import { compareDates, dateOf } from '../../dates';
import type { Localizer } from '../../pack/problems/describe-problem';
import { frontMatterEdit } from '../../note/front-matter/edit';
import type { FindingFix } from '../check';
import type { NoteView } from '../../ledger/note-view';

/** The newest cut-off of the packs that the note cites, as EDTF; `undefined` where none has one. */
export function newestAsOf(note: NoteView): string | undefined {
  const stated = [...note.cited.values()].flat().flatMap(({ pack }) => pack.asOf ?? []);
  return [...new Set(stated)].reduce<string | undefined>((newest, one) => {
    const [date, other] = [dateOf(one), newest === undefined ? undefined : dateOf(newest)];
    return date && (!other || compareDates(date, other) > 0) ? one : newest;
  }, undefined);
}

/** Writes the cut-off of the packs into the front matter; none where they have none. */
export function asOfFix(note: NoteView, l10n: Localizer, preferred: boolean): FindingFix[] {
  const asOf = newestAsOf(note);
  const eol = note.text.includes('\r\n') ? '\r\n' : '\n';
  const edit = asOf === undefined ? undefined : frontMatterEdit(note.text, ['asOf'], asOf, eol);
  return edit && asOf !== undefined
    ? [{ title: l10n.t('Write “asOf: {0}” into the front matter', asOf), edits: [edit], preferred }]
    : [];
}

/** The same where a day is to be counted from it: the first step. */
export function asOfFirst(note: NoteView, l10n: Localizer): FindingFix[] {
  return asOfFix(note, l10n, false).map((fix) => ({ ...fix, isStep: true }));
}
