import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SILENT, WALL } from '../../../src/core/base/wall';
import { NoteReader, readNote } from '../../../src/core/markdown/note-reader';
import { placedProse, proseForNames } from '../../../src/core/markdown/prose-for-names';

/** The prose of a note, one stretch a line; a `^` before what a definition cites. */
function stretches(text: string): string[] {
  return placedProse(readNote(text)).map(({ stretch, inDefinition }) => {
    return (
      (inDefinition ? '^' : '') +
      stretch.prose
        .replaceAll(WALL, ' ')
        .replaceAll(SILENT, ' ')
        .replace(/[ \n]+/g, ' ')
        .trim()
    );
  });
}

describe('the prose of a note in stretches', () => {
  const cases: [note: string, ...stretches: string[]][] = [
    ['One **two**.\n\n- three\n- `four` five', 'One two .', 'three', 'five'],
    ['| a | b |\n|---|---|\n| c | d |', '| a | b |', '| c | d |'],
    ['A[^strike]\n\n[^strike]: Assad flees, The Post.', 'A', '^Assad flees, The Post.'],
    [
      '[^strike]: Assad flees. <!-- briefing:1a2b3c4d --> Assad denies it.',
      '^Assad flees.',
      'Assad denies it.',
    ],
    ['[^strike]: Assad flees.\nAssad denies it.', '^Assad flees.', 'Assad denies it.'],
    ['[^strike]: Assad\nflees\n\n    Assad denies it.', '^Assad flees', 'Assad denies it.'],
    ['- [^strike]: Assad flees.\n- Assad', '^Assad flees.', 'Assad'],
    ['[^a]: one\n\n    [^b]: two\n\n    three\n\nfour', '^one', '^two', 'three', 'four'],
    // A writer's own footnotes are text.
    ['A[^1]\n\n[^1]: Assad denied it.', 'A', 'Assad denied it.'],
    ['[^Own_note!]: Assad denied it.', 'Assad denied it.'],
    ['A^[Assad denied it.]', 'A [Assad denied it.]'],
  ];
  for (const [text, ...expected] of cases)
    it(JSON.stringify(text), () => {
      const found = stretches(text).map((one) =>
        one
          .replace(/\| ?/g, '| ')
          .replace(/^\| | \|$|\|/g, '')
          .trim(),
      );
      const wanted = expected.map((one) => one.replace(/\|/g, '').trim());
      assert.deepEqual(
        found.map((one) => one.replace(/ +/g, ' ')),
        wanted.map((one) => one.replace(/ +/g, ' ')),
      );
    });

  it('keeps the stretches that an edit does not touch', () => {
    const reader = new NoteReader();
    const before = placedProse(reader.read('One.\n\nTwo.\n\nThree.'));
    const after = placedProse(reader.read('One.\n\nTwo more.\n\nThree.'));
    assert.deepEqual(
      after.map(({ stretch }, index) => stretch === before[index]?.stretch),
      [true, false, true],
    );
    assert.deepEqual(
      after.map(({ start }) => start),
      [0, 6, 17],
    );
  });

  it('is that of the whole text', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      '*',
      '`',
      '[^a]: ',
      '> ',
      '- ',
      '<b>',
      '<!--',
      '-->',
      '$',
      '[[b|c]]',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('markdown' as const, 'plain' as const),
        (all, format) => {
          const text = all.join('');
          const prose = proseForNames(text, format);
          assert.equal(prose.length, text.length);
          let end = 0;
          for (const { start, stretch } of placedProse(readNote(text, format))) {
            assert.ok(start >= end);
            end = start + stretch.prose.length;
            assert.equal(prose.slice(start, end), stretch.prose);
          }
          assert.ok(end <= text.length);
        },
      ),
    );
  });
});

describe('a long note', () => {
  const text = Array.from({ length: 4_000 }, (_, index) => `Paragraph ${index} of a long note.[^a]`).join(
    '\n\n',
  );
  const longest = (steps: Generator) => {
    let count = 0;
    while (!steps.next().done) count++;
    return count;
  };

  it('is read in many short steps', () => {
    assert.ok(longest(new NoteReader().steps(text)) > 100);
  });

  it('is read again only where an edit touched it', () => {
    const reader = new NoteReader();
    const before = reader.read(text);
    const middle = text.length / 2;
    const after = reader.read(`${text.slice(0, middle)}more${text.slice(middle)}`);
    const known = new Set(before.blocks.map(({ block }) => block));
    assert.equal(after.blocks.filter(({ block }) => !known.has(block)).length, 1);
  });

  it('goes on from a note that was read before', () => {
    const reader = new NoteReader();
    const first = reader.read(text);
    reader.read('another');
    const again = NoteReader.from(first).read(`${text} end`);
    assert.equal(again.blocks[0]?.block, first.blocks[0]?.block);
    assert.deepEqual(again, readNote(`${text} end`));
  });
});
