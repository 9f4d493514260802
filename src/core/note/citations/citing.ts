import type { Library } from '../../library';
import { TextPositions } from '../../base/text-positions';
import { citationLabels } from '../../markdown/citations';
import { packNamesIn } from '../../markdown/front-matter';
import { labelSpan } from '../../markdown/citation-label';

/**
 * A label that a note cites or defines, with its position without its marks: line and column from 0, in UTF-16 code
 * units.
 */
export interface CitedLabel {
  readonly label: string;
  readonly line: number;
  readonly column: number;
  /** Set for the id of a pack that the front matter names. */
  readonly isPack?: true;
}

/** Returns the packs that a note's front matter names, and the labels in its text, in order. */
export function citedLabels(text: string): CitedLabel[] {
  const packs = packNamesIn(text);
  const labels = citationLabels(text);
  if (labels.length + packs.length === 0) return [];
  const positions = new TextPositions(text);
  return [
    ...packs.map(({ id, start }) => ({ label: id, ...positions.at(start), isPack: true as const })),
    ...labels.map((label) => ({ label: label.label, ...positions.at(labelSpan(label).start) })),
  ];
}

/** Returns the index key, which differs for a pack and a record with the same id. */
function keyOf({ label, isPack }: CitedLabel): string {
  return isPack ? `${label}/` : label;
}

/** An index of the labels that notes cite. Notes are identified by a key of the caller's choice. */
export class CitationIndex {
  private readonly byNote = new Map<string, readonly CitedLabel[]>();
  private readonly notesByLabel = new Map<string, Set<string>>();

  /** Returns whether the note is in the index, even if it cites nothing. */
  has(note: string): boolean {
    return this.byNote.has(note);
  }

  get notes(): Iterable<string> {
    return this.byNote.keys();
  }

  set(note: string, labels: readonly CitedLabel[]): void {
    this.delete(note);
    this.byNote.set(note, labels);
    for (const cited of labels) {
      const label = keyOf(cited);
      const notes = this.notesByLabel.get(label);
      if (notes) notes.add(note);
      else this.notesByLabel.set(label, new Set([note]));
    }
  }

  delete(note: string): void {
    for (const cited of this.byNote.get(note) ?? []) {
      const label = keyOf(cited);
      const notes = this.notesByLabel.get(label);
      notes?.delete(note);
      if (notes?.size === 0) this.notesByLabel.delete(label);
    }
    this.byNote.delete(note);
  }

  /** Returns the labels that begin with the text; a pack that front matter names is `pack/`. */
  beginning(words: string): string[] {
    return [...this.notesByLabel.keys()].filter((label) => label.startsWith(words));
  }

  /** Returns the positions of the labels, note by note. */
  citing(labels: readonly string[]): { readonly note: string; readonly cited: CitedLabel }[] {
    const notes = new Set(labels.flatMap((label) => [...(this.notesByLabel.get(label) ?? [])]));
    return [...notes].flatMap((note) =>
      (this.byNote.get(note) ?? [])
        .filter((cited) => labels.includes(keyOf(cited)))
        .map((cited) => ({ note, cited })),
    );
  }
}

/** The target of a label in a note: a record of one pack, an actor or place, or the pack that qualifies a label. */
export interface Citable {
  readonly kind: 'record' | 'entity' | 'pack';
  readonly id: string;
  /** The pack of a record. */
  readonly pack?: string;
}

/**
 * Returns the targets of a label: the record if there is one, or several if packs share the id; otherwise the actor
 * or place.
 */
export function citablesNamed(library: Library, label: string): Citable[] {
  const records = library.recordsNamed(label);
  if (records.length > 0) {
    return records.map(({ value, pack }) => ({ kind: 'record', id: value.id, pack: pack.id }));
  }
  return library.entity(label) ? [{ kind: 'entity', id: label }] : [];
}

/** Returns the labels in notes that cite the target; those in `exactly` have no other target. */
export function labelsOf(
  library: Library,
  index: CitationIndex,
  { kind, id, pack = '' }: Citable,
): { all: string[]; exactly: string[] } {
  if (kind === 'pack') {
    const labels = index.beginning(`${id}/`);
    return { all: labels, exactly: labels };
  }
  const named = library.recordsNamed(id);
  if (kind === 'entity') {
    const labels = named.length === 0 && library.entity(id) ? [id] : [];
    return { all: labels, exactly: labels };
  }
  const qualified = `${pack}/${id}`;
  if (library.recordsNamed(qualified).length === 0) return { all: [], exactly: [] };
  const bare = named.some((record) => record.pack.id === pack) ? [id] : [];
  return { all: [...bare, qualified], exactly: named.length === 1 ? [...bare, qualified] : [qualified] };
}
