import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/checks';
import { basicsOf } from '../../../src/core/language/basics';
import { readNote } from '../../../src/core/markdown/note-reader';
import { updateDefinitions } from '../../../src/core/note/citations';
import { readPack } from '../../../src/core/pack/read';
import { recordCard } from '../../../src/core/render/cards/record-card';
import { plainSentence, sourcedSentence, titleOf } from '../../../src/core/render/sentence';
import type { NoteStyle } from '../../../src/core/render/style';
import { edited } from '../checks/support';
import { libraryOf, packText, record } from '../support/library';
import { tag, useTestLanguage } from './test-language';

const style: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };
const packOf = (summary: string, date = 'date: 2024-12-02, ') =>
  packText('p', {
    head: `language: ${tag}-X`,
    events: `  e: {title: Bato, ${date}verification: reported, summary: "${summary}", cite: src#1}`,
    quotes: '  q: {speaker: army, text: ne nun, cite: src#2}',
  });

describe('A language besides English', () => {
  useTestLanguage();
  const library = () => libraryOf(packOf('{When}, onidire, la armeo batis la urbon.'));

  it('prints the sentences and cards of its packs', () => {
    const event = record(library(), 'e');
    assert.equal(
      plainSentence(library(), event, 'day-month-year'),
      'Je 2 dunnan 2024, onidire, la armeo batis la urbon.',
    );
    const quote = record(library(), 'q');
    assert.equal(plainSentence(library(), quote, 'day-month-year'), 'The Army diris «ne nun».');
    assert.equal(titleOf(library(), quote), '«ne nun» (The Army)');
    const card = recordCard(library(), event, { dates: 'day-month-year', actions: [] });
    assert.match(card, /— okazo\s/);
    assert.match(card, /2 dunnan 2024 · \*onidire\*/);
    assert.match(card, /The Post, «A day», 1 kvinan 2024, al\. 1/);
    const undated = libraryOf(packOf('Onidire la armeo batis la urbon.', ''));
    assert.match(recordCard(undated, record(undated, 'e'), { dates: 'iso', actions: [] }), /sendata/);
  });

  it('finds the hedges of its packs', () => {
    const codes = (summary: string) => readPack(packOf(summary), 'p').problems.map(({ code }) => code);
    assert.deepEqual(codes('Onidire la armeo batis la urbon.'), []);
    assert.deepEqual(codes('Lau Bo la armeo batis la urbon.'), []);
    assert.deepEqual(codes('Reportedly la armeo batis la urbon.'), ['summary-unhedged']);
  });

  it('parts the sentences of its notes', () => {
    const text = 'La el. Armeo batis. Poste venis.';
    const sentences = (language?: string) =>
      readNote(text, 'markdown', basicsOf(language)).blocks.flatMap(({ block }) => block.sentences.length);
    assert.deepEqual([sentences(tag), sentences()], [[2], [3]]);
  });

  it('finds the dates that its notes say', () => {
    const note = (front: string) =>
      `${front}The Army batis la urbon Old Town je 3 dunnan 2024, la armeo onidire.[^e]\n`;
    const found = (text: string) =>
      checkText(text, library(), style).findings.flatMap(({ facts, start, end }) =>
        facts.code === 'date-mismatch' ? [text.slice(start, end)] : [],
      );
    assert.deepEqual(found(note(`---\nbriefing: {language: ${tag}}\n---\n\n`)), ['3 dunnan 2024']);
    assert.deepEqual(found(note('')), []);
  });

  it('cites packs in the language of the note, and else in their own', () => {
    const [own] = sourcedSentence(library(), record(library(), 'e'), style).footnotes;
    assert.match(own?.definition ?? '', /^The Post, «A day», 1 kvinan 2024, al\. 1\./);
    const english = sourcedSentence(library(), record(library(), 'e'), { ...style, language: 'en-GB' });
    assert.match(english.footnotes[0]?.definition ?? '', /^The Post, “A day”, 1 May 2024, para\. 1\./);
    assert.match(english.text, /^Je 2 dunnan 2024/);
    const text = `---\nbriefing:\n  language: en\n---\n\nLa armeo batis.[^e]\n`;
    assert.match(edited(text, updateDefinitions(text, library(), style)), /para\. 1/);
  });
});

describe('A language that is not known', () => {
  it('is read and printed as English, but its hedges are not judged', () => {
    const text = packOf('La armeo batis la urbon.');
    assert.deepEqual(readPack(text, 'p').problems, []);
    const library = libraryOf(text);
    assert.equal(
      plainSentence(library, record(library, 'e'), 'day-month-year'),
      'La armeo batis la urbon (2 December 2024).',
    );
  });
});
