import type { Library } from '../../library';
import type { NoteStyle } from '../../render/style';
import { type CitationLabel, labelSpan, labelsIn } from '../../markdown/citation-label';
import { citedBy } from './cited';
import { withoutComments } from './compared';
import type { FootnoteDefinition } from './definition';
import { isOurs, staleDefinition } from './stale';

/** Where a label stands: as a footnote's reference, as Pandoc's key, or only in code, comments or HTML. */
type Use = 'footnote' | 'pandoc' | 'hidden';

/** A label that stands in a note apart from its definition. */
export interface UsedLabel {
  readonly use: Use;
  /** As it is written where it is first shown. */
  readonly written: string;
}

/** A note as far as its definitions are concerned. */
export interface DefinedNote {
  readonly text: string;
  /** Those that a reader sees; definitions among them are passed over. In order. */
  readonly labels: readonly CitationLabel[];
  /** Those whose labels may be those of records, in order. */
  readonly definitions: readonly FootnoteDefinition[];
}

/** What is to become of the definitions of a note. */
export interface DefinitionUse {
  /** The labels that stand in the note: first those that are shown, in the order of the text. */
  readonly used: ReadonlyMap<string, UsedLabel>;
  /** The definitions that the packs have the say over. */
  readonly ours: ReadonlySet<FootnoteDefinition>;
  /** The first of each label. */
  readonly firsts: ReadonlyMap<string, FootnoteDefinition>;
  /** Those of ours that can go: nothing has their label, or they repeat the first. */
  readonly gone: ReadonlySet<FootnoteDefinition>;
}

/** What the packs have to say of definitions. */
export interface DefinitionFacts {
  /** Whether it is one of the extension's, of a record that a pack has. */
  readonly isPacks: (definition: FootnoteDefinition) => boolean;
  /** Whether it no longer says what its record says. */
  readonly isStale: (definition: FootnoteDefinition) => boolean;
}

/** Returns what the packs of a library have to say. */
export function factsOf(library: Library, style: NoteStyle): DefinitionFacts {
  return {
    isPacks: (definition) => isOurs(definition, citedBy(library, definition.label)),
    isStale: (definition) => staleDefinition(definition, library, style) !== undefined,
  };
}

/**
 * Finds out which definitions a note needs, for Update Citations and for the checks alike. One whose label stands anywhere
 * else, be it in code, in a comment or in HTML, stays; so does one with a remark of the writer's own, and one in a list or a
 * quotation. Of two definitions of one label readers show but one: where the second holds something of somebody's own, both are left alone.
 */
export function definitionUse(note: DefinedNote, { isPacks, isStale }: DefinitionFacts): DefinitionUse {
  const { text, definitions } = note;
  const firsts = new Map<string, FootnoteDefinition>();
  for (const one of definitions) if (!firsts.has(one.label)) firsts.set(one.label, one);
  const isFirst = (one: FootnoteDefinition) => firsts.get(one.label) === one;
  const isFree = (one: FootnoteDefinition) =>
    !one.isNested && !hasRemark(text, one) && !isAboveHtml(text, one);
  // What it cites besides would be lost, or needed, by whether it is rewritten.
  const isMixed = (one: FootnoteDefinition) =>
    !isFree(one) && /\[\^|@/.test(text.slice(one.citation.start, one.citation.end));
  const own = new Set(
    definitions
      .filter((one) => !isPacks(one) || isMixed(one) || !(isFirst(one) || isFree(one)))
      .map(({ label }) => label),
  );
  const ours = new Set(definitions.filter(({ label }) => !own.has(label)));
  const canGo = (one: FootnoteDefinition) => ours.has(one) && isFree(one);
  const isRewritten = (one: FootnoteDefinition) => ours.has(one) && isStale(one);
  const used = usedLabels(note, (definition) => !canGo(definition), isRewritten);
  const gone = definitions.filter((one) => canGo(one) && (!used.has(one.label) || !isFirst(one)));
  return { used, ours, firsts, gone: new Set(gone) };
}

/** Whether a tag is taken for a part of it, which by itself would begin a block that takes in what follows. */
function isAboveHtml(text: string, { end, hasTextBelow }: FootnoteDefinition): boolean {
  return hasTextBelow && /^\r?\n[ \t]*</.test(text.slice(end, end + 100));
}

/** Whether something stands behind the citation that only its writer could write again. */
function hasRemark(text: string, { citation, end }: FootnoteDefinition): boolean {
  return withoutComments(text.slice(citation.end, end)).trim() !== '';
}

/**
 * The labels that stand in a note. What stands in nothing but a definition counts once that definition is needed; such
 * labels come after all that stand in the text, and those that no reader sees come last.
 *
 * @param isKept whether a definition stays, though nothing cites it
 * @param isRewritten whether the labels in what a definition cites will be gone
 */
function usedLabels(
  note: DefinedNote,
  isKept: (definition: FootnoteDefinition) => boolean,
  isRewritten: (definition: FootnoteDefinition) => boolean,
): Map<string, UsedLabel> {
  const found = new FoundLabels();
  const inside = new Map<FootnoteDefinition, MarkedLabel[]>();
  let next = 0;
  for (const mark of marksIn(note)) {
    while ((note.definitions[next]?.end ?? Infinity) <= mark.start) next++;
    const around = note.definitions[next];
    if (!around || mark.start < around.start) found.add(mark);
    else if (around.label === mark.label || (mark.start < around.citation.end && isRewritten(around)))
      continue;
    else inside.set(around, pushed(inside.get(around), mark));
  }
  const byLabel = new Map<string, FootnoteDefinition[]>();
  for (const definition of inside.keys())
    byLabel.set(definition.label, pushed(byLabel.get(definition.label), definition));
  const needed = [...inside.keys()].filter((one) => found.has(one.label) || isKept(one));
  const seen = new Set(needed);
  for (const definition of needed)
    for (const mark of inside.get(definition) ?? []) {
      found.add(mark);
      for (const other of byLabel.get(mark.label) ?? []) {
        if (!seen.has(other)) needed.push(other);
        seen.add(other);
      }
    }
  return found.inOrder();
}

function pushed<T>(list: T[] | undefined, item: T): T[] {
  if (!list) return [item];
  list.push(item);
  return list;
}

interface MarkedLabel extends UsedLabel {
  readonly label: string;
  /** UTF-16 code units from 0, of the mark. */
  readonly start: number;
}

/** All labels but those of the definitions, in order. */
function marksIn({ text, labels, definitions }: DefinedNote): MarkedLabel[] {
  const shown = new Set([...labels, ...definitions].map(({ start }) => start));
  const marked = (use: Use) => (label: CitationLabel) => {
    const { start, end } = labelSpan(label);
    return { label: label.label, start: label.start, use, written: text.slice(start, end) };
  };
  return [
    ...labels.filter(({ kind }) => kind === 'reference').map(marked('footnote')),
    ...labels.filter(({ kind }) => kind === 'pandoc').map(marked('pandoc')),
    ...labelsIn(text)
      .filter(({ start }) => !shown.has(start))
      .map(marked('hidden')),
  ].sort((one, other) => one.start - other.start);
}

class FoundLabels {
  private readonly byLabel = new Map<string, UsedLabel>();

  has(label: string): boolean {
    return this.byLabel.has(label);
  }

  /** A reference tells more than a key, and what is shown more than what is not. */
  add({ label, use, written }: MarkedLabel): void {
    const known = this.byLabel.get(label);
    if (known?.use === 'footnote' || (known && use !== 'footnote' && known.use !== 'hidden')) return;
    // Its place in the order is where it is first shown.
    if (known?.use === 'hidden' && use !== 'hidden') this.byLabel.delete(label);
    this.byLabel.set(label, { use, written });
  }

  inOrder(): Map<string, UsedLabel> {
    const all = [...this.byLabel];
    const isHidden = ([, { use }]: [string, UsedLabel]) => use === 'hidden';
    return new Map([...all.filter((one) => !isHidden(one)), ...all.filter(isHidden)]);
  }
}
