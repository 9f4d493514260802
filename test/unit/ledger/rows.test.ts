import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkText } from '../../../src/core/checks';
import { rowsOf } from '../../../src/core/ledger/rows';
import { footnotes } from '../checks/support';
import { libraryOf } from '../support/library';

const library = libraryOf(
  readFileSync('test/evidence/sets/port/packs/halvern-port-strike.briefing.yaml', 'utf8'),
);

/** The rows of the first sentence of a note, each as its kind, words, result and value. */
function rows(text: string): string[] | undefined {
  const { view, context } = checkText(text, library, footnotes);
  const place = view.sentenceAt(0)!;
  return rowsOf(place.placed.view, place.sentence, context)?.map(({ kind, words, verdict, value, record }) =>
    [kind, words, verdict, record?.value.id, value].filter((part) => part !== undefined).join(' | '),
  );
}

describe('What bears a sentence out', () => {
  it('is told of numbers, dates, names, sources and deeds', () => {
    assert.deepEqual(
      rows(
        'On 13 October 2025, 1,830 dockers walked out, according to the National Union of Dock and Harbour Workers.[^walk-out]',
      ),
      [
        'date | 13 October 2025 | contradicts | walk-out | 12 September 2025',
        'number | 1,830 | contradicts | walk-out | 1380 dockers',
        'deed | walked | borne-out | walk-out',
        'source | the National Union of Dock and Harbour Workers | borne-out | walk-out',
        'name | National Union of Dock and Harbour Workers | borne-out | walk-out',
      ],
    );
  });

  it('is told of quotations', () => {
    const quoted = rows('Ingrid Solberg-Haas said that “no troops are needed to move boxes”.[^no-troops]');
    assert.ok(
      quoted?.some((row) => row.startsWith('quotation | no troops are needed to move boxes')),
      quoted?.join('\n'),
    );
  });

  it('says that a plan is no deed', () => {
    const found = rows(
      'In October 2025, the National Union of Dock and Harbour Workers balloted its members again.[^second-ballot]',
    );
    assert.ok(found?.includes('deed | balloted | contradicts | second-ballot | planned'), found?.join('\n'));
  });

  it('is nothing for a sentence without citation', () => {
    assert.equal(rows('Dockers walked out on 12 September 2025.'), undefined);
  });
});
