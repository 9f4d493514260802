import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationLabels } from '../../../src/core/markdown/citations';
import { definitionsOf, updateDefinitions } from '../../../src/core/note/citations';
import { definitionUse, factsOf } from '../../../src/core/note/citations/used';
import { readFrontMatter } from '../../../src/core/note/front-matter/read';
import { noteUsage } from '../../../src/core/note/usage/note-usage';
import { checkText, fixesFor } from '../../../src/core/checks';
import { english } from '../../../src/core/pack/problems/describe-problem';
import { edited, footnotes } from '../checks/support';
import { libraryOf, packText } from '../support/library';

const event = '{title: A, verification: established, summary: It began., cite: src#1}';
const library = libraryOf(
  packText('p', { events: ['a', 'b', 'c'].map((id) => `  ${id}: ${event}`).join('\n') }),
);

/** Whatever Markdown is made of, in any order. */
const tokens = [
  ...['[^a]', '[^b]', '[^C]', '[^p/c]', '@a', '[@b; -@c, p. 3]', '^[see [^a]]', '@{a}', '[^x]'],
  ...['\n', '\n', '\n\n', '\n\n', '    ', '  ', '\t', ' ', '\\', 'Words. ', 'word'],
  ...['- ', '1. ', '> ', '# ', '---', '===', '| a | b |\n| - | - |\n', '|', '- [ ] ', '> [!NOTE]\n> '],
  ...['```\n', '~~~\n', '`', '``', '$', '$$', '$$\n', '*', '**', '_', '~~'],
  ...['<div>', '</div>', '<!--', '-->', '<b title="', '">', '<?', '?>', '<pre>', '</pre>', '<details>'],
  ...['[', ']', '](x)', '![', '[[', ']]', '](y "', '")', 'http://e.org/', '<http://e.org/@a>', '&amp;'],
  ...[
    '\n[r]: http://e.org\n',
    '\n[^a]: The Post, “A day”.\n',
    '\n[^b]: Own words.\n',
    '\n[^a]: x\n\n    y\n',
  ],
];
const notes = fc
  .array(fc.constantFrom(...tokens), { maxLength: 24 })
  .map((parts) => parts.join(''))
  .chain((text) => fc.constantFrom(text, `---\ntitle: "[^a]"\n---\n${text}`));
const runs = { numRuns: 1_500 };

function updated(note: string): string {
  return edited(note, updateDefinitions(note, library, footnotes));
}

describe('any Markdown', () => {
  it('is updated once for all', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const once = updated(note);
        assert.equal(updated(once), once, `${note}\n=====\n${once}`);
      }),
      runs,
    );
  });

  it('has no fault of a definition that an update could have mended', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const once = updated(note);
        const checked = checkText(once, library, footnotes);
        const left = checked.findings.filter(({ facts }) => {
          const isMended = /^citation-(?:missing-definition|stale|unused)$/.test(facts.code);
          return isMended && !('isRepeated' in facts);
        });
        assert.deepEqual(
          left.map(({ facts }) => facts.code),
          [],
          `${note}\n=====\n${once}`,
        );
        for (const finding of checked.findings) fixesFor(checked, finding, english);
      }),
      runs,
    );
  });

  it('cites the same for coverage, checks and updates', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const labels = citationLabels(note);
        const cited = new Set(labels.flatMap(({ label, kind }) => (kind === 'definition' ? [] : label)));
        const { view } = checkText(note, library, footnotes);
        assert.deepEqual(new Set(view.cited.keys()), cited, 'checks');
        const known = new Set(
          [...cited].flatMap((label) => library.recordsNamed(label).map(({ key }) => key)),
        );
        assert.deepEqual(noteUsage(library, note, readFrontMatter(note)).used, known, 'coverage');
        const definitions = definitionsOf(note);
        const { used } = definitionUse({ text: note, labels, definitions }, factsOf(library, footnotes));
        const shown = [...used].flatMap(([label, { use }]) => (use === 'hidden' ? [] : label));
        const outside = labels.flatMap(({ label, kind, start }) => {
          const isInside = definitions.some((one) => one.start <= start && start < one.end);
          return kind === 'definition' || isInside ? [] : label;
        });
        for (const label of outside) assert.ok(shown.includes(label), `update: ${label}`);
        for (const label of shown) assert.ok(cited.has(label), `update alone: ${label}`);
      }),
      runs,
    );
  });
});
