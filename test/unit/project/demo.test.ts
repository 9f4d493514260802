import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { citationLabels } from '../../../src/core/markdown/citations';
import { sourcedSentence } from '../../../src/core/render/sentence';
import { chronology } from '../../../src/core/render/tables';
import { article } from '../support/library';

describe('The demo note', () => {
  const note = readFileSync('test/fixtures/demo/aleppo-note.md', 'utf8');
  const style = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' } as const;

  it('says and cites what the extension inserts', () => {
    const library = article();
    const labels = citationLabels(note);
    const references = new Set(labels.flatMap(({ kind, label }) => (kind === 'reference' ? [label] : [])));
    const definitions = labels.flatMap(({ kind, label }) => (kind === 'definition' ? [label] : []));
    assert.ok(references.size > 10);
    assert.deepEqual(definitions.toSorted(), [...references].sort());
    for (const label of references) {
      const [record] = library.recordsNamed(label);
      assert.ok(record, `no pack has ${label}`);
      const { text, footnotes } = sourcedSentence(library, record, style);
      const [row = ''] = chronology(library, [record], style).rows;
      assert.ok(note.includes(text) || note.includes(row), text);
      assert.ok(note.includes(`[^${label}]: ${footnotes[0]?.definition ?? ''}\n`), label);
    }
  });
});
