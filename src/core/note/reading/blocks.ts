import type { Tree } from '@lezer/common';
import type { Span } from '../../pack/model';
import { labelsIn } from '../citations';
import type { BlockKind, NoteBlock } from './block';
import { noteNodes } from './markdown';
import { proseIn } from './prose';
import { sentencesIn } from './sentences';

/** The definition of a footnote. Offsets are UTF-16 code units in the note. */
export interface NoteDefinition extends Span {
  /** Without its marks; of whatever footnote, ours or another. */
  readonly label: string;
  /** Where its text begins, behind the mark. */
  readonly bodyStart: number;
}

/** Where a block stands, and what tells whether one that was read before is the same. */
export interface BlockPlace {
  readonly kind: BlockKind;
  readonly isQuoted: boolean;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

const containers = new Set([
  'Blockquote',
  'BulletList',
  'OrderedList',
  'ListItem',
  'Table',
  noteNodes.definition,
]);

/** The places of a note's blocks and definitions, in order. What is neither prose nor a comment has none. */
export function placesIn(
  tree: Tree,
  note: string,
): { readonly blocks: BlockPlace[]; readonly definitions: NoteDefinition[] } {
  const places: BlockPlace[] = [];
  const definitions: NoteDefinition[] = [];
  /** Of the containers around the cursor, the innermost last. */
  const around: { readonly kind: BlockKind | undefined; readonly isQuoted: boolean }[] = [];
  let group = 0;
  tree.cursor().iterate(
    ({ name, from: start, to: end }) => {
      if (name === 'Document') return true;
      const outer = around.at(-1);
      const isQuoted = outer?.isQuoted ?? false;
      if (!outer) group = start;
      if (name === noteNodes.definition) definitions.push(definitionAt(note, start, end));
      if (containers.has(name)) {
        around.push({
          kind: kindWithin(name) ?? outer?.kind,
          isQuoted: isQuoted || name === 'Blockquote',
        });
        return true;
      }
      const level = headingLevel(name);
      const kind = level > 0 ? 'heading' : kindOf(name, outer?.kind);
      if (kind) places.push({ kind, isQuoted, level, start, end, group });
      return false;
    },
    ({ name }) => {
      if (containers.has(name)) around.pop();
    },
  );
  return { blocks: places, definitions };
}

function definitionAt(note: string, start: number, end: number): NoteDefinition {
  const close = note.indexOf(']:', start);
  return { start, end, label: note.slice(start + '[^'.length, close), bodyStart: close + ']:'.length };
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
    default:
      return undefined;
  }
}

/** 0 for what is no heading. */
function headingLevel(name: string): number {
  return Number(/^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1] ?? 0);
}

/** Reads the block at a place. */
export function readBlock(
  tree: Tree,
  note: string,
  { kind, isQuoted, level, start, end }: BlockPlace,
): NoteBlock {
  const text = note.slice(start, end);
  if (kind === 'comment') {
    const comments = [{ start: 0, end: text.length }];
    return { kind, isQuoted, level, text, prose: '', comments, citations: [], sentences: [] };
  }
  const { prose, withLabels, comments } = proseIn(tree, note, { start, end });
  const citations = labelsIn(withLabels);
  return {
    kind,
    isQuoted,
    level,
    text,
    prose,
    comments,
    citations,
    sentences: sentencesIn(prose, kind, citations),
  };
}
