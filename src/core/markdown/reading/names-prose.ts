import type { TextFormat } from '../../base/text-format';
import { SILENT, WALL } from '../../base/wall';
import type { NoteBlock } from '../block';
import { citationEnd } from '../definition-end';
import type { Mark } from './marks';
import { isEscape } from './prose';

/** Prose of one stretch that no name crosses the ends of; the same object as long as the text of the stretch is the same. */
export interface ProseStretch {
  /**
   * The prose, as long as the stretch. Other text is `WALL`, or blanks between two of them. Marks of emphasis and
   * backslashes that escape something are `SILENT`, as they show nothing.
   */
  readonly prose: string;
}

/** Prose of a block in which names are looked for. */
export interface NamesProse {
  /** UTF-16 code units from the beginning of the block. */
  readonly start: number;
  readonly stretch: ProseStretch;
}

/** Returns the prose of a block for names, in order. A definition's citation is separated from its writer's words after it. */
export function stretchesIn(
  { kind, text, marks }: Pick<NoteBlock, 'kind' | 'text' | 'marks'>,
  format: TextFormat,
): NamesProse[] {
  const prose = format === 'plain' ? text : maskedFor(text, marks);
  const end = kind === 'definition' ? citationEnd(text) : text.length;
  const parts = [prose.slice(0, end), prose.slice(end)];
  return parts.flatMap((part, index) =>
    part.trim() === '' ? [] : [{ start: index * end, stretch: { prose: part } }],
  );
}

/** Marks that stay as they are: a name may hold them, or cannot go on at one anyway. */
const kept = new Set(['EmphasisMark', 'StrikethroughMark', 'Entity', 'Bracket', 'Cluster']);

function maskedFor(text: string, marks: readonly Mark[]): string {
  let result = '';
  let done = 0;
  for (const mark of marks) {
    const { name, start, end } = mark;
    if (kept.has(name) || start < done) continue;
    result += text.slice(done, start) + masked(text.slice(start, end), name, mark, text);
    done = end;
  }
  return withSilentMarks(done === 0 ? text : result + text.slice(done));
}

function masked(words: string, name: string, mark: Mark, text: string): string {
  switch (name) {
    case 'QuoteMark':
      return ' '.repeat(words.length);
    case 'HardBreak':
      return words.replace('\\', ' ');
    case 'Escape':
      return isEscape(text, mark) ? escaped(words) : words;
    default:
      return walls(words.length);
  }
}

/** An escaped underscore can still be within a word: `snake\_case`. */
function escaped(words: string): string {
  const character = words.charAt(1);
  if (character === '*' || character === '~') return WALL + WALL;
  return character === '_' ? '__' : SILENT + character;
}

const emphasis = /\*+|~{2,}|_+/g;
const wordBefore = /[\p{L}\p{M}\p{N}]$/u;
const wordAfter = /^[\p{L}\p{M}\p{N}]/u;
const apostrophe = '\u02bc';

/** Marks of emphasis, also those that are still to become some, show nothing. Between two words an underscore is a letter. */
function withSilentMarks(prose: string): string {
  if (!/[*_~]/.test(prose)) return prose;
  return prose.replace(emphasis, (run, start: number) =>
    run.startsWith('_') && isInWord(prose, start, start + run.length) ? run : SILENT.repeat(run.length),
  );
}

function isInWord(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  const isBeside = before.endsWith(apostrophe) || after.startsWith(apostrophe);
  return !isBeside && wordBefore.test(before) && wordAfter.test(after);
}

/** Nothing of the length but walls at both ends, with blanks between them: a long stretch stays cheap to walk. */
export function walls(length: number): string {
  return length < 2 ? WALL.repeat(length) : WALL + ' '.repeat(length - 2) + WALL;
}
