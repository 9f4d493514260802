import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing } from './support/extension';
import { activeEditor, closeAll, openNote } from './support/note';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

/** Resolves when an editor shows a document that fits. */
async function shown(fits: (document: vscode.TextDocument) => boolean): Promise<vscode.TextEditor> {
  const current = () => vscode.window.visibleTextEditors.find(({ document }) => fits(document));
  const at = current();
  if (at) return at;
  return new Promise((resolve) => {
    const listener = vscode.window.onDidChangeVisibleTextEditors(() => {
      const editor = current();
      if (!editor) return;
      listener.dispose();
      resolve(editor);
    });
  });
}

/** The user cannot type into the active editor. */
async function assertReadOnly(document: vscode.TextDocument): Promise<void> {
  const before = document.getText();
  await run('type', { text: 'x' });
  assert.equal(document.getText(), before);
}

describe('Views and pages', () => {
  before(briefing);
  afterEach(async () => {
    await run('briefing.events.clearFilter');
    await run('briefing.events.groupByDay');
    await closeAll();
  });

  it('show a record read-only, with its passage', async () => {
    await run('briefing.showRecord', 'air-strikes-es-safira');
    const { document } = await shown(({ uri }) => uri.path.endsWith('air-strikes-es-safira.md'));
    const text = document.getText();
    for (const part of [
      '# Air strikes near Es-Safira',
      '11 civilians',
      'denied having bombed',
      '¶ 2',
      'DayFR Euro',
    ]) {
      assert.ok(text.includes(part), `“${part}” is missing in:\n${text}`);
    }
    await vscode.window.showTextDocument(document);
    await assertReadOnly(document);
  });

  it('show an actor', async () => {
    await run('briefing.showActor', 'bashar-al-assad');
    const { document } = await shown(({ uri }) => uri.path.endsWith('bashar-al-assad.md'));
    assert.ok(document.getText().includes('President of Syria'));
  });

  for (const id of ['air-strikes-es-safira', 'bashar-al-assad', 'aleppo']) {
    it(`open ${id} in its pack, read-only, at the record`, async () => {
      await run('briefing.openInPack', id);
      const { document, selection } = activeEditor();
      assert.equal(document.getText(selection), id);
      assert.equal(document.lineAt(selection.start).text.trim(), `${id}:`);
      assert.ok(document.fileName.endsWith('aleppo-2024-12-02.briefing.yaml'));
      await assertReadOnly(document);
    });
  }

  it('open a record of a pack of the workspace in its file', async () => {
    await run('briefing.openInPack', 'exercise');
    const { document, selection } = activeEditor();
    assert.ok(document.uri.path.endsWith('/packs/joint-command.briefing.yaml'));
    assert.equal(document.getText(selection), 'exercise');
  });

  it('tell what to do when no row is selected', async () => {
    const note = await openNote('As it was.|');
    assert.equal(await run('briefing.events.insertSentence'), false);
    assert.equal(note.document.getText(), 'As it was.');
    await run('notifications.clearAll');
  });

  it('keep the note that a record is shown over', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'note.md');
    await vscode.window.showTextDocument(uri, { preview: true });
    await run('briefing.showRecord', 'air-strikes-es-safira');
    await shown((document) => document.uri.path.endsWith('air-strikes-es-safira.md'));
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.deepEqual(tabs, ['note.md', 'air-strikes-es-safira.md']);
    assert.equal(await run('briefing.insertClaim', 'army-denial'), true);
    assert.equal(activeEditor().document.uri.path, uri.path);
    assert.match(activeEditor().document.getText(), /denied having bombed civilians/);
  });

  it('take every grouping', async () => {
    for (const grouping of ['Actor', 'Place', 'Verification', 'Day'])
      await run(`briefing.events.groupBy${grouping}`);
    await run('briefing.actors.focus');
    await run('briefing.sources.focus');
    await run('briefing.events.focus');
  });
});
