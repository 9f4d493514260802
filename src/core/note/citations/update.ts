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
 * The edits that make the footnote definitions of a Markdown note what the packs say: those that no longer agree are rewritten,
 * those that nothing cites go, those that are missing come, all in one block in the order in which the note cites them, where
 * its last ones stand or at its end. In order, none overlapping another; none for a note that is right.
 *
 * What somebody wrote by hand stays as it is and where it is, and so does what no pack, or more than one, can tell of
 * (`definitionUse`). In a list or a quotation a definition is rewritten where it is. That a record has changed since it was
 * cited is not accepted by this: marks stay as they are (`acceptRecord` changes them).
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

/** The definitions that are moved, added or kept, in the order in which the note has their labels. */
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

/** The edits of definitions that stay where they are, in a list or a quotation. */
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

/** Of the definitions that may be moved, those in the last stretch of the note that holds nothing but definitions. */
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

/** Definitions in the places where such stood, and behind the last of them what is left over. */
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
