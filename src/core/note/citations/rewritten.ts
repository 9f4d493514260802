import type { Library } from '../../library';
import type { Span } from '../../base/span';
import { contentHash } from '../../pack/content-hash';
import { citationText } from '../../render/citation';
import { marked, withoutMark } from '../../markdown/content-mark';
import type { NoteStyle } from '../../render/style';
import type { TextEdit } from '../../base/text-edit';
import { citedBy } from './cited';
import { type FootnoteDefinition, definitionsOf } from './definition';
import { isOurs, staleDefinition } from './stale';

/**
 * The citation of a definition as the packs have it now, with whatever remark stands behind. One that agrees keeps its words.
 * A mark stays as it is, for it says which content the sentence was written for; a definition without one gets the present.
 */
export function rewritten(
  text: string,
  definition: FootnoteDefinition,
  library: Library,
  style: NoteStyle,
): TextEdit | undefined {
  const [citable, other] = citedBy(library, definition.label);
  if (!citable || other || !isOurs(definition, [citable])) return undefined;
  const said = staleDefinition(definition, library, style);
  return edit(text, definition, said, definition.hash ?? contentHash(citable.value));
}

/**
 * Takes note that the sentence is right for the record as it is now: its definition is brought up to date, and marked with the
 * present content. `undefined` where the note has no definition of the label, no pack or several packs have it, or nothing
 * would change.
 */
export function acceptRecord(
  text: string,
  label: string,
  library: Library,
  style: NoteStyle,
): TextEdit | undefined {
  const definition = definitionsOf(text).find((one) => one.label === label);
  const [citable, other] = citedBy(library, label);
  if (!definition || !citable || other) return undefined;
  return edit(text, definition, staleDefinition(definition, library, style), contentHash(citable.value));
}

/**
 * The line of a definition that the note does not have yet; `undefined` where it is not known what the label cites.
 *
 * @param written the label as the note has it
 */
export function newDefinition(
  label: string,
  library: Library,
  style: NoteStyle,
  written: string,
): string | undefined {
  const [citable, other] = citedBy(library, label);
  if (!citable || other) return undefined;
  return `[^${written}]: ${marked(citationText(citable, style), contentHash(citable.value))}`;
}

function edit(
  text: string,
  { citation }: FootnoteDefinition,
  said: string | undefined,
  hash: string,
): TextEdit | undefined {
  const { start, end }: Span = citation;
  const before = text.slice(start, end);
  const after = marked(said ?? withoutMark(before).trimEnd(), hash);
  return after === before ? undefined : { start, end, text: after };
}
