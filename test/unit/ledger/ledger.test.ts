import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import type { Library } from '../../../src/core/library';
import { libraryOf } from '../support/library';
import { assertFound, checkedFor, fixesOf, fixed, sentenceOf } from '../checks/support';

const packs = new Map<string, Library>();

/** The pack of a set of marked notes. */
function pack(path: string): Library {
  const known =
    packs.get(path) ?? libraryOf(readFileSync(`test/evidence/sets/${path}.briefing.yaml`, 'utf8'));
  packs.set(path, known);
  return known;
}

const port = () => pack('port/packs/halvern-port-strike');
const dam = () => pack('quarry/packs/quillay-dam');
const recount = () => pack('quarry/packs/ellery-recount');

function all(title: string, library: () => Library, codes: readonly string[], notes: readonly string[]) {
  describe(title, () => {
    for (const note of notes)
      it(note.replaceAll('\n', '⏎'), () => {
        assertFound(note, library(), codes);
      });
  });
}

const figures = ['figure-mismatch', 'figure-unsupported'];
const dates = ['date-mismatch', 'false-precision', 'date-unsupported'];

all('a number that is compared by what it counts', port, figures, [
  // Per cent, money, a unit, words for the same thing, a number that only the summary has.
  'Members backed the strike by ⟦figure-mismatch|78⟧ per cent.[^strike-ballot]',
  'Members backed the strike by 87 per cent.[^strike-ballot]',
  'The strike costs ⟦figure-mismatch|between 4.5 and 8 million⟧ euros a day, the Federation of Freight Forwarders says.[^daily-losses]',
  'The strike costs between 4.5 and 6 million euros a day, the Federation of Freight Forwarders says.[^daily-losses]',
  'Corvane Line sent ⟦figure-mismatch|nineteen⟧ container ships to the Port of Ostmark.[^diversion]',
  'Meridian Terminals said that it had offered ⟦figure-mismatch|7⟧ per cent.[^wage-offer]',
  '| Who | Ships |\n| --- | --- |\n| Corvane Line, to the Port of Ostmark | ⟦figure-mismatch|19⟧ container ships[^diversion] |',
  // A bound that is turned round, and one that both have.
  'Meridian Terminals said that ⟦figure-mismatch|at least 900⟧ dockers had walked out.[^meridian-on-numbers]',
  'Meridian Terminals said that not more than 900 dockers had walked out.[^meridian-on-numbers]',
  // One end of a range is not the middle of it.
  '⟦figure-mismatch|Some 14⟧ people were injured in a clash at the gate, the hospital said.[^gate-clash]',
  'Some 12 people were injured in a clash at the gate, the hospital said.[^gate-clash]',
  // The number of another citation does not bear it out.
  'Corvane Line diverted ⟦figure-mismatch|23⟧ container ships to the Port of Ostmark,[^diversion] and 23 container ships were waiting off Halvern.[^ships-waiting]',
  'Corvane Line diverted nine container ships to the Port of Ostmark,[^diversion] and 23 were waiting off Halvern.[^ships-waiting]',
  // A citation speaks for the sentence before its own too, if both are about one record.
  'In the roads off Halvern ⟦figure-mismatch|32⟧ container ships were waiting. The queue was the longest in years.[^ships-waiting]',
]);

all('a number that follows from the records', recount, figures, [
  'In the first count Faulk led by 212 votes.[^first-result]',
  'In the first count Faulk and Tressick had 28,400 votes between them.[^first-result]',
]);

all('numbers that stand with the name of another', dam, figures, [
  'In Puerto Lamar ⟦figure-mismatch|2,500⟧ people marched, says the Quillay Miners’ Federation; ⟦figure-mismatch|4,000⟧, says the Ansara Provincial Government.[^march-puerto-lamar]',
  'In Puerto Lamar 4,000 people marched, says the Quillay Miners’ Federation; 2,500, says the Ansara Provincial Government.[^march-puerto-lamar]',
]);

all('a number that no cited record has', port, figures, [
  'Corvane Line, which has ⟦figure-unsupported|140⟧ ships, diverted nine container ships to the Port of Ostmark.[^diversion]',
  'Corvane Line diverted nine container ships to the Port of Ostmark, 18 days later.[^diversion]',
  'Corvane Line diverted nine container ships to the Port of Ostmark, three of them overnight.[^diversion]',
  'Corvane Line has 140 ships.',
]);

all('a date that is compared with that of the record', port, dates, [
  'Between ⟦date-mismatch|14 and 18 September 2025⟧, Corvane Line diverted nine container ships to the Port of Ostmark.[^diversion]',
  'Between 16 and 18 September 2025, Corvane Line diverted nine container ships to the Port of Ostmark.[^diversion]',
  'Terminal 2 was opened in ⟦date-mismatch|2007⟧.[^terminal-2-opened]',
  'The second ballot is planned for ⟦false-precision|6 October 2025⟧, the union says.[^second-ballot]',
  '| Date | What |\n| --- | --- |\n| ⟦date-mismatch|14 September 2025⟧ | Dockers walk out at both terminals, according to their union | [^walk-out] |',
  // Two citations, each with the date of the other.
  'Corvane Line diverted container ships on ⟦date-mismatch|30 June 2025⟧,[^diversion] and the collective agreement at the terminals expired on ⟦date-mismatch|16–18 September 2025⟧.[^agreement-expired]',
  'Dockers walked out on ⟦date-mismatch|14 September 2025⟧, the union said.[^walk-out]',
]);

all('a date that no cited record has', port, dates, [
  'On 12 September 2025 dockers walked out, and have until ⟦date-unsupported|30 November 2025⟧ to answer.[^walk-out]',
  'On 12 September 2025 dockers walked out.[^walk-out]',
]);

describe('what no cited record has', () => {
  it('is told with the record that has it, and the fix cites that', () => {
    const text = 'On 12 September 2025 dockers walked out, and 60 police officers were asked for.[^walk-out]';
    const [finding] = checkedFor(text, port(), figures).findings;
    assert.equal(
      sentenceOf(finding!),
      '“60” is in no record that this sentence cites, but in “Request for police at the gates” (Embassy in Halvern ¶ 2). Cite that.',
    );
    assert.match(fixed(text, port(), figures), /\[\^walk-out\]\[\^police-request\]/);
    const note = checkedFor(text, port(), figures);
    assert.deepEqual(
      fixesOf(note, note.findings[0]!).map(({ title }) => title),
      ['Cite “Request for police at the gates”'],
    );
  });
});
