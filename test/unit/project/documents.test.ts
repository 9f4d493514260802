import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultSeverities } from '../../../src/core/checks';
import * as format from '../../../src/core/pack/format';
import type { Pack } from '../../../src/core/pack/model';
import * as terms from '../../../src/core/pack/terms';
import { describeProblem } from '../../../src/core/pack/problems/describe-problem';
import { type Problem, type ProblemCode, severityOf } from '../../../src/core/pack/problems/problems';
import { frontMatterKeys } from '../../../src/core/note/front-matter/model';
import { maxQuoteWords } from '../../../src/core/pack/quote-length';
import { readPack } from '../../../src/core/pack/read';
import type { FieldsShape } from '../../../src/core/pack/shape';
import { cases } from '../pack/problem-cases';

const read = (path: string) => readFileSync(path, 'utf8');
const packFormat = read('docs/pack-format.md');
const checks = read('docs/checks.md');
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => join('docs', name))];

interface ExtensionPage {
  readonly anchorsOf: (text: string) => string[];
}
interface Tables {
  readonly withTables: (text: string) => Promise<string>;
}
const build = async (name: string): Promise<unknown> => import(pathToFileURL(resolve('build', name)).href);

/** The number of words, lines and bars of tables not counted. */
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The cells of the table row that begins with the name. */
function row(name: string): string {
  const line = packFormat.split('\n').find((candidate) => candidate.startsWith(`| ${name} `));
  return line ?? assert.fail(`the page on the format has no row “${name}”`);
}

function fieldsOf(shape: unknown): [name: string, required: boolean][] {
  return Object.entries((shape as FieldsShape).fields).map(([name, { required }]) => [name, required]);
}

/** The first pack that a page shows, in which nothing is wrong. */
function exampleIn(text: string): Pack {
  const [, example = ''] = /```yaml\n([^]*?)```/.exec(text) ?? [];
  const { pack, problems } = readPack(example, 'example');
  assert.deepEqual(
    problems.map((problem) => describeProblem(problem)),
    [],
  );
  return pack ?? assert.fail('no pack');
}

describe('The README', () => {
  it('is short', () => {
    assert.ok(wordCount(read('README.md')) <= 900);
  });

  it('shows a pack in which nothing is wrong', () => {
    assert.equal(exampleIn(read('README.md')).id, 'harbour-notice');
  });

  it('lists every page of docs/', () => {
    for (const name of readdirSync('docs')) assert.ok(read('README.md').includes(`](docs/${name})`), name);
  });
});

describe('CONTRIBUTING', () => {
  it('is short', () => {
    assert.ok(wordCount(read('CONTRIBUTING.md')) <= 1000);
    const [, rooms = ''] = /^## Rooms\n([^]*?)^## /m.exec(read('CONTRIBUTING.md')) ?? [];
    const rows = rooms.split('\n').filter((line) => /^\| (?!Folder|-)/.test(line));
    assert.ok(rows.length > 0 && rows.length <= 15);
  });

  it('names only files and folders that are there', () => {
    for (const [, path = ''] of read('CONTRIBUTING.md').matchAll(/`((?:src|test|build|docs)\/[\w./-]+)`/g))
      assert.ok(existsSync(path), path);
  });
});

describe('The documents', () => {
  it('link to pages, headings and files that are there', async () => {
    const { anchorsOf } = (await build('extension-page.mjs')) as ExtensionPage;
    for (const page of pages) {
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        assert.ok(existsSync(file), `${page}: ${target}`);
        if (anchor !== undefined) assert.ok(anchorsOf(read(file)).includes(anchor), `${page}: ${target}`);
      }
    }
  });

  it('have the tables that the manifest gives', async () => {
    const { withTables } = (await build('tables.mjs')) as Tables;
    for (const name of ['README.md', 'docs/commands.md', 'docs/checks.md'])
      assert.equal(read(name), await withTables(read(name)), 'run: node build/tables.mjs');
    const [, commands = ''] = /<!-- commands -->([^]*?)<!--/.exec(read('docs/commands.md')) ?? [];
    assert.doesNotMatch(commands, /\| +\|$/m, 'a command without a description');
  });

  it('list the snippets', () => {
    const snippets = JSON.parse(read('snippets/markdown.json')) as Record<string, { prefix: string }>;
    const listed = [...read('docs/commands.md').matchAll(/^\| `(bn-\w+)`/gm)].map(([, prefix]) => prefix);
    assert.deepEqual(
      listed.sort(),
      Object.values(snippets)
        .map(({ prefix }) => prefix)
        .sort(),
    );
  });

  it('list the keys of the front matter of a note', () => {
    const [, section = ''] = /## The front matter of a note\n([^]*)/.exec(read('docs/notes.md')) ?? [];
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key ?? ''),
    );
    assert.deepEqual(listed.sort(), [...frontMatterKeys].sort());
  });

  it('have a block of figures for each benchmark', () => {
    const listed = [...read('docs/performance.md').matchAll(/^<!-- bench: ([\w-]+)/gm)].map(
      ([, name]) => name,
    );
    const benches = readdirSync('test/bench').filter((name) => name.endsWith('.bench.ts'));
    assert.deepEqual(listed.sort(), benches.map((name) => name.replace('.bench.ts', '')).sort());
  });
});

describe('The page on the format', () => {
  it('shows a pack in which nothing is wrong, with every section', () => {
    const pack = exampleIn(packFormat);
    assert.equal(pack.id, 'harbour-strike');
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
    const line = packFormat.split('\n').find((candidate) => candidate.startsWith('A figure has')) ?? '';
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
    const [, table = ''] = /## Codes\n([^]*?)\n## /.exec(checks) ?? [];
    const listed = [...table.matchAll(/^\| `([a-z-]+)` +\| ([a-z]+) /gm)].map(([, code, severity]) => [
      code,
      severity,
    ]);
    assert.deepEqual(listed, [...defaultSeverities]);
  });

  it('lists every problem, as an error or as a warning', () => {
    const [, table = ''] = /## Problems\n([^]*?)\n## /.exec(packFormat) ?? [];
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
    assert.ok(packFormat.includes(`A quote of more than ${maxQuoteWords} words`));
  });
});
