import type { Library } from '../../library';
import { definitionHash } from '../../note/citations';
import { compared } from '../../note/citations/compared';
import type { CheckContext } from '../check';
import type { NoteView } from '../note-view';
import { perLibrary } from '../per-library';

/** The records that a note cites of packs that are not loaded. */
export interface AbsentRecords {
  /** Labels of the records, in the order of the text. */
  readonly labels: ReadonlySet<string>;
  /** Ids of the packs, as far as the note or the program knows them. */
  readonly packs: readonly string[];
  /** Whether one of the packs comes with the program and is turned off. */
  readonly isTurnedOff: boolean;
}

const found = new WeakMap<NoteView, AbsentRecords>();

/**
 * The records that the note cites of packs that are not loaded. A pack is known by the front matter, by the first half of a
 * label (`pack/id`), or by the label where it comes with the program. Else a definition that was written for a record of no
 * source of the packs at hand shows that one is missing.
 */
export function absentRecords(note: NoteView, context: CheckContext): AbsentRecords {
  const known = found.get(note);
  if (known) return known;
  const records = findAbsent(note, context);
  found.set(note, records);
  return records;
}

/** The labels that the note cites and that none of its packs has. */
export function unknownLabels({ cited, library }: NoteView): Set<string> {
  const unknown = [...cited].flatMap(([label, records]) => (records.length === 0 ? label : []));
  return new Set(unknown.filter((label) => !library.namesOf(label)));
}

/** The ids of packs in the front matter that are not loaded: what the note cites may be theirs. */
export function missingPacks({ matter, library }: NoteView): string[] {
  return matter.packs.map(({ value }) => value).filter((id) => !library.pack(id));
}

function findAbsent(note: NoteView, { others }: CheckContext): AbsentRecords {
  const labels = new Set<string>();
  const packs = new Set<string>();
  let isTurnedOff = false;
  const unknown = unknownLabels(note);
  const missing = unknown.size > 0 ? missingPacks(note) : [];
  const written = definitionsOf(note, unknown);
  const footnotes = unknown.size > 0 ? footnoteLabels(note) : unknown;
  for (const label of unknown) {
    const other = others?.packOf(label);
    if (other?.isLoaded) continue;
    const definition = written.get(label);
    const isMarked = definition !== undefined && definitionHash(definition) !== undefined;
    const own = definition !== undefined && !isMarked;
    if (!other && (own || !(isMarked || (missing.length > 0 && footnotes.has(label))))) continue;
    if (!other && missing.length === 0 && isOfKnownSource(definition ?? '', note)) continue;
    labels.add(label);
    isTurnedOff ||= other !== undefined;
    const id = other?.id ?? packOf(label, missing, note.library);
    if (id !== undefined) packs.add(id);
  }
  // Which of several packs a label is of is not known: it may be any.
  const ids = labels.size > 0 ? [...missing, ...packs] : [];
  return { labels, packs: [...new Set(ids)], isTurnedOff };
}

/** What the note writes as the definition of each of the labels. */
function definitionsOf(note: NoteView, labels: ReadonlySet<string>): Map<string, string> {
  if (labels.size === 0) return new Map();
  const wanted = note.definitions.filter(({ label }) => labels.has(label));
  return new Map(wanted.map(({ label, start, end }) => [label, note.text.slice(start, end)]));
}

/** Labels in the way of a footnote: a key in Pandoc’s way may be that of a bibliography. */
function footnoteLabels({ blocks }: NoteView): Set<string> {
  const citations = blocks.flatMap(({ view }) => view.block.citations);
  return new Set(citations.flatMap(({ label, kind }) => (kind === 'pandoc' ? [] : label)));
}

/** The pack that the label itself names; `undefined` where it names none, or one that is loaded. */
function packOf(label: string, missing: readonly string[], library: Library): string | undefined {
  if (missing.length > 0) return missing.find((id) => label.startsWith(`${id}/`));
  const slash = label.indexOf('/');
  const id = slash > 0 ? label.slice(0, slash) : undefined;
  return id !== undefined && library.pack(id) ? undefined : id;
}

/** With more packs, only those that the note names or cites are looked into. */
const mostRead = 20;

/** Whether a definition names a source of the packs at hand: then a record of theirs is gone, and no pack is missing. */
function isOfKnownSource(definition: string, { library, cited, matter }: NoteView): boolean {
  const citing = [...cited.values()].flatMap((records) => records.map(({ pack }) => pack.id));
  const all = library.packCount <= mostRead ? library.shelved.map(({ id }) => id) : [];
  const packs = new Set([...citing, ...matter.packs.map(({ value }) => value), ...all]);
  const said = compared(definition).toLowerCase();
  return [...packs].some((id) => sourceTitles(id, library).some((title) => said.includes(title)));
}

const sourceTitles = perLibrary((packId: string, library: Library) =>
  (library.pack(packId)?.sources ?? [])
    .map(({ title }) => compared(title).toLowerCase())
    .filter((title) => title !== ''),
);
