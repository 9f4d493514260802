import assert from 'node:assert/strict';
import { biography } from '../../../src/core/render/biography';
import type { NoteStyle } from '../../../src/core/render/style';
import { chronology, keyActors } from '../../../src/core/render/tables';
import { article, entity, libraryOf, packText, record } from '../support/library';

const style: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };
const unsourced: NoteStyle = { ...style, citations: 'none' };

describe('a biography', () => {
  it('tells name, role, side and the latest statements', () => {
    assert.equal(
      biography(article(), entity(article(), 'dmitry-peskov'), style).text,
      '**Dmitry Peskov** (also Dmitri Peskov; Dmitriy Peskov; Dimitri Peskov; Дмитрий Песков): Kremlin spokesman, who ' +
        'declined to confirm that Assad had visited Moscow.[^dmitry-peskov] ' +
        'On 2 December 2024, Kremlin spokesman Dmitry Peskov reportedly said that Russia was in close, regular and ' +
        'real-time contact on the situation in Syria with all the main parties, among them representatives of Iran ' +
        'and Turkey.[^peskov-on-contacts] ' +
        'Kremlin spokesman Dmitry Peskov reportedly declined to confirm that President Bashar al-Assad had visited ' +
        'Moscow; this is not a denial.[^peskov-declines-to-confirm]',
    );
  });

  it('keeps every reserve', () => {
    assert.equal(
      biography(article(), entity(article(), 'alexander-chaiko'), unsourced).text,
      '**Alexander Chaiko** (also Aleksandr Chaiko; Alexander Chayko; Aleksandr Chayko; Chayko): Colonel-General; ' +
        'Commander, group of Russian forces in Syria (an earlier mission that he is reportedly to resume). Russian ' +
        'Colonel-General who is said to have been given back the command in Syria.',
    );
    assert.match(
      biography(article(), entity(article(), 'group-of-russian-forces-in-syria'), unsourced).text,
      / Relations: commanded by Sergei Kisel \(reportedly replaced\) and Alexander Chaiko \(reportedly to resume the command\); part of Russia\.$/,
    );
  });

  it('tells an actor without a role by its summary', () => {
    assert.match(
      biography(article(), entity(article(), 'isw'), unsourced).text,
      /^\*\*Institute for the Study of War\*\* \(also ISW\): Institute whose report says/,
    );
    assert.equal(
      biography(article(), entity(article(), 'turkey'), { ...unsourced, format: 'plain' }).text,
      'Turkey (also Türkiye; Turkiye; Republic of Türkiye; Republic of Turkey): State that supports secular armed ' +
        'groups in the coalition of Syrian opposition forces. Relations: supports secular armed groups.',
    );
  });

  it('tells a place by its kind and what is noted of it', () => {
    assert.match(
      biography(article(), entity(article(), 'aleppo'), unsourced).text,
      /: city in Syria\. East of Idlib province\.$/,
    );
  });

  it('has no marks in a note without Markdown', () => {
    assert.equal(
      biography(article(), entity(article(), 'moscow'), { ...unsourced, format: 'plain' }).text,
      'Moscow (also Москва): city in Russia.',
    );
  });

  it('is cited by the pack that gives passages', () => {
    const second = packText('two', { places: '  hill: {name: The Hill, cite: src#2}' });
    const library = libraryOf(packText('one', { places: '  hill: {name: Hill}' }), second);
    assert.deepEqual(biography(library, entity(library, 'hill'), style), {
      text: '**Hill** (also The Hill): place.[^hill]',
      footnotes: [
        {
          label: 'hill',
          definition: 'The Post, “A day”, 1 May 2024, para. 2. <!-- briefing:5b234b6a -->',
        },
      ],
    });
    assert.deepEqual(biography(library, entity(library, 'town'), style), {
      text: '**Old Town**: place.',
      footnotes: [],
    });
  });
});

describe('a relation beside a role', () => {
  const shown = (role: string, relation: string) => {
    const library = libraryOf(
      packText('p', {
        actors: `  who: {name: Who, kind: person, roles: [{${role}, cite: src}], cite: src}`,
        relations: `  - {from: who, to: army, ${relation}, cite: src}`,
      }),
    );
    return /Relations: (.*)\.$/.exec(biography(library, entity(library, 'who'), unsourced).text)?.[1];
  };
  const cases: [role: string, relation: string, shown: string | undefined][] = [
    ['title: Chief of staff, of: army', 'type: holds-office-in', undefined],
    ['title: Chief of staff, of: army', 'type: holds-office-in, note: chief', undefined],
    ['title: Chief of The Army', 'type: holds-office-in, note: chief', undefined],
    ['title: Commander, of: army', 'type: commands', undefined],
    [
      'title: Chief, of: army',
      'type: holds-office-in, note: reportedly',
      'holds office in The Army (reportedly)',
    ],
    ['title: Chief of staff, of: army', 'type: commands', 'commands The Army'],
    ['title: Chief, of: town', 'type: holds-office-in', 'holds office in The Army'],
    ['title: Chief, of: army', 'type: member-of', 'member of The Army'],
    ['title: Chief, of: army', 'type: holds-office-in, until: 2020', 'formerly holds office in The Army'],
  ];
  for (const [role, relation, expected] of cases) {
    it(`${role}; ${relation}`, () => {
      assert.equal(shown(role, relation), expected);
    });
  }
});

describe('a chronology', () => {
  it('has a row for each record in the order given', () => {
    const ids = ['entry-into-aleppo', 'kisel-replaced-by-chaiko', 'nip-in-the-bud'];
    const { header, rows, footnotes } = chronology(
      article(),
      ids.map((id) => record(article(), id)),
      style,
    );
    assert.deepEqual(header, [
      '| Date | Event | Place | Confidence | Source |',
      '| --- | --- | --- | --- | --- |',
    ]);
    assert.deepEqual(
      rows.map((row) => row.split('|').map((cell) => cell.trim().slice(0, 30))),
      [
        [
          '',
          '29 Nov 2024, evening',
          'In the evening, secular armed ',
          'Aleppo',
          'established; date inferred',
          '[^entry-into-aleppo]',
          '',
        ],
        [
          '',
          '30 Nov–1 Dec 2024',
          'The Russian Ministry of Defens',
          'Syria',
          'reported; date inferred',
          '[^kisel-replaced-by-chaiko]',
          '',
        ],
        ['', 'undated', 'Bashar al-Assad reportedly use', '', 'quoted; reported', '[^nip-in-the-bud]', ''],
      ],
    );
    assert.deepEqual(
      footnotes.map(({ label }) => label),
      ids,
    );
  });

  it('says of what goes on how sure it is', () => {
    const { rows } = chronology(article(), [record(article(), 'allied-support')], style);
    assert.match(rows[0] ?? '', /\| ongoing; established \|/);
  });

  it('names its sources in the note’s way', () => {
    const source = (citations: NoteStyle['citations']) =>
      chronology(article(), [record(article(), 'assad-vow')], { ...style, citations })
        .rows[0]?.split('|')
        .at(-2)
        ?.trim();
    assert.equal(source('inline'), '(DayFR Euro, 2 December 2024, para. 5)');
    assert.equal(source('pandoc'), '[@assad-vow]');
    assert.equal(source('none'), '');
  });
});

describe('a table of key actors', () => {
  it('has name, role, side and the latest record', () => {
    const { rows } = keyActors(
      article(),
      ['sergei-kisel', 'isw', 'iranian-backed-iraqi-militias'].map((id) => entity(article(), id)),
      unsourced,
    );
    assert.deepEqual(
      rows.map((row) => row.split(' | ').slice(0, 3)),
      [
        [
          '| Sergei Kisel (Sergey Kisel; Сергей Кисель)',
          'Lieutenant-General; Commander, group of Russian forces in Syria (reportedly replaced)',
          'commands group of Russian forces in Syria (reportedly replaced)',
        ],
        ['| Institute for the Study of War (ISW)', 'organization', ''],
        [
          '| Iranian-backed Iraqi militias (Iran-backed Iraqi militias)',
          'armed group',
          'supported by Iran; supports Syrian government (reportedly); related to Iraq (Iraqi militias)',
        ],
      ],
    );
    assert.match(rows[0] ?? '', /is reportedly to resume command of Russian forces in Syria\. \|$/);
  });

  it('cites the actor for role and side', () => {
    const { rows, footnotes } = keyActors(article(), [entity(article(), 'sergei-kisel')], style);
    const [, role, side, latest] = (rows[0] ?? '').split(' | ');
    assert.match(role ?? '', /^Lieutenant-General; .*\[\^sergei-kisel\]$/);
    assert.match(side ?? '', /^commands .*\[\^sergei-kisel\]$/);
    assert.match(latest ?? '', /\[\^kisel-replaced-by-chaiko\] \|$/);
    assert.deepEqual(
      [...new Set(footnotes.map(({ label }) => label))],
      ['sergei-kisel', 'kisel-replaced-by-chaiko'],
    );
    const inline = keyActors(article(), [entity(article(), 'isw')], { ...style, citations: 'inline' });
    assert.match(inline.rows[0] ?? '', /\| organization \(DayFR Euro, 2 December 2024, para\. 8\) \| {2}\|/);
  });
});
