import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, until, withSetting } from './support/extension';
import { fileAt, writeFile } from './support/files';
import { closeAll } from './support/note';

function pack(id: string, name: string, title = `Pack ${id}`): string {
  return [
    'briefing: 1',
    `id: ${id}`,
    `title: ${title}`,
    'sources:',
    '  src: {type: webpage, title: T, publisher: P, passages: {1: {gist: G.}}}',
    'actors:',
    `  actor-${id}: {name: ${name}, kind: person, cite: src#1}`,
    '',
  ].join('\n');
}

async function nameOf(id: string, wanted: string | undefined): Promise<void> {
  const { library } = await briefing();
  await until(library.onDidChange, () => library.entity(id)?.name === wanted);
}

/** Replaces the whole text of a document without saving it. */
async function type(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function namesHovered(uri: vscode.Uri, text: string): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  const cards = hovers.flatMap(({ contents }) =>
    contents.map((card) => (card as vscode.MarkdownString).value),
  );
  return cards.flatMap((card) => /\*\*(.+?)\*\*/.exec(card)?.[1] ?? []);
}

describe('Packs in the workspace', () => {
  before(briefing);
  afterEach(async () => {
    await closeAll();
    for (const path of ['live', 'elsewhere', '.gitignore'])
      await Promise.resolve(vscode.workspace.fs.delete(fileAt(path), { recursive: true })).catch(
        () => undefined,
      );
    const { library } = await briefing();
    await until(library.onDidChange, () => !library.packs.some(({ id }) => id.startsWith('live')));
  });

  it('follow what is typed before it is saved, and forget it when it is thrown away', async () => {
    const uri = await writeFile('live/a.briefing.yaml', pack('live', 'Ann Early'));
    await nameOf('actor-live', 'Ann Early');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await type(document, pack('live', 'Ann Later'));
    await nameOf('actor-live', 'Ann Later');
    assert.ok(document.isDirty);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await nameOf('actor-live', 'Ann Early');
  });

  it('follow a file that is renamed, and one that is no pack any more', async () => {
    // In a folder that was there before: in one that has only just come, an editor may miss what happens next.
    await writeFile('packs/live-a.briefing.yaml', pack('live', 'Ann'));
    await nameOf('actor-live', 'Ann');
    const { library } = await briefing();
    const reported: (string | undefined)[] = [];
    const listener = library.onDidChange(() => reported.push(library.entity('actor-live')?.name));
    await vscode.workspace.fs.rename(
      fileAt('packs/live-a.briefing.yaml'),
      fileAt('packs/live-b.briefing.yml'),
    );
    await until(library.onDidChange, () => reported.at(-1) === 'Ann');
    listener.dispose();
    await vscode.workspace.fs.rename(fileAt('packs/live-b.briefing.yml'), fileAt('packs/live-b.yml'));
    await nameOf('actor-live', undefined);
    await vscode.workspace.fs.delete(fileAt('packs/live-b.yml'));
  });

  it('leave the library as it was where one is broken, and come back when it is mended', async () => {
    const uri = await writeFile('live/a.briefing.yaml', pack('live', 'Ann'));
    await nameOf('actor-live', 'Ann');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await type(document, 'briefing: [');
    await nameOf('actor-live', undefined);
    assert.equal((await briefing()).library.entity('bashar-al-assad')?.name, 'Bashar al-Assad');
    await type(document, pack('live', 'Ann'));
    await nameOf('actor-live', 'Ann');
  });

  it('with one id: the first stands, and the other when that goes', async () => {
    await writeFile('live/b.briefing.yaml', pack('live', 'Second'));
    await nameOf('actor-live', 'Second');
    await writeFile('live/a.briefing.yaml', pack('live', 'First'));
    await nameOf('actor-live', 'First');
    await vscode.workspace.fs.delete(fileAt('live/a.briefing.yaml'));
    await nameOf('actor-live', 'Second');
  });

  it('are passed over where Git ignores them', async () => {
    await writeFile('live/kept.briefing.yaml', pack('live-kept', 'Kept'));
    await writeFile('live/drafts/a.briefing.yaml', pack('live-draft', 'Draft'));
    await nameOf('actor-live-draft', 'Draft');
    await writeFile('.gitignore', 'drafts/\n');
    await nameOf('actor-live-draft', undefined);
    assert.equal((await briefing()).library.entity('actor-live-kept')?.name, 'Kept');
    await vscode.workspace.fs.delete(fileAt('.gitignore'));
    await nameOf('actor-live-draft', 'Draft');
  });

  it('are passed over where the settings say so', async () => {
    await writeFile('live/a.briefing.yaml', pack('live', 'Ann'));
    await nameOf('actor-live', 'Ann');
    await withSetting('packs.exclude', ['live'], () => nameOf('actor-live', undefined));
    await nameOf('actor-live', 'Ann');
    const search = vscode.workspace.getConfiguration('search');
    await search.update('exclude', { '**/live': true }, vscode.ConfigurationTarget.Global);
    await nameOf('actor-live', undefined);
    await search.update('exclude', undefined, vscode.ConfigurationTarget.Global);
    await nameOf('actor-live', 'Ann');
  });

  it('are looked for where the settings say so', async () => {
    await writeFile('live/a.facts.yaml', pack('live', 'Ann'));
    await withSetting('packs.include', ['**/*.briefing.{yaml,yml}', '**/*.facts.yaml'], () =>
      nameOf('actor-live', 'Ann'),
    );
    await nameOf('actor-live', undefined);
  });

  it('are never looked for among the packages of others', async () => {
    await writeFile('live/node_modules/x/a.briefing.yaml', pack('live-foreign', 'Foreign'));
    await writeFile('live/a.briefing.yaml', pack('live', 'Ann'));
    await nameOf('actor-live', 'Ann');
    assert.equal((await briefing()).library.entity('actor-live-foreign'), undefined);
  });

  describe('that a note draws on', () => {
    let notes = 0;
    const setUp = async (note: string) => {
      await writeFile('live/a.briefing.yaml', pack('live-here', 'Ann Here'));
      await writeFile('elsewhere/b.briefing.yaml', pack('live-there', 'Bob There'));
      await nameOf('actor-live-here', 'Ann Here');
      await nameOf('actor-live-there', 'Bob There');
      // Under a name of its own: the editor may still hold the text of a note that was there before.
      return writeFile(`live/note-${++notes}.md`, note);
    };
    const text = 'Ann Here met Bob There and Bashar al-Assad.';
    const hovered = async (note: vscode.Uri) => [
      ...(await namesHovered(note, 'Ann')),
      ...(await namesHovered(note, 'Bob')),
      ...(await namesHovered(note, 'Bashar')),
    ];

    it('are all of them', async () => {
      assert.deepEqual(await hovered(await setUp(text)), ['Ann Here', 'Bob There', 'Bashar al-Assad']);
    });

    it('are those in its folder', async () => {
      const note = await setUp(text);
      await withSetting('scope', 'folder', async () => {
        assert.deepEqual(await hovered(note), ['Ann Here']);
        await writeFile('live/a.briefing.yaml', pack('live-here', 'Ann Hereafter'));
        await nameOf('actor-live-here', 'Ann Hereafter');
        assert.deepEqual(await hovered(note), []);
      });
    });

    it('are those that its front matter names, and all where it names none', async () => {
      const note = await setUp(`---\nbriefing: {packs: [live-there]}\n---\n${text}`);
      await withSetting('scope', 'named', async () => {
        assert.deepEqual(await hovered(note), ['Bob There']);
        const other = await writeFile('live/other.md', text);
        assert.equal((await hovered(other)).length, 3);
      });
    });
  });
});
