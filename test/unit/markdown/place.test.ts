import assert from 'node:assert/strict';
import { placeAt } from '../../../src/core/markdown/place/line-place';
import { textPlace } from '../../../src/core/markdown/place/text-place';

describe('the marks of a line', () => {
  const cases: [line: string, note: string, marker: string | undefined, prefix: string][] = [
    ['an item', '- a|', '- ', ''],
    ['a number that begins a list', '1. a|', '1. ', ''],
    ['a number that goes on with a paragraph', 'In the year\n2011. Then|', undefined, ''],
    ['an empty item', 'a\n\n- |', '- ', ''],
    ['a task', '- [ ] a|', '- [ ] ', ''],
    ['a quotation', '> - a|', '- ', '> '],
    ['a mark in a paragraph that is indented', 'text\n    > - a|', undefined, '    '],
    ['a mark in a paragraph', 'text\n      - a|', undefined, '      '],
  ];
  for (const [what, note, marker, prefix] of cases)
    it(what, () => {
      const place = placeAt(note.replace('|', ''), note.indexOf('|'), 'markdown');
      assert.deepEqual([place.marker, place.prefix], [marker, prefix]);
    });

  it('are as they look in plain text', () => {
    assert.equal(placeAt('In the year\n2011. Then', 22, 'plain').marker, '2011. ');
  });
});

describe('a place for words', () => {
  const cases: [note: string, place: string, moved?: string][] = [
    ['a $x| + y$ b', 'a $x + y$| b', 'formula'],
    ['a\n\n$$\nx|\n$$\n\nb', 'a\n\n$$\nx\n$$|\n\nb', 'formula'],
    ['a [[pa|ge]] b', 'a [[page]]| b', 'link'],
    ['a [[pa|ge¦text]] b', 'a [[page¦|text]] b', 'link'],
    ['a [[page¦te|xt]] b', 'a [[page¦te|xt]] b'],
    ['a @ke|y b', 'a @key| b', 'citation'],
    ['a [see @key, p|. 3] b', 'a [see @key, p. 3]| b', 'citation'],
    ['It paid $5| and $10.', 'It paid $5| and $10.'],
  ];
  for (const [note, expected, moved] of cases)
    it(JSON.stringify(note), () => {
      const written = (marked: string) => marked.replace('|', '').replaceAll('¦', '|');
      const place = textPlace(written(note), note.indexOf('|'), 'words');
      assert.deepEqual([place.at, place.moved], [expected.indexOf('|'), moved]);
    });
});
