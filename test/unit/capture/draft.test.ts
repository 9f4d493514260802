import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type ArticleFormat, draftPack, emptyPack, readArticle } from '../../../src/core/capture';
import { yamlText } from '../../../src/core/yaml/scalar-text';
import { isSlug } from '../../../src/core/pack/ids';
import type { Pack } from '../../../src/core/pack/model';
import { readPack } from '../../../src/core/pack/read';
import { parseYaml } from '../../../src/core/yaml/parse';
import { nodeAt } from '../../../src/core/yaml/tree';

const today = '2026-11-24';
const formats: readonly ArticleFormat[] = ['html', 'markdown', 'plain'];

function packOf(yaml: string): Pack {
  const { pack, problems } = readPack(yaml, 'draft');
  assert.deepEqual(problems, [], yaml);
  return pack ?? assert.fail('no pack');
}

const draft = (text: string, format: ArticleFormat) => draftPack(readArticle(text, format), { today });

describe('A draft pack', () => {
  it('says what a page says', () => {
    const { id, text } = draft(readFileSync('test/fixtures/capture/json-ld.html', 'utf8'), 'html');
    const pack = packOf(text);
    assert.equal(id, 'dockers-walk-out-at-old-harbour-2025-03-04');
    assert.equal(pack.id, id);
    const [source] = pack.sources;
    assert.ok(source);
    const { passages, span, ...said } = source;
    assert.ok(span.start > 0);
    assert.deepEqual(said, {
      id: 'the-gazette',
      type: 'article-newspaper',
      title: 'Dockers walk out at Old Harbour',
      publisher: 'The Gazette',
      author: 'Ada Quill, Bo Reed',
      published: '2025-03-04',
      url: 'https://gazette.example/harbour/walk-out',
    });
    assert.deepEqual(
      passages.map(({ section }) => section),
      [undefined, 'A day of rest', 'A day of rest'],
    );
    assert.deepEqual(
      pack.quotes.map(({ speaker, text: words }) => [speaker, words]),
      [
        ['mara-holt', 'Not one crane will move'],
        ['ivo-lind', 'a gift to our neighbours'],
      ],
    );
    assert.deepEqual(
      pack.actors.find((actor) => actor.id === 'ivo-lind')?.roles[0]?.title,
      'Transport Minister',
    );
    assert.equal(pack.places.find((place) => place.id === 'norwick')?.kind, 'city');
  });

  const report = (published: string, ...lines: string[]) =>
    draft(
      ['The Ledger', 'Quay closed after walk-out', `Published: ${published}`, ...lines].join('\n\n'),
      'plain',
    ).text;

  it('reads dates in figures in the order of those that can be read in one way', () => {
    const text = report(
      '02/12/2024',
      'On 01.12.2024, Minister Jane Roe visited the harbour and met people there.',
      'Talks were held on 30.11.2024 in the old harbour. The report of 021430Z DEC 24 says so.',
    );
    assert.equal(packOf(text).sources[0]?.published, '2024-12-02');
    assert.match(text, /x-date: 2024-12-01$/m);
    assert.match(text, /x-date: \[2024-11-30, 2024-12-02\]/);
    assert.doesNotMatch(text, /2024-02-12|2024-01-12/);
  });

  it('leaves figures that may mean two days to the writer', () => {
    const text = report(
      '02/12/2024',
      'On 01.12.2024, Minister Jane Roe visited the harbour and met people there.',
    );
    assert.equal(packOf(text).sources[0]?.published, undefined);
    assert.match(text, /# TODO published: “02\/12\/2024” may be read in two ways/);
    assert.match(text, /^# TODO paragraph 1: “01\.12\.2024” is 2024-12-01 or 2024-01-12\.$/m);
    assert.doesNotMatch(text, /^ *x-date/m);
  });

  it('takes the day that the page prints before that of a clock in UTC', () => {
    const page = (time: string) =>
      `<html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay closed","datePublished":"2024-12-01T23:30:00Z"}</script></head><body><article><h1>Quay closed</h1>${time}<p>On Monday, the dockers stopped work, said John Doe, the chairman of the union, in a long talk.</p></article></body></html>`;
    const published = (time: string) => packOf(draft(page(time), 'html').text).sources[0]?.published;
    assert.equal(published('<time datetime="2024-12-02T08:30:00+09:00">2 December</time>'), '2024-12-02');
    assert.equal(published('<time datetime="2024-12-01T23:30:00Z">2 December 2024</time>'), '2024-12-02');
    assert.equal(published('<div>Published 02/12/2024; printed 13/12/2024</div>'), '2024-12-02');
    assert.equal(published('<div>5 December 2024</div>'), '2024-12-01');
    assert.equal(published(''), '2024-12-01');
  });

  it('asks for what the article does not say, and begins there', () => {
    const { text, firstTodo } = draft('A thing happened here.\n\n“It did,” said a neighbour.', 'plain');
    const pack = packOf(text);
    assert.equal(pack.title, 'TODO');
    assert.equal(text.slice(firstTodo, firstTodo + 4), 'TODO');
    assert.match(text, /# TODO published/);
    assert.match(text, /# quotes:\n# {3}it-did:\n# {5}speaker: TODO\n/);
    assert.deepEqual(pack.actors, []);
  });

  it('leaves out speech that is too long to be taken word for word, and says where it is', () => {
    const speech = (count: number) => `President Mara Holt said: “${'word '.repeat(count)}end”.`;
    const { text } = draft(`A title of it all\n\n${speech(39)}\n\n${speech(40)}`, 'plain');
    assert.equal(packOf(text).quotes.length, 1);
    assert.match(text, /\n {2}# TODO paragraph 2: Mara Holt is quoted at length/);
  });

  it('gives no form to two', () => {
    const { text } = draft(
      'A title of it all\n\nPresident Mara Holt met the MARA HOLT Institute (MH) and Minister Hugo (MH) Möller. In the city of Mara-Holt, it rained.',
      'plain',
    );
    const { actors, places } = packOf(text);
    const owners = new Map<string, Set<string>>();
    for (const { id, name, aliases } of [...actors, ...places]) {
      for (const form of [name, ...aliases.map((alias) => alias.form)]) {
        const key = form.toLowerCase().replace(/\P{L}/gu, '');
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    assert.ok(owners.size > 2);
    for (const [form, ids] of owners) assert.equal(ids.size, 1, form);
  });

  it('is sound however hostile the page', () => {
    const pack = packOf(draft(readFileSync('test/fixtures/capture/hostile.html', 'utf8'), 'html').text);
    assert.equal(pack.sources[0]?.author, 'x, *anchor &amp !tag %');
    assert.ok(pack.places.every(({ id }) => id !== 'constructor'));
    assert.ok(pack.quotes.some(({ text }) => text === 'key: value, [list], {map}'));
  });

  it('is sound without an article', () => {
    const { id, text, firstTodo } = emptyPack();
    assert.equal(packOf(text).id, id);
    assert.equal(text.slice(firstTodo, firstTodo + 4), 'TODO');
  });

  it('is sound whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'President ',
        'Al Doe',
        ' said ',
        '“',
        '”',
        '"',
        ': ',
        ' #',
        '\n\n',
        '\n',
        '- ',
        '{',
        ']',
        '<p>',
        '</p>',
        '<h2>',
        '<article>',
        '<title>',
        '<script type="application/ld+json">',
      ],
      ...[
        '{"@type":"NewsArticle","headline":"A"}',
        '---\n',
        'title: [a',
        'date: 2024-02-30',
        ' on Friday',
        'since 2015',
        '&#0;',
        '&#xD800;',
        '\ud800',
        '\u0000',
        '\u2028',
        '\ufeff',
      ],
      ...[
        'true',
        'null',
        '*a',
        '&b',
        '!c',
        '%d',
        '@e',
        '|',
        '>',
        '# ',
        'city of Constructor',
        'the Ministry of Null (NUL)',
        'TODO',
        '\t',
        '\r',
        'é',
        '中文',
        '😀',
        "'s ",
        '. ',
        ', ',
      ],
    );
    const text = fc.oneof(
      { weight: 3, arbitrary: fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...formats), (words, format) => {
        const { id, text: yaml } = draft(words, format);
        packOf(yaml);
        assert.ok(isSlug(id));
      }),
      { numRuns: 300 },
    );
  });
});

describe('A text in YAML', () => {
  it('is read as it was, in every place', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            'null',
            '~',
            'NO',
            '12:30',
            '2011',
            '2024-12-02',
            '2015/..',
            '.inf',
            '0x1',
            '1e3',
            '- a',
            'a: b',
            'a #b',
            '',
            ' a',
            "it's",
            '…',
            '"',
            '\\',
            '#',
            '<<',
            '=',
          ),
        ),
        (text) => {
          const sound = text.replace(/\p{Cs}/gu, '\ufffd');
          for (const yaml of [
            `a: ${yamlText(text)}`,
            `a: {b: ${yamlText(text)}, c: 1}`,
            `a: [${yamlText(text)}, 1]`,
          ]) {
            const { root, faults } = parseYaml(yaml);
            assert.deepEqual(faults, [], yaml);
            const node = nodeAt(root, ['a']);
            const inner =
              node?.kind === 'map' ? nodeAt(node, ['b']) : node?.kind === 'list' ? node.items[0] : node;
            assert.equal(inner?.kind === 'scalar' ? inner.value : undefined, sound);
          }
        },
      ),
    );
  });
});
