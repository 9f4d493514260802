import assert from 'node:assert/strict';
import type { Library } from '../../../../src/core/library';
import { noteCoverage, percentOf, sourceCoverage } from '../../../../src/core/note/usage/coverage';
import { coveragePage } from '../../../../src/core/note/usage/coverage-page';
import { type LeftOut, noteUsage } from '../../../../src/core/note/usage/note-usage';
import { Pace } from '../../../../src/core/base/pace';
import { article, libraryOf, packText } from '../../support/library';
import { unpaced } from '../../support/unpaced';

const event = (id: string, cite: string, title = id) =>
  `  ${id}: {title: "${title}", date: 2024-05-01, status: occurred, verification: reported, summary: "Reportedly, it was.", cite: ${cite}}`;
const said = (id: string, cite: string) =>
  `  ${id}: {by: army, kind: statement, date: 2024-05-02, verification: reported, summary: "The Army said so.", cite: ${cite}}`;
const second = '  two: {type: report, title: Another, passages: {1: One}}\nplaces:';

const both = libraryOf(
  packText('p', {
    events: [event('raid', 'src#1'), event('march', 'src#1'), event('siege', 'two#1')].join('\n'),
    claims: [said('vow', '[src#1, two#1]')].join('\n'),
    quotes: '  word: {speaker: army, text: so, date: 2024-05-01, cite: src#1}',
  }).replace('places:', second),
  packText('q', { events: event('talks', 'src#1', 'Talks | *and* more') }),
  packText('empty'),
);
const usageOf = (text: string, omit: LeftOut[] = [], library: Library = both) =>
  noteUsage(library, text, { end: 0, omit });

describe('Coverage', () => {
  it('is the share of events and claims that are cited, quotes apart, by pack', async () => {
    const coverage = await noteCoverage(both, usageOf('[^raid] [^vow] [^word]'), unpaced);
    assert.deepEqual(
      [coverage?.eventsAndClaims, coverage?.quotes],
      [
        { cited: 2, of: 5 },
        { cited: 1, of: 1 },
      ],
    );
    assert.deepEqual(
      coverage?.packs.map(({ place, eventsAndClaims, quotes }) => [place.pack.id, eventsAndClaims, quotes]),
      [
        ['p', { cited: 2, of: 4 }, { cited: 1, of: 1 }],
        ['q', { cited: 0, of: 1 }, { cited: 0, of: 0 }],
      ],
    );
  });

  it('does not count what is left out, but what is cited all the same', async () => {
    const omit = ['raid', 'talks', 'word'].map((id) => ({ id, reason: 'x' }));
    const coverage = await noteCoverage(both, usageOf('[^raid]', omit), unpaced);
    assert.deepEqual(
      [coverage?.eventsAndClaims, coverage?.quotes],
      [
        { cited: 1, of: 4 },
        { cited: 0, of: 0 },
      ],
    );
  });

  it('is told for each source; a record on two counts for both', () => {
    const [place] = both.packPlaces;
    assert.deepEqual(
      sourceCoverage(both, usageOf('[^vow]', [{ id: 'march', reason: '' }]), place!).map(
        ({ source, eventsAndClaims, quotes }) => [source.id, eventsAndClaims, quotes],
      ),
      [
        ['src', { cited: 1, of: 2 }, { cited: 0, of: 1 }],
        ['two', { cited: 1, of: 2 }, { cited: 0, of: 0 }],
      ],
    );
  });

  it('is never told as nothing or as all where it is not', () => {
    const percent = (cited: number, of: number) => percentOf({ cited, of });
    assert.deepEqual(
      [percent(0, 9), percent(1, 1000), percent(1, 3), percent(999, 1000), percent(9, 9), percent(0, 0)],
      [0, 1, 33, 99, 100, undefined],
    );
  });

  it('is called off', async () => {
    const cancelled = new (class extends Pace {
      override get isDue() {
        return true;
      }
    })(() => true);
    // Every thousandth record is a place to stop at, and so is the first.
    assert.equal(await noteCoverage(both, usageOf(''), cancelled), undefined);
  });
});

describe('The page of coverage', () => {
  const page = async (text: string, omit: LeftOut[] = [], library: Library = both) =>
    (await coveragePage(library, usageOf(text, omit, library), 'a *b*.md', { dates: 'iso' }, unpaced)) ?? '';

  it('tells the share, what is not used and what is left out, by source', async () => {
    const text = await page('[^raid] [^vow] [^word]', [{ id: 'march', reason: 'a | minor *thing*' }]);
    assert.equal(
      text,
      [
        '# What a \\*b\\*.md cites',
        '**2 of 4** events and claims (50 %), and 1 of 1 quotes. What is deliberately left out does not count.',
        [
          '| Pack and source | Events and claims | Share | Quotes |',
          '| :-------------- | ----------------: | ----: | -----: |',
          '| **Pack p** | 2 of 3 | 67 % | 1 of 1 |',
          '| – A day | 2 of 2 | 100 % | 1 of 1 |',
          '| – Another | 1 of 2 | 50 % | 0 of 0 |',
          '| **Pack q** | 0 of 1 | 0 % | 0 of 0 |',
          '| – A day | 0 of 1 | 0 % | 0 of 0 |',
        ].join('\n'),
        '## Not used (2)',
        '### Another',
        '- 2024-05-01: siege — reported — Another ¶ 1',
        '### A day',
        '- 2024-05-01: Talks \\| \\*and\\* more — reported — The Post ¶ 1',
        '## Deliberately left out (1)',
        '### A day',
        '- 2024-05-01: march — reported — The Post ¶ 1. Reason: a \\| minor \\*thing\\*',
        '',
      ].join('\n\n'),
    );
  });

  it('says where there is nothing to tell', async () => {
    assert.match(await page('', [], libraryOf(packText('empty'))), /have no record to cite/);
    assert.match(await page('[^raid]'), /left out \(0\)\n\nNothing\./);
    assert.match(await page('', [{ id: 'raid', reason: '' }]), /No reason is given\./);
    const all = ['raid', 'march', 'siege', 'vow', 'word', 'talks'].map((id) => `[^${id}]`).join(' ');
    assert.match(await page(all), /## Not used \(0\)\n\nNothing\./);
  });

  it('tells every record of the article that is not used', async () => {
    const text = await page('Denied.[^army-denial]', [], article());
    const listed = text.split('## Deliberately')[0]?.match(/^- /gm)?.length;
    assert.equal(listed, article().recordCount - 1);
  });

  it('lists no more than can be read, and says so', async () => {
    const events = Array.from({ length: 620 }, (_, at) => event(`e${at}`, 'src#1')).join('\n');
    const text = await page('[^e0]', [], libraryOf(packText('big', { events })));
    assert.equal(text.match(/^- /gm)?.length, 500);
    assert.match(text, /… and 119 more: the Sources view lists them all\./);
  });
});
