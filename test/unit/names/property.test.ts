import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextFormat } from '../../../src/core/base/text-format';
import { SILENT, WALL } from '../../../src/core/base/wall';
import { proseForNames } from '../../../src/core/markdown/prose-for-names';
import type { Mention, NameForm } from '../../../src/core/names';
import { findWith } from './lasting';
import { findFolded } from './reference/find-folded';
import { findSlowly } from './reference/find-slowly';
import { TrieFinder } from './reference/trie-finder';

/** More by night: `BRIEFING_RUNS=100000`. */
const RUNS = { numRuns: Number(process.env.BRIEFING_RUNS ?? 2000) };
const FORMATS: TextFormat[] = ['plain'];

const WORDS = [
  'Bashar',
  'al',
  'Al',
  'Assad',
  'ASSAD',
  'assad',
  'Hay',
  'at',
  'New',
  'new',
  'York',
  'U',
  'S',
  'Perú',
  'Peru\u0301',
];
const LETTERS = [
  'i',
  'I',
  'İ',
  'ı',
  'i\u0307',
  's',
  'σ',
  'ς',
  'Σ',
  '1',
  '阿',
  '萨',
  '德',
  'ー',
  'อั',
  '\u0301',
  '𝒜',
  '𠮷',
];
const SEPARATORS = [' ', ' ', ' ', '-', '-', '‑', '‐', '\u00a0', '  ', '\t'];
const BREAKS = ['\n', '\r\n', '\r', ' \n '];
const PUNCTUATION = ["'", '’', 'ʼ', '‘', '.', '&', ',', '(', '–', '😀'];
const MARKS = ['*', '**', '_', '__', '~~', '~'];
const FORMS = [
  'Bashar al-Assad',
  'Bashar',
  'al-Assad',
  'Assad',
  "Hay'at",
  "Hay'at al-Assad",
  'New York',
  'U.S.',
  'Perú',
  '阿萨德',
  'I al',
];

const oneOf = (...lists: string[][]): fc.Arbitrary<string> => fc.constantFrom(...lists.flat());
const joined = (atom: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(atom, { maxLength }).map((atoms) => atoms.join(''));
const dictionary = (...lists: string[][]): fc.Arbitrary<NameForm[]> =>
  fc.array(
    fc.record({
      form: fc.oneof(fc.constantFrom(...FORMS), joined(oneOf(...lists), 4)),
      entity: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 8 },
  );

/** A form as texts may write it, with what stands between its words drawn from `gap`. */
const variant = (gap: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...FORMS),
      fc.array(gap, { minLength: 3, maxLength: 3 }),
      fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => text.toUpperCase(),
        (text) => text.toLowerCase(),
        (text) => text.normalize('NFD'),
      ),
    )
    .map(([form, gaps, spell]) => {
      const [first = '', ...others] = form.split(/[ -]/).map(spell);
      return first + others.map((word, index) => `${gaps[index] ?? ' '}${word}`).join('');
    });

const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const SYNTAX = [
  ...Array.from('`*_~<>[]()!|\\#-+=:;&@^$"\'/.\n\r\t 1a'),
  '```',
  '~~~',
  '<!--',
  '-->',
  '---\n',
  '[^',
  '](',
  '\n\n',
  '    ',
  '> ',
  'https://',
  'www.',
  '\0',
  'Assad',
  '<b ',
  '[[',
  '- ',
];
const anyText = fc.oneof(
  anyUnits,
  joined(oneOf(SYNTAX), 40),
  joined(oneOf(WORDS, LETTERS, SEPARATORS, PUNCTUATION), 20),
);

function assertOrdered(text: string, mentions: readonly Mention[]): void {
  let done = 0;
  for (const { start, end, entities } of mentions) {
    assert.ok(done <= start && start < end && end <= text.length, `${start}–${end}`);
    assert.ok(entities.length > 0);
    done = end;
  }
}

describe('names in any text', () => {
  for (const format of FORMATS) {
    it(`are in order, apart, and within the text: ${format}`, () => {
      const forms = fc.array(
        fc.record({
          form: fc.oneof(anyText, fc.constantFrom(...FORMS)),
          entity: fc.string({ minLength: 1 }),
        }),
      );
      fc.assert(
        fc.property(anyText, forms, (text, given) => {
          assertOrdered(text, findWith(given, proseForNames(text, format), given.length % 2 === 0));
        }),
        RUNS,
      );
    });
  }
});

describe('names, compared with a slow finder', () => {
  it('in plain text', () => {
    const atom = oneOf(WORDS, FORMS, LETTERS, SEPARATORS, BREAKS, PUNCTUATION, MARKS, [SILENT, WALL]);
    const gap = fc
      .array(oneOf(SEPARATORS, BREAKS), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''));
    const text = joined(fc.oneof({ weight: 3, arbitrary: atom }, { weight: 1, arbitrary: variant(gap) }), 14);
    fc.assert(
      fc.property(text, dictionary(WORDS, LETTERS, SEPARATORS, PUNCTUATION, ['*', '~']), (text, forms) => {
        assert.deepEqual(findWith(forms, text), findSlowly(text, forms));
      }),
      RUNS,
    );
  });
});

describe('names, compared with a trie of words', () => {
  // What only folding joins, and what shows nothing.
  const traps = oneOf([
    '\u200b',
    '\u00ad',
    '\u200f',
    '´',
    '—',
    'Hayat',
    'HAYʼAT',
    'ʿAssad',
    'Peru',
    'Ærø',
    'STRASSE',
    'Straße',
  ]);
  const text = fc.oneof(
    anyText,
    joined(oneOf(WORDS, FORMS, SEPARATORS, BREAKS, SYNTAX, MARKS), 30),
    joined(fc.oneof(oneOf(WORDS, FORMS, LETTERS, SEPARATORS, PUNCTUATION, MARKS), traps), 20),
  );
  const forms = dictionary(WORDS, LETTERS, SEPARATORS, PUNCTUATION, MARKS, [
    'Ærø',
    'Strasse',
    'Assad\u200b',
    'ʿAssad',
  ]);
  /** Without halves of surrogate pairs, which UTF-8 cannot hold. */
  const wellFormed = (raw: string): string => Buffer.from(raw).toString();
  const wellFormedForms = (given: readonly NameForm[]) =>
    given.map(({ form, entity }) => ({ form: wellFormed(form), entity }));

  for (const format of FORMATS) {
    it(`as they are written: ${format}`, () => {
      fc.assert(
        fc.property(text, forms, (raw, given) => {
          const names = wellFormedForms(given);
          const prose = proseForNames(wellFormed(raw), format);
          assert.deepEqual(findWith(names, prose), new TrieFinder(names).find(prose));
        }),
        RUNS,
      );
    });

    it(`as folding joins them: ${format}`, () => {
      fc.assert(
        fc.property(text, forms, (raw, given) => {
          const names = wellFormedForms(given);
          const prose = proseForNames(wellFormed(raw), format);
          assert.deepEqual(findWith(names, prose, true), findFolded(prose, names));
        }),
        RUNS,
      );
    });
  }
});
