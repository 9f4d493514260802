import assert from 'node:assert/strict';
import { libraryOf } from '../support/library';
import { assertFound, checkedFor, edited, fixesOf, sentenceOf } from './support';

const codes = ['quote-altered', 'quote-misattributed', 'quote-unsupported'];

/** A minister who visits a bridge and speaks there, and on another day, as another passage has it. */
const bridge = () =>
  libraryOf(
    [
      'briefing: 1',
      'id: bridge',
      'title: T',
      'language: en',
      'asOf: 2024-05-01',
      'sources:',
      '  paper: {type: webpage, title: Ida Vale sees the bridge and speaks, publisher: The Post, passages: {1: {gist: G.}, 2: {gist: The mayor called it a bridge to nowhere at all.}, 3: {gist: H.}}}',
      'actors: {vale: {name: Ida Vale, kind: person, cite: paper#1}, moor: {name: Otto Moor, kind: person, cite: paper#1}}',
      'events:',
      '  visit: {title: Visit, date: 2024-05-01, verification: established, actors: {vale: visited}, summary: "{When}, Ida Vale visited the bridge and spoke with those who guard it.", cite: paper#2}',
      'quotes:',
      '  no-lorry: {speaker: vale, text: not one lorry will cross without our word, date: 2024-05-01, about: visit, cite: paper#1}',
      '  ours: {speaker: vale, text: "the bridge is ours, and it will never be sold to them", date: 2024-05-01, cite: paper#3}',
    ].join('\n'),
  );
const visit = (words: string) => `On 1 May 2024, Vale visited the bridge and ${words}.[^visit]`;

describe('A quotation of no cited record is told', () => {
  for (const text of [
    visit('said: “⟦quote-unsupported|we shall burn the old bridge tonight⟧”'),
    visit('said that it was “⟦quote-unsupported|not for sale⟧”'),
    visit('said: “⟦quote-unsupported|the bridge is ours⟧”'),
    visit('“⟦quote-unsupported|will pull it down with her own hands⟧”'),
    visit('said: “⟦quote-unsupported|not … crane will stay with us⟧”'),
    // The words of another than those of the one quote that is cited.
    'On 1 May 2024, Ida Vale said: “⟦quote-altered|we shall burn it down tonight⟧”.[^no-lorry]',
  ])
    it(text, () => {
      assertFound(text, bridge(), codes);
    });
});

describe('A quotation is silent', () => {
  for (const text of [
    // In a cited record, in one about it, in a title, in a cited passage, in another record of the paragraph.
    visit('“spoke with those who guard it”'),
    visit('said: “not one lorry will cross”'.replace('will cross', 'will cross without our word')),
    visit('said, as “Ida Vale sees the bridge and speaks” has it, that it is old'),
    visit('said that it was “a bridge to nowhere at all”'),
    `${visit('spoke')} She said: “the bridge is ours”.[^ours]`,
    // Names, terms, words of another language, a word or two.
    visit('spoke of the book “The Long Way to the Sea”'),
    visit('said in operation “way of the sea” that it is old'),
    visit('said that it is known as “the gate to the north”'),
    visit('said that the so-called “gate to the north” is old'),
    visit('said that it is old (“mina al-qadim wa-l-bahr”)'),
    visit('called it “the gate of the north”, as it is called'),
    visit('“had to close it”, as mayors say'),
    visit('said that it is a “safe place”'),
    visit('sat at “the gate of north”'),
    // Words that the writer denies, or that brackets change, or of a source that no pack has.
    visit('said not “we shall burn the old bridge”'),
    visit('said: “the lorr[ies] were all gone”'),
    'On 1 May 2024, Vale said: “we shall burn the bridge tonight”.[^visit] [^own]\n\n[^own]: The Gazette.',
    'On 1 May 2024, Vale said: “we shall burn the bridge tonight”.',
    '> On 1 May 2024, Vale said: “we shall burn the bridge tonight”.[^visit]',
  ])
    it(text, () => {
      assertFound(text, bridge(), codes);
    });
});

describe('A quotation of another record', () => {
  const text = visit('said: “the bridge is ours”');
  const note = checkedFor(text, bridge(), codes);
  const [finding] = note.findings;

  it('is named with its passage', () => {
    assert.deepEqual(note.findings.map(sentenceOf), [
      '“the bridge is ours” is in no record that this sentence cites. It is in The Post ¶ 3: cite it.',
    ]);
  });

  it('is cited, with its definition, by the fix', () => {
    assert.ok(finding);
    const [fix, other] = fixesOf(note, finding);
    assert.ok(fix && !other);
    const after = edited(text, fix.edits);
    assert.match(after, /“the bridge is ours”\.\[\^visit\]\[\^ours\]\n\n\[\^ours\]: The Post/);
    assertFound(after, bridge(), codes);
  });
});

describe('A denial and the word that it is of', () => {
  for (const text of [
    'Vale said: “⟦quote-altered|lorry will cross without our word⟧”.[^no-lorry]',
    'Vale said: “[N]ot one lorry will cross without our word”.[^no-lorry]',
    'Vale said: “not one lorry .. without our word”.[^no-lorry]',
  ])
    it(text, () => {
      assertFound(text, bridge(), codes);
    });
});

describe('A directive', () => {
  const sentence = '“we shall burn the bridge tonight”, Vale said.[^visit]';
  const directive = '<!-- briefing-ignore: quote-unsupported heard there -->';
  for (const text of [
    `${directive}\n> [!NOTE]\n> ${sentence}`,
    `> [!NOTE]\n> ${directive}\n> ${sentence}`,
    `> [!NOTE]\n>\n> ${directive}\n>\n> ${sentence}`,
    `${directive}\n\n${sentence}`,
  ])
    it(`reaches ${JSON.stringify(text.replace(sentence, '…'))}`, () => {
      assertFound(text, bridge(), codes);
    });
});
