import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { completionsAt } from '../../../../src/core/pack/editing/completions';
import { cursorAt } from '../../../../src/core/pack/editing/cursor';
import { foldsOf } from '../../../../src/core/pack/editing/folds';
import { idsIn } from '../../../../src/core/pack/editing/ids';
import { keyHelpAt } from '../../../../src/core/pack/editing/key-help';
import { looseTree } from '../../../../src/core/yaml/loose/loose-yaml';
import { symbolsOf } from '../../../../src/core/pack/editing/outline';
import { parseYaml } from '../../../../src/core/yaml/parse';
import type { YamlNode } from '../../../../src/core/yaml/tree';
import { withCursor } from './marked';

/** `role path kind [word]`, as in `value events/strike/place ref [tow]`. */
function shown(marked: string): string | undefined {
  const { text, offset } = withCursor(marked);
  const cursor = cursorAt(text, offset);
  if (!cursor) return undefined;
  const { role, path, shape, word, typed } = cursor;
  assert.ok(text.slice(word.start, word.end).startsWith(typed));
  return `${role} ${path.join('/')} ${shape?.kind ?? '?'} [${text.slice(word.start, word.end)}]`;
}

describe('Where the cursor stands in a pack', () => {
  const cases: [marked: string, expected: string | undefined][] = [
    ['|', 'key  fields []'],
    ['briefing: 1\nti|', 'key  fields [ti]'],
    ['briefing: 1\n|\nactors:\n  a: {name: A}', 'key  fields []'],
    ['ti|tle: x', 'key  fields [title]'],
    ['marking: |', 'value marking choice []'],
    ['marking:|', 'value marking choice []'],
    ['marking: TLP:|', 'value marking choice [TLP:]'],
    ['events:\n  |', 'key events records []'],
    ['events:\n  strike:\n    |', 'key events/strike fields []'],
    ['events:\n  strike:\n    title: x\n    |', 'key events/strike fields []'],
    ['events:\n  strike:\n    |\n    title: x', 'key events/strike fields []'],
    ['events:\n  strike:\n    title: x\n  |', 'key events records []'],
    ['events:\n  strike:\n    title: x\n|', 'key  fields []'],
    ['events:\n  strike:\n    ver|\n  other:\n    title: x', 'key events/strike fields [ver]'],
    ['events:\n  strike:\n    place: tow|', 'value events/strike/place ref [tow]'],
    ['events:\n  strike:\n    place: tow|n # there', 'value events/strike/place ref [town]'],
    ['events:\n  strike:\n    place: town # the|re', undefined],
    ['events:\n  strike:\n    cite: src#|', 'value events/strike/cite list [src#]'],
    ['events:\n  strike:\n    cite: [src#1, |]', 'value events/strike/cite/1 citation []'],
    ['events:\n  strike:\n    cite: [src#1, s|', 'value events/strike/cite/1 citation [s]'],
    ['events:\n  strike:\n    cite: [|', 'value events/strike/cite/0 citation []'],
    ['events:\n  strike:\n    cite:\n      - src#1\n      - |', 'value events/strike/cite/1 citation []'],
    ['events:\n  strike:\n    cite:\n    - sr|', 'value events/strike/cite/0 citation [sr]'],
    ['events:\n  strike:\n    cite:\n    - src#1\n    |', 'key events/strike fields []'],
    ['events:\n  strike: {title: x, pl|', 'key events/strike fields [pl]'],
    ['events:\n  strike: {title: x, |}', 'key events/strike fields []'],
    ['events:\n  strike: {title: x, place: |}', 'value events/strike/place ref []'],
    ['events:\n  strike: {title: x, place:|}', 'value events/strike/place ref []'],
    ['events:\n  strike:\n    actors: {|}', 'key events/strike/actors ref-map []'],
    ['events:\n  strike:\n    actors: {a: "struck, {x}", |}', 'key events/strike/actors ref-map []'],
    ['events:\n  strike:\n    actors:\n      |', 'key events/strike/actors ref-map []'],
    ['actors:\n  a: {name: A, roles: [{title: X, of: |}]}', 'value actors/a/roles/0/of ref []'],
    ['actors:\n  a:\n    roles:\n      - title: X\n        |', 'key actors/a/roles/0 fields []'],
    ['actors:\n  a:\n    roles:\n      - |', 'key actors/a/roles/0 fields []'],
    ['actors:\n  a:\n    roles:\n      |', 'value actors/a/roles list []'],
    ['relations:\n  - {from: a, type: |', 'value relations/0/type choice []'],
    ['relations:\n  - from: a\n    |', 'key relations/0 fields []'],
    ['sources:\n  src:\n    passages:\n      1: {gist: x, |}', 'key sources/src/passages/1 fields []'],
    ['sources:\n  src:\n    passages:\n      |', 'key sources/src/passages passages []'],
    ["events:\n  strike:\n    place: 'to|wn'", 'value events/strike/place ref [town]'],
    ['events:\n  strike:\n    place: "to|', 'value events/strike/place ref [to]'],
    ['events:\n  strike:\n    "pl|ace": town', 'key events/strike fields [place]'],
    [
      'events:\n  strike:\n    summary: |they said\n    date: 2024',
      'value events/strike/summary text [they said]',
    ],
    [
      'events:\n  strike:\n    summary: They said\n      that, hard|ly',
      'value events/strike/summary text [that, hardly]',
    ],
    ['events:\n  strike:\n    summary: >\n      Text |\n', undefined],
    ['events:\n  strike: {title: "open\n  other:\n    pl|', 'key events/other fields [pl]'],
    ['events:\n  strike: {title: open, cite: [x\n  other:\n    pl|', 'key events/other fields [pl]'],
    ['nonsense:\n  inner:\n    |', 'value nonsense/inner ? []'],
    ['# comment |', undefined],
    ['title: "closed" |', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      assert.equal(shown(marked), expected);
      assert.equal(shown(marked.replaceAll('\n', '\r\n')), expected, 'with CRLF');
    });
  }

  it('knows the other keys of the map, above and below', () => {
    const { text, offset } = withCursor(
      'events:\n  a:\n    title: x\n    |\n    cite: y#1\n  b:\n    date: 2024',
    );
    assert.deepEqual([...(cursorAt(text, offset)?.siblings ?? [])], ['title', 'cite']);
    const flow = withCursor('events:\n  a: {title: x, |, cite: y#1}\n  b: {date: 2024}');
    assert.deepEqual([...(cursorAt(flow.text, flow.offset)?.siblings ?? [])], ['title', 'cite']);
  });
});

/** Keys, values and their places, without what is beside the point: how a number or a block of text is read. */
function outline(text: string, node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case 'map':
      return node.entries.map(({ key, value }) => [key.source, key.start, key.end, outline(text, value)]);
    case 'list':
      return node.items.map((item) => outline(text, item));
    case 'scalar':
      return '|>'.includes(text.charAt(node.start)) ? 'block' : [node.source, node.start, node.end];
    default:
      return undefined;
  }
}

describe('Reading what is being typed', () => {
  const bits = [
    'a: ',
    'events:',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '"',
    "'",
    '#',
    ' #',
    '|',
    ':',
    '\t',
    '\0',
    '&a ',
    '*a',
    '\r\n',
    '🙂',
    '\uD800',
  ];
  const files = [
    'src/articles/aleppo-2024-12-02.briefing.yaml',
    'test/fixtures/workspace/packs/joint-command.briefing.yaml',
    'test/fixtures/bad-packs/good.briefing.yaml',
  ];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    it(`finds the same in ${file} as the parser`, () => {
      assert.deepEqual(outline(text, looseTree(text)), outline(text, parseYaml(text).root));
    });
    it(`finds the same in ${file} with CRLF`, () => {
      const crlf = text.replaceAll('\n', '\r\n');
      assert.deepEqual(outline(crlf, looseTree(crlf)), outline(crlf, parseYaml(crlf).root));
    });
  }

  it('reads any text, at any offset, without an exception', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bits, 'x', 'cite: '), { maxLength: 60 }),
        fc.nat(),
        (parts, at) => {
          const text = parts.join('');
          const root = looseTree(text);
          idsIn(text, root);
          symbolsOf(root);
          foldsOf(text, root);
          completionsAt(text, text.length === 0 ? 0 : at % (text.length + 1), '2025-01-02');
          keyHelpAt(text, text.length === 0 ? 0 : at % (text.length + 1));
          cursorAt(text, text.length === 0 ? 0 : at % (text.length + 1));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads a pack that is changed anywhere, and tells of no id where none is', () => {
    const article = readFileSync(files[0] ?? '', 'utf8');
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom(...bits), (seed, length, bit) => {
        const at = seed % article.length;
        const text = article.slice(0, at) + bit + article.slice(at + length);
        for (const { id, start, end } of idsIn(text, looseTree(text)))
          assert.equal(text.slice(start, end), id);
        completionsAt(text, at, '2025-01-02');
      }),
      { numRuns: 100 },
    );
  });
});
