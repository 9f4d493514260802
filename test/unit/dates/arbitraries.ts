import fc from 'fast-check';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const year = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1990, max: 2030 }).map(String) },
  { weight: 2, arbitrary: digits(4) },
  { weight: 1, arbitrary: digits(4).map((text) => `-${text}`) },
);
const twoDigits = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const month = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0')) },
  { weight: 1, arbitrary: twoDigits(45) },
);
const day = fc.oneof({ weight: 6, arbitrary: twoDigits(31) }, { weight: 1, arbitrary: twoDigits(99) });
const qualifier = fc.constantFrom('', '', '', '?', '~', '%');

const plain = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
);
const qualified = fc.tuple(plain, qualifier).map((parts) => parts.join(''));
const zone = fc.oneof(
  fc.constantFrom('', 'Z', '+03', '+03:30', '-0500', '+14:00', '-12:00'),
  fc.tuple(fc.constantFrom('+', '-'), twoDigits(15), twoDigits(61)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const time = fc
  .tuple(twoDigits(25), twoDigits(61), fc.option(twoDigits(61)), zone)
  .map(([h, m, s, z]) => `${h}:${m}${s === null ? '' : `:${s}`}${z}`);
const dateTime = fc
  .tuple(fc.tuple(year, month, day), time)
  .map(([parts, clock]) => `${parts.join('-')}T${clock}`);
const open = fc.oneof(
  year.map((text) => `${text.slice(0, -1)}X`),
  year.map((text) => `${text.slice(0, -2)}XX`),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  fc.tuple(year, month).map((parts) => `${parts.join('-')}-XX`),
  fc.constantFrom('XXXX', 'XXXX-XX', 'XXXX-XX-XX'),
);
const season = fc.tuple(year, fc.integer({ min: 20, max: 26 })).map((parts) => parts.join('-'));
const longYear = fc
  .tuple(fc.constantFrom('Y', 'Y-'), fc.stringMatching(/^[0-9]{1,14}$/))
  .map((parts) => parts.join(''));
const side = fc.oneof(
  { weight: 6, arbitrary: qualified },
  { weight: 1, arbitrary: fc.constantFrom('', '..') },
  { weight: 1, arbitrary: fc.oneof(open, season, longYear) },
);

/** An interval, of dates close together for the most part. */
const interval = fc.oneof(
  fc.tuple(side, side).map((sides) => sides.join('/')),
  fc
    .tuple(fc.integer({ min: 2023, max: 2025 }), month, day, fc.integer({ min: 2023, max: 2025 }), month, day)
    .chain(([y1, m1, d1, y2, m2, d2]) =>
      fc
        .tuple(fc.constantFrom(4, 7, 10), qualifier, fc.constantFrom(4, 7, 10), qualifier)
        .map(
          ([a, p, b, q]) => `${`${y1}-${m1}-${d1}`.slice(0, a)}${p}/${`${y2}-${m2}-${d2}`.slice(0, b)}${q}`,
        ),
    ),
);

/** Texts in the forms of EDTF levels 0 and 1, good and bad, with some level 2 among them. */
export const edtfText = fc.oneof(qualified, dateTime, open, season, longYear, interval);
