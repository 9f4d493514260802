import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Article, guessFormat, readArticle } from '../../../src/core/capture';
import { inlineText } from '../../../src/core/capture/article/markdown';

const fixture = (name: string) => readFileSync(`test/fixtures/capture/${name}`, 'utf8');
const html = (name: string) => readArticle(fixture(name), 'html');
const texts = ({ paragraphs }: Article) => paragraphs.map(({ text }) => text);
const page = (body: string, head = '') =>
  readArticle(`<html><head>${head}</head><body>${body}</body></html>`, 'html');
const long = (words: string) => `<p>${words} goes on for as long as a paragraph of an article does.</p>`;

describe('An article in HTML', () => {
  it('is read with what JSON-LD says of it, before anything else', () => {
    const { paragraphs, ...said } = html('json-ld.html');
    assert.deepEqual(said, {
      title: 'Dockers walk out at Old Harbour',
      publisher: 'The Gazette',
      author: 'Ada Quill, Bo Reed',
      published: '2025-03-04',
      url: 'https://gazette.example/harbour/walk-out',
      language: 'en-GB',
      type: 'article-newspaper',
    });
    assert.deepEqual(
      paragraphs.map(({ text, section }) => [text.slice(0, 24), section]),
      [
        ['Dockers stopped work on ', undefined],
        ['“Not one crane will move', 'A day of rest'],
        ['Transport Minister Ivo L', 'A day of rest'],
      ],
    );
  });

  it('is read with what Open Graph says of it', () => {
    const { paragraphs, ...said } = html('open-graph.html');
    assert.deepEqual(said, {
      title: 'River rises & falls',
      publisher: 'Valley Post',
      author: 'Lena Moor',
      published: '2025-02-11',
      url: 'https://valley.example/river',
      language: 'en-US',
      type: 'webpage',
    });
    assert.equal(paragraphs.length, 2);
  });

  it('is read with its heading and its <time>', () => {
    const { title, author, published, paragraphs } = html('time.html');
    assert.deepEqual([title, author, published], ['Market hall reopens', 'Tom Vale', '2025-01-20']);
    assert.equal(paragraphs.length, 2);
  });

  it('gives no field that nothing in the page says, and no date that the calendar has not', () => {
    const { paragraphs, ...said } = page(long('It'), '<meta name="date" content="2025-02-30">');
    assert.deepEqual(said, { type: 'webpage' });
    assert.equal(paragraphs.length, 1);
  });

  it('takes the publisher off the title of the window', () => {
    const head = '<title>A day - Valley Post</title><meta property="og:site_name" content="Valley Post">';
    assert.equal(page(long('It'), head).title, 'A day');
    assert.equal(page(long('It'), '<title>A day - Valley Post</title>').title, 'A day - Valley Post');
  });

  it('leaves out what is hidden, linked, framed or drawn', () => {
    const noise = [
      '<p hidden>',
      '<nav>',
      '<aside>',
      '<figure>',
      '<form>',
      '<footer>',
      '<noscript>',
      '<template>',
    ];
    const body = noise.map((tag) => `${tag}${long('Noise')}${tag.replace(/<(\w+).*/, '</$1>')}`).join('');
    // A paragraph closes an open one: what stood in `<p hidden>` is no longer hidden.
    assert.deepEqual(
      texts(
        page(
          `<article>${body.replace(/<p hidden>.*?<\/p>/, '<p hidden>Noise.</p>')}${long('News')}</article>`,
        ),
      ),
      ['News goes on for as long as a paragraph of an article does.'],
    );
    assert.deepEqual(texts(page(`<p><a href="/">${long('Link').slice(3)}</a>${long('News')}`)).length, 1);
  });

  it('takes the body that is marked, the richest article, or the densest part', () => {
    const body = `<div itemprop="articleBody">${long('Body')}</div><div>${long('Other')}</div>`;
    assert.equal(texts(page(`<article>${body}</article>`)).length, 1);
    const two = `<article>${long('Teaser')}</article><article>${long('News')}${long('More')}</article>`;
    assert.equal(texts(page(two)).length, 2);
    const divs = `<div>${long('Teaser')}</div><div><div>${long('News')}${long('More')}${long('End')}</div></div>`;
    assert.equal(texts(page(divs)).length, 3);
  });

  it('falls back on the text that JSON-LD carries', () => {
    const data = { '@type': 'NewsArticle', articleBody: 'One thing happened.\n\nAnother thing happened.' };
    const read = page('', `<script type="application/ld+json">[[${JSON.stringify(data)}]]</script>`);
    assert.deepEqual(texts(read), ['One thing happened.', 'Another thing happened.']);
  });

  it('is read however hostile it is', () => {
    const { paragraphs, ...said } = html('hostile.html');
    assert.equal(said.url, undefined);
    assert.equal(said.published, undefined);
    assert.equal(said.publisher, '__proto__');
    assert.equal(paragraphs.length, 5);
    assert.ok(texts({ paragraphs }).some((text) => text.includes('<script>alert(2)</script>')));
    assert.ok(!texts({ paragraphs }).join(' ').includes('Nobody can see'));
  });
});

describe('An article in Markdown', () => {
  it('is read with its front matter, headings and the text of its links', () => {
    const { paragraphs, ...said } = readArticle(fixture('note.md'), 'markdown');
    assert.deepEqual(said, {
      title: 'Bridge closed: what we know',
      author: 'Kim Dale',
      publisher: 'Hill Courier',
      published: '2025-05-06',
      url: 'https://hill.example/bridge',
    });
    assert.deepEqual(paragraphs, [
      { text: 'The Long Bridge was closed on Sunday night, the Hill Road Agency said.' },
      { text: 'Engineers will look at it on Friday.', section: 'What comes next' },
      { text: '“We take our time,” said chief engineer Noor Haddad.', section: 'What comes next' },
    ]);
  });

  it('has its first heading for a title where it has no front matter', () => {
    const read = readArticle('# A day\n\nIt began.\n\nNext\n----\n\nIt ended.', 'markdown');
    assert.deepEqual(read, {
      title: 'A day',
      paragraphs: [{ text: 'It began.' }, { text: 'It ended.', section: 'Next' }],
    });
  });

  it('is text without its marks', () => {
    assert.equal(
      inlineText('A **bold** [link](u "t") and_so_on *it* is[^1] <b>so</b> \\*'),
      'A bold link and_so_on it is so *',
    );
  });
});

describe('An article in plain text', () => {
  const plain = (text: string) => readArticle(text, 'plain');

  it('begins with its publisher and its title', () => {
    const { publisher, title } = plain(
      'The Post\n\nA much longer line that says what happened\n\nIt happened so.',
    );
    assert.deepEqual([publisher, title], ['The Post', 'A much longer line that says what happened']);
  });

  it('has neither where its first lines are sentences', () => {
    const read = plain('It happened here.\n\nIt happened there as well.');
    assert.deepEqual(read, {
      paragraphs: [{ text: 'It happened here.' }, { text: 'It happened there as well.' }],
    });
  });

  it('says by whom, when and where it was published', () => {
    const { paragraphs, ...said } = plain(
      'The Post\nA longer line that says what happened\nBy Ada Quill\nPublished: 4 March 2025\nhttps://post.example/a\n\nIt happened so.',
    );
    assert.deepEqual(said, {
      publisher: 'The Post',
      title: 'A longer line that says what happened',
      author: 'Ada Quill',
      published: '2025-03-04',
      url: 'https://post.example/a',
    });
    assert.equal(paragraphs.length, 1);
  });

  it('has headings, and ends where other articles are listed', () => {
    const { paragraphs } = plain(
      'A title of it all\n\nOne thing was.\n\n“Words as heading”\n\nTwo things were.\n\n-\n\nRelated News :\n\nSomething else\n\nAnd more',
    );
    assert.deepEqual(paragraphs, [
      { text: 'One thing was.' },
      { text: 'Two things were.', section: 'Words as heading' },
    ]);
  });

  it('has a paragraph on each line where no line is blank and the lines are long', () => {
    const line = `${'It went on and on and on '.repeat(5)}until it ended.`;
    assert.equal(plain(`${line}\n${line}\n${line}`).paragraphs.length, 3);
    assert.equal(
      plain('One line is\nbroken in two here.\n\nAnother.').paragraphs[0]?.text,
      'One line is broken in two here.',
    );
  });
});

describe('A text of unknown origin', () => {
  const cases: [string, string][] = [
    ['<!DOCTYPE html><p>A', 'html'],
    ['  <article>A', 'html'],
    ['---\ntitle: A\n---\n', 'markdown'],
    ['# A\n\nB', 'markdown'],
    ['See [a](https://a.example).', 'markdown'],
    ['A < B, and #1 of them', 'plain'],
    ['', 'plain'],
  ];
  for (const [text, format] of cases) {
    it(`is taken for ${format}: ${JSON.stringify(text)}`, () => {
      assert.equal(guessFormat(text), format);
    });
  }
});
