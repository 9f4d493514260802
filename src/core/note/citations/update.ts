import { styleIn } from '../front-matter/style';
import type { Library } from '../../library';
import type { Span } from '../../base/span';
import type { NoteStyle } from '../../render/style';
import type { TextEdit } from '../../base/text-edit';
import { citationLabels } from '../../markdown/citations';
import { addedDefinitions } from './added';
import { type FootnoteDefinition, definitionsOf } from './definition';
import { removals } from './removal';
import { newDefinition, rewritten } from './rewritten';
import { type DefinitionUse, definitionUse, factsOf } from './used';

/**
 * Returns the edits that bring the footnote definitions of a Markdown note up to date: stale ones are rewritten,
 * unused ones removed, missing ones added, all in one block in the order in which the note cites them, at the
 * position of its last ones or at its end. In order, none overlapping another; empty if nothing changes.
 *
 * Definitions written by hand stay unchanged, and so do those that no pack, or more than one, has (`definitionUse`).
 * In a list or a quotation a definition is rewritten in place. Marks stay unchanged: only `acceptRecord` accepts that
 * a record has changed since it was cited.
 *
 * @param eol the line break of the note
 */
export function updateDefinitions(
  text: string,
  library: Library,
  usual: NoteStyle,
  eol = text.includes('\r\n') ? '\r\n' : '\n',
): TextEdit[] {
  if (usual.format !== 'markdown' || !text.includes('[^')) return [];
  const style = styleIn(text, usual);
  const definitions = definitionsOf(text);
  const cited = { text, labels: citationLabels(text), definitions };
  const use = definitionUse(cited, factsOf(library, style));
  const { ours, firsts, gone, used } = use;
  const isSlot = (one: FootnoteDefinition) => ours.has(one) && !one.isNested;
  const isNeeded = (one: FootnoteDefinition) =>
    isSlot(one) && used.has(one.label) && firsts.get(one.label) === one;
  const block = lastBlock(text, definitions, (one) => isNeeded(one) || gone.has(one));
  const wanted = wantedLines(text, library, style, use, isNeeded);
  const staying = block.filter(isNeeded);
  const slots = staying.length > 0 || wanted.length === 0 ? staying : block.slice(-1);
  const moved = definitions.filter((one) => (isNeeded(one) || gone.has(one)) && !slots.includes(one));
  return [
    ...filled(text, slots, wanted, eol),
    ...(slots.length === 0 && wanted.length > 0 ? [addedDefinitions(text, wanted, eol)] : []),
    ...removals(text, moved).map((span) => ({ ...span, text: '' })),
    ...inPlace(text, definitions, library, style, use),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Returns the lines of the definitions that are moved, added or kept, in the order of their labels in the note. */
function wantedLines(
  text: string,
  library: Library,
  style: NoteStyle,
  { used, firsts }: DefinitionUse,
  isNeeded: (definition: FootnoteDefinition) => boolean,
): string[] {
  return [...used].flatMap(([label, { use, written }]) => {
    const known = firsts.get(label);
    if (known) return isNeeded(known) ? [withEdit(text, known, rewritten(text, known, library, style))] : [];
    return use === 'footnote' ? (newDefinition(label, library, style, written) ?? []) : [];
  });
}

/** Returns the edits of definitions that stay in place, in a list or a quotation. */
function inPlace(
  text: string,
  definitions: readonly FootnoteDefinition[],
  library: Library,
  style: NoteStyle,
  { ours, firsts }: DefinitionUse,
): TextEdit[] {
  let outerEnd = 0;
  return definitions.flatMap((definition) => {
    const isInside = definition.start < outerEnd;
    outerEnd = Math.max(outerEnd, definition.end);
    const isMeant =
      definition.isNested && ours.has(definition) && firsts.get(definition.label) === definition;
    return isMeant && !isInside ? (rewritten(text, definition, library, style) ?? []) : [];
  });
}

function withEdit(text: string, { start, end }: Span, edit: TextEdit | undefined): string {
  if (!edit) return text.slice(start, end);
  return text.slice(start, edit.start) + edit.text + text.slice(edit.end, end);
}

/** Returns the movable definitions in the last part of the note that has only definitions. */
function lastBlock(
  text: string,
  all: readonly FootnoteDefinition[],
  isMoved: (definition: FootnoteDefinition) => boolean,
): FootnoteDefinition[] {
  const last = all.findLastIndex(isMoved);
  let first = last;
  while (first > 0 && text.slice(all[first - 1]?.end, all[first]?.start).trim() === '') first--;
  return all.slice(Math.max(0, first), last + 1).filter(isMoved);
}

/** Returns edits that put lines into the slots, and the remaining lines after the last slot. */
function filled(
  text: string,
  slots: readonly FootnoteDefinition[],
  wanted: readonly string[],
  eol: string,
): TextEdit[] {
  return slots.flatMap(({ start, end }, index) => {
    const isLast = index === slots.length - 1;
    const lines = wanted.slice(index, isLast ? undefined : index + 1).join(eol);
    return lines === text.slice(start, end) ? [] : [{ start, end, text: lines }];
  });
}
