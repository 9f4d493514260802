import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Library } from '../../../src/core/library';
import { type Content, planInsertion } from '../../../src/core/note/insert/insertion';
import {
  biographyContent,
  keyActorsContent,
  recordContent,
  recordForms,
  sourcesContent,
} from '../../../src/core/note/insert/contents';
import { defaultSeverities } from '../../../src/core/checks';
import { dateStyles } from '../../../src/core/dates/date-style';
import { clausesOf } from '../../../src/core/language/english/clauses';
import type { NoteStyle } from '../../../src/core/render/style';
import { article, libraryOf } from '../support/library';
import { applied } from '../note/insert/marked-note';
import { harbour } from './packs';
import { checkedFor } from './support';

/** Codes that depend on the writer's own judgement, whatever was inserted. */
const excluded = new Set(['note-as-of']);
const codes = [...defaultSeverities.keys()].filter((code) => !excluded.has(code));

function inserted(content: Content, before = ''): string {
  const end = before.length;
  return applied(
    before,
    planInsertion(before, [{ start: end, end }], () => content, '\n'),
  );
}

function findings(text: string, library: Library, style: NoteStyle): string[] {
  const note = checkedFor(text, library, codes, style);
  return note.findings
    .filter(({ facts }) => !isAnotherFrontMatter(facts.code, text))
    .map(({ facts, start, end }) => `${facts.code}: ${text.slice(start, end)}`);
}

/** A disputed record whose own sentence leaves out the denial: that it is missing is so. */
function isAnotherFrontMatter(code: string, text: string): boolean {
  const hasDenial = clausesOf(text).some(({ attributions }) =>
    attributions.some(({ kind }) => kind === 'denying'),
  );
  return code === 'denial-missing' && !hasDenial;
}

function packOfSet(name: string): () => Library {
  let known: Library | undefined;
  const path = `test/evidence/sets/own/packs/${name}.briefing.yaml`;
  return () => (known ??= libraryOf(readFileSync(path, 'utf8')));
}

for (const [name, library] of [
  ['the bundled article', article],
  ['an invented pack', harbour],
  ['a pack about a merger', packOfSet('halden-castell')],
  ['a pack about a valley', packOfSet('tarn-valley')],
] as const)
  describe(`what is inserted from ${name} is found right`, () => {
    const styles = dateStyles.flatMap((dates) =>
      (['footnote', 'pandoc'] as const).map((citations): NoteStyle => ({
        dates,
        citations,
        format: 'markdown',
      })),
    );
    for (const style of styles)
      for (const form of recordForms)
        it(`as ${form}, ${style.dates}, ${style.citations}`, () => {
          const found = [...library().records].flatMap((record) => {
            const text = inserted(recordContent(library(), [record], form, style));
            return findings(text, library(), style).map((said) => `${record.value.id} – ${said}`);
          });
          assert.deepEqual(found, []);
        });

    for (const style of styles.slice(0, 2)) {
      it(`all together, ${style.citations}`, () => {
        const records = [...library().records];
        for (const form of recordForms)
          assert.deepEqual(
            findings(inserted(recordContent(library(), records, form, style)), library(), style),
            [],
          );
        const text = inserted(recordContent(library(), records, 'bullet', style));
        const sources = sourcesContent(library(), text, style);
        assert.ok(sources);
        assert.deepEqual(findings(inserted(sources, `${text}\n# Sources\n\n`), library(), style), []);
      });

      it(`as actors and biographies, ${style.citations}`, () => {
        const entities = [...library().entities];
        const lead = inserted(
          recordContent(library(), [...library().records].slice(0, 1), 'sentence', style),
        );
        const actors = entities.filter(({ type }) => type === 'actor');
        const contents = [
          keyActorsContent(library(), actors, style),
          biographyContent(library(), entities, style),
        ];
        for (const content of contents)
          assert.deepEqual(findings(inserted(content, `${lead}\n`), library(), style), []);
      });
    }
  });
