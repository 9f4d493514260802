import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { Library, LibrarySearch } from '../../../src/core/library';
import { readPackBytes } from '../../../src/core/pack/decode';
import { describeProblem } from '../../../src/core/pack/problems/describe-problem';
import { fixesFor } from '../../../src/core/pack/problems/fixes';
import { pack as packFormat } from '../../../src/core/pack/format';
import { isSection } from '../../../src/core/pack/shape';
import { type PackReading, readPack } from '../../../src/core/pack/read';
import { TextPositions } from '../../../src/core/base/text-positions';
import { type YamlNode, nodeAt, pathAt } from '../../../src/core/yaml/tree';
import { assertIntact, packWith } from './marked-pack';

const article = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');

/** Asserts what holds for every reading of every text. */
function assertSound(text: string, reading: PackReading): void {
  const { pack, problems, root } = reading;
  const positions = new TextPositions(text);
  let last = 0;
  for (const problem of problems) {
    const { start, end } = problem;
    assert.ok(last <= start && start <= end && end <= text.length, JSON.stringify([problem, text.length]));
    last = start;
    assert.ok(positions.at(start).column >= 0);
    assert.notEqual(describeProblem(problem), '');
  }
  for (const problem of problems.slice(0, 3)) {
    for (const { edits } of fixesFor(problem, text, root, pack?.id, reading)) {
      const inOrder = edits.toSorted((a, b) => a.start - b.start);
      inOrder.forEach(({ start, end }, index) => {
        assert.ok((inOrder[index - 1]?.end ?? 0) <= start && start <= end && end <= text.length);
      });
    }
  }
  if (!pack) {
    assert.ok(problems.length > 0, 'neither a pack nor a problem');
    return;
  }
  assertQueries(new Library([pack]));
  const ids = [pack.sources, pack.places, pack.actors, pack.events, pack.claims, pack.quotes].flatMap(
    (records) => records.map(({ id }) => id),
  );
  assert.equal(new Set(ids).size, ids.length);
  // A pack is plain data: it survives a JSON file.
  assert.deepEqual(JSON.parse(JSON.stringify(pack)), pack);
  nodeAt(root, pathAt(root, text.length >> 1));
}

function assertQueries(library: Library): void {
  const search = new LibrarySearch(library);
  const entities = [...library.entities];
  for (const entity of entities) {
    library.recordsOf(entity);
    for (const { other } of library.relationsOf(entity))
      assert.ok(entities.some(({ id }) => id === other.id));
    search.fits(entity, 'a 2024-12-02');
  }
  for (const record of library.records) {
    library.recordsAbout(record);
    search.fits(record, 'a');
    assert.ok(library.recordsNamed(library.labelOf(record)).includes(record));
  }
  for (const format of ['plain', 'markdown'] as const) {
    for (const mention of library.find('Bashar al-Assad and **A**', format)) library.candidates(mention);
  }
}

/** Words that mean something in a pack, in YAML or in JavaScript. */
const word = fc.constantFrom(
  ...[
    'briefing',
    'id',
    'title',
    'name',
    'kind',
    'cite',
    'aliases',
    'form',
    'passages',
    'gist',
    'within',
    'date',
    'x-a',
  ],
  ...[
    'person',
    'src#1',
    'src',
    'army',
    'established',
    'reported',
    '2024-12-02',
    '2015/..',
    'NO',
    '12:30',
    '{when}',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    '<<',
    '*a',
    '&a',
    '',
    ' ',
    '\0',
    '\ud800',
  ],
);
const scalar = fc.oneof(word, fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(1));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(word, fc.string()), tie('any')), { maxLength: 5 })
      .map((entries) => new Map(entries)),
  ),
})).any;
const packValue = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom(
          ...Object.entries(packFormat.fields).flatMap(([key, { shape }]) => (isSection(shape) ? [key] : [])),
        ),
        value,
      ),
      { maxLength: 7 },
    ),
    fc.array(fc.tuple(word, value), { maxLength: 3 }),
  )
  .map(([inSections, others]) => new Map<string, unknown>([['briefing', 1], ...others, ...inSections]));

/** A text with a stretch taken out, put in twice, replaced, or with two of its lines exchanged. */
const mutation = fc.tuple(
  fc.constantFrom('delete', 'repeat', 'replace', 'insert', 'swap'),
  fc.nat(1_000_000),
  fc.oneof({ weight: 3, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(2000) }),
  fc.oneof(
    word,
    fc.string({ maxLength: 3 }),
    fc.constantFrom(
      '\n',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ':',
      '- ',
      '#',
      '&a ',
      '*a',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '---\n',
      '\r',
      '\uFEFF',
    ),
  ),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(text: string, [kind, seed, length, inserted]: Mutation): string {
  const at = seed % (text.length + 1);
  switch (kind) {
    case 'delete':
      return text.slice(0, at) + text.slice(at + length);
    case 'repeat':
      return text.slice(0, at + length) + text.slice(at);
    case 'replace':
      return text.slice(0, at) + inserted + text.slice(at + length);
    case 'insert':
      return text.slice(0, at) + inserted + text.slice(at);
    default: {
      const lines = text.split('\n');
      const [i, j] = [at % lines.length, (at + length) % lines.length];
      [lines[i], lines[j]] = [lines[j]!, lines[i]!];
      return lines.join('\n');
    }
  }
}

describe('Reading a pack never throws, and', () => {
  it('any text is a pack or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        assertSound(text, readPack(text, 'fallback'));
      }),
      { numRuns: 200 },
    );
  });

  it('any bytes are a pack or a problem', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .uint8Array({ maxLength: 3 })
        .map((odd) => new Uint8Array([...new TextEncoder().encode(packWith('head', 'x-a: é')), ...odd])),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const reading = readPackBytes(content, 'fallback');
        assertSound(reading.text, reading);
      }),
      { numRuns: 200 },
    );
  });

  it('so is any value in YAML', () => {
    fc.assert(
      fc.property(fc.oneof(value, packValue), (content) => {
        const text = stringify(content, { version: '1.2' });
        assertSound(text, readPack(text, 'fallback'));
      }),
      { numRuns: 200 },
    );
  });

  it('whatever is under a key of one’s own costs nothing', () => {
    fc.assert(
      fc.property(value, (content) => {
        const lines = stringify({ 'x-own': content }, { version: '1.2' }).trimEnd().split('\n');
        const text = packWith('head', ...lines);
        const reading = readPack(text, 'fallback');
        assertSound(text, reading);
        // What no text may hold is a problem wherever it stands.
        // eslint-disable-next-line no-control-regex -- finding them is the point
        if (!/[\0-\x08\v\f\x0e-\x1f]|\p{Cs}/u.test(text)) assertIntact(reading);
      }),
      { numRuns: 200 },
    );
  });

  it('so is the bundled article with mistakes in it', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const text = mutations.reduce(mutate, article);
        assertSound(text, readPack(text, 'fallback'));
      }),
      { numRuns: 25 },
    );
  });

  it('so is a small pack with mistakes in it', () => {
    const small = packWith(
      'actors',
      'x-a: &a {name: A}',
      'a: {name: A, kind: person, cite: [src#1, src#2], aliases: [B, {form: C}]}',
    );
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const text = mutations.reduce(mutate, small);
        assertSound(text, readPack(text, 'fallback'));
      }),
      { numRuns: 200 },
    );
  });

  it('a wrong value costs nothing outside of its record', () => {
    const before = readPack(article, 'fallback');
    const values = before.root ? valuesOf(before.root) : [];
    fc.assert(
      fc.property(fc.nat(values.length - 1), fc.oneof(word, fc.string()), (index, wrong) => {
        const { record, start, end } = values[index]!;
        const text = article.slice(0, start) + JSON.stringify(wrong) + article.slice(end);
        const after = recordsOf(readPack(text, 'fallback'));
        for (const [id, content] of recordsOf(before)) {
          if (id !== record)
            assert.equal(after.get(id), content, `${id} after ${JSON.stringify(wrong)} in ${record}`);
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** Each value of the records that others do not rest on, with the id of its record. */
function valuesOf(root: YamlNode): { record: string; start: number; end: number }[] {
  return ['places', 'actors', 'events', 'claims', 'quotes'].flatMap((section) => {
    const node = nodeAt(root, [section]);
    const entries = node?.kind === 'map' ? node.entries : [];
    return entries.flatMap(({ key, value }) =>
      scalarsOf(value).map(({ start, end }) => ({ record: key.source, start, end })),
    );
  });
}

function scalarsOf(node: YamlNode): YamlNode[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list'
    ? node.items.flatMap(scalarsOf)
    : node.entries.flatMap(({ value }) => scalarsOf(value));
}

/** Returns the content of each record, by its id, without its position in the text. */
function recordsOf({ pack }: PackReading): Map<string, string> {
  assert.ok(pack);
  const { sources, places, actors, relations, events, claims, quotes } = pack;
  const content = (record: object) =>
    JSON.stringify(record, (key, inside: unknown) => (key === 'span' ? 0 : inside));
  return new Map([
    ...[...sources, ...places, ...actors, ...events, ...claims, ...quotes].map((record): [string, string] => [
      record.id,
      content(record),
    ]),
    ...relations.map((relation): [string, string] => [
      `${relation.from} ${relation.type} ${relation.to}`,
      content(relation),
    ]),
  ]);
}
