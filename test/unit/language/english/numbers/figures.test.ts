import assert from 'node:assert/strict';
import { agreementOf } from '../../../../../src/core/ledger/figures/agreement';
import { figuresIn } from '../../../../../src/core/language/english/numbers/figures';
import { assertFigures } from './assert-figures';

describe('A number in digits', () => {
  describe('is one, whatever parts its groups', () => {
    for (const mark of [
      ',',
      ' ',
      '\u00a0',
      '\u2009',
      '\u202f',
      '\u2007',
      '’',
      "'",
      '.',
      '&nbsp;',
      '&#8239;',
      '&thinsp;',
    ])
      it(`1${mark}200 people`.replace(/[^\x20-\x7e]/gu, '·'), () => {
        const text = `Some fled: 1${mark}200 people, and 1${mark}234${mark}500 dollars.`;
        const [one, other, more] = figuresIn(text);
        assert.ok(one && other && !more);
        assert.equal(text.slice(one.start, one.end), `1${mark}200`);
        assert.deepEqual(one.readings[0], [1200, 1200]);
        assert.equal(text.slice(other.start, other.end), `1${mark}234${mark}500`);
        assert.deepEqual(other.readings[0], [1_234_500, 1_234_500]);
      });
  });
  describe('can be read in more than one way', () => {
    assertFigures([
      ['1,500 people', '1,500 = 1500 or 1.5'],
      ['1.500 people', '1.500 = 1500 or 1.5'],
      ['1,5 million people', '1,5 million = 1500000'],
      ['1.5 million people', '1.5 million = 1500000'],
      ['12.500,5 tons', '12.500,5 = 12500.5'],
      ['12,500.5 tons', '12,500.5 = 12500.5'],
      ['1 200 people', '1 200 = 1200 or 200'],
      ['In phase 2 300 people fled'],
    ]);
  });
  describe('has groups of two in India, letters that multiply, digits of other scripts', () => {
    assertFigures([
      ['1,20,000 people', '1,20,000 = 120000'],
      ['1 20 000 people', '1 20 000 = 120000'],
      ['2 lakh people', '2 lakh = 200000'],
      ['1.2k people', '1.2k = 1200'],
      ['2.5m people', '2.5m = 2500000'],
      ['2.5bn people and 3 bn people', '2.5bn = 2500000000', '3 bn = 3000000000'],
      ['A wall of 5m.'],
      ['3 thousand 200 people', '3 thousand 200 = 3200'],
      ['1.1 million people', '1.1 million = 1100000'],
      ['１２ people', '１２ = 12'],
      ['١٢٫٥ tons', '١٢٫٥ = 12.5'],
      ['१२ people', '१२ = 12'],
    ]);
  });
  describe('that is part of something longer is passed over, and never half of it', () => {
    assertFigures([
      ['021430Z DEC 24'],
      ['On 12.02.2024 and 12/02/2024'],
      ['10.12.14 people'],
      ['1,2,3 people'],
      ['1,5,000 people'],
      ['0044 people, 12½ tons, 5km, 11th, T-72, MH17, 10:30', '12½ = 12.5'],
      ['at −12 degrees and –12 degrees'],
      ['12\u00a034 people'],
      ['In 2024 300 people fled', '300 = 300'],
    ]);
  });
});

describe('A number in words', () => {
  assertFigures([
    ['twenty-one people', 'twenty-one = 21'],
    ['twenty\u2011one people', 'twenty\u2011one = 21'],
    ['twenty\u2010one people', 'twenty\u2010one = 21'],
    ['twel\u00adve people', 'twel\u00adve = 12'],
    ['two-hundred-and-fifty people', 'two-hundred-and-fifty = 250'],
    ['two and a half thousand people', 'two and a half thousand = 2500'],
    ['a million and a half people', 'a million and a half = 1500000'],
    ['half a million people', 'half a million = 500000'],
    ['two thirds of rum, one-third', 'two thirds = about 66.6666666667 percent'],
    ['twenty-first and one-third'],
  ]);
});

describe('A number is bounded', () => {
  describe('by words and signs before it', () => {
    assertFigures([
      ['≥10 people', '≥10 = at-least 10'],
      ['≤ 12 people', '≤ 12 = at-most 12'],
      ['<13 people, >9 people', '<13 = less-than 13', '>9 = more-than 9'],
      ['&lt;13 people, &ge; 9 people', '&lt;13 = less-than 13', '&ge; 9 = at-least 9'],
      ['>=10 people, <= 12 people', '>=10 = at-least 10', '<= 12 = at-most 12'],
      ['≈ 11 people, ~11 people, ±11 people', '≈ 11 = about 11', '~11 = about 11', '±11 = about 11'],
      ['approx. 11 people', 'approx. 11 = about 11'],
      [
        'ca. 11 people, c. 11 people, est. 11 people',
        'ca. 11 = about 11',
        'c. 11 = about 11',
        'est. 11 = about 11',
      ],
      ['max. 12 people, min. 10 people', 'max. 12 = at-most 12', 'min. 10 = at-least 10'],
      ['some 11 people, at the most 12 people', 'some 11 = about 11', 'at the most 12 = at-most 12'],
      ['at least about 10 people', 'at least about 10 = at-least 8.5..11.5'],
    ]);
  });
  describe('by words behind it, or behind what it is of', () => {
    assertFigures([
      ['12 civilians at most were killed', '12 … at most = at-most 12'],
      ['12 civilians (at most) were killed', '12 … (at most) = at-most 12'],
      ['12 civilians, at least, were killed', '12 …, at least = at-least 12'],
      ['10 or more people, 10 people or more', '10 or more = at-least 10', '10 … or more = at-least 10'],
      ['11 people or so', '11 … or so = about 11'],
      ['12 max. were killed', '12 max = at-most 12'],
    ]);
  });
  describe('by another beside it', () => {
    assertFigures([
      ['11 or twelve people', '11 or twelve = 11..12'],
      ['twelve or 11 people', 'twelve or 11 = 11..12'],
      ['10, 11 or 12 people', '10, 11 or 12 = 10..12'],
      ['10 (possibly 12) people', '10 (possibly 12) = 10..12 or 10 or 12'],
      ['10, possibly 12, people', '10, possibly 12, = 10..12 or 10 or 12'],
      ['eleven (11) people', 'eleven (11) = 11 or 11 or 11'],
      ['12 (three of them children) died', '12 = 12', 'three = 3'],
      ['11 ± 1 people', '11 ± 1 = 10..12'],
      ['10 to 12 thousand people', '10 to 12 thousand = 10000..12000 or 10..12000'],
      ['10--12 people', '10--12 = 10..12'],
      [
        'between three thousand and three and a half thousand men',
        'between three thousand and three and a half thousand = 3000..3500',
      ],
      [
        'between a hundred and fifty and two hundred men',
        'between a hundred and fifty and two hundred = 150..200',
      ],
    ]);
  });
});

describe('A number agrees with a figure', () => {
  const [said] = figuresIn('1,500 people');
  it('in any of its readings', () => {
    assert.ok(said);
    const amount = (low: number, high = low) => ({ range: [low, high] as const, bound: 'exact' as const });
    assert.equal(agreementOf(said, amount(1500)), 'fits');
    assert.equal(agreementOf(said, amount(1.5)), 'fits');
    assert.equal(agreementOf(said, amount(1000, 2000)), 'flattens');
    assert.equal(agreementOf(said, amount(15)), 'contradicts');
  });
});
