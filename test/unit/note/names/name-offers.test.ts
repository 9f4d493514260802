import assert from 'node:assert/strict';
import type { Library } from '../../../../src/core/library';
import { NameSearch } from '../../../../src/core/library/search/name-search';
import type { TextFormat } from '../../../../src/core/base/text-format';
import { nameOffers } from '../../../../src/core/note/names/name-offers';
import { firstMention, firstMentionOf } from '../../../../src/core/render/names';
import { article, libraryOf, packText } from '../../support/library';
import { unpaced } from '../../support/unpaced';

const searches = new WeakMap<Library, NameSearch>();

/** The names for the cursor (`|`) of the note. */
async function offersIn(marked: string, format: TextFormat = 'markdown', library = article()) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const search = searches.get(library) ?? new NameSearch(library);
  searches.set(library, search);
  await search.catchUp(unpaced);
  const style = { dates: 'iso', citations: 'footnote', format } as const;
  const found = nameOffers(library, search, { text, offset, mentions: library.find(text, format) }, style);
  return { found, text, offset };
}

async function namesIn(marked: string, format?: TextFormat, library?: Library): Promise<string[]> {
  const { found } = await offersIn(marked, format, library);
  return found?.offers.map(({ names }) => names.name) ?? [];
}

/** Returns the note with the cursor after the name that was chosen. */
async function chosen(marked: string, name: string, format?: TextFormat, library?: Library): Promise<string> {
  const { found, text } = await offersIn(marked, format, library);
  const offer = found?.offers.find(({ names }) => names.name === name);
  if (!found || !offer) return assert.fail(`${name} is not offered`);
  const edits = [
    { ...found, text: `${offer.text}|` },
    ...found.beside.map((span) => ({ ...span, text: '' })),
  ];
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((note, edit) => note.slice(0, edit.start) + edit.text + note.slice(edit.end), text);
}

describe('Names for the cursor', () => {
  const sham = 'Hayat Tahrir al-Sham';
  const assad = 'Bashar al-Assad';

  const inserted: [note: string, name: string, result: string, format?: TextFormat][] = [
    ['Fighters of @cham|', sham, 'Fighters of Hayat Tahrir al-Sham (HTS)|'],
    ['@sudani|', 'Mohammed Shia al-Sudani', 'Mohammed Shia al-Sudani, Prime Minister of Iraq|'],
    ['@shia|', 'Mohammed Shia al-Sudani', 'Mohammed Shia al-Sudani, Prime Minister of Iraq|'],
    ['(@assad|)', assad, '(Bashar al-Assad, President of Syria|)'],
    ['@bashar al|', assad, 'Bashar al-Assad, President of Syria|'],
    ['@bashar |', assad, 'Bashar al-Assad, President of Syria|'],
    ['@|', assad, 'Bashar al-Assad, President of Syria|'],
    ['ass|', assad, 'Bashar al-Assad, President of Syria|'],
    ['In Ale|', 'Aleppo', 'In Aleppo|'],
    ['Hayat Tahrir al-Sham (HTS) entered @halab|', 'Aleppo', 'Hayat Tahrir al-Sham (HTS) entered Aleppo|'],
    ['Fighters of Hayat Tahrir al-Ch|', sham, 'Fighters of Hayat Tahrir al-Sham (HTS)|'],
    ['the fighters of Tahrir al-Ch|', sham, 'the fighters of Hayat Tahrir al-Sham (HTS)|'],
    ['@cham|', sham, 'Hayat Tahrir al-Sham (HTS)|', 'plain'],
    // A name that is there is replaced as a whole, whatever its marks, wherever the cursor is in it.
    ['By Bashar al-As|sad.', assad, 'By Bashar al-Assad, President of Syria|.'],
    ['By Bash|ar al-Assad.', assad, 'By Bashar al-Assad, President of Syria|.'],
    ['By Bashar El-Assad|.', assad, 'By Bashar al-Assad, President of Syria|.'],
    ['By @Bash|ar al-Assad.', assad, 'By Bashar al-Assad, President of Syria|.'],
    ['As|sad’s army', assad, 'Bashar al-Assad, President of Syria|’s army'],
    ['@ass|ad’s army', assad, 'Bashar al-Assad, President of Syria|’s army'],
    ['> Bashar\n> al-As|sad fell', assad, '> Bashar al-Assad, President of Syria| fell'],
    ['> Ba|shar\n> al-Assad fell', assad, '> Bashar al-Assad, President of Syria| fell'],
    // In full once, then short.
    ['Bashar al-Assad spoke. @ass|', assad, 'Bashar al-Assad spoke. Assad|'],
    [
      '@ass| spoke. Bashar al-Assad fell.',
      assad,
      'Bashar al-Assad, President of Syria| spoke. Bashar al-Assad fell.',
    ],
    ['El-Assad fell. As|sad', assad, 'El-Assad fell. Assad|'],
  ];
  for (const [note, name, result, format] of inserted)
    it(`make ${JSON.stringify(result)} of ${JSON.stringify(note)}`, async () => {
      assert.equal(await chosen(note, name, format), result);
    });

  const none: [note: string, format?: TextFormat][] = [
    ['`@cham|`'],
    ['`Ass|'],
    ['`Ass|ad`'],
    ['``` \n@cham|'],
    ['```\nAss|ad\n```\n'],
    ['    @cham|\n'],
    ['[x](Ass|'],
    ['[x](Ass|ad)'],
    ['[x](<a b> "Ass|ad")'],
    ['[Ass|]: https://example.org'],
    ['[x][Ass|'],
    ['[[Ass|'],
    ['[[Ass|]]'],
    ['![[Ass|]]'],
    ['[@cham|'],
    ['[@cham|]'],
    ['[see @ass|]'],
    ['[-@ass|]'],
    ['[@one; @ass|]'],
    ['[^ass|'],
    ['[^ass|]'],
    ['[^@|'],
    ['\\@ass|'],
    ['name@ass|'],
    ['name@assad.com|'],
    ['@@ass|'],
    ['https://example.org/Ass|'],
    ['<Ass|'],
    ['<a title="Ass|'],
    ['<a title="Ass|ad">'],
    ['<!-- Ass|ad -->'],
    ['<!-- \n\nAss|ad\n\n -->'],
    ['---\ntitle: Ass|\n---\n'],
    ['---\n\ntitle: @ass|\n\n---\n'],
    ['snake_Ass|'],
    ['@xylophone|'],
    ['Xylo|'],
    ['al-Assadi|'],
  ];
  for (const [note, format] of none)
    it(`are none in ${JSON.stringify(note)}`, async () => {
      assert.deepEqual(await namesIn(note, format), []);
    });

  const prose = [
    'Text `code` Ass|',
    '[link text Ass|ad](target)',
    '- item @ass|',
    '- [ ] @ass|',
    '> quote @ass|',
    '# Heading Ass|',
    '| cell @ass| | cell |',
    '**Ass|**',
    '_Ass|_',
    'One.[^one] @ass|\n\n[^one]: Two.',
    '[^one]: Two @ass|',
    'Escaped \\` tick @ass|',
    '---\ntitle: x\n---\n\n@ass|',
    'He (@ass|) spoke',
    '“Ass|',
    'A <b>bold</b> Ass|',
    '‘Ass|',
    "l'Ass|",
    '__Ass|',
    'Write to a@example.org or Ass|',
  ];
  for (const note of prose)
    it(`are there in ${JSON.stringify(note)}`, async () => {
      assert.ok((await namesIn(note)).includes(assad));
    });

  it('are those of the sentence’s last word where the words before it are no name', async () => {
    const { found } = await offersIn('He joined the Syri|');
    assert.equal(found?.start, 'He joined the '.length);
    assert.ok(found.offers.length > 1);
  });

  it('are of the words together where these are a name', async () => {
    assert.deepEqual(await namesIn('The Syrian Ar|'), await namesIn('@syrian ar|'));
    assert.ok((await namesIn('The Syrian Ar|')).length < (await namesIn('The Ar|')).length);
  });

  const packs = packText('p', {
    actors: [
      '  one: {name: Omar One, short: One, kind: person, cite: src#1}',
      '  two: {name: Omar Two, kind: person, aliases: [The Deputy], cite: src#1}',
      '  three: {name: Omar Three, kind: person, cite: src#1}',
      '  hostile: {name: "Mallory [x](y) *b* $(alert)", kind: person, roles: [{title: "A | B", cite: src#1}], cite: src#1}',
    ].join('\n'),
    places: '  omar: {name: Omar Town}',
    claims:
      '  c: {by: two, kind: denial, date: 2024-05-01, place: omar, verification: reported, summary: It is said., cite: src#1}',
  });

  it('have actors before places, those in the note before others, then those with more records', async () => {
    const library = libraryOf(packs);
    assert.deepEqual(await namesIn('@omar|', 'markdown', library), [
      'Omar Two',
      'Omar One',
      'Omar Three',
      'Omar Town',
    ]);
    assert.deepEqual(await namesIn('@omar| with Omar Three in Omar Town', 'markdown', library), [
      'Omar Three',
      'Omar Two',
      'Omar One',
      'Omar Town',
    ]);
  });

  it('are found by any form', async () => {
    assert.deepEqual(await namesIn('@deputy|', 'markdown', libraryOf(packs)), ['Omar Two']);
  });

  it('are escaped in Markdown, and as they are in plain text', async () => {
    const library = libraryOf(packs);
    const name = 'Mallory [x](y) *b* $(alert)';
    assert.equal(
      await chosen('@mall|', name, 'markdown', library),
      'Mallory \\[x\\](y) \\*b\\* \\$(alert), A \\| B|',
    );
    assert.equal(await chosen('@mall|', name, 'plain', library), 'Mallory [x](y) *b* $(alert), A | B|');
  });

  it('are fifty at most', async () => {
    const actors = Array.from(
      { length: 80 },
      (_, at) => `  z-${at}: {name: Zed ${at}, kind: person, cite: src#1}`,
    );
    assert.equal(
      (await namesIn('@z|', 'markdown', libraryOf(packText('p', { actors: actors.join('\n') })))).length,
      50,
    );
  });

  it('have for an editor to compare what is typed and how the name goes on', async () => {
    const filterOf = async (marked: string, name: string) => {
      const { found, text, offset } = await offersIn(marked);
      const filter = found?.offers.find(({ names }) => names.name === name)?.filter ?? '';
      assert.ok(found && filter.startsWith(text.slice(found.start, offset)));
      return filter;
    };
    assert.equal(await filterOf('@cham|', sham), '@cham ');
    assert.equal(await filterOf('@ch|', sham), '@cham ');
    assert.equal(await filterOf('@bash|', assad), '@bashar al-Assad ');
    assert.equal(await filterOf('@bashar |', assad), '@bashar al-Assad ');
    assert.equal(await filterOf('@|', assad), '@Bashar al-Assad ');
    assert.equal(await filterOf('By Bashar al-As|sad', assad), 'Bashar al-Assad ');
    assert.equal(await filterOf('@sud|', 'Mohammed Shia al-Sudani'), '@sudani ');
  });

  it('take any text, wherever the cursor is', async () => {
    const texts = [
      '',
      '@',
      '\ud800@',
      '@\udc00',
      '[',
      '@'.repeat(300),
      'a '.repeat(300),
      '\r\n@a\r\n',
      '`'.repeat(99),
    ];
    for (const text of texts)
      for (let offset = 0; offset <= text.length; offset++)
        for (const format of ['markdown', 'plain'] as const)
          await offersIn(`${text.slice(0, offset)}|${text.slice(offset)}`, format);
  });

  it('have the words of a first mention without reading a pack', () => {
    for (const entity of article().entities) {
      const names = article().namesOf(entity.id) ?? assert.fail();
      assert.equal(firstMentionOf(names), firstMention(entity));
    }
    const former =
      '  x: {name: X Y, kind: person, roles: [{title: Old, until: 2020, cite: src#1}, {title: New, cite: src#1}], cite: src#1}';
    const library = libraryOf(packText('p', { actors: former }));
    assert.equal(firstMentionOf(library.namesOf('x') ?? assert.fail()), 'X Y, New');
  });

  it('take in a mention that only folding joins with the form of another', async () => {
    const library = libraryOf(
      packText('p', { actors: '  he: {name: Hamza, kind: person, cite: src#1}' }),
      packText('q', { actors: '  she: {name: Ḥamza, short: Madam, kind: person, cite: src#1}' }),
    );
    // Of both, and found by the form of the first; before it, the first alone is named.
    assert.equal(
      await chosen('Hamza met Hämza, then @madam|', 'Ḥamza', 'markdown', library),
      'Hamza met Hämza, then Madam|',
    );
    assert.equal(await chosen('Hamza met @madam|', 'Ḥamza', 'markdown', library), 'Hamza met Ḥamza|');
  });

  it('replace the apostrophe that a name begins with', async () => {
    const library = libraryOf(packText('p', { actors: '  ali: {name: ‘Ali, kind: person, cite: src#1}' }));
    for (const written of ['‘Alī', '´Ali', '‘Ali', 'Alī'])
      assert.equal(
        await chosen(`Now ${written}| left`, '‘Ali', 'markdown', library),
        'Now ‘Ali| left',
        written,
      );
  });

  it('replace a name that only folding joins with its form', async () => {
    for (const written of [
      'Hayat Tahrir al–Sham',
      'HAY´AT TAHRIR AL-SHAM',
      'Hay\u200bat Tahrir al-Shām',
      'Häyat Tahrir al-S',
    ])
      assert.equal(await chosen(`Now ${written}|`, sham), 'Now Hayat Tahrir al-Sham (HTS)|', written);
    assert.equal(
      await chosen('Now @Hayat Tahrir al-Sh|ām left', sham),
      'Now Hayat Tahrir al-Sham (HTS)| left',
    );
    assert.equal(
      await chosen('Now Hay\u02beat Tah|rir al-Shām left', sham),
      'Now Hayat Tahrir al-Sham (HTS)| left',
    );
  });
});
