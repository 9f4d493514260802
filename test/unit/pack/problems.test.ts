import assert from 'node:assert/strict';
import { describeRelated } from '../../../src/core/pack/problems/describe-problem';
import {
  type Problem,
  type ProblemCode,
  relatedSpan,
  severityOf,
} from '../../../src/core/pack/problems/problems';
import { readPack } from '../../../src/core/pack/read';
import { type Section, packWith } from './marked-pack';
import { cases } from './problem-cases';

describe('Problems of a pack', () => {
  for (const [code, { bad, good }] of Object.entries(cases) as [ProblemCode, (typeof cases)[ProblemCode]][]) {
    describe(code, () => {
      for (const { title, check } of [...bad, ...good]) {
        it(title.length > 100 ? `${title.slice(0, 99)}…` : title, () => {
          check(code);
        });
      }
    });
  }

  it('have a failing and a passing case for each code, but for what only a file system or two packs bring about', () => {
    const lacking = Object.entries(cases).filter(
      ([, { bad, good }]) => bad.length === 0 || good.length === 0,
    );
    assert.deepEqual(
      lacking.map(([code]) => code),
      ['file-unreadable', 'pack-id-taken'],
    );
  });

  const suggestions: [section: Section, text: string, suggestion: string | undefined][] = [
    ...(
      [
        ['tlp:amber', 'TLP:AMBER'],
        ['TLP AMBER', 'TLP:AMBER'],
        ['Amber', 'TLP:AMBER'],
        ['TLP:AMBER STRICT', 'TLP:AMBER+STRICT'],
        ['TLP:WHITE', 'TLP:CLEAR'],
        ['white', 'TLP:CLEAR'],
        ['TLP:GREN', 'TLP:GREEN'],
        ['secret', undefined],
      ] as const
    ).map(([label, meant]): [Section, string, string | undefined] => ['head', `marking: ${label}`, meant]),
    ...(
      [
        ['b', 'B'],
        ['B2', 'B'],
        ['G', undefined],
        ['AB', undefined],
      ] as const
    ).map(([grade, meant]): [Section, string, string | undefined] => [
      'sources',
      `a: {type: article, title: A, reliability: ${grade}}`,
      meant,
    ]),
    ['actors', 'a: {name: A, kind: Armed Group, cite: src#1}', 'armed-group'],
    ['actors', 'a: {name: A, kind: organisation, cite: src#1}', 'organization'],
    ['places', 'a: {name: A, aliases: {form: B, weak: yes}}', 'true'],
    ['places', 'a: {name: A, aliases: {form: B, weak: Off}}', 'false'],
    ['places', 'a: {name: A, aliases: {form: B, weak: perhaps}}', undefined],
    ['places', 'a: {name: A, cite: "src#¶2"}', '2'],
    ['places', 'a: {name: A, cite: src##2}', 'src#2'],
    ['places', 'a: {name: A, cite: src:2}', 'src#2'],
    ['places', 'a: {name: A, cite: src 2}', 'src#2'],
    ['places', 'a: {name: A, cite: src 3}', undefined],
    ['places', 'a: {name: A, cite: src#02}', '2'],
    ['places', 'a: {name: A, cite: src#p2}', '2'],
    ['places', 'a: {name: A, cite: src#3}', undefined],
    ...(
      [
        ['q44329', 'Q44329'],
        ['wd:Q44329', 'Q44329'],
        ['https://www.wikidata.org/wiki/Q44329', 'Q44329'],
        ['Other pack/The strike', 'other-pack/the-strike'],
        ['strike', undefined],
      ] as const
    ).map(([value, meant]): [Section, string, string | undefined] => [
      'events',
      `a: {title: A, verification: established, summary: A., cite: src#1, sameAs: ${value}}`,
      meant,
    ]),
    ...(
      [
        ['"11"', '11'],
        ['1_000', '1000'],
        ['"1,200,000"', '1200000'],
        ['"1,5"', undefined],
        ['many', undefined],
      ] as const
    ).map(([value, meant]): [Section, string, string | undefined] => [
      'claims',
      `a: {by: army, kind: denial, verification: established, summary: A., cite: src#1, figures: {measure: killed, value: ${value}}}`,
      meant,
    ]),
  ];
  for (const [section, text, suggestion] of suggestions) {
    it(`suggest ${suggestion ?? 'nothing'} for ${text}`, () => {
      const { problems } = readPack(packWith(section, text), 'fallback');
      assert.equal(problems.length, 1);
      const [problem] = problems;
      assert.equal(problem && 'suggestion' in problem ? problem.suggestion : undefined, suggestion);
    });
  }

  const related: [section: Section, texts: string[], place: string][] = [
    ['places', ['hill: {name: A}', 'hill: {name: B}'], 'hill'],
    ['places', ['hill: {name: A, name: B}'], 'name'],
    ['actors', ['a: {name: The army, kind: person, cite: src#1}'], 'The Army'],
    ['places', ['a: {name: OldTown}'], 'Old Town'],
    ['relations', ['- {from: army, type: opposes, to: town, since: 2012, until: 2011, cite: src#1}'], '2012'],
    ['sources', ['a: {type: a, title: A, marking: TLP:RED}', '', 'x-a: {}'], 'TLP:GREEN'],
  ];
  for (const [section, texts, place] of related) {
    it(`point at ${place} for ${texts.join(' ⏎ ')}`, () => {
      const text = packWith(section, ...texts).replace('title: A good pack', '$&\nmarking: TLP:GREEN');
      const { problems } = readPack(text, 'fallback');
      assert.equal(problems.length, 1, JSON.stringify(problems));
      const other = problems[0] && relatedSpan(problems[0]);
      assert.equal(other && text.slice(other.start, other.end), place);
      assert.ok(other && other.start < problems[0]!.start);
      assert.match(describeRelated(problems[0]!), /^(?!The other place)[^{}]*here(?: first)?\.$/);
    });
  }

  it('are errors where something is left out, warnings where nothing is', () => {
    const warnings = Object.keys(cases).filter((code) => severityOf({ code } as Problem) === 'warning');
    assert.deepEqual(warnings, [
      'reserved-id',
      'unknown-key',
      'until-before-since',
      'yaml-misread',
      'quote-too-long',
      'figure-without-value',
      'figure-range-reversed',
      'marking-exceeds-pack',
      'alias-shared',
      'hidden-character',
      'entities-alike',
      'summary-unhedged',
      'too-many-problems',
      'entity-conflict',
    ]);
  });
});
