import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeProblem } from '../../../src/core/pack/problems/describe-problem';
import { readPack } from '../../../src/core/pack/read';
import { damagedPack } from '../support/damage';
import { assertSentence, packWith } from '../pack/marked-pack';

/** The sentences on a place whose lines are no YAML, or hardly. */
function sentencesOn(...lines: string[]): string[] {
  return readPack(packWith('places', ...lines), 'a')
    .problems.filter(({ code }) => code === 'yaml-syntax' || code === 'yaml-misread')
    .map((problem) => describeProblem(problem));
}

describe('YAML that cannot be read', function () {
  this.timeout(60_000);

  const cases: [line: string, sentence: RegExp][] = [
    [
      'name: Town: the old one',
      /a text with “: ” in it is read as a key: put the text in quotation marks\.$/,
    ],
    ['name: @home', /cannot begin with “@”: put it in quotation marks/],
    ['name: >5 dead', /cannot begin with “>”/],
    ['name: "He said "no" to it"', /ends at its second quotation mark: write \\" for each one inside/],
    ["name: 'It's over'", /ends at its second apostrophe: write two/],
    ['name: [sic] he said', /a text with “\[” ends with what closes it: put the text in quotation marks/],
    [
      '{name: “{A} and B”}',
      /the quotation mark “ \(U\+201C\) is a letter to YAML: put the text in straight ones/,
    ],
    ['name: *loud* words', /“\*loud\*” repeats what is marked/],
    ['name: "C:\\quay"', /“\\q” means nothing between quotation marks|“\\” means nothing/],
    ['name: "not closed', /“"” is not closed: add what closes it/],
    ['{name: A', /“\{” is not closed/],
    ['note:A', /the colon of a key needs a space after it: write “note: ” and the value/],
    ['name: A\u0000', /the character U\+0000 may not stand in a text: remove it/],
    ['name:\u00a0A', /The blank U\+00A0 is a letter to YAML/],
    ['{name: Town, the old one}', /“Town, the old one” is one text here, and cut in other programs/],
  ];
  for (const [line, sentence] of cases) {
    it(`is described in words of our own: ${line}`, () => {
      const isFlow = line.startsWith('{');
      const sentences = isFlow
        ? sentencesOn(`a: ${line}`)
        : sentencesOn('a:', `  ${line}`, '  kind: village');
      assert.ok(
        sentences.some((words) => sentence.test(words)),
        sentences.join('\n'),
      );
    });
  }

  it('never in those of the library that reads it', () => {
    fc.assert(
      fc.property(damagedPack, (text) => {
        for (const problem of readPack(text, 'a').problems) {
          if (problem.code !== 'yaml-syntax') continue;
          assertSentence(problem);
          assert.doesNotMatch(
            describeProblem(problem),
            /token|implicit|compact|flow|scalar|node|stream|sequence|directive|unexpected|Error/i,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
