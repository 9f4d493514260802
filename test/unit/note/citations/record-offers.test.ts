import assert from 'node:assert/strict';
import type { Library } from '../../../../src/core/library';
import { LibrarySearch } from '../../../../src/core/library/search/search';
import { type RecordOffers, recordOffers } from '../../../../src/core/note/citations/record-offers';
import type { CitationMode } from '../../../../src/core/render/style';
import { article, libraryOf, packText } from '../../support/library';
import { unpaced } from '../../support/unpaced';

const searches = new WeakMap<Library, LibrarySearch>();

interface Given {
  readonly library?: Library;
  readonly citations?: CitationMode;
  readonly eol?: string;
}

/** The records for the cursor (`|`) of the note. */
async function offersIn(
  marked: string,
  { library = article(), citations = 'footnote', eol = '\n' }: Given = {},
) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '').replaceAll('¦', '|');
  const search = searches.get(library) ?? new LibrarySearch(library);
  searches.set(library, search);
  await search.citable.catchUp(unpaced);
  const style = { dates: 'day-month-year', citations, format: 'markdown' } as const;
  const note = { text, offset, mentions: library.find(text, 'markdown') };
  return { text, offset, found: recordOffers(library, search.citable, note, style, eol) };
}

async function labelsIn(marked: string, given?: Given): Promise<string[]> {
  const { found } = await offersIn(marked, given);
  return found?.offers.map(({ label }) => label) ?? [];
}

/** Returns the note with the cursor after the label that was chosen. */
async function chosen(marked: string, label: string, given?: Given): Promise<string> {
  const { text, found } = await offersIn(marked, given);
  const offer = found?.offers.find((one) => one.label === label);
  if (!found || !offer) return assert.fail(`${label} is not offered`);
  return [{ ...found, text: `${offer.text}|${offer.tail}` }, ...offer.beside]
    .sort((a, b) => b.start - a.start)
    .reduce((note, edit) => note.slice(0, edit.start) + edit.text + note.slice(edit.end), text)
    .replace(/(\[\^[^\]]+\]:) .*? (<!--)/g, '$1 … $2')
    .replace(/briefing:[0-9a-f]{8}/g, 'briefing:…');
}

describe('records for a place in a note', () => {
  const first: [note: string, label: string][] = [
    ['Strikes hit Es-Safira.[^|', 'air-strikes-es-safira'],
    ['Strikes hit Es-Safira on 2 December 2024.[^|]', 'air-strikes-es-safira'],
    ['[^air str|', 'air-strikes-es-safira'],
    ['[^air-strikes|', 'air-strikes-es-safira'],
    ['[^es safira|', 'air-strikes-es-safira'],
    ['[^strikes near|', 'air-strikes-es-safira'],
    ['[^army-den|]', 'army-denial'],
    ['[@army-den|', 'army-denial'],
    ['[@loss-of-aleppo; @army-den|]', 'army-denial'],
    ['@army-den|', 'army-denial'],
    ['> - Denied.[^army den|', 'army-denial'],
    ['¦ a ¦ b ¦\n¦ - ¦ - ¦\n¦ x[^army den|] ¦ y ¦', 'army-denial'],
    ['# Head[^army den|', 'army-denial'],
    ['Kisel was replaced by Chaiko.[^|', 'kisel-replaced-by-chaiko'],
    ['[^kisel shaiko|', 'kisel-replaced-by-chaiko'],
    ['It began.[^2011|', 'start-of-war-in-syria'],
  ];
  for (const [note, label] of first)
    it(`begin with ${label} in ${JSON.stringify(note)}`, async () => {
      assert.equal((await labelsIn(note))[0], label);
    });

  const none = [
    '`[^army|`',
    '```\n[^army|\n```',
    '---\ntitle: "[^army|"\n---\n',
    '---\nx: [@army|]\n---\n',
    '<!-- [^army| -->',
    '\\[^army|',
    '[^army]|',
    'name@army|',
    'x^|',
    '[x](y[^army|)',
  ];
  for (const note of none)
    it(`are none in ${JSON.stringify(note)}`, async () => {
      assert.equal((await offersIn(note)).found, undefined);
    });

  it('are none that the words do not fit', async () => {
    assert.deepEqual(await labelsIn('[^xylophone|'), []);
    assert.deepEqual(await labelsIn('[^army xylophone|'), []);
  });

  it('are at most fifty', async () => {
    const events = Array.from(
      { length: 80 },
      (_, at) => `  e-${at}: {title: E, verification: established, summary: It began., cite: src#1}`,
    );
    const library = libraryOf(packText('p', { events: events.join('\n') }));
    assert.equal((await labelsIn('[^|', { library })).length, 50);
    assert.equal((await labelsIn('[^e|', { library })).length, 50);
  });

  describe('are ranked', () => {
    const event = (id: string, date: string, more: string) =>
      `  ${id}: {title: Strike, date: ${date}, verification: established, summary: It struck., cite: src#1, ${more}}`;
    const library = libraryOf(
      packText('p', {
        actors: '  navy: {name: The Navy, kind: military, cite: src#1}',
        places: '  hill: {name: Green Hill}',
        events: [
          event('old', '2024-01-01', 'actors: {}'),
          event('by-army', '2024-02-01', 'actors: {army: struck}'),
          event('by-navy', '2024-03-01', 'actors: {navy: struck}'),
          event('army-on-hill', '2024-02-02', 'actors: {army: struck}, place: hill'),
          event('new', '2024-05-01', 'actors: {}'),
        ].join('\n'),
      }),
    );
    const cases: [note: string, ...labels: string[]][] = [
      ['It struck.[^|', 'new', 'by-navy', 'army-on-hill', 'by-army', 'old'],
      ['The Navy struck.[^|', 'by-navy', 'new'],
      ['The Army struck Green Hill.[^|', 'army-on-hill', 'by-army', 'new'],
      ['The Army struck on 1 February 2024.[^|', 'by-army', 'army-on-hill'],
      ['The Army struck on February 1.[^|', 'by-army', 'army-on-hill'],
      ['It struck in January 2024.[^|', 'old', 'new'],
      ['It struck on 2024-03-01.[^|', 'by-navy', 'new'],
      ['It struck.[^old] It struck again.[^|', 'old', 'new'],
      ['It struck.[^old]\n\n## Other\n\nIt struck.[^|', 'new'],
      ['The Navy struck. The Army struck.[^|', 'army-on-hill', 'by-army', 'new'],
      ['The Navy struck.[^by-navy] The Army struck.[^|', 'army-on-hill', 'by-army', 'by-navy', 'new'],
      ['- The Navy struck\n- The Army struck[^|', 'army-on-hill', 'by-army', 'new'],
      ['Struck[^|] was the hill by The Navy.', 'by-navy'],
      ['The Navy struck.[^army|', 'army-on-hill', 'by-army'],
    ];
    for (const [note, ...labels] of cases)
      it(JSON.stringify(note), async () => {
        assert.deepEqual((await labelsIn(note, { library })).slice(0, labels.length), labels);
      });
  });

  it('follow the library', async () => {
    const library = libraryOf(packText('p'));
    assert.deepEqual(await labelsIn('[^|', { library }), []);
    const events = '  e: {title: E, verification: established, summary: It began., cite: src#1}';
    const [pack] = [...libraryOf(packText('q', { events })).packs];
    library.add({ id: 'q', order: '2', decode: () => pack! });
    assert.deepEqual(await labelsIn('[^|', { library }), ['e']);
    library.remove('q');
    assert.deepEqual(await labelsIn('[^|', { library }), []);
    assert.deepEqual(await labelsIn('[^e|', { library }), []);
  });
});

describe('a record that is chosen', () => {
  const definition = '[^army-denial]: … <!-- briefing:… -->';
  const cases: [note: string, after: string, given?: Given][] = [
    ['One.[^army den|', `One.[^army-denial]|\n\n${definition}\n`],
    ['One.[^army den|]', `One.[^army-denial]|\n\n${definition}\n`],
    ['One.[^|]\n\nTwo.\n', `One.[^army-denial]|\n\nTwo.\n\n${definition}\n`],
    ['One.[^army|-denial] Two', `One.[^army-denial]| Two\n\n${definition}\n`],
    ['One.[^army| Two', `One.[^army-denial]| Two\n\n${definition}\n`],
    ['One.[^army|\n\n[^army-denial]: Mine.', 'One.[^army-denial]|\n\n[^army-denial]: Mine.'],
    ['One.[^army|\n\n[^1]: Mine.', `One.[^army-denial]|\n\n[^1]: Mine.\n${definition}\n`],
    ['One.[^army|\r\n', `One.[^army-denial]|\r\n\r\n${definition}\r\n`, { eol: '\r\n' }],
    ['One.[^army|', `One.[^army-denial]|\n\n${definition}\n`, { citations: 'none' }],
    ['One [@army|.', 'One [@army-denial]|.'],
    ['One [@army|].', 'One [@army-denial|].'],
    ['One [@a; @army|, p. 3].', 'One [@a; @army-denial|, p. 3].'],
    ['One.@army|', `One.[^army-denial]|\n\n${definition}\n`],
    ['One @army|.', 'One [@army-denial]|.', { citations: 'pandoc' }],
    ['One @army|.', 'One (DayFR Euro, 2 December 2024, para. 4)|.', { citations: 'inline' }],
  ];
  for (const [note, after, given] of cases)
    it(JSON.stringify(note), async () => {
      assert.equal(await chosen(note, 'army-denial', given), after);
    });

  it('is none behind an @ where the note does not cite', async () => {
    assert.equal((await offersIn('One @army|', { citations: 'none' })).found, undefined);
  });

  it('is qualified where its id is not enough', async () => {
    const events = '  e: {title: E, verification: established, summary: It began., cite: src#1}';
    const library = libraryOf(packText('p', { events }), packText('q', { events }));
    assert.deepEqual((await labelsIn('[^e|', { library })).sort(), ['p/e', 'q/e']);
    assert.deepEqual(await labelsIn('[^q/|', { library }), ['q/e']);
    assert.deepEqual(await labelsIn('[^q/E|', { library }), ['q/e']);
    assert.deepEqual(await labelsIn('[^r/e|', { library }), []);
    assert.match(await chosen('[^q/|', 'q/e', { library }), /^\[\^q\/e\]\|/);
  });
});

describe('a record that is offered', () => {
  it('goes on from what is typed, for an editor that compares letters', async () => {
    const { found } = (await offersIn('[^Air STR|')) as { found: RecordOffers };
    for (const { filter, label } of found.offers) assert.ok(filter.startsWith(`[^Air STR ${label} `), filter);
  });
});
