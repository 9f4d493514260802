import assert from 'node:assert/strict';
import { readPack } from '../../../src/core/pack/read';
import { ownProblems } from '../../../src/core/pack/schema';
import { type YamlChecking, isSchemaChecked } from '../../../src/core/pack/editing/share';
import { packWith } from './marked-pack';

describe('Where the extension for YAML checks the schema too', () => {
  const checking = { installed: true, validate: true, languageId: 'yaml' };
  const cases: [title: string, facts: Partial<YamlChecking>, checked: boolean][] = [
    ['is installed and has not been told otherwise', {}, true],
    ['says nothing of its setting', { validate: undefined }, true],
    ['is not installed', { installed: false }, false],
    ['is told not to validate', { validate: false }, false],
    ['does not look at the document', { languageId: 'plaintext' }, false],
  ];
  for (const [title, facts, checked] of cases) {
    it(`${checked ? 'it does' : 'it does not'}, where it ${title}`, () => {
      assert.equal(isSchemaChecked({ ...checking, ...facts }), checked);
    });
  }

  it('what the schema can tell is left to it, and nothing else', () => {
    const { problems } = readPack(
      packWith(
        'places',
        'a: {name: A, colour: B, within: nowhere, point: [1]}',
        'B: {name: B}',
        'c: {kind: C, cite: ["src#", src#9], aliases: {form: C, weak: yes}}',
        'd: {name: OldTown, note: 12:30}',
        'd: {name: [D]}',
        'x-e: {name: [E]}',
      ),
      'fallback',
    );
    const codes = (checked: boolean) => ownProblems(problems, checked).map(({ code }) => code);
    assert.deepEqual(codes(false), [
      'unknown-key',
      'unknown-reference',
      'bad-point',
      'bad-id',
      'missing-field',
      'bad-citation',
      'unknown-passage',
      'wrong-type',
      'entities-alike',
      'yaml-misread',
      'duplicate-id',
    ]);
    assert.deepEqual(codes(true), [
      'unknown-reference',
      'unknown-passage',
      'entities-alike',
      'yaml-misread',
      'duplicate-id',
    ]);
  });

  it('a day that no calendar has is ours to tell, another notation is not', () => {
    const own = (date: string) =>
      ownProblems(readPack(packWith('head', `asOf: ${date}`), 'a').problems, true).map(({ code }) => code);
    assert.deepEqual(own('2024-02-30'), ['bad-date']);
    assert.deepEqual(own('2024-12-02/2024-12-01'), ['bad-date']);
    assert.deepEqual(own('yesterday'), []);
  });
});
