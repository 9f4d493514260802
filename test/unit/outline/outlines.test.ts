import assert from 'node:assert/strict';
import { type Library, LibrarySearch } from '../../../src/core/library';
import { actorsOutline } from '../../../src/core/outline/actors-outline';
import { type EventsFilter, filteredRecords } from '../../../src/core/outline/events-filter';
import { type EventGrouping, eventGroupings } from '../../../src/core/outline/events-groups';
import { eventsOutline } from '../../../src/core/outline/events-outline';
import { type OutlineNode, walk } from '../../../src/core/outline/node';
import { unpaced } from '../support/unpaced';
import { headOf } from '../../../src/core/library/pack-head';
import { type PackState, sourcesOutline } from '../../../src/core/outline/sources-outline';
import { article, libraryOf, packText } from '../support/library';

async function outline(grouping: EventGrouping, filter: EventsFilter = {}, library: Library = article()) {
  const isFiltered = filter.text !== undefined || filter.entity !== undefined;
  const shown = await filteredRecords(library, new LibrarySearch(library), filter, unpaced);
  const options = { grouping, isFiltered, dates: 'day-month-year' } as const;
  return (await eventsOutline(library, shown ?? assert.fail(), options, unpaced)) ?? assert.fail();
}

async function actors(library: Library = article()) {
  return (await actorsOutline(library, unpaced)) ?? assert.fail();
}

/** The ids of the records in the order of the rows, each with the marks of its depth. */
function records(nodes: readonly OutlineNode[], depth = ''): string[] {
  return nodes.flatMap(({ target, children }) => [
    ...(target?.kind === 'record' ? [depth + target.key.replace(/^.*\//, '')] : []),
    ...records(children, target?.kind === 'record' ? `${depth}- ` : depth),
  ]);
}

/** The same with those that are dimmed in brackets. */
function marked(nodes: readonly OutlineNode[], depth = ''): string[] {
  return nodes.flatMap(({ target, dimmed, children }) => {
    const id = target?.kind === 'record' && target.key.replace(/^.*\//, '');
    const own = id === false ? [] : [`${depth}${dimmed ? `(${id})` : id}`];
    return [...own, ...marked(children, id === false ? depth : `${depth}- `)];
  });
}

function row(nodes: readonly OutlineNode[], id: string): OutlineNode {
  for (const [node] of walk(nodes))
    if (node.target?.kind === 'record' && node.target.key.endsWith(`/${id}`)) return node;
  return assert.fail(`no row ${id}`);
}

function labels(nodes: readonly OutlineNode[]): string[] {
  return nodes.map(({ label }) => label);
}

async function assertSound(make: () => Promise<readonly OutlineNode[]>): Promise<void> {
  const ids = (nodes: readonly OutlineNode[]) => [...walk(nodes)].map(([{ id }]) => id);
  const first = ids(await make());
  assert.equal(new Set(first).size, first.length, 'an id twice');
  assert.deepEqual(ids(await make()), first);
  for (const [{ label, spoken }] of walk(await make())) {
    assert.notEqual(label.trim(), '');
    assert.doesNotMatch(spoken, /\$\(|undefined|[\r\n]/);
  }
}

const byDay = await outline('day');
const articleActors = await actors();

describe('the events by day', () => {
  it('stand in the order of time, the undated last under a heading of their own', async () => {
    assert.deepEqual(labels(await outline('day')), [
      '2011',
      'since 2015',
      '27 Nov 2024',
      'since 27 Nov 2024',
      '29 Nov 2024',
      '30 Nov 2024',
      '30 Nov–1 Dec 2024',
      '1 Dec 2024',
      '2 Dec 2024',
      'Undated',
    ]);
  });

  it('have the claims under what they are about, and quotes under these', async () => {
    assert.deepEqual(
      records((await outline('day')).filter(({ label }) => /^(?:30 Nov 2024|1 Dec)/.test(label))),
      [
        'assad-visit-to-moscow',
        '- isw-on-moscow-visit',
        '- peskov-declines-to-confirm',
        'assad-sudani-conversation',
        'meetings-with-regional-officials',
        'pezeshkian-sudani-call',
        '- pezeshkian-on-cohesion',
        '- - regional-terrorism',
      ],
    );
  });

  it('have every record once', async () => {
    const all = records(await outline('day')).map((id) => id.replace(/^(?:- )+/, ''));
    assert.deepEqual(all.sort(), [...article().records].map(({ value }) => value.id).sort());
  });

  it('count their records', async () => {
    const day = (await outline('day')).find(({ label }) => label === '30 Nov 2024');
    assert.deepEqual([day?.description, day?.spoken, day?.open], ['4', '30 Nov 2024, 4 records', true]);
  });
});

describe('the events in other groups', () => {
  it('by actor: each actor with what names it, in the order of time', async () => {
    const groups = await outline('actor');
    assert.deepEqual(
      labels(groups),
      labels(groups).sort(
        (a, b) => Number(a === 'No actor') - Number(b === 'No actor') || a.localeCompare(b),
      ),
    );
    const army = groups.find(({ label }) => label === 'Syrian army');
    assert.deepEqual(records([army!]), [
      'army-on-targets',
      'army-denial',
      'army-redeployment',
      'allied-support',
      // What hangs under a record goes with it.
      '- china-on-support',
      '- - national-security-and-stability',
    ]);
    assert.equal(groups.at(-1)?.label, 'No actor');
    assert.deepEqual(records(groups.slice(-1)), ['start-of-war-in-syria']);
  });

  it('by place', async () => {
    const groups = await outline('place');
    assert.deepEqual(labels(groups), [
      'Aleppo',
      'Ankara',
      'Es-Safira',
      'Moscow',
      'northwestern Syria',
      'Syria',
      'No place',
    ]);
    assert.deepEqual(records(groups.slice(0, 1)), ['entry-into-aleppo', 'loss-of-aleppo']);
  });

  it('by verification, from the surest on: each record under its own, with what it hangs under dimmed', async () => {
    const groups = await outline('verification');
    assert.deepEqual(
      groups.map(({ label, description }) => `${label} ${description}`),
      ['Established 12', 'Reported 18', 'Unconfirmed 2', 'No verification 2'],
    );
    assert.deepEqual(marked(groups.slice(2)), [
      'assad-visit-to-moscow',
      'assad-araghchi-meeting',
      '(pezeshkian-sudani-call)',
      '- (pezeshkian-on-cohesion)',
      '- - regional-terrorism',
      '(allied-support)',
      '- (china-on-support)',
      '- - national-security-and-stability',
    ]);
    const moscow = groups.flatMap((group) => marked([group]).filter((id) => id.includes('moscow')));
    assert.deepEqual(moscow, ['(assad-visit-to-moscow)', '- isw-on-moscow-visit', 'assad-visit-to-moscow']);
    assert.equal(new Set(groups.map(({ icon }) => icon)).size, 4);
  });

  it('say of a dimmed row that it is not of its group', async () => {
    const reported = (await outline('verification')).filter(({ label }) => label === 'Reported');
    const { dimmed, color, spoken } = row(reported, 'assad-visit-to-moscow');
    assert.deepEqual([dimmed, color], [true, 'disabledForeground']);
    assert.match(spoken, /, not under “Reported”$/);
  });

  it('count just the records of a group, each that names nobody with what it is about', async () => {
    const library = libraryOf(
      packText('p', {
        places: '  port: {name: Port}',
        events: '  e: {title: T, place: town, verification: established, summary: S., cite: src#1}',
        claims: [
          '  near: {by: army, kind: denial, verification: reported, about: e, summary: No., cite: src#1}',
          '  far: {by: army, kind: denial, verification: reported, about: e, place: port, summary: No., cite: src#1}',
        ].join('\n'),
      }),
    );
    const groups = await outline('place', {}, library);
    assert.deepEqual(
      groups.map((group) => [group.label, group.description, ...marked([group])]),
      [
        ['Old Town', '2', 'e', '- near', '- (far)'],
        ['Port', '1', 'far'],
      ],
    );
  });

  for (const grouping of eventGroupings)
    it(`count what is not dimmed: ${grouping}`, async () => {
      for (const group of await outline(grouping)) {
        const own = marked([group]).filter((id) => !id.endsWith(')'));
        assert.equal(group.description, String(own.length), group.label);
        assert.ok(group.spoken.includes(`, ${own.length} record`), group.spoken);
      }
    });

  it('by verification: quotes that give none have a heading of their own', async () => {
    const quotes = '  q: {speaker: army, text: never, cite: src#1}';
    const groups = await outline('verification', {}, libraryOf(packText('p', { quotes })));
    assert.deepEqual(labels(groups), ['No verification']);
  });

  it('keep a denial with what it denies, in each grouping', async () => {
    for (const grouping of eventGroupings) {
      const groups = await outline(grouping);
      const strike = groups.find((group) => records([group]).includes('air-strikes-es-safira'));
      assert.ok(strike && records([strike]).includes('- army-denial'), grouping);
    }
  });

  for (const grouping of eventGroupings) {
    it(`have ids that are unique and stay: ${grouping}`, async () => {
      await assertSound(() => outline(grouping));
    });
  }
});

describe('a row of the events', () => {
  const rows = byDay;
  const cases: [id: string, description: string, spoken: string, icon: string, color: string | undefined][] =
    [
      [
        'assad-visit-to-moscow',
        'Moscow · unconfirmed: reported by ISW',
        'event: Reported visit of Bashar al-Assad to Moscow, 30 November 2024, Moscow, unconfirmed: reported by ISW',
        'question',
        'charts.yellow',
      ],
      [
        'entry-into-aleppo',
        'evening · Aleppo',
        'event: Entry of opposition forces into Aleppo, 29 November 2024, evening, Aleppo, established',
        'pass-filled',
        'charts.green',
      ],
      [
        'air-strikes-es-safira',
        'Es-Safira · reported; disputed by Syrian army',
        'event: Air strikes near Es-Safira, 2 December 2024, Es-Safira, reported; disputed by Syrian army',
        'circle-outline',
        'charts.blue',
      ],
      [
        'araghchi-ankara-meeting',
        'Ankara · planned; reported',
        'event: Planned meeting of Araghchi with Turkish officials, undated, Ankara, planned; reported',
        'calendar',
        'charts.purple',
      ],
      [
        'army-denial',
        'reported',
        'denial: Syrian army denies bombing civilians, 2 December 2024, reported',
        'comment',
        'charts.blue',
      ],
      [
        'regional-terrorism',
        '',
        'quote: “regional terrorism” (Masoud Pezeshkian), 1 December 2024',
        'quote',
        undefined,
      ],
    ];
  for (const [id, ...expected] of cases) {
    it(id, () => {
      const { description, spoken, icon, color } = row(rows, id);
      assert.deepEqual([description, spoken, icon, color], expected);
    });
  }

  it('has its date where the heading has another or none', async () => {
    assert.equal(
      row(await outline('place'), 'entry-into-aleppo').description,
      '29 Nov 2024, evening · Aleppo',
    );
    assert.equal(row(await outline('verification'), 'army-denial').description, '2 Dec 2024 · reported');
    const library = libraryOf(
      packText('p', {
        events: '  e: {title: T, date: 2024-05-01, verification: established, summary: S., cite: src#1}',
        claims:
          '  later: {by: army, kind: denial, date: 2024-05-02, verification: reported, about: e, summary: No., cite: src#1}',
      }),
    );
    const described = (await outline('day', {}, library)).flatMap(({ children }) =>
      [...walk(children)].map(([{ description }]) => description),
    );
    assert.deepEqual(described, ['', '2 May 2024 · reported']);
  });

  it('looks different for each verification and status', async () => {
    const library = libraryOf(
      packText('p', {
        events: [
          ...['established', 'reported', 'unconfirmed', 'disputed', 'denied', 'retracted'].map(
            (verification) => `  ${verification}: {verification: ${verification}, status: occurred`,
          ),
          ...['ongoing', 'planned', 'cancelled', 'hypothetical'].map(
            (status) => `  ${status}: {verification: established, status: ${status}`,
          ),
        ]
          .map((event) => `${event}, title: T, summary: Reportedly., cite: src#1}`)
          .join('\n'),
      }),
    );
    const looks = (await outline('day', {}, library))
      .flatMap(({ children }) => children)
      .map(({ icon, color }) => `${icon} ${color}`);
    assert.equal(new Set(looks).size, 10, looks.join(', '));
  });
});

describe('the events, filtered', () => {
  it('by words', async () => {
    const strike = ['air-strikes-es-safira', '- army-denial', '- army-on-targets'];
    assert.deepEqual(records(await outline('day', { text: 'safira strikes' })), strike);
    assert.deepEqual(await outline('day', { text: 'nowhere' }), []);
  });

  it('leave a claim by itself where what it is about is not shown', async () => {
    assert.deepEqual(records(await outline('day', { text: 'denial army 2024-12-02' })), ['army-denial']);
    assert.deepEqual(labels(await outline('day', { text: 'denial army 2024-12-02' })), ['2 Dec 2024']);
  });

  it('by an actor or place', async () => {
    const visit = ['assad-visit-to-moscow', '- isw-on-moscow-visit', '- peskov-declines-to-confirm'];
    assert.deepEqual(records(await outline('day', { entity: 'moscow' })), visit);
    assert.deepEqual(records(await outline('day', { entity: 'isw' })), visit);
    assert.deepEqual(records(await outline('day', { entity: 'isw', text: 'report' })), visit);
  });

  it('by an actor that no pack has any more: none', async () => {
    assert.deepEqual(await outline('day', { entity: 'gone' }), []);
  });

  it('are in the order of time', async () => {
    const library = article();
    const filter = { entity: 'bashar-al-assad' };
    const shown = await filteredRecords(library, new LibrarySearch(library), filter, unpaced);
    assert.deepEqual(
      library
        .chronological(shown)
        .first(2)
        .map(({ value }) => value.id),
      ['assad-visit-to-moscow', 'assad-sudani-conversation'],
    );
  });
});

describe('claims about each other', () => {
  const claim = (id: string, about: string, date = '') =>
    `  ${id}: {by: army, kind: statement, verification: reported, about: ${about}, ${date} summary: It said., cite: src#1}`;
  const library = libraryOf(
    packText('p', {
      events: '  e: {title: T, date: 2024-05-01, verification: established, summary: S., cite: src#1}',
      claims: [
        claim('tail', 'a', 'date: 2024-05-03,'),
        claim('a', 'b', 'date: 2024-05-02,'),
        claim('b', 'c'),
        claim('c', 'a'),
        claim('own', 'own'),
        claim('both', '[own, e]'),
      ].join('\n'),
    }),
  );

  for (const grouping of eventGroupings) {
    it(`have one row each, though in a ring: ${grouping}`, async () => {
      const rows = marked(await outline(grouping, {}, library)).filter((id) => !id.endsWith(')'));
      const ids = rows.map((id) => id.replace(/^(?:- )+/, ''));
      const claims = ids.filter((id) => id !== 'e');
      assert.deepEqual(claims.sort(), ['a', 'b', 'both', 'c', 'own', 'tail']);
      await assertSound(() => outline(grouping, {}, library));
    });
  }

  it('hang under the first of them', async () => {
    assert.deepEqual(records(await outline('day', {}, library)), [
      'e',
      'a',
      '- tail',
      '- c',
      '- - b',
      'own',
      '- both',
    ]);
  });
});

describe('the actors', () => {
  const groups = articleActors;

  it('stand by kind, then the places', () => {
    assert.deepEqual(
      groups.map(({ label, description }) => `${label} ${description}`),
      [
        'Persons 9',
        'States 8',
        'Governments 1',
        'Public bodies 3',
        'Military 4',
        'Armed groups 4',
        'Organizations 1',
        'Media 1',
        'Groups of people 1',
        'Places 6',
      ],
    );
  });

  it('have role and number of records', () => {
    const rows = groups.flatMap(({ children }) => children);
    const shown = (label: string) => {
      const found = rows.find((one) => one.label === label);
      return [found?.description, found?.spoken, found?.icon];
    };
    assert.deepEqual(shown('Bashar al-Assad'), [
      'President of Syria · 7 records',
      'Bashar al-Assad, President of Syria, 7 records',
      'person',
    ]);
    assert.deepEqual(shown('Moscow'), ['city · 1 record', 'Moscow, city, 1 record', 'location']);
    assert.deepEqual(shown('ISW'), [undefined, undefined, undefined]);
    assert.deepEqual(shown('secular armed groups')[0], '1 record');
  });

  it('have ids that are unique and stay, even where an actor is called like a kind', async () => {
    await assertSound(() => actors());
    const library = libraryOf(
      packText('p', {
        actors: '  person: {name: P, kind: person, cite: src}\n  state: {name: S, kind: state, cite: src}',
        places: '  place: {name: L}',
      }),
    );
    await assertSound(() => actors(library));
  });
});

describe('the sources', () => {
  const library = article();
  const [pack = assert.fail()] = library.packs;
  const file = { uri: 'file:///notes/a.briefing.yaml', file: 'notes/a.briefing.yaml' };
  const show = (problems: PackState['problems'], known = pack, isLoaded = true) => {
    const state = { ...file, head: headOf(known), isLoaded, problems, decode: () => known };
    return sourcesOutline([state], 'day-month-year')[0]!;
  };

  it('are packs, their sources and the passages of these', () => {
    const node = show([]);
    assert.deepEqual(
      [node.label, node.description, node.icon, node.color],
      [pack.title, '34 records · TLP:CLEAR', 'book', undefined],
    );
    const [source] = node.children;
    assert.equal(node.children.length, 1);
    assert.deepEqual([source?.description, source?.children.length], ['DayFR Euro · not graded', 14]);
    const passage = source?.children[1];
    assert.match(passage?.label ?? '', /^¶ 2$/);
    assert.match(passage?.spoken ?? '', /^paragraph 2: Air strikes/);
    assert.deepEqual(passage?.target, { kind: 'passage', uri: file.uri, source: 'dayfr', number: '2' });
  });

  it('show what is wrong with a pack as rows, first', () => {
    const node = show([
      { severity: 'warning', message: 'Odd key.', start: 1, end: 2, place: { line: 3, column: 2 } },
      { severity: 'error', message: 'No title.', start: 1, end: 2, place: { line: 9, column: 0 } },
    ]);
    assert.deepEqual(
      [node.icon, node.description],
      ['error', '34 records · 2 problems · TLP:CLEAR · notes/a.briefing.yaml'],
    );
    const [warning, error] = node.children;
    assert.deepEqual(
      [warning?.label, warning?.description, warning?.spoken, warning?.icon, warning?.target],
      [
        'Odd key.',
        'notes/a.briefing.yaml:4:3',
        'warning, line 4: Odd key.',
        'warning',
        { kind: 'file', uri: file.uri, line: 3, column: 2 },
      ],
    );
    assert.equal(error?.icon, 'error');
  });

  it('warn where nothing is lost', () => {
    const node = show([
      { severity: 'warning', message: 'Odd key.', start: 1, end: 2, place: { line: 3, column: 2 } },
    ]);
    assert.deepEqual([node.icon, node.color], ['warning', 'list.warningForeground']);
  });

  it('have a row for a file that is no pack, and say when a pack is not loaded', () => {
    const problems = [
      { severity: 'error', message: 'Not YAML.', start: 1, end: 2, place: { line: 0, column: 0 } },
    ] as const;
    const state = { ...file, head: undefined, isLoaded: false, problems, decode: () => undefined };
    const [broken] = sourcesOutline([state], 'iso');
    assert.deepEqual(
      [broken?.label, broken?.description, broken?.target?.kind],
      [file.file, 'not loaded · 1 problem', 'file'],
    );
    assert.equal(show([], pack, false).description, 'not loaded · TLP:CLEAR');
  });

  it('have ids that are unique and stay, even where a passage is there twice', async () => {
    const problem = {
      severity: 'error',
      message: 'Twice.',
      start: 1,
      end: 2,
      place: { line: 0, column: 0 },
    } as const;
    const [source] = pack.sources;
    const twice = {
      ...pack,
      sources: [{ ...source!, passages: [...source!.passages, ...source!.passages] }],
    };
    await assertSound(() => Promise.resolve([show([problem, problem], twice)]));
  });
});
