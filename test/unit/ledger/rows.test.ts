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
function rows(text: string, of = library, front = ''): string[] | undefined {
  const { view, context } = checkText(front + text, of, footnotes);
  const place = view.sentenceAt(front.length)!;
  return rowsOf(place.placed.view, place.sentence, context)?.map(({ kind, words, verdict, value, record }) =>
    [kind, words, verdict, record?.value.id, value].filter((part) => part !== undefined).join(' | '),
  );
}

const small = libraryOf(`briefing: 1
id: small
title: Small
language: en
sources:
  s: {type: report, title: S, publisher: Pub, published: 2025-01-05, passages: {1: {gist: a}, 2: {gist: b}}}
places:
  niger: {name: Niger, kind: country, cite: s#1}
  nigeria: {name: Nigeria, kind: country, cite: s#1}
actors:
  army: {name: Northern Army, kind: organization, cite: s#1}
  navy: {name: Southern Navy, kind: organization, cite: s#1}
events:
  raid:
    title: Raid
    date: 2025-01-02
    verification: established
    place: nigeria
    actors: {army: raided}
    summary: "{When}, the Northern Army raided a depot in Nigeria."
    cite: s#1
  absence:
    title: Absence
    verification: established
    actors: {navy: stayed away}
    summary: The Southern Navy did not attend the parade.
    cite: s#1
  withdrawn:
    title: Withdrawn
    verification: retracted
    actors: {navy: was said to have sailed}
    summary: The Southern Navy sailed, a report said; it has been retracted.
    cite: s#1
  talks:
    title: Talks
    date: 2025-02-01
    status: planned
    verification: established
    actors: {navy: is to hold talks}
    summary: "{When}, the Southern Navy is to hold talks."
    cite: s#2
  march:
    title: March
    date: 2025-02-01
    status: cancelled
    verification: established
    actors: {navy: was to march}
    summary: "{When}, the Southern Navy was to march."
    cite: s#2
`);

describe('What bears a sentence out', () => {
  it('takes the cut-off of the note for no record', () => {
    assert.deepEqual(
      rows(
        'On 3 January 2025 the Northern Army raided a depot.[^raid]',
        small,
        '---\nbriefing: {asOf: 2025-01-03}\n---\n\n',
      )?.filter((row) => row.startsWith('date')),
      ['date | 3 January 2025 | unsure'],
    );
  });

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

  const quotations: [text: string, row: string][] = [
    [
      'O’Driscoll said that “not one box will leave this harbour without a contract”.[^not-one-box]',
      'not one box will leave this harbour without a contract | borne-out | not-one-box',
    ],
    [
      '“I will not send a single soldier through those gates”, the minister said.[^no-troops]',
      'I will not send a single soldier through those gates | borne-out | no-soldier',
    ],
    [
      'The minister said “there will be no force at all”.[^no-troops]',
      'there will be no force at all | not-cited',
    ],
    [
      'O’Driscoll said that “every box will go back to sea tomorrow night”.[^not-one-box]',
      'every box will go back to sea tomorrow night | contradicts | not-one-box | not one box will leave this harbour without a contract',
    ],
    [
      '“Not one box will leave this harbour without a contract.” So O’Driscoll ended her speech.[^not-one-box]',
      'Not one box will leave this harbour without a contract | borne-out | not-one-box',
    ],
  ];
  for (const [text, row] of quotations)
    it(`sets a quotation beside the quotes of the pack: ${text}`, () => {
      const found = rows(text);
      assert.ok(found?.includes(`quotation | ${row}`), found?.join('\n'));
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

  const deeds: [text: string, row: string][] = [
    ['The Northern Army raided a depot.[^raid]', 'raided | borne-out | raid'],
    ['The Northern Army did not raid a depot.[^raid]', 'did not raid | unsure'],
    ['The Northern Army will raid a depot.[^raid]', 'will raid | unsure'],
    ['The Northern Army burned a depot in Nigeria.[^raid]', 'burned | unsure'],
    ['The Southern Navy did not attend the parade.[^absence]', 'did not attend | borne-out | absence'],
    ['The Southern Navy attended the parade.[^absence]', 'attended | unsure'],
    ['The Southern Navy sailed.[^withdrawn]', 'sailed | unsure'],
    ['The Southern Navy will hold talks on 1 February 2025.[^talks]', 'will hold | borne-out | talks'],
    ['The Southern Navy will not hold talks.[^talks]', 'will not hold | unsure'],
    ['The Southern Navy held talks.[^talks]', 'held | contradicts | talks | planned'],
    ['The Southern Navy will march on 1 February 2025.[^march]', 'will march | unsure'],
    ['The Southern Navy, which fought in 2020, is to hold talks.[^talks]', 'fought | unsure'],
    ['The Northern Army raided a depot, and the Southern Navy held talks.[^raid][^talks]', 'held | unsure'],
  ];
  for (const [text, row] of deeds)
    it(`sets the deed beside an event that has it: ${text}`, () => {
      const found = rows(text, small)?.filter((one) => one.startsWith('deed'));
      assert.ok(found?.includes(`deed | ${row}`), found?.join('\n'));
    });

  it('takes no name for a part of a longer one', () => {
    const found = rows('The Northern Army raided a depot in Niger.[^raid]', small);
    assert.ok(found?.includes('name | Niger | not-cited'), found?.join('\n'));
  });
});
