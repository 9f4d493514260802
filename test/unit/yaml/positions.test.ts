import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseYaml } from '../../../src/core/yaml/parse';
import { type YamlNode, type YamlPath, nodeAt, pathAt } from '../../../src/core/yaml/tree';

const article = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');

/** Every node below the root, with its path. */
function* nodesOf(node: YamlNode, path: YamlPath = []): Generator<[YamlPath, YamlNode]> {
  yield [path, node];
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) yield* nodesOf(item, [...path, index]);
  } else if (node.kind === 'map') {
    for (const { key, value } of node.entries) yield* nodesOf(value, [...path, key.source]);
  }
}

/** Returns the value that YAML gives to the characters of one scalar, in the simplest way. */
function read(written: string): string {
  const folded = (text: string) => text.replace(/\n\s*/g, ' ');
  if (written.startsWith('"')) return JSON.parse(folded(written)) as string;
  if (!written.startsWith('>-')) return folded(written);
  return folded(written.slice(2).trim());
}

for (const [title, text] of [
  ['the bundled article', article],
  ['the same with CRLF', article.replaceAll('\n', '\r\n')],
  ['the same after a byte order mark', `\uFEFF${article}`],
] as const) {
  describe(`Positions in ${title}`, () => {
    const { root, faults, broken } = parseYaml(text);
    const nodes = root ? [...nodesOf(root)] : [];

    it('has no fault and many nodes', () => {
      assert.deepEqual([faults, broken], [[], []]);
      assert.ok(nodes.length > 1000, String(nodes.length));
    });

    it('leads from each path to its node and from the beginning of each node to its path', () => {
      for (const [path, node] of nodes) {
        assert.equal(nodeAt(root, path), node, path.join('/'));
        const back = pathAt(root, node.start);
        assert.deepEqual(back.slice(0, path.length), path, path.join('/'));
        // A map or list begins where the first of what is in it does, or with a bracket or dash of its own.
        assert.ok(node.kind === 'scalar' ? back.length === path.length : nodeAt(root, back), path.join('/'));
      }
    });

    it('keeps each node within the one around it', () => {
      for (const [path, { start, end }] of nodes) {
        const around = nodeAt(root, path.slice(0, -1));
        assert.ok(around && around.start <= start && start <= end && end <= around.end, path.join('/'));
      }
    });

    it('gives each scalar the characters that were written', () => {
      for (const [path, node] of nodes) {
        if (node.kind !== 'scalar') continue;
        const written = text.slice(node.start, node.end).replaceAll('\r\n', '\n');
        assert.equal(String(node.value), read(written), path.join('/'));
        assert.equal(node.source, read(written), path.join('/'));
      }
    });

    it('gives each key the characters that were written', () => {
      for (const [, node] of nodes) {
        if (node.kind !== 'map') continue;
        for (const { key } of node.entries) assert.equal(text.slice(key.start, key.end), key.source);
      }
    });
  });
}

describe('Paths', () => {
  const text = 'a: {b: [1, two], "c d": }\ne:\n  - f: g\n    h: |\n      i\n  - j\n1: k\nl: |\n  m\nn: o\n';
  const { root } = parseYaml(text);
  const cases: [marked: string, path: YamlPath][] = [
    ['a|: {', ['a']],
    ['a: |{', ['a']],
    ['{|b:', ['a', 'b']],
    ['b: |[', ['a', 'b']],
    ['[|1,', ['a', 'b', 0]],
    ['1|, two', ['a', 'b', 0]],
    ['1, |two', ['a', 'b', 1]],
    ['"c| d"', ['a', 'c d']],
    ['|- f', ['e']],
    ['- |f', ['e', 0, 'f']],
    ['f: g|', ['e', 0, 'f']],
    ['  i|', ['e', 0, 'h']],
    ['- j|', ['e', 1]],
    ['|1: k', ['1']],
    ['  m|', ['l']],
    ['|n: o', ['n']],
  ];
  for (const [marked, path] of cases) {
    it(`${JSON.stringify(marked)} is at ${JSON.stringify(path)}`, () => {
      const offset = text.indexOf(marked.replace('|', '')) + marked.indexOf('|');
      assert.deepEqual(pathAt(root, offset), path);
    });
  }

  it('are empty outside of the document', () => {
    for (const offset of [-1, text.length + 1, NaN]) assert.deepEqual(pathAt(root, offset), []);
    assert.deepEqual(pathAt(undefined, 0), []);
  });

  it('lead nowhere where there is nothing', () => {
    const none: YamlPath[] = [
      ['x'],
      ['a', 'x'],
      ['a', 'b', 2],
      ['a', 'b', -1],
      ['a', 'b', ''],
      ['a', 'b', '0'],
      ['a', 'b', 0, 0],
    ];
    for (const path of [...none, ['__proto__'], ['a', 'constructor'], ['a', 'b', 'length']])
      assert.equal(nodeAt(root, path), undefined, path.join('/'));
    assert.equal(nodeAt(undefined, []), undefined);
  });

  it('take a number for the key of a map', () => {
    assert.equal(nodeAt(root, [1]), nodeAt(root, ['1']));
  });

  it('lead to the first of two equal keys', () => {
    const { root: twice } = parseYaml('a: 1\na: 2');
    assert.equal(nodeAt(twice, ['a'])?.start, 3);
  });
});
