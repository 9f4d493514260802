import type { Library } from '../../library';
import type { NoteStyle } from '../../render/style';
import { type CitationLabel, labelSpan, labelsIn } from '../../markdown/citation-label';
import { citedBy } from './cited';
import { withoutComments } from './compared';
import type { FootnoteDefinition } from './definition';
import { isOurs, staleDefinition } from './stale';

/** The use of a label: a footnote reference, a Pandoc key, or only in code, comments or HTML. */
type Use = 'footnote' | 'pandoc' | 'hidden';

/** A label in a note apart from its definition. */
export interface UsedLabel {
  readonly use: Use;
  /** The spelling at its first visible use. */
  readonly written: string;
}

/** The parts of a note that concern its definitions. */
export interface DefinedNote {
  readonly text: string;
  /** Visible labels, in order; those of definitions are ignored. */
  readonly labels: readonly CitationLabel[];
  /** Definitions whose labels may be those of records, in order. */
  readonly definitions: readonly FootnoteDefinition[];
}

/** The use of each definition of a note, which decides what becomes of it. */
export interface DefinitionUse {
  /** The labels in the note: visible ones first, in the order of the text. */
  readonly used: ReadonlyMap<string, UsedLabel>;
  /** The definitions that the packs determine. */
  readonly ours: ReadonlySet<FootnoteDefinition>;
  /** The first definition of each label. */
  readonly firsts: ReadonlyMap<string, FootnoteDefinition>;
  /** The definitions in `ours` that can be removed: their label is unused, or they repeat the first. */
  readonly gone: ReadonlySet<FootnoteDefinition>;
}

/** The facts of the packs on definitions. */
export interface DefinitionFacts {
  /** Returns whether the extension wrote it, for a record that a pack has. */
  readonly isPacks: (definition: FootnoteDefinition) => boolean;
  /** Returns whether it no longer agrees with its record. */
  readonly isStale: (definition: FootnoteDefinition) => boolean;
}

/** Returns the facts from the packs of a library. */
export function factsOf(library: Library, style: NoteStyle): DefinitionFacts {
  return {
    isPacks: (definition) => isOurs(definition, citedBy(library, definition.label)),
    isStale: (definition) => staleDefinition(definition, library, style) !== undefined,
  };
}

/**
 * Returns which definitions a note needs, for Update Citations and for the checks. A definition is kept if its label
 * is anywhere else, including code, comments and HTML, if it has a remark by the writer, or if it is in a list or a
 * quotation. Readers show only the first of two definitions of one label: if the second has text of the writer's own,
 * both are left alone.
 */
export function definitionUse(note: DefinedNote, { isPacks, isStale }: DefinitionFacts): DefinitionUse {
  const { text, definitions } = note;
  const firsts = new Map<string, FootnoteDefinition>();
  for (const one of definitions) if (!firsts.has(one.label)) firsts.set(one.label, one);
  const isFirst = (one: FootnoteDefinition) => firsts.get(one.label) === one;
  const isFree = (one: FootnoteDefinition) =>
    !one.isNested && !hasRemark(text, one) && !isAboveHtml(text, one);
  // Labels in its citation would be lost or needed depending on the rewrite.
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

/**
 * Returns whether an HTML tag is read as part of the definition: without it, the tag would begin a block with the
 * text after it.
 */
function isAboveHtml(text: string, { end, hasTextBelow }: FootnoteDefinition): boolean {
  return hasTextBelow && /^\r?\n[ \t]*</.test(text.slice(end, end + 100));
}

/** Returns whether the citation is followed by text that only the writer could write again. */
function hasRemark(text: string, { citation, end }: FootnoteDefinition): boolean {
  return withoutComments(text.slice(citation.end, end)).trim() !== '';
}

/**
 * Returns the labels in a note. A label inside a definition counts if that definition is needed; such labels come
 * after those in the text, and hidden ones come last.
 *
 * @param isKept returns whether a definition stays, though nothing cites it
 * @param isRewritten returns whether the labels in a definition's citation will be gone
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
  /** The offset of the mark, in UTF-16 code units from 0. */
  readonly start: number;
}

/** Returns all labels except those of the definitions, in order. */
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

  /** Adds a label: a reference takes precedence over a key, and a visible label over a hidden one. */
  add({ label, use, written }: MarkedLabel): void {
    const known = this.byLabel.get(label);
    if (known?.use === 'footnote' || (known && use !== 'footnote' && known.use !== 'hidden')) return;
    // The order is that of the first visible use.
    if (known?.use === 'hidden' && use !== 'hidden') this.byLabel.delete(label);
    this.byLabel.set(label, { use, written });
  }

  inOrder(): Map<string, UsedLabel> {
    const all = [...this.byLabel];
    const isHidden = ([, { use }]: [string, UsedLabel]) => use === 'hidden';
    return new Map([...all.filter((one) => !isHidden(one)), ...all.filter(isHidden)]);
  }
}
