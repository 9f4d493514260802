import assert from 'node:assert/strict';
import type { Library } from '../../../src/core/library';
import { languageChecks } from '../../../src/core/checks/language-checks';
import type { Content } from '../../../src/core/note/insert/content';
import {
  biographyContent,
  keyActorsContent,
  recordContent,
  recordForms,
  sourcesContent,
} from '../../../src/core/note/insert/contents';
import { planInsertion } from '../../../src/core/note/insert/insertion';
import { applied } from '../note/insert/marked-note';
import { article } from '../support/library';
import { checkedFor, footnotes } from './support';

const codes = languageChecks.flatMap((check) => Object.keys(check.codes));
const heads = ['phia', 'icd203'].map(
  (scale) => `---\nbriefing: {asOf: 2024-12-02, scale: ${scale}}\n---\n\n`,
);

function assertSilent(library: Library, content: Content | undefined): void {
  assert.ok(content);
  for (const head of heads) {
    const end = { start: head.length, end: head.length };
    const text = applied(
      head,
      planInsertion(head, [end], () => content, '\n'),
    );
    const { findings } = checkedFor(text, library, codes);
    const said = findings.map(({ facts, start, end: to }) => `${facts.code}: ${text.slice(start, to)}`);
    assert.deepEqual(said, [], text);
  }
}

describe('what is inserted', () => {
  const library = article();
  const entities = [...library.entities];
  for (const form of recordForms)
    it(`is worded as the checks want it: each record as a ${form}`, () => {
      for (const record of library.records)
        assertSilent(library, recordContent(library, [record], form, footnotes));
    });
  it('is worded as the checks want it: all records in a table', () => {
    assertSilent(library, recordContent(library, [...library.records], 'table', footnotes));
  });
  it('is worded as the checks want it: each biography', () => {
    for (const entity of entities) assertSilent(library, biographyContent(library, [entity], footnotes));
  });
  it('is worded as the checks want it: each row of actors, and all', () => {
    for (const some of [...entities.map((entity) => [entity]), entities])
      assertSilent(library, keyActorsContent(library, some, footnotes));
  });
  it('is worded as the checks want it: the sources', () => {
    const note = [...library.records].map((record) => `[^${library.labelOf(record)}]`).join(' ');
    assertSilent(library, sourcesContent(library, note, footnotes));
  });
});
