import type { Library } from '../../library';
import { TextPositions } from '../../base/text-positions';
import { citationLabels } from '../../markdown/citations';
import { packNamesIn } from '../../markdown/front-matter';
import { labelSpan } from '../../markdown/citation-label';

/** A label that a note cites or defines, where it stands: lines and columns from 0, in UTF-16 units, without its marks. */
export interface CitedLabel {
  readonly label: string;
  readonly line: number;
  readonly column: number;
  /** Set for the id of a pack that the front matter names. */
  readonly isPack?: true;
}

/** The packs that a note's front matter names, and the labels in its text, in its order. */
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

/** Apart from the id of a record that is the same. */
function keyOf({ label, isPack }: CitedLabel): string {
  return isPack ? `${label}/` : label;
}

/** Which notes cite which labels. Notes are named by whatever names them for the caller. */
export class CitationIndex {
  private readonly byNote = new Map<string, readonly CitedLabel[]>();
  private readonly notesByLabel = new Map<string, Set<string>>();

  /** Whether the note is known, even if it cites nothing. */
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

  /** The labels that begin so; a pack that front matter names is `pack/`. */
  beginning(words: string): string[] {
    return [...this.notesByLabel.keys()].filter((label) => label.startsWith(words));
  }

  /** Where any of the labels stands, note by note. */
  citing(labels: readonly string[]): { readonly note: string; readonly cited: CitedLabel }[] {
    const notes = new Set(labels.flatMap((label) => [...(this.notesByLabel.get(label) ?? [])]));
    return [...notes].flatMap((note) =>
      (this.byNote.get(note) ?? [])
        .filter((cited) => labels.includes(keyOf(cited)))
        .map((cited) => ({ note, cited })),
    );
  }
}

/** What a label in a note can mean: a record of one pack, an actor or place of them all; or what qualifies it, a pack. */
export interface Citable {
  readonly kind: 'record' | 'entity' | 'pack';
  readonly id: string;
  /** The pack of a record. */
  readonly pack?: string;
}

/** What the label means: a record where there is one, as the card shows it; several where packs share the id. */
export function citablesNamed(library: Library, label: string): Citable[] {
  const records = library.recordsNamed(label);
  if (records.length > 0) {
    return records.map(({ value, pack }) => ({ kind: 'record', id: value.id, pack: pack.id }));
  }
  return library.entity(label) ? [{ kind: 'entity', id: label }] : [];
}

/** The labels in the notes that cite it; those of `exactly` mean nothing else. */
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
