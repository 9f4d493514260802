import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteReader, readNote } from '../../../src/core/markdown/note-reader';

const long = { numRuns: 400 };

const lines = [
  '---',
  'briefing: {asOf: 2024-12-02}',
  '# Head',
  'Text of a paragraph.[^a] And **more** of it[^b].',
  '',
  '',
  '- item one[^a]',
  '  goes on',
  '  - inner',
  '1. number',
  '> quoted',
  '| a | b |',
  '| - | - |',
  '```',
  '    code',
  '[^a]: definition',
  '    continued',
  '===',
  '<!-- comment',
  '-->',
  '- <!-- in an item',
  '> ~~~',
  '    <!-- deep',
  '<details>',
  '</details>',
  '<script>',
  '</script>',
  '<?php',
  '?>',
  '\ttab',
  '-\tmark and tab',
  '...',
  '---\rtext',
  'text\r---',
  '\r',
  '> > - 1. deep',
  '[^b]: - > in a definition',
  '[a]: b "title',
  '`code` and [link](x)',
  '[ref]: x',
];
const note = fc.array(fc.constantFrom(...lines), { maxLength: 30 }).map((all) => all.join('\n'));

describe('a note that is read again and again', () => {
  it('is what it is when it is read anew', () => {
    const edit = fc.record({
      at: fc.nat(600),
      gone: fc.nat(40),
      put: fc.constantFrom('', 'x', '\n', '\n\n', ...lines),
    });
    fc.assert(
      fc.property(note, fc.array(edit, { maxLength: 12 }), (first, edits) => {
        const reader = new NoteReader();
        let text = first;
        reader.read(text);
        for (const { at, gone, put } of edits) {
          const start = Math.min(at, text.length);
          text = text.slice(0, start) + put + text.slice(start + gone);
          assert.deepEqual(reader.read(text), readNote(text));
        }
      }),
      long,
    );
  });

  it('keeps the blocks that an edit does not touch', () => {
    const reader = new NoteReader();
    const before = reader.read('One.\n\nTwo.\n\nThree.');
    const after = reader.read('One.\n\nTwo more.\n\nThree.');
    assert.equal(after.blocks[0]?.block, before.blocks[0]?.block);
    assert.notEqual(after.blocks[1]?.block, before.blocks[1]?.block);
    assert.equal(after.blocks[2]?.block, before.blocks[2]?.block);
    assert.equal(reader.read(after.text), after);
  });

  it('goes on from a note as it was read, whatever its reader has read since', () => {
    const reader = new NoteReader();
    const before = reader.read('One.\n\nTwo.\n\nThree.');
    reader.read('Another text.');
    const after = NoteReader.from(before).read('One.\n\nTwo more.\n\nThree.');
    assert.equal(after.blocks[0]?.block, before.blocks[0]?.block);
    assert.equal(after.blocks[2]?.block, before.blocks[2]?.block);
    assert.deepEqual(after, readNote('One.\n\nTwo more.\n\nThree.'));
    assert.equal(reader.read('Another text.').text, 'Another text.');
  });
});

/** The blocks of a note, one a line: kind, prose with its blanks together, labels. */
function described(text: string): string[] {
  return readNote(text).blocks.map(({ block: { kind, isQuoted, prose, citations } }) =>
    [
      `${isQuoted ? 'quoted ' : ''}${kind}:`,
      prose.trim().replace(/ +/g, ' '),
      ...citations.map(({ label }) => `^${label}`),
    ]
      .join(' ')
      .trim(),
  );
}

/** The sentences of a note, each with its labels. */
function sentences(text: string): string[] {
  return readNote(text).blocks.flatMap(({ block }) =>
    block.sentences.map(({ start, end, citations }) =>
      [block.prose.slice(start, end).trim().replace(/ +/g, ' '), ...citations.map(({ label }) => label)].join(
        ' ^',
      ),
    ),
  );
}

describe('the blocks of a note', () => {
  const cases: [note: string, ...blocks: string[]][] = [
    ['', ...[]],
    ['---\nbriefing:\n  asOf: 2024\n---\nOne', 'paragraph: One'],
    ['---\nno end\nOne', 'paragraph: no end One'],
    ['# One\n\nTwo\n---', 'heading: One', 'heading: Two'],
    ['- one\n  - two\n\n    three', 'item: one', 'item: two', 'item: three'],
    ['- [ ] a task', 'item: a task'],
    ['> one\n> two\n\nthree', 'quoted paragraph: one two', 'paragraph: three'],
    ['> [!NOTE]\n> One\n>\n> - two\n\nthree', 'paragraph: One', 'item: two', 'paragraph: three'],
    ['> [!warning]\r\n>One[^a].', 'paragraph: One . ^a'],
    ['> [!TIP]\n>\n> > One', 'quoted paragraph: One'],
    ['> [!TIP] One\n\n> [!OTHER]\n> Two', 'paragraph: One', 'paragraph: Two'],
    ['> [!info]- A title\n> One', 'paragraph: One'],
    ['> [!info|wide]+ A title\n>\n> One', 'paragraph: One'],
    ['> [!note] One[^a].\n> Two', 'paragraph: One . Two ^a'],
    ['> [!note]\nOne', 'paragraph: One'],
    ['> [!quote] A title\n> One', 'quoted paragraph: !quote A title One'],
    ['- > [!TIP]\n  > One', 'quoted item: !TIP One'],
    ['| a | b |\n| - | - |\n| 1[^x] | 2 |', 'row: a b', 'row: 1 2 ^x'],
    [
      'One[^a].\n[^a]: DayFR <!-- briefing:x -->\n[^b]: more',
      'paragraph: One . ^a',
      'definition: DayFR',
      'definition: more',
    ],
    ['[^a]: one\n\n    two\n\nthree', 'definition: one', 'definition: two', 'paragraph: three'],
    ['```\n[^a]\n```\n\n    [^b]', ...[]],
    ['`[^a]` and [@b] or @c', 'paragraph: and or ^b ^c'],
    ['A [link](http://x.y "[^a]") and <b>bold</b> **word** <!-- no -->', 'paragraph: A link and bold word'],
    ['<!-- briefing-ignore: undated so -->\n\nOne', 'comment:', 'paragraph: One'],
    [String.raw`2 \* 3 &amp; more`, 'paragraph: 2 * 3 &amp; more'],
  ];
  for (const [text, ...blocks] of cases)
    it(JSON.stringify(text), () => {
      assert.deepEqual(described(text), blocks);
    });

  it('have prose of the length of the text', () => {
    fc.assert(
      fc.property(note, (text) => {
        for (const { block, start } of readNote(text).blocks) {
          assert.equal(text.slice(start, start + block.text.length), block.text);
          if (block.isText) assert.equal(block.prose.length, block.text.length);
        }
      }),
      long,
    );
  });

  it('know their headings and what they are part of', () => {
    const { blocks } = readNote('One\n\n# Two\n\n- a\n- b\n\n## Three');
    assert.deepEqual(
      blocks.map(({ section }) => section),
      [0, 1, 1, 1, 2],
    );
    assert.deepEqual(
      blocks.map(({ group }) => group),
      [0, 5, 12, 12, 21],
    );
  });
});

describe('the citations of a sentence', () => {
  const cases: [note: string, ...sentences: string[]][] = [
    ['One.[^a] Two.[^b][^c]', 'One. ^a', 'Two. ^b ^c'],
    ['One[^a], two. Three.', 'One , two. ^a', 'Three.'],
    ['He said “no”.[^a] She left [@b]. End.', 'He said “no”. ^a', 'She left . ^b', 'End.'],
    [
      'The U.S. army left.[^a] Lt. Gen. Kisel stayed.[^b]',
      'The U.S. army left. ^a',
      'Lt. Gen. Kisel stayed. ^b',
    ],
    // What ends an item or a row belongs to all of it.
    ['- One. Two.[^a]\n- Three[^b]. Four.', 'One. ^a', 'Two. ^a', 'Three . ^b', 'Four.'],
    ['| d | e |\n| - | - |\n| One. Two. | Three[^a] |', 'd e', 'One. Two. Three ^a'],
  ];
  for (const [text, ...expected] of cases)
    it(JSON.stringify(text), () => {
      assert.deepEqual(sentences(text), expected);
    });
});
