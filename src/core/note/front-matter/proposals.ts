import type { Proposal } from '../../pack/editing/completions';
import { compareDates, dateOf } from '../../dates';
import { languageBasics } from '../../language/basics';
import type { Library } from '../../library';
import { oneLine } from '../../render/escape';
import { titleOf } from '../../render/sentence';
import { offeredForms } from '../names/forms';
import { unusedIn } from './unused';

/** Offer at most this many. */
const most = 200;
/** Search at most this much of a note for names, in UTF-16 code units. */
const mostLookedThrough = 50_000;
/** Read the cut-off of at most this many packs, those with the newest records. */
const mostPacksRead = 50;

/** Returns the newest cut-off of the packs, and today. */
export function dateProposals(library: Library, today: string): Proposal[] {
  const cutOffs = library
    .newestPacksFirst()
    .slice(0, mostPacksRead)
    .flatMap(({ pack }) => library.pack(pack.id)?.asOf ?? [])
    .flatMap((value) => {
      const date = dateOf(value);
      return date ? [{ value, date }] : [];
    });
  const newest = cutOffs.sort((one, other) => compareDates(other.date, one.date))[0]?.value;
  return [
    ...(newest === undefined || newest === today
      ? []
      : [{ kind: 'date' as const, label: newest, detail: 'The newest cut-off of the packs' }]),
    { kind: 'date', label: today, detail: 'Today' },
  ];
}

/** Returns the supported languages. */
export function languageProposals(): Proposal[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return Object.keys(languageBasics).map((tag) => ({
    kind: 'choice',
    label: tag,
    detail: names.of(tag) ?? '',
  }));
}

export function packProposals(
  packs: Iterable<{ readonly id: string; readonly title: string }>,
  typed: string,
): Proposal[] {
  const proposals: Proposal[] = [];
  for (const { id, title } of packs) {
    if (proposals.length === most) break;
    if (id.includes(typed)) proposals.push({ kind: 'source', label: id, detail: title });
  }
  return proposals;
}

/** Returns records that the note neither cites nor leaves out yet, each by its unambiguous label. */
export function recordProposals(library: Library, note: string, typed: string): Proposal[] {
  const isUnused = unusedIn(note);
  const records = library.records.first(most, (record) => record.key.includes(typed) && isUnused(record));
  return records.map((record) => ({
    kind: 'id',
    label: library.labelOf(record),
    detail: titleOf(library, record),
    id: record.key,
  }));
}

/** Returns actors and places, first those that the note names. */
export function entityProposals(library: Library, note: string, typed: string): Proposal[] {
  const mentioned = library
    .find(note.slice(0, mostLookedThrough), 'markdown')
    .flatMap((mention) => library.meant(mention));
  const ids = new Set(
    mentioned.flatMap((id) => library.namesOf(id)?.id ?? []).filter((id) => id.includes(typed)),
  );
  for (const id of library.entityIds()) {
    if (ids.size >= most) break;
    if (id.includes(typed)) ids.add(id);
  }
  return [...ids].map((id) => ({ kind: 'id', label: id, detail: library.namesOf(id)?.name ?? '', id }));
}

/** Returns the forms of the actor's or place's name, the printed one first. */
export function formProposals(library: Library, id: string): Proposal[] {
  const entity = library.entity(id);
  if (!entity) return [];
  return offeredForms(entity).map(({ form, kind }) => ({ kind: 'term', label: oneLine(form), detail: kind }));
}
