import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseCarefully } from '../../../src/core/yaml/careful';
import { parseYaml } from '../../../src/core/yaml/parse';
import { readSound } from '../../../src/core/yaml/sound';

const article = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');
const small = readFileSync('test/fixtures/yaml/styles.yaml', 'utf8');

/**
 * Asserts that the careful reader says the same as the quick one, and finds no fault. Returns `false` if the quick one
 * gave no answer.
 */
function assertAgreed(text: string): boolean {
  const sound = readSound(text);
  if (sound) assert.deepEqual({ root: sound.root, faults: [], broken: [] }, parseCarefully(text));
  return sound !== undefined;
}

/** The elements of YAML, and texts that are hard to read. */
const fragment = fc.constantFrom(
  ...['\n', ' ', '  ', '\n  ', '\n    ', '\r\n', '\t', '"', "'", '\\', '\\n', '\\\n', '""', "''"],
  ...[
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    '- ',
    '? ',
    ',',
    '|',
    '|+',
    '|-',
    '>',
    '>2',
    '!',
    '&a ',
    '*a',
    '%',
    '@',
    '`',
  ],
  ...[
    '#',
    ' # c',
    '\n# c\n',
    '\n  # c\n',
    '---\n',
    '...\n',
    'x: |\n  y\n',
    '<<: ',
    'a: b',
    '- a',
    'a: {b: c}',
  ],
  ...['[a, b]', 'a', 'b', '1', 'null', '~', '0x1F', '.inf', '-', '.', '+1', '1_0', '12:30', 'é', '😀'],
  ...['\u00a0', '\u2028', '\u0085'],
);
const pieces = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));
const lines = fc
  .array(fc.tuple(fc.nat(4), fc.array(fragment, { maxLength: 4 })), { maxLength: 8 })
  .map((all) => all.map(([indent, parts]) => ' '.repeat(indent) + parts.join('')).join('\n'));

type Mutation = readonly [kind: number, at: number, length: number, inserted: string];
const mutations = fc.array(fc.tuple(fc.nat(4), fc.nat(1_000_000), fc.nat(20), fragment), {
  minLength: 1,
  maxLength: 4,
});

function mutate(text: string, [kind, seed, length, inserted]: Mutation): string {
  const at = seed % (text.length + 1);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + inserted + text.slice(at);
  if (kind === 2) return text.slice(0, at + length) + text.slice(at);
  const all = text.split('\n');
  const [i, j] = [at % all.length, (at + length) % all.length];
  if (kind === 3) all.splice(i, 1);
  else [all[i], all[j]] = [all[j]!, all[i]!];
  return all.join('\n');
}

const letters = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', '#', ':', '"', "'", '-', '1', '\\', '\u00a0', '😀'),
  maxLength: 12,
});
const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  letters,
  fc.constantFrom('null', 'true', '0o17', '0x1F', '.inf', '1e3', '~', '', '12', '-0', 'NO', '2024-12-02'),
  fc.constantFrom('a'.repeat(100), 'word '.repeat(30)),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4 }),
  ),
}));
const style = fc.record({
  indent: fc.integer({ min: 1, max: 5 }),
  lineWidth: fc.constantFrom(0, 20, 40, 80),
  minContentWidth: fc.constantFrom(0, 20),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_DOUBLE' as const,
    'QUOTE_SINGLE' as const,
    'BLOCK_LITERAL' as const,
    'BLOCK_FOLDED' as const,
  ),
  indentSeq: fc.boolean(),
  flowCollectionPadding: fc.boolean(),
  nullStr: fc.constantFrom('null', '', '~'),
});
const printed = fc.tuple(value, style, fc.boolean()).map(([content, options, crlf]) => {
  const text = stringify(content, options);
  return crlf ? text.replaceAll('\n', '\r\n') : text;
});

/** A share of the texts must be read the quick way, or the test says nothing. */
function assertAllAgreed(texts: fc.Arbitrary<string>, numRuns: number, share: number): void {
  let [all, quick] = [0, 0];
  fc.assert(
    fc.property(texts, (text) => {
      all++;
      if (assertAgreed(text)) quick++;
    }),
    { numRuns },
  );
  assert.ok(quick >= all * share, `${quick} of ${all} were read the quick way`);
}

describe('The quick reader of YAML', () => {
  for (const [name, text] of [
    ['the bundled article', article],
    ['the same with CRLF', article.replaceAll('\n', '\r\n')],
    ['a text in every style', small],
    ['the same with CRLF', small.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`answers for ${name} as the careful one does`, () => {
      assert.ok(assertAgreed(text));
    });
  }

  it('agrees on pieces of YAML in any order', () => {
    assertAllAgreed(pieces, 5000, 0.1);
  });

  it('agrees on lines of any indentation', () => {
    assertAllAgreed(lines, 5000, 0.1);
  });

  it('agrees on a text in every style with mistakes in it', () => {
    const base = fc.constantFrom(small, small.replaceAll('\n', '\r\n'));
    assertAllAgreed(
      fc.tuple(base, mutations).map(([text, all]) => all.reduce(mutate, text)),
      1500,
      0.1,
    );
  });

  it('agrees on the bundled article with mistakes in it', () => {
    assertAllAgreed(
      mutations.map((all) => all.reduce(mutate, article)),
      25,
      0,
    );
  });

  it('agrees on any value in any style', () => {
    assertAllAgreed(printed, 3000, 0.2);
  });

  for (const [what, text] of [
    ['a fault', 'a: [b'],
    ['a second document', 'a: b\n---\nc: d'],
    ['a directive', '%YAML 1.2\n---\na: b'],
    ['an anchor', 'a: &b c\nd: *b'],
    ['a tag', 'a: !!str 1'],
    ['a tab', 'a:\tb'],
    ['a byte order mark', '\uFEFFa: b'],
    ['a control character', 'a: b\u0007'],
    ['half of a surrogate pair', 'a: "\ud800"'],
    ['a lone CR', 'a: b\rc: d'],
    ['a key of several lines', 'a: {b\n c: d}'],
    ['a key that is a list', '[a]: b'],
    ['a pair in a list', '[a: b]'],
    ['an indentation that is told', 'a: |2\n   b'],
    ['a code point beyond Unicode', 'a: "\\UFFFFFFFF"'],
    ['a scalar alone', 'a'],
    ['nesting too deep', '['.repeat(66) + ']'.repeat(66)],
  ] as const) {
    it(`leaves ${what} to the careful one`, () => {
      assert.equal(readSound(text), undefined);
      assert.deepEqual(parseYaml(text), parseCarefully(text));
    });
  }
});
