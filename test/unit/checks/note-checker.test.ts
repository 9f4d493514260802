import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/checks';
import { article } from '../support/library';

const style = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' } as const;

function codesIn(text: string): string[] {
  return checkText(text, article(), style).findings.map(
    ({ facts, start, end }) => `${facts.code} ${text.slice(start, end)}`,
  );
}

describe('the directives of a note', () => {
  const cited = 'Text.[^army-denial]';
  it('say so when they silence nothing', () => {
    assert.deepEqual(
      codesIn(`${cited} <!-- briefing-ignore: undated -->\n\n<!-- briefing-ignore -->`).filter((found) =>
        found.startsWith('ignore'),
      ),
      ['ignore-incomplete <!-- briefing-ignore: undated -->', 'ignore-incomplete <!-- briefing-ignore -->'],
    );
  });

  it('are not looked at in a note of another kind', () => {
    assert.deepEqual(codesIn('Text. <!-- briefing-ignore -->'), []);
  });
});
