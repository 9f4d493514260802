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
 * Returns the edit that brings the citation of a definition up to date, keeping any remark after it. A citation that
 * agrees keeps its words. A mark stays as it is, as it tells which content the sentence was written for; a definition
 * without one gets the mark of the present content.
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
 * Returns the edit that accepts the present content of a record: its definition is brought up to date and marked with
 * that content.
 *
 * @returns `undefined` if the note has no definition of the label, if no pack or several packs have it, or if nothing
 * would change
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
 * Returns the line of a definition that the note does not have yet.
 *
 * @param written the label in the spelling of the note
 * @returns `undefined` if the label cites nothing, or several records
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
