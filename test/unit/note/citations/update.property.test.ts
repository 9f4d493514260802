import assert from 'node:assert/strict';
import fc from 'fast-check';
import { definitionsOf, recordHash, updateDefinitions } from '../../../../src/core/note/citations';
import { libraryOf, packText, record } from '../../support/library';
import { checkedFor, edited, footnotes } from '../../checks/support';

const event = '{title: A, verification: established, summary: It began., cite: src#1}';
const library = libraryOf(
  packText('p', { events: ['a', 'b', 'c'].map((id) => `  ${id}: ${event}`).join('\n') }),
);
const hash = recordHash(record(library, 'a'));
const post = 'The Post, “A day”, 1 May 2024, para. 1.';

const label = fc.constantFrom('a', 'b', 'c', 'A', 'p/b', 'x', '1', 'Own');
const cite = label.map((id) => `Words.[^${id}] `);
const said = fc.constantFrom(
  `${post} <!-- briefing:${hash} -->`,
  `${post} <!-- briefing:00000000 -->`,
  `${post} <!-- briefing:${hash} --> A remark.`,
  post,
  'The Post, long ago.',
  'The Post,\n“A night”',
  'The Post.\n\n    A remark.',
  'The Post.[^b] <!-- briefing:00000000 -->',
  'Somebody else.',
  '',
);
const definition = fc.tuple(label, said).map(([id, words]) => `[^${id}]: ${words}`);
const line = fc.oneof(cite, fc.constantFrom('Text. ', '[@a] ', '@{b} ', '`[^c]` ', '\\[^a] '));
const inline = fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const block = fc.oneof(
  { weight: 4, arbitrary: definition },
  { weight: 4, arbitrary: inline },
  fc
    .tuple(fc.constantFrom('- ', '> ', '> - ', '1. ', '# ', '    ', '> [!NOTE]\n> '), inline)
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('```', '~~~ md', '<!--', '<div>', '<pre>', '- ```', '> <!--', '<?'), inline)
    .map((parts) => parts.join('\n')),
  fc.constantFrom(
    '```',
    '-->',
    '</div>',
    '</pre>',
    '---',
    '| A | B |\n| - | - |\n| c[^a] | d |',
    '<i title="[^a]">[^b]</i>',
  ),
  inline.map((words) => `<details><summary>${words}</summary>\n\n${words}\n\n</details>`),
);
const notes = fc
  .record({
    frontMatter: fc.constantFrom(
      '',
      '---\nbriefing: {asOf: 2024-12-02}\n---\n',
      '---\ntitle: "[^a]"\n---\n\n',
    ),
    blocks: fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n', '\nTyped\n')), { maxLength: 9 }),
    end: fc.constantFrom('', '\n', '\n   \n'),
    eol: fc.constantFrom('\n' as const, '\r\n' as const),
  })
  .map(({ frontMatter, blocks, end, eol }) => ({
    note: `${frontMatter}${blocks.flat().join('')}${end}`.replaceAll('\n', eol),
    eol,
  }));

function updated(note: string, eol: string): string {
  return edited(note, updateDefinitions(note, library, footnotes, eol));
}

/** The note's words without its definitions. */
function others(note: string): string[] {
  const rest = definitionsOf(note).reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    note,
  );
  return rest.split(/\s+/).filter(Boolean);
}

/** The definitions in somebody's own words, or with a remark. */
function ownWords(note: string): string[] {
  return definitionsOf(note)
    .filter(({ body }) => /remark|Somebody/.test(body))
    .map(({ label: id, body }) => `${id}: ${/Somebody else|A remark/.exec(body)?.[0] ?? ''}`)
    .sort();
}

const codes = ['citation-missing-definition', 'citation-stale', 'citation-unused'];
const runs = { numRuns: 1_000 };

describe('Update Citations on any note', () => {
  it('has nothing left to do when it was done', () => {
    fc.assert(
      fc.property(notes, ({ note, eol }) => {
        const once = updated(note, eol);
        assert.equal(updated(once, eol), once, `${note}\n=====\n${once}`);
      }),
      runs,
    );
  });

  it('leaves the checks nothing to say about definitions', () => {
    fc.assert(
      fc.property(notes, ({ note, eol }) => {
        const once = updated(note, eol);
        const left = checkedFor(once, library, codes).findings.map(({ facts }) => facts);
        // A second definition with words of somebody's own is reported, and left to its writer.
        assert.deepEqual(
          left.filter((facts) => !('isRepeated' in facts)),
          [],
          `${note}\n=====\n${once}`,
        );
      }),
      runs,
    );
  });

  it('changes nothing but definitions, and no words of somebody’s own', () => {
    fc.assert(
      fc.property(notes, ({ note, eol }) => {
        const once = updated(note, eol);
        assert.deepEqual(others(once), others(note), `${note}\n=====\n${once}`);
        assert.deepEqual(ownWords(once), ownWords(note), `${note}\n=====\n${once}`);
      }),
      runs,
    );
  });

  it('keeps the line ends', () => {
    fc.assert(
      fc.property(notes, ({ note, eol }) => {
        const once = updated(note, eol);
        assert.equal(once.replaceAll(eol, '').search(/[\r\n]/), -1, once);
      }),
      runs,
    );
  });
});
