import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/checks';
import { tokensOf } from '../../../src/core/language/english/numbers/tokens';
import { clausesOfRecord } from '../../../src/core/ledger/record-words';
import { article } from '../support/library';

const style = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' } as const;

describe('what several checks ask is read once', () => {
  it('the clauses of a record, by all sentences that cite it', () => {
    const [record] = article().recordsNamed('army-denial');
    assert.ok(record);
    assert.equal(clausesOfRecord(record), clausesOfRecord({ ...record }));
    assert.ok(clausesOfRecord(record).length > 0);
  });

  it('the dates of a sentence, also for the copy that borrows a citation', () => {
    const { view } = checkText(
      'On 2 December 2024 it fell. It was denied.[^army-denial]\n',
      article(),
      style,
    );
    const block = view.blocks[0]?.view;
    const [sentence] = block?.sentences ?? [];
    assert.ok(block && sentence);
    assert.equal(block.datesIn(sentence), block.datesIn({ ...sentence }));
    assert.equal(block.datesIn(sentence).length, 1);
  });

  it('the tokens of a text, by all who look at its numbers', () => {
    const text = 'At least 11 people died.';
    assert.equal(tokensOf(text), tokensOf(`${text.slice(0, 5)}${text.slice(5)}`));
    assert.notEqual(tokensOf(text), tokensOf(`${text} `));
  });
});
