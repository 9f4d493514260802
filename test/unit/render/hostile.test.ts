import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Library, LibraryEntity } from '../../../src/core/library';
import type { Content } from '../../../src/core/note/insert/content';
import {
  biographyContent,
  keyActorsContent,
  mentionContent,
  recordContent,
  recordForms,
  sourcesContent,
} from '../../../src/core/note/insert/contents';
import { planInsertion } from '../../../src/core/note/insert/insertion';
import { entityCard } from '../../../src/core/render/cards/entity-card';
import { entityPage } from '../../../src/core/render/entity-page';
import { oneLine } from '../../../src/core/render/escape';
import { recordCard } from '../../../src/core/render/cards/record-card';
import { recordPage } from '../../../src/core/render/record-page';
import { sourcedSentence } from '../../../src/core/render/sentence';
import { type CitationMode, type NoteStyle, citationModes } from '../../../src/core/render/style';
import { edited } from '../checks/support';
import { hostileLibrary } from '../support/hostile-pack';
import { hostileText } from '../support/hostile-text';
import { entity } from '../support/library';
import { type Rendered, card, preview } from '../support/rendered';

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
  'see http://a.b/<img src=https://evil.example/a.png width=300 a=> it',
];

const options = {
  dates: 'day-month-year',
  maxRecords: 5,
  actions: [{ icon: 'edit', label: 'Insert', target: 'command:ours' }],
} as const;

/** The tags that our own Markdown becomes; footnotes lead within the page. */
const ours =
  /^(?:p|h[12]|ul|ol|li|strong|em|blockquote|br|hr|sup|section|table|thead|tbody|t[hrd]|a #fn(?:ref)?\d+(?::\d+)?)$/;

/** Fails on a tag, an image, a link or a command that is none of ours. */
function assertOurs({ tags }: Rendered, from: string, allowed = ours): void {
  const strange = tags.filter((tag) => !allowed.test(tag));
  assert.deepEqual(strange, [], from);
}

/** Fails unless the words are to be read in the text, whatever breaks its lines. */
function assertReads({ text }: Rendered, words: string, from: string): void {
  assert.ok(text.replace(/\s+/g, ' ').includes(words), `${JSON.stringify(words)} in ${from}`);
}

/** All that can be inserted; each holds the text of the pack. */
function contents(library: Library, style: NoteStyle): Content[] {
  const records = [...library.records];
  const entities = entitiesOf(library);
  const sources = sourcesContent(library, '[^e] @e', style);
  return [
    ...recordForms.map((form) => recordContent(library, records, form, style)),
    keyActorsContent(library, entities, style),
    biographyContent(library, entities, style),
    mentionContent(library, entities, '', style)(0),
    ...(sources ? [sources] : []),
  ];
}

/** Places to insert at: the end of each. */
const notes = ['', 'Before.', '- item', '> quoted', '| a | b |\n| - | - |\n| c | d |'];

/** Fails if the text comes alive in a note into which something of its pack was inserted, or cannot be read there. */
function assertInserted(text: string, note: string, citations: CitationMode, withFootnotes: boolean): void {
  const style: NoteStyle = { dates: 'day-month-year', citations, format: 'markdown' };
  const selections = [{ start: note.length, end: note.length }];
  for (const content of contents(hostileLibrary(text), style)) {
    const inserted = edited(note, planInsertion(note, selections, () => content, '\n').edits);
    const shown = preview(inserted, withFootnotes);
    assertOurs(shown, inserted);
    assertReads(shown, oneLine(text), inserted);
  }
}

/** Fails if the text comes alive on a card: as a tag, or as an icon where none of ours stands. */
function assertCards(text: string): void {
  const library = hostileLibrary(text);
  const cards = [
    ...entitiesOf(library).map((one) => entityCard(library, one, options)),
    ...[...library.records].map((record) => recordCard(library, record, options)),
  ];
  for (const markdown of cards) {
    const shown = card(markdown);
    assertOurs(shown, markdown, /^(?:p|br|strong|em|a command:ours)$/);
    const icons = shown.text.replace(/(?:^|(?<= · ))\$\([a-z-]+\) (?:Insert$)?/gm, '');
    assert.doesNotMatch(icons, /\$\(/, markdown);
  }
}

/** Fails if the text comes alive on a page, or cannot be read there. */
function assertPages(text: string): void {
  const library = hostileLibrary(text);
  const pages = [
    ...entitiesOf(library).map((one) => entityPage(library, one, options)),
    ...[...library.records].map((record) => recordPage(library, record, options)),
  ];
  for (const markdown of pages) {
    assertOurs(preview(markdown, false), markdown);
    assertReads(preview(markdown, false), oneLine(text), markdown);
  }
}

function entitiesOf(library: Library): LibraryEntity[] {
  return ['who', 'other', 'here'].map((id) => entity(library, id));
}

describe('a hostile pack', () => {
  for (const text of texts) {
    describe(JSON.stringify(text), () => {
      const library = hostileLibrary(text);

      it('is in full here', () => {
        assert.deepEqual(
          [...library.records].map(({ value }) => value.id),
          ['e', 'c', 'q'],
        );
      });

      it('brings nothing alive to a card', () => {
        assertCards(text);
      });

      it('brings nothing alive to a page', () => {
        assertPages(text);
      });

      it('brings nothing alive to a note', () => {
        for (const note of notes)
          for (const citations of citationModes)
            assertInserted(text, note, citations, citations === 'footnote');
      });

      it('keeps its words in a quote', () => {
        const quote = library.recordsNamed('q')[0]!;
        const style = { dates: 'day-month-year', format: 'plain', citations: 'none' } as const;
        const plain = sourcedSentence(library, quote, style).text;
        assert.ok(plain.includes(`used the words “${text.replace(/\s+/g, ' ')}”.`), plain);
      });
    });
  }

  it('brings nothing alive, whatever its text', () => {
    // Braces are for `{when}`; the reader refuses half a surrogate pair.
    const texts = hostileText
      .map((text) => oneLine(text.replace(/[{}]|\p{Cs}/gu, '')))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...notes),
        fc.constantFrom(...citationModes),
        fc.boolean(),
        (text, ...place) => {
          assertInserted(text, ...place);
          assertCards(text);
          assertPages(text);
        },
      ),
      { numRuns: 100 },
    );
  });
});
