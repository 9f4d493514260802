import assert from 'node:assert/strict';
import { readCases } from '../../evidence/cases';
import { belowFloors, floorsOf } from '../../evidence/floors';
import { readMarks } from '../../evidence/marks';
import { scoreOf, sumOf } from '../../evidence/score';
import type { EvidenceNote } from '../../evidence/sets';
import { harbour } from './packs';

const head = '---\nbriefing: {asOf: 2024-05-10, marking: TLP:AMBER}\n---\n\nLena Marsh left yesterday.\n\n';
const fire = 'On 4 May 2024 a fire in a warehouse of the Grain Dock wounded 30 dockers [@warehouse-fire].\n';
const wrongFire = fire.replace('30 dockers', '⟦figure-mismatch|300 dockers⟧');

function noteOf(name: string, marked: string): EvidenceNote {
  return { name, library: harbour(), head, unmarked: [], ...readMarks(head + marked) };
}

describe('A file of cases', () => {
  const file =
    `${head}<!-- case: a-1 | one of two -->\nA sentence.[^a]\n\n` +
    '<!-- case: a-2 | its own front matter -->\n---\nbriefing: {}\n---\nOther.\n\n<!-- no definitions -->\n';

  it('has its head and a heading before each case, but for one with front matter', () => {
    const [one, other, ...more] = readCases(file);
    assert.deepEqual(more, []);
    assert.deepEqual(one, {
      id: 'a-1',
      head: `${head}## Situation\n\n`,
      marked: `${head}## Situation\n\nA sentence.[^a]\n\n<!-- definitions -->\n`,
    });
    assert.deepEqual(other, { id: 'a-2', head: '', marked: '---\nbriefing: {}\n---\nOther.\n' });
  });

  it('has no case without a line that begins one', () => {
    assert.deepEqual(readCases(head), []);
  });
});

describe('The score of a set', () => {
  it('counts faults and findings, but not those of the head', () => {
    const { codes, severities, rightNotes } = scoreOf([noteOf('fault', wrongFire), noteOf('right', fire)]);
    assert.deepEqual([...codes], [['figure-mismatch', { wanted: 1, found: 1, right: 1, wrong: 0 }]]);
    assert.deepEqual([...severities], [['error', { right: 1, wrong: 0 }]]);
    assert.deepEqual(rightNotes, { all: 1, withoutWarning: 1, silent: 1 });
  });

  it('counts a fault that is not found, and a finding where nothing is wrong', () => {
    const unmarked = noteOf('alarm', wrongFire.replace(/⟦.*\||⟧/g, ''));
    const overlooked = noteOf('missed', fire.replace('warehouse', '⟦name-variant|warehouse⟧'));
    const { codes, rightNotes, disagreements } = scoreOf([unmarked, overlooked]);
    assert.deepEqual(codes.get('figure-mismatch'), { wanted: 0, found: 0, right: 0, wrong: 1 });
    assert.deepEqual(codes.get('name-variant'), { wanted: 1, found: 0, right: 0, wrong: 0 });
    assert.deepEqual(rightNotes, { all: 1, withoutWarning: 0, silent: 0 });
    assert.deepEqual(
      disagreements.map(({ kind, note }) => `${kind} ${note}`),
      ['false alarm alarm', 'missed missed'],
    );
  });

  it('is above floors that were made from it, and below those of a better one', () => {
    const good = scoreOf([noteOf('one', wrongFire), noteOf('two', fire)]);
    assert.deepEqual(belowFloors(good, floorsOf(good)), []);
    const missed = scoreOf([noteOf('one', fire.replace('30', '⟦figure-mismatch|30⟧')), noteOf('two', fire)]);
    assert.match(belowFloors(missed, floorsOf(good)).join(), /figure-mismatch: found 0 of 1/);
    const alarmed = scoreOf([
      noteOf('one', wrongFire),
      noteOf('two', wrongFire.replace(/⟦.*\|/, '').replace('⟧', '')),
    ]);
    assert.match(
      belowFloors(alarmed, floorsOf(good)).join(),
      /figure-mismatch: false alarms.*\n.*right notes/s,
    );
    assert.deepEqual(belowFloors(alarmed, floorsOf(alarmed)), []);
  });

  it('adds up', () => {
    const one = scoreOf([noteOf('one', wrongFire)]);
    const sum = sumOf([one, one]);
    assert.deepEqual(sum.codes.get('figure-mismatch'), { wanted: 2, found: 2, right: 2, wrong: 0 });
  });
});
