import assert from 'node:assert/strict';
import { severityOf } from '../../../../src/core/checks';
import { describeFrontMatterProblem } from '../../../../src/core/note/front-matter/describe-problem';
import { frontMatterProblems } from '../../../../src/core/note/front-matter/library-problems';
import { frontMatterFixes } from '../../../../src/core/note/front-matter/fixes';
import { readFrontMatter } from '../../../../src/core/note/front-matter/read';
import { describeFix } from '../../../../src/core/pack/problems/describe-fix';
import { libraryOf, packText } from '../../support/library';

const strike = 'strike: {title: A strike, verification: established, summary: It struck., cite: src#1}';
const library = libraryOf(
  packText('one', { events: `  ${strike}` }),
  packText('other', {
    events: `  ${strike}\n  parley: {title: Talks, verification: established, summary: They met., cite: src#1}`,
  }),
);
const note = (frontMatter: string) => `---\nbriefing: {${frontMatter}}\n---\nText`;
const found = (frontMatter: string) => frontMatterProblems(readFrontMatter(note(frontMatter)), library);

describe('problems of front matter', () => {
  const cases: [frontMatter: string, messages: string[]][] = [
    ['packs: [one, other], omit: {strike: a, other/strike: b, parley: c}, names: {army: Army, town: T}', []],
    [
      'packs: [one, othr]',
      [
        'warning othr: No pack that is loaded has the id “othr”: correct it, or open the folder that the pack is in. Did you mean “other”?',
      ],
    ],
    [
      'packs: [nowhere-to-be-found], omit: {gone: a}, names: {gone: a}',
      [
        'warning nowhere-to-be-found: No pack that is loaded has the id “nowhere-to-be-found”: correct it, or open the folder that the pack is in.',
      ],
    ],
    [
      'omit: {strke: a}',
      [
        'warning strke: No pack that is loaded has a record “strke” to leave out: correct the id, or remove the line. Did you mean “strike”?',
      ],
    ],
    [
      'omit: {one/strke: a}',
      [
        'warning one/strke: No pack that is loaded has a record “one/strke” to leave out: correct the id, or remove the line. Did you mean “one/strike”?',
      ],
    ],
    [
      'names: {amry: Army}',
      [
        'warning amry: No pack that is loaded has an actor or place “amry”: correct the id, or remove the line. Did you mean “army”?',
      ],
    ],
    [
      'asof: 2024',
      [
        'warning asof: A note has no key “asof” under “briefing”: write one of asOf, marking, scale, language, packs, omit, names, distinct, number, period, nextIssue, contact, or begin it with “x-” to keep it as your own. Did you mean “asOf”?',
      ],
    ],
    [
      'marking: TLP:WHITE',
      [
        'error TLP:WHITE: “TLP:WHITE” is not a value of “marking”: write one of TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED. Did you mean “TLP:CLEAR”?',
      ],
    ],
    [
      'asOf: 2 December 2024',
      [
        'error 2 December 2024: “2 December 2024” is not a date in EDTF: write one as in 2024-12-02. Did you mean “2024-12-02”?',
      ],
    ],
    ['asOf: 2024-02-30', ['error 2024-02-30: “2024-02-30” is a day that no calendar has: correct the date.']],
    ['asOf: {a: b}', ['error {a: b}: A text belongs here, in “asOf”: write it as one line.']],
    ['packs: {a: b}', ['error {a: b}: “packs” is a list: write it as in [one, two].']],
    ['omit: none', ['error none: “omit” has ids as its keys: write a line “id: text” for each.']],
  ];
  for (const [frontMatter, messages] of cases) {
    it(frontMatter, () => {
      const text = note(frontMatter);
      const sentences = found(frontMatter).map(
        (problem) =>
          `${severityOf(problem.code)} ${text.slice(problem.start, problem.end)}: ${describeFrontMatterProblem(problem)}`,
      );
      assert.deepEqual(sentences, messages);
    });
  }

  it('are but those of the syntax where the YAML is broken', () => {
    const messages = found('omit: {gone: a}, asof: "').map((problem) => describeFrontMatterProblem(problem));
    assert.equal(messages.length, 1);
    assert.match(
      messages[0] ?? '',
      /^The front matter is not valid YAML: “"” is not closed: add what closes it\.$/,
    );
  });

  it('say that a text with a colon goes in quotation marks', () => {
    const [problem] = readFrontMatter(
      '---\ntitle: Aleppo: the offensive\nbriefing: {asOf: 2024-12-08}\n---\n',
    ).problems;
    assert.equal(
      problem && describeFrontMatterProblem(problem),
      'The front matter is not valid YAML: a text with “: ” in it is read as a key: put the text in quotation marks.',
    );
  });

  it('shows no more of a long word than a message holds, in one line', () => {
    const [problem] = found(`"${'x'.repeat(200)}\\n\\n$(bug)": 1`);
    const said = problem ? describeFrontMatterProblem(problem) : '';
    assert.ok(said.length < 300 && !said.includes('\n'), said);
  });
});

describe('fixes of front matter', () => {
  const cases: [frontMatter: string, fixes: string[]][] = [
    ['packs: [othr]', ['! Change to “other” → packs: [other]']],
    ['packs: [nowhere-to-be-found]', []],
    ['omit: {"strke": a}', ['! Change to “strike” → omit: {strike: a}']],
    ['asof: 2024', ['! Change to “asOf” → asOf: 2024', 'Keep it as your own, “x-asof” → x-asof: 2024']],
    ['scale: ICD 203', ['! Change to “icd203” → scale: icd203', 'Change to “phia” → scale: phia']],
    ['asOf: 2024-02-30', []],
  ];
  for (const [frontMatter, fixes] of cases) {
    it(frontMatter, () => {
      const text = note(frontMatter);
      const shown = found(frontMatter).flatMap((problem) =>
        frontMatterFixes(problem).map(({ facts, edits, preferred }) => {
          const after = edits.reduce(
            (before, { start, end, text: by }) => before.slice(0, start) + by + before.slice(end),
            text,
          );
          return `${preferred ? '! ' : ''}${describeFix(facts)} → ${/\{(.*)\}\n/.exec(after)?.[1] ?? ''}`;
        }),
      );
      assert.deepEqual(shown, fixes);
    });
  }
});
