import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const program = resolve('dist/briefing-notes.js');
/** One finding, of a code that is a warning. */
const faulty =
  'The army denied it.[^army-denial] <!-- briefing-ignore: undated -->\n\n[^army-denial]: DayFR.\n';
const only = (severity: string) => ({
  '.vscode/settings.json': `{\n  // for the team\n  "briefing.checks": {"ignore-incomplete": "${severity}", "citation-stale": "off", "note-as-of": "off"},\n}`,
});

describe('the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefing-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  /** The codes that are found in the files, each with its file. */
  function found(...files: string[]): string[] {
    const { stdout } = run('check', '--format', 'json', ...files);
    return (JSON.parse(stdout) as { file: string; code: string }[]).map(
      ({ file, code }) => `${file} ${code}`,
    );
  }

  it('says what it found as a list', () => {
    write({ 'notes/a.md': faulty, ...only('error') });
    const { status, stdout, stderr } = run('check', '--format=json', 'notes/a.md');
    assert.deepEqual(JSON.parse(stdout), [
      {
        file: 'notes/a.md',
        line: 1,
        column: 35,
        endLine: 1,
        endColumn: 68,
        code: 'ignore-incomplete',
        severity: 'error',
        message: 'This silences nothing without a reason: write one behind the code.',
      },
    ]);
    assert.equal(stderr, '');
    assert.equal(status, 1);
  });

  it('writes for people, file by file', () => {
    write({ 'a.md': faulty, 'b.md': `\n${faulty}`, ...only('warning') });
    const { status, stdout } = run('check', 'a.md', 'b.md');
    assert.equal(
      stdout,
      [
        'a.md',
        '  1:35  warning      This silences nothing without a reason: write one behind the code.  ignore-incomplete',
        '',
        'b.md',
        '  2:35  warning      This silences nothing without a reason: write one behind the code.  ignore-incomplete',
        '',
        '2 warnings',
        '',
      ].join('\n'),
    );
    assert.equal(status, 0);
  });

  it('counts hints without showing them', () => {
    write({ 'a.md': faulty, ...only('hint') });
    assert.equal(run('check', 'a.md').stdout, '1 hint (not shown)\n');
  });

  it('writes SARIF 2.1.0', () => {
    write({ 'a b.md': faulty, ...only('information') });
    const { status, stdout } = run('check', '--format', 'sarif', 'a b.md');
    const { version, runs } = JSON.parse(stdout) as {
      version: string;
      runs: [{ tool: { driver: { rules: unknown[] } }; results: unknown[] }];
    };
    assert.equal(version, '2.1.0');
    assert.deepEqual(runs[0].tool.driver.rules, [{ id: 'ignore-incomplete' }]);
    assert.deepEqual(runs[0].results, [
      {
        ruleId: 'ignore-incomplete',
        ruleIndex: 0,
        level: 'note',
        message: { text: 'This silences nothing without a reason: write one behind the code.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b.md' },
              region: { startLine: 1, startColumn: 35, endLine: 1, endColumn: 68 },
            },
          },
        ],
      },
    ]);
    assert.equal(status, 0);
  });

  it('checks the notes of a folder, but for those of others and those that Git ignores', () => {
    write({
      'notes/a.md': faulty,
      'notes/deep/b.md': faulty,
      'notes/c.txt': faulty,
      'notes/node_modules/d.md': faulty,
      'notes/.hidden/e.md': faulty,
      'notes/old/f.md': faulty,
      '.gitignore': 'notes',
      'notes/.gitignore': 'old/\n',
      ...only('error'),
    });
    assert.deepEqual(found('notes'), ['notes/a.md ignore-incomplete', 'notes/deep/b.md ignore-incomplete']);
  });

  const pack = (id: string, event: string) =>
    [
      'briefing: 1',
      `id: ${id}`,
      'title: Harbour',
      'sources: {post: {type: article, title: T, passages: {1: {gist: G}}}}',
      'places: {}',
      `events: {${event}: {title: E, status: occurred, verification: established, summary: It happened., cite: post#1}}`,
    ].join('\n');
  const citing = (label: string) =>
    `It happened.[^${label}] <!-- briefing-ignore: undated -->\n\n[^${label}]: Post.\n`;

  it('reads the packs below the current folder and beside the files', () => {
    write({
      'here/packs/one.briefing.yaml': pack('one', 'flood'),
      'there/two.briefing.yaml': pack('two', 'fire'),
      'there/b.md': citing('fire'),
      'here/notes/a.md': citing('flood'),
      'here/notes/c.md': citing('fire'),
      'here/.vscode/settings.json': only('error')['.vscode/settings.json'],
    });
    folder = join(folder, 'here');
    try {
      // What cites a record is a briefing note.
      assert.deepEqual(
        found('notes/a.md').filter((each) => each.endsWith('ignore-incomplete')),
        ['notes/a.md ignore-incomplete'],
      );
      assert.ok(!found('notes/c.md').includes('notes/c.md ignore-incomplete'));
      assert.ok(found('../there/b.md').includes('../there/b.md ignore-incomplete'));
    } finally {
      folder = dirname(folder);
    }
  });

  it('keeps to the packs that a note names where the settings say so', () => {
    const named = `---\nbriefing: {packs: [one]}\n---\n`;
    write({
      'one.briefing.yaml': pack('one', 'flood'),
      'two.briefing.yaml': pack('two', 'fire'),
      'a.md': `${named}It happened.[^fire]\n\n[^fire]: Post. <!-- briefing:00000000 -->\n`,
    });
    const unknown = () => found('a.md').filter((each) => each.endsWith('citation-unknown'));
    assert.deepEqual(unknown(), []);
    write({ '.vscode/settings.json': '{"[markdown]": {"briefing.scope": "named"}}' });
    assert.deepEqual(unknown(), ['a.md citation-unknown']);
  });

  it('says what it could not check, and checks the rest', () => {
    write({ 'a.md': faulty, 'bad.briefing.yaml': '- no pack', ...only('error') });
    const { status, stdout, stderr } = run('check', '--format', 'json', 'gone.md', 'a.md');
    assert.equal((JSON.parse(stdout) as unknown[]).length, 1);
    assert.match(stderr, /^gone\.md: there is no such file or folder$/m);
    assert.match(stderr, /^bad\.briefing\.yaml:1:1: /m);
    assert.equal(status, 2);
  });

  it('says how it is used', () => {
    assert.match(run('--help').stdout, /^Usage: briefing-notes check/);
    assert.equal(run('--help').status, 0);
    for (const args of [
      [],
      ['check'],
      ['mend', 'a.md'],
      ['check', '--format', 'xml', 'a.md'],
      ['check', '--fast'],
    ]) {
      const { status, stderr, stdout } = run(...args);
      assert.match(stderr, /Usage: briefing-notes check/);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    }
  });

  it('is published alone, as a program', () => {
    const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
    });
    const [{ files } = { files: [] }] = JSON.parse(packed.stdout) as { files: { path: string }[] }[];
    assert.deepEqual(files.map(({ path }) => path).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/briefing-notes.js',
      'package.json',
    ]);
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
    assert.deepEqual(bin, { 'briefing-notes': 'dist/briefing-notes.js' });
    assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});
