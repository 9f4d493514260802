import assert from 'node:assert/strict';
import type { NoteFrontMatter } from '../../../../src/core/note/front-matter/model';
import { readFrontMatter } from '../../../../src/core/note/front-matter/read';

const note = (frontMatter: string) => `---\n${frontMatter}\n---\nText`;
const said = (text: string) => {
  const { asOf, marking, scale, language, packs, omit, names, distinct, problems } = readFrontMatter(text);
  return {
    ...(asOf && { asOf: asOf.value }),
    ...(marking && { marking: marking.value }),
    ...(scale && { scale: scale.value }),
    ...(language && { language: language.value }),
    ...(packs.length > 0 && { packs: packs.map(({ value }) => value) }),
    ...(omit.length > 0 && { omit: omit.map(({ id, reason }) => [id, reason]) }),
    ...(names.length > 0 && { names: names.map(({ id, form }) => [id, form]) }),
    ...(distinct.length > 0 && { distinct: distinct.map(({ value }) => value) }),
    ...(problems.length > 0 && {
      problems: problems.map(({ code, start, end }) => [code, text.slice(start, end)]),
    }),
  };
};

const full = `---
title: A note
briefing:
  asOf: 2024-12-02 # cut-off
  marking: "TLP:AMBER"
  scale: icd203
  packs: [one, other]
  omit:
    strike: Out of scope
    one/denial: "Said: nothing new"
    old:
  names: {assad: Bashar El-Assad, hts: ''}
  distinct:
    - Kamel
    - Hama
  x-mine: [1, {a: 2}]
---
Text`;

describe('what a note says under briefing', () => {
  it('is read whole', () => {
    assert.deepEqual(said(full), {
      asOf: '2024-12-02',
      marking: 'TLP:AMBER',
      scale: 'icd203',
      packs: ['one', 'other'],
      omit: [
        ['strike', 'Out of scope'],
        ['one/denial', 'Said: nothing new'],
        ['old', ''],
      ],
      names: [['assad', 'Bashar El-Assad']],
      distinct: ['Kamel', 'Hama'],
    });
  });

  for (const [title, text] of [
    ['', full],
    [' with CRLF', full.replaceAll('\n', '\r\n')],
    [' behind a byte order mark', `\uFEFF${full}`],
  ] as const) {
    it(`stands where its spans say${title}`, () => {
      const frontMatter = readFrontMatter(text);
      const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
      assert.ok(frontMatter.exists);
      assert.equal(text.slice(0, frontMatter.end).slice(-4), '\n---');
      assert.deepEqual(
        [
          frontMatter.asOf,
          frontMatter.marking,
          frontMatter.scale,
          ...frontMatter.packs,
          ...frontMatter.distinct,
        ].map((stated) => stated && [at(stated.key), at(stated)]),
        [
          ['asOf', '2024-12-02'],
          ['marking', '"TLP:AMBER"'],
          ['scale', 'icd203'],
          ['packs', 'one'],
          ['packs', 'other'],
          ['distinct', 'Kamel'],
          ['distinct', 'Hama'],
        ],
      );
      assert.deepEqual(
        frontMatter.omit.map(({ span, reasonSpan }) => [at(span), at(reasonSpan)]),
        [
          ['strike', 'Out of scope'],
          ['one/denial', '"Said: nothing new"'],
          ['old', ''],
        ],
      );
      assert.deepEqual(
        frontMatter.names.map(({ span, formSpan }) => [at(span), at(formSpan)]),
        [['assad', 'Bashar El-Assad']],
      );
    });
  }

  const cases: [frontMatter: string, expected: object][] = [
    [
      'briefing: {asOf: 2024, packs: one, distinct: Kamel}',
      { asOf: '2024', packs: ['one'], distinct: ['Kamel'] },
    ],
    ['briefing: {asOf: , marking: , packs: , omit: , names: {a: }, distinct: []}', {}],
    ['briefing:', {}],
    ['briefing: {asOf: 2024-02-30}', { problems: [['front-matter-wrong-value', '2024-02-30']] }],
    ['briefing: {asOf: [2024]}', { problems: [['front-matter-wrong-value', '[2024]']] }],
    ['briefing: {marking: tlp:amber}', { problems: [['front-matter-wrong-value', 'tlp:amber']] }],
    ['briefing: {scale: ICD 203}', { problems: [['front-matter-wrong-value', 'ICD 203']] }],
    ['briefing: {language: English}', { problems: [['front-matter-wrong-value', 'English']] }],
    ['briefing: {language: pt-BR}', { language: 'pt-BR' }],
    ['briefing: {packs: {a: b}}', { problems: [['front-matter-wrong-value', '{a: b}']] }],
    [
      'briefing: {packs: [one, [two]]}',
      { packs: ['one'], problems: [['front-matter-wrong-value', '[two]']] },
    ],
    ['briefing: {omit: [a]}', { problems: [['front-matter-wrong-value', '[a]']] }],
    [
      'briefing: {omit: {a: [b], c: d}}',
      { omit: [['c', 'd']], problems: [['front-matter-wrong-value', '[b]']] },
    ],
    ['briefing: TLP:RED', { problems: [['front-matter-wrong-value', 'TLP:RED']] }],
    ['briefing: [asOf]', { problems: [['front-matter-wrong-value', '[asOf]']] }],
    ['briefing: {asof: 2024, x-asof: 1}', { problems: [['front-matter-unknown-key', 'asof']] }],
    ['briefing: {asOf: 2024, asOf: 2025}', { asOf: '2024' }],
    ['title: Foo: bar\nbriefing:\n  asOf: 2024', { asOf: '2024', problems: [['front-matter-syntax', 'F']] }],
    ['briefing:\n  asOf: 2024\ntitle: Foo: bar', { asOf: '2024' }],
    ['title: {{ page.title }}\nlayout: briefing', {}],
    ['title: A briefing: [', {}],
  ];
  for (const [frontMatter, expected] of cases) {
    it(JSON.stringify(frontMatter), () => {
      assert.deepEqual(said(note(frontMatter)), expected);
    });
  }

  it('tells but the syntax where the YAML is broken', () => {
    const { asOf, problems } = readFrontMatter(
      note('briefing:\n  asOf: 2024\n  scale: none\n  marking: "TLP:PINK'),
    );
    assert.deepEqual([asOf?.value, problems.map(({ code }) => code)], ['2024', ['front-matter-syntax']]);
  });

  it('knows what was meant', () => {
    const suggestions = (frontMatter: string) =>
      readFrontMatter(note(frontMatter)).problems.map((problem) =>
        'suggestion' in problem ? problem.suggestion : '',
      );
    assert.deepEqual(suggestions('briefing: {asof: 2024, mraking: x}'), ['asOf', 'marking']);
    assert.deepEqual(suggestions('briefing: {marking: amber, scale: ICD 203, asOf: 2024-1-5}'), [
      'TLP:AMBER',
      'icd203',
      '2024-01-05',
    ]);
  });

  for (const text of [
    '',
    'Text',
    '--',
    '---',
    '---\nbriefing: {asOf: 2024}',
    `---\nbriefing: {asOf: 2024}\n${'# x\n'.repeat(6_000)}---\n`,
  ]) {
    it(`is nothing in ${JSON.stringify(text.slice(0, 40))}`, () => {
      const { exists, end, problems } = readFrontMatter(text);
      assert.deepEqual({ exists, end, problems }, { exists: false, end: 0, problems: [] });
    });
  }

  it('is nothing in the front matter of another program', () => {
    const { exists, end } = readFrontMatter(note('title: {{ broken'));
    assert.deepEqual([exists, end], [false, 24]);
  });

  it('never throws, whatever is half typed', () => {
    for (let end = 0; end <= full.length; end++) readFrontMatter(`${full.slice(0, end)}\n---\nText`);
    for (let end = 20; end < full.length; end++) readFrontMatter(full.slice(0, end) + full.slice(end + 5));
  });

  it('is read once as long as it stays as it is', () => {
    const known: NoteFrontMatter = readFrontMatter(full);
    const other = readFrontMatter(note('briefing: {asOf: 2023}'));
    assert.equal(readFrontMatter(`${full} and more`), known);
    assert.equal(readFrontMatter(`${full}\n${'More. '.repeat(1_000)}`), known);
    assert.equal(readFrontMatter(note('briefing: {asOf: 2023}')), other);
    assert.notEqual(readFrontMatter(full.replace('2024-12-02', '2024-12-03')), known);
    assert.notEqual(readFrontMatter(full.replace('---\nText', '----\nText')), known);
  });
});
