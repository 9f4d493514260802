import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, until, withSetting } from './support/extension';

const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.parse('missing:/');
const fileNamed = (name: string) => vscode.Uri.joinPath(folder(), 'packs', name);

async function write(name: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(fileNamed(name), bytes);
}

function pack(id: string, more = ''): string {
  return `briefing: 1\nid: ${id}\ntitle: Pack ${id}\nsources:\n  s-${id}: {type: webpage, title: T, publisher: P, passages: {1: {gist: G.}}}\nactors:\n  actor-${id}: {name: Testy ${id}, kind: person, cite: s-${id}#1}\n${more}`;
}

describe('The library', () => {
  it('gives its version, and the bundled article and the packs of the workspace when it is ready', async () => {
    const { version, library } = await briefing();
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.deepEqual(
      library.packs.map(({ id }) => id),
      ['joint-command', 'aleppo-2024-12-02'],
    );
    assert.equal(library.entity('bashar-al-assad')?.name, 'Bashar al-Assad');
    assert.equal(library.record('army-denial')?.value.type, 'claim');
    assert.equal(library.record('joint-command/exercise')?.pack.id, 'joint-command');
    assert.equal(library.entity('__proto__'), undefined);
    assert.equal(library.record('constructor'), undefined);
  });

  it('finds mentions in a text', async () => {
    const { library } = await briefing();
    const text = 'So **Bashar** al-Assad said; `Assad` did not.';
    const found = library.find(text).map(({ start, end, entities }) => [text.slice(start, end), ...entities]);
    assert.deepEqual(found, [['Bashar** al-Assad', 'bashar-al-assad']]);
    assert.equal(library.find('`Assad`', 'plain').length, 1);
  });

  it('follows packs that are written, changed and deleted', async () => {
    const { library } = await briefing();
    const has = (id: string) => library.packs.some((candidate) => candidate.id === id);
    await write('new.briefing.yaml', pack('new'));
    await until(library.onDidChange, () => has('new'));
    assert.equal(library.find('Testy new').length, 1);
    await write('new.briefing.yaml', pack('newer'));
    await until(library.onDidChange, () => has('newer') && !has('new'));
    await vscode.workspace.fs.delete(fileNamed('new.briefing.yaml'));
    await until(library.onDidChange, () => !has('newer'));
    assert.equal(library.find('Testy newer').length, 0);
  });

  it('forgets the packs of a folder that is deleted, and finds those of one that comes', async () => {
    const { library } = await briefing();
    const has = (id: string) => library.packs.some((candidate) => candidate.id === id);
    const moved = (name: string) => vscode.Uri.joinPath(folder(), name);
    await write('inner/deep/one.briefing.yaml', pack('deep-one'));
    await until(library.onDidChange, () => has('deep-one'));
    await vscode.workspace.fs.rename(fileNamed('inner'), moved('outer'));
    await until(library.onDidChange, () => has('deep-one'));
    await vscode.workspace.fs.delete(moved('outer'), { recursive: true });
    await until(library.onDidChange, () => !has('deep-one'));
  });

  const bad: [title: string, content: string | Uint8Array][] = [
    ['malformed YAML', 'briefing: 1\nid: bad\ntitle: [unclosed\n'],
    ['a wrong type', pack('bad', 'events: [1, 2]\nclaims: nothing\n')],
    ['an empty file', ''],
    ['another encoding', new Uint8Array([0xff, 0xfe, 0x41, 0x00])],
    [
      'five megabytes of aliases',
      pack('bad', `places:\n  many: {name: Many, aliases: [${'Alias, '.repeat(700_000)}]}\n`),
    ],
    [
      'reserved words as ids',
      pack('bad', 'places:\n  __proto__: {name: Proto}\n  constructor: {name: Constructor}\n'),
    ],
    ['the id of another pack', pack('joint-command')],
  ];
  for (const [title, content] of bad) {
    it(`outlives ${title}`, async () => {
      const { library } = await briefing();
      let changes = 0;
      const listener = library.onDidChange(() => changes++);
      await write('bad.briefing.yaml', content);
      await until(library.onDidChange, () => changes > 0);
      assert.equal(library.entity('bashar-al-assad')?.name, 'Bashar al-Assad');
      assert.ok(
        library.packs.some(({ id }) => id === 'joint-command') &&
          library.packs.some(({ id }) => id === 'aleppo-2024-12-02'),
      );
      changes = 0;
      await vscode.workspace.fs.delete(fileNamed('bad.briefing.yaml'));
      await until(library.onDidChange, () => changes > 0);
      listener.dispose();
    });
  }

  it('can do without the bundled article', async () => {
    const { library } = await briefing();
    const bundled = () => library.packs.some(({ id }) => id === 'aleppo-2024-12-02');
    await withSetting('bundledArticle', false, async () => {
      await until(library.onDidChange, () => !bundled());
      assert.equal(library.entity('bashar-al-assad'), undefined);
    });
    await until(library.onDidChange, bundled);
  });
});
