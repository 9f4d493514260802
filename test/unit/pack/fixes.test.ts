import assert from 'node:assert/strict';
import { describeFix } from '../../../src/core/pack/problems/describe-fix';
import { type Fix, fixesFor } from '../../../src/core/pack/problems/fixes';
import { type Problem, type ProblemCode, severityOf } from '../../../src/core/pack/problems/problems';
import { readPack } from '../../../src/core/pack/read';
import { type Section, packWith } from './marked-pack';
import { cases } from './problem-cases';

function applied(text: string, { edits }: Fix): string {
  let result = text;
  for (const { start, end, text: by } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + by + result.slice(end);
  return result;
}

function count(text: string, code: ProblemCode): number {
  return readPack(text, 'fallback').problems.filter((problem) => problem.code === code).length;
}

/** Returns the lines after the first fix of the only problem; `undefined` if there is no fix. */
function fixed(section: Section, lines: readonly string[], words?: string): string | undefined {
  const text = packWith(section, ...lines);
  const { problems, root } = readPack(text, 'fallback');
  const [problem, ...more] = problems;
  assert.ok(problem, 'nothing is wrong');
  assert.deepEqual(more, []);
  const fixes = fixesFor(problem, text, root);
  const fix = words === undefined ? fixes[0] : fixes.find(({ facts }) => describeFix(facts) === words);
  assert.ok(words === undefined || fix, fixes.map(({ facts }) => describeFix(facts)).join());
  if (!fix) return undefined;
  const after = applied(text, fix);
  const before = packWith(section).split('\n');
  return after
    .split('\n')
    .filter(
      (line, index, all) => line.trim() !== '' && !(before.includes(line) && all.indexOf(line) === index),
    )
    .map((line) => (section === 'head' ? line : line.slice(2)))
    .join('\n');
}

describe('The fixes of a problem', () => {
  for (const [code, { bad }] of Object.entries(cases) as [ProblemCode, (typeof cases)[ProblemCode]][]) {
    it(`take it away: ${code}`, () => {
      for (const { text } of bad) {
        if (text === undefined) continue;
        const { problems, root } = readPack(text, 'fallback');
        for (const problem of problems.slice(0, 20)) {
          for (const fix of fixesFor(problem, text, root)) {
            const after = applied(text, fix);
            const words = describeFix(fix.facts);
            assert.ok(count(after, problem.code) < count(text, problem.code), `${words}\n${after}`);
            assert.match(words, /^[A-Z][^{}]*$/);
            assert.ok(fix.edits.every(({ start, end }) => 0 <= start && start <= end && end <= text.length));
          }
        }
      }
    });
  }

  it('are none that needs a look where one is preferred, at most one of them', () => {
    for (const { bad } of Object.values(cases)) {
      for (const { text = '' } of bad) {
        const { problems, root } = readPack(text, 'fallback');
        for (const problem of problems.slice(0, 20)) {
          const preferred = fixesFor(problem, text, root).map((fix) => fix.preferred);
          assert.ok(!preferred.slice(1).includes(true), JSON.stringify(problem));
        }
      }
    }
  });

  const event = (more: string) =>
    `a: {title: A, verification: established, summary: A., cite: src#1, ${more}}`;
  const examples: [section: Section, before: string | string[], after: string | undefined, words?: string][] =
    [
      ['places', 'a: {name: A, nite: B}', 'a: {name: A, note: B}'],
      ['places', 'a: {name: A, nite: B}', 'a: {name: A, x-nite: B}', 'Keep it as your own, “x-nite”'],
      ['places', 'a: {name: A, "wide open": B}', 'a: {name: A, x-wide open: B}'],
      ['places', 'a: {name: A, name: B}', 'a: {name: A, x-name: B}'],
      ['places', ['a: {name: A}', 'a: {name: B}'], 'a: {name: A}\na-2: {name: B}'],
      [
        'quotes',
        'army: {speaker: army, text: A, cite: src#1}',
        'army-2: {speaker: army, text: A, cite: src#1}',
      ],
      ['places', 'Über Berg: {name: B}', 'uber-berg: {name: B}'],
      ['places', 'a: {note: B}', 'a: {name: TODO, note: B}'],
      ['places', 'a: { note: B }', 'a: { name: TODO, note: B }'],
      ['places', ['a:', '  note: B'], 'a:\n  name: TODO\n  note: B'],
      ['places', ['a:', '  name:', '  note: B'], 'a:\n  name: TODO\n  note: B'],
      ['places', 'a: {name: "", note: B}', 'a: {name: TODO, note: B}'],
      ['places', 'a:', 'a: {name: TODO}'],
      ['places', 'a: {}', 'a: {name: TODO}'],
      [
        'places',
        ['a:', '  name: A', '  aliases:', '    - lang: ar'],
        'a:\n  name: A\n  aliases:\n    - form: TODO\n      lang: ar',
      ],
      ['actors', 'a: {name: A, kind: person}', undefined],
      ['actors', 'a: {name: A, cite: src#1}', undefined],
      ['places', 'a: {name: 12}', 'a: {name: "12"}'],
      ['places', 'a: {name: 1.10}', 'a: {name: "1.10"}'],
      ['places', 'a: {name: 007}', 'a: {name: "007"}'],
      ['places', 'a: {name: True}', 'a: {name: "True"}'],
      ['places', 'a: {name: [A]}', undefined],
      [
        'places',
        'a: {name: A, aliases: {form: B, weak: yes}}',
        'a: {name: A, aliases: {form: B, weak: true}}',
      ],
      ['places', 'a: {name: A, point: [36.07, 137.37]}', 'a: {name: A, point: [137.37, 36.07]}'],
      [
        'places',
        ['a:', '  name: A', '  point:', '    - 0', '    - 100'],
        'a:\n  name: A\n  point:\n    - 100\n    - 0',
      ],
      ['places', 'a: {name: A, note: 12:30}', 'a: {name: A, note: "12:30"}'],
      ['places', 'a: {name: A, note: Null}', 'a: {name: A, note: "Null"}'],
      ['places', ['a:', '  name: Strike #3'], 'a:\n  name: "Strike #3"'],
      ['places', ['a:', '  name: Strike #3'], 'a:\n  name: "Strike #3"', 'Put it in quotation marks'],
      [
        'places',
        ['a:', '  name: Strike #todo'],
        'a:\n  name: Strike # todo',
        'Make it a comment, with a space after the “#”',
      ],
      ['places', ['a:', '  name: A', '  cite: src #2'], 'a:\n  name: A\n  cite: src#2'],
      [
        'places',
        ['x-a: &a {kind: village, note: N}', 'a: {name: A, <<: *a, note: B}'],
        'x-a: &a {kind: village, note: N}\na: {name: A, kind: village, note: B}',
      ],
      [
        'places',
        ['x-a: &a {kind: village, note: N}', 'a:', '  <<: *a', '  name: A'],
        'x-a: &a {kind: village, note: N}\na:\n  kind: village\n  note: N\n  name: A',
      ],
      ['places', ['a:', '  name: Town: the old one  # so'], 'a:\n  name: "Town: the old one"  # so'],
      ['places', ['a:', '  name: @home'], 'a:\n  name: "@home"'],
      ['places', ['a:', '  name: >5 dead'], 'a:\n  name: ">5 dead"'],
      ['places', ['a:', '  name: [sic] he said # so'], 'a:\n  name: "[sic] he said" # so'],
      ['places', ['a:', '  name: & Sons'], 'a:\n  name: "& Sons"'],
      ['places', ['a:', '  name: *loud* words'], 'a:\n  name: "*loud* words"'],
      ['places', ['a:', '  name: "He said "no" to it"'], 'a:\n  name: "He said \\"no\\" to it"'],
      ['places', ['a:', '  name: "No" to "yes"'], 'a:\n  name: "\\"No\\" to \\"yes\\""'],
      ['places', ['a:', "  name: 'It's over'"], "a:\n  name: 'It''s over'"],
      ['places', ['a:', '  name: "C:\\quay"'], 'a:\n  name: "C:\\\\quay"'],
      ['places', ['a:', '  name:Ann'], 'a:\n  name: Ann'],
      ['places', ['a:', '    name: A\u0000B'], 'a:\n    name: AB'],
      [
        'events',
        'a: {title: A, verification: established, summary: “{When}, A struck, he said.”, cite: src#1}',
        'a: {title: A, verification: established, summary: "{When}, A struck, he said.", cite: src#1}',
      ],
      [
        'places',
        'a: {name: Town: the old one, and so on, kind: a}',
        'a: {name: "Town: the old one, and so on", kind: a}',
      ],
      ['places', 'a: {name: Town, the old one, kind: a}', 'a: {name: "Town, the old one", kind: a}'],
      ['places', 'a: {name: A, cite: src#1, src#2}', 'a: {name: A, cite: [src#1, src#2]}'],
      [
        'events',
        event('figures: {measure: killed, value: 1,200}'),
        event('figures: {measure: killed, value: 1200}'),
      ],
      [
        'events',
        event('figures: {measure: killed, value: 011}'),
        event('figures: {measure: killed, value: 11}'),
      ],
      [
        'events',
        event('figures: {measure: killed, value: "1,200"}'),
        event('figures: {measure: killed, value: 1200}'),
      ],
      [
        'events',
        event('figures: {measure: killed, high: 9, low: 11}'),
        event('figures: {measure: killed, high: 11, low: 9}'),
      ],
      ['events', event('date: 2 December 2024'), event('date: 2024-12-02')],
      ['events', event('date: "2024-13"'), undefined],
      ['events', event('place: towm'), event('place: town')],
      ['places', 'a: {name: A, cite: [scr#1]}', 'a: {name: A, cite: [src#1]}'],
      ['places', 'a: {name: A, cite: "scr#1"}', 'a: {name: A, cite: "src#1"}'],
      ['places', 'a: {name: A, cite: src:1}', 'a: {name: A, cite: src#1}'],
      ['places', 'a: {name: A, cite: src#p1}', 'a: {name: A, cite: src#1}'],
      [
        'sources',
        'a: {type: article, title: A, reliability: b2}',
        'a: {type: article, title: A, reliability: B}',
      ],
      ['head', 'marking: TLP:WHITE', 'marking: TLP:CLEAR'],
      [
        'relations',
        '- {from: army, type: opposes, to: town, cite: src#1, since: 2012, until: 2011}',
        '- {from: army, type: opposes, to: town, cite: src#1, since: 2011, until: 2012}',
      ],
      ['places', 'a: {name: A, aliases: [The Army, B]}', undefined],
      [
        'actors',
        'a: {name: A, kind: military, cite: src#1, aliases: [the army, B]}',
        'a: {name: A, kind: military, cite: src#1, aliases: [{form: the army, weak: true}, B]}',
      ],
      [
        'actors',
        'a: {name: A, kind: military, cite: src#1, aliases: [{form: The-Army, weak: false}]}',
        'a: {name: A, kind: military, cite: src#1, aliases: [{form: The-Army, weak: true}]}',
      ],
      [
        'actors',
        [
          'a:',
          '  name: A',
          '  kind: military',
          '  cite: src#1',
          '  aliases:',
          '    - form: The Army',
          '      lang: en',
        ],
        'a:\n  name: A\n  kind: military\n  cite: src#1\n  aliases:\n    - form: The Army\n      weak: true\n      lang: en',
      ],
      ['actors', 'a: {name: The Army, kind: military, cite: src#1}', undefined],
      [
        'events',
        'a: {title: A, verification: reported, according: army, summary: It struck., cite: src#1}',
        'a: {title: A, verification: reported, according: army, summary: "It struck, according to The Army.", cite: src#1}',
      ],
      ['events', 'a: {title: A, verification: reported, summary: It struck., cite: src#1}', undefined],
    ];
  for (const [section, before, after, words] of examples) {
    const lines = typeof before === 'string' ? [before] : before;
    it(`${after === undefined ? 'are none for' : 'put right'} ${lines.join(' ⏎ ')}`, () => {
      assert.equal(fixed(section, lines, words), after);
    });
  }

  it('attribute to the publisher that is cited, and raise the marking of the pack', () => {
    const text = [
      'briefing: 1',
      'id: a',
      'title: A',
      'marking: TLP:GREEN',
      'sources: {s: {type: a, title: A, publisher: The Post, marking: TLP:RED}}',
      'events: {b: {title: B, verification: reported, summary: It struck, cite: [s]}}',
    ].join('\n');
    const { problems, root } = readPack(text, 'fallback');
    assert.deepEqual(
      problems.flatMap((problem) => fixesFor(problem, text, root).map((fix) => applied(text, fix))),
      [text.replace('TLP:GREEN', 'TLP:RED'), text.replace('It struck', '"It struck, according to The Post"')],
    );
  });

  it('give a pack the version of the format, the id of its file, and a title to be written', () => {
    let text = 'sources: {}\n';
    for (let step = 0; step < 3; step++) {
      const { problems, root, pack } = readPack(text, 'harbour');
      const [fix] = problems.flatMap((problem) => fixesFor(problem, text, root, pack?.id));
      assert.ok(fix);
      text = applied(text, fix);
    }
    assert.deepEqual(readPack(text, 'harbour').problems, []);
    assert.deepEqual(text.split('\n').toSorted(), [
      '',
      'briefing: 1',
      'id: harbour',
      'sources: {}',
      'title: TODO',
    ]);
  });

  for (const [what, lines] of [
    ['tabs', ['a:', '\tname: A', '\tnote: B']],
    ['no-break spaces', ['a:', '\u00a0 name: A', '\u202f note:\u2009B']],
  ] as const) {
    it(`put all ${what} right at once`, () => {
      const text = packWith('places', ...lines);
      const before = readPack(text, 'fallback');
      const [first] = before.problems.flatMap((problem) =>
        fixesFor(problem, text, before.root, before.pack?.id, before),
      );
      assert.ok(first);
      const { pack, problems } = readPack(applied(text, first), 'fallback');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        pack?.places.map(({ id, note }) => [id, note]),
        [
          ['town', undefined],
          ['a', 'B'],
        ],
      );
    });
  }

  describe('add what is missing', () => {
    const head = 'briefing: 1\nid: a\ntitle: A\nsources: {s: {type: a, title: A}}\nevents:\n';
    const other = '  talk: {title: Talk, verification: established, summary: They talked., cite: s}\n';
    const walk = (summary: string) =>
      `  walk:\n    title: W\n    verification: established\n    ${summary}\n    cite: s\n`;
    const values: [empty: string, filled: string][] = [
      ['summary: >-', 'summary: TODO'],
      ['summary: |', 'summary: TODO'],
      ['summary: |+2\n\n', 'summary: TODO\n\n'],
      ['summary: >- # to come', 'summary: TODO # to come'],
      ['summary: >-\n      \n    # to come', 'summary: TODO\n      \n    # to come'],
      ['summary: ""', 'summary: TODO'],
      ["summary: '' # to come", 'summary: TODO # to come'],
      ['summary: ~', 'summary: TODO'],
      ['summary:   # to come', 'summary: TODO   # to come'],
      ['"summary":', '"summary": TODO'],
    ];
    const texts = values.flatMap(([empty, filled]): [string, string][] => [
      [walk(empty) + other, walk(filled) + other],
      [other + walk(empty).trimEnd(), other + walk(filled).trimEnd()],
    ]);
    const whole: [string, string][] = [
      ...texts,
      [
        '  walk: {title: W, verification: established, summary: , cite: s}\n' + other,
        '  walk: {title: W, verification: established, summary: TODO , cite: s}\n' + other,
      ],
      [
        '  walk: {title: W, verification: established, cite: s, summary: >-}\n' + other,
        '  walk: {title: W, verification: established, cite: s, summary: ">-"}\n' + other,
      ],
    ];
    for (const eol of ['\n', '\r\n']) {
      for (const [before, after] of whole) {
        it(`to ${JSON.stringify(before.replaceAll('\n', eol))}`, () => {
          const text = (head + before).replaceAll('\n', eol);
          const { problems, root, pack } = readPack(text, 'a');
          const [fix, ...more] = problems.flatMap((problem) => fixesFor(problem, text, root, pack?.id));
          assert.ok(fix);
          assert.deepEqual(more, []);
          assert.equal(applied(text, fix), (head + after).replaceAll('\n', eol));
          assert.deepEqual(
            readPack(applied(text, fix), 'a')
              .pack?.events.map(({ id }) => id)
              .sort(),
            ['talk', 'walk'],
          );
        });
      }
    }

    it('where the record itself is empty, whatever says so', () => {
      for (const empty of ['', ' ~', ' ""', ' >-', ' {}', ' # none yet']) {
        const text = `briefing: 1\nid: a\ntitle: A\nplaces:\n  hill:${empty}\n  town: {name: T}\n`;
        const { problems, root, pack } = readPack(text, 'a');
        const [fix] = problems.flatMap((problem) => fixesFor(problem, text, root, pack?.id));
        assert.ok(fix, empty);
        const after = applied(text, fix);
        assert.deepEqual(
          [after, readPack(after, 'a').problems],
          [text.replace(/hill:(?: [^#\n]+)?/, 'hill: {name: TODO}'), []],
        );
      }
    });
  });

  it('are none that a reading does not prove', () => {
    const unproved = [
      // The suggested id, or key, is taken.
      packWith('places', 'hill: {name: A}', 'Hill: {name: B}'),
      packWith('places', 'hill: {name: A, nite: B, note: C, x-nite: D}').replace('x-nite', 'x-nite-2'),
      // A field before a text that begins no map.
      '\r ...\n 2015/.. \n     %YAML 1.1\n places: \0 events: title -  null , ',
      '\n: a\n',
    ];
    for (const text of unproved) {
      const before = readPack(text, 'fallback');
      for (const problem of before.problems) {
        for (const fix of fixesFor(problem, text, before.root, before.pack?.id, before)) {
          const after = readPack(applied(text, fix), 'fallback').problems;
          const errors = (all: readonly Problem[]) => all.filter((one) => severityOf(one) === 'error').length;
          assert.ok(errors(after) <= errors(before.problems), JSON.stringify([text, fix]));
          assert.ok(count(applied(text, fix), problem.code) < count(text, problem.code));
        }
      }
    }
  });

  it('are read from a text with CRLF as well', () => {
    const text = 'briefing: 1\r\nid: a\r\ntitle: A\r\nplaces:\r\n  hill:\r\n    note: B\r\n';
    const { problems, root } = readPack(text, 'fallback');
    const [fix] = problems.flatMap((problem) => fixesFor(problem, text, root));
    assert.ok(fix);
    assert.equal(applied(text, fix), text.replace('note: B', 'name: TODO\r\n    note: B'));
  });
});
