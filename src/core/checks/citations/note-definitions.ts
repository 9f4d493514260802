import type { Library } from '../../library';
import { contentHash } from '../../pack/content-hash';
import type { Citable } from '../../render/citation';
import type { Span } from '../../base/span';
import { type FootnoteDefinition, citedBy } from '../../note/citations';
import { definitionIn } from '../../note/citations/definition';
import { isOurs } from '../../note/citations/stale';
import { isRecordLabel } from '../../markdown/citation-label';
import type { NoteView } from '../note-view';
import { perLibrary } from '../per-library';

/** A definition of a note with what the packs have under its label. Offsets as those of the note. */
export interface KnownDefinition {
  readonly definition: FootnoteDefinition;
  /** None where no pack has the label; more than one where several have. */
  readonly citables: readonly Citable[];
  /** Whether the extension wrote it, not somebody for a footnote of their own. */
  readonly isOurs: boolean;
  /** Whether the record has changed since it was written. */
  readonly hasChanged: boolean;
}

const read = perLibrary((written: string, library: Library) => {
  const bodyStart = written.indexOf(']:') + ']:'.length;
  const label = written.slice('[^'.length, bodyStart - ']:'.length).toLowerCase();
  if (!isRecordLabel(label)) return undefined;
  const place = { start: 0, end: written.length, label, bodyStart };
  return {
    nested: known(definitionIn(written, { ...place, isNested: true }), library),
    free: known(definitionIn(written, { ...place, isNested: false }), library),
  };
});

function known(definition: FootnoteDefinition, library: Library): KnownDefinition {
  const citables = citedBy(library, definition.label);
  const [citable, other] = citables;
  const { hash } = definition;
  return {
    definition,
    citables,
    isOurs: isOurs(definition, citables),
    hasChanged: hash !== undefined && citable !== undefined && !other && contentHash(citable.value) !== hash,
  };
}

/** The definitions of a note whose labels may be those of records, in its order. */
export function knownDefinitions({ text, definitions, library }: NoteView): KnownDefinition[] {
  return definitions.flatMap(({ start, end, isNested }) => {
    const found = read(text.slice(start, end), library);
    if (!found) return [];
    const { definition, ...more } = isNested ? found.nested : found.free;
    const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
    return [
      { ...more, definition: { ...definition, ...shift(definition), citation: shift(definition.citation) } },
    ];
  });
}
