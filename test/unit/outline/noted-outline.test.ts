import assert from 'node:assert/strict';
import type { Library } from '../../../src/core/library';
import { notedIn } from '../../../src/core/note/names/noted';
import { type OutlineNode, walk } from '../../../src/core/outline/node';
import { notedOutline } from '../../../src/core/outline/noted-outline';
import { TextPositions } from '../../../src/core/base/text-positions';
import { article, libraryOf, packText } from '../support/library';

function outline(library: Library, note: string): readonly OutlineNode[] {
  const positions = new TextPositions(note);
  const noted = notedIn(library, library.find(note, 'markdown'));
  return notedOutline(library, noted, (offset) => positions.at(offset).line);
}

describe('who is mentioned in a note', () => {
  it('is listed in the order of the first mention, with its line and the number of mentions', () => {
    const rows = outline(article(), '# Title\n\nPeskov on Bashar\nal-Assad.\n\nAssad in Aleppo.\n');
    assert.deepEqual(
      rows.map(({ id, label, description }) => [id, label, description]),
      [
        ['dmitry-peskov', 'Dmitry Peskov', '1× · line 3 · Kremlin spokesman'],
        ['bashar-al-assad', 'Bashar al-Assad', '2× · line 3 · President of Syria'],
        ['aleppo', 'Aleppo', '1× · line 6'],
      ],
    );
    const row = rows.find(({ id }) => id === 'bashar-al-assad');
    assert.equal(row?.spoken, 'Bashar al-Assad, President of Syria, 2 mentions, first in line 3');
    assert.deepEqual(row.target, { kind: 'entity', id: 'bashar-al-assad' });
  });

  it('is nobody where no name is known', () => {
    assert.deepEqual(outline(article(), 'Nobody'), []);
  });

  it('says where a name may mean another', () => {
    const person = (id: string, name: string) =>
      `  ${id}: {name: ${name} Lee, aliases: [Lee], kind: person, cite: src#1}`;
    const library = libraryOf(
      packText('p', { actors: person('ann', 'Ann') }),
      packText('q', { actors: person('bob', 'Bob') }),
    );
    assert.deepEqual(
      outline(library, 'Ann Lee\nLee\nLee').map(({ description }) => description),
      ['3×, 2 ambiguous · line 1', '2×, ambiguous · line 2'],
    );
  });

  it('comes in pages where it is long, whose headings tell the lines', () => {
    const names = Array.from({ length: 450 }, (_, number) => `Person N${number}`);
    const library = libraryOf(
      packText('p', {
        actors: names.map((name, at) => `  n${at}: {name: ${name}, kind: person, cite: src#1}`).join('\n'),
      }),
    );
    const pages = outline(library, names.join('\n\n'));
    assert.deepEqual(
      pages.map(({ label, description }) => `${label}: ${description ?? ''}`),
      ['Lines 1–399: 200', 'Lines 401–799: 200', 'Lines 801–899: 50'],
    );
    assert.deepEqual(
      pages.map(({ holds }) => ['n199', 'n200'].map((id) => holds?.(id))),
      [
        [true, false],
        [false, true],
        [false, false],
      ],
    );
    const ids = [...walk(pages)].map(([{ id }]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
