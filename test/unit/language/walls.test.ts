import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const core = 'src/core';
const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));
const importsOf = (name: string) =>
  [...readFileSync(join(core, name), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
    join(name, '..', path).replaceAll('\\', '/'),
  );
/** Longer patterns are word lists in disguise. */
const longest = 120;
/** A table of Unicode; and a pattern of classes of letters alone. */
const exempt = new Set(['base/fold.ts', 'note/names/name-place.ts']);

describe('The room of languages', () => {
  it('is where alone English is known', () => {
    const doors = /^language\/(?:english\/|index\.ts$|basics\.ts$)/;
    const found = files.filter(
      (name) => !doors.test(name) && importsOf(name).some((path) => path.startsWith('language/english')),
    );
    assert.deepEqual(found, []);
  });

  it('knows nothing of packs and notes', () => {
    const rooms = /^(?:base|dates|yaml|language)(?:\/|$)/;
    const found = files
      .filter((name) => name.startsWith('language/'))
      .flatMap((name) => importsOf(name).filter((path) => !rooms.test(path)));
    assert.deepEqual(found, []);
  });

  it('has its words in lists: no pattern of the core is long', () => {
    const found: string[] = [];
    for (const name of files.filter((one) => !exempt.has(one))) {
      const source = ts.createSourceFile(
        name,
        readFileSync(join(core, name), 'utf8'),
        ts.ScriptTarget.Latest,
      );
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node) && node.text.lastIndexOf('/') - 1 > longest)
          found.push(`${name}: ${node.text}`);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    assert.deepEqual(found, []);
  });

  it('says months once', () => {
    const found = files.filter((name) => {
      const code = readFileSync(join(core, name), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
      return /february|\bfeb\b/i.test(code);
    });
    assert.deepEqual(found, ['language/english/dates/date-words.ts']);
  });
});
