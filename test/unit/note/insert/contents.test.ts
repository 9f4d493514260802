import assert from 'node:assert/strict';
import {
  type RecordForm,
  biographyContent,
  keyActorsContent,
  mentionContent,
  recordContent,
  sourcesContent,
} from '../../../../src/core/note/insert/contents';
import { recordHash } from '../../../../src/core/note/citations';
import { planInsertion } from '../../../../src/core/note/insert/insertion';
import type { NoteStyle } from '../../../../src/core/render/style';
import { article, entity, libraryOf, packText, record } from '../../support/library';
import { readMarked, showMarked } from './marked-note';

const style: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };
const title =
  "DayFR Euro, “Insurgent offensive in Syria: Iran, Iraq, Russia, China… Bashar El-Assad's allies support the regime in an attempt to retake Aleppo”, 2 December 2024 (date inferred)";

describe('records of the article in a note', () => {
  const insert = (ids: string[], form: RecordForm, note: string, given = style) => {
    const library = article();
    const content = recordContent(
      library,
      ids.map((id) => record(library, id)),
      form,
      given,
    );
    const { text, selections } = readMarked(note);
    return showMarked(
      text,
      planInsertion(text, selections, () => content, '\n'),
    );
  };

  it('a sentence with its footnote', () => {
    const hash = recordHash(record(article(), 'army-denial'));
    assert.equal(
      insert(['army-denial'], 'sentence', 'Strikes went on.|\n'),
      'Strikes went on. On 2 December 2024, the Syrian army, jointly with Russia, denied having bombed civilians.' +
        `[^army-denial]|\n\n[^army-denial]: ${title}, para. 4. <!-- briefing:${hash} -->\n`,
    );
  });

  it('a quote with its reserve', () => {
    const cases: [id: string, start: RegExp][] = [
      ['contacts-in-real-time', /^On 2 December 2024, Dmitry Peskov reportedly used the words “close and/],
      ['nip-in-the-bud', /^Bashar al-Assad reportedly used the words “Nip the insurrection in the bud”/],
      ['language-of-force', /^Bashar al-Assad used the words “.*” \(reported by Syrian state media\)\./],
    ];
    for (const [id, start] of cases) assert.match(insert([id], 'sentence', '|'), start);
  });

  it('several in order', () => {
    assert.match(
      insert(['army-denial', 'start-of-war-in-syria'], 'sentence', '|'),
      /^On 2 December.*\[\^army-denial\] The war.*\[\^start-of-war-in-syria\]\|\n\n\[\^army-denial\]: .*\n\[\^start/,
    );
  });

  it('bullets', () => {
    assert.match(
      insert(['army-denial', 'start-of-war-in-syria'], 'bullet', 'Two things:|'),
      /^Two things:\n\n- On 2 December.*\]\n- The war.*\]\|\n\n\[\^/,
    );
  });

  it('a table', () => {
    const lines = insert(['start-of-war-in-syria', 'assad-vow'], 'table', '|').split('\n');
    assert.deepEqual(lines.slice(0, 4), [
      '¦ Date ¦ Event ¦ Place ¦ Confidence ¦ Source ¦',
      '¦ --- ¦ --- ¦ --- ¦ --- ¦ --- ¦',
      '¦ 2011 ¦ The war in Syria began. ¦ Syria ¦ established ¦ [^start-of-war-in-syria] ¦',
      '¦ undated ¦ President Bashar al-Assad vowed to end the insurgency at an early stage. ¦  ¦ reported ¦ [^assad-vow] ¦|',
    ]);
  });

  it('a row into the table that is there', () => {
    const before = insert(['start-of-war-in-syria'], 'table', '|');
    assert.match(
      insert(['assad-vow'], 'row', before),
      /\[\^start-of-war-in-syria\] ¦\n¦ undated .* ¦\|\n\n\[\^start-of-war-in-syria\]: .*\n\[\^assad-vow\]: /,
    );
  });

  it('in a note without Markdown, nothing is escaped', () => {
    const library = libraryOf(
      packText('p', {
        events: '  e: {title: T, verification: established, summary: "A *b* [c] | d_.", cite: src#1}',
      }),
    );
    const content = recordContent(library, [record(library, 'e')], 'sentence', {
      ...style,
      citations: 'inline',
      format: 'plain',
    });
    assert.deepEqual(content, {
      form: 'run',
      items: [{ text: 'A *b* [c] | d_ (The Post, 1 May 2024, para. 1).', footnotes: [] }],
    });
  });

  it('without citations, without footnotes', () => {
    const given = { ...style, citations: 'none' } as const;
    assert.equal(
      insert(['start-of-war-in-syria'], 'sentence', '|', given),
      'The war in Syria began in 2011.|',
    );
  });
});

describe('names of the article in a note', () => {
  const insert = (ids: string[], note: string) => {
    const library = article();
    const { text, selections } = readMarked(note);
    const contentAt = mentionContent(
      library,
      ids.map((id) => entity(library, id)),
      text,
      style,
    );
    return showMarked(text, planInsertion(text, selections, contentAt, '\n'));
  };
  const cases: [what: string, ids: string[], before: string, after: string][] = [
    ['in full with the role', ['dmitry-peskov'], '|', 'Dmitry Peskov, Kremlin spokesman|'],
    ['with the abbreviation', ['isw'], 'By |.', 'By Institute for the Study of War (ISW)|.'],
    ['in full where nothing is shorter', ['aleppo'], 'In |', 'In Aleppo|'],
    ['short, once named', ['dmitry-peskov'], 'Dmitry Peskov spoke. |', 'Dmitry Peskov spoke. Peskov|'],
    ['short, once named in short', ['bashar-al-assad'], 'Assad and |', 'Assad and Assad|'],
    [
      'short, once named in another spelling',
      ['alexander-chaiko'],
      'Alexander Chayko; |',
      'Alexander Chayko; Chaiko|',
    ],
    ['short, directly behind the name', ['isw'], 'ISW|', 'ISW ISW|'],
    [
      'in full before the first mention',
      ['isw'],
      'By |. ISW',
      'By Institute for the Study of War (ISW)|. ISW',
    ],
    ['in full over the first mention', ['isw'], 'By «ISW».', 'By Institute for the Study of War (ISW)|.'],
    ['in full after code', ['isw'], '`ISW` |', '`ISW` Institute for the Study of War (ISW)|'],
    ['in full, then short', ['isw'], '| and |', 'Institute for the Study of War (ISW)| and ISW|'],
    ['two', ['isw', 'aleppo'], '|', 'Institute for the Study of War (ISW), Aleppo|'],
    ['two with roles', ['dmitry-peskov', 'isw'], 'ISW: |', 'ISW: Dmitry Peskov, Kremlin spokesman; ISW|'],
    ['two into a list', ['aleppo', 'moscow'], '- |', '- Aleppo\n- Moscow|'],
    [
      'with a comma where the sentence goes on',
      ['dmitry-peskov'],
      'We met | and left.',
      'We met Dmitry Peskov, Kremlin spokesman,| and left.',
    ],
    [
      'with a comma where a word touches',
      ['dmitry-peskov'],
      'We met |and left.',
      'We met Dmitry Peskov, Kremlin spokesman, |and left.',
    ],
    [
      'with a comma where it goes on in the next line',
      ['dmitry-peskov'],
      'We met |\nand left.',
      'We met Dmitry Peskov, Kremlin spokesman,|\nand left.',
    ],
    [
      'with a comma before marks of emphasis',
      ['dmitry-peskov'],
      'We met | *and* left.',
      'We met Dmitry Peskov, Kremlin spokesman,| *and* left.',
    ],
    [
      'with a comma before a label that a word follows',
      ['dmitry-peskov'],
      'We met |[^1] and left.',
      'We met Dmitry Peskov, Kremlin spokesman,|[^1] and left.',
    ],
    [
      'without one before a comma',
      ['dmitry-peskov'],
      'We met |, and left.',
      'We met Dmitry Peskov, Kremlin spokesman|, and left.',
    ],
    [
      'without one before a bracket',
      ['dmitry-peskov'],
      'We met | (who left).',
      'We met Dmitry Peskov, Kremlin spokesman| (who left).',
    ],
    [
      'without one before a dash',
      ['dmitry-peskov'],
      'We met | — and left.',
      'We met Dmitry Peskov, Kremlin spokesman| — and left.',
    ],
    [
      'without one at the end of a paragraph',
      ['dmitry-peskov'],
      'We met |\n\nNext.',
      'We met Dmitry Peskov, Kremlin spokesman|\n\nNext.',
    ],
    [
      'without one in a cell',
      ['dmitry-peskov'],
      '¦ a ¦\n¦ - ¦\n¦ | ¦\n',
      '¦ a ¦\n¦ - ¦\n¦ Dmitry Peskov, Kremlin spokesman| ¦\n',
    ],
    [
      'with a comma over a name',
      ['dmitry-peskov'],
      'We met «Peskov» and left.',
      'We met Dmitry Peskov, Kremlin spokesman,| and left.',
    ],
    [
      'without a comma behind a short form',
      ['dmitry-peskov'],
      'Dmitry Peskov met | and left.',
      'Dmitry Peskov met Peskov| and left.',
    ],
    [
      'without a comma where no role is told',
      ['isw'],
      'By | and us.',
      'By Institute for the Study of War (ISW)| and us.',
    ],
  ];
  for (const [what, ids, before, after] of cases) {
    it(what, () => {
      assert.equal(insert(ids, before), after);
    });
  }
});

describe('the sources that a note cites', () => {
  it('each once, as list items', () => {
    const note = 'A.[^army-denial] B [@gur-confirmation]. C.[^bashar-al-assad]';
    assert.deepEqual(sourcesContent(article(), note, style), {
      form: 'bullets',
      items: [{ text: `${title}.`, footnotes: [] }],
    });
  });

  it('none', () => {
    const library = article();
    assert.equal(sourcesContent(library, 'A.[^unknown] `[^army-denial]`', style), undefined);
    assert.equal(sourcesContent(library, '[^army-denial]: never referred to', style), undefined);
  });

  it('of all packs that an ambiguous label can mean; of one where it is qualified', () => {
    const events = '  e: {title: T, verification: established, summary: S., cite: src#1}';
    const second = packText('two', { events }).replace('The Post', 'The Globe');
    const library = libraryOf(packText('one', { events }), second);
    const texts = (note: string) => {
      const content = sourcesContent(library, note, style);
      return content?.form === 'bullets' ? content.items.map(({ text }) => text) : [];
    };
    assert.deepEqual(texts('[^e]'), ['The Post, “A day”, 1 May 2024.', 'The Globe, “A day”, 1 May 2024.']);
    assert.deepEqual(texts('[^two/e]'), ['The Globe, “A day”, 1 May 2024.']);
  });
});

describe('biographies and key actors in a note', () => {
  it('a paragraph for each', () => {
    const library = article();
    const content = biographyContent(library, [entity(library, 'moscow'), entity(library, 'ankara')], style);
    assert.ok(content.form === 'block');
    assert.deepEqual(content.lines, [
      '**Moscow** (also Москва): city in Russia.[^moscow]',
      '',
      '**Ankara**: city in Turkey.[^ankara]',
    ]);
    assert.deepEqual(
      content.footnotes.map(({ label }) => label),
      ['moscow', 'ankara'],
    );
  });

  it('a table', () => {
    const library = article();
    const content = keyActorsContent(library, [entity(library, 'isw')], style);
    assert.ok(content.form === 'block');
    assert.equal(content.lines.length, 3);
    assert.equal(content.footnotes.length, 2);
  });
});
