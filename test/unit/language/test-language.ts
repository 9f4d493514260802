import { dateOf } from '../../../src/core/dates';
import type { SingleDate } from '../../../src/core/dates';
import { languages } from '../../../src/core/language';
import { languageBasics } from '../../../src/core/language/basics';
import { english } from '../../../src/core/language/english';
import type { Language } from '../../../src/core/language/language';
import type { Print } from '../../../src/core/language/print';
import { Phrases } from '../../../src/core/language/phrases';

/** A tag that ISO 639 keeps for private use. */
export const tag = 'qaa';

const months = 'unan dunan trinan kvanan kvinan sesnan sepnan oknan nafnan deknan unnan dunnan'.split(' ');
const hedges = new Phrases(['onidire', 'lau *']);

function day({ day: number = 0, month = 1, year }: SingleDate): string {
  return `${number} ${months[month - 1] ?? ''} ${year}`;
}

const print: Print = {
  ...english.print,
  datePhrase: (date) => (date.kind === 'date' ? `je ${day(date)}` : ''),
  datePhraseAtStart: (date) => (date.kind === 'date' ? `Je ${day(date)}` : ''),
  dateText: (date) => (date.kind === 'date' ? day(date) : ''),
  dateLabel: (date) => (date.kind === 'date' ? day(date) : ''),
  quoted: (words) => `«${words}»`,
  quoteSentence: ({ speaker, text }) => `${speaker} diris «${text}».`,
  term: (id) => ({ event: 'okazo', reported: 'onidire' })[id] ?? id,
  words: {
    ...english.print.words,
    undated: 'sendata',
    againstIt: 'Kontraue',
    paragraphs: (numbers) => `al. ${numbers.join(', ')}`,
  },
};

/** A language of about twenty words, made for tests. */
const language: Language = {
  ...english,
  tag,
  print,
  sentencesOf: (paragraph) => {
    // “el.” is cut short; English does not know that.
    const parts = paragraph.split(/(?<=(?<!\bel)\. )/);
    return parts.map((text, index) => ({ text, start: parts.slice(0, index).join('').length }));
  },
  isHedged: (sentence) => hedges.test(sentence),
  dates: {
    ...english.dates,
    datesIn: (sentence) =>
      [...sentence.matchAll(/(\d+) (\p{L}+nan) (\d{4})/gu)].map(
        ({ 0: words, 1: number = '', 2: month = '', 3: year = '', index }) => {
          const two = (part: number | string) => String(part).padStart(2, '0');
          const date = `${year}-${two(months.indexOf(month) + 1)}-${two(number)}`;
          if (!dateOf(date)) throw new Error(date);
          return { date, isInferred: false, words, start: index, end: index + words.length };
        },
      ),
  },
};

/** Makes the language known for a suite. */
export function useTestLanguage(): void {
  before(() => {
    languages[tag] = language;
    languageBasics[tag] = language;
  });
  after(() => {
    Reflect.deleteProperty(languages, tag);
    Reflect.deleteProperty(languageBasics, tag);
  });
}
