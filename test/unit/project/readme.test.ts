import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultSeverities } from '../../../src/core/checks';
import * as format from '../../../src/core/pack/format';
import * as terms from '../../../src/core/pack/terms';
import { describeProblem } from '../../../src/core/pack/describe-problem';
import { type Problem, type ProblemCode, severityOf } from '../../../src/core/pack/problems';
import { maxQuoteWords } from '../../../src/core/pack/quote-length';
import { readPack } from '../../../src/core/pack/read';
import type { FieldsShape } from '../../../src/core/pack/shape';
import { cases } from '../pack/problem-cases';

const readme = readFileSync('README.md', 'utf8');

/** The cells of the table row that begins with the name. */
function row(name: string): string {
  // The front matter of notes has some keys of the same names.
  const rules = readme.slice(readme.indexOf('## The pack format'));
  const line = rules.split('\n').find((candidate) => candidate.startsWith(`| ${name} `));
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
        fieldsOf(shape)
          .filter(([field]) => field !== 'passages')
          .map(([field, required]) => `${field}${required ? '!' : ''}`),
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
    ['actor `kind`', terms.actorKinds],
    ['relation `type`', terms.relationTypes],
    ['`status`', terms.eventStatuses],
    ['`verification`', terms.verifications],
    ['claim `kind`', terms.claimKinds],
    ['alias `type`', terms.aliasTypes],
    ['`dateBasis`', terms.dateBases],
    ['`marking`', terms.tlpLabels],
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

  it('lists every check of notes with its severity', () => {
    const [, table = ''] = /## Checks\n([^]*?)\n## /.exec(readme) ?? [];
    const listed = [...table.matchAll(/^\| `([a-z-]+)` +\| ([a-z]+) /gm)].map(([, code, severity]) => [
      code,
      severity,
    ]);
    assert.deepEqual(listed, [...defaultSeverities]);
  });

  it('lists every problem, as an error or as a warning', () => {
    const [, table = ''] = /### Problems\n([^]*?)\n### /.exec(readme) ?? [];
    const rows = table.split('\n').filter((line) => /^\| (?!About|-)/.test(line));
    const codes = (column: number) =>
      rows.flatMap((line) =>
        [...(line.split('|')[column] ?? '').matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/g)].map(([, code]) => code),
      );
    const all = Object.keys(cases) as ProblemCode[];
    const isError = (code: ProblemCode) => severityOf({ code } as Problem) === 'error';
    assert.deepEqual(codes(2).sort(), all.filter(isError).sort());
    assert.deepEqual(codes(3).sort(), all.filter((code) => !isError(code)).sort());
  });

  it('says how long a quote may be', () => {
    assert.ok(readme.includes(`A quote of more than ${maxQuoteWords} words`));
  });
});
