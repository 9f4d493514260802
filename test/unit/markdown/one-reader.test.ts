import assert from 'node:assert/strict';
import { LibrarySearch } from '../../../src/core/library/search/search';
import { citationAt, citationLabels } from '../../../src/core/markdown/citations';
import { readNote } from '../../../src/core/markdown/note-reader';
import { labelPlace } from '../../../src/core/markdown/place/label-place';
import { placedProse, proseForNames } from '../../../src/core/markdown/prose-for-names';
import { sectionTitle } from '../../../src/core/markdown/section-title';
import { sectionStarts } from '../../../src/core/markdown/sections';
import { definitionsOf, updateDefinitions } from '../../../src/core/note/citations';
import { citedLabels } from '../../../src/core/note/citations/citing';
import { recordOffers } from '../../../src/core/note/citations/record-offers';
import { readFrontMatter } from '../../../src/core/note/front-matter/read';
import { sourcesContent } from '../../../src/core/note/insert/contents';
import { noteUsage } from '../../../src/core/note/usage/note-usage';
import { checkedFor, edited, footnotes } from '../checks/support';
import { libraryOf, packText } from '../support/library';
import { preview } from '../support/rendered';
import { unpaced } from '../support/unpaced';
import { type NoteRow, noteRows } from './notes';

const library = libraryOf(
  packText('p', {
    events: '  strike: {title: A strike, verification: established, summary: It hit., cite: src#1}',
  }),
);
const marks = /\[\^(?:p\/)?strike\](?!:)|@\{strike\}|@strike/gi;
const key = 'p/strike';

const definedIn = ({ defined = {} }: NoteRow) => Object.keys(defined);
const isStrike = ({ label, kind }: { label: string; kind: string }) =>
  kind !== 'definition' && label.endsWith('strike');

describe('all readers of a note agree', () => {
  for (const row of noteRows)
    describe(`${row.name}: ${JSON.stringify(row.text)}`, () => {
      const { text, cited = 0, sections = [], defined = {} } = row;

      it('about its sections', () => {
        const starts = sectionStarts(text, 'markdown');
        const headings = readNote(text).blocks.filter(({ block, start, group }) => {
          return block.kind === 'heading' && start === group;
        });
        assert.deepEqual(
          headings.map(({ block }) => block.prose.trim().replace(/ +/g, ' ')),
          sections,
        );
        assert.equal(starts.length, headings.length + (headings[0]?.start === 0 ? 0 : 1));
        assert.equal(sectionTitle(text, text.length) ?? '', sections.at(-1) ?? '');
        assert.equal(readNote(text).blocks.at(-1)?.section ?? 0, sections.length);
      });

      it('about what it cites', () => {
        const found = citationLabels(text).filter(isStrike);
        assert.equal(found.length, cited, 'citations');
        for (const { start } of found) assert.equal(citationAt(text, start)?.start, start, 'at the cursor');
        const indexed = citedLabels(text).filter(({ label }) => label.endsWith('strike'));
        assert.equal(
          indexed.length,
          cited + definedIn(row).filter((label) => label === 'strike').length,
          'index',
        );
        const { view } = checkedFor(text, library, []);
        assert.equal(view.cited.has('strike') || view.cited.has(key), cited > 0, 'checks');
        assert.equal(noteUsage(library, text, readFrontMatter(text)).used.has(key), cited > 0, 'coverage');
        assert.equal(sourcesContent(library, text, footnotes) !== undefined, cited > 0, 'sources');
      });

      it('about its definitions', () => {
        assert.deepEqual(
          Object.fromEntries(definitionsOf(text).map(({ label, body }) => [label, body])),
          defined,
        );
        const { view } = checkedFor(text, library, []);
        assert.deepEqual(
          view.definitions.map(({ label }) => label),
          definedIn(row),
        );
        assert.deepEqual(
          citationLabels(text).flatMap(({ label, kind }) => (kind === 'definition' ? label : [])),
          definedIn(row),
        );
      });

      it('about the definition that it lacks', () => {
        const isFootnote = citationLabels(text).some(
          (label) => isStrike(label) && label.kind === 'reference',
        );
        const lacks = isFootnote && !definedIn(row).includes('strike');
        const codes = ['citation-missing-definition'];
        assert.equal(checkedFor(text, library, codes).findings.length > 0, lacks, 'checks');
        const after = edited(text, updateDefinitions(text, library, footnotes));
        assert.equal(
          definitionsOf(after).some(({ label }) => label.endsWith('strike')),
          lacks || 'strike' in defined,
        );
        assert.deepEqual(checkedFor(after, library, codes).findings, []);
        assert.equal(edited(after, updateDefinitions(after, library, footnotes)), after);
      });

      it('about where a record may be cited', async () => {
        const search = new LibrarySearch(library);
        await search.citable.catchUp(unpaced);
        const found = [...text.matchAll(marks)];
        const offered = found.filter(({ index, 0: mark }) => {
          const begun = mark.startsWith('@') ? '@' : '[^';
          const note = text.slice(0, index) + begun + text.slice(index + mark.length);
          const offset = index + begun.length;
          const place = labelPlace(note, offset);
          const at = { text: note, offset, mentions: [] };
          const offers = recordOffers(library, search.citable, at, footnotes, '\n')?.offers ?? [];
          assert.equal(offers.length > 0, place !== undefined);
          return place !== undefined;
        });
        assert.equal(offered.length, row.offered ?? cited);
      });

      it('about the names in place of citations', () => {
        const named = text.replace(marks, (mark) => 'N'.padEnd(mark.length, 'n'));
        const prose = proseForNames(named, 'markdown');
        const names = [...text.matchAll(marks)].filter(({ index }) => prose.charAt(index) === 'N');
        const held = row.named ? text.match(marks)?.length : (row.names ?? cited);
        assert.equal(names.length, held);
        assert.equal(
          placedProse(readNote(named)).some(
            ({ start, stretch }) => prose.slice(start, start + stretch.prose.length) !== stretch.prose,
          ),
          false,
        );
      });

      it('and the preview', () => {
        if (/@|\$/.test(text)) return;
        const { tags } = preview(`${text.trimEnd()}\n\n[^strike]: d\n[^p/strike]: d\n[^Strike]: d\n`, true);
        const shown = tags.filter((tag) => tag.startsWith('a #fn') && !tag.startsWith('a #fnref')).length;
        assert.equal(shown, row.previewed ?? cited);
      });
    });
});
