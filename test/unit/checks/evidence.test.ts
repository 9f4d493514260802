import assert from 'node:assert/strict';
import { severityOf } from '../../../src/core/checks';
import { countedSentences, readEvidence } from '../../evidence/note-set';
import { recallFloors } from '../../evidence/recall-floors';
import { type Scored, score } from '../../evidence/score';

/** The least precision of the findings of each severity. */
const precisionFloors = { error: 0.98, warning: 0.95, information: 0, hint: 0, off: 0 };

describe('The evidence on the checks', () => {
  const evidence = readEvidence();
  let scored: Scored;
  before(() => (scored = score(evidence)));

  const listed = (kind: string, code: string) =>
    scored.disagreements
      .filter((one) => one.kind === kind && one.code === code)
      .map(({ note, words }) => `${note}: ${words}`)
      .join('\n');

  it('has 150 sentences that are wrong, 300 that are right and 120 of other texts', () => {
    const { faulty, silent } = countedSentences(evidence.notes);
    assert.ok(faulty >= 150, `${faulty} wrong`);
    assert.ok(silent >= 300, `${silent} right`);
    assert.ok(countedSentences(evidence.prose).silent >= 120);
  });

  it('has five faults of each code', () => {
    for (const code of Object.keys(recallFloors))
      assert.ok(
        (scored.scores.get(code)?.wanted ?? 0) >= 5,
        `${code}: ${scored.scores.get(code)?.wanted ?? 0}`,
      );
  });

  for (const code of Object.keys(recallFloors)) {
    it(`bears out ${code}`, () => {
      const { precision, recall } = scored.scores.get(code)!;
      assert.ok(precision >= precisionFloors[severityOf(code)], listed('false alarm', code));
      assert.ok(recall >= recallFloors[code]!, listed('missed', code));
    });
  }

  it('has nothing to say on other texts', () => {
    const names = new Set(evidence.prose.map(({ name }) => name));
    const alarms = scored.disagreements.filter(
      ({ note, code }) => names.has(note) && severityOf(code) !== 'off',
    );
    assert.deepEqual(alarms, []);
  });
});
