/**
 * `npm run bench -- checks [--n=10000,1000000] [--set=own] [--misses] [--floors] [--json]`: how right the checks are on the
 * marked notes in `test/evidence/sets`, set by set and code by code; and how fast, on notes of `n` characters, beside tools that
 * a writer may have. `--floors`
 * writes the score as the floors that the tests hold, and measures no speed.
 */
import { parseArgs } from 'node:util';
import { writeFloors } from '../evidence/floors';
import { scoreOf } from '../evidence/score';
import { readSet, setNames } from '../evidence/sets';
import { precisionLines } from './support/check-precision';
import { measureChecks, ownChecks } from './support/check-speed';
import { speedLines } from './support/check-speed-lines';
import { writingTools } from './support/writing-tools';

const { values } = parseArgs({
  options: {
    floors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    n: { type: 'string', default: '10000,100000,1000000' },
    set: { type: 'string', multiple: true },
  },
});
const sets = (values.set ?? setNames()).map((name) => {
  const set = readSet(name);
  return { set, score: scoreOf(set.evidence) };
});
if (values.floors) for (const { set, score } of sets) writeFloors(set.folder, score);
const { tools: others, missing } = values.floors ? { tools: [], missing: [] } : await writingTools();
const tools = values.floors ? [] : [ownChecks(), ...others];
const speed = await measureChecks(tools, values.n.split(',').map(Number));
if (values.json) {
  const checks = sets.map(({ set: { name, label }, score: { codes, severities, rightNotes } }) => ({
    name,
    label,
    codes: Object.fromEntries(codes),
    severities: Object.fromEntries(severities),
    rightNotes,
  }));
  console.log(
    JSON.stringify({ checks, tools: tools.map(({ name, rules }) => ({ name, rules })), speed, missing }),
  );
} else {
  for (const line of precisionLines(sets, values.misses)) console.log(line);
  console.log(
    'no public set: no package of the registry has sentences with sources in which the faults are marked',
  );
  for (const line of [...(speed.length > 0 ? speedLines(tools, speed) : []), ...missing]) console.log(line);
}
