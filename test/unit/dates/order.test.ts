import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareDates,
  compareNewestFirst,
  dateOf,
  earliest,
  latest,
  type EdtfDate,
} from '../../../src/core/dates';
import { edtfText } from './arbitraries';

function date(text: string): EdtfDate {
  return dateOf(text) ?? assert.fail(`${text} is no date`);
}

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('earliest and latest day', () => {
  const cases: [text: string, earliest: number, latest: number][] = [
    ['1970-01-01', 0, 0],
    ['1969-12-31', -1, -1],
    ['2024-12-02', day('2024-12-02'), day('2024-12-02')],
    ['2024-12-02T23:00:00-05:00', day('2024-12-02'), day('2024-12-02')],
    ['2024-02', day('2024-02-01'), day('2024-02-29')],
    ['2023-02-XX', day('2023-02-01'), day('2023-02-28')],
    ['2024', day('2024-01-01'), day('2024-12-31')],
    ['2024-XX-XX', day('2024-01-01'), day('2024-12-31')],
    ['2024-21', day('2024-01-01'), day('2024-03-31')],
    ['2024-24', day('2024-10-01'), day('2024-12-31')],
    ['201X', day('2010-01-01'), day('2019-12-31')],
    ['20XX', day('2000-01-01'), day('2099-12-31')],
    ['-019X', day('-000199-01-01'), day('-000190-12-31')],
    ['-01XX', day('-000199-01-01'), day('-000100-12-31')],
    ['-000X', day('-000009-01-01'), day('-000001-12-31')],
    ['0000', day('0000-01-01'), day('0000-12-31')],
    ['2024-11-30/2024-12-01', day('2024-11-30'), day('2024-12-01')],
    ['2015/..', day('2015-01-01'), Infinity],
    ['../2015', -Infinity, day('2015-12-31')],
    ['2015/', day('2015-01-01'), day('2015-12-31')],
    ['/2015', day('2015-01-01'), day('2015-12-31')],
  ];
  for (const [text, first, last] of cases) {
    it(text, () => {
      assert.deepEqual([earliest(date(text)), latest(date(text))], [first, last]);
    });
  }

  it('goes with the calendar of the platform', () => {
    const bounds = { min: new Date('-100000-01-01T00:00:00Z'), max: new Date('+100000-01-01T00:00:00Z') };
    fc.assert(
      fc.property(fc.date({ ...bounds, noInvalidDate: true }), (value) => {
        const [, text = ''] = /^(.+)T/.exec(value.toISOString()) ?? [];
        fc.pre(!/^[-+]\d{6}/.test(text) || text.startsWith('-00'));
        const read = date(text.replace(/^-00/, '-'));
        assert.equal(earliest(read), Math.floor(value.getTime() / 86_400_000));
      }),
    );
  });

  it('keeps days apart in years of twelve digits', () => {
    const [a, b] = [date('Y999999999998'), date('Y999999999999')];
    assert.equal(earliest(b) - latest(a), 1);
  });
});

describe('order', () => {
  const chronology = [
    '../2015',
    '2011',
    '2011/2015',
    '2011/..',
    '2015',
    '2024',
    '2024-11',
    '2024-11-27',
    '2024-11-27/..',
    '2024-11-29T09:00Z',
    '2024-11-29T13:00+03:00',
    '2024-11-29T10:30Z',
    '2024-11-29',
    '2024-11-30',
    '2024-11-30/2024-12-01',
    '2024-12-01',
    '2024-12',
    '2024-12-02',
  ];

  it('of a chronology: by the first day, then what ends first', () => {
    const shuffled = [undefined, ...chronology.toReversed().map(date)];
    assert.deepEqual(shuffled.sort(compareDates), [...chronology.map(date), undefined]);
  });

  it('of the newest first: by the last day, what has no known end by its start; no date last', () => {
    const newest = [
      '2024',
      '2024-12-02T11:00Z',
      '2024-12-02T10:00Z',
      '2024-12-02',
      '2024-11-30/2024-12-01',
      '2024-11-29',
      '2024-11-27/..',
      '2024-11-27T10:00Z',
      '2024-11-27',
      '2024-11-26/',
      '2015/..',
      '2015',
      '../2015',
    ];
    const sorted = [undefined, ...newest.toReversed().map(date)].sort(compareNewestFirst);
    assert.deepEqual(sorted, [...newest.map(date), undefined]);
  });

  const anyDate = edtfText.map((text) => dateOf(text));
  for (const [name, compare] of Object.entries({ compareDates, compareNewestFirst })) {
    it(`${name} is a total order`, () => {
      fc.assert(
        fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
          assert.equal(compare(a, a), 0);
          assert.equal(Math.sign(compare(a, b)) + Math.sign(compare(b, a)), 0);
          const [x, y, z] = [a, b, c].sort(compare);
          assert.ok(compare(x, y) <= 0 && compare(y, z) <= 0 && compare(x, z) <= 0);
        }),
        { numRuns: 1000 },
      );
    });
    it(`${name} keeps those without a date last`, () => {
      fc.assert(
        fc.property(anyDate, (a) => {
          assert.equal(compare(a, undefined), a ? -1 : 0);
        }),
      );
    });
  }
});
