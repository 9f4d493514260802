import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationLabels } from '../../../../src/core/markdown/citations';
import { type Content, type Insertion, planInsertion } from '../../../../src/core/note/insert/insertion';
import type { Span } from '../../../../src/core/base/span';
import { applied, block, bullets, rows, run } from './marked-note';

const pieces = [
  ...['One.', 'two', ' ', '  ', '\t', '.', ',', '(', ')', '“', '”', '**', '`', '[^a]', '[^b]', '[^b]: B.'],
  ...[
    '\n',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '- [ ] ',
    '> ',
    '    ',
    '# ',
    '| x |',
    '| - |',
    '\n\n[^c]: C.\n',
    '```',
    '---',
    '<!--',
  ],
];
const contents: readonly Content[] = [
  run('New.'),
  run('A.[^a]', 'C.[^c]'),
  bullets('A.[^a]', 'C.[^c]'),
  block('| D |', '| - |', '| A.[^a] |'),
  block('P.[^a]', '', 'Q.'),
  rows('| A.[^a] | x |'),
];

interface Given {
  readonly text: string;
  readonly selections: readonly Span[];
  readonly content: Content;
  readonly eol: string;
}

/** Selections as an editor has them: apart, and never within a line break. */
const given = fc
  .record({
    parts: fc.array(fc.constantFrom(...pieces), { maxLength: 25 }),
    places: fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }),
    areRanges: fc.boolean(),
    content: fc.constantFrom(...contents),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ parts, places, areRanges, content, eol }): Given => {
    const text = parts.join('').replaceAll('\n', eol);
    const offsets = places.map((place) => {
      const offset = Math.min(place, text.length);
      return text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
    });
    const apart = [...new Set(offsets)].sort((a, b) => a - b);
    const selections = areRanges
      ? apart.flatMap((start, index) =>
          index % 2 === 0 ? [{ start, end: apart[index + 1] ?? text.length }] : [],
        )
      : apart.map((offset) => ({ start: offset, end: offset }));
    return { text, selections, content, eol };
  });

function plan({ text, selections, content, eol }: Given): Insertion {
  return planInsertion(text, selections, () => content, eol);
}

/** Those that an insertion can add. What is `[^b]: B.` within a line can become a definition when the line is parted. */
function definitions(text: string): string[] {
  return citationLabels(text).flatMap(({ kind, label }) =>
    kind === 'definition' && label !== 'b' ? [label] : [],
  );
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const unit of whole) if (unit === part[at]) at++;
  return at === part.length;
}

/** Returns the spans of the inserted texts in the changed note. */
function insertedEnds(edits: Insertion['edits']): { from: number; to: number }[] {
  let grown = 0;
  return edits.map(({ start, end, text }) => {
    const from = start + grown;
    grown += text.length - (end - start);
    return { from, to: from + text.length };
  });
}

function check(property: (given: Given) => void): void {
  fc.assert(fc.property(given, property), { numRuns: 3000 });
}

describe('an insertion into any note', () => {
  it('keeps all that was not selected, save blanks, and puts in all that is new', () => {
    check((given) => {
      const after = applied(given.text, plan(given)).replace(/[ \t]/g, '');
      let kept = '';
      let done = 0;
      for (const { start, end } of given.selections) {
        kept += given.text.slice(done, start);
        done = end;
      }
      kept += given.text.slice(done);
      assert.ok(isSubsequence(kept.replace(/[ \t]/g, ''), after), after);
    });
  });

  it('writes the line breaks of the note only', () => {
    check((given) => {
      const inserted = plan(given).edits.map(({ text }) => text);
      assert.doesNotMatch(inserted.join('').replaceAll(given.eol, ''), /[\r\n]/);
    });
  });

  it('leaves each cursor behind what was inserted there', () => {
    check((given) => {
      const { edits, cursors } = plan(given);
      const after = applied(given.text, { edits });
      assert.equal(cursors.length, given.selections.length);
      // Not in the order of the selections: text after an item may be inserted after a cursor further on in it.
      const ends = insertedEnds(edits);
      for (const cursor of cursors) {
        assert.ok(ends.some(({ from, to }) => from <= cursor && cursor <= to));
        assert.ok(cursor > 0 && cursor <= after.length);
        assert.notEqual(after.slice(cursor - 1, cursor + 1), '\r\n');
      }
    });
  });

  it('defines each label once, and none again when it is repeated', () => {
    // What opens a code block or a comment may hide the definitions that follow.
    const isOpen = ({ text }: Given) => /```|<!--|`/.test(text) || /^(?: {4}|\t)/m.test(text);
    check((given) => {
      fc.pre(!isOpen(given));
      const { edits, cursors } = plan(given);
      const after = applied(given.text, { edits });
      const had = definitions(given.text);
      const has = definitions(after);
      if (had.length === new Set(had).size && given.selections.every(({ start, end }) => start === end))
        assert.equal(has.length, new Set(has).size, after);
      const again = planInsertion(
        after,
        cursors.map((cursor) => ({ start: cursor, end: cursor })),
        () => given.content,
        given.eol,
      );
      assert.equal(definitions(applied(after, again)).length, has.length, after);
    });
  });
});
