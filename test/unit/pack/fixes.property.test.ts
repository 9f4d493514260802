import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeProblem } from '../../../src/core/pack/problems/describe-problem';
import { fixesFor, fixesProvedBy } from '../../../src/core/pack/problems/fixes';
import { type Problem, severityOf } from '../../../src/core/pack/problems/problems';
import { type PackReading, readPack } from '../../../src/core/pack/read';
import { applyEdits } from '../../../src/core/base/text-edit';
import { maxFaults } from '../../../src/core/yaml/faults';
import { damagedPack } from '../support/damage';
import { idsOf } from './marked-pack';

/** Problems of one text: a person looks at one after the other, and each is proved by readings. */
const mostProblems = 4;

/**
 * Returns the errors in words, one for each time it occurs. Suggestions are left out, since they change with the text
 * around.
 */
function errorsOf({ problems }: PackReading): string[] {
  return problems
    .filter((problem) => severityOf(problem) === 'error')
    .map((problem) => `${problem.code} ${describeProblem(problem).replace(/ Did you mean .*/s, '')}`);
}

function assertMends(text: string, before: PackReading, problem: Problem, after: PackReading): void {
  const count = ({ problems }: PackReading) => problems.filter(({ code }) => code === problem.code).length;
  const isCut = problem.code === 'yaml-syntax' && count(after) === maxFaults;
  assert.ok(count(after) < count(before) || isCut, `${problem.code} stays: ${JSON.stringify(text)}`);
  const known = errorsOf(before);
  for (const error of errorsOf(after)) {
    const index = known.indexOf(error);
    assert.ok(index >= 0, `new: ${error} in ${JSON.stringify(text)}`);
    known.splice(index, 1);
  }
  const kept = idsOf(after.pack);
  for (const id of idsOf(before.pack)) assert.ok(kept.includes(id), `${id} is lost: ${JSON.stringify(text)}`);
}

describe('The fixes of a damaged pack', function () {
  this.timeout(120_000);

  it('never throw, take their problem away, bring no error and lose no record', () => {
    fc.assert(
      fc.property(damagedPack, fc.nat(), (text, from) => {
        const before = readPack(text, 'damaged');
        const first = before.problems.length > mostProblems ? from % before.problems.length : 0;
        for (const problem of before.problems.slice(first, first + mostProblems)) {
          for (const { edits } of fixesFor(problem, text, before.root, before.pack?.id, before))
            assertMends(text, before, problem, readPack(applyEdits(text, edits), 'damaged'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same where another reads the text to prove them', async () => {
    await fc.assert(
      fc.asyncProperty(damagedPack, async (text) => {
        const before = readPack(text, 'damaged');
        for (const problem of before.problems.slice(0, 2)) {
          const read = (words: string) => Promise.resolve(readPack(words, before.pack?.id ?? 'pack'));
          assert.deepEqual(
            await fixesProvedBy(read, problem, text, before),
            fixesFor(problem, text, before.root, before.pack?.id),
          );
        }
      }),
      { numRuns: 15 },
    );
  });
});
