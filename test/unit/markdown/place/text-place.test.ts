import assert from 'node:assert/strict';
import { type Content, type MovedFrom, planInsertion } from '../../../../src/core/note/insert/insertion';
import { placeWithoutCursor } from '../../../../src/core/markdown/place/text-place';
import { block, bullets, readMarked, rows, run, showMarked } from '../../note/insert/marked-note';

type Case = [what: string, before: string, after: string, moved?: MovedFrom];

function placing(what: string, content: Content, cases: readonly Case[]): void {
  describe(`the place of ${what}`, () => {
    for (const [name, before, after, moved] of cases)
      for (const eol of ['\n', '\r\n'])
        it(eol === '\n' ? name : `${name}, CRLF`, () => {
          const { text, selections } = readMarked(before, eol);
          const insertion = planInsertion(text, selections, () => content, eol);
          assert.equal(showMarked(text, insertion, eol), after);
          assert.deepEqual(insertion.moved, moved ? [moved] : []);
        });
  });
}

placing('a sentence', run('New.'), [
  [
    'in a note that was just opened',
    '|---\nbriefing:\n  asOf: 2024-12-02\n---\n\n# Note\n\nText.\n',
    '---\nbriefing:\n  asOf: 2024-12-02\n---\n\n# Note\n\nNew.|\n\nText.\n',
    'front-matter',
  ],
  [
    'in front matter',
    '---\ntitle: My | note\n---\n\nText.\n',
    '---\ntitle: My  note\n---\n\nNew.|\n\nText.\n',
    'front-matter',
  ],
  [
    'behind the end of front matter',
    '---\na: b\n---|\nText.',
    '---\na: b\n---\n\nNew.|\n\nText.',
    'front-matter',
  ],
  ['in front matter with nothing below', '---\na: |b\n---', '---\na: b\n---\n\nNew.|', 'front-matter'],
  ['below front matter', '---\na: b\n---\n|\n# Note\n', '---\na: b\n---\n\nNew.|\n\n# Note\n'],
  [
    'in front matter above definitions',
    '|---\na: b\n---\n\n[^b]: B.\n',
    '---\na: b\n---\n\nNew.|\n\n[^b]: B.\n',
    'front-matter',
  ],
  ['in fenced code', 'One.\n\n```\nco|de\n```\nTwo.', 'One.\n\n```\ncode\n```\n\nNew.|\n\nTwo.', 'code'],
  ['at the end of a fence', '```\ncode\n```|\n\nTwo.', '```\ncode\n```\n\nNew.|\n\nTwo.'],
  ['in the words of a fence', '```j|s\ncode\n```\n', '```js\ncode\n```\n\nNew.|\n', 'code'],
  ['on a blank line of fenced code', '~~~\na\n|\nb\n~~~\n', '~~~\na\n\nb\n~~~\n\nNew.|\n', 'code'],
  ['in a fence that nothing closes', 'One.\n\n```\nco|de\n', 'One.\n\nNew.|\n\n```\ncode\n', 'code'],
  ['behind a fence that nothing closes', 'One.\n\n```\ncode\n|', 'One.\n\nNew.|\n\n```\ncode\n', 'code'],
  ['in nothing but a fence that nothing closes', '```\nco|de', 'New.|\n\n```\ncode', 'code'],
  [
    'in fenced code of an item',
    '- a\n\n  ```\n  co|de\n  ```\n- b',
    '- a\n\n  ```\n  code\n  ```\n\n  New.|\n\n- b',
    'code',
  ],
  [
    'in a fence that ends with its quotation',
    '> ```\n> co|de\n\nTwo.',
    '> ```\n> code\n\nNew.|\n\nTwo.',
    'code',
  ],
  ['in indented code', 'One.\n\n    co|de\n\nTwo.', 'One.\n\n    code\n\nNew.|\n\nTwo.', 'code'],
  ['before indented code', 'One.\n\n|    code\n', 'One.\n\nNew.|\n\n    code\n'],
  ['in code within a line', 'One `co|de` two.', 'One `code` New.| two.', 'code'],
  [
    'in a comment',
    'One.\n\n<!-- a\n\n| b -->\n\nTwo.',
    'One.\n\n<!-- a\n\n b -->\n\nNew.|\n\nTwo.',
    'comment',
  ],
  ['in a comment within a line', 'One <!-- a| --> two.', 'One <!-- a --> New.| two.', 'comment'],
  ['in a comment that nothing closes', 'One.\n\n<!-- a|\n\nb', 'One.\n\nNew.|\n\n<!-- a\n\nb', 'comment'],
  ['in a block of HTML', '<div>\n|x\n</div>\n\nTwo.', '<div>\nx\n</div>\n\nNew.|\n\nTwo.', 'html'],
  [
    'in a script that nothing closes',
    'One.\n\n<script>\na|\n\nb',
    'One.\n\nNew.|\n\n<script>\na\n\nb',
    'html',
  ],
  ['in a tag', 'One <b cla|ss="x">two</b>.', 'One <b class="x"> New. |two</b>.', 'html'],
  ['between tags', 'One <b>|two</b>.', 'One <b> New. |two</b>.'],
  [
    'in a link’s address',
    'One [two](http|://a.b "c") three.',
    'One [two](http://a.b "c") New.| three.',
    'link',
  ],
  ['in a link’s title', 'One [two](a "|c") three.', 'One [two](a "c") New.| three.', 'link'],
  ['in a link’s words', 'One [t|wo](a) three.', 'One [two](a) New.| three.', 'link'],
  [
    'in a link’s label',
    'One [two][la|bel] three.\n\n[label]: a',
    'One [two][label] New.| three.\n\n[label]: a',
    'link',
  ],
  ['in an image', 'One ![t|wo](a) three.', 'One ![two](a) New.| three.', 'link'],
  ['in an address', 'One https://a|.b three.', 'One https://a.b New.| three.', 'link'],
  ['in an address between brackets', 'One <https://a|.b> three.', 'One <https://a.b> New.| three.', 'link'],
  [
    'in a link’s definition in the text',
    'One.\n\n[l]: ht|tp://a.b\n\nTwo.',
    'One.\n\n[l]: http://a.b\n\nNew.|\n\nTwo.',
    'definition',
  ],
  ['in brackets that are no link', 'One [to| do] two.', 'One [to New.| do] two.'],
  ['in a footnote’s mark', 'One.[^a|b] Two.', 'One.[^ab] New.| Two.', 'citation'],
  ['between a stop and its footnotes', 'One.|[^a][^b] Two.', 'One.[^a][^b] New.| Two.'],
  ['between two footnotes', 'One.[^a]|[^b] Two.', 'One.[^a][^b] New.| Two.'],
  ['in a citation of Pandoc', 'One [see @a|b, p. 3] two.', 'One [see @ab, p. 3] New.| two.', 'citation'],
  ['in a bare citation of Pandoc', 'One @a|b two.', 'One @ab New.| two.', 'citation'],
  ['in an escape', 'One \\|* two', 'One \\* New.| two'],
  ['in an entity', 'One &am|p; two', 'One &amp; New.| two'],
  ['in a mark of emphasis', 'One *|*two**', 'One **New. |two**'],
  ['in a character of two units', 'One \uD83D|\uDE00 two', 'One \uD83D\uDE00 New.| two'],
  ['in a character of several', 'One e|\u0301 two', 'One e\u0301 New.| two'],
  ['before a line break of the writer’s', 'One.|  \nTwo.', 'One. New.|  \nTwo.'],
  ['in a line break of the writer’s', 'One.\\|\nTwo.', 'One. New. |\\\nTwo.'],
  ['in a heading', '# One| two\nThree.', '# One two\n\nNew.|\n\nThree.', 'heading'],
  ['in a heading’s mark', '#|# One\n\nThree.', '## One\n\nNew.|\n\nThree.', 'heading'],
  ['at the end of a heading', '# One|\n\nThree.', '# One\n\nNew.|\n\nThree.'],
  ['in the line below a heading', 'One\n=|==\n\nThree.', 'One\n===\n\nNew.|\n\nThree.', 'heading'],
  ['in a rule', 'One.\n\n*|**\n\nTwo.', 'One.\n\n***\n\nNew.|\n\nTwo.', 'marker'],
  ['in a check box', '- [|x] one', '- [x] New. |one', 'marker'],
  [
    'behind the head of a table',
    '¦ a ¦|\n¦ - ¦\n¦ b ¦\n\nTwo.',
    '¦ a ¦\n¦ - ¦\n¦ b ¦\n\nNew.|\n\nTwo.',
    'table',
  ],
  ['in the rule of a table', '¦ a ¦\n¦ |- ¦\n¦ b ¦\n', '¦ a ¦\n¦ - ¦\n¦ b ¦\n\nNew.|\n', 'table'],
  ['before the rule of a table', 'a ¦ b\n|--¦--\nc ¦ d\n', 'a ¦ b\n--¦--\nc ¦ d\n\nNew.|\n', 'table'],
  ['before a row', '¦ a ¦\n¦ - ¦\n|¦ b ¦\n¦ c ¦', '¦ a ¦\n¦ - ¦\n¦ b ¦\n¦ c ¦\n\nNew.|', 'table'],
  ['before a table', '|¦ a ¦\n¦ - ¦\n', 'New.|\n\n¦ a ¦\n¦ - ¦\n'],
  [
    'in the last cell of a row without bars at its ends',
    'a ¦ b\n--¦--\nc ¦ d|\n',
    'a ¦ b\n--¦--\nc ¦ d New.|\n',
  ],
  ['over a part of code', 'One `a «b` two» three.', 'One `a b` two New.| three.'],
  [
    'over the beginning of front matter',
    '«---\na: b\n---\n\nOne.» Two.',
    '---\na: b\n---\n\nOne. New.| Two.',
  ],
]);

placing('a sentence with a footnote', run('A.[^a]'), [
  [
    'in the definitions that end a note',
    'One.\n\n[^b]: B|.\n[^c]: C.\n',
    'One.\n\nA.[^a]|\n\n[^b]: B.\n[^c]: C.\n[^a]: Def a.\n',
    'definition',
  ],
  [
    'in nothing but definitions',
    '[^b]: B.\n[^c]: C|.\n',
    'A.[^a]|\n\n[^b]: B.\n[^c]: C.\n[^a]: Def a.\n',
    'definition',
  ],
  [
    'in a definition between paragraphs',
    'One.\n\n[^b]: B|.\n\nTwo.',
    'One.\n\n[^b]: B.\n\nA.[^a]|\n\nTwo.\n\n[^a]: Def a.\n',
    'definition',
  ],
  [
    'in a definition’s further paragraph',
    'One.\n\n[^b]: B.\n\n    C|.\n',
    'One.\n\nA.[^a]|\n\n[^b]: B.\n\n    C.\n[^a]: Def a.\n',
    'definition',
  ],
  [
    'with definitions above a fence that nothing closes',
    '|\n\n```\n[^a]: code\n',
    'A.[^a]|\n\n[^a]: Def a.\n\n```\n[^a]: code\n',
  ],
  [
    'in a fence that nothing closes',
    '[^b]: B.\n\n```\nco|de\n',
    '[^b]: B.\n\nA.[^a]|\n\n[^a]: Def a.\n\n```\ncode\n',
    'code',
  ],
  [
    'with definitions above a comment that nothing closes',
    'One.|\n\n<!-- two\n',
    'One. A.[^a]|\n\n[^a]: Def a.\n\n<!-- two\n',
  ],
  [
    'with a definition that stands in indented code',
    'One.|\n\n    [^a]: code\n',
    'One. A.[^a]|\n\n    [^a]: code\n\n[^a]: Def a.\n',
  ],
  [
    'with a definition that stands in a block of HTML',
    'One.|\n\n<div>\n[^a]: x\n</div>\n',
    'One. A.[^a]|\n\n<div>\n[^a]: x\n</div>\n\n[^a]: Def a.\n',
  ],
  ['with a definition in another case', 'One.|\n\n[^A]: Mine.\n', 'One. A.[^a]|\n\n[^A]: Mine.\n'],
  [
    'once for cursors that are moved to one place',
    '---\na|: b\nc|: d\n---\n\nOne.',
    '---\na: b\nc: d\n---\n\nA.[^a]||\n\nOne.\n\n[^a]: Def a.\n',
    'front-matter',
  ],
]);

placing('a name', run('Name'), [
  ['in a heading', '# One |two', '# One Name |two'],
  ['in a heading’s mark', '#|# One', '## Name |One', 'heading'],
  ['in a link’s words', 'One [t|wo](a) three.', 'One [t Name |wo](a) three.'],
  ['in code within a line', 'One `co|de` two.', 'One `code` Name| two.', 'code'],
]);

placing('a block', block('¦ D ¦', '¦ - ¦'), [
  ['in fenced code', '```\nco|de\n```\nTwo.', '```\ncode\n```\n\n¦ D ¦\n¦ - ¦\n|\nTwo.', 'code'],
  ['in a heading', '# O|ne\n\nTwo.', '# One\n\n¦ D ¦\n¦ - ¦|\n\nTwo.', 'heading'],
  ['in a table', '¦ a| ¦\n¦ - ¦\n\nTwo.', '¦ a ¦\n¦ - ¦\n\n¦ D ¦\n¦ - ¦|\n\nTwo.', 'table'],
]);

placing('list items', bullets('A.'), [
  ['in front matter', '---\na|: b\n---\nOne.', '---\na: b\n---\n\n- A.\n|\nOne.', 'front-matter'],
  [
    'behind an item with code',
    '- o|ne\n  ```\n  x\n\n  y\n  ```\n- two',
    '- one\n  ```\n  x\n\n  y\n  ```\n- A.|\n- two',
  ],
]);

placing('rows', rows('¦ 1 ¦ A. ¦'), [
  [
    'in the rule of a table without bars at its ends',
    'a ¦ b\n--|¦--\nc ¦ d',
    'a ¦ b\n--¦--\n¦ 1 ¦ A. ¦|\nc ¦ d',
  ],
  [
    'in code that looks like a table',
    '```\n¦ a| ¦\n```\n',
    '```\n¦ a ¦\n```\n\n¦ D ¦ E ¦\n¦ --- ¦ --- ¦\n¦ 1 ¦ A. ¦|\n',
    'code',
  ],
]);

describe('the place of a sentence in a text that is no Markdown', () => {
  const cases: [what: string, before: string, after: string][] = [
    ['in what would be front matter', '---\na: b.|\n---\n', '---\na: b. New.|\n---\n'],
    ['on a line among others', '# One\n\n|\n\nTwo', '# One\n\nNew.|\n\nTwo'],
    ['on the blank line between two paragraphs', 'One.\n|\nTwo.', 'One.\n\nNew.|\n\nTwo.'],
    ['on the last line', 'One.\n|', 'One.\nNew.|'],
  ];
  for (const [what, before, after] of cases)
    it(what, () => {
      const { text, selections } = readMarked(before);
      assert.equal(
        showMarked(
          text,
          planInsertion(text, selections, () => run('New.'), '\n', 'plain'),
        ),
        after,
      );
    });
});

describe('the place of a text without a cursor', () => {
  const cases: [what: string, note: string, lastEdit?: string][] = [
    ['in an empty note', '|'],
    ['at the end of the body', '# A\n\nOne.\n|'],
    ['at the end of the body, without a line break', '# A\n\nOne.|'],
    ['before the definitions at its end', 'One.\n|\n[^a]: A.\n[^b]: B.\n'],
    ['below a list', '# A\n\n- a\n- b\n|\n[^a]: A.\n'],
    ['below front matter', '---\na: b\n---\n|'],
    ['at the end of the section of the last edit', '# A\n\nOne.\n|\n## B\n\nTwo.\n', 'One'],
    ['at the end of the last section', '# A\n\nOne.\n\n## B\n\nTwo.\n|\n[^a]: A.\n', 'Two'],
    ['below a heading that nothing follows', '# A\n|\n# B\n\nTwo.\n', 'A'],
    ['at the end of the body where front matter was edited', '---\na: b\n---\n\n# A\n\nOne.\n|', 'a: b'],
    ['in the last section where a definition was edited', '# A\n\nOne.\n|\n[^a]: Def.\n', 'Def'],
  ];
  for (const [what, note, lastEdit] of cases)
    it(what, () => {
      const { text, selections } = readMarked(note);
      const place = placeWithoutCursor(text, lastEdit === undefined ? undefined : text.indexOf(lastEdit));
      assert.deepEqual([{ start: place, end: place }], selections);
    });
});
