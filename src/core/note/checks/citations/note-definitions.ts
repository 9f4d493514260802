import type { Library } from '../../../library';
import { contentHash } from '../../../pack/content-hash';
import type { Citable } from '../../../render/citation';
import type { Span } from '../../../pack/model';
import { type FootnoteDefinition, citedBy, definitionsOf } from '../../definitions';
import { isOurs } from '../../definitions/stale';
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
  const [definition] = definitionsOf(written);
  if (!definition) return undefined;
  const citables = citedBy(library, definition.label);
  const [citable, other] = citables;
  const { hash } = definition;
  return {
    definition,
    citables,
    isOurs: isOurs(definition, citables),
    hasChanged: hash !== undefined && citable !== undefined && !other && contentHash(citable.value) !== hash,
  };
});

/** The definitions of a note whose labels may be those of records, in its order. */
export function knownDefinitions({ text, definitions, library }: NoteView): KnownDefinition[] {
  return definitions.flatMap(({ start, end }) => {
    const known = read(text.slice(start, end), library);
    if (!known) return [];
    const { definition } = known;
    const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
    const placed = { ...definition, ...shift(definition), citation: shift(definition.citation) };
    return [{ ...known, definition: placed }];
  });
}
