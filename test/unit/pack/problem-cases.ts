import assert from 'node:assert/strict';
import { Library, conflictsOf } from '../../../src/core/library';
import { maxPackBytes, readPackBytes } from '../../../src/core/pack/decode';
import { maxListLength } from '../../../src/core/pack/field-reader';
import { maxTextLength } from '../../../src/core/pack/value-reader';
import { maxProblems } from '../../../src/core/pack/problems/problem-list';
import { type Problem, type ProblemCode } from '../../../src/core/pack/problems/problems';
import { maxQuoteWords } from '../../../src/core/pack/quote-length';
import { readPack } from '../../../src/core/pack/read';
import {
  type Section,
  assertIntact,
  assertProblems,
  assertSentence,
  idsOf,
  packWith,
  unmark,
} from './marked-pack';

/** One test: what is marked is at fault, and nothing else; nothing is marked where all is well. */
export interface Case {
  readonly title: string;
  /** The pack that is read; none where it takes more than a text. */
  readonly text?: string;
  readonly check: (code: ProblemCode) => void;
}

/** The good pack with the line, of which `more` is loaded, and all else in any case. */
function line(section: Section, text: string, more: readonly string[] = []): Case {
  return lines(section, [text], more);
}

function lines(section: Section, texts: readonly string[], more: readonly string[] = []): Case {
  const marked = packWith(section, ...texts);
  return {
    title: texts.join('\n').replaceAll('\n', ' ⏎ '),
    text: unmark(marked).text,
    check(code) {
      const reading = readPack(unmark(marked).text, 'fallback');
      assertProblems(reading.problems, code, marked);
      assertIntact(reading, more);
    },
  };
}

/** A whole file. What is loaded of it is the list of ids, or `undefined` for no pack. */
function file(marked: string, loaded: readonly string[] | undefined): Case {
  return {
    title: JSON.stringify(marked),
    text: unmark(marked).text,
    check(code) {
      const { pack, problems } = readPack(unmark(marked).text, 'fallback');
      assertProblems(problems, code, marked);
      assert.deepEqual(pack && idsOf(pack), loaded);
    },
  };
}

function bytes(title: string, content: Uint8Array, expected: string | undefined): Case {
  return {
    title,
    check(code) {
      const { pack, problems, text } = readPackBytes(content, 'fallback');
      assertProblems(problems, code, expected ?? text);
      assert.equal(pack === undefined, expected !== undefined);
    },
  };
}

/** A good pack, and a second one with the line. */
function twoPacks(section: Section, text: string): Case {
  return {
    title: `in a second pack: ${text}`,
    check(code) {
      const marked = packWith(section, text).replace('id: good', 'id: later').replace('  army:', '  navy:');
      const packs = [packWith('head'), unmark(marked).text.replaceAll(/\barmy\b(?!:)/g, 'navy')];
      const [first, second] = packs.map((pack) => readPack(pack, 'fallback').pack ?? assert.fail('no pack'));
      assert.ok(first && second);
      const conflicts = conflictsOf(new Library([first, second]));
      assert.deepEqual(
        [...new Set(conflicts.map(({ packId }) => packId))].join(),
        marked.includes('⟦') ? 'later' : '',
      );
      assertProblems(
        conflicts.map(({ problem }) => problem),
        code,
        marked,
      );
    },
  };
}

/** Returns a case that only the editor can meet: it checks the sentence alone. */
function said(facts: Extract<Problem, { code: ProblemCode }>): Case {
  return {
    title: 'as a sentence',
    check(code) {
      assert.equal(facts.code, code);
      assertSentence(facts);
    },
  };
}

/** A pack with a marking, and a source with one of its own. */
function marked(pack: string, source: string): Case {
  const sources = `sources:\n  s: {type: article, title: A, marking: ${source}}`;
  return file(`briefing: 1\nid: a\ntitle: A\nmarking: ${pack}\n${sources}`, ['s']);
}

const striking = (summary: string) =>
  `a: {title: A, verification: established, summary: ${summary}, cite: src#1}`;
const struck = 'b: {title: B, verification: established, summary: B., cite: src#1}';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const good = packWith('head');
const long = (text: string, count: number) => Array<string>(count).fill(text).join(', ');

/** Every code, with what brings it about and what comes near to it and is well. */
export const cases: Record<ProblemCode, { readonly bad: readonly Case[]; readonly good: readonly Case[] }> = {
  'file-unreadable': {
    bad: [said({ code: 'file-unreadable', detail: 'Unable to read file.', start: 0, end: 0 })],
    good: [],
  },
  'file-too-large': {
    bad: [bytes('one byte too many', utf8(good.padEnd(maxPackBytes + 1)), '⟦⟧')],
    good: [bytes('as many bytes as may be', utf8(good.padEnd(maxPackBytes)), undefined)],
  },
  'not-utf-8': {
    bad: [
      bytes(
        'Latin-1',
        new Uint8Array([...utf8('title: caf'), 0xe9, ...utf8('\nid: a')]),
        'title: caf⟦\uFFFD⟧\nid: a',
      ),
      bytes('half a character of UTF-16', new Uint8Array([0xff, 0xfe, 0x61]), '⟦\uFFFD⟧\uFFFDa'),
      bytes(
        'after a replacement character that is well',
        new Uint8Array([...utf8('é: \uFFFD '), 0xff]),
        'é: \uFFFD ⟦\uFFFD⟧',
      ),
      bytes('cut off within a character', utf8('title: café').subarray(0, -1), 'title: caf⟦\uFFFD⟧'),
      bytes('after a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xc0]), 'a⟦\uFFFD⟧'),
    ],
    good: [
      bytes('a byte order mark', utf8(`\uFEFF${good}`), undefined),
      bytes('UTF-16', utf16(`\uFEFF${good}`), undefined),
      bytes('UTF-16 with the other order of bytes', utf16(`\uFEFF${good}`).swap16(), undefined),
      bytes('all planes', utf8(`${good}\nx-a: é \uFFFD 萨 😀`), undefined),
    ],
  },
  'yaml-syntax': {
    bad: [
      lines('quotes', ['a: {speaker: army, text: A, cite: src#1}', 'x-a: ⟦[⟧1, 2'], ['a']),
      line('quotes', 'x-a: ⟦@⟧a'),
      line('quotes', 'a: {speaker: army, text: ⟦@⟧A, cite: src#1, colour: ⟦`⟧}'),
      line('quotes', 'a: {speaker: army, cite: src#1, text: ⟦"⟧Not closed'),
      lines(
        'events',
        [
          'a: ⟦{⟧title: A, verification: established, summary: A., cite: src#1',
          'b: {title: B, verification: established, summary: B., cite: src#1}',
        ],
        ['b'],
      ),
      lines('places', ['a:', '  name: ⟦A⟧: B', 'b: {name: B}'], ['b']),
      line('relations', '- {from: army, to: town, cite: src#1, type: ⟦@⟧opposes}'),
      line('sources', 'a: {type: article, title: A, passages: {1: ⟦@⟧One, 2: Two}}', ['a']),
      line('sources', 'a: {type: article, title: ⟦@⟧A, passages: {1: One, 2: Two}}'),
      line('quotes', 'x-a: ⟦*nobody⟧'),
      line('quotes', 'x-a: &loop [⟦*loop⟧]'),
      lines('quotes', ['? ⟦{a: b}⟧', ': c']),
      line('head', 'x-a: {⟦[a]⟧: b}'),
      file('briefing: 1\nid: a\ntitle: A\n⟦---\nbriefing: 1\n⟧', []),
      file('briefing: 1\nid: a\ntitle: a⟦\0⟧b⟦\ud800⟧\n', []),
      // No other record is lost where a text ends too early
      lines('events', [striking('⟦“⟧{When}, A struck.”'), struck], ['b']),
      lines('events', [striking('⟦"⟧A said "no" to it."'), struck], ['b']),
      lines('events', [striking("⟦'⟧it's over'"), struck], ['b']),
      lines('events', [striking('⟦[⟧sic] he said'), struck], ['b']),
      lines(
        'events',
        [striking('⟦“⟧{When}, A.”'), striking('⟦“⟧{When}, C.”').replace('a:', 'c:'), struck],
        ['b'],
      ),
      lines('events', [striking('⟦A: b⟧'), struck], ['b']),
      lines('places', ['a: {⟦name:A⟧, kind: a, name: B}'], ['a']),
      lines('places', ['a:', '  note: "C:⟦\\⟧q"', '  name: A', 'b: {name: B}'], ['b']),
    ],
    good: [
      line('quotes', 'x-a: [&one 1, *one]'),
      file('--- # the only one\nbriefing: 1\nid: a\ntitle: A\n...\n', []),
    ],
  },
  'empty-pack': {
    bad: [
      file('⟦⟧', undefined),
      file('⟦⟧# nothing\n\n', undefined),
      file('⟦⟧---\n', undefined),
      file('⟦⟧~', undefined),
    ],
    good: [file('briefing: 1\nid: a\ntitle: A', [])],
  },
  'format-version': {
    bad: [
      file('briefing: ⟦2⟧\nid: a\ntitle: A', undefined),
      file('briefing: ⟦1.5⟧\nid: a\ntitle: A', undefined),
    ],
    good: [file('briefing: 1.0\nid: a\ntitle: A', []), file('briefing: 0x1\nid: a\ntitle: A', [])],
  },
  'pack-id-taken': {
    bad: [said({ code: 'pack-id-taken', id: 'a', by: 'packs/a.briefing.yaml', start: 0, end: 0 })],
    good: [],
  },
  'bad-id': {
    bad: [
      file('briefing: 1\nid: ⟦Not An Id⟧\ntitle: A', []),
      ...['Upper', 'two words', 'under_score', 'a--b', '-a', 'a-', 'é', '"a#b"', '__proto__', 'toString'].map(
        (id) => line('events', `⟦${id}⟧: {title: A, verification: established, summary: A., cite: src#1}`),
      ),
      line('actors', '⟦""⟧: {name: A, kind: person, cite: src#1}'),
      line('places', '⟦<<⟧: {name: A}'),
    ],
    good: [
      ...['a', '0', '007', 'a-1-b', 'true', 'null', 'no'].map((id) =>
        line('events', `${id}: {title: A, verification: established, summary: A., cite: src#1}`, [id]),
      ),
      line('events', 'x-a_b: whatever I like'),
    ],
  },
  'reserved-id': {
    bad: [line('actors', '⟦constructor⟧: {name: A, kind: person, cite: src#1}', ['constructor'])],
    good: [line('actors', 'prototype: {name: A, kind: person, cite: src#1}', ['prototype'])],
  },
  'duplicate-id': {
    bad: [
      line('events', '⟦strike⟧: {title: Other, verification: established, summary: A., cite: src#1}'),
      line('quotes', '⟦army⟧: {speaker: army, text: not us, cite: src#1}'),
      lines('places', ['hill: {name: A}', '⟦hill⟧: {name: B}', '⟦"hill"⟧: {name: B}'], ['hill']),
    ],
    good: [line('places', 'army-1: {name: A}', ['army-1'])],
  },
  'duplicate-key': {
    bad: [
      line('places', 'hill: {name: First, ⟦name⟧: Second}', ['hill']),
      line('sources', 'two: {type: article, title: A, passages: {1: One, ⟦1⟧: Other}}', ['two']),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, actors: {army: a, ⟦army⟧: b}}',
        ['a'],
      ),
      line('head', '⟦title⟧: Another'),
      line('places', 'hill: {name: A, ⟦"name"⟧: B}', ['hill']),
    ],
    good: [line('places', 'hill: {name: A, note: A}', ['hill'])],
  },
  'unknown-key': {
    bad: [
      line('places', 'hill: {name: A, ⟦colour⟧: green}', ['hill']),
      line('places', 'hill: {name: A, ⟦nmae⟧: green}', ['hill']),
      line('places', 'hill: {name: A, ⟦__proto__⟧: {kind: a}}', ['hill']),
      line('places', 'hill: {name: A, ⟦constructor⟧: a}', ['hill']),
      line('places', 'hill: {name: A, aliases: [{form: B, ⟦toString⟧: a}]}', ['hill']),
      line('head', '⟦__proto__⟧: {a: {name: A}}'),
      line('head', '⟦evnets⟧: {}'),
      line('head', '⟦""⟧: {}'),
    ],
    good: [line('places', 'hill: {name: A, x-colour: green}', ['hill']), line('head', 'x-evnets: {}')],
  },
  'missing-field': {
    bad: [
      file('⟦id⟧: a\ntitle: A', []),
      line('actors', '⟦a⟧: {kind: person, cite: src#1}'),
      line('actors', '⟦a⟧: {name: , kind: person, cite: src#1}'),
      line('actors', '⟦a⟧: {name: "", kind: person, cite: src#1}'),
      line('actors', '⟦a⟧: {name: " \\n", kind: person, cite: src#1}'),
      line('actors', '⟦a⟧: {name: A, kind: person, cite: []}'),
      line('actors', 'a: {name: A, kind: person, cite: src#1, aliases: [⟦{lang: ar}⟧, B]}', ['a']),
      line('places', '⟦a⟧:'),
      line('relations', '- ⟦{from: army, type: opposes, cite: src#1}⟧'),
      line('sources', 'a: {type: article, title: A, passages: {⟦1⟧: {section: B}, 2: C}}', ['a']),
    ],
    good: [
      line('actors', 'a: {name: A, kind: person, cite: src#1, aliases: [], summary: , short: ""}', ['a']),
      line('head', 'language:'),
    ],
  },
  'wrong-type': {
    bad: [
      ...['⟦hello⟧', '⟦[]⟧', '⟦12⟧', '⟦- a: b⟧\n'].map((text) => file(text, undefined)),
      line('places', 'a: ⟦[hill]⟧'),
      line('places', 'a: ⟦hill⟧'),
      line('places', 'a: {name: ⟦[hill]⟧}'),
      line('places', 'a: {name: ⟦{form: hill}⟧}'),
      line('places', 'a: {name: ⟦2011⟧}'),
      line('places', 'a: {name: ⟦true⟧}'),
      line('places', 'a: {name: A, aliases: [⟦12⟧, ⟦[B]⟧, ⟦""⟧, C]}', ['a']),
      line('places', 'a: {name: A, aliases: [{form: B, weak: ⟦yes⟧}]}', ['a']),
      line('sources', 'a: {type: article, title: A, passages: ⟦[One]⟧}', ['a']),
      line('sources', 'a: {type: article, title: A, published: ⟦[2024]⟧}'),
      line('events', 'a: {title: A, verification: established, summary: A., cite: ⟦{src: 1}⟧}'),
      line('events', 'a: {title: A, verification: established, summary: A., cite: src#1, actors: ⟦[army]⟧}'),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, figures: [{measure: killed, value: ⟦"11"⟧}, {measure: killed, value: ⟦.inf⟧}]}',
        ['a'],
      ),
      line('claims', 'a: {by: ⟦[army]⟧, kind: denial, verification: established, summary: A., cite: src#1}'),
      file('briefing: 1\nid: a\ntitle: A\nevents: ⟦[a, b]⟧\nrelations: ⟦{a: b}⟧', []),
      file('briefing: ⟦one⟧\nid: a\ntitle: A', []),
    ],
    good: [
      line('places', 'a: {name: "2011"}', ['a']),
      line('places', 'a: {name: "NO"}', ['a']),
      line('places', 'a: {name: A, aliases: B}', ['a']),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, timeOfDay: "12:30"}',
        ['a'],
      ),
      file('briefing: 1\nid: a\ntitle: A\nevents:\nrelations:', []),
    ],
  },
  'not-one-of': {
    bad: [
      line('actors', 'a: {name: A, kind: ⟦persn⟧, cite: src#1}'),
      line('actors', 'a: {name: A, kind: ⟦Person⟧, cite: src#1}'),
      line('actors', 'a: {name: A, kind: ⟦constructor⟧, cite: src#1}'),
      line('head', 'marking: ⟦TLP:WHITE⟧'),
      line('sources', 'a: {type: article, title: A, reliability: ⟦b⟧}'),
    ],
    good: [
      line('actors', 'a: {name: A, kind: person, cite: src#1}', ['a']),
      line('head', 'marking: TLP:AMBER+STRICT'),
      line('sources', 'a: {type: article, title: A, reliability: B}', ['a']),
    ],
  },
  'bad-date': {
    bad: [
      ...[
        '2 December 2024',
        '2024-02-30',
        '2024-12-02/2024-12-01',
        '2024-1-1',
        '12:30',
        '2e3',
        '0x7e0',
        '12',
        '[2024]',
      ].map((date) => line('quotes', `a: {speaker: army, text: A, cite: src#1, date: ⟦"${date}"⟧}`)),
      line('quotes', 'a: {speaker: army, text: A, cite: src#1, date: ⟦12⟧}'),
      line('quotes', 'a: {speaker: army, text: A, cite: src#1, date: ⟦12:30⟧}'),
      line('quotes', 'a: {speaker: army, text: A, cite: src#1, date: ⟦2e3⟧}'),
      line('quotes', 'a: {speaker: army, text: A, cite: src#1, date: ⟦02024⟧}'),
      line('head', 'asOf: ⟦yesterday⟧'),
      line(
        'actors',
        'a: {name: A, kind: person, cite: src#1, roles: [{title: Head, until: ⟦2024-13⟧}, {title: Deputy}]}',
        ['a'],
      ),
    ],
    good: [
      '2011',
      '"2011"',
      '2024-12-02',
      '2024-11',
      '0987',
      '2015/..',
      '2024-11-29~',
      "'2024-12?'",
      '../2020',
    ].map((date) => line('quotes', `a: {speaker: army, text: A, cite: src#1, date: ${date}}`, ['a'])),
  },
  'bad-citation': {
    bad: [
      line('actors', 'a: {name: A, kind: person, cite: [src#1, ⟦src#⟧, ⟦"#1"⟧, ⟦src#1#2⟧]}', ['a']),
      line('actors', 'a: {name: A, kind: person, cite: ⟦src#⟧}'),
    ],
    good: [line('actors', 'a: {name: A, kind: person, cite: [src, src#1]}', ['a'])],
  },
  'bad-same-as': {
    bad: [
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, sameAs: [Q1, ⟦strike⟧, ⟦other/Strike⟧, ⟦Q0⟧, ⟦a/b/c⟧]}',
        ['a'],
      ),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, sameAs: ⟦https://www.wikidata.org/wiki/Q44329⟧}',
        ['a'],
      ),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, sameAs: [⟦other/⟧]}',
        ['a'],
      ),
    ],
    good: [
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, sameAs: [Q44329, other-pack/strike-2]}',
        ['a'],
      ),
    ],
  },
  'bad-point': {
    bad: [
      '[1]',
      '[91, 181]',
      '[1, 2, 3]',
      '[181, 0]',
      '[0, 181]',
      '[100, 100]',
      '[a, b]',
      '12',
      '{lon: 1, lat: 2}',
      '[.nan, 0]',
      '[]',
    ].map((point) => line('places', `a: {name: A, point: ⟦${point}⟧}`)),
    good: ['[37.37, 36.07]', '[-180, 90]', '[0, 0]'].map((point) =>
      line('places', `a: {name: A, point: ${point}}`, ['a']),
    ),
  },
  'point-swapped': {
    bad: ['[36.07, 137.37]', '[-90, 180]', '[0, 91]'].map((point) =>
      line('places', `a: {name: A, point: ⟦${point}⟧}`),
    ),
    good: ['[137.37, 36.07]', '[180, -90]', '[36.07, 37.37]'].map((point) =>
      line('places', `a: {name: A, point: ${point}}`, ['a']),
    ),
  },
  'until-before-since': {
    bad: [
      ...[
        ['2011', '2010'],
        ['2011-05-02', '2011-05-01'],
        ['2011-06', '2011-05-31'],
        ['2015/..', '2014'],
        ['2011', '../2010'],
        ['2011-22', '2011-21'],
      ].map(([since = '', until = '']) =>
        line(
          'actors',
          `a: {name: A, kind: person, cite: src#1, roles: [{title: Head, since: ${since}, until: ⟦${until}⟧}]}`,
          ['a'],
        ),
      ),
      line(
        'relations',
        '- {from: army, type: opposes, to: town, since: 2011-05-02, until: ⟦2011-05-01⟧, cite: src#1}',
        [],
      ),
    ],
    good: [
      ...[
        ['2011', '2011'],
        ['2011-05-02', '2011'],
        ['2011-05-02', '2011-05-02'],
        ['2011', '2010~'],
        ['2011?', '2010'],
        ['/2011', '2010'],
        ['2011', '2010/'],
        ['2011', '2010/..'],
        ['201X', '2010-01'],
      ].map(([since = '', until = '']) =>
        line(
          'actors',
          `a: {name: A, kind: person, cite: src#1, roles: [{title: Head, since: ${since}, until: ${until}}]}`,
          ['a'],
        ),
      ),
      line('actors', 'a: {name: A, kind: person, cite: src#1, roles: [{title: Head, until: 2010}]}', ['a']),
    ],
  },
  'yaml-misread': {
    bad: [
      ...['12:30', '1:05:30', '+190:20:30'].map((time) =>
        line('places', `a: {name: A, note: ⟦${time}⟧}`, ['a']),
      ),
      ...['Strike #3', 'Strike #3 of the week', 'Strike # 3', 'March for #Peace', 'Strike\t#3'].map((gist) =>
        lines('places', ['a:', `  name: ⟦${gist}⟧`], ['a']),
      ),
      lines('actors', ['a:', '  name: A', '  kind: person', '  cite: ⟦src #2⟧'], ['a']),
      lines('actors', ['a:', '  name: A', '  kind: person', '  cite: ⟦src # 2⟧  '], ['a']),
      line('head', 'asOf: ⟦2024-12-02 #2⟧'),
      line('places', 'a: {name: ⟦NO⟧}', ['a']),
      line('head', 'language: ⟦no⟧'),
      line('places', 'a: {name: A, note: ⟦Null⟧}', ['a']),
      line('places', 'a: {name: A, note: ⟦NULL⟧}', ['a']),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, figures: [{measure: killed, value: ⟦011⟧}]}',
        ['a'],
      ),
      lines('places', ['x-a: &a {kind: village}', 'hill: {name: A, ⟦<<⟧: *a}'], ['hill']),
      line('places', 'hill: {name: A, ⟦<<⟧: [{kind: a}]}', ['hill']),
      // Commas that end a text in braces
      line('quotes', 'a: {speaker: army, text: ⟦ours, and it stays ours⟧, cite: src#1}', ['a']),
      line('quotes', 'a: {speaker: army, cite: src#1, text: ⟦1,200 people, no more⟧}', ['a']),
      line('sources', 'a: {type: article, title: A, passages: {1: ⟦One, and more⟧, 2: {gist: ⟦G, H⟧}}}', [
        'a',
      ]),
      line('events', 'a: {title: A, verification: established, summary: ⟦{When}, it struck.⟧, cite: src#1}', [
        'a',
      ]),
      lines('places', ['a: {name: ⟦Old,', '    and new⟧, kind: a}'], ['a']),
      line('quotes', 'a: {speaker: army, text: A, cite: ⟦src#1, src#2⟧}', ['a']),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., disputedBy: ⟦denial, strike⟧, cite: src}',
        ['a'],
      ),
      // Blanks that are no spaces
      lines('places', ['a:', '⟦\u00a0 \u00a0⟧name: A'], ['a']),
      line('places', 'a: {name:⟦\u00a0⟧A, kind: ⟦\u202f⟧b}', ['a']),
      lines(
        'actors',
        ['a:', '  name: A', '  kind: person', '  aliases:', '    -⟦\u2009⟧B', '  cite: src#1'],
        ['a'],
      ),
    ],
    good: [
      ...[
        '"12:30"',
        'at 12:30',
        '12:75',
        '0:30',
        '00:30',
        '12.30.1',
        '"NO"',
        '"yes"',
        'null',
        '~',
        'Nullify',
      ].map((note) => line('places', `a: {name: A, note: ${note}}`, ['a'])),
      ...[
        '"Strike #3"',
        'Strike # three days later',
        'Strike # 3 days later',
        'Strike#3',
        '"Strike" #3',
        '|  #3\n      Strike',
        'Strike # the one form to print',
        'Strike ## two',
      ].map((gist) => lines('places', ['a:', `  name: ${gist}`], ['a'])),
      lines('actors', ['a:', '  name: A', '  kind: person', '  cite: src#2 # and more'], ['a']),
      lines('actors', ['a:', '  name: A', '  kind: person', '  cite: src#2 # 1'], ['a']),
      lines('actors', ['a:', '  name: A', '  kind: person', '  cite: src #todo'], ['a']),
      line('head', 'asOf: 2024-12-02 # 2'),
      ...['0', '-1', '0.5', '10', '0x1F', '1e3'].map((value) =>
        line(
          'events',
          `a: {title: A, verification: established, summary: A., cite: src#1, figures: [{measure: killed, value: ${value}}]}`,
          ['a'],
        ),
      ),
      line('places', 'hill: {name: A, "x-<<": {kind: a}}', ['hill']),
      line('quotes', 'a: {speaker: army, text: "ours, and it stays ours", cite: [src#1, src#2]}', ['a']),
      lines('quotes', ['a:', '  speaker: army', '  text: ours, and it stays ours', '  cite: src#1'], ['a']),
      lines('places', ['a:', '  name: A\u00a0B:\u00a0C', '  note: >-', '    one', '    \u00a0two'], ['a']),
      lines('places', ['a:', '  name: "A', '    \u00a0B"'], ['a']),
    ],
  },
  'quote-too-long': {
    bad: [
      line(
        'quotes',
        `a: {speaker: army, text: ⟦${Array<string>(maxQuoteWords + 1)
          .fill('no')
          .join(' ')}⟧, cite: src#1}`,
        ['a'],
      ),
    ],
    good: [
      line(
        'quotes',
        `a: {speaker: army, text: " ${Array<string>(maxQuoteWords).fill('no').join('  ')} ", cite: src#1}`,
        ['a'],
      ),
    ],
  },
  'figure-without-value': {
    bad: ['⟦{measure: killed}⟧', '[⟦{measure: killed, unit: civilians}⟧, {measure: hurt, low: 3}]'].map(
      (figures) =>
        line(
          'events',
          `a: {title: A, verification: established, summary: A., cite: src#1, figures: ${figures}}`,
          ['a'],
        ),
    ),
    good: ['value: 11', 'low: 3', 'high: 4', 'low: 3, high: 3'].map((figure) =>
      line(
        'events',
        `a: {title: A, verification: established, summary: A., cite: src#1, figures: {measure: killed, ${figure}}}`,
        ['a'],
      ),
    ),
  },
  'figure-range-reversed': {
    bad: [
      line(
        'claims',
        'a: {by: army, kind: denial, verification: established, summary: A., cite: src#1, figures: {measure: killed, low: 11, high: ⟦9⟧}}',
        ['a'],
      ),
    ],
    good: [
      line(
        'claims',
        'a: {by: army, kind: denial, verification: established, summary: A., cite: src#1, figures: {measure: killed, low: 9, high: 11}}',
        ['a'],
      ),
    ],
  },
  'marking-exceeds-pack': {
    bad: [
      marked('TLP:CLEAR', '⟦TLP:GREEN⟧'),
      marked('TLP:AMBER', '⟦TLP:AMBER+STRICT⟧'),
      marked('TLP:GREEN', '⟦TLP:RED⟧'),
    ],
    good: [marked('TLP:RED', 'TLP:AMBER'), marked('TLP:AMBER', 'TLP:AMBER'), marked('', 'TLP:RED')],
  },
  'alias-shared': {
    bad: [
      line('actors', 'a: {name: ⟦The Army⟧, kind: military, cite: src#1}', ['a']),
      line('actors', 'a: {name: A, short: ⟦The Army⟧, kind: military, cite: src#1}', ['a']),
      line('actors', 'a: {name: A, aliases: [B, ⟦THE ARMY⟧], kind: military, cite: src#1}', ['a']),
      line('actors', 'a: {name: A, aliases: ⟦the-army⟧, kind: military, cite: src#1}', ['a']),
      line('actors', 'a: {name: A, aliases: [{form: ⟦The  Army⟧}], kind: military, cite: src#1}', ['a']),
      line('actors', 'a: {name: ⟦Old Town⟧, kind: government, cite: src#1}', ['a']),
      lines('places', ['a: {name: Hay’at}', "b: {name: B, aliases: [⟦Hay'at⟧, ⟦Hayʼat⟧]}"], ['a', 'b']),
    ],
    good: [
      line('actors', 'a: {name: A, aliases: [{form: The Army, weak: true}], kind: military, cite: src#1}', [
        'a',
      ]),
      line('actors', 'a: {name: Our Army, short: Army, kind: military, cite: src#1}', ['a']),
      line('actors', 'a: {name: A, short: A, aliases: [A, B, B], kind: military, cite: src#1}', ['a']),
      lines('places', ['a: {name: Hill, sameAs: Q1}', 'b: {name: Hill, sameAs: [Q2, Q1]}'], ['a', 'b']),
      lines('places', ['a: {name: US}', 'x-b: {name: US}'], ['a']),
    ],
  },
  'hidden-character': {
    bad: [
      line('places', 'a: {name: ⟦A\u202eB⟧}', ['a']),
      line('places', 'a: {name: ⟦"A\\u202EB"⟧}', ['a']),
      line('places', 'a: {name: ⟦"A\\xadB\\\\u202e"⟧}', ['a']),
      line('places', 'a: {name: A, aliases: [⟦\u200fB⟧]}', ['a']),
      line('places', 'a: {name: A, aliases: [{form: ⟦C\u200b⟧}]}', ['a']),
      line('actors', 'a: {name: A, short: ⟦B\u2066\u2069⟧, kind: military, cite: src#1}', ['a']),
      line('actors', 'a: {name: A, kind: person, roles: [{title: ⟦Ca\u00adptain⟧}], cite: src#1}', ['a']),
      line('places', 'a: {name: ⟦A\u200cB⟧}', ['a']),
      lines('places', ['a:', '  name: ⟦>-\n      A\u202e\n      B\n⟧'], ['a']),
    ],
    good: [
      line('places', 'a: {name: می‌روم, aliases: [श्री‍मान, 👩‍🚒]}', ['a']),
      line('places', 'a: {name: حلب, note: A\u200fB, kind: c\u00adity}', ['a']),
    ],
  },
  'entities-alike': {
    bad: [
      ...[
        ['Bashar al-Assad', 'Bashar el Assad'],
        ['Hay’at Tahrir', 'Hayat Tahrir'],
        ['Erdoğan', 'Erdogan'],
        ['Tayyip Işık', 'Tayyip Isik'],
        ['Es-Safira', 'Essafira'],
        ['ISIS', 'Isis'],
        ['U.S.', 'US'],
        ['Łódź', 'Lodz'],
        ['Straßburg', 'Strassburg'],
        ['Saʿdūn', 'Sadun'],
      ].map(([one = '', other = '']) =>
        lines('places', [`a: {name: ${one}}`, `b: {name: B, aliases: [⟦${other}⟧]}`], ['a', 'b']),
      ),
      lines('places', ['a: {name: U.S., aliases: [us]}', 'b: {name: ⟦US⟧, aliases: [Us]}'], ['a', 'b']),
    ],
    good: [
      ...[
        ['Kamal', 'Kamel'],
        ['Al Thani', 'Thani'],
        ['Elassad', 'Alassad'],
        ['Army', 'Armies'],
        ['New Town', 'Newer Town'],
      ].map(([one = '', other = '']) =>
        lines('places', [`a: {name: ${one}}`, `b: {name: ${other}}`], ['a', 'b']),
      ),
      lines('places', ['a: {name: Erdoğan, aliases: [Erdogan, ERDOGAN]}'], ['a']),
      line('actors', 'a: {name: OldTown, kind: government, cite: src#1}', ['a']),
      lines('places', ['a: {name: Erdoğan, sameAs: Q1}', 'b: {name: Erdogan, sameAs: Q1}'], ['a', 'b']),
      lines(
        'places',
        ['a: {name: Erdoğan}', 'b: {name: B, aliases: {form: Erdogan, weak: true}}'],
        ['a', 'b'],
      ),
    ],
  },
  'unknown-reference': {
    bad: [
      line('places', 'a: {name: A, within: ⟦towm⟧}', ['a']),
      line('places', 'a: {name: A, within: ⟦strike⟧}', ['a']),
      line('places', 'a: {name: A, within: ⟦__proto__⟧}', ['a']),
      line('places', 'a: {name: A, within: ⟦constructor⟧}', ['a']),
      line('claims', 'a: {by: ⟦nobody⟧, kind: denial, verification: established, summary: A., cite: src#1}'),
      line('quotes', 'a: {speaker: army, text: A, cite: src#1, about: [strike, ⟦strke⟧]}', ['a']),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, actors: {⟦nobody⟧: a, army: b}}',
        ['a'],
      ),
      line('relations', '- {from: army, type: opposes, to: ⟦words⟧, cite: src#1}'),
    ],
    good: [
      lines('places', ['a: {name: A, within: b}', 'b: {name: B}'], ['a', 'b']),
      line(
        'events',
        'a: {title: A, verification: established, summary: A., cite: src#1, disputedBy: denial}',
        ['a'],
      ),
    ],
  },
  'unknown-source': {
    bad: [
      line('actors', 'a: {name: A, kind: person, cite: [⟦scr#1⟧, src#1]}', ['a']),
      line('actors', 'a: {name: A, kind: person, cite: ⟦army⟧}'),
    ],
    good: [line('actors', 'a: {name: A, kind: person, cite: src}', ['a'])],
  },
  'unknown-passage': {
    bad: [
      line('actors', 'a: {name: A, kind: person, cite: [⟦src#3⟧, src#1]}', ['a']),
      line('actors', 'a: {name: A, kind: person, cite: ⟦src#01⟧}'),
    ],
    good: [line('actors', 'a: {name: A, kind: person, cite: src#2}', ['a'])],
  },
  'list-too-long': {
    bad: [line('places', `a: {name: A, aliases: ⟦[${long('B', maxListLength + 1)}]⟧}`, ['a'])],
    good: [line('places', `a: {name: A, aliases: [${long('B', maxListLength)}]}`, ['a'])],
  },
  'text-too-long': {
    bad: [line('places', `a: {name: A, note: ⟦${'b'.repeat(maxTextLength + 1)}⟧}`)],
    good: [line('places', `a: {name: A, note: ${'b'.repeat(maxTextLength)}}`, ['a'])],
  },
  'summary-unhedged': {
    bad: [
      line('events', 'a: {title: A, verification: reported, summary: ⟦It struck.⟧, cite: src#1}', ['a']),
      line('claims', 'a: {by: army, kind: vow, verification: denied, summary: ⟦"It struck."⟧, cite: src#1}', [
        'a',
      ]),
    ],
    good: [
      line('events', 'a: {title: A, verification: established, summary: It struck., cite: src#1}', ['a']),
      line('events', 'a: {title: A, verification: reported, summary: It reportedly struck., cite: src#1}', [
        'a',
      ]),
      file(
        'briefing: 1\nid: a\ntitle: A\nlanguage: fr\nsources: {s: {type: a, title: A}}\nevents:\n  b: {title: A, verification: reported, summary: Il aurait eu lieu., cite: s}',
        ['s', 'b'],
      ),
    ],
  },
  'too-many-problems': {
    bad: [
      {
        title: 'more than a person reads',
        check(code) {
          const { text, spans } = unmark(
            packWith('places', ...Array<string>(maxProblems + 5).fill('⟦A⟧: {name: A}')),
          );
          const reading = readPack(text, 'fallback');
          assertIntact(reading);
          const last = reading.problems.at(-1);
          assert.deepEqual(last, {
            code,
            count: 5,
            start: spans[maxProblems]![0],
            end: spans[maxProblems]![1],
          });
          assert.equal(reading.problems.length, maxProblems + 1);
          assertSentence(last);
        },
      },
    ],
    good: [
      {
        title: 'just as many as are listed',
        check(code) {
          const { text } = unmark(packWith('places', ...Array<string>(maxProblems).fill('⟦A⟧: {name: A}')));
          const { problems } = readPack(text, 'fallback');
          assert.equal(problems.length, maxProblems);
          assert.ok(!problems.some((problem) => problem.code === code));
        },
      },
    ],
  },
  'entity-conflict': {
    bad: [
      twoPacks('actors', '⟦army⟧: {name: Some Other Army, kind: military, cite: src#1}'),
      twoPacks('actors', '⟦army⟧: {name: The Army, kind: armed-group, cite: src#1}'),
    ],
    good: [twoPacks('actors', 'army: {name: The Army, kind: military, cite: src#1, aliases: [Forces]}')],
  },
};
