import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOf, type EdtfProblemCode, type SingleDate } from '../../../src/core/dates';
import { parseEdtf as readDate } from '../../../src/core/dates/parse-edtf';
import { suggestEdtf } from '../../../src/core/language/english/date-suggest';

const parseEdtf = (text: string) => readDate(text, suggestEdtf);

const exact = { approximate: false, uncertain: false, unspecified: false };

/** The one date that a text states. */
function single(text: string): SingleDate {
  const date = parseEdtf(text);
  if (date.kind !== 'date') assert.fail(`${text} is read as a ${date.kind}`);
  return date;
}

describe('EDTF, single dates', () => {
  const cases: [text: string, expected: Partial<SingleDate>][] = [
    ['2024', { precision: 'year', year: 2024, ...exact }],
    ['0000', { precision: 'year', year: 0 }],
    ['-0043', { precision: 'year', year: -43 }],
    ['2024-11', { precision: 'month', year: 2024, month: 11, ...exact }],
    ['2024-12-02', { precision: 'day', year: 2024, month: 12, day: 2, ...exact }],
    ['2024-02-29', { precision: 'day', month: 2, day: 29 }],
    ['2000-02-29', { precision: 'day', month: 2, day: 29 }],
    ['-0044-03-15', { precision: 'day', year: -44, month: 3, day: 15 }],
    ['2024-11-29~', { precision: 'day', day: 29, approximate: true, uncertain: false }],
    ['2024-12?', { precision: 'month', month: 12, approximate: false, uncertain: true }],
    ['2024%', { precision: 'year', approximate: true, uncertain: true }],
    ['201X', { precision: 'decade', year: 2010, unspecified: true, approximate: false }],
    ['20XX', { precision: 'century', year: 2000, unspecified: true }],
    ['-019X', { precision: 'decade', year: -199 }],
    ['2024-XX', { precision: 'year', year: 2024, unspecified: true }],
    ['2024-XX-XX', { precision: 'year', year: 2024, unspecified: true }],
    ['2024-12-XX', { precision: 'month', year: 2024, month: 12, unspecified: true }],
    ['2024-21', { precision: 'season', year: 2024, season: 21, ...exact }],
    ['2024-24', { precision: 'season', year: 2024, season: 24 }],
    ['Y170000002', { precision: 'year', year: 170000002 }],
    ['Y-170000002', { precision: 'year', year: -170000002 }],
    ['2024-12-02T10:00:00Z', { day: 2, time: { hour: 10, minute: 0, second: 0, offset: 0 } }],
    ['2024-12-02T10:00', { day: 2, time: { hour: 10, minute: 0, second: 0 } }],
    ['2024-12-02T10:00:30.5+02:30', { day: 2, time: { hour: 10, minute: 0, second: 30.5, offset: 150 } }],
    ['2024-12-02T10:00-05', { day: 2, time: { hour: 10, minute: 0, second: 0, offset: -300 } }],
    ['2024-12-02T24:00:00', { day: 2, time: { hour: 24, minute: 0, second: 0 } }],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      const date = single(text);
      assert.deepEqual({ ...date, ...expected }, date);
    });
  }

  it('says nothing of a month, day or time that the text leaves out', () => {
    assert.deepEqual(Object.keys(single('2024')).sort(), [
      'approximate',
      'kind',
      'precision',
      'uncertain',
      'unspecified',
      'year',
    ]);
  });
});

describe('EDTF, intervals', () => {
  const year = (value: number): SingleDate => ({ kind: 'date', precision: 'year', year: value, ...exact });
  const cases: [text: string, start: unknown, end: unknown][] = [
    ['2011/2015', year(2011), year(2015)],
    ['2015/2015', year(2015), year(2015)],
    ['2015/..', year(2015), 'open'],
    ['../2015', 'open', year(2015)],
    ['2015/', year(2015), 'unknown'],
    ['/2015', 'unknown', year(2015)],
    ['2024-11-30/2024-12-01', single('2024-11-30'), single('2024-12-01')],
    ['2024-11-15/2024-11', single('2024-11-15'), single('2024-11')],
    ['1984?/2004-06~', single('1984?'), single('2004-06~')],
    [
      '2024-12-02T10:00Z/2024-12-02T12:00+01:00',
      single('2024-12-02T10:00Z'),
      single('2024-12-02T12:00+01:00'),
    ],
  ];
  for (const [text, start, end] of cases) {
    it(text, () => {
      assert.deepEqual(parseEdtf(text), { kind: 'interval', start, end });
    });
  }
});

describe('EDTF, what is no date', () => {
  /** The part at fault is marked in the text: `2024-[13]`. */
  const cases: [marked: string, code: EdtfProblemCode, suggestion?: string][] = [
    ['«»', 'not-edtf'],
    ['«..»', 'not-edtf'],
    ['«/»', 'not-edtf'],
    ['«../..»', 'not-edtf'],
    ['«../»', 'not-edtf'],
    ['«/..»', 'not-edtf'],
    ['« »', 'not-edtf'],
    ['« 2024-12-02»', 'not-edtf', '2024-12-02'],
    ['«2024-12-02\n»', 'not-edtf', '2024-12-02'],
    ['«20»', 'not-edtf'],
    ['«201»', 'not-edtf'],
    ['«12345»', 'not-edtf'],
    ['«last Monday»', 'not-edtf'],
    ['«Monday 2 December»', 'not-edtf'],
    ['«02/12/2024»', 'not-edtf'],
    ['«2.12.2024»', 'not-edtf'],
    ['«2024-1-5»', 'not-edtf', '2024-01-05'],
    ['«2024-1»', 'not-edtf', '2024-01'],
    ['«2024/12/02»', 'not-edtf', '2024-12-02'],
    ['«2024.12.2»', 'not-edtf', '2024-12-02'],
    ['«2024–12–02»', 'not-edtf', '2024-12-02'],
    ['«20241202»', 'not-edtf', '2024-12-02'],
    ['«20240230»', 'not-edtf'],
    ['«2024-12-02 10:00»', 'not-edtf', '2024-12-02T10:00'],
    ['«2024-12-02T10:00−02:00»', 'not-edtf', '2024-12-02T10:00-02:00'],
    ['«2 December 2024»', 'not-edtf', '2024-12-02'],
    ['«2nd Dec. 2024»', 'not-edtf', '2024-12-02'],
    ['«December 2, 2024»', 'not-edtf', '2024-12-02'],
    ['«December 2024»', 'not-edtf', '2024-12'],
    ['«30 February 2024»', 'not-edtf'],
    ['«Spring 2024»', 'not-edtf', '2024-21'],
    ['«Fall 2024»', 'not-edtf', '2024-23'],
    ['«c. 2015»', 'not-edtf', '2015~'],
    ['«circa November 2024»', 'not-edtf', '2024-11~'],
    ['«2024~?»', 'not-edtf', '2024%'],
    ['«the 2010s»', 'not-edtf', '201X'],
    ['«2000s»', 'not-edtf'],
    ['«201x»', 'not-edtf', '201X'],
    ['«2024-12-xx»', 'not-edtf', '2024-12-XX'],
    ['«2024-11-30–2024-12-01»', 'not-edtf', '2024-11-30/2024-12-01'],
    ['«2024-11-30 – 2024-12-01»', 'not-edtf', '2024-11-30/2024-12-01'],
    ['«2024-11-30 to 2024-12-01»', 'not-edtf', '2024-11-30/2024-12-01'],
    ['«2011-2015»', 'not-edtf', '2011/2015'],
    ['«2011–2015»', 'not-edtf', '2011/2015'],
    ['«2011--2015»', 'not-edtf'],
    ['«2024-11-30 »/2024-12-01', 'not-edtf', '2024-11-30/2024-12-01'],
    ['2024-11-30/«12-01»', 'not-edtf', '2024-11-30/2024-12-01'],
    ['2011/«15»', 'not-edtf', '2011/2015'],
    // 2011-12 or 2011/2012?
    ['2011/«12»', 'not-edtf'],
    ['2015/«open»', 'not-edtf', '2015/..'],
    ['2015/«present»', 'not-edtf', '2015/..'],
    ['«unknown»/2015', 'not-edtf', '/2015'],
    ['2015/«...»', 'not-edtf', '2015/..'],
    ['«2015//2016»', 'not-edtf'],
    ['«Y17»', 'not-edtf'],
    ['«-2024-12-2»', 'not-edtf'],
    ['2024-02-«30»', 'impossible-date'],
    ['2023-02-«29»', 'impossible-date'],
    ['1900-02-«29»', 'impossible-date'],
    ['2024-11-«31»', 'impossible-date'],
    ['2024-12-«00»', 'impossible-date'],
    ['2024-12-«32»', 'impossible-date'],
    ['2024-«13»', 'impossible-date'],
    ['2024-«00»-10', 'impossible-date'],
    ['2024-«00»', 'impossible-date'],
    ['2024-«21»-01', 'impossible-date'],
    ['2024-«13»-XX', 'impossible-date'],
    ['2024-02-«30»~', 'impossible-date'],
    ['«-0000»', 'impossible-date'],
    ['«Y1234567890123»', 'impossible-date'],
    ['2024-12-02T«25:00»', 'impossible-date'],
    ['2024-12-02T«24:00:01»', 'impossible-date'],
    ['2024-12-02T«10:60Z»', 'impossible-date'],
    ['2024-12-02T«10:00+15:00»', 'impossible-date'],
    ['2024-12-02T«10:00-00:00»', 'impossible-date'],
    ['2024-02-«30»T10:00', 'impossible-date'],
    ['2024-12-01/2024-02-«30»', 'impossible-date'],
    ['2024-«13»/2024-14', 'impossible-date'],
    ['«2024-12-01/2024-11-30»', 'reversed-interval', '2024-11-30/2024-12-01'],
    ['«2015/2011»', 'reversed-interval', '2011/2015'],
    [
      '«2024-12-02T12:00Z/2024-12-02T12:00+01:00»',
      'reversed-interval',
      '2024-12-02T12:00+01:00/2024-12-02T12:00Z',
    ],
    ['2024-«25»', 'beyond-level-1'],
    ['2024-«41»', 'beyond-level-1'],
    ['2024-21«~»', 'beyond-level-1'],
    ['«~2004»', 'beyond-level-1', '2004~'],
    ['«2004?-06»', 'beyond-level-1'],
    ['«2004-06-~01»', 'beyond-level-1'],
    ['«201X~»', 'beyond-level-1'],
    ['«2XXX»', 'beyond-level-1'],
    ['«XXXX»', 'beyond-level-1'],
    ['«XXXX-12-XX»', 'beyond-level-1'],
    ['«2024-12-1X»', 'beyond-level-1'],
    ['«Y17E7»', 'beyond-level-1'],
    ['«1950S2»', 'beyond-level-1'],
    ['«[2024-11-30, 2024-12-01]»', 'beyond-level-1'],
    ['«{2024-11-30,2024-12-01}»', 'beyond-level-1'],
    ['«2004-06-XX»/2004-07-03', 'beyond-level-1', '2004-06/2004-07-03'],
    ['«201X»/2020', 'beyond-level-1'],
    ['2024-11/«2024-24»', 'beyond-level-1'],
    ['«Y-10000»/2024', 'beyond-level-1'],
  ];
  for (const [marked, code, suggestion] of cases) {
    it(`${JSON.stringify(marked)}: ${code}${suggestion ? `, better ${suggestion}` : ''}`, () => {
      const start = marked.indexOf('«');
      const end = marked.indexOf('»') - 1;
      const expected = { kind: 'problem', code, start, end };
      assert.deepEqual(
        parseEdtf(marked.replace(/[«»]/g, '')),
        suggestion === undefined ? expected : { ...expected, suggestion },
      );
    });
  }
});

describe('EDTF, any text', () => {
  const dateLike = fc.string({
    unit: fc.constantFrom(...'0123456789-/.XTZ~?%:+ –[]YES'.split('')),
    maxLength: 30,
  });

  it('never throws; a problem lies within the text and its suggestion is a date', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), dateLike), (text) => {
        const read = parseEdtf(text);
        if (read.kind !== 'problem') return;
        assert.ok(read.start >= 0 && read.start <= read.end && read.end <= text.length);
        if (read.suggestion !== undefined) assert.notEqual(parseEdtf(read.suggestion).kind, 'problem');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('dateOf', () => {
  it('is the date of a text', () => {
    assert.deepEqual(dateOf('2024-12-02'), parseEdtf('2024-12-02'));
  });
  it('is undefined without a text and for a text that is no date', () => {
    assert.equal(dateOf(undefined), undefined);
    assert.equal(dateOf('2 December 2024'), undefined);
  });
});
