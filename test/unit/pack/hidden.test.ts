import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixesFor } from '../../../src/core/pack/problems/fixes';
import { readPack } from '../../../src/core/pack/read';
import { describeProblem } from '../../../src/core/pack/problems/describe-problem';
import { entity, libraryOf, packText } from '../support/library';

const lrm = '\u200e';
const override = '\u202e';

describe('What nobody sees in a name', () => {
  it('is in no name that is read, recognised or printed', () => {
    const actors = `  a: {name: "Ka\u202erl${lrm} Roe", short: "R\u200boe", aliases: ["K\u00ad. Roe"], kind: person, cite: src#1}`;
    const { pack, problems } = readPack(packText('hidden', { actors }), 'hidden');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['hidden-character', 'hidden-character', 'hidden-character'],
    );
    assert.equal(
      describeProblem(problems[0]!),
      'The name is read without what nobody sees in it: remove it here too (right-to-left override (U+202E), left-to-right mark (U+200E)).',
    );
    const actor = pack?.actors.find(({ id }) => id === 'a');
    assert.deepEqual([actor?.name, actor?.short, actor?.aliases[0]?.form], ['Karl Roe', 'Roe', 'K. Roe']);
  });

  it('stays where it spells a word', () => {
    const library = libraryOf(packText('persian', { places: '  a: {name: می‌روم, aliases: [क्‍ष]}' }));
    assert.equal(entity(library, 'a').name, 'می‌روم');
  });

  it('goes by a fix that changes nothing else', () => {
    const part = fc.constantFrom(
      'A',
      'b',
      ' ',
      '\\"',
      '\\\\',
      '\\u0041',
      '\\u202e',
      lrm,
      override,
      '\u200b',
      'م',
      '\u200c',
      'é',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = packText('fixed', { places: `  a: {name: "A${parts.join('')}"}` });
        const { pack, problems, root } = readPack(text, 'fixed');
        const [problem] = problems;
        if (!problem) return;
        const [fix] = fixesFor(problem, text, root);
        const { start, end, text: by } = fix!.edits[0]!;
        const after = readPack(text.slice(0, start) + by + text.slice(end), 'fixed');
        assert.deepEqual(after.problems, []);
        assert.deepEqual(after.pack?.places, pack?.places);
      }),
    );
  });
});
