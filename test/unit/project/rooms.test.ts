import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

/** The rooms, lowest first. A file imports from its own room and from lower ones: so there are no circles of rooms. */
const order = [
  ...[
    'base',
    'dates',
    'yaml',
    'language',
    'markdown',
    'names',
    'pack',
    'library',
    'stored',
    'render',
    'note',
  ],
  ...['outline', 'ledger', 'checks', 'capture'],
]
  .map((name) => `core/${name}`)
  .concat('api.ts', 'threads', 'cli')
  .concat(['shared', 'library', 'notes', 'packs', 'writing', 'views'].map((name) => `editor/${name}`))
  .concat('extension.ts');

/** Folders of `test/unit` that are no rooms of `src`. */
const otherTests = ['articles', 'linear', 'project', 'snippets', 'support'];

const mostFiles = 24;
const mostLines = 5000;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name))
  .sort();
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** The room of a file: a folder of `core` or of `editor`, else what lies in `src` itself. */
function roomOf(file: string): string {
  const [, top = '', room = ''] = file.split('/');
  return top === 'core' || top === 'editor' ? `${top}/${room}` : top;
}

/** The room of a file, by which its size counts: each part of a language is one of its own. */
function sizedRoomOf(file: string): string {
  const [part] = /^src\/core\/language\/\w+\/\w+(?=\/)/.exec(file) ?? [];
  return part ?? roomOf(file);
}

function isUpward(from: string, to: string): boolean {
  return order.includes(from) && order.indexOf(to) > order.indexOf(from);
}

/** The files of ours that a file imports, types and `import()` included. */
function importsOf(file: string): string[] {
  const text = textOf.get(file) ?? '';
  const paths = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']*)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  );
  return paths.flatMap((path) => {
    const found = [path, `${path}.ts`, join(path, 'index.ts')].find((name) => textOf.has(name));
    return found ?? [];
  });
}

/** The statements of a file that are more than an import or a re-export. */
function ownStatements(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/^(?:import|export)\b(?:[^;'=]*?\bfrom)?\s*'[^']*';/gm, '')
    .replace(/^export (?:type )?\{[^}]*\};/gm, '')
    .trim();
}

describe('The rooms', () => {
  it('are all in the list', () => {
    assert.deepEqual([...new Set(files.map(roomOf))].filter((room) => !order.includes(room)).sort(), []);
    assert.deepEqual(
      order.filter((room) => !existsSync(join('src', room))),
      [],
    );
  });

  it('import from lower rooms only', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((other) => isUpward(roomOf(file), roomOf(other)))
        .map((other) => `${file} imports ${other}`),
    );
    assert.deepEqual(upward, []);
  });

  it(`have at most ${mostFiles} files in a folder`, () => {
    const folders = [...new Set(files.map((file) => dirname(file)))];
    const full = folders
      .map((folder) => ({ folder, length: files.filter((file) => dirname(file) === folder).length }))
      .filter(({ length }) => length > mostFiles);
    assert.deepEqual(
      full.map(({ folder, length }) => `${folder}: ${length}`),
      [],
    );
  });

  it(`have at most ${mostLines} lines each, blank ones not counted`, () => {
    const linesIn = (file: string) => (textOf.get(file) ?? '').split('\n').filter((line) => line.trim());
    const rooms = new Set(files.map(sizedRoomOf));
    const sizes = [...rooms].map((room) => {
      const lines = files.filter((file) => sizedRoomOf(file) === room).flatMap(linesIn);
      return { room, lines: lines.length };
    });
    assert.deepEqual(
      sizes.filter(({ lines }) => lines > mostLines),
      [],
    );
  });

  it('have no file that only hands on what others export, except an index', () => {
    const empty = files.filter(
      (file) =>
        basename(file) !== 'index.ts' &&
        !file.endsWith('.d.ts') &&
        ownStatements(textOf.get(file) ?? '') === '',
    );
    assert.deepEqual(empty, []);
  });

  it('give their names to the folders of their unit tests', () => {
    const folders = readdirSync('test/unit').filter((name) =>
      statSync(join('test/unit', name)).isDirectory(),
    );
    const rooms = new Set(order.map((room) => basename(room)));
    assert.deepEqual(
      folders.filter((name) => !rooms.has(name) && !otherTests.includes(name)),
      [],
    );
  });
});
