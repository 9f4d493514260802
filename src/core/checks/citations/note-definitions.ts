import type { Library } from '../../library';
import { contentHash } from '../../pack/content-hash';
import type { Citable } from '../../render/citation';
import type { Span } from '../../base/span';
import { type FootnoteDefinition, citedBy } from '../../note/citations';
import { definitionIn } from '../../note/citations/definition';
import { isOurs } from '../../note/citations/stale';
import { isRecordLabel } from '../../markdown/citation-label';
import type { NoteView } from '../../ledger/note-view';
import { perLibrary } from '../../ledger/per-library';

/** A definition of a note with what the packs have under its label. Offsets in the note. */
export interface KnownDefinition {
  readonly definition: FootnoteDefinition;
  /** Empty if no pack has the label; more than one if several packs have it. */
  readonly citables: readonly Citable[];
  /** True if the extension wrote it; false for a footnote that somebody wrote by hand. */
  readonly isOurs: boolean;
  /** True if the record has changed since the definition was written. */
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

/** Returns the definitions of a note whose labels may be those of records, in order. */
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
