import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, until, withSetting } from './support/extension';
import { fileAt, readFile, writeFile } from './support/files';
import { activeEditor, closeAll, openNote } from './support/note';

const kind = 'source.fixAll.briefing';
const old = 'Denied.[^army-denial]\n\n[^army-denial]: DayFR Euro.\n[^start-of-war-in-syria]: DayFR Euro.\n';
const fresh =
  /^Denied\.\[\^army-denial\]\r?\n\r?\n\[\^army-denial\]: DayFR Euro, “Insurgent .*”, 2 December 2024 \(date inferred\), para\. 4\. <!-- briefing:[0-9a-f]{8} -->\r?\n$/;

async function actions(document: vscode.TextDocument, only?: string): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    only,
  );
  return found.filter((action) => action.kind?.value === kind);
}

describe('Update Citations', () => {
  before(briefing);
  after(closeAll);

  it('rewrites, removes and adds definitions in one step', async () => {
    const { document } = await openNote(old);
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), true);
    assert.match(document.getText(), fresh);
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), false);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), old);
  });

  it('keeps the line breaks of the note', async () => {
    const { document } = await openNote(old, { eol: vscode.EndOfLine.CRLF });
    await vscode.commands.executeCommand('briefing.updateCitations');
    assert.match(document.getText(), fresh);
    assert.ok(!/[^\r]\n/.test(document.getText()));
  });

  it('is a code action for whoever asks for it by its kind', async () => {
    const { document } = await openNote(old);
    for (const only of [kind, 'source.fixAll', 'source']) {
      const [action, ...more] = await actions(document, only);
      assert.equal(more.length, 0);
      assert.equal(action?.title, 'Update Citations');
      assert.ok(action?.edit?.has(document.uri));
    }
    assert.deepEqual(await actions(document), []);
    assert.deepEqual(await actions(document, 'quickfix'), []);
    assert.deepEqual(await actions(document, 'source.fixAll.other'), []);
    assert.equal(document.getText(), old);
  });

  it('is none where nothing is to be changed, nor in text that is no Markdown', async () => {
    const right = await openNote('Nothing cited.\n');
    assert.deepEqual(await actions(right.document, kind), []);
    const plain = await openNote(old, { language: 'plaintext' });
    assert.deepEqual(await actions(plain.document, kind), []);
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), false);
    assert.equal(plain.document.getText(), old);
  });

  it('is not done when a note is saved, unless the user wants it so', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const set = (value: unknown) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global);
    const save = async (name: string) => {
      const { document } = await vscode.window.showTextDocument(await writeFile(name, old));
      await activeEditor().edit((builder) => {
        builder.insert(new vscode.Position(0, 0), 'Well: ');
      });
      const saved = until(vscode.workspace.onDidSaveTextDocument, () => !document.isDirty);
      await vscode.commands.executeCommand('workbench.action.files.save');
      await saved;
      const text = await readFile(name);
      await vscode.workspace.fs.delete(fileAt(name));
      return text;
    };
    try {
      assert.equal(await save('saved-as-it-is.md'), `Well: ${old}`);
      await set({ [kind]: 'explicit' });
      assert.match((await save('saved-and-updated.md')).replace('Well: ', ''), fresh);
    } finally {
      await set(undefined);
    }
  });

  it('knows the packs that the note draws on', () =>
    withSetting('scope', 'named', async () => {
      const matter = '---\nbriefing: {packs: [joint-command]}\n---\n\n';
      const { document } = await openNote(`${matter}Denied.[^army-denial]\n`);
      assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), false);
      assert.equal(document.getText(), `${matter}Denied.[^army-denial]\n`);
    }));

  it('leaves no mark that a reader sees', async () => {
    const { document } = await openNote(old);
    await vscode.commands.executeCommand('briefing.updateCitations');
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document.getText());
    assert.match(html, /para\. 4\./);
    assert.ok(!html.replace(/<!--.*?-->/gs, '').includes('briefing:'), html);
  });
});
