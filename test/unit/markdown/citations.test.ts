import assert from 'node:assert/strict';
import { citationAt, citationLabels } from '../../../src/core/markdown/citations';
import { labelSpan } from '../../../src/core/markdown/citation-label';
import type { Span } from '../../../src/core/base/span';

/** `[^a]` is a reference to `a`, `a:` a definition, `@a` a Pandoc citation. */
function labels(text: string): string[] {
  return citationLabels(text).map(({ label, kind, start, end }) => {
    const mark = text.slice(start, end);
    const [before, after] = { reference: ['[^', ']'], definition: ['[^', ']:'], pandoc: ['@', ''] }[kind];
    if (kind !== 'pandoc') assert.equal(mark.toLowerCase(), before! + label + after!);
    else assert.ok([`@${label}`, `@{${label}}`].includes(mark), mark);
    assert.equal(text.slice(...spanOf(labelSpan({ label, kind, start, end }))).toLowerCase(), label);
    return { reference: `[^${label}]`, definition: `${label}:`, pandoc: `@${label}` }[kind];
  });
}

function spanOf({ start, end }: Span): [number, number] {
  return [start, end];
}

describe('citations of a note', () => {
  const cases: [text: string, ...citations: string[]][] = [
    [''],
    ['A sentence.[^strike]', '[^strike]'],
    ['One.[^a][^b-2]', '[^a]', '[^b-2]'],
    ['One.[^other-pack/strike]', '[^other-pack/strike]'],
    ['[^a]: Def.', 'a:'],
    ['One.[^a]\n\n[^a]: Def.\r\n[^p/b]: Def.\n   [^c]: Def.', '[^a]', 'a:', 'p/b:', 'c:'],
    ['See [^a]: it says', '[^a]'],
    ['> [^a]: Def.', 'a:'],
    ['- [^a]: Def.\n- > [^b]: Def.', 'a:', 'b:'],
    ['[^Upper] [^1] [^a b] [^a--b] [^a/b/c] [^] [a] ^a', '[^upper]', '[^1]'],
    ['\\[^a] [\\^a]'],
    ['One [@a].', '@a'],
    ['One [@a; @b, p. 3; -@c].', '@a', '@b', '@c'],
    ['@a says, and @p/b', '@a', '@p/b'],
    ['(@a)', '@a'],
    ['@a. @b: @c', '@a', '@b', '@c'],
    ['name@example.org, a.b@c, @example.org, @a_b, @a-B, @a:b, @a/b/c, @Ab, @@a, \\@a'],
    ['https://example.org/@a'],
    ['One [@{a}; see @{p/b}, p. 3], @{c}s.', '@a', '@p/b', '@c'],
    ['@{A} @{a b} @{a x@{b}'],
    ['A.[^Toll]\n\n[^TOLL]: Def.', '[^toll]', 'toll:'],
    ['\\\\[^a] \\\\\\[^b]', '[^a]'],
    ['<div>\nA.[^a] @b\n</div>\n\nB.[^c]', '[^c]'],
    ['<details><summary>A.[^a]</summary>\n\nB.[^b]\n\n</details>', '[^b]'],
    ['Text <summary>A.[^a]</summary> [^b]', '[^a]', '[^b]'],
    ['Text <i title="[^a] @b">c</i>[^d] <!-- [^e] --> <?[^f]?>', '[^d]'],
    ['Text\n<!-- [^a]\n\n[^b]: x -->\n\n[^c]: x', 'c:'],
    ['[x](https://a.b/@c "[^d]")[^e] <https://a.b/@c> ![y](z/@c)', '[^e]'],
    ['[x]: https://a.b/@c\n[^e]: x', 'e:'],
    ['---\ntitle: "[^a] @b"\n---\n[^c]', '[^c]'],
    [
      '[^a]: x [^b]\n\n    y [^c]\n\n        code [^d]\n\nText\n    [^e]: goes on',
      'a:',
      '[^b]',
      '[^c]',
      '[^e]',
    ],
    ['`[^a]` ``@b ` [^c]`` [^d]', '[^d]'],
    ['\\`[^a]` and `[^b]`', '[^a]', '[^b]'],
    ['`not closed [^a]\n\n[^b]`', '[^a]', '[^b]'],
    ['`over\nlines [^a]` [^b]', '[^b]'],
    ['```\n[^a]: x\n@b\n```\n[^c]: x', 'c:'],
    ['~~~ md\n[^a]\n```\n[^b]\n~~~\n[^c]', '[^c]'],
    ['````\n[^a]\n```\n[^b]\n````\n[^c]', '[^c]'],
    ['```\n[^a]: never closed'],
    ['- x\n\n  ```\n  [^a]\n  ```\n\n  [^b]', '[^b]'],
    ['> ```\n> [^a]\n> ```\n> [^b]', '[^b]'],
    ['Text\n\n    [^a]: code\n\nText [^b]', '[^b]'],
    ['<!--\n[^a]: x\n-->\n[^b]: x', 'b:'],
    ['| a [^a] | @b |\n| - | - |\n| c [^c] | |', '[^a]', '@b', '[^c]'],
    ['# Head [^a]\n- item @b\n> quote [^c]', '[^a]', '@b', '[^c]'],
    ['**[^a]** *@b*', '[^a]', '@b'],
    ['日本[^a]語', '[^a]'],
  ];
  for (const [text, ...citations] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(labels(text), citations);
    });
  }
});

describe('the citation at an offset', () => {
  const text = 'A.[^a][^b-c] [@d]';
  const at = (offset: number) => citationAt(text, offset)?.label;

  it('holds its beginning and its end', () => {
    assert.deepEqual([1, 2, 3, 5].map(at), [undefined, 'a', 'a', 'a']);
    assert.deepEqual([7, 12].map(at), ['b-c', 'b-c']);
    assert.deepEqual([13, 14, 15, 16, 17].map(at), [undefined, 'd', 'd', 'd', undefined]);
  });

  it('is the second of two that touch', () => {
    assert.equal(at(6), 'b-c');
  });

  it('is none outside of the text', () => {
    assert.deepEqual([-1, 100].map(at), [undefined, undefined]);
  });
});

describe('citations of a hostile text', () => {
  const size = 100_000;
  const ladder = () => Array.from({ length: 1400 }, (_, index) => '`'.repeat(index + 1)).join(' ');
  const texts: Record<string, () => string> = {
    backticks: () => '`'.repeat(size),
    'backticks of all lengths': ladder,
    'backticks in lines': () => '`\n'.repeat(size / 2),
    'open fences': () => '```\n'.repeat(size / 4),
    tildes: () => '~'.repeat(size),
    'open footnotes': () => '[^'.repeat(size / 2),
    'a long label': () => `[^${'a-'.repeat(size / 2)}`,
    'at signs': () => '@'.repeat(size),
    'at signs with letters': () => '@a'.repeat(size / 2),
    'a long key': () => `@${'a-'.repeat(size / 2)}A`,
    brackets: () => '['.repeat(size),
    'open comments': () => '<!--'.repeat(size / 4),
    backslashes: () => '\\'.repeat(size),
    blanks: () => ' '.repeat(size),
    'line breaks': () => '\n'.repeat(size),
    definitions: () => '[^a]: x\n'.repeat(size / 8),
    quotations: () => '>'.repeat(size),
    lists: () => '- '.repeat(size / 2),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`are read in time: ${name}`, () => {
      citationLabels(text());
    });
  }
});
