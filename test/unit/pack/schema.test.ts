import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as format from '../../../src/core/pack/format';
import type { Problem } from '../../../src/core/pack/problems/problems';
import { readPack } from '../../../src/core/pack/read';
import { isSchemaProblem, packSchema } from '../../../src/core/pack/schema';
import type { FieldsShape } from '../../../src/core/pack/shape';
import { parseYaml } from '../../../src/core/yaml/parse';
import { type YamlNode, pathAt } from '../../../src/core/yaml/tree';
import { cases } from './problem-cases';

const article = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');
const validate = new Ajv({ allErrors: true, strict: false, strictNumbers: true }).compile(packSchema());

/** Returns the value that a language server hands to the schema: the first of each key, as the reader takes it. */
function valueOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(valueOf);
  const entries = node.entries.map(({ key, value }): [string, unknown] => [key.source, valueOf(value)]);
  return Object.fromEntries(entries.reverse());
}

/**
 * Returns the paths that the schema rejects, as `/actors/army/kind`; a key that may not be there counts as its own
 * path.
 */
function rejectedAt(root: YamlNode): string[] {
  if (validate(valueOf(root))) return [];
  return (validate.errors ?? []).map(({ instancePath, params }) => {
    const key = (params as { additionalProperty?: string }).additionalProperty;
    return key === undefined ? instancePath : `${instancePath}/${escaped(key)}`;
  });
}

/** Returns the path of a problem, in the same form. */
function placeOf(problem: Problem, root: YamlNode): string {
  if (problem.code === 'missing-field' && problem.record === 'pack') return '';
  return pathAt(root, problem.start)
    .map((step) => `/${escaped(String(step))}`)
    .join('');
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Codes after which the reader has not looked at everything that the schema sees. */
const unread = new Set([
  'format-version',
  'duplicate-id',
  'duplicate-key',
  'list-too-long',
  'too-many-problems',
]);

/**
 * Returns `true` if the value is read as meant. Of what a comma cuts in braces, the schema sees the pieces, and rejects
 * the key that is none.
 */
function isReadAsMeant(problem: Problem): boolean {
  if (problem.code === 'yaml-syntax') return problem.kind === 'no-space';
  return problem.code === 'yaml-misread' && (problem.reason === 'comma' || problem.reason === 'no-brackets');
}

function assertAgreement(text: string): void {
  const { faults } = parseYaml(text);
  const { problems, root } = readPack(text, 'fallback');
  // What is no YAML at all, each reads in its own way; an alias has the places of what it stands for.
  if (faults.length > 0 || !root || /(?<![^\s,[{])[*&]\w/.test(text)) return;
  const rejected = rejectedAt(root);
  const reported = problems.filter(isSchemaProblem);
  for (const problem of reported) {
    const place = placeOf(problem, root);
    // An empty field is there to the schema, and left out to the reader.
    const places = [place, ...(problem.code === 'missing-field' ? [`${place}/${problem.field}`] : [])];
    assert.ok(
      places.some((candidate) => rejected.includes(candidate)),
      `${problem.code} at ${place}: ${rejected.join(' ')}\n${text}`,
    );
  }
  if (
    reported.length === 0 &&
    !problems.some((problem) => unread.has(problem.code) || isReadAsMeant(problem))
  ) {
    assert.deepEqual(rejected, [], text);
  }
}

describe('The schema', () => {
  it('accepts the bundled article', () => {
    const { root } = readPack(article, 'fallback');
    assert.ok(root);
    assert.deepEqual(rejectedAt(root), []);
  });

  for (const [code, { bad, good }] of Object.entries(cases)) {
    it(`agrees with the reader on ${code}`, () => {
      for (const { text } of [...bad, ...good]) if (text !== undefined) assertAgreement(text);
    });
  }

  it('agrees with the reader on the bundled article with other values in it', () => {
    const { root } = readPack(article, 'fallback');
    const scalars = root ? scalarsOf(root) : [];
    // Without .inf and .nan: JSON, and so a schema, has no such numbers.
    const values = fc.oneof(
      fc.constantFrom(
        ...['', ' ', 'null', '~', 'true', 'NO', '12', '12.5', '0x1F', '1e3', '2011', '0987'],
        ...['2024-12-02', '2024-13', '2024-1-1', '201X', '2015/..', '../2015', '2024-12?', '2024-25', '2E+3'],
        ...[
          'dayfr#2',
          'dayfr',
          'dayfr#',
          '"#2"',
          'dayfr#2#3',
          '"a\\nb#c"',
          'person',
          'reported',
          'TLP:CLEAR',
        ],
        ...['[]', '{}', '[a]', '[[a]]', '{a: b}', '{x-a: b}', '[1, 2]', '[200, 2]', '[1, 100]', '[1, 2, 3]'],
        ...[
          'A Name',
          'a-slug',
          'x-own',
          'constructor',
          '"\\t"',
          '"__proto__"',
          '{form: A, weak: 1}',
          '[null, ""]',
        ],
      ),
      fc.string({ maxLength: 6 }).map((value) => JSON.stringify(value)),
    );
    const mutation = fc.tuple(fc.nat(scalars.length - 1), values);
    fc.assert(
      fc.property(
        fc.uniqueArray(mutation, { selector: ([index]) => index, minLength: 1, maxLength: 4 }),
        (changes) => {
          let text = article;
          for (const [index, value] of changes.toSorted(([a], [b]) => b - a)) {
            const { start, end } = scalars[index]!;
            text = text.slice(0, start) + value + text.slice(end);
          }
          assertAgreement(text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('agrees with the reader on how a date is written', () => {
    const part = fc.constantFrom(
      ...[
        '2024',
        '2024-12',
        '2024-12-02',
        '-0044',
        '201X',
        '20XX',
        '2024-XX',
        '2024-12-XX',
        'Y12024',
        '2024-22',
      ],
      ...['/', '..', '?', '~', '%', 'T10:00', ':30', 'Z', '+03:00', '-', ' ', 'X', '[', ']', '1', 'E3', '.'],
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        assertAgreement(`briefing: 1\nid: a\ntitle: A\nasOf: ${JSON.stringify(parts.join(''))}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('says of each field what the format says, and of each choice what there is', () => {
    const schema = JSON.stringify(packSchema());
    const { pack, source, place, actor, relation, event, claim, quote, alias, role, figure } = format;
    const shapes: FieldsShape[] = [pack, source, place, actor, relation, event, claim, quote];
    for (const shape of [...shapes, alias, role, figure]) {
      for (const [name, field] of Object.entries(shape.fields)) {
        assert.ok(schema.includes(`"${name}":{"description":${JSON.stringify(field.doc)}`), name);
        if (field.shape.kind === 'choice') assert.ok(schema.includes(JSON.stringify(field.shape.of)));
      }
    }
  });
});

function scalarsOf(node: YamlNode): { start: number; end: number }[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list'
    ? node.items.flatMap(scalarsOf)
    : node.entries.flatMap(({ key, value }) => [key, ...scalarsOf(value)]);
}
