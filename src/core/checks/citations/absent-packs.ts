import type { NoteContext } from '../../ledger/context';
import type { Library } from '../../library';
import { definitionHash } from '../../note/citations';
import { compared } from '../../note/citations/compared';
import type { NoteView } from '../../ledger/note-view';
import { perLibrary } from '../../ledger/per-library';

/** The records that a note cites from packs that are not loaded. */
export interface AbsentRecords {
  /** Labels of the records, in the order of the text. */
  readonly labels: ReadonlySet<string>;
  /** Ids of the packs, as far as the note or the program knows them. */
  readonly packs: readonly string[];
  /** True if one of the packs is bundled and turned off. */
  readonly isTurnedOff: boolean;
}

const found = new WeakMap<NoteView, AbsentRecords>();

/**
 * Returns the records that the note cites from packs that are not loaded. Such a pack is known from the front matter,
 * from the first half of a label (`pack/id`), or from the label itself if the pack is bundled. Otherwise, a
 * definition that was written for a record whose source is in none of the loaded packs shows that a pack is missing.
 */
export function absentRecords(note: NoteView, context: NoteContext): AbsentRecords {
  const known = found.get(note);
  if (known) return known;
  const records = findAbsent(note, context);
  found.set(note, records);
  return records;
}

/** Returns the labels that the note cites and that none of its packs has. */
export function unknownLabels({ cited, library }: NoteView): Set<string> {
  const unknown = [...cited].flatMap(([label, records]) => (records.length === 0 ? label : []));
  return new Set(unknown.filter((label) => !library.namesOf(label)));
}

/** Returns the ids of packs in the front matter that are not loaded: unknown labels may be theirs. */
export function missingPacks({ frontMatter, library }: NoteView): string[] {
  return frontMatter.packs.map(({ value }) => value).filter((id) => !library.pack(id));
}

function findAbsent(note: NoteView, { others }: NoteContext): AbsentRecords {
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
  // A label can be from any of the missing packs, so all of them are listed.
  const ids = labels.size > 0 ? [...missing, ...packs] : [];
  return { labels, packs: [...new Set(ids)], isTurnedOff };
}

/** Returns the text of the note's definition of each of the labels. */
function definitionsOf(note: NoteView, labels: ReadonlySet<string>): Map<string, string> {
  if (labels.size === 0) return new Map();
  const wanted = note.definitions.filter(({ label }) => labels.has(label));
  return new Map(wanted.map(({ label, start, end }) => [label, note.text.slice(start, end)]));
}

/** Returns the labels cited as footnotes: a Pandoc key may be one of a bibliography. */
function footnoteLabels({ blocks }: NoteView): Set<string> {
  const citations = blocks.flatMap(({ view }) => view.block.citations);
  return new Set(citations.flatMap(({ label, kind }) => (kind === 'pandoc' ? [] : label)));
}

/** Returns the id of the pack that the label names; `undefined` if it names none, or one that is loaded. */
function packOf(label: string, missing: readonly string[], library: Library): string | undefined {
  if (missing.length > 0) return missing.find((id) => label.startsWith(`${id}/`));
  const slash = label.indexOf('/');
  const id = slash > 0 ? label.slice(0, slash) : undefined;
  return id !== undefined && library.pack(id) ? undefined : id;
}

/** Read at most this many packs; in a larger library, read only those that the note names or cites. */
const mostRead = 20;

/**
 * Returns whether a definition names a source of the loaded packs: then a record was removed from one, and no pack is
 * missing.
 */
function isOfKnownSource(definition: string, { library, cited, frontMatter }: NoteView): boolean {
  const citing = [...cited.values()].flatMap((records) => records.map(({ pack }) => pack.id));
  const all = library.packCount <= mostRead ? library.shelved.map(({ id }) => id) : [];
  const packs = new Set([...citing, ...frontMatter.packs.map(({ value }) => value), ...all]);
  const said = compared(definition).toLowerCase();
  return [...packs].some((id) => sourceTitles(id, library).some((title) => said.includes(title)));
}

const sourceTitles = perLibrary((packId: string, library: Library) =>
  (library.pack(packId)?.sources ?? [])
    .map(({ title }) => compared(title).toLowerCase())
    .filter((title) => title !== ''),
);
