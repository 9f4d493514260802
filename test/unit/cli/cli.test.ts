import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

  function write(files: Record<string, string | Uint8Array>): void {
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

  describe('what cannot be checked', () => {
    /** Returns the lines of the faults on the error output, and the status. */
    function refused(...args: string[]) {
      const { status, stderr } = run('check', '--format', 'json', ...args);
      return { status, faults: stderr.trimEnd().split('\n') };
    }

    it('a note that is no text in UTF-8 or UTF-16 is told, and not read as if it were', () => {
      const latin = new Uint8Array([...Buffer.from(faulty, 'latin1'), 0xe9]);
      write({ 'a.md': latin, 'b.md': new Uint8Array([0xff, 0xfe, 0x61]), ...only('error') });
      const advice = 'it is neither UTF-8 nor marked as UTF-16, and was not checked: save it as UTF-8';
      assert.deepEqual(refused('a.md', 'b.md'), {
        status: 2,
        faults: [`a.md: ${advice}`, `b.md: ${advice}`],
      });
    });

    it('a pack with errors, one that cannot be read, and a second one of an id are told', () => {
      const broken = pack('one', 'flood').replace('verification: established', 'verification: estblished');
      write({
        'a.md': citing('flood'),
        'one.briefing.yaml': broken,
        'two.briefing.yaml': pack('one', 'fire'),
        'three.briefing.yaml': new Uint8Array([0x61, 0xe9]),
        ...only('off'),
      });
      const { status, faults } = refused('a.md');
      assert.equal(status, 2);
      assert.match(faults[0] ?? '', /^one\.briefing\.yaml:6:\d+: .*estblished/);
      assert.match(faults[1] ?? '', /^three\.briefing\.yaml:1:2: The file is not UTF-8/);
      assert.match(faults[2] ?? '', /^two\.briefing\.yaml:1:1: .*one.*one\.briefing\.yaml/);
      assert.equal(faults.length, 3);
    });

    it('a pack is told only where a note draws on it', () => {
      write({
        'a.md': `---\nbriefing: {packs: [one]}\n---\n${citing('flood')}`,
        'one.briefing.yaml': pack('one', 'flood'),
        'two.briefing.yaml': '- no pack',
        '.vscode/settings.json': '{"briefing.scope": "named", "briefing.checks": {"citation-stale": "off"}}',
      });
      assert.deepEqual(refused('a.md'), { status: 0, faults: [''] });
      write({ '.vscode/settings.json': '{}' });
      assert.equal(refused('a.md').status, 2);
    });

    it('records of a pack that is not loaded are one remark, and not held against anything', () => {
      const note = `It happened.[^army-denial] And so.[^loss-of-aleppo]\n\n[^army-denial]: X. <!-- briefing:00000000 -->\n[^loss-of-aleppo]: X. <!-- briefing:00000000 -->\n`;
      write({ 'a.md': note, '.vscode/settings.json': '{"briefing.bundledArticle": false}' });
      const { status, stdout } = run('check', 'a.md');
      assert.match(
        stdout,
        /information +This note cites 2 records of a pack that is not loaded: aleppo-2024-12-02\./,
      );
      assert.doesNotMatch(stdout, /citation-unknown/);
      assert.equal(status, 2);
    });

    it('settings that are no JSON are told', () => {
      write({ 'a.md': citing('flood'), 'one.briefing.yaml': pack('one', 'flood') });
      write({ '.vscode/settings.json': '{"briefing.scope": ' });
      const { status, faults } = refused('a.md');
      assert.deepEqual([status, faults.length], [2, 1]);
      assert.match(faults[0] ?? '', /^\.vscode\/settings\.json: it is not valid JSON/);
    });

    it('pipes are told and not waited for, and links that lead nowhere are told', () => {
      write({ 'notes/a.md': citing('army-denial') });
      for (const name of ['notes/pipe.md', 'notes/pipe.briefing.yaml'])
        assert.equal(spawnSync('mkfifo', [join(folder, name)]).status, 0);
      symlinkSync('nowhere', join(folder, 'notes/link.md'));
      const { status, faults } = refused('notes', 'notes/pipe.md');
      assert.equal(status, 2);
      assert.match(faults[0] ?? '', /^notes\/link\.md: ENOENT/);
      assert.deepEqual(faults.slice(1).sort(), [
        'notes/pipe.briefing.yaml: it is no regular file',
        'notes/pipe.md: it is no regular file',
      ]);
    });

    it('folders that cannot be read are told', () => {
      write({ 'notes/a.md': citing('army-denial'), 'notes/closed/b.md': faulty });
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'notes/closed'), 0o000);
      // Root can read all files.
      const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
      const { status, stderr } = spawnSync(process.execPath, [program, 'check', 'notes'], {
        cwd: folder,
        encoding: 'utf8',
        ...nobody,
      });
      chmodSync(join(folder, 'notes/closed'), 0o755);
      assert.equal(status, 2);
      assert.match(stderr, /^notes\/closed: EACCES/m);
    });
  });

  it('reads UTF-16, and front matter behind a byte order mark, as an editor does', () => {
    const note = `---\nbriefing: {asOf: 2024-12-02}\ntitle: TODO\n---\n${faulty}`;
    const utf16 = Buffer.from(`\uFEFF${note}`, 'utf16le');
    write({
      'a.md': utf16,
      'b.md': Buffer.from(utf16).swap16(),
      'c.md': `\uFEFF${note}`,
      'one.briefing.yaml': Buffer.from(`\uFEFF${pack('one', 'flood')}`, 'utf16le'),
      ...only('error'),
    });
    const { status, stdout, stderr } = run('check', '--format', 'json', 'a.md', 'b.md', 'c.md');
    const reports = JSON.parse(stdout) as { file: string; line: number; column: number; code: string }[];
    assert.deepEqual(
      reports.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
      ['a.md', 'b.md', 'c.md'].map((file) => `${file}:5:35 ignore-incomplete`),
    );
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('follows links to folders and files, each file once, and rings without end', () => {
    write({
      'elsewhere/one.briefing.yaml': pack('one', 'flood'),
      'elsewhere/c.md': faulty,
      'here/notes/a.md': citing('flood'),
      'here/packs/two.briefing.yaml': pack('two', 'fire'),
      'here/.vscode/settings.json': only('error')['.vscode/settings.json'],
    });
    symlinkSync('../elsewhere', join(folder, 'here/linked'));
    symlinkSync('packs/two.briefing.yaml', join(folder, 'here/again.briefing.yaml'));
    symlinkSync('..', join(folder, 'elsewhere/ring'));
    symlinkSync('..', join(folder, 'here/notes/ring'));
    folder = join(folder, 'here');
    try {
      const { status, stderr } = run('check', 'notes/a.md');
      assert.deepEqual([status, stderr], [1, '']);
      assert.deepEqual(
        found('.').filter((each) => each.endsWith('ignore-incomplete')),
        ['linked/c.md ignore-incomplete', 'notes/a.md ignore-incomplete'],
      );
    } finally {
      folder = dirname(folder);
    }
  });

  it('passes over what programs put beside files for themselves', () => {
    write({ 'a.md': faulty, '._a.md': '\0\x05\x16\x07', '._p.briefing.yaml': '\0', ...only('error') });
    symlinkSync('somebody@host.1', join(folder, '.#a.md'));
    symlinkSync('somebody@host.1', join(folder, '.#p.briefing.yaml'));
    const { status, stderr } = run('check', '.');
    assert.deepEqual([status, stderr], [1, '']);
    assert.deepEqual(found('.'), ['a.md ignore-incomplete']);
  });

  it('reads what Git ignores as Git does: by the case of the letters, but where the repository has none', () => {
    write({ 'Notes/a.md': faulty, '.gitignore': 'notes/\n', ...only('error') });
    assert.deepEqual(found('.'), ['Notes/a.md ignore-incomplete']);
    write({ '.git/config': '[core]\n\tbare = false\n\tignorecase = true\n' });
    assert.deepEqual(found('.'), []);
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
    assert.deepEqual(
      files.map(({ path }) => path).sort(),
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/briefing-notes.js',
        ...readdirSync('docs').map((name) => `docs/${name}`),
        'package.json',
      ].sort(),
    );
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
    assert.deepEqual(bin, { 'briefing-notes': 'dist/briefing-notes.js' });
    assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});
