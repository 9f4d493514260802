import assert from 'node:assert/strict';
import { frontMatterCompletions } from '../../../../src/core/note/front-matter/completions';
import { frontMatterSubjectAt } from '../../../../src/core/note/front-matter/hover';
import { libraryOf, packText } from '../../support/library';

const event = (id: string) =>
  `  ${id}: {title: The ${id}, verification: established, summary: It was., cite: src#1}`;
const library = libraryOf(
  packText('one', {
    head: 'asOf: 2024-12-02',
    events: [event('strike'), event('parley')].join('\n'),
    actors:
      '  guard: {name: Shore Guard, short: Guard, kind: military, aliases: ["Guards\' Corps"], cite: src#1}',
  }),
  packText('other', { head: 'asOf: 2024-11', events: event('strike') }),
);
const world = {
  library,
  packs: [
    { id: 'one', title: 'Pack one' },
    { id: 'other', title: 'Pack other' },
  ],
  today: '2025-01-31',
};

/** The completions at the `|`. */
const at = (marked: string) => {
  const offset = marked.indexOf('|');
  const note = marked.replace('|', '');
  return { note, found: frontMatterCompletions(note, offset, world) };
};
const labels = (marked: string) => at(marked).found.map(({ label }) => label);
/** The note once the completion is taken, its stops as they are. */
const taken = (marked: string, label: string) => {
  const { note, found } = at(marked);
  const { replace, snippet } = found.find((one) => one.label === label) ?? assert.fail(`no ${label}`);
  return note.slice(0, replace.start) + snippet + note.slice(replace.end);
};
const inside = (marked: string) => `---\n${marked}\n---\nThe guard, Shore Guard.[^parley]\n`;

const header = ['number', 'period', 'nextIssue', 'contact'];
const all = ['asOf', 'marking', 'scale', 'language', 'packs', 'omit', 'names', 'distinct', ...header];
const markings = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

describe('what can be written in the front matter of a note', () => {
  const cases: [marked: string, expected: string[]][] = [
    ['|', ['briefing']],
    ['bri|', ['briefing']],
    ['title: A\n|', ['briefing']],
    ['title: |', []],
    ['tags:\n  |', []],
    ['briefing:\n  |', all],
    ['briefing:\n  ma|\ntitle: A', all],
    ['briefing:\n  asOf: 2024\n  |\n  packs: []', all.filter((key) => key !== 'asOf' && key !== 'packs')],
    ['briefing: {|}', all],
    ['briefing: {asOf: 2024, |', all.slice(1)],
    ['briefing:\n  marking: |', markings],
    ['briefing:\n  marking:|', markings],
    ['briefing: {marking: TLP|}', markings],
    ['briefing:\n  scale: |', ['icd203', 'phia']],
    ['briefing:\n  language: |', ['en']],
    ['briefing:\n  asOf: |', ['2024-12-02', '2025-01-31']],
    ['briefing:\n  packs: [|]', ['one', 'other']],
    ['briefing:\n  packs: [one, |]', ['other']],
    ['briefing:\n  packs:\n    - ot|', ['other']],
    ['briefing:\n  packs:\n    |', ['one', 'other']],
    ['briefing:\n  omit:\n    |', ['one/strike', 'other/strike']],
    ['briefing: {omit: {one/strike: Old, |}}', ['other/strike']],
    ['briefing:\n  omit:\n    one/strike: |', []],
    ['briefing:\n  names:\n    |', ['guard', 'army', 'town']],
    ['briefing: {names: {gu|}}', ['guard']],
    ['briefing:\n  names:\n    guard: |', ['Shore Guard', 'Guard', "Guards' Corps"]],
    ['briefing:\n  names:\n    nobody: |', []],
    ['briefing:\n  asOf: 2024 # |', []],
    ['other:\n  names:\n    |', []],
    ['briefing:\n  x-mine:\n    |', []],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      assert.deepEqual(labels(inside(marked)), expected);
    });
  }

  const places: [marked: string, count: number][] = [
    ['---\nbriefing:\n  |', all.length],
    ['---\nbriefing:\n  |\n\nText', all.length],
    ['---\r\nbriefing:\r\n  |\r\n  asOf: 2024\r\n\r\nText', all.length - 1],
    ['---\nbriefing:\n\n  |', 0],
    ['---\n---\n|', 0],
    ['---\nbriefing:\n---\n|', 0],
    ['|---\nbriefing:\n---\n', 0],
    ['---|\nbriefing:\n---\n', 0],
    ['briefing:\n  |', 0],
    ['\uFEFF---\nbriefing:\n  |\n---\n', all.length],
  ];
  for (const [marked, count] of places) {
    it(`${JSON.stringify(marked)} is the place for ${count}`, () => {
      assert.equal(labels(marked).length, count);
    });
  }

  const takings: [marked: string, label: string, after: string][] = [
    ['bri|', 'briefing', 'briefing:\n  $0'],
    ['briefing:\n  a|', 'asOf', 'briefing:\n  asOf: $0'],
    ['briefing:\n  o|', 'omit', 'briefing:\n  omit:\n  $0'],
    ['briefing: {o|}', 'omit', 'briefing: {omit: { $0 }}'],
    ['briefing:\n  p|', 'packs', 'briefing:\n  packs: [$0]'],
    ['briefing:\n  m|: TLP:RED', 'marking', 'briefing:\n  marking: TLP:RED'],
    ['briefing:\n  marking:|', 'TLP:RED', 'briefing:\n  marking: TLP:RED'],
    ['briefing:\n  marking: TLP:|', 'TLP:RED', 'briefing:\n  marking: TLP:RED'],
    ['briefing:\n  marking: "TL|"', 'TLP:RED', 'briefing:\n  marking: "TLP:RED"'],
    ['briefing:\n  packs:\n    |', 'one', 'briefing:\n  packs:\n    - one'],
    ['briefing:\n  omit:\n    |', 'one/strike', 'briefing:\n  omit:\n    one/strike: $0'],
    ["briefing:\n  names: {guard: '|'}", "Guards' Corps", "briefing:\n  names: {guard: 'Guards'' Corps'}"],
    ['briefing:\n  names: {guard: |}', "Guards' Corps", "briefing:\n  names: {guard: Guards' Corps}"],
  ];
  for (const [marked, label, after] of takings) {
    it(`${JSON.stringify(marked)} becomes ${JSON.stringify(after)}`, () => {
      assert.equal(taken(inside(marked), label), inside(after));
    });
  }

  it('is explained', () => {
    const [asOf] = at(inside('briefing:\n  |')).found;
    assert.match(asOf?.help ?? '', /^\*\*asOf\*\* — The information cut-off of the note/);
    const [clear] = at(inside('briefing: {marking: |}')).found;
    assert.equal(clear?.detail, 'May be passed on without limits');
  });

  it('is offered at any place of a note that is half typed, without a fault', () => {
    const note = inside('briefing:\n  omit: {strike: "a", b\n  packs:\n  - one\n  names: {guard: \'G');
    for (let offset = 0; offset <= note.length; offset++) frontMatterCompletions(note, offset, world);
  });
});

describe('what a word of front matter is about', () => {
  const cases: [marked: string, expected: string | undefined][] = [
    ['brie|fing: {}', 'help briefing **briefing** — What'],
    ['briefing:\n  |asOf: 2024-12-02', 'help asOf **asOf** — The information cut-off'],
    ['briefing:\n  asOf: 2024-|12-02', 'date 2024-12-02 2024-12-02'],
    ['briefing: {marking: "TLP:|RED"}', 'help "TLP:RED" **TLP:RED** — For those'],
    ['briefing: {scale: phia|}', 'help phia **phia** — PHIA'],
    ['briefing: {language: en-GB|}', 'help en-GB **en-GB** — British English'],
    ['briefing: {om|it: {strike: A}}', 'help omit **omit** — Records'],
    ['briefing: {omit: {str|ike: A}}', 'record strike strike'],
    ['briefing: {omit: {strike: A|}}', undefined],
    ['briefing: {names: {gu|ard: G}}', 'entity guard guard'],
    ['briefing: {names: {guard: G|}}', 'entity G guard'],
    ['briefing: {packs: [one|]}', 'pack one one'],
    ['briefing: {other|: 1}', undefined],
    ['ti|tle: A', undefined],
    ['title: asOf|', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      const whole = inside(marked);
      const note = whole.replace('|', '');
      const found = frontMatterSubjectAt(note, whole.indexOf('|'));
      const shown =
        found &&
        `${found.kind} ${note.slice(found.start, found.end)} ${found.kind === 'help' ? found.markdown : found.id}`;
      if (expected === undefined) assert.equal(shown, undefined);
      else assert.equal(shown?.slice(0, expected.length), expected);
    });
  }

  it('is nothing in the text', () => {
    const note = inside('briefing: {asOf: 2024}');
    assert.equal(frontMatterSubjectAt(note, note.indexOf('Shore')), undefined);
  });
});
