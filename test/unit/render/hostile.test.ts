import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';
import { biography } from '../../../src/core/render/biography';
import { withoutMark } from '../../../src/core/render/content-mark';
import { entityCard } from '../../../src/core/render/entity-card';
import { entityPage } from '../../../src/core/render/entity-page';
import { recordCard } from '../../../src/core/render/record-card';
import { recordPage } from '../../../src/core/render/record-page';
import { sourcedSentence } from '../../../src/core/render/sentence';
import type { NoteStyle } from '../../../src/core/render/style';
import { chronology, keyActors } from '../../../src/core/render/tables';
import { entity } from '../support/library';

/** A pack in which every text is the given one; JSON is YAML. */
function packOf(text: string): Library {
  const cite = 'src#1';
  const said = {
    date: '2024-12-02',
    timeOfDay: text,
    verification: 'reported',
    summary: `Reportedly ${text}`,
    cite,
  };
  const figures = [{ measure: text, value: 1, unit: text }];
  const pack = {
    briefing: 1,
    id: 'hostile',
    title: text,
    sources: {
      src: {
        type: 'article',
        title: text,
        publisher: text,
        author: text,
        passages: { 1: { gist: text, section: text } },
      },
    },
    places: { here: { name: `${text} place`, kind: text, note: text, aliases: [text], cite } },
    actors: {
      who: {
        name: `${text} name`,
        short: `${text} short`,
        kind: 'person',
        summary: text,
        roles: [{ title: text }],
        aliases: [`${text} alias`],
        cite,
      },
      other: { name: `${text} other`, kind: 'party', cite },
    },
    relations: [{ from: 'who', type: 'supports', to: 'other', note: text, cite }],
    events: {
      e: {
        title: text,
        ...said,
        according: 'other',
        place: 'here',
        actors: { who: text },
        figures,
        disputedBy: ['c'],
      },
    },
    claims: { c: { by: 'who', kind: 'denial', ...said, about: 'e', figures } },
    quotes: { q: { speaker: 'who', to: 'other', text, date: '2024-12-02', about: 'e', cite } },
  };
  const { pack: read } = readPack(JSON.stringify(pack), 'hostile');
  return new Library([read ?? assert.fail('no pack')]);
}

const texts = [
  '[x](command:evil)',
  '<img src=x onerror=alert(1)>',
  '$(alert)',
  '![](http://x)',
  '`code` ``` ~~~',
  '](',
  'one\n# heading\n\n- item\n| a | b |\n| - | - |',
  '| cell |',
  '&lt;script&gt; &#36;(alert)',
  'https://evil.example www.evil.example a@evil.example',
  '{when} {When}',
  '$1 ${x} $& $$ $`',
  '*a* _b_ **c** __d__ ~~e~~',
  '[^note] [@cite] @cite',
  '\\',
  '" onclick="x',
];

const style: NoteStyle = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' };

/** Markup that the text must not add: what is left when our own and all that is escaped is taken away. */
function markupIn(markdown: string, isCard: boolean): string[] {
  const bare = markdown
    .replace(/\\[!-/:-@[-`{-~]|&#36;|&nbsp;/g, 'x')
    .replace(/^\$\([a-z-]+\)|(?<=^\[)\$\(edit\)|(?<= · )\$\(book\)/gm, '')
    .replace(/\[Insert\]\(command:ours\)|\[ Insert\]\(command:ours\)/g, '')
    .replace(/\[\^[a-z/]+\]/g, '')
    .replace(/\*\*|\*(?=\S)|(?<=\S)\*|^> |^\| | \|$| \| |^#+ |^- /gm, '');
  return [
    ...(bare.match(/[`*[\]<>~|\\]|&#?\w+;|\$|(?<![\p{L}\p{N}])@/gu) ?? []),
    ...(isCard ? (bare.match(/:\/\/|www\.|@/g) ?? []) : []),
  ];
}

describe('a hostile pack', () => {
  const options = {
    dates: 'day-month-year',
    maxRecords: 5,
    actions: [{ icon: 'edit', label: 'Insert', target: 'command:ours' }],
  } as const;
  for (const text of texts) {
    describe(JSON.stringify(text), () => {
      const library = packOf(text);
      const entities = ['who', 'other', 'here'].map((id) => entity(library, id));

      it('is in full here', () => {
        assert.deepEqual(
          [...library.records].map(({ value }) => value.id),
          ['e', 'c', 'q'],
        );
      });

      it('brings no markup to a card', () => {
        for (const one of entities) assert.deepEqual(markupIn(entityCard(library, one, options), true), []);
        for (const record of library.records)
          assert.deepEqual(markupIn(recordCard(library, record, options), true), []);
      });

      it('brings no markup to a page', () => {
        for (const one of entities) assert.deepEqual(markupIn(entityPage(library, one, options), false), []);
        for (const record of library.records)
          assert.deepEqual(markupIn(recordPage(library, record, options), false), []);
      });

      it('brings no markup to a note', () => {
        for (const sourced of [
          ...[...library.records].map((record) => sourcedSentence(library, record, style)),
          ...entities.map((one) => biography(library, one, style)),
        ]) {
          assert.deepEqual(markupIn(sourced.text, false), []);
          assert.doesNotMatch(sourced.text, /\n/);
          for (const { definition } of sourced.footnotes) {
            assert.match(definition, / <!-- briefing:[0-9a-f]{8} -->$/);
            assert.deepEqual(markupIn(withoutMark(definition), false), []);
            assert.doesNotMatch(definition, /\n/);
          }
        }
      });

      it('leaves the tables whole', () => {
        for (const { header, rows } of [
          chronology(library, [...library.records], style),
          keyActors(library, entities, style),
        ]) {
          assert.ok(rows.length === 3);
          const bars = (row: string) => row.replace(/\\./g, '').split('|').length;
          for (const row of rows) {
            assert.equal(bars(row), bars(header[0]!), row);
            assert.doesNotMatch(row, /\n/);
          }
        }
      });

      it('keeps its words in a quote', () => {
        const quote = library.recordsNamed('q')[0]!;
        const plain = sourcedSentence(library, quote, { ...style, format: 'plain', citations: 'none' }).text;
        assert.ok(plain.includes(`used the words “${text.replace(/\s+/g, ' ')}”.`), plain);
      });
    });
  }
});
