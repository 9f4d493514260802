import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import tseslint from 'typescript-eslint';

interface Lint {
  wordFaults(ast: unknown, file: string): { message: string; loc: { start: { line: number } } }[];
}

interface Parser {
  parseForESLint(text: string, options: object): { ast: unknown };
}
const parser = tseslint.parser as unknown as Parser;
const options = { comment: true, tokens: true, loc: true, range: true };

describe('The words of names and comments', () => {
  let lint: Lint;
  before(async () => {
    lint = (await import(pathToFileURL(resolve('build/lint/plain-words.mjs')).href)) as Lint;
  });
  const faults = (text: string, file = 'src/core/note/usage.ts') =>
    lint
      .wordFaults(parser.parseForESLint(text, options).ast, file)
      .map(({ message, loc }) => `${loc.start.line} ${message.split(':')[0] ?? ''}`);

  const cases: [text: string, found: string[]][] = [
    ['/** The end of the note. */', []],
    ['/** Whether it ends. */', ['1 Begin a doc comment with a verb or a noun, not with “Whether”.']],
    ['/**\n * What ends.\n */', ['1 Begin a doc comment with a verb or a noun, not with “What”.']],
    ['/* What ends is not documented. */\n// Where it ends.', []],
    ['// The front\n// matter of a note, and `matter` in code.', ['2 Not “matter” in a comment']],
    ['/** The front\n * matter of a note. */', []],
    ['// It is behind the fence.', ['1 Not “behind” in a comment']],
    ['const noteMatter = 1;\nnoteMatter;', ['1 Not “matter” in the name “noteMatter”']],
    ['const frontMatter = note.matter;', []],
    ['const { toldOnce } = note;', ['1 Not “told” in the name “toldOnce”']],
    ['const text = "told behind the matter";', []],
  ];
  for (const [text, found] of cases)
    it(JSON.stringify(text), () => {
      assert.deepEqual(faults(text), found);
    });

  it('are held in names of files too', () => {
    assert.deepEqual(faults('', 'src/core/note/passed-over.ts'), [
      '1 Not “passed over” in the name of the file',
    ]);
    assert.deepEqual(faults('', 'src/core/note/front-matter.test.ts'), []);
  });
});
