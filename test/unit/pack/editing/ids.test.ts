import assert from 'node:assert/strict';
import { foldsOf } from '../../../../src/core/pack/editing/folds';
import { idAt, idsIn, isTaken, occurrencesOf, targetOf } from '../../../../src/core/pack/editing/ids';
import { keyHelpAt } from '../../../../src/core/pack/editing/key-help';
import { looseTree } from '../../../../src/core/yaml/loose/loose-yaml';
import { type PackSymbol, symbolsOf } from '../../../../src/core/pack/editing/outline';
import { readPack } from '../../../../src/core/pack/read';
import { withCursor } from './marked';

const pack = `briefing: 1
id: good
title: A good pack
sources:
  src: {type: article, title: A day, passages: {1: One, 2: Two}}
places:
  land: {name: The Land, cite: src#2}
  town: {name: Old Town, within: land}
actors:
  army: {name: The Army, kind: military, cite: "src#1", roles: [{title: X, of: land, cite: [src#1]}]}
  envoy:
    name: The Envoy
    kind: person
    cite: src
relations:
  - {from: army, type: related-to, to: 'land', cite: src#1}
events:
  strike:
    title: army
    verification: established
    according: army
    place: town
    actors: {army: struck the army}
    summary: It struck.
    figures: [{measure: killed, value: 1, according: army}]
    disputedBy: denial
    cite: [src#1, src#2]
claims:
  denial: {by: army, with: [envoy], kind: denial, verification: reported, about: strike, summary: It denied it., cite: src#2}
quotes:
  words: {speaker: envoy, to: army, text: not us, about: [strike, denial], cite: src#2}
`;

/** The text with every occurrence of what stands at the cursor in \`⟦⟧\`, line by line, without the other lines. */
function occurrences(marked: string): string[] {
  const { text, offset } = withCursor(marked);
  const ids = idsIn(text, readPack(text, 'x').root);
  const at = idAt(ids, offset);
  if (!at) return [];
  return occurrencesOf(ids, targetOf(ids, at)).map(({ start, end, role }) => {
    const line = text.slice(0, start).split(/\r?\n/).length;
    return `${line}:${text.slice(start, end)}${role === 'declaration' ? '!' : ''}`;
  });
}

const at = (before: string, after = '') => pack.replace(before + after, `${before}|${after}`);

describe('Ids of other packs', () => {
  const text = pack.replace(
    '    disputedBy: denial\n',
    '    sameAs: [Q1, other/strike, "other/raid", good/strike, Other/strike]\n$&',
  );
  const ids = idsIn(text, readPack(text, 'x').root);

  it('stand in two halves, the pack and its event', () => {
    const halves = ids.filter(({ pack: of, kinds }) => of !== undefined || kinds[0] === 'pack');
    assert.deepEqual(
      halves.map(({ id, start, end, role, pack: of }) => [id, text.slice(start, end), role, of]),
      [
        ['good', 'good', 'declaration', undefined],
        ['other', 'other', 'reference', undefined],
        ['strike', 'strike', 'reference', 'other'],
        ['other', 'other', 'reference', undefined],
        ['raid', 'raid', 'reference', 'other'],
        ['good', 'good', 'reference', undefined],
        ['strike', 'strike', 'reference', 'good'],
      ],
    );
  });

  it('are not mixed up with the own', () => {
    const own = occurrencesOf(ids, { id: 'strike', kind: 'event' });
    assert.equal(own.length, 3);
    const at = idAt(ids, text.indexOf('other/strike') + 'other/'.length);
    assert.ok(at);
    assert.deepEqual(targetOf(ids, at), { id: 'strike', kind: 'event', pack: 'other' });
    assert.deepEqual(occurrencesOf(ids, targetOf(ids, at)), [at]);
  });
});

describe('Ids in a pack', () => {
  const cases: [title: string, marked: string, expected: string[]][] = [
    [
      'an actor from its declaration',
      at('  arm', 'y: {name'),
      ['10:army!', '16:army', '21:army', '23:army', '25:army', '29:army', '31:army'],
    ],
    ['an actor from a reference', at('speaker: envoy'), ['11:envoy!', '29:envoy', '31:envoy']],
    ['a place', at('within: la', 'nd'), ['7:land!', '8:land', '10:land', '16:land']],
    ['an event', at('  strike', ':'), ['18:strike!', '29:strike', '31:strike']],
    ['a claim', at('disputedBy: ', 'denial'), ['26:denial', '29:denial!', '31:denial']],
    ['a quote', at('  wor', 'ds:'), ['31:words!']],
    [
      'a source from a citation',
      at('cite: s', 'rc#2}\n  town'),
      ['5:src!', '7:src', '10:src', '10:src', '14:src', '16:src', '27:src', '27:src', '29:src', '31:src'],
    ],
    ['a passage', at('{name: The Land, cite: src#2'), ['5:2!', '7:2', '27:2', '29:2', '31:2']],
    ['the pack', at('id: go', 'od'), ['2:good!']],
    ['nothing in a text', at('title: ar', 'my\n'), []],
    ['nothing in a key', at('    pla', 'ce: town'), []],
  ];
  for (const [title, marked, expected] of cases) {
    it(`finds ${title}`, () => {
      assert.deepEqual(occurrences(marked), expected);
      assert.deepEqual(occurrences(marked.replaceAll('\n', '\r\n')), expected, 'with CRLF');
    });
  }

  it('finds the same without a parser', () => {
    assert.deepEqual(idsIn(pack, looseTree(pack)), idsIn(pack, readPack(pack, 'x').root));
  });

  it('finds an id once, however often an alias repeats it, and leaves alone what is not written as it is read', () => {
    const text =
      'actors:\n  a: &a {name: A, kind: person, cite: src#1}\n  b: *a\nquotes:\n  q: {speaker: "\\x61", cite: src#1}\n';
    const found = idsIn(text, readPack(text, 'x').root).map(({ id }) => id);
    assert.deepEqual(found, ['a', 'src', '1', 'b', 'q', 'src', '1']);
  });

  it('knows which ids are taken, whatever their section', () => {
    const ids = idsIn(pack, readPack(pack, 'x').root);
    for (const id of ['army', 'src', 'words']) assert.ok(isTaken(ids, id), id);
    for (const id of ['good', '1', 'nobody']) assert.ok(!isTaken(ids, id), id);
  });
});

describe('The outline of a pack', () => {
  it('lists sections, records with what they are called, and passages', () => {
    const shown = symbolsOf(looseTree(pack)).map(
      ({ name, children }) =>
        `${name}: ${children.map((child) => [child.name, child.detail, ...child.children.map(({ name: number }) => number)].join('/')).join(', ')}`,
    );
    assert.deepEqual(shown, [
      'sources: src/A day/1/2',
      'places: land/The Land, town/Old Town',
      'actors: army/The Army, envoy/The Envoy',
      'relations: army related-to land/',
      'events: strike/army',
      'claims: denial/It denied it.',
      'quotes: words/not us',
    ]);
  });

  it('holds each selection in its span, and each part in its whole', () => {
    const check = (symbols: readonly PackSymbol[], from: number, to: number) => {
      for (const { span, selection, children } of symbols) {
        assert.ok(
          from <= span.start && span.end <= to && span.start <= selection.start && selection.end <= span.end,
        );
        check(children, span.start, span.end);
      }
    };
    for (let end = 0; end < pack.length; end += 7) check(symbolsOf(looseTree(pack.slice(0, end))), 0, end);
  });

  it('folds what takes more than one line', () => {
    const text =
      '# one\n# two\nactors:\n  a:\n    name: A\n    aliases: [\n      B,\n    ]\n  b: {name: B}\n\nevents: {}\n';
    const lines = foldsOf(text, looseTree(text)).map(({ kind, start, end }) => {
      const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
      return `${kind} ${lineOf(start)}-${lineOf(end)}`;
    });
    assert.deepEqual(lines, ['comment 1-2', 'part 3-9', 'part 4-8', 'part 6-7']);
  });
});

describe('Help on a key', () => {
  const cases: [marked: string, help: RegExp | undefined][] = [
    ['ev|ents:\n  a: {}', /^\*\*events\*\* — What happened, each under its id\.\n\nFields: `title`/],
    [
      'events:\n  a: {veri|fication: reported}',
      /\*\*verification\*\* \(required\) — How sure it is\.\n\nOne of `established`, `reported`/,
    ],
    ['events:\n  a:\n    date|: 2024', /When, in EDTF.*\n\nA date as precise/],
    [
      'events:\n  a:\n    cite: src#1\n    place|: x',
      /^\*\*place\*\* — Where\.\n\nThe id of an actor or a place\.$/,
    ],
    ['events:\n  a:\n    disputedBy: [|x]', undefined],
    ['events:\n  a|: {}', undefined],
    ['x-mi|ne: 1', undefined],
    ['title: x # no|te: y', undefined],
  ];
  for (const [marked, help] of cases) {
    it(JSON.stringify(marked), () => {
      const { text, offset } = withCursor(marked);
      const found = keyHelpAt(text, offset);
      if (help) assert.match(found?.markdown ?? '', help);
      else assert.equal(found, undefined);
    });
  }
});
