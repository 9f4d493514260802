import assert from 'node:assert/strict';
import { article, libraryOf } from '../support/library';
import { assertFound, checkedFor, fixed, fixesOf, offered, sentenceOf } from './support';

const codes = ['quote-altered', 'quote-misattributed'];

/** A minister who says two things about a bridge. */
const bridge = () =>
  libraryOf(
    [
      'briefing: 1',
      'id: bridge',
      'title: T',
      'language: en',
      'asOf: 2024-05-01',
      'sources: {paper: {type: webpage, title: T, publisher: P, passages: {1: {gist: G.}}}}',
      'actors: {vale: {name: Ida Vale, kind: person, cite: paper#1}, moor: {name: Otto Moor, kind: person, cite: paper#1}}',
      'quotes:',
      '  no-lorry: {speaker: vale, text: not one lorry will cross without our word, date: 2024-05-01, cite: paper#1}',
      '  ours: {speaker: vale, text: "the bridge is ours, and it will never be sold to them", date: 2024-05-01, cite: paper#1}',
    ].join('\n'),
  );
const said = (words: string, label = 'no-lorry') => `On 1 May 2024, Vale said: ${words}.[^${label}]`;

function all(title: string, sentences: readonly string[]): void {
  describe(title, () => {
    for (const sentence of sentences)
      it(sentence.replace(/[^\x20-\x7e“”’…]/gu, '·'), () => {
        assertFound(sentence, bridge(), codes);
      });
  });
}

all('A quotation is the same, however it is typed', [
  said('“not one lorry . . . without our word”'),
  said('“not one lorry . . . . without our word”'),
  said('“not one lorry (…) without our word”'),
  said('“not one lorry will cross <br>without our word”'),
  said('“not one lorry will cross<br>without our word”'),
  said('“not one lorry will cross&nbsp;without our&#32;word”'),
  said('“not one lorry will cross with\u00adout our word”'),
  said('“not one <b>lorry</b> will **cross** without our w<i>or</i>d”'),
  said('“not one lorry <!-- the red one --> will cross without our word”'),
  said('“not one lorry will [cross](https://example.org/a) without our word”'),
  said('“not one lorry (sic) will cross [sic] without our word”'),
  said('“not one lorry will \\[ever\\] cross without our word”'),
  said('“Not one lorry will cross without our word. The bridge is ours, and it will never be sold to them”'),
]);

all('A quotation with other words is told', [
  said('“⟦quote-altered|not one lorry will cross with our word⟧”'),
  said('“⟦quote-altered|not one lorry will cross with&nbsp;our word⟧”'),
  said('“⟦quote-altered|Not one lorry will cross with our word⟧. The quay is shut”'),
  said('“The quay is shut. ⟦quote-altered|Not one lorry will cross with our word⟧”'),
]);

all('A quotation that is cut at a denial is told', [
  said('“⟦quote-altered|one lorry will cross without our word⟧”'),
  said('“⟦quote-altered|not one lorry will cross⟧”'),
  said('“⟦quote-altered|it will … be sold to them⟧”', 'ours'),
  said('“⟦quote-altered|be sold to them⟧”', 'ours'),
]);

all('A quotation that is cut elsewhere, or denied beside it, is not', [
  said('not “one lorry will cross without our word”'),
  said('“the bridge is ours”', 'ours'),
  said('“the bridge … will never be sold”', 'ours'),
  said('“it will [not] be sold to them”', 'ours'),
  said('“one lorry”'),
  'Vale said that “not one”, as she put it, of “the lorries” crosses “without our word”.[^no-lorry]',
  '“Not”, said Vale, “one lorry will cross without our word”.[^no-lorry]',
]);

describe('The words of a quotation are restored', () => {
  const cases: readonly [string, string][] = [
    [said('“not one lorry will cross with our word”'), said('“not one lorry will cross without our word”')],
    [said('“Not one lorry will cross with our word”'), said('“Not one lorry will cross without our word”')],
    [said('“one lorry will cross without our word”'), said('“not one lorry will cross without our word”')],
    [said('“not one lorry will cross”'), said('“not one lorry will cross without our word”')],
    [said('“any lorry will cross without our word”'), said('“not one lorry will cross without our word”')],
    [
      said('“Not one lorry will cross with our word. The quay is shut”'),
      said('“Not one lorry will cross without our word. The quay is shut”'),
    ],
    [said('“it will … be sold to them”', 'ours'), said('“it will never be sold to them”', 'ours')],
  ];
  for (const [before, after] of cases)
    it(before, () => {
      assert.equal(fixed(before, bridge(), codes), after);
    });

  for (const sentence of [
    // The words of another quotation in the sentence would stand there twice.
    'Vale said “not one lorry will cross”, she added, “a lorry will cross without our word”.[^no-lorry]',
    said('“not one lorry will **cross** with our word”'),
    said('“not one lorry[^ours] will cross with our word”'),
  ])
    it(`or not: ${sentence}`, () => {
      const note = checkedFor(sentence, bridge(), codes);
      const found = note.findings.filter(({ facts }) => facts.code === 'quote-altered');
      assert.ok(found.length > 0);
      for (const finding of found)
        for (const { edits } of fixesOf(note, finding))
          for (const { text } of edits) assert.doesNotMatch(text, /^a? ?lorry|\*|&nbsp/);
      assert.deepEqual(fixesOf(note, found.at(-1)!), []);
    });

  it('with the record beside them', () => {
    assert.deepEqual(offered(said('“one lorry will cross without our word”'), bridge(), codes), [
      'Restore the words “not one lorry will cross without our word” (record: Ida Vale, “not one lorry will cross without our word”)',
    ]);
    assert.deepEqual(
      checkedFor(said('“one lorry will cross without our word”'), bridge(), codes).findings.map(sentenceOf),
      ['This cuts “not” out of the words of Ida Vale: “not one lorry will cross without our word”.'],
    );
  });
});

describe('Another speaker is named', () => {
  const words = '“not one lorry will cross without our word”.[^no-lorry]';
  it('with the record beside it', () => {
    assert.deepEqual(offered(`Otto Moor said: ${words}`, bridge(), codes), [
      'Change the speaker to Ida Vale (record: Ida Vale, “not one lorry will cross without our word”)',
    ]);
  });
  for (const lead of [
    'The fisherman Otto Moor said: ',
    'Otto Moor, a fisherman, said: ',
    'Mayor Otto Moor said: ',
  ])
    it(`or not, where it would have another’s office: ${lead}`, () => {
      assert.deepEqual(offered(lead + words, bridge(), codes), []);
    });
});

describe('A quotation of the bundled article', () => {
  it('is not halved', () => {
    const text = 'Assad said: “terrorists know the language”.[^language-of-force]';
    assert.equal(
      fixed(text, article(), codes),
      'Assad said: “terrorists only know the language”.[^language-of-force]',
    );
  });
});
