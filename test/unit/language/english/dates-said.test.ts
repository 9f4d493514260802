import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesIn, undecidedDatesIn } from '../../../../src/core/language/english/dates/dates-said';
import { dayOrderOf } from '../../../../src/core/language/english/dates/numeric-dates';
import { english } from '../../../../src/core/language/english';
import { publicationOf } from '../../../../src/core/capture/article/publication';
import { dateOf } from '../../../../src/core/dates';

/** The dates of a sentence in an article of Monday, 2 December 2024. */
const dates = (sentence: string, published: string | undefined = '2024-12-02') =>
  datesIn(sentence, published, undefined).map(({ date, timeOfDay }) =>
    [date, timeOfDay].filter(Boolean).join(' '),
  );

/** By either order, and without one. */
function same(date: string): [string, string, string] {
  return [date, date, date];
}

describe('Dates in a sentence', () => {
  const cases: [sentence: string, ...dates: string[]][] = [
    ['They entered the city on Friday evening.', '2024-11-29 evening'],
    ['They met on Monday.', '2024-12-02'],
    ['This Monday, December 2, he spoke.', '2024-12-02'],
    ['They met on Thursday.', '2024-11-28'],
    ['They will meet on Thursday.', '2024-12-05'],
    ['They met on Thursday and will go on.', '2024-11-28'],
    ['A summit is set to be held on 5 January.', '2025-01-05'],
    ['The summit of 5 January failed.', '2024-01-05'],
    ['It began on November 30.', '2024-11-30'],
    ['On Nov. 30, it began.', '2024-11-30'],
    ['On the morning of December 1, it began.', '2024-12-01 morning'],
    ['It began early Tuesday morning.', '2024-11-26 morning'],
    ['It was replaced over the weekend with one who will stay.', '2024-11-30/2024-12-01'],
    ['They have been there since 2015.', '2015/..'],
    ['They have been there since Friday.', '2024-11-29/..'],
    ['The war began in 2011.', '2011'],
    ['The war of 2011-2015 is over.', '2011/2015'],
    ['Between 2011 and 2015, it was so.', '2011/2015'],
    ['In March 2023 it stopped.', '2023-03'],
    ['In March it stopped.', '2024-03'],
    ['From 3 to 5 May they met.', '2024-05-03/2024-05-05'],
    ['Two days ago it rained.', '2024-11-30'],
    ['Three weeks ago it rained.', '2024-11-11~'],
    ['Last week it rained.', '2024-11-25/2024-12-01'],
    ['Last month it rained.', '2024-11'],
    ['It rained yesterday, and last night.', '2024-12-01', '2024-12-01 night'],
    ['It rained this morning.', '2024-12-02 morning'],
    ['On 3 May 2021 and on 2022-06-07 it rained.', '2021-05-03', '2022-06-07'],
    ['On Saturday and Sunday it rained.', '2024-11-30', '2024-12-01'],
    // A number after a date counts something.
    ['On Monday, 12 civilians died.', '2024-12-02'],
    ['On 2 December, 12 people left.', '2024-12-02'],
    ['On 1 December 2024, 30 men came, and on 28 November 10 left.', '2024-12-01', '2024-11-28'],
    ['Yesterday 12 people left.', '2024-12-01'],
    ['On Monday, 2 December, they met.', '2024-12-02'],
    ['On 3 May, 4 May and 5 June they met.', '2024-05-03', '2024-05-04', '2024-06-05'],
    ['He may march now, at 12:30, with 11 others, for a second.'],
    ['Some 2000 people came in 1999 civilians.'],
    ['No date at all.'],
  ];
  for (const [sentence, ...expected] of cases) {
    it(sentence, () => {
      assert.deepEqual(dates(sentence), expected);
    });
  }

  for (const [sentence, words] of [
    ['They left yesterday, 11 people in all.', 'yesterday'],
    ['Yesterday 12 people died.', 'Yesterday'],
    ['On Friday, 11–12 people died.', 'Friday'],
    ['On 2 December 2024, 11 people died.', '2 December 2024'],
    ['On 2 December 2024 12 people died.', '2 December 2024'],
    ['They met on 2 December.', '2 December'],
  ] as const)
    it(`leave the number that follows alone: ${sentence}`, () => {
      assert.deepEqual(
        datesIn(sentence, '2024-12-02', undefined).map((date) => date.words.replace(/^on /i, '')),
        [words],
      );
    });

  const inFigures: [sentence: string, dayFirst: string, monthFirst: string, undecided: string][] = [
    ['He came on 02/12/2024.', '2024-12-02', '2024-02-12', ''],
    ['He came on 02.12.2024.', '2024-12-02', '2024-02-12', ''],
    ['He came on 02-12-2024.', '2024-12-02', '2024-02-12', ''],
    ['He came on 2/12/24.', '2024-12-02', '2024-02-12', ''],
    ['He came on 05/05/2024.', '2024-05-05', '2024-05-05', '2024-05-05'],
    ['He came on 13/12/2024.', '2024-12-13', '2024-12-13', '2024-12-13'],
    ['He came on 12/13/2024.', '2024-12-13', '2024-12-13', '2024-12-13'],
    ['He came on Sunday, 1/12/2024.', '2024-12-01', '2024-12-01', '2024-12-01'],
    ['He came on Friday 1/12/2024.', '2024-01-12', '2024-01-12', '2024-01-12'],
    ['He came on 1/12/2024, a Sunday.', '2024-12-01', '2024-12-01', '2024-12-01'],
    [
      'They met from 30.11.–1.12.2024.',
      '2024-11-30/2024-12-01',
      '2024-11-30/2024-12-01',
      '2024-11-30/2024-12-01',
    ],
    ['They met 29./30.11.2024.', '2024-11-29/2024-11-30', '2024-11-29/2024-11-30', '2024-11-29/2024-11-30'],
    [
      'They met 30/12/2024–2/1/2025.',
      '2024-12-30/2025-01-02',
      '2024-12-30/2025-01-02',
      '2024-12-30/2025-01-02',
    ],
    ['They met 1/3/2024 to 2/4/2024.', '2024-03-01/2024-04-02', '2024-01-03/2024-02-04', ''],
    ['It burnt in the night of 29/30 November 2024.', ...same('2024-11-29/2024-11-30')],
    ['It burnt 30 November/1 December 2024.', ...same('2024-11-30/2024-12-01')],
    ['They met 30 December–2 January 2025.', ...same('2024-12-30/2025-01-02')],
    ['He came on 2 Dec 24, and left.', ...same('2024-12-02')],
    ['As of 021430Z DEC 24 it holds.', ...same('2024-12-02')],
    ['As of 021800ZDEC2024 it holds.', ...same('2024-12-02')],
    ['It is 31/11/2024, 1/2 of 9/11, 1.2.24, 10.0.2.2024 and 1/2/2024/5.', ...same('')],
  ];
  for (const [sentence, dayFirst, monthFirst, undecided] of inFigures)
    it(`in figures are read in the order that decides: ${sentence}`, () => {
      const found = ([order]: ('day-month' | 'month-day')[]) =>
        datesIn(sentence, undefined, order)
          .map(({ date }) => date)
          .join(' ');
      assert.deepEqual(
        [found(['day-month']), found(['month-day']), found([])],
        [dayFirst, monthFirst, undecided],
      );
    });

  it('in figures that nothing decides are told as such, with both days', () => {
    const [date] = undecidedDatesIn('He came on 2/12/2024, not on 13/12/2024.', undefined);
    assert.deepEqual(
      [date?.words, ...(date?.readings.values() ?? [])],
      ['2/12/2024', '2024-12-02', '2024-02-12'],
    );
    assert.deepEqual(undecidedDatesIn('He came on 2/12/2024.', 'day-month'), []);
  });

  it('of one hand have one order', () => {
    assert.equal(dayOrderOf(['On 2/12/2024.', 'On 13/12/2024.']), 'day-month');
    assert.equal(dayOrderOf(['On 12/13/2024.']), 'month-day');
    assert.equal(dayOrderOf(['On 12/13/2024.', 'On 13/12/2024.']), undefined);
    assert.equal(dayOrderOf(['On 2/12/2024.']), undefined);
  });

  it('are those alone that say all, where no day of publication is known', () => {
    assert.deepEqual(dates('On Monday, on 3 May 2021, on May 3, in 2011 and yesterday.', ''), [
      '2021-05-03',
      '2011',
    ]);
    assert.deepEqual(
      datesIn('On 3 May 2021.', undefined, undefined).map(({ isInferred }) => isInferred),
      [false],
    );
    assert.equal(datesIn('On Monday.', '2024-12-02', undefined)[0]?.isInferred, true);
  });

  it('have the words and the place that they stand at', () => {
    const sentence = 'It began on November 30 and ended in 2025.';
    for (const { words, start, end } of datesIn(sentence, '2026-01-01', undefined))
      assert.equal(sentence.slice(start, end), words);
  });

  it('are none beyond the years that EDTF has', () => {
    assert.deepEqual(datesIn('They meet next weekend.', '9999-12-31', undefined), []);
  });

  it('are EDTF, in order, and found in bounded time, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'on since Monday May 2 2024 31 ago last weeks weekend night 00 9999 - / of , . “ and 12:30 next 1st'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('2024-12-02', '0001-01-01', '9999-12-31', '2024-02', 'x', undefined),
        (sentence, published) => {
          let last = 0;
          for (const { date, start, end } of datesIn(sentence, published, undefined)) {
            assert.ok(dateOf(date), date);
            assert.ok(last <= start && start < end && end <= sentence.length);
            last = end;
          }
        },
      ),
    );
  });
});

describe('The day of publication', () => {
  const of = (text: string, today = '2026-11-24') =>
    publicationOf({ paragraphs: [{ text }] }, today, english)?.date;

  it('is the stated one', () => {
    assert.deepEqual(publicationOf({ published: '2025-03', paragraphs: [] }, '2026-11-24', english), {
      date: '2025-03',
    });
  });

  it('is the latest that the text calls by its weekday, in the last year in which all of these are so', () => {
    assert.equal(of('This Monday, December 2, after this Sunday, December 1,'), '2024-12-02');
    assert.equal(of('This Monday, December 2,', '2031-07-09'), '2030-12-02');
    assert.equal(of('this Monday 2 December'), '2024-12-02');
  });

  it('is unknown where nothing tells, or the calendar has no such day', () => {
    assert.equal(of('On Monday, December 2, it rained.'), undefined);
    assert.equal(of('This Monday, December 2, and this Monday, December 3,'), undefined);
    assert.equal(of('This Monday, February 31,'), undefined);
    assert.equal(of(''), undefined);
  });
});
