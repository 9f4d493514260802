import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compilePack } from '../../../src/core/pack/compile';
import { maxPackBytes, readPackBytes } from '../../../src/core/pack/decode';
import { type Localizer, describeProblem } from '../../../src/core/pack/problems/describe-problem';
import { isSlug, toSlug } from '../../../src/core/pack/ids';
import { readPack } from '../../../src/core/pack/read';
import { mostSimilar } from '../../../src/core/base/similar';
import { assertIntact, idsOf, packWith } from './marked-pack';

const article = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');

describe('Reading a pack', () => {
  it('fills in what the format says when a field is left out', () => {
    const { pack } = readPack(packWith('head'), 'fallback');
    const [strike] = pack?.events ?? [];
    assert.deepEqual(strike && { ...strike, span: undefined }, {
      id: 'strike',
      span: undefined,
      type: 'event',
      title: 'Strike',
      status: 'occurred',
      verification: 'established',
      actors: [],
      summary: 'It struck.',
      figures: [],
      disputedBy: [],
      sameAs: [],
      cite: [{ source: 'src', passage: '1' }],
    });
    assert.equal('date' in (strike ?? {}), false);
  });

  it('takes the fallback for an id that is missing or bad', () => {
    for (const id of ['', 'id: Not An Id\n', 'id: [a]\n', 'id: 12\n'])
      assert.equal(readPack(`briefing: 1\n${id}title: A`, 'fallback').pack?.id, 'fallback', id);
  });

  it('keeps the years, ids and passages that YAML takes for numbers as they are written', () => {
    const { pack, problems } = readPack(
      'briefing: 1\nid: a\ntitle: A\nsources: {007: {type: a, title: A, published: 0987, passages: {1: One}}}\nplaces: {1: {name: A, within: 1, cite: 007#1}}',
      'fallback',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(idsOf(pack), ['007', '1']);
    assert.ok(pack);
    assert.equal(pack.sources[0]?.published, '0987');
    assert.equal(pack.places[0]?.within, '1');
    assert.deepEqual(pack.places[0].cite, [{ source: '007', passage: '1' }]);
  });

  it('lets a reference point forward, and at a record that is bad', () => {
    const text = packWith('places', 'a: {name: A, within: b}', 'b: {nmae: B}', 'c: {name: C, within: b}');
    const reading = readPack(text, 'fallback');
    assertIntact(reading, ['a', 'c']);
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      ['missing-field', 'unknown-key'].sort(),
    );
  });

  it('tells a bad passage or source once, not at each citation', () => {
    const text = packWith(
      'sources',
      'bad: {title: A, passages: {1: One}}',
      'two: {type: a, title: A, passages: {1: {section: B}}}',
    );
    const { problems } = readPack(
      text.replace('cite: src#1}\nrelations', 'cite: [src#1, bad#1, two#1]}\nrelations'),
      'fallback',
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['missing-field', 'missing-field'],
    );
  });

  it('takes one item for a list of one, and a text for a record with one field', () => {
    const { pack } = readPack(
      packWith('places', 'a: {name: A, aliases: B}', 'b: {name: B, aliases: [{form: C}, D]}'),
      'fallback',
    );
    assert.ok(pack);
    assert.deepEqual(
      pack.places.slice(1).map(({ aliases }) => aliases),
      [[{ form: 'B' }], [{ form: 'C' }, { form: 'D' }]],
    );
    assert.deepEqual(
      pack.sources[0]?.passages.map(({ number, gist }) => [number, gist]),
      [
        ['1', 'One'],
        ['2', 'Two'],
      ],
    );
  });

  it('follows anchors and aliases', () => {
    const reading = readPack(
      packWith('places', 'a: &a {name: A, note: &n Far}', 'b: *a', 'c: {name: C, note: *n}'),
      'fallback',
    );
    // Two places with one name are reported, however they came to have it.
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      ['alias-shared'],
    );
    assert.deepEqual(
      reading.pack?.places.map(({ id, name, note }) => [id, name, note]),
      [
        ['town', 'Old Town', undefined],
        ['a', 'A', 'Far'],
        ['b', 'A', 'Far'],
        ['c', 'C', 'Far'],
      ],
    );
  });

  it('reports a fault in what an alias stands for at the alias', () => {
    const text = packWith('actors', 'x-k: &k [person]', 'a: {name: A, kind: *k, cite: src#1}');
    const { problems } = readPack(text, 'fallback');
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, text.slice(start, end)]),
      [['wrong-type', '*k']],
    );
  });

  it('reads CRLF as LF, with positions in the text as it is', () => {
    const text = article.replaceAll('\n', '\r\n');
    const [unix, windows] = [readPack(article, 'a'), readPack(text, 'a')];
    assert.deepEqual(windows.problems, []);
    const strip = (value: unknown) =>
      JSON.stringify(value, (key, inside: unknown) => (key === 'span' ? 0 : inside));
    assert.equal(strip(windows.pack), strip(unix.pack));
    for (const { id, span } of windows.pack?.events ?? []) assert.equal(text.slice(span.start, span.end), id);
  });
});

describe('Reading a pack’s bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('leaves out the byte order mark, so that positions are those in the editor', () => {
    const { pack, text, problems } = readPackBytes(bytes(`\uFEFF${article}`), 'a');
    assert.deepEqual(problems, []);
    assert.equal(text, article);
    assert.equal(pack?.sources[0]?.span.start, article.indexOf('dayfr:'));
  });

  it('reads a part of a larger buffer', () => {
    const around = bytes(`xxx${packWith('head')}xxx`);
    assertIntact(readPackBytes(around.subarray(3, -3), 'a'));
  });

  /** An alias list of about the given size: of names (`Name`), or of YAML aliases (`*a`). */
  const actorWith = (item: string, size: number) =>
    bytes(
      packWith(
        'actors',
        'x-a: &a Some Name',
        `many: {name: Many, kind: person, cite: src#1, aliases: [${`${item}, `.repeat(size / (item.length + 2))}]}`,
      ),
    );

  for (const item of ['*a', 'Name', '{form: B}']) {
    it(`refuses 5 MB of the alias ${item}, at once`, () => {
      const { pack, problems } = readPackBytes(actorWith(item, 5_000_000), 'a');
      assert.equal(pack, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['file-too-large'],
      );
    });
  }

  for (const [item, size] of [
    ['*a', maxPackBytes / 2],
    ['Name', 50_000],
    ['{form: B}', 50_000],
  ] as const) {
    it(`reads the first thousand of ${size / 1000} kB of the alias ${item}`, () => {
      const reading = readPackBytes(actorWith(item, size), 'a');
      assertIntact(reading, ['many']);
      const many = reading.pack?.actors.find(({ id }) => id === 'many');
      assert.equal(many?.aliases.length, 1000);
      assert.ok(reading.problems.some(({ code }) => code === 'list-too-long'));
      assert.ok(reading.problems.length <= 21, String(reading.problems.length));
    });
  }

  it('ends soon for a file made of mistakes', () => {
    const places = Array.from({ length: 6000 }, (_, index) => `place-number-${index}: {name: A}`);
    const wrong = Array.from(
      { length: 6000 },
      (_, index) => `wrong-${index}: {name: A, within: plaice-numer-${index}}`,
    );
    const { pack, problems } = readPackBytes(bytes(packWith('places', ...places, ...wrong)), 'a');
    assert.equal(pack?.places.length, 12_001);
    assert.equal(problems.length, 1001);
    assert.match(describeProblem(problems[0]!), /Did you mean “place-number-0”\?$/);
  });
});

describe('Compiling a pack', () => {
  it('gives the pack, and each problem with its place in the file', () => {
    const text = 'briefing: 1\r\nid: a\r\ntitle: A\r\nplaces:\r\n  hill: {name: A, nite: B}\r\n';
    const { pack, problems } = compilePack(text, 'packs/a.briefing.yaml');
    assert.deepEqual(idsOf(pack), ['hill']);
    assert.deepEqual(problems, [
      'packs/a.briefing.yaml:5:19: The format has no key “nite” here: remove it, or begin it with “x-” to keep it as your own. Did you mean “note”?',
    ]);
  });

  it('has nothing to say of a good pack, and no pack for none', () => {
    assert.deepEqual(compilePack(packWith('head'), 'a').problems, []);
    assert.deepEqual(compilePack('', 'a.yaml'), {
      pack: undefined,
      problems: ['a.yaml:1:1: The pack is empty: begin it with “briefing: 1”, an id and a title.'],
    });
  });
});

describe('Describing a problem', () => {
  it('leaves translation to the editor, whatever stands in the text', () => {
    const messages: string[] = [];
    const l10n: Localizer = {
      t: (message, ...args) => {
        messages.push(message);
        return `${message} <${args.join('|')}>`;
      },
    };
    const sentence = describeProblem(
      { code: 'bad-id', id: '{0} {1}', suggestion: 'a', start: 0, end: 0 },
      l10n,
    );
    assert.deepEqual(messages.length, 2);
    assert.match(sentence, /<\{0\} \{1\}>.*<a>$/);
    assert.match(
      describeProblem({ code: 'reserved-id', id: '{1}', start: 0, end: 0 }),
      /“\{1\}” is .*“\{1\}-1”\.$/,
    );
  });

  it('shortens what is long', () => {
    const sentence = describeProblem({ code: 'bad-id', id: 'x'.repeat(10_000), start: 0, end: 0 });
    assert.ok(sentence.length < 200, sentence);
  });
});

describe('Ids', () => {
  for (const id of ['a', 'a-b', '0', '2024-12-02', 'a1-2b']) {
    it(`${id} is one`, () => {
      assert.ok(isSlug(id));
      assert.equal(toSlug(id), id);
    });
  }
  const others: [text: string, slug: string | undefined][] = [
    ['', undefined],
    ['---', undefined],
    ['萨', undefined],
    ['A B', 'a-b'],
    ['-a--b-', 'a-b'],
    ['Café', 'cafe'],
    ['a\n', 'a'],
    ['__proto__', 'proto'],
    ['a/b#c', 'a-b-c'],
  ];
  for (const [text, slug] of others) {
    it(`${JSON.stringify(text)} is none, but ${slug ?? 'nothing'} comes near`, () => {
      assert.equal(isSlug(text), false);
      assert.equal(toSlug(text), slug);
    });
  }
});

describe('The word that was meant', () => {
  const candidates = ['name', 'aliases', 'kind', 'sameAs', 'summary', 'constructor'];
  const cases: [word: string, meant: string | undefined][] = [
    ['nmae', 'name'],
    ['names', 'name'],
    ['Name', 'name'],
    ['aliase', 'aliases'],
    ['sumary', 'summary'],
    ['sameas', 'sameAs'],
    ['colour', undefined],
    ['', undefined],
    ['k', undefined],
    ['x'.repeat(65), undefined],
  ];
  for (const [word, meant] of cases) {
    it(`${word.slice(0, 10)} → ${meant ?? 'none'}`, () => {
      assert.equal(mostSimilar(word, candidates), meant);
    });
  }
});
