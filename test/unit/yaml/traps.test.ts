import assert from 'node:assert/strict';
import { maxAliasedNodes, maxDepth } from '../../../src/core/yaml/convert';
import { parseYaml } from '../../../src/core/yaml/parse';
import { type YamlNode, nodeAt } from '../../../src/core/yaml/tree';

/** A node as plain data; a map as a list of pairs, so that no key can be lost. */
function plain(node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return node.entries.map(({ key, value }) => [key.source, plain(value)]);
}

/** Returns the value after `a:`, and the text of each fault. */
function read(text: string): { value: unknown; source: string | undefined; faults: string[] } {
  const { root, faults } = parseYaml(text);
  const node = nodeAt(root, ['a']);
  return {
    value: plain(node),
    source: node?.kind === 'scalar' ? node.source : undefined,
    faults: faults.map(({ start, end }) => text.slice(start, end)),
  };
}

describe('YAML 1.2, core schema', () => {
  const values: [text: string, value: unknown, source?: string][] = [
    ['a: NO', 'NO'],
    ['a: no', 'no'],
    ['a: Yes', 'Yes'],
    ['a: on', 'on'],
    ['a: y', 'y'],
    ['a: 12:30', '12:30'],
    ['a: 12:30:45', '12:30:45'],
    ['a: 2024-12-02', '2024-12-02'],
    ['a: 2024-12', '2024-12'],
    ['a: 2024-12-02T10:00:00Z', '2024-12-02T10:00:00Z'],
    ['a: 2015/..', '2015/..'],
    ['a: 2011', 2011, '2011'],
    ['a: 0987', 987, '0987'],
    ['a: 0012', 12, '0012'],
    ['a: 0o17', 15, '0o17'],
    ['a: 0x1F', 31, '0x1F'],
    ['a: 1_000', '1_000'],
    ['a: 1e3', 1000, '1e3'],
    ['a: -0', -0, '-0'],
    ['a: .inf', Infinity, '.inf'],
    ['a: true', true, 'true'],
    ['a: True', true, 'True'],
    ['a: ~', null, '~'],
    ['a: null', null, 'null'],
    ['a:', null, ''],
    ['a: ""', '', ''],
    ['a: "2011"', '2011', '2011'],
    ["a: 'it''s'", "it's", "it's"],
    ['a: "\\u0041\\n"', 'A\n', 'A\n'],
    ['a: <<', '<<'],
    ['a: =', '='],
    ['a: TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
    ['a: src#1', 'src#1'],
    ['a: src #1', 'src'],
    ['a: !!str 2011', '2011'],
    ['a: !own thing', 'thing'],
    ['a: |\n  one\n  two\n', 'one\ntwo\n'],
    ['a: >-\n  one\n  two\n', 'one two'],
    ['\uFEFFa: b', 'b'],
    ['a: b\r\nc: d', 'b'],
    ['a: "b\r\n  c"', 'b c'],
    ['%YAML 1.1\n---\na: NO', 'NO'],
    ['%YAML 1.1\n---\na: 2024-12-02', '2024-12-02'],
    ['%YAML 1.1\n---\na: 12:30', '12:30'],
    ['a: é 萨 😀', 'é 萨 😀'],
  ];
  for (const [text, value, source = value] of values) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(read(text), { value, source, faults: [] });
    });
  }

  it('has no merge keys: they are keys as any other', () => {
    const { root, faults } = parseYaml('b: &b {c: 1}\na: {<<: *b, d: 2}');
    assert.deepEqual(faults, []);
    assert.deepEqual(plain(nodeAt(root, ['a'])), [
      ['<<', [['c', 1]]],
      ['d', 2],
    ]);
  });

  it('keeps names that mean something to JavaScript as they are', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
    const { root, faults } = parseYaml(names.map((name) => `${name}: {${name}: ${name}}`).join('\n'));
    assert.deepEqual(faults, []);
    assert.deepEqual(
      plain(root),
      names.map((name) => [name, [[name, name]]]),
    );
  });

  it('keeps keys that are no text', () => {
    assert.deepEqual(plain(parseYaml('1: a\ntrue: b\nnull: c\n~: d\n0012: e\n"": f').root), [
      ['1', 'a'],
      ['true', 'b'],
      ['null', 'c'],
      ['~', 'd'],
      ['0012', 'e'],
      ['', 'f'],
    ]);
  });

  it('keeps both of two equal keys', () => {
    assert.deepEqual(plain(parseYaml('a: 1\na: 2').root), [
      ['a', 1],
      ['a', 2],
    ]);
  });

  for (const nothing of ['', ' ', '\n\n', '# only this', '---', '---\n...', '~', 'null', '\uFEFF']) {
    it(`${JSON.stringify(nothing)} holds nothing`, () => {
      assert.deepEqual(parseYaml(nothing), { root: undefined, faults: [], broken: [] });
    });
  }
});

describe('YAML with faults', () => {
  const cases: [marked: string, value: unknown][] = [
    ['a: ⟦*b⟧', null],
    ['a: &a [⟦*a⟧, b]', [null, 'b']],
    ['a: &a {b: {c: ⟦*a⟧}}', [['b', [['c', null]]]]],
    ['b: ⟦*c⟧\na: &c d', 'd'],
    ['a: {? ⟦[b]⟧ : c, d: e}', [['d', 'e']]],
    ['a: ⟦@⟧b', '@b'],
    ['a: b⟦\0⟧c', 'b\0c'],
    ['a: b⟦\u001b⟧[0m', 'b\u001b[0m'],
    ['a: ⟦\ud800⟧ and ⟦\udc00⟧', '\ud800 and \udc00'],
    ['a: ⟦[⟧b, c\nd: e', ['b', 'c']],
    ['a: ⟦[⟧b, c # d\n\n# e\n', ['b', 'c']],
    ['a: ⟦{⟧b: c\nd: e', [['b', 'c']]],
    ['a: b\n⟦---\nc: d⟧', 'b'],
    ['a:\n⟦\t⟧b: c', null],
    ['c: d\na: ⟦"⟧b\n', ''],
  ];
  for (const [marked, value] of cases) {
    it(JSON.stringify(marked), () => {
      const text = marked.replaceAll(/[⟦⟧]/g, '');
      const found = read(text);
      assert.deepEqual(
        found.faults,
        [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words]) => words),
      );
      if (value !== '') assert.deepEqual(found.value, value);
    });
  }

  it('resolves an alias to what its anchor last named, at the place of the alias', () => {
    const text = 'x: &n {k: one}\na: *n\ny: &n two\nb: *n\n*n : c';
    const { root, faults } = parseYaml(text);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      [plain(nodeAt(root, ['a'])), plain(nodeAt(root, ['b'])), plain(nodeAt(root, ['two']))],
      [[['k', 'one']], 'two', 'c'],
    );
    for (const key of ['a', 'b']) {
      const node = nodeAt(root, [key]);
      assert.equal(text.slice(node?.start, node?.end), '*n');
    }
    const inside = nodeAt(root, ['a', 'k']);
    assert.equal(text.slice(inside?.start, inside?.end), 'one');
  });
});

describe('Hostile YAML', () => {
  /** Returns the number of nodes that a reader meets if it follows every alias, up to the limit. */
  function weight(node: YamlNode, limit: number): number {
    let count = 0;
    const left = [node];
    for (let next = left.pop(); next && count <= limit; next = left.pop()) {
      count++;
      if (next.kind === 'list') left.push(...next.items);
      else if (next.kind === 'map') left.push(...next.entries.flatMap(({ key, value }) => [key, value]));
    }
    return count;
  }

  it('a billion laughs', () => {
    const rounds = Array.from({ length: 10 }, (_, index) => {
      const inside = Array<string>(10).fill(index === 0 ? 'lol' : `*l${index - 1}`);
      return `l${index}: &l${index} [${inside.join(', ')}]`;
    });
    const { root, faults } = parseYaml([...rounds, 'a: b'].join('\n'));
    assert.ok(faults.length > 0 && faults.length <= 20);
    assert.ok(root && weight(root, 10 * maxAliasedNodes) < 2 * maxAliasedNodes);
    assert.equal(plain(nodeAt(root, ['a'])), 'b');
  });

  it('a chain of aliases, each around the one before', () => {
    const rounds = Array.from({ length: 3000 }, (_, index) => `l${index + 1}: &l${index + 1} [*l${index}]`);
    const { root, faults } = parseYaml(['l0: &l0 x', ...rounds, 'a: b'].join('\n'));
    assert.ok(faults.length > 0);
    assert.ok(root && weight(root, 10 * maxAliasedNodes) < 2 * maxAliasedNodes);
    assert.equal(plain(nodeAt(root, ['a'])), 'b');
  });

  it('as many aliases as are followed, and one more', () => {
    const list = (count: number) => `x: &x y\na: [${Array<string>(count).fill('*x').join(',')}]`;
    assert.deepEqual(parseYaml(list(maxAliasedNodes)).faults, []);
    const { root, faults } = parseYaml(list(maxAliasedNodes + 1));
    assert.equal(faults.length, 1);
    const node = nodeAt(root, ['a']);
    assert.ok(node?.kind === 'list' && node.items.length === maxAliasedNodes + 1);
  });

  for (const [name, open, close] of [
    ['lists', '[', ']'],
    ['maps', '{a: ', '}'],
    ['lists that are never closed', '[', ''],
    ['block lists', '- ', ''],
    ['keys', '? ', ''],
  ] as const) {
    it(`${name} in each other, 100,000 deep`, () => {
      const text = `a: b\nc:\n  ${open.repeat(100_000)}${close.repeat(100_000)}\nd: e\n`;
      const { root, faults } = parseYaml(text);
      assert.ok(faults.length > 0 && faults.length <= 60, String(faults.length));
      assert.ok(faults.every(({ start, end }) => start <= end && end <= text.length));
      assert.equal(plain(nodeAt(root, ['a'])), 'b');
      if (close !== '') assert.equal(plain(nodeAt(root, ['d'])), 'e');
    });
  }

  it('lists as deep as may be', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`;
    assert.deepEqual(parseYaml(nested(maxDepth)).faults, []);
    assert.equal(parseYaml(nested(maxDepth + 1)).faults.length, 1);
  });

  it('twenty thousand lines that are no YAML', () => {
    const { faults, broken } = parseYaml('@ : `\n'.repeat(20_000));
    assert.equal(faults.length, 20);
    assert.ok(broken.length >= 20_000);
    assert.deepEqual(broken.slice(0, 5), [...broken].sort((a, b) => a - b).slice(0, 5));
  });

  for (const text of [
    '\t'.repeat(100_000),
    '\0'.repeat(100_000),
    '"',
    "'a",
    '|',
    '>9',
    '&',
    '*',
    '!',
    '%',
    '?',
    ':',
    '-',
    '\ud800',
    '{',
    ']',
    '- - -\n -',
    'a: b: c: d',
    '\r',
    '\u2028',
    '&a &b *a',
    '!!binary x',
    '!<',
    '...',
    '---\n---\n...\n---',
  ]) {
    it(`is read or refused: ${JSON.stringify(text.slice(0, 20))}`, () => {
      const { faults } = parseYaml(text);
      assert.ok(
        faults.every(({ start, end, kind }) => start <= end && end <= text.length && kind.length > 0),
      );
    });
  }
});
