import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Completion, completionsAt } from '../../../../src/core/pack/editing/completions';
import { readPack } from '../../../../src/core/pack/read';
import { parseEdtf as readDate } from '../../../../src/core/dates/parse-edtf';
import { suggestEdtf } from '../../../../src/core/language/english/date-suggest';
import { datePatterns } from '../../../../src/core/pack/editing/date-patterns';
import { looseTree } from '../../../../src/core/yaml/loose/loose-yaml';
import { withCursor } from './marked';

const parseEdtf = (text: string) => readDate(text, suggestEdtf);

const today = '2025-05-06';

const pack = `briefing: 1
id: good
title: A good pack
asOf: 2025-04-02
sources:
  src: {type: article, title: A day, published: 2025-04-01, passages: {1: One, 2: {gist: Two}}}
  other: {type: report, title: A report}
places:
  town: {name: Old Town}
  land: {name: The Land}
actors:
  army: {name: The Army, kind: military, cite: src#1}
  envoy: {name: "The Envoy", kind: person, cite: src#1}
events:
  strike: {title: Air strike, verification: established, summary: It struck., cite: src#1}
claims:
  denial: {by: army, kind: denial, verification: reported, summary: It denied it., cite: src#2}
`;

function completions(marked: string): Completion[] {
  const { text, offset } = withCursor(marked);
  return completionsAt(text, offset, today);
}

const labels = (marked: string) => completions(marked).map(({ label }) => label);

/** The text after the completion is taken, with its stops as they are written. */
function accepted(marked: string, label: string): string {
  const { text, offset } = withCursor(marked);
  const found = completionsAt(text, offset, today).find((candidate) => candidate.label === label);
  assert.ok(found, `${label} is not offered: ${labels(marked).join(', ')}`);
  return text.slice(0, found.replace.start) + found.snippet + text.slice(found.replace.end);
}

describe('Completion in a pack', () => {
  const offered: [marked: string, first: string[], absent?: string[]][] = [
    ['|', ['briefing', 'id', 'title', 'language']],
    ['briefing: 1\nid: x\n|\ntitle: y', ['language', 'asOf', 'marking', 'sources'], ['id', 'title']],
    ['events:\n  e:\n    title: x\n    |', ['verification', 'summary', 'cite', 'date'], ['title']],
    ['events:\n  e: {title: x, |}', ['verification', 'summary', 'cite', 'date'], ['title']],
    ['actors:\n  a: {kind: |}', ['person', 'state', 'government']],
    ['marking: |', ['TLP:CLEAR', 'TLP:GREEN']],
    ['sources:\n  s:\n    type: |', ['article-newspaper', 'webpage']],
    ['quotes:\n  q: {translated: |}', ['true', 'false']],
    [`${pack}quotes:\n  q: {speaker: |}`, ['army', 'envoy'], ['town', 'strike', 'src']],
    [`${pack}quotes:\n  q: {about: [|]}`, ['strike', 'denial'], ['army']],
    [`${pack}quotes:\n  q: {about: [strike, |]}`, ['denial'], ['strike']],
    [`${pack}quotes:\n  q: {cite: [src#1, |]}`, ['src', 'other', 'src#2'], ['src#1']],
    [`${pack}quotes:\n  q: {cite: |}`, ['src', 'other', 'src#1', 'src#2']],
    [`${pack}quotes:\n  q: {cite: src#|}`, ['src#1', 'src#2'], ['src', 'other']],
    [`${pack}quotes:\n  q: {cite: [src#1, oth|]}`, ['src', 'other']],
    [`${pack}quotes:\n  q:\n    cite:\n      - |`, ['src', 'other']],
    [`${pack}relations:\n  - {from: |}`, ['town', 'land', 'army', 'envoy']],
    [pack.replace('name: Old Town', 'name: Old Town, within: |'), ['land', 'army', 'envoy'], ['town']],
    [pack.replace('title: Air strike', 'title: Air strike, actors: {army: struck, |}'), ['envoy'], ['army']],
    [`${pack}quotes:\n  q: {date: |}`, ['2025-04-02', '2025-04-01', '2025-05-06', '2025-04', '2025']],
    [`${pack}quotes:\n  q: {date: 2024-11-29|}`, ['2025-04-02', '2025-04-01', '2025-05-06', '2024-11-29']],
    [`${pack}quotes:\n  |`, ['New quote']],
    [`${pack}relations:\n  |`, ['- …']],
    [`${pack}relations:\n  - |`, ['from, type, to, cite', 'from', 'type']],
    ['sources:\n  s:\n    passages:\n      1: {gist: x}\n      4: {gist: y}\n      |', ['5']],
    ['events:\n  e: {summary: "{|}"}', ['{When}', '{when}']],
    // Free text, comments and what the format does not know.
    ['title: |', []],
    ['events:\n  e: {title: a, summary: They said, |}', ['verification', 'cite'], ['title']],
    ['title: x # |', []],
    ['x-own:\n  |', []],
    ['events:\n  e: {summary: "Hello, |"}', []],
  ];
  for (const [marked, first, absent] of offered) {
    it(`offers ${first.join(', ') || 'nothing'} at ${JSON.stringify(marked.slice(-60))}`, () => {
      const found = labels(marked);
      assert.deepEqual(first.length === 0 ? found : found.slice(0, first.length), first);
      for (const label of absent ?? []) assert.ok(!found.includes(label), label);
    });
  }

  const inserted: [marked: string, label: string, result: string][] = [
    ['ti|', 'title', 'title: $0'],
    ['|title: x', 'title', 'title: x'],
    ['events:\n  e:\n    cite|', 'cite', 'events:\n  e:\n    cite: $0'],
    ['events:\n  e:\n    su|', 'summary', 'events:\n  e:\n    summary: "$0"'],
    ['ev|', 'events', 'events:\n  $0'],
    [
      'rel|',
      'relations',
      'relations:\n  - from: ${1}\n    type: ${2|supports,opposes,member-of,part-of,commands,holds-office-in,allied-with,dominates,related-to|}\n    to: ${3}\n    cite: ${4}',
    ],
    ['actors:\n  a:\n    ro|', 'roles', 'actors:\n  a:\n    roles:\n  - title: ${1}'],
    ['actors:\n  a: {ro|}', 'roles', 'actors:\n  a: {roles: [{ title: ${1} }]}'],
    ['actors:\n  a:\n    al|', 'aliases', 'actors:\n  a:\n    aliases:\n  - $0'],
    ['places:\n  p: {poi|}', 'point', 'places:\n  p: {point: [${1:longitude}, ${2:latitude}]}'],
    ['actors:\n  a: {kind:|}', 'person', 'actors:\n  a: {kind: person}'],
    ['marking:|', 'TLP:RED', 'marking: TLP:RED'],
    [`actors:\n  a: {"ki|": person}`, 'kind', `actors:\n  a: {"kind": person}`],
    [`${pack}quotes:\n  q: {cite: "sr|"}`, 'src#2', `${pack}quotes:\n  q: {cite: "src#2"}`],
    [`${pack}quotes:\n  q:\n    cite:\n      s|`, 'src', `${pack}quotes:\n  q:\n    cite:\n      - src#`],
    [`${pack}quotes:\n  q: {cite: sr|c#2}`, 'src#1', `${pack}quotes:\n  q: {cite: src#1}`],
    ['events:\n  e: {summary: "{W|}, x"}', '{When}', 'events:\n  e: {summary: "{When\\}, x"}'],
    ['actors:\n  a:\n    roles:\n      - |', 'cite', 'actors:\n  a:\n    roles:\n      - cite: $0'],
    [
      'relations:\n  - |',
      'from, type, to, cite',
      'relations:\n  - from: ${1}\n  type: ${2|supports,opposes,member-of,part-of,commands,holds-office-in,allied-with,dominates,related-to|}\n  to: ${3}\n  cite: ${4}',
    ],
    ['places:\n  new-p|', 'New place', 'places:\n  ${1:new-p}:\n  name: ${2}'],
  ];
  for (const [marked, label, result] of inserted) {
    it(`inserts ${label} at ${JSON.stringify(marked.slice(-40))}`, () => {
      assert.equal(accepted(marked, label), result);
    });
  }

  it('offers the events of other packs as the same, the pack first', () => {
    const others = {
      packs: () => ['good', 'harbour', 'ridge'].map((id) => ({ id, title: `Pack ${id}` })),
      events: (id: string) => (id === 'harbour' ? [{ id: 'walk-out', title: 'Walk-out' }] : []),
    };
    const elsewhere = (marked: string) => {
      const { text, offset } = withCursor(pack + marked);
      return completionsAt(text, offset, today, others).map(({ label, snippet }) => `${label} ${snippet}`);
    };
    assert.deepEqual(elsewhere('quotes:\nevents:\n  e: {sameAs: |}'), ['harbour harbour/', 'ridge ridge/']);
    assert.deepEqual(elsewhere('quotes:\nevents:\n  e: {sameAs: [Q1, arb|]}'), ['harbour harbour/']);
    assert.deepEqual(elsewhere('events:\n  e: {sameAs: [harbour/w|]}'), [
      'harbour/walk-out harbour/walk-out',
    ]);
    assert.deepEqual(elsewhere('events:\n  e: {sameAs: ridge/|}'), []);
    assert.deepEqual(labels('events:\n  e: {sameAs: |}'), []);
  });

  it('says what an id, a passage and a source are called', () => {
    const details = Object.fromEntries(
      completions(`${pack}quotes:\n  q: {speaker: army, to: |}`).map(({ label, detail }) => [label, detail]),
    );
    assert.deepEqual(details, { army: 'The Army', envoy: 'The Envoy' });
    const cited = completions(`${pack}quotes:\n  q: {cite: |}`).map(({ label, detail }) => [label, detail]);
    assert.deepEqual(cited, [
      ['src', 'A day'],
      ['other', 'A report'],
      ['src#1', 'One'],
      ['src#2', 'Two'],
    ]);
  });

  it('offers a record that is right once its stops are filled', () => {
    for (const section of ['sources', 'places', 'actors', 'events', 'claims', 'quotes']) {
      const words = pack.includes(`\n${section}:`)
        ? pack.replace(`\n${section}:\n`, `\n${section}:\n  |\n`)
        : `${pack}${section}:\n  |`;
      const { text, offset } = withCursor(words);
      const [template] = completionsAt(text, offset, today);
      assert.ok(template);
      const values: Record<string, string> = { cite: 'src#1', by: 'army', speaker: 'army' };
      const record = template.snippet
        .replaceAll('\n', '\n  ')
        .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
        .replace(/\$\{1:([^}]*)\}/g, '$1')
        .replace(
          /(\w+): ("?)\$\{\d+\}/g,
          (_, key: string, quote: string) => `${key}: ${quote}${values[key] ?? 'reportedly'}`,
        );
      const { problems } = readPack(text.slice(0, offset) + record + text.slice(offset), 'x');
      assert.deepEqual(problems, [], record);
    }
  });

  it('offers valid dates only', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9000-01-01') }),
        (typed, date) => {
          const root = looseTree(
            `asOf: ${JSON.stringify(typed)}\nsources: {s: {published: ${JSON.stringify(typed)}}}`,
          );
          for (const { value } of datePatterns(root, typed, date.toISOString().slice(0, 10))) {
            assert.ok(!('code' in parseEdtf(value)), value);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lets nothing of a pack be read as a snippet', () => {
    const [id] = completions('actors:\n  $1}: {name: x}\nquotes:\n  q: {speaker: |}');
    assert.equal(id?.snippet, '\\$1\\}');
  });
});
