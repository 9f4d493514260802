import assert from 'node:assert/strict';
import type { DateStyle } from '../../../src/core/dates/date-style';
import { recordHash } from '../../../src/core/note/citations';
import { beforeFullStop } from '../../../src/core/render/citation';
import { marked } from '../../../src/core/markdown/content-mark';
import { plainSentence, sourcedSentence, titleOf, undatedSentence } from '../../../src/core/render/sentence';
import type { CitationMode, NoteStyle } from '../../../src/core/render/style';
import { article, libraryOf, packText, record } from '../support/library';

const style: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };

/** The record `e` of a pack: an event with the summary, and a date if one is given. */
function eventSaying(summary: string, date?: string) {
  const fields = [`summary: ${JSON.stringify(summary)}`, ...(date ? [`date: ${date}`] : [])].join(', ');
  const library = libraryOf(
    packText('p', { events: `  e: {title: T, verification: established, ${fields}, cite: src#1}` }),
  );
  return { library, event: record(library, 'e') };
}

describe('a sentence with its date', () => {
  const cases: [summary: string, date: string | undefined, dates: DateStyle, sentence: string][] = [
    ['{When}, it began.', '2024-12-02', 'day-month-year', 'On 2 December 2024, it began.'],
    ['{When}, it began.', '2024-12-02', 'month-day-year', 'On December 2, 2024, it began.'],
    ['{When}, it began.', '2024-12-02', 'iso', 'On 2024-12-02, it began.'],
    ['It began {when}.', '2024-11', 'day-month-year', 'It began in November 2024.'],
    ['It began {when}.', '2015/..', 'day-month-year', 'It began since 2015.'],
    ['{When}, and {when}.', '2015?', 'day-month-year', 'Possibly in 2015, and possibly in 2015.'],
    ['It began.', '2024-12-02', 'day-month-year', 'It began (2 December 2024).'],
    ['It began.', '2024-12-02', 'month-day-year', 'It began (December 2, 2024).'],
    ['It began', '2024', 'iso', 'It began (2024)'],
    ['It began in the U.S.', '2024', 'iso', 'It began in the U.S. (2024).'],
    ['{When}, it began.', undefined, 'iso', 'It began.'],
    ['{When} it began.', undefined, 'iso', 'It began.'],
    ['It began {when}.', undefined, 'iso', 'It began.'],
    ['It began, {when}.', undefined, 'iso', 'It began.'],
    ['It began ({when}).', undefined, 'iso', 'It began.'],
    ['It began {when}; so they say.', undefined, 'iso', 'It began; so they say.'],
    ['There, {when}, it began.', undefined, 'iso', 'There, it began.'],
    ['There {when}, it began.', undefined, 'iso', 'There, it began.'],
    ['It {when} began.', undefined, 'iso', 'It began.'],
    ['It began. {When}, it ended.', undefined, 'iso', 'It began. It ended.'],
    ['It cost .5 and … was : so.', undefined, 'iso', 'It cost .5 and … was : so.'],
    ['iPhones came.', undefined, 'iso', 'iPhones came.'],
    ['  Over\n two   lines. ', undefined, 'iso', 'Over two lines.'],
    ['{when}: $1 ${x} $& $$.', '2024', 'iso', 'in 2024: $1 ${x} $& $$.'],
    ['$1 ${x} $& $$.', '2024', 'iso', '$1 ${x} $& $$ (2024).'],
  ];
  for (const [summary, date, dates, sentence] of cases) {
    it(`${JSON.stringify(summary)}, ${date ?? 'undated'}, ${dates}`, () => {
      const { library, event } = eventSaying(summary, date);
      assert.equal(plainSentence(library, event, dates), sentence);
    });
  }

  it('without it, for a table', () => {
    const { library, event } = eventSaying('{When}, it began.', '2024-12-02');
    assert.equal(undatedSentence(library, event), 'It began.');
  });
});

describe('a quote as a sentence', () => {
  const quote = (fields: string) => {
    const actors = '  who: {name: "{when} Who", kind: person, cite: src}';
    const library = libraryOf(
      packText('p', { actors, quotes: `  q: {speaker: army, cite: src#1, ${fields}}` }),
    );
    return plainSentence(library, record(library, 'q'), 'day-month-year');
  };
  const cases: [fields: string, sentence: string][] = [
    ['text: no comment', 'The Army used the words “no comment”.'],
    ['text: "no", date: 2024-12-02', 'On 2 December 2024, The Army used the words “no”.'],
    ['text: "no", to: who', 'The Army, speaking to {when} Who, used the words “no”.'],
    ['text: "no", translated: true', 'The Army used the words “no” (in translation).'],
    ['text: "no", verification: established', 'The Army used the words “no”.'],
    ['text: "no", verification: reported', 'The Army reportedly used the words “no”.'],
    ['text: "no", according: who', 'The Army used the words “no” (reported by {when} Who).'],
    [
      'text: "no", verification: reported, according: who',
      'The Army used the words “no” (reported by {when} Who).',
    ],
    ['text: "no", verification: denied', 'The Army reportedly used the words “no” (denied).'],
    [
      'text: "no", verification: unconfirmed, according: who, translated: true',
      'The Army reportedly used the words “no” (in translation; unconfirmed: reported by {when} Who).',
    ],
    ['text: "no . {when} !", date: 2024', 'In 2024, The Army used the words “no . {when} !”.'],
    ['text: "no . {when} !"', 'The Army used the words “no . {when} !”.'],
  ];
  for (const [fields, sentence] of cases) {
    it(fields, () => {
      assert.equal(quote(fields), sentence);
    });
  }

  it('has its words for a title', () => {
    const library = article();
    assert.equal(
      titleOf(library, record(library, 'regional-terrorism')),
      '“regional terrorism” (Masoud Pezeshkian)',
    );
  });
});

describe('the title of a claim', () => {
  const title = (fields: string) => {
    const claim = `{by: army, kind: statement, verification: reported, ${fields} cite: src#1}`;
    const library = libraryOf(packText('p', { claims: `  c: ${claim}` }));
    return titleOf(library, record(library, 'c'));
  };
  it('is its own', () => {
    assert.equal(title('title: "Army on\\n its day", summary: "{When}, it said so.",'), 'Army on its day');
  });
  it('is its sentence where it has none', () => {
    assert.equal(title('summary: "{When}, it said so.",'), 'It said so');
  });
});

describe('a sentence with its citation', () => {
  const events = {
    plain: '{title: T, verification: established, summary: It began., cite: src#1}',
    dated: '{title: T, date: 2024-05, verification: established, summary: It began., cite: [src#1, src#2]}',
    open: '{title: T, verification: established, summary: "He said “it began.”", cite: src}',
  };
  const library = libraryOf(
    packText('p', {
      events: Object.entries(events)
        .map(([id, event]) => `  ${id}: ${event}`)
        .join('\n'),
    }),
  );
  const cases: [id: keyof typeof events, mode: CitationMode, text: string, ...definitions: string[]][] = [
    ['plain', 'footnote', 'It began.[^plain]', 'The Post, “A day”, 1 May 2024, para. 1.'],
    ['plain', 'inline', 'It began (The Post, 1 May 2024, para. 1).'],
    ['plain', 'pandoc', 'It began [@plain].'],
    ['plain', 'none', 'It began.'],
    ['dated', 'footnote', 'It began (May 2024).[^dated]', 'The Post, “A day”, 1 May 2024, paras 1, 2.'],
    ['dated', 'inline', 'It began (May 2024) (The Post, 1 May 2024, paras 1, 2).'],
    ['dated', 'pandoc', 'It began (May 2024) [@dated].'],
    ['open', 'footnote', 'He said “it began.”[^open]', 'The Post, “A day”, 1 May 2024.'],
    ['open', 'inline', 'He said “it began.” (The Post, 1 May 2024)'],
    ['open', 'pandoc', 'He said “it began.” [@open]'],
  ];
  for (const [id, citations, text, ...definitions] of cases) {
    it(`${id}, ${citations}`, () => {
      const sentence = sourcedSentence(library, record(library, id), { ...style, citations });
      const hash = recordHash(record(library, id));
      assert.equal(sentence.text, text);
      assert.deepEqual(
        sentence.footnotes,
        definitions.map((definition) => ({ label: id, definition: marked(definition, hash) })),
      );
    });
  }

  it('is qualified with the pack where another has the id', () => {
    const given = { events: `  strike: ${events.plain}` };
    const two = libraryOf(packText('one', given), packText('other-pack', given));
    const [, second] = two.recordsNamed('strike');
    assert.equal(sourcedSentence(two, second!, style).text, 'It began.[^other-pack/strike]');
    assert.equal(
      sourcedSentence(two, second!, { ...style, citations: 'pandoc' }).text,
      'It began [@other-pack/strike].',
    );
  });
});

describe('a footnote of the article', () => {
  it('gives publisher, title, date and paragraph', () => {
    const library = article();
    const strikes = record(library, 'air-strikes-es-safira');
    assert.deepEqual(sourcedSentence(library, strikes, style), {
      text:
        'On 2 December 2024, Syrian Air Force aircraft, supported by the Russian Aerospace Forces, struck rebel ' +
        'areas in northwestern Syria; 11 civilians are believed to have been killed on the outskirts of ' +
        'Es-Safira, a village south-east of Aleppo, while the Syrian army denied having bombed civilians.' +
        '[^air-strikes-es-safira]',
      footnotes: [
        {
          label: 'air-strikes-es-safira',
          definition: marked(
            "DayFR Euro, “Insurgent offensive in Syria: Iran, Iraq, Russia, China… Bashar El-Assad's allies support " +
              'the regime in an attempt to retake Aleppo”, 2 December 2024 (date inferred), paras 2, 4.',
            recordHash(strikes),
          ),
        },
      ],
    });
  });

  it('gives all sources, each with its author', () => {
    const text = packText('p', {
      events:
        '  e: {title: T, verification: established, summary: S., cite: [src#2, more#1, src#1, src#2, more]}',
    }).replace(
      'places:',
      '  more: {type: report, title: "[x](y)", author: A. Author, published: 2024~, passages: {1: One}}\nplaces:',
    );
    const library = libraryOf(text);
    assert.equal(
      sourcedSentence(library, record(library, 'e'), style).footnotes[0]?.definition,
      marked(
        'The Post, “A day”, 1 May 2024, paras 2, 1; A. Author, “\\[x\\](y)”, around 2024, para. 1.',
        recordHash(record(library, 'e')),
      ),
    );
  });
});

describe('something before a full stop', () => {
  const cases: [sentence: string, result: string][] = [
    ['', '(x)'],
    ['A', 'A (x)'],
    ['A.', 'A (x).'],
    ['A!', 'A (x)!'],
    ['A?!', 'A (x)?!'],
    ['A…', 'A (x)…'],
    ['A...', 'A (x)...'],
    ['“A”.', '“A” (x).'],
    ['“A.”', '“A.” (x)'],
    ['"A."', '"A." (x)'],
    ['A (b).', 'A (b) (x).'],
    ['(A.)', '(A.) (x)'],
    ['A “b”', 'A “b” (x)'],
    ['A; b. C.', 'A; b. C (x).'],
    ['In the U.S.', 'In the U.S. (x).'],
  ];
  for (const [sentence, result] of cases) {
    it(JSON.stringify(sentence), () => {
      assert.equal(beforeFullStop(sentence, '(x)'), result);
    });
  }
});
