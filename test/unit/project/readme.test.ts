import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as format from '../../../src/core/pack/format';
import * as model from '../../../src/core/pack/model';
import { describeProblem } from '../../../src/core/pack/describe-problem';
import { readPack } from '../../../src/core/pack/read';
import type { FieldsShape } from '../../../src/core/pack/shape';

const readme = readFileSync('README.md', 'utf8');

/** The cells of the table row that begins with the name. */
function row(name: string): string {
  const line = readme.split('\n').find((candidate) => candidate.startsWith(`| ${name} `));
  return line ?? assert.fail(`the README has no row “${name}”`);
}

function fieldsOf(shape: unknown): [name: string, required: boolean][] {
  return Object.entries((shape as FieldsShape).fields).map(([name, { required }]) => [name, required]);
}

describe('The README', () => {
  it('shows a pack in which nothing is wrong', () => {
    const [, example = ''] = /```yaml\n([^]*?)```/.exec(readme) ?? [];
    const { pack, problems } = readPack(example, 'example');
    assert.deepEqual(
      problems.map((problem) => describeProblem(problem)),
      [],
    );
    assert.equal(pack?.id, 'harbour-strike');
    const used = [
      pack.sources,
      pack.places,
      pack.actors,
      pack.relations,
      pack.events,
      pack.claims,
      pack.quotes,
    ];
    assert.ok(used.every((section) => section.length > 0));
  });

  const tables: [row: string, ...shapes: unknown[]][] = [
    ['top', format.head],
    ['`sources`', format.source, format.passage],
    ['`places`', format.place],
    ['`actors`', format.actor, format.alias, format.role],
    ['`relations`', format.relation],
    ['`events`', format.event],
    ['`claims`', format.claim],
    ['`quotes`', format.quote],
  ];
  for (const [name, ...shapes] of tables) {
    it(`lists the fields of ${name} as the format has them`, () => {
      const listed = [...row(name).matchAll(/(\*\*)?`(\w+)`/g)].map(
        ([, bold, field]) => `${field ?? ''}${bold ? '!' : ''}`,
      );
      const expected = shapes.flatMap((shape) =>
        fieldsOf(shape).map(([field, required]) => `${field}${required ? '!' : ''}`),
      );
      const nested = shapes.length > 1 || name === '`sources`' ? ['passages', 'sources'] : [];
      const own = listed.filter((field) => !nested.includes(field) && `\`${field}\`` !== name);
      assert.deepEqual(
        [...new Set(own)].filter((field) => field !== name.replaceAll('`', '')).sort(),
        [...new Set(expected)].sort(),
      );
    });
  }

  it('lists the fields of a figure', () => {
    const line = readme.split('\n').find((candidate) => candidate.startsWith('A figure has')) ?? '';
    for (const [field] of fieldsOf(format.figure)) assert.ok(line.includes(`\`${field}\``), field);
  });

  const choices: [row: string, values: readonly string[]][] = [
    ['actor `kind`', model.actorKinds],
    ['relation `type`', model.relationTypes],
    ['`status`', model.eventStatuses],
    ['`verification`', model.verifications],
    ['claim `kind`', model.claimKinds],
    ['alias `type`', model.aliasTypes],
    ['`dateBasis`', model.dateBases],
    ['`marking`', model.tlpLabels],
  ];
  for (const [name, values] of choices) {
    it(`lists the values of ${name}`, () => {
      const [, , cell = ''] = row(name).split('|');
      assert.deepEqual(
        [...cell.matchAll(/`([^`]+)`/g)].map(([, value]) => value),
        [...values],
      );
    });
  }
});
