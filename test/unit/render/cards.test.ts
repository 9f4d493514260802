import assert from 'node:assert/strict';
import { entityCard } from '../../../src/core/render/cards/entity-card';
import { entityPage } from '../../../src/core/render/entity-page';
import { mostRows, rowsOf, shownWidth } from '../../../src/core/render/fit';
import { markOf } from '../../../src/core/render/mark';
import { recordCard } from '../../../src/core/render/cards/record-card';
import { recordPage } from '../../../src/core/render/record-page';
import { article, entity, libraryOf, packText, record } from '../support/library';

const action = { icon: 'edit', label: 'Insert', target: 'command:briefing.insertActor?%5B%5D', hint: 'Go' };
const options = { dates: 'day-month-year', maxRecords: 5, actions: [action] } as const;

describe('the card of an actor', () => {
  it('has its parts in order', () => {
    const parts = [
      /^\$\(person\) \*\*Bashar al-Assad\*\* — President of Syria, who has vowed .* early\. \*allied with\* Iran, Iraq, Russia, China$/m,
      /^\$\(question\) 30 Nov 2024: Reported visit of Bashar al-Assad to Moscow — \*unconfirmed: reported by ISW\* — DayFR Euro ¶ 8\s/m,
      /^\$\(pass-filled\) 30 Nov 2024: Conversation of Assad and Sudani — DayFR Euro ¶ 9\s/m,
      /^\$\(question\) undated: Meeting of Assad and Araghchi — \*unconfirmed\* — DayFR Euro ¶ 9\s/m,
      /^\$\(comment\) undated: Assad vows early end to insurgency — \*reported\* — DayFR Euro ¶ 5\s/m,
      /^\$\(comment\) undated: Assad on force — \*reported by Syrian state media\* — DayFR Euro ¶ 5$/m,
      /^Also: Assad, Bashar El-Assad, .* and \d more\s/m,
      /^\$\(book\) Insurgent offensive in Syria and the response of the… · 7 records\s/m,
      /^\[\$\(edit\) Insert\]\(command:briefing\.insertActor\?%5B%5D "Go"\)$/m,
    ];
    const card = entityCard(article(), entity(article(), 'bashar-al-assad'), options);
    let done = -1;
    for (const part of parts) {
      const at = card.search(part);
      assert.ok(at > done, `${String(part)} in ${card}`);
      done = at;
    }
  });

  it('shows the newest records, as many as wanted', () => {
    const titles = (maxRecords: number) => {
      const card = entityCard(article(), entity(article(), 'russia'), { ...options, maxRecords });
      return card.match(/^\$\([a-z-]+\) (?:\d|undated).{30}/gm);
    };
    const five = [
      '$(comment) 2 Dec 2024: Syrian army on its targets',
      '$(comment) 2 Dec 2024: Syrian army denies bombing civilians',
      '$(question) 30 Nov 2024: Reported visit',
      '$(play-circle) undated: Support from allies si',
      '$(play-circle) undated: Russian air support — ',
    ];
    assert.deepEqual(
      titles(9)?.map((title) => title.slice(0, 39)),
      five.map((title) => title.slice(0, 39)),
    );
    assert.equal(titles(2)?.length, 2);
  });

  it('shows what is still going on where it began', () => {
    const card = entityCard(article(), entity(article(), 'alexander-chaiko'), options);
    assert.match(card, /\) 30 Nov–1 Dec 2024: .*\n.*\) since 2015: /);
  });

  for (const { id } of article().entities) {
    it(`cuts titles and relations to fit, but no mark and no citation: ${id}`, () => {
      const library = article();
      const card = entityCard(library, entity(library, id), options);
      assert.ok(rowsOf(...card.split(/ *\n/)) <= mostRows, card);
      const all = [...library.recordsOf(entity(library, id))];
      const records = all.filter(({ value }) => value.type !== 'quote');
      const shown = card.split('\n').filter((line) => line.includes(' ¶ ') && !line.includes('$(book)'));
      assert.equal(shown.length, Math.min(5, records.length));
      for (const [index, line] of shown.entries()) {
        const { words } = markOf(library, records[index]!);
        assert.ok(line.includes(words ?? ''), line);
        assert.match(line, / ¶ \d+(?:, \d+)*(?: {2})?$/);
      }
    });
  }

  it('says the kind unless the sentence says it', () => {
    const start = (id: string) => entityCard(article(), entity(article(), id), options).split('\n')[0] ?? '';
    assert.match(
      start('syrian-government'),
      /^\$\(law\) \*\*Syrian government\*\* — Government of President/,
    );
    assert.match(start('russia'), /^\$\(globe\) \*\*Russia\*\* — state\. Ally of/);
  });

  it('cuts the title of no claim on the card of its speaker', () => {
    const library = article();
    const speakers = new Set(
      [...library.records].flatMap(({ value }) => (value.type === 'claim' ? value.by : [])),
    );
    for (const id of speakers) {
      const lines = entityCard(library, entity(library, id), options).split(/ *\n/);
      const claims = lines.filter((line) => line.startsWith('$(comment)'));
      assert.ok(claims.length > 0, id);
      for (const line of claims) assert.doesNotMatch(line, /…/);
    }
  });

  it('shows no records where none are wanted', () => {
    const card = entityCard(article(), entity(article(), 'russia'), { ...options, maxRecords: 0 });
    assert.doesNotMatch(card, /2024|more\*/);
  });

  it('keeps the reserve of a relation', () => {
    const card = entityCard(article(), entity(article(), 'group-of-russian-forces-in-syria'), options);
    assert.match(
      card,
      /\*commanded by\* Kisel \(reportedly replaced\), Chaiko \(reportedly to resume the command\)/,
    );
  });

  it('counts no records where there are none, but says where the name stands', () => {
    const card = entityCard(article(), entity(article(), 'idlib-province'), options);
    assert.match(card, /^\$\(location\) \*\*Idlib province\*\* — province in Syria\. West of Aleppo\.\n/);
    assert.match(card, /\$\(book\) Insurgent.* · named in DayFR Euro ¶ 6\s/);
    const library = libraryOf(packText('p'));
    assert.match(entityCard(library, entity(library, 'town'), options), /^\$\(book\) Pack p {2}$/m);
  });

  it('names what has no role by its kind', () => {
    const card = entityCard(article(), entity(article(), 'moscow'), options);
    assert.match(card, /^\$\(location\) \*\*Moscow\*\* — city in Russia\n/);
  });
});

describe('the card of a record', () => {
  it('says what, when, how sure, what stands against it and where it comes from', () => {
    const card = recordCard(article(), record(article(), 'air-strikes-es-safira'), options);
    assert.deepEqual(
      card.split(/ {2}\n|\n\n/).map((line) => line.slice(0, 75)),
      [
        '$(circle-outline) **Air strikes near Es-Safira** — event',
        '2 Dec 2024 (date inferred) · Es-Safira · *reported; disputed by Syrian army*',
        '$(warning) Against it: Syrian army denies bombing civilians',
        'On 2 December 2024, Syrian Air Force aircraft, supported by the Russian Aerospace',
        '¶ 2: Air strikes on rebel areas by the Syrian Air Force, with Russian support…',
        '¶ 4: On Monday, jointly with Russia, the Syrian army says that its targets…',
        '$(book) DayFR Euro, “Insurgent…”, 2 December 2024 (date inferred), paras 2, 4',
        '[$(edit) Insert](command:briefing.insertActor?%5B%5D "Go")',
      ].map((line) => line.slice(0, 75)),
    );
  });

  for (const { value } of article().records) {
    it(`fits, with its mark and its citation: ${value.id}`, () => {
      const one = record(article(), value.id);
      const card = recordCard(article(), one, options);
      assert.ok(rowsOf(...card.split(/ *\n/)) <= mostRows, card);
      assert.ok(card.includes(markOf(article(), one).words ?? ''), card);
      assert.match(
        card,
        /^\$\(book\) DayFR Euro, “.*”, 2 December 2024 \(date inferred\), para(?:s|\.) [\d, ]+$/m,
      );
      assert.match(card, /^¶ \d+: /m);
    });
  }

  it('shows the reserve of a quote', () => {
    const card = recordCard(article(), record(article(), 'contacts-in-real-time'), options);
    assert.match(card, /^2 Dec 2024 \(date inferred\) · \*reported\*\s/m);
    assert.match(card, /reportedly used the words/);
  });

  it('shows a claim’s sentence below its title', () => {
    const card = recordCard(article(), record(article(), 'peskov-on-contacts'), options);
    assert.match(card, /^\$\(comment\) \*\*Peskov on contacts with all main parties\*\* — statement\s/);
    assert.match(card, /with all the main parties, among them representatives of Iran and Turkey\.\n/);
  });

  it('shows a long claim without a title in full, a short one once', () => {
    const card = (summary: string) => {
      const claim = `{by: army, kind: statement, verification: reported, summary: ${summary}, cite: src#1}`;
      const library = libraryOf(packText('p', { claims: `  c: ${claim}` }));
      return recordCard(library, record(library, 'c'), options);
    };
    const long = `The army said ${'again and '.repeat(20)}again so.`;
    assert.ok(card(long).includes(`\n\n${long}\n`), card(long));
    assert.equal(card('The army said so.').split('The army said so').length, 2);
  });
});

describe('the width of a line as shown', () => {
  const cases: [line: string, width: number][] = [
    ['$(book) **bashar** - *a*', '# bashar - a'.length],
    ['[$(edit) insert](command:x?%5B%5D "Go") &nbsp;·&nbsp; x', '# insert · x'.length],
    ['\\[x\\](y) \\* &#36;(z)', '[x](y) * $(z)'.length],
    ['2 Dec: É—', 9.8],
  ];
  for (const [line, width] of cases) {
    it(line, () => {
      assert.equal(shownWidth(line), width);
    });
  }
});

describe('a page', () => {
  it('of a record tells its figures with their reserve', () => {
    const figures =
      'figures: [{measure: killed, low: 10}, {measure: hurt, high: 5, according: army, asOf: 2024-05-02}, ' +
      '{measure: held, low: 1, high: 3, unit: men, verification: reported}, {measure: lost, value: 0}]';
    const library = libraryOf(
      packText('p', {
        events: `  e: {title: T, verification: established, summary: S., cite: src#1, ${figures}}`,
      }),
    );
    assert.deepEqual(recordPage(library, record(library, 'e'), options).match(/(?<=Figure:\*\* ).*/g), [
      'killed: at least 10',
      'hurt: up to 5 (according to The Army, as of 2 May 2024)',
      'held: 1–3 men (reported)',
      'lost: 0',
    ]);
  });

  it('of a record has its facts, what is said about it, and its source', () => {
    const page = recordPage(article(), record(article(), 'assad-visit-to-moscow'), options);
    for (const part of [
      /^# Reported visit of Bashar al-Assad to Moscow\n\nAccording to the Institute/,
      /^- \*\*Kind:\*\* event\n- \*\*Date:\*\* 30 November 2024, date inferred\n- \*\*Place:\*\* Moscow\n- \*\*Confidence:\*\* unconfirmed: reported by ISW$/m,
      /^- \*\*Actors:\*\* Bashar al-Assad \(reportedly visited Moscow\), Kremlin \(its spokesman .*\), Institute/m,
      /^## What is said about it\n\n- In a report.*\n- Kremlin spokesman.*\n\n## Source\n\n> \*\*¶ 8\*\* \(Nip the insurrection in the bud\) ISW/m,
      /— TLP:CLEAR\n/,
    ])
      assert.match(page, part);
  });

  it('of a record says of what goes on how sure it is', () => {
    const page = recordPage(article(), record(article(), 'allied-support'), options);
    assert.match(page, /^- \*\*Confidence:\*\* ongoing; established$/m);
  });

  it('of a record has what the card says of it', () => {
    const strikes = recordPage(article(), record(article(), 'air-strikes-es-safira'), options);
    assert.match(strikes, /^- \*\*Against it:\*\* Syrian army denies bombing civilians$/m);
    const vow = recordPage(article(), record(article(), 'assad-vow'), options);
    assert.match(
      vow,
      /^- \*\*Kind:\*\* vow\n- \*\*Date:\*\* undated\n[^]*- \*\*About:\*\* Launch of the offensive/m,
    );
  });

  it('of a place says where it lies, of an actor its former roles', () => {
    const page = entityPage(article(), entity(article(), 'moscow'), options);
    assert.match(page, /^# Moscow\n\ncity in Russia\n\n- \*\*Kind:\*\* city in Russia\n/);
    const roles = 'roles: [{title: Captain, of: army, since: 2015, until: 2020, cite: src#1}]';
    const library = libraryOf(
      packText('p', { actors: `  who: {name: Who, kind: person, ${roles}, cite: src}` }),
    );
    assert.match(
      entityPage(library, entity(library, 'who'), options),
      /^- \*\*Role:\*\* Captain, The Army, from 2015 until 2020 — The Post ¶ 1$/m,
    );
  });

  it('of an actor has all that the card has no room for', () => {
    const page = entityPage(article(), entity(article(), 'sergei-kisel'), options);
    for (const part of [
      /^# Sergei Kisel\n\nLieutenant-General; Commander/,
      /^- \*\*Kind:\*\* person\n- \*\*Role:\*\* Lieutenant-General — DayFR Euro ¶ 13\n- \*\*Role:\*\* Commander, /m,
      /^- \*\*Named in:\*\* DayFR Euro ¶ 13, 14$/m,
      /^- commands: group of Russian forces in Syria \(reportedly replaced\)$/m,
      /^- 30 Nov–1 Dec 2024: Reported change of the Russian commander in Syria — reported — DayFR Euro ¶ 13, 14$/m,
      /^- Сергей Кисель \(native, ru\)$/m,
    ])
      assert.match(page, part);
  });
});
