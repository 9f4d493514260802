/**
 * `npm run bench -- checks [--n=10000,1000000] [--json]`: how right the checks are on the set of notes in
 * `test/fixtures/checks`, code by code; and how fast, on notes of `n` characters.
 */
import { parseArgs } from 'node:util';
import { severityOf } from '../../src/core/checks';
import { countedSentences, readEvidence } from '../evidence/note-set';
import { measureChecks } from './support/check-speed';
import { score } from '../evidence/score';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    n: { type: 'string', default: '1000,10000,100000,1000000' },
    misses: { type: 'boolean', default: false },
  },
});
const evidence = readEvidence();
const { scores, disagreements } = score(evidence);
const speed = measureChecks(values.n.split(',').map(Number));
if (values.json) console.log(JSON.stringify({ checks: Object.fromEntries(scores), speed }));
else {
  const { faulty, silent } = countedSentences(evidence.notes);
  const prose = countedSentences(evidence.prose).silent;
  console.log(`${faulty} sentences with faults, ${silent} without, ${prose} of other texts`);
  for (const [code, { precision, recall, wanted, silent: quiet }] of scores)
    console.log(
      `  ${code.padEnd(28)} ${severityOf(code).padEnd(12)} precision ${precision.toFixed(3)}   recall ${recall.toFixed(3)}` +
        `   wanted ${String(wanted).padStart(3)}   silent ${String(quiet).padStart(4)}`,
    );
  for (const { kind, code, note, words } of disagreements)
    if (kind === 'false alarm' || values.misses) console.log(`${kind} ${code} ${note}\n    ${words}`);
  console.log('milliseconds, and how many times as long markdownlint takes after a key:');
  for (const row of speed) console.log(row);
}
