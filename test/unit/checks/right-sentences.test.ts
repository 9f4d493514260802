import { readFileSync } from 'node:fs';
import { Library } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { assertFound } from './support';

const codes = [
  'figure-mismatch',
  'figure-unsupported',
  'date-mismatch',
  'claim-as-fact',
  'claim-misattributed',
  'false-precision',
];

describe('right sentences that look wrong', () => {
  let library: Library;
  before(() => {
    const path = 'test/evidence/sets/port/packs/halvern-port-strike.briefing.yaml';
    const { pack } = readPack(readFileSync(path, 'utf8'), 'port');
    library = new Library(pack ? [pack] : []);
  });

  for (const note of [
    'Clearing the backlog will take up to four weeks, the port authority estimates.[^hpa-backlog]',
    'The backlog will take up to four weeks to clear, the Halvern Port Authority estimates.[^hpa-backlog]',
    'It will take three to four weeks, the port authority estimates.[^hpa-backlog]',
    'The hospital spoke of 11, 12 or 14 injured.[^gate-clash]',
    'The hospital spoke of 11, 12 or even 14 injured.[^gate-clash]',
    'The hospital spoke of eleven, perhaps 14 injured.[^gate-clash]',
    'Of every 100 votes cast, 87 were for the strike.[^strike-ballot]',
    'Three times as many dockers as in 2021 voted for a strike.[^strike-ballot]',
    'The company puts the number at 900 at most, two thirds of the 1,380 of the union.[^meridian-on-numbers][^walk-out]',
    '23 ships lay at anchor, 14 of them under foreign flags.[^ships-waiting]',
    'Nine ships went to Ostmark, leaving 14 waiting.[^diversion][^ships-waiting]',
  ])
    it(note, () => {
      assertFound(note, library, codes);
    });

  it('but not their neighbours', () => {
    assertFound(
      'The hospital spoke of ⟦figure-mismatch|15, 16 or even 18⟧ injured.[^gate-clash]',
      library,
      codes,
    );
    assertFound(
      '⟦claim-as-fact|Clearing the backlog will take three to four weeks.⟧[^hpa-backlog]',
      library,
      codes,
    );
  });
});
