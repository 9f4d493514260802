import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeArticle, originOf } from '../../../src/core/capture';
import { readPack } from '../../../src/core/pack/read';

const pack =
  readPack(readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8'), 'x').pack ?? assert.fail();
const article = readFileSync('test/fixtures/article/article.txt', 'utf8');

function origin(text: string, format: 'markdown' | 'plain' | 'html', words: string) {
  const start = text.indexOf(words);
  return originOf(pack, text, format, { start, end: start + words.length });
}

describe('Where selected words come from', () => {
  it('is the paragraph of the article that the document is', () => {
    assert.deepEqual(origin(article, 'plain', 'Dmitry Peskov'), { cite: ['dayfr#8'], isFromArticle: true });
    const title = pack.sources[0]?.title ?? '';
    assert.deepEqual(origin(`# ${title}\n\nOne **thing**.\n\nTwo things.`, 'markdown', 'Two'), {
      cite: ['dayfr#2'],
      isFromArticle: true,
    });
    assert.deepEqual(origin(article, 'plain', 'DayFR Euro'), { cite: ['dayfr'], isFromArticle: true });
  });

  it('is what the next footnote in the paragraph cites', () => {
    const note =
      'Some strikes.[^air-strikes-es-safira] And words.[^aleppo-2024-12-02/army-denial]\n\nNo source.\n\n[^army-denial]: A.';
    assert.deepEqual(origin(note, 'markdown', 'Some'), {
      cite: ['dayfr#2', 'dayfr#4'],
      isFromArticle: false,
    });
    assert.deepEqual(origin(note, 'markdown', 'words'), { cite: ['dayfr#4'], isFromArticle: false });
    assert.deepEqual(origin(note, 'markdown', 'No source'), { isFromArticle: false });
  });

  it('is unknown in another article', () => {
    assert.deepEqual(origin('Another title of a text\n\nIt was so.', 'plain', 'so'), { isFromArticle: true });
  });
});

describe('A file of an article', () => {
  const cases: [encoding: string, bytes: number[], text: string][] = [
    ['UTF-8', [0xc3, 0xa9], 'é'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, little end first', [0xff, 0xfe, 0xe9, 0x00], 'é'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0xe9], 'é'],
    ['Windows-1252', [0xe9, 0x93], 'é“'],
    [
      'what it says',
      [...new TextEncoder().encode('<meta charset="koi8-r">'), 0xc1],
      '<meta charset="koi8-r">а',
    ],
    [
      'what nobody knows',
      [...new TextEncoder().encode('<meta charset="nothing">'), 0xe9],
      '<meta charset="nothing">é',
    ],
    ['nothing', [], ''],
  ];
  for (const [encoding, bytes, text] of cases) {
    it(`is read in ${encoding}`, () => {
      assert.equal(decodeArticle(new Uint8Array(bytes)), text);
    });
  }
});
