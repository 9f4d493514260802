import assert from 'node:assert/strict';
import edtf, { defaults } from 'edtf';
import fc from 'fast-check';
import { earliest, latest, type EdtfDate } from '../../../src/core/dates';
import { parseEdtf as readDate } from '../../../src/core/dates/parse-edtf';
import { suggestEdtf } from '../../../src/core/language/english/dates/date-suggest';
import { edtfText } from './arbitraries';

const parseEdtf = (text: string) => readDate(text, suggestEdtf);

const dayLength = 86_400_000;

/** Reads a text with the `edtf` package: first and last day, NaN if it knows none; `undefined` if it refuses the text. */
function oracle(text: string): { first: number; last: number } | undefined {
  try {
    const { min, max } = edtf(text, { level: 1 });
    return { first: toDay(min), last: toDay(max) };
  } catch {
    return undefined;
  }
}

function toDay(time: number | null): number {
  if (time === null) return NaN;
  return Number.isFinite(time) ? Math.floor(time / dayLength) : time;
}

/** Texts that the package accepts and we refuse, with the reason. */
const refused: Record<string, RegExp> = {
  'a day that its month does not have': /-02-29|-02-30/,
  'an interval without a date': /^(?:\.\.)?\/(?:\.\.)?$/,
  'a century of two digits, level 0 only in ISO 8601-1': /^-?\d\d$/,
  'a year of which nothing is known': /^XXXX/,
  'the year -0000 with open digits': /^-0000/,
  'a year of more than twelve digits': /^Y-?\d{13,}$/,
};

/** Returns whether we accept a date that the package refuses: an end that is the start, or that contains it. */
function isTouching(date: EdtfDate): boolean {
  if (date.kind !== 'interval' || typeof date.start === 'string' || typeof date.end === 'string')
    return false;
  return earliest(date.end) <= earliest(date.start) && latest(date.end) >= earliest(date.start);
}

/** Dates whose days the package counts in another way. */
const countedOtherwise: Record<string, RegExp> = {
  'a time of day: we stay on the day as written, it goes to UTC': /T/,
  'open digits before the year 0, where it takes the wrong end': /^-.*X/,
  'a season before the year 0, whose last day it puts after the year 0': /^-\d{4}-2[1-4]$/,
};

describe('EDTF beside the edtf package', () => {
  let offset: boolean | number;
  before(() => {
    offset = defaults.offset;
    // A time without a zone is UTC, wherever the tests run.
    defaults.offset = 0;
  });
  after(() => {
    defaults.offset = offset;
  });

  it('takes and refuses the same texts, and puts them on the same days', () => {
    // The grammar engine of the package is slow.
    let compared = 0;
    fc.assert(
      fc.property(edtfText, (text) => {
        const ours = parseEdtf(text);
        const theirs = oracle(text);
        if (ours.kind === 'problem') {
          const reason = Object.values(refused).some((form) => form.test(text));
          if (!reason) assert.equal(theirs, undefined, `only the package takes ${text}`);
          return;
        }
        if (!theirs) {
          assert.ok(isTouching(ours), `only we take ${text}`);
          return;
        }
        if (Object.values(countedOtherwise).some((form) => form.test(text))) return;
        compared += 1;
        if (!Number.isNaN(theirs.first)) assert.equal(earliest(ours), theirs.first, `first day of ${text}`);
        if (!Number.isNaN(theirs.last)) assert.equal(latest(ours), theirs.last, `last day of ${text}`);
      }),
      { numRuns: 3000 },
    );
    assert.ok(compared > 600, `only ${compared} dates compared`);
  });

  const differences: [text: string, ours: boolean, theirs: boolean][] = [
    ['2023-02-29', false, true],
    ['../..', false, true],
    ['20', false, true],
    ['XXXX', false, true],
    ['Y1234567890123', false, true],
    ['2024/2024', true, false],
    ['2024-11-15/2024-11', true, false],
    ['2024-12-02T10:00−02:00', false, true],
  ];
  for (const [text, ours, theirs] of differences) {
    it(`on purpose ${ours ? 'takes' : 'refuses'} ${text}`, () => {
      assert.deepEqual([parseEdtf(text).kind !== 'problem', oracle(text) !== undefined], [ours, theirs]);
    });
  }
});
