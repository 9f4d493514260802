import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Library } from '../../../../src/core/library';
import { mentionsOf } from '../../../../src/core/note/names/entity-mentions';
import { FormWriter } from '../../../../src/core/note/names/one-form';
import { article } from '../../support/library';

/** The note with all that can mean nobody else in the form. */
function renamed(library: Library, text: string, id: string, form: string): string {
  const all = library.find(text, 'markdown');
  const ids = new Set(library.namesOf(id)?.ids);
  const sure = mentionsOf(library, all, ids).flatMap(({ mention, isSure }) => (isSure ? [mention] : []));
  return new FormWriter(text, 'markdown', all)
    .edits(sure, form)
    .reduceRight((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text);
}

const assad = 'bashar-al-assad';

describe('An actor in one form', () => {
  const library = article();
  const cases: [before: string, form: string, after: string][] = [
    ['Hafez al-Assad ruled; Assad left.', 'Bashar al-Assad', 'Hafez al-Assad ruled; Bashar al-Assad left.'],
    ['Lake Assad and Assad Hospital', 'Bashar al-Assad', 'Lake Assad and Assad Hospital'],
    ['Then the late Assad left.', 'the late Assad', 'Then the late Assad left.'],
    ['Then Assad left.', 'the late Assad', 'Then the late Assad left.'],
    ['Then *Assad* left.', 'Assad *the* Late', 'Then *Assad \\*the\\* Late* left.'],
  ];
  for (const [before, form, after] of cases)
    it(`“${form}”: ${before}`, () => {
      const once = renamed(library, before, assad, form);
      assert.equal(once, after);
      assert.equal(renamed(library, once, assad, form), after);
    });

  const forms = fc.constantFrom(
    ...[...library.entityIds()].flatMap((id) =>
      (library.entity(id)?.forms ?? []).slice(0, 3).map(({ form }) => ({ id, form })),
    ),
    { id: assad, form: 'the late Assad' },
    { id: assad, form: 'Assad (the son)' },
    { id: 'syria', form: 'Syria and Syria' },
  );
  const names = fc.constantFrom(
    ...[...library.entityIds()].flatMap((id) => library.namesOf(id)?.forms.slice(0, 4) ?? []),
  );
  const others = fc.constantFrom(
    ...[
      'Hafez',
      'Lake',
      'President',
      'Yesterday',
      'the',
      'said',
      'Hospital',
      'bin',
      'al-',
      'Mr',
      'leaders',
      '(',
      ')',
    ],
    ...[
      ',',
      '.',
      "'s",
      '’s',
      '“',
      '”',
      '"',
      '**',
      '*',
      '[^a]',
      '[@b]',
      '\\',
      ':',
      '-',
      '\n',
      '\n> ',
      '|',
      '`',
      '<!--',
    ],
  );
  const words = fc.array(fc.oneof(names, others, names, fc.constant(' ')), { maxLength: 12 });
  const prose = fc.tuple(words, fc.constantFrom(' ', ' ', '')).map(([all, blank]) => all.join(blank));

  it('has nothing left to do when it is done', () => {
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 4 }), forms, (paragraphs, { id, form }) => {
        const once = renamed(library, paragraphs.join('\n\n'), id, form);
        assert.equal(renamed(library, once, id, form), once);
      }),
      { numRuns: 2_000 },
    );
  });

  /** Something in which no word may change, and which leaves nothing open. */
  const closed = names.chain((name) =>
    fc.constantFrom(
      `\`${name.replaceAll('`', '')}\``,
      `“${name} left, and ${name} stayed”`,
      `<!-- ${name} -->`,
      `[text](https://example.org/${name.replaceAll(/\W/g, '-')})`,
      `[@${name.replaceAll(/[^a-z]/gi, '-')}]`,
      `Hafez al-Assad`,
    ),
  );
  const kept = names.chain((name) =>
    fc.constantFrom(
      `\`\`\` ${name}\n${name} left\n\`\`\``,
      `> ${name} left`,
      `<!-- ${name}\n${name} -->`,
      `    ${name} left`,
      `[${name}]: https://example.org/${name.replaceAll(/\W/g, '-')}`,
    ),
  );
  const sentence = fc
    .tuple(names, closed, names)
    .map(([one, inside, other]) => ({ text: `Then ${one} spoke, ${inside}, and ${other} left.`, inside }));
  const block = fc.oneof(
    sentence,
    kept.map((text) => ({ text, inside: text })),
  );

  it('changes nothing in code, quotations, comments, addresses and other names', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), forms, (blocks, { id, form }) => {
        const result = renamed(library, blocks.map(({ text }) => text).join('\n\n'), id, form);
        let from = 0;
        for (const { inside } of blocks) {
          const at = result.indexOf(inside, from);
          assert.ok(at >= from, `${inside}\n${result}`);
          from = at + inside.length;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
