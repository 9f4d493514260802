import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOf, type EdtfDate } from '../../../../src/core/dates';
import {
  dateLabel,
  datePhrase,
  datePhraseAtStart,
  dateText,
} from '../../../../src/core/language/english/date-phrase';
import { dateStyles } from '../../../../src/core/dates/date-style';
import { edtfText } from '../../dates/arbitraries';

function date(text: string): EdtfDate {
  return dateOf(text) ?? assert.fail(`${text} is no date`);
}

type Row = [text: string, phrase: string, full: string, label: string];

const dayMonthYear: Row[] = [
  ['2024-12-02', 'on 2 December 2024', '2 December 2024', '2 Dec 2024'],
  ['2024-12-02T10:00:00Z', 'on 2 December 2024', '2 December 2024', '2 Dec 2024'],
  ['2024-11', 'in November 2024', 'November 2024', 'Nov 2024'],
  ['2015', 'in 2015', '2015', '2015'],
  [
    '2024-11-30/2024-12-01',
    'over 30 November–1 December 2024',
    '30 November–1 December 2024',
    '30 Nov–1 Dec 2024',
  ],
  ['2024-12-03/2024-12-05', 'over 3–5 December 2024', '3–5 December 2024', '3–5 Dec 2024'],
  [
    '2024-12-30/2025-01-02',
    'from 30 December 2024 to 2 January 2025',
    '30 December 2024–2 January 2025',
    '30 Dec 2024–2 Jan 2025',
  ],
  ['2024-12-02/2024-12-02', 'on 2 December 2024', '2 December 2024', '2 Dec 2024'],
  ['2024/2024', 'in 2024', '2024', '2024'],
  ['2011/2015', 'from 2011 to 2015', '2011–2015', '2011–2015'],
  ['2024-11/2024-12', 'from November to December 2024', 'November–December 2024', 'Nov–Dec 2024'],
  [
    '2024-11/2025-01',
    'from November 2024 to January 2025',
    'November 2024–January 2025',
    'Nov 2024–Jan 2025',
  ],
  ['2011/2015-03', 'from 2011 to March 2015', '2011–March 2015', '2011–Mar 2015'],
  [
    '2024-11-15/2024-12',
    'from 15 November 2024 to December 2024',
    '15 November 2024–December 2024',
    '15 Nov 2024–Dec 2024',
  ],
  ['2015/..', 'since 2015', 'since 2015', 'since 2015'],
  ['2024-11-27/..', 'since 27 November 2024', 'since 27 November 2024', 'since 27 Nov 2024'],
  ['../2015', 'until 2015', 'until 2015', 'until 2015'],
  ['/2015', 'until 2015', 'until 2015', 'until 2015'],
  ['2015/', 'from 2015', 'from 2015', 'from 2015'],
  ['2024-11-29~', 'around 29 November 2024', 'around 29 November 2024', 'c. 29 Nov 2024'],
  ['2024-11-29?', 'possibly on 29 November 2024', 'possibly 29 November 2024', '29 Nov 2024?'],
  ['2024-11-29%', 'possibly around 29 November 2024', 'possibly around 29 November 2024', 'c. 29 Nov 2024?'],
  ['2015?', 'possibly in 2015', 'possibly 2015', '2015?'],
  ['2011~/2015?', 'from around 2011 to possibly 2015', 'around 2011–possibly 2015', 'c. 2011–2015?'],
  ['2015%/..', 'possibly since around 2015', 'possibly since around 2015', 'since c. 2015?'],
  ['201X', 'in the 2010s', 'the 2010s', '2010s'],
  ['200X', 'between 2000 and 2009', '2000–2009', '2000–2009'],
  ['20XX', 'between 2000 and 2099', '2000–2099', '2000–2099'],
  ['2024-12-XX', 'in December 2024', 'December 2024', 'Dec 2024'],
  ['2024-XX', 'in 2024', '2024', '2024'],
  ['2024-XX-XX', 'in 2024', '2024', '2024'],
  ['2024-21', 'in spring 2024', 'spring 2024', 'spring 2024'],
  ['2024-22', 'in summer 2024', 'summer 2024', 'summer 2024'],
  ['2024-23', 'in autumn 2024', 'autumn 2024', 'autumn 2024'],
  ['2024-24', 'in winter 2024', 'winter 2024', 'winter 2024'],
  ['0044', 'in AD 44', 'AD 44', 'AD 44'],
  ['0000', 'in 1 BC', '1 BC', '1 BC'],
  ['-0043-03-15', 'on 15 March 44 BC', '15 March 44 BC', '15 Mar 44 BC'],
  ['-019X', 'between 200 BC and 191 BC', '200 BC–191 BC', '200 BC–191 BC'],
  ['-000X', 'between 10 BC and 2 BC', '10 BC–2 BC', '10 BC–2 BC'],
  ['000X', 'between 1 BC and AD 9', '1 BC–AD 9', '1 BC–AD 9'],
  ['Y170000002', 'in 170,000,002', '170,000,002', '170,000,002'],
];

const monthDayYear: Row[] = [
  ['2024-12-02', 'on December 2, 2024', 'December 2, 2024', 'Dec 2, 2024'],
  ['2024-11', 'in November 2024', 'November 2024', 'Nov 2024'],
  [
    '2024-11-30/2024-12-01',
    'over November 30–December 1, 2024',
    'November 30–December 1, 2024',
    'Nov 30–Dec 1, 2024',
  ],
  ['2024-12-03/2024-12-05', 'over December 3–5, 2024', 'December 3–5, 2024', 'Dec 3–5, 2024'],
  [
    '2024-12-30/2025-01-02',
    'from December 30, 2024, to January 2, 2025',
    'December 30, 2024–January 2, 2025',
    'Dec 30, 2024–Jan 2, 2025',
  ],
  ['2024-11/2024-12', 'from November to December 2024', 'November–December 2024', 'Nov–Dec 2024'],
  ['2024-11-29~', 'around November 29, 2024', 'around November 29, 2024', 'c. Nov 29, 2024'],
  ['2024-11-27/..', 'since November 27, 2024', 'since November 27, 2024', 'since Nov 27, 2024'],
];

const iso: Row[] = [
  ['2024-12-02', 'on 2024-12-02', '2024-12-02', '2024-12-02'],
  ['2024-12-XX', 'in 2024-12', '2024-12', '2024-12'],
  [
    '2024-11-30/2024-12-01',
    'from 2024-11-30 to 2024-12-01',
    '2024-11-30 to 2024-12-01',
    '2024-11-30/2024-12-01',
  ],
  ['2024-11/2024-12', 'from 2024-11 to 2024-12', '2024-11 to 2024-12', '2024-11/2024-12'],
  ['2015/..', 'since 2015', 'since 2015', 'since 2015'],
  ['2024-11-29~', 'around 2024-11-29', 'around 2024-11-29', 'c. 2024-11-29'],
  ['2024-21', 'in spring 2024', 'spring 2024', 'spring 2024'],
  ['201X', 'in the 2010s', 'the 2010s', '2010s'],
  ['-0043', 'in -0043', '-0043', '-0043'],
  ['0044', 'in 0044', '0044', '0044'],
  ['Y170000002', 'in Y170000002', 'Y170000002', 'Y170000002'],
];

for (const [style, rows] of [
  ['day-month-year', dayMonthYear],
  ['month-day-year', monthDayYear],
  ['iso', iso],
] as const) {
  describe(`a date in words, ${style}`, () => {
    for (const [text, phrase, full, label] of rows) {
      it(`${text}: ${phrase}`, () => {
        const read = date(text);
        assert.deepEqual(
          [datePhrase(read, style), dateText(read, style), dateLabel(read, style)],
          [phrase, full, label],
        );
      });
    }
  });
}

describe('a date in words', () => {
  it('can open a sentence', () => {
    assert.equal(datePhraseAtStart(date('2024-12-02'), 'day-month-year'), 'On 2 December 2024');
    assert.equal(datePhraseAtStart(date('2015?'), 'day-month-year'), 'Possibly in 2015');
    assert.equal(
      datePhraseAtStart(date('2024-11-30/2024-12-01'), 'day-month-year'),
      'Over 30 November–1 December 2024',
    );
  });

  it('never says a number that the date does not', () => {
    fc.assert(
      fc.property(edtfText, fc.constantFrom(...dateStyles), (text, style) => {
        const read = dateOf(text);
        // Years of other eras and of open digits are said with numbers of their own.
        fc.pre(read !== undefined && !/^-|\/-|X|\b0|Y/.test(text));
        const written = new Set((text.match(/\d+/g) ?? []).map(Number));
        for (const words of [datePhrase(read, style), dateText(read, style), dateLabel(read, style)]) {
          assert.doesNotMatch(words, /undefined|NaN| {2}|^ | $/);
          for (const number of words.match(/\d+/g) ?? [])
            assert.ok(written.has(Number(number)), `${text}: ${words}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
