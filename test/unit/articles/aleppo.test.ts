import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type LibraryEntity, Library } from '../../../src/core/library';
import { isHedged } from '../../../src/core/language/english/hedges';
import type { Citation, Pack } from '../../../src/core/pack/model';
import { readPack } from '../../../src/core/pack/read';
import { entityCard } from '../../../src/core/render/cards/entity-card';
import { type YamlNode, nodeAt } from '../../../src/core/yaml/tree';

const yaml = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');
const article = readFileSync('test/fixtures/article/article.txt', 'utf8');
const lines = article.split('\n').filter((line) => line !== '');
const [publisher = '', title = ''] = lines;
const headings = [
  '“Nip the insurrection in the bud”',
  '“Regional terrorism”',
  'Change of Russian commander in Syria',
];
const paragraphs = lines
  .slice(2)
  .filter((line) => !headings.includes(line) && !/^(-|Related News :)$/.test(line));

const reading = readPack(yaml, 'none');
const pack: Pack = reading.pack ?? assert.fail('no pack');
const library = new Library([pack]);
const records = [...pack.events, ...pack.claims, ...pack.quotes];
const statements = [...pack.events, ...pack.claims];

/** The words of a text as they are compared: without case, punctuation, or the difference of dashes and apostrophes. */
function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** Every text in the pack, keys left out, with its path. */
function* texts(node: YamlNode, path: string): Generator<[path: string, text: string]> {
  if (node.kind === 'scalar') yield [path, node.source];
  else if (node.kind === 'list') for (const item of node.items) yield* texts(item, path);
  else for (const { key, value } of node.entries) yield* texts(value, `${path}/${key.source}`);
}

const root = reading.root ?? assert.fail('no document');
const allTexts = [...texts(root, '')];
const comments = [...yaml.matchAll(/(?:^|\s)#\s(.*)$/gm)].map(([, comment = '']) => comment);

describe('The bundled article', () => {
  it('has no problem and no warning', () => {
    assert.deepEqual(reading.problems, []);
  });

  it('is held whole: every paragraph is a passage under its own heading', () => {
    const [source, ...others] = pack.sources;
    assert.ok(source && others.length === 0);
    assert.equal(source.title, title);
    assert.equal(source.publisher, publisher);
    assert.equal(paragraphs.length, 14);
    let heading: string | undefined;
    const expected = lines.slice(2).flatMap((line) => {
      if (headings.includes(line)) heading = line.replaceAll(/[“”]/g, '');
      return paragraphs.includes(line) ? [heading] : [];
    });
    assert.deepEqual(
      source.passages.map(({ number, section }) => [number, section]),
      expected.map((section, index) => [String(index + 1), section]),
    );
  });

  it('rests each record on a passage, and each passage has a record', () => {
    const cite = (items: readonly { readonly cite: readonly Citation[] }[]) =>
      items.flatMap((item) => item.cite.flatMap(({ passage }) => passage ?? []));
    for (const record of [...records, ...pack.actors, ...pack.places, ...pack.relations])
      assert.ok(record.cite.length > 0);
    const cited = new Set(cite(records));
    assert.deepEqual(
      [...cited].map(Number).sort((a, b) => a - b),
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
  });

  it('cites for each actor and place the passages that name it', () => {
    const wrong = [...library.entities].flatMap((entity) => {
      const named = paragraphs.flatMap((paragraph, index) =>
        library.find(paragraph, 'plain').some(({ entities }) => entities.includes(entity.id))
          ? [String(index + 1)]
          : [],
      );
      const cited = entity.entries.flatMap(({ value }) => value.cite.flatMap(({ passage }) => passage ?? []));
      return named.filter((number) => !cited.includes(number)).map((number) => `${entity.id}#${number}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('is the article of the calendar it says: a Monday 2 December, in 2024', () => {
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const day = (date: string) => days[new Date(`${date}T00:00Z`).getUTCDay()];
    assert.deepEqual(['2024-11-29', '2024-11-30', '2024-12-01', '2024-12-02'].map(day), [
      'Friday',
      'Saturday',
      'Sunday',
      'Monday',
    ]);
    assert.equal(pack.asOf, '2024-12-02');
    assert.equal(pack.sources[0]?.published, '2024-12-02');
    assert.equal(pack.sources[0].dateBasis, 'inferred');
  });
});

describe('The names in the article', () => {
  /** By the paragraph, what is recognised as whom, in the order of the text. */
  const expected: Record<number | 'title', string> = {
    title:
      'Syria: syria, Iran: iran, Iraq: iraq, Russia: russia, China: china, Bashar El-Assad: bashar-al-assad, Aleppo: aleppo',
    1: 'Bashar El-Assad: bashar-al-assad',
    2: 'Syrian Air Force: syrian-air-force, Russian Aerospace Forces: russian-aerospace-forces, northwestern Syria: northwestern-syria, Es-Safira: es-safira, Aleppo: aleppo',
    3: 'Syria: syria, Bashar El-Assad: bashar-al-assad, Aleppo: aleppo, Aleppo: aleppo',
    4: 'Syrian army: syrian-army',
    5: 'Bashar al-Assad: bashar-al-assad',
    6: 'secular armed groups: secular-armed-groups, Turkey: turkey, Hayat Tahrir al Cham: hayat-tahrir-al-sham, Aleppo: aleppo, Idlib province: idlib-province, Bashar al Assad: bashar-al-assad',
    7: 'Aleppo: aleppo, Syrian army: syrian-army, Bashar El-Assad: bashar-al-assad, Syrian regime: syrian-government',
    8: 'Institute for the Study of War: isw, ISW: isw, Bashar al-Assad: bashar-al-assad, Moscow: moscow, Russia: russia, Kremlin: kremlin, Dmitry Peskov: dmitry-peskov, Russia: russia, Syria: syria, Iran: iran, Turkey: turkey',
    9: 'Bashar El-Assad: bashar-al-assad, Abbas Araghchi: abbas-araghchi, Ankara: ankara, Türkiye: turkey, Assad: bashar-al-assad, Mohammad Shia al Sudani: mohammad-shia-al-sudani, Bassem Sabbagh: bassem-sabbagh, Ayman Safadi: ayman-safadi',
    10: 'Masoud Pezeshkian: masoud-pezeshkian, Islamic countries: islamic-countries, Mohammad Shia al Sudani: mohammad-shia-al-sudani',
    11: 'Assad regime: syrian-government, Iranian-backed Iraqi militias: iranian-backed-iraqi-militias, northwest Syria: northwestern-syria, Syrian opposition forces: syrian-opposition-forces',
    12: 'China: china, Syrian regime: syrian-government',
    13: 'Russia: russia, Russian Ministry of Defense: russian-ministry-of-defense, Sergei Kisel: sergei-kisel, Alexander Chaiko: alexander-chaiko, group of Russian forces in Syria: group-of-russian-forces-in-syria',
    14: 'Main Directorate of Ukrainian Military Intelligence: gur, GUR: gur, Kisel: sergei-kisel, Syria: syria',
  };
  const found = (text: string) =>
    library
      .find(text, 'plain')
      .map(({ start, end, entities }) => `${text.slice(start, end)}: ${entities.join('+')}`)
      .join(', ');

  it('are recognised in the title', () => {
    assert.equal(found(title), expected.title);
  });
  paragraphs.forEach((paragraph, index) => {
    it(`are recognised in paragraph ${index + 1}`, () => {
      assert.equal(found(paragraph), expected[index + 1]);
    });
  });

  it('leave out none of the words with a capital, but for those that are no name', () => {
    const known = new Set(
      `A According Affairs As Change Colonel December Defense Foreign Friday Furthermore General Information Insurgent Iranian Iraqi
      Islamic Islamist Jordanian Lieutenant Minister Ministry MoD Monday Nip November Planes President Prime Regional Russian Since Sunday
      Syrian The These This Thus Turkish DayFR Euro Related News`.split(/\s+/),
    );
    const left = lines.flatMap((line) => {
      let rest = '';
      let done = 0;
      for (const { start, end } of library.find(line, 'plain')) {
        rest += line.slice(done, start);
        done = end;
      }
      return (rest + line.slice(done)).match(/\p{Lu}[\p{L}]*/gu) ?? [];
    });
    assert.deepEqual(
      [...new Set(left)].filter((word) => !known.has(word)),
      [],
    );
  });

  it('mean one actor or place each', () => {
    for (const entity of library.entities) {
      for (const form of [
        entity.name,
        ...entity.forms.filter(({ weak }) => !weak).map((alias) => alias.form),
      ]) {
        const [mention, ...others] = library.find(form, 'plain');
        assert.ok(mention && others.length === 0, form);
        assert.deepEqual([mention.start, mention.end], [0, form.length], form);
        assert.deepEqual(
          library.candidates(mention).map(({ id }: LibraryEntity) => id),
          [entity.id],
          form,
        );
      }
    }
  });
});

describe('The words of the article', () => {
  const quoted = new Set(pack.quotes.map(({ text }) => text));
  const own = [
    ...allTexts.filter(([, text]) => text !== title && !quoted.has(text)),
    ...comments.map((text) => ['comment', text] as const),
  ];

  it('stand in no run of nine or more outside of the title and the quotes', () => {
    const runs = (text: string) => {
      const list = words(text);
      return list.slice(8).map((_, index) => list.slice(index, index + 9).join(' '));
    };
    const taken = new Set(runs(article));
    assert.ok(taken.size > 400);
    // Comments run over several lines.
    for (const [path, text] of [...own, ['comments', comments.join(' ')] as const])
      assert.deepEqual(
        runs(text).filter((run) => taken.has(run)),
        [],
        path,
      );
  });

  it('are exact in quotes, and few', () => {
    assert.ok(pack.quotes.length >= 5);
    for (const { text, cite } of pack.quotes) {
      assert.ok(words(text).length <= 8, text);
      const place = [
        paragraphs[Number(cite[0]?.passage) - 1],
        pack.sources[0]?.passages[Number(cite[0]?.passage) - 1]?.section,
      ];
      assert.ok(
        place.some((part) => part?.includes(text)),
        text,
      );
    }
  });

  it('are quoted wherever the article has quotation marks', () => {
    const speech = [...article.matchAll(/“([^“”]+)[“”]/g)].map(([, inside = '']) => inside);
    assert.equal(speech.length, 6);
    for (const said of speech) {
      assert.ok(
        pack.quotes.some(({ text }) => said.toLowerCase().includes(text.toLowerCase())),
        said,
      );
    }
  });

  it('are neutral: what the article’s own words judge, the pack does not', () => {
    const isName = (path: string) => /\/(name|aliases|form)$/.test(path);
    for (const [path, text] of own) {
      // A heading of the article is the article's own.
      if (path === 'comment' || path.endsWith('/section')) continue;
      if (!isName(path)) assert.doesNotMatch(text, /\bregime/i, path);
      assert.doesNotMatch(
        text,
        /\b(?:claimed|admitted|insisted|conceded|boasted|so-called|notorious)\b/i,
        path,
      );
      assert.doesNotMatch(text.replaceAll(/“[^”]*”/g, ''), /terroris[tm]/i, path);
    }
  });

  it('are not added to: no coordinates, no foreign ids, no years in office', () => {
    for (const place of pack.places) assert.equal(place.point, undefined, place.id);
    for (const entity of [...pack.actors, ...pack.places]) assert.deepEqual(entity.sameAs, [], entity.id);
    for (const { roles } of pack.actors) for (const role of roles) assert.ok(!role.since && !role.until);
    assert.ok(!allTexts.some(([, text]) => /https?:|www\./.test(text)));
    const years = new Set(allTexts.flatMap(([, text]) => text.match(/\b(?:19|20)\d\d\b/g) ?? []));
    assert.deepEqual([...years].sort(), ['2011', '2015', '2024']);
  });

  it('keep their figures: each number of a summary is in the passages that it cites', () => {
    for (const { id, summary, cite } of statements) {
      const source = cite.map(({ passage }) => (passage ? paragraphs[Number(passage) - 1] : title)).join(' ');
      for (const number of summary.match(/\d+/g) ?? [])
        assert.ok(words(source).includes(number), `${id}: ${number}`);
    }
    assert.deepEqual(
      statements.flatMap(({ figures }) =>
        figures.map(({ measure, value, unit }) => `${value} ${unit} ${measure}`),
      ),
      ['11 civilians killed'],
    );
  });
});

describe('The dates of the article', () => {
  it('are as precise as the text', () => {
    const dates = Object.fromEntries(
      records.flatMap(({ id, date }) => (date === undefined ? [] : [[id, date]])),
    );
    assert.deepEqual(dates, {
      'start-of-war-in-syria': '2011',
      'chaiko-involved-in-syria': '2015/..',
      'offensive-launched': '2024-11-27',
      'iraqi-militias-active': '2024-11-27/..',
      'entry-into-aleppo': '2024-11-29',
      'assad-visit-to-moscow': '2024-11-30',
      'assad-sudani-conversation': '2024-11-30',
      'kisel-replaced-by-chaiko': '2024-11-30/2024-12-01',
      'meetings-with-regional-officials': '2024-12-01',
      'pezeshkian-sudani-call': '2024-12-01',
      'pezeshkian-on-cohesion': '2024-12-01',
      'gur-confirmation': '2024-12-01',
      'regional-terrorism': '2024-12-01',
      'air-strikes-es-safira': '2024-12-02',
      'army-on-targets': '2024-12-02',
      'army-denial': '2024-12-02',
      'peskov-on-contacts': '2024-12-02',
      'china-on-support': '2024-12-02',
      'contacts-in-real-time': '2024-12-02',
      'national-security-and-stability': '2024-12-02',
    });
  });

  it('are marked as inferred, but for the two years that the article prints', () => {
    for (const { id, date, dateBasis } of records) {
      const printed = date === undefined || ['2011', '2015/..'].includes(date);
      assert.equal(dateBasis, printed ? undefined : 'inferred', id);
    }
  });

  it('are written by the reader’s style, never by the text', () => {
    const written =
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b/;
    const texts = [...statements, ...pack.actors].map(({ id, summary = '' }) => [id, summary] as const);
    const titles = statements.map(({ id, title: short = '' }) => [id, short] as const);
    const notes = pack.places.map(({ id, note = '' }) => [id, note] as const);
    for (const [id, text] of [...texts, ...titles, ...notes]) assert.doesNotMatch(text, written, id);
  });

  it('have no place in the sentence of a record without one', () => {
    for (const { id, date, summary } of statements)
      assert.ok(date !== undefined || !/\{when\}/i.test(summary), id);
  });
});

describe('What the article is sure of', () => {
  it('is told as a fact only where it tells it so', () => {
    const established = statements
      .filter(({ verification }) => verification === 'established')
      .map(({ id }) => id);
    assert.deepEqual(established, [
      'start-of-war-in-syria',
      'offensive-launched',
      'entry-into-aleppo',
      'loss-of-aleppo',
      'army-redeployment',
      'talks-with-allies',
      'allied-support',
      'russian-air-support',
      'assad-sudani-conversation',
      'meetings-with-regional-officials',
      'sabbagh-safadi-call',
      'pezeshkian-sudani-call',
    ]);
    for (const event of pack.events)
      if (event.verification === 'established') assert.match(event.status, /^(occurred|ongoing)$/, event.id);
  });

  it('is all that stands without a hedge', () => {
    for (const { id, verification, summary } of statements)
      assert.ok(verification === 'established' || isHedged(summary), id);
  });

  it('marks the words that it does not put into a mouth by itself', () => {
    assert.deepEqual(
      pack.quotes.map(({ id, verification, according }) => [id, verification, according]),
      [
        ['nip-in-the-bud', 'reported', undefined],
        ['language-of-force', 'reported', 'syrian-state-media'],
        ['contacts-in-real-time', 'reported', undefined],
        ['regional-terrorism', undefined, undefined],
        ['national-security-and-stability', undefined, undefined],
      ],
    );
  });

  it('keeps what is unconfirmed apart from what is denied', () => {
    const by = (id: string) => pack.events.find((event) => event.id === id) ?? assert.fail(id);
    assert.equal(by('assad-visit-to-moscow').verification, 'unconfirmed');
    assert.equal(by('assad-visit-to-moscow').according, 'isw');
    assert.deepEqual(by('assad-visit-to-moscow').disputedBy, []);
    assert.deepEqual(by('air-strikes-es-safira').disputedBy, ['army-denial']);
    assert.deepEqual(
      pack.claims
        .filter(({ kind }) => kind === 'denial')
        .map(({ id, by: speaker, with: others, about }) => [id, speaker, ...others, ...about]),
      [['army-denial', 'syrian-army', 'russia', 'air-strikes-es-safira']],
    );
    assert.deepEqual(
      pack.claims.filter(({ kind }) => kind === 'confirmation').map(({ id, about }) => [id, ...about]),
      [['gur-confirmation', 'kisel-replaced-by-chaiko']],
    );
  });

  it('leaves open whether a meeting that it only mentions has taken place', () => {
    const meeting = pack.events.find(({ id }) => id === 'assad-araghchi-meeting');
    assert.equal(meeting?.verification, 'unconfirmed');
    assert.match(meeting.summary, /whether it had taken place is unconfirmed/);
    const texts = [...allTexts.filter(([path]) => path.includes('araghchi')).map(([, text]) => text)];
    assert.deepEqual(
      texts.filter((text) => /\bmet\b/.test(text)),
      [],
    );
  });

  it('calls no words a translation for which nothing says that they are one', () => {
    assert.deepEqual(
      pack.quotes.filter(({ translated }) => translated).map(({ id }) => id),
      ['regional-terrorism'],
    );
  });

  it('is not yet what is planned', () => {
    assert.deepEqual(
      pack.events.filter(({ status }) => status === 'planned').map(({ id }) => id),
      ['araghchi-ankara-meeting'],
    );
    assert.ok(pack.events.every(({ status }) => status !== 'cancelled' && status !== 'hypothetical'));
  });

  it('ties each claim and quote to what it is about, and each to who said it', () => {
    const untied = [...pack.claims, ...pack.quotes]
      .filter(({ about }) => about.length === 0)
      .map(({ id }) => id);
    // Its subject, the contacts of Russia, is no event of its own.
    assert.deepEqual(untied, ['peskov-on-contacts']);
    for (const quote of pack.quotes) {
      const claims = pack.claims.filter(({ id }) => quote.about.includes(id));
      assert.deepEqual(
        claims.map(({ by }) => by),
        [quote.speaker],
        quote.id,
      );
      assert.deepEqual(
        claims.map(({ date }) => date),
        [quote.date],
        quote.id,
      );
    }
  });

  it('is told in whole sentences, one or two lines each', () => {
    for (const { id, summary } of statements) {
      assert.match(summary, /^(?:\{When\}, |\p{Lu}).*[^.]\.$/u, id);
      assert.ok(words(summary).length <= 60, `${id}: ${words(summary).length}`);
    }
    for (const { id, summary } of pack.actors) assert.match(summary ?? '', /^\p{Lu}[^.]*\.$/u, id);
  });

  it('has few words for each claim, which name its speaker', () => {
    for (const { id, by, title: short = '' } of pack.claims) {
      assert.match(short, /^\p{Lu}[^.]*[^.…]$/u, id);
      assert.ok(short.length <= 50, id);
      const named = library.find(short, 'plain').flatMap(({ entities }) => entities);
      assert.ok(named.includes(by), id);
    }
  });

  it('names in each sentence those whom the record names', () => {
    for (const { id, by, summary } of pack.claims) {
      const named = library.find(summary, 'plain').flatMap(({ entities }) => entities);
      assert.ok(named.includes(by), id);
    }
  });
});

describe('The sides of the article', () => {
  it('are those that it names: the allies of Assad, and his army', () => {
    const card = entityCard(library, library.entity('bashar-al-assad')!, {
      dates: 'day-month-year',
      maxRecords: 5,
      actions: [],
    });
    assert.match(card, /\*allied with\* Iran, Iraq, Russia, China/);
    const own = pack.relations.filter(({ to }) => to === 'bashar-al-assad');
    assert.deepEqual(
      own.map(({ from, type, cite }) => [from, type, ...cite.map(({ passage }) => passage ?? 'title')]),
      [
        ['iran', 'allied-with', 'title'],
        ['iraq', 'allied-with', 'title'],
        ['russia', 'allied-with', 'title'],
        ['china', 'allied-with', 'title'],
        ['syrian-army', 'related-to', '6'],
      ],
    );
  });
});

describe('The people, places and bodies of the article', () => {
  it('are these', () => {
    assert.deepEqual(
      pack.actors
        .filter(({ kind }) => kind === 'person')
        .map(({ id }) => id)
        .sort(),
      [
        'abbas-araghchi',
        'alexander-chaiko',
        'ayman-safadi',
        'bashar-al-assad',
        'bassem-sabbagh',
        'dmitry-peskov',
        'masoud-pezeshkian',
        'mohammad-shia-al-sudani',
        'sergei-kisel',
      ],
    );
    assert.deepEqual(
      pack.actors
        .filter(({ kind }) => kind === 'state')
        .map(({ id }) => id)
        .sort(),
      ['china', 'iran', 'iraq', 'jordan', 'russia', 'syria', 'turkey', 'ukraine'],
    );
    assert.deepEqual(pack.places.map(({ id }) => id).sort(), [
      'aleppo',
      'ankara',
      'es-safira',
      'idlib-province',
      'moscow',
      'northwestern-syria',
    ]);
  });

  it('have each an office or a rank that the article gives, if they are people', () => {
    for (const { id, kind, roles } of pack.actors) if (kind === 'person') assert.ok(roles.length > 0, id);
  });

  it('are named in a record each, but for a province that only tells where a city lies', () => {
    const unnamed = [...library.entities].filter((entity) => library.recordsOf(entity).length === 0);
    assert.deepEqual(
      unnamed.map(({ id }) => id),
      ['idlib-province'],
    );
    const ids = (id: string) => [...library.recordsOf(library.entity(id)!)].map(({ value }) => value.id);
    assert.deepEqual(ids('northwestern-syria'), ['air-strikes-es-safira', 'iraqi-militias-active']);
    assert.deepEqual(ids('group-of-russian-forces-in-syria'), ['kisel-replaced-by-chaiko']);
  });

  it('have ids of their own', () => {
    const ids = [...pack.sources, ...pack.actors, ...pack.places, ...records].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const section of ['actors', 'places', 'events', 'claims', 'quotes'])
      assert.equal(nodeAt(root, [section])?.kind, 'map');
  });
});
