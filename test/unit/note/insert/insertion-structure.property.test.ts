import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Content, planInsertion } from '../../../../src/core/note/insert/insertion';
import { readFrontMatter } from '../../../../src/core/note/front-matter/read';
import { noteNodes } from '../../../../src/core/markdown/markdown';
import { noteTree } from '../../../../src/core/markdown/note-tree';
import { applied, block, bullets, run } from './marked-note';

const blocks = [
  ...[
    'One. Two [three](http://a.b "c") `four`.',
    'One <b class="x">two</b> <!-- c --> &amp; \\* three.',
    '# Head',
  ],
  ...[
    'Head\n====',
    '***',
    '- a\n  - b\n\n  c',
    '1. a\n2. b',
    '- [ ] a',
    '> a\n> b',
    '> - a\n>\n>   b',
    '> ```\n> a',
  ],
  ...[
    '| a | b |\n| - | - |\n| c | d |',
    'a | b\n--|--\nc | d',
    '```\ncode\n\n[^a]: x\n```',
    '    code\n\n    more',
  ],
  ...[
    '- a\n\n  ```\n  code\n  ```',
    '- a\n\n      code',
    '<div>\n[^a]: x\n</div>',
    '<!-- a\n\nb -->',
    '<!-- open',
  ],
  ...[
    '```\nopen',
    '<script>\nopen',
    '[^b]: B.',
    '[^b]: B.\n\n    More.',
    '[l]: http://a.b',
    '> [^q]: Q.',
    '- a\n- ',
  ],
  ...[
    'One.[^a] Two.[^b]',
    'One @id [see @id, p. 3].',
    'a \uD83D\uDE00 e\u0301 \uD83C\uDDEB\uD83C\uDDF7',
    '**one** *two*',
    '1986\\. One',
  ],
  ...['One  \nTwo\\\nthree', '![alt](b) https://a.b', '    ', '>', '- - a\n\n    b', '10) a\n\n    b'],
];
const fronts = [
  '---\nbriefing:\n  asOf: 2024-12-02\n---\n',
  '---\nbriefing: {asOf: 2024-12-02}\n...\n',
  '---\nopen\n',
];
const contents: readonly Content[] = [
  run('New.[^n]'),
  run('New.[^n]', 'More.[^m]'),
  run('Name'),
  bullets('A.[^n]'),
  block('P.[^n]', '', 'Q.'),
];

interface Given {
  readonly text: string;
  readonly places: readonly number[];
  readonly content: Content;
  readonly eol: string;
}

const given = fc
  .record({
    front: fc.option(fc.constantFrom(...fronts), { nil: '' }),
    parts: fc.array(fc.tuple(fc.constantFrom(...blocks), fc.constantFrom('\n', '\n\n', '\n\n\n')), {
      maxLength: 7,
    }),
    places: fc.array(fc.nat(400), { minLength: 1, maxLength: 3 }),
    content: fc.constantFrom(...contents),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ front, parts, places, content, eol }): Given => {
    const text = (front + parts.flat().join('')).replaceAll('\n', eol);
    const inText = places.map((place) => place % (text.length + 1));
    const offsets = inText.map((at) => (text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at));
    return { text, places: [...new Set(offsets)], content, eol };
  });

function inserted({ text, places, content, eol }: Given): string {
  const selections = places.map((at) => ({ start: at, end: at }));
  return applied(
    text,
    planInsertion(text, selections, () => content, eol),
  );
}

function check(property: (given: Given) => void): void {
  fc.assert(fc.property(given, property), { numRuns: 1000 });
}

/** Returns the texts of the nodes of these kinds, without blanks at the ends of lines. */
function nodesOf(text: string, kinds: RegExp): string[] {
  const found: string[] = [];
  noteTree(text).iterate({
    enter({ name, from, to }) {
      if (kinds.test(name))
        found.push(
          text
            .slice(from, to)
            .replace(/[ \t\r]+$/gm, '')
            .trim(),
        );
    },
  });
  return found;
}

describe('an insertion at any place of a note', () => {
  it('leaves front matter, code, comments, HTML and addresses as they were', () => {
    const kinds =
      /^(?:FrontMatter|FencedCode|CodeBlock|InlineCode|Comment|CommentBlock|HTMLBlock|HTMLTag|URL|LinkTitle)$/;
    check((one) => {
      assert.deepEqual(nodesOf(inserted(one), kinds), nodesOf(one.text, kinds));
      assert.deepEqual(readFrontMatter(inserted(one)).asOf, readFrontMatter(one.text).asOf);
    });
  });

  it('leaves headings, tables and quotations what they were', () => {
    const kinds = /^(?:(?:ATX|Setext)Heading\d|HeaderMark|Table|TableDelimiter|Escape|Entity)$/;
    const quotations = (text: string) => nodesOf(text, /^Blockquote$/).length;
    check((one) => {
      fc.pre(one.content.form === 'run' && one.content.items.length > 0);
      const after = inserted(one);
      const withoutNew = (found: string[]) =>
        found.map((said) =>
          said.replace(/ ?(?:New\.\[\^n\]|More\.\[\^m\]|Name,?)/g, '').replace(/[ \t]/g, ''),
        );
      assert.deepEqual(withoutNew(nodesOf(after, kinds)), withoutNew(nodesOf(one.text, kinds)), after);
      assert.ok(quotations(after) >= quotations(one.text));
    });
  });

  it('cites with labels that are references, and are defined once', () => {
    check((one) => {
      const after = inserted(one);
      const references = nodesOf(after, new RegExp(`^${noteNodes.reference}$`));
      const marks = nodesOf(after, new RegExp(`^${noteNodes.definitionMark}$`));
      const labels = after.match(/\[\^[nm]\](?!: Def)/g) ?? [];
      assert.deepEqual(
        references.filter((mark) => /\[\^[nm]\]/.test(mark)),
        labels,
        after,
      );
      const wanted = [...new Set(labels)].map((label) => `${label}:`);
      assert.deepEqual(marks.filter((mark) => /\[\^[nm]\]:/.test(mark)).sort(), wanted.sort(), after);
      assert.equal(
        marks.length - wanted.length,
        nodesOf(one.text, new RegExp(`^${noteNodes.definitionMark}$`)).length,
        after,
      );
    });
  });

  it('parts no character', () => {
    const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
    check((one) => {
      const after = inserted(one);
      assert.doesNotMatch(after, lone);
      for (const character of ['e\u0301', '\uD83C\uDDEB\uD83C\uDDF7'])
        assert.equal(after.split(character).length, one.text.split(character).length);
    });
  });
});
