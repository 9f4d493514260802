import assert from 'node:assert/strict';
import type { Content, Insertion } from '../../../../src/core/note/insert/insertion';
import type { Span } from '../../../../src/core/base/span';

/**
 * A note with its cursors: `|` is a cursor, `«…»` a selection, `¦` a table's bar, and a line break the given one.
 */
export function readMarked(marked: string, eol = '\n'): { text: string; selections: Span[] } {
  const selections: Span[] = [];
  let text = '';
  let start = 0;
  for (const character of marked) {
    if (character === '|') selections.push({ start: text.length, end: text.length });
    else if (character === '«') start = text.length;
    else if (character === '»') selections.push({ start, end: text.length });
    else text += character === '\n' ? eol : character === '¦' ? '|' : character;
  }
  return { text, selections };
}

/** The text after the edits, which must be in order, apart and within it. */
export function applied(text: string, { edits }: Pick<Insertion, 'edits'>): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: inserted } of edits) {
    assert.ok(done <= start && start <= end && end <= text.length, `edit ${start}–${end}`);
    result += text.slice(done, start) + inserted;
    done = end;
  }
  return result + text.slice(done);
}

/** The note after the insertion as it is marked: bars as `¦`, cursors as `|`, line breaks as `\n`. */
export function showMarked(text: string, insertion: Insertion, eol = '\n'): string {
  const result = applied(text, insertion);
  let marked = '';
  let done = 0;
  for (const cursor of [...insertion.cursors].sort((a, b) => a - b)) {
    marked += `${result.slice(done, cursor).replaceAll('|', '¦')}\0`;
    done = cursor;
  }
  marked += result.slice(done).replaceAll('|', '¦');
  assert.equal(marked.replaceAll(eol, '').includes('\n'), false, 'another line break than the note has');
  return marked.replaceAll(eol, '\n').replaceAll('\0', '|');
}

/** `A.[^a]` with its definition `[^a]: Def a.`; without footnotes for `A.` alone. */
export function items(...texts: string[]) {
  return texts.map((text) => ({
    text,
    footnotes: [...text.matchAll(/\[\^(.+?)\]/g)].map(([, label = '']) => ({
      label,
      definition: `Def ${label}.`,
    })),
  }));
}

export const run = (...texts: string[]): Content => ({ form: 'run', items: items(...texts) });
export const bullets = (...texts: string[]): Content => ({ form: 'bullets', items: items(...texts) });
export const block = (...lines: string[]): Content => ({
  form: 'block',
  lines: lines.map((line) => line.replaceAll('¦', '|')),
  footnotes: items(...lines).flatMap(({ footnotes }) => footnotes),
});
export const rows = (...texts: string[]): Content => ({
  form: 'rows',
  table: {
    header: ['| D | E |', '| --- | --- |'],
    rows: texts.map((text) => text.replaceAll('¦', '|')),
    footnotes: items(...texts).flatMap(({ footnotes }) => footnotes),
  },
});
