import type { Tree } from '@lezer/common';
import type { Span } from '../base/span';
import { type BlockKind, type BlockPlace, NoteBlock } from './block';
import { htmlMarks } from './reading/html-marks';
import { noteNodes } from './markdown';
import type { LanguageBasics } from '../language/language';
import { marksIn } from './reading/marks';

/** The definition of a footnote. Offsets are UTF-16 code units in the note. */
export interface NoteDefinition extends Span {
  /** Without its marks, in small letters: labels match without regard to case. Of whatever footnote, ours or another. */
  readonly label: string;
  /** The beginning of its text, after the mark. */
  readonly bodyStart: number;
  /** It stands in a list, a quotation or another definition. */
  readonly isNested: boolean;
}

const containers = new Set([
  'Blockquote',
  'BulletList',
  'OrderedList',
  'ListItem',
  'Table',
  noteNodes.definition,
]);

/** Returns the places of a note's blocks and definitions, in order. Code, formulas and front matter are none. */
export function placesIn(
  tree: Tree,
  note: string,
): { readonly blocks: BlockPlace[]; readonly definitions: NoteDefinition[] } {
  const places: BlockPlace[] = [];
  const definitions: NoteDefinition[] = [];
  /** Containers around the cursor, the innermost last. */
  const around: { readonly kind: BlockKind | undefined; readonly isQuoted: boolean }[] = [];
  let group = 0;
  tree.cursor().iterate(
    ({ name, from: start, to: end }) => {
      if (name === 'Document') return true;
      const depth = around.length;
      const outer = around.at(-1);
      const isQuoted = outer?.isQuoted ?? false;
      if (!outer) group = start;
      if (name === noteNodes.definition) definitions.push(definitionAt(note, start, end, depth > 0));
      if (containers.has(name)) {
        const isAlert = depth === 0 && alertMark(note, start) !== '';
        around.push({
          kind: kindWithin(name) ?? outer?.kind,
          isQuoted: isQuoted || (name === 'Blockquote' && !isAlert),
        });
        return true;
      }
      const level = headingLevel(name);
      const kind = level > 0 ? 'heading' : kindOf(name, outer?.kind);
      const mark = depth === 1 && start < group + longestAlertMark ? alertMark(note, group) : '';
      const from = Math.max(start, group + mark.length);
      if (kind && from < end) places.push({ kind, isQuoted, level, start: from, end, group });
      return false;
    },
    ({ name }) => {
      if (containers.has(name)) around.pop();
    },
  );
  return { blocks: places, definitions };
}

const longestAlertMark = 240;
/** A line after the mark without a stop or a citation is a title. */
const alert = new RegExp(
  '> ?\\[!(?!quote\\b|cite\\b)[a-z][\\w-]{0,30}(?:\\|[^\\]\\n]{0,40})?\\][+-]?[ \\t]*' +
    '(?:[^\\n[\\].!?@]{0,120}(?=\\r?\\n *>))?(?:\\r?\\n *>?[ \\t]*|$)?',
  'iy',
);

/**
 * The mark of an alert or a callout with all that stands before its text, as `> [!NOTE]` and the `>` of the next line: not a
 * quotation, but the writer's own words. Empty for any other block, and for `> [!quote]`.
 */
function alertMark(note: string, start: number): string {
  alert.lastIndex = start;
  return alert.exec(note)?.[0] ?? '';
}

function definitionAt(note: string, start: number, end: number, isNested: boolean): NoteDefinition {
  const close = note.indexOf(']:', start);
  const label = note.slice(start + '[^'.length, close).toLowerCase();
  return { start, end, label, bodyStart: close + ']:'.length, isNested };
}

function kindWithin(container: string): BlockKind | undefined {
  if (container === noteNodes.definition) return 'definition';
  return container === 'ListItem' ? 'item' : undefined;
}

function kindOf(name: string, inside: BlockKind | undefined): BlockKind | undefined {
  switch (name) {
    case 'Paragraph':
    case 'Task':
      return inside ?? 'paragraph';
    case 'TableHeader':
    case 'TableRow':
      return inside === 'definition' ? inside : 'row';
    case 'CommentBlock':
      return 'comment';
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      return 'html';
    default:
      return undefined;
  }
}

/** 0 for what is no heading. */
function headingLevel(name: string): number {
  return Number(/^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1] ?? 0);
}

/** Reads the block at a place. */
export function readBlock(tree: Tree, note: string, place: BlockPlace, language: LanguageBasics): NoteBlock {
  const text = note.slice(place.start, place.end);
  const isHtml = place.kind === 'comment' || place.kind === 'html';
  return new NoteBlock(place, text, isHtml ? htmlMarks(text) : marksIn(tree, place), language);
}
