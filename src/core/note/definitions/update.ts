import type { Library } from '../../library';
import type { Span } from '../../pack/model';
import type { NoteStyle } from '../../render/style';
import type { TextEdit } from '../../text-edit';
import { citedBy } from './cited';
import { type FootnoteDefinition, definitionsOf } from './definition';
import { removals } from './removal';
import { newDefinition, rewritten } from './rewritten';
import { isOurs } from './stale';
import { usedLabels } from './used';

/**
 * The edits that make the footnote definitions of a Markdown note what the packs say: those that no longer agree are rewritten,
 * those that nothing cites go, those that are missing come, all in one block in the order in which the note cites them, where
 * its last ones stand or at its end. In order, none overlapping another; none for a note that is right.
 *
 * What somebody wrote by hand stays as it is and where it is, and so does what no pack, or more than one, can tell of. That a
 * record has changed since it was cited is not accepted by this: marks stay as they are (`acceptRecord` changes them).
 */
export function updateDefinitions(text: string, library: Library, style: NoteStyle): TextEdit[] {
  if (style.format !== 'markdown' || !text.includes('[^')) return [];
  const all = definitionsOf(text);
  const isPacks = (definition: FootnoteDefinition) => isOurs(definition, citedBy(library, definition.label));
  // Of two definitions of one label the first is shown: where one is somebody's own, both are left alone.
  const own = new Set(all.filter((definition) => !isPacks(definition)).map(({ label }) => label));
  const ours = new Set(all.filter(({ label }) => !own.has(label)));
  const used = usedLabels(text, all, (definition) => !ours.has(definition));
  const order = [...used.keys()];
  const firsts = new Map<string, FootnoteDefinition>();
  for (const definition of all) if (!firsts.has(definition.label)) firsts.set(definition.label, definition);
  const isNeeded = (definition: FootnoteDefinition) =>
    ours.has(definition) && used.has(definition.label) && firsts.get(definition.label) === definition;

  const wanted: string[] = [];
  for (const label of order) {
    const known = firsts.get(label);
    if (known) {
      if (isNeeded(known)) wanted.push(withEdit(text, known, rewritten(text, known, library, style)));
    } else if (used.get(label) === 'footnote') {
      const added = newDefinition(label, library, style);
      if (added !== undefined) wanted.push(added);
    }
  }

  const block = lastBlock(text, all, ours);
  const staying = block.filter(isNeeded);
  const slots = staying.length > 0 || wanted.length === 0 ? staying : block.slice(-1);
  const gone = [...ours].filter((definition) => !slots.includes(definition));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return [
    ...filled(text, slots, wanted, eol),
    ...(slots.length === 0 && wanted.length > 0 ? [appended(text, all, wanted, eol)] : []),
    ...removals(text, gone).map((span) => ({ ...span, text: '' })),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
}

function withEdit(text: string, { start, end }: Span, edit: TextEdit | undefined): string {
  if (!edit) return text.slice(start, end);
  return text.slice(start, edit.start) + edit.text + text.slice(edit.end, end);
}

/** Of the definitions that are the packs', those in the last stretch of the note that holds nothing but definitions. */
function lastBlock(
  text: string,
  all: readonly FootnoteDefinition[],
  ours: ReadonlySet<FootnoteDefinition>,
): FootnoteDefinition[] {
  const last = all.findLastIndex((definition) => ours.has(definition));
  let first = last;
  while (first > 0 && text.slice(all[first - 1]?.end, all[first]?.start).trim() === '') first--;
  return all.slice(Math.max(0, first), last + 1).filter((definition) => ours.has(definition));
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

function appended(
  text: string,
  all: readonly FootnoteDefinition[],
  wanted: readonly string[],
  eol: string,
): TextEdit {
  const trimmed = text.trimEnd().length;
  const end = trimmed + (/^[ \t]*/.exec(text.slice(trimmed))?.[0].length ?? 0);
  const gap = trimmed === 0 ? '' : all.some((definition) => definition.end >= trimmed) ? eol : eol + eol;
  const closing = text.slice(end).includes('\n') ? '' : eol;
  return { start: end, end, text: gap + wanted.join(eol) + closing };
}
