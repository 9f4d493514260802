import * as vscode from 'vscode';
import { answer } from './support/answer';
import * as assert from './support/assert';
import { briefing, eventually, until } from './support/extension';
import { fileAt, writeFile } from './support/files';
import { closeAll } from './support/note';

const denial = 'On 2 December 2024, the Syrian army, jointly with Russia, denied having bombed civilians.';
const preview = 'vscode.markdown.preview.editor';
const rich = 'vscode.markdown.editor';
const text = '---\ntitle: A\n---\n\n# One\n\nFirst.\n\n# Two\n\nSecond.\n';

function run(command: string, ...args: unknown[]): Thenable<boolean> {
  return vscode.commands.executeCommand<boolean>(`briefing.${command}`, ...args);
}

/** The editors of Markdown that VS Code has beside that for text: the one to write in came after 1.100. */
const customEditors = Number(vscode.version.split('.')[1]) > 120 ? [preview, rich] : [preview];

function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

async function openWith(uri: vscode.Uri, viewType: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, viewType);
  await until(vscode.window.tabGroups.onDidChangeTabs, () => activeInput() instanceof vscode.TabInputCustom);
}

async function showPreview(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', uri);
  await until(vscode.window.tabGroups.onDidChangeTabs, () => activeInput() instanceof vscode.TabInputWebview);
}

async function noteAt(path: string, content = text): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(await writeFile(path, content));
}

let besides = 0;

/** Shows a note of a name that no test had: the host may still have the text of the one before under an old name. */
async function besideNote(content: string): Promise<vscode.TextEditor> {
  const note = await noteAt(`front/beside-${++besides}.md`, content);
  return vscode.window.showTextDocument(note, { preview: false });
}

describe('The note in front', () => {
  before(briefing);
  beforeEach(closeAll);
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileAt('front'), { recursive: true });
  });

  for (const viewType of customEditors)
    describe(`in the editor ${viewType}`, () => {
      it('takes an insert at the end of its body, in one undo step, and nothing beside it does', async () => {
        const beside = await besideNote('Beside.');
        const note = await noteAt('front/note.md');
        await openWith(note.uri, viewType);
        assert.equal(await run('insertClaim', 'army-denial'), true);
        assert.ok(
          note.getText().startsWith(`${text}\n${denial}[^army-denial]\n\n[^army-denial]: `),
          note.getText(),
        );
        assert.equal(beside.document.getText(), 'Beside.');
        await vscode.commands.executeCommand('undo');
        await eventually(() => Promise.resolve(note.getText() === text));
      });

      it('takes it at the end of the section that was edited last', async () => {
        const note = await noteAt('front/note.md');
        await openWith(note.uri, viewType);
        const edit = new vscode.WorkspaceEdit();
        edit.insert(note.uri, note.positionAt(text.indexOf('First.')), 'Edited. ');
        await vscode.workspace.applyEdit(edit);
        assert.equal(await run('insertClaim', 'army-denial'), true);
        const first = `\nEdited. First.\n\n${denial}[^army-denial]\n\n# Two\n\nSecond.\n`;
        assert.ok(note.getText().includes(first), note.getText());
      });

      it('takes it at the cursor of a text editor that shows it beside', async () => {
        const note = await noteAt('front/note.md');
        const editor = await vscode.window.showTextDocument(note, { preview: false });
        const at = note.positionAt(text.indexOf('First.') + 'First.'.length);
        editor.selection = new vscode.Selection(at, at);
        await vscode.commands.executeCommand('workbench.action.splitEditorRight');
        await openWith(note.uri, viewType);
        assert.equal(await run('insertClaim', 'army-denial'), true);
        assert.ok(note.getText().includes(`First. ${denial}[^army-denial]\n`), note.getText());
      });

      it('is what the other commands are about', async () => {
        await besideNote('Beside.[^army-denial]');
        const note = await noteAt(
          'front/cites.md',
          'Denied.[^army-denial]\n\n[^army-denial]: Old. <!-- briefing:00000000 -->\n',
        );
        await openWith(note.uri, viewType);
        assert.equal(await run('updateCitations'), true);
        assert.match(note.getText(), /\[\^army-denial\]: DayFR Euro/);
        assert.equal(await run('omit', { key: 'loss-of-aleppo', reason: 'known' }), true);
        assert.match(note.getText(), /^---\nbriefing:\n {2}omit:/);
        assert.equal(await run('takeBack', 'loss-of-aleppo'), true);
        assert.match(note.getText(), /^Denied/);
        assert.equal(await run('showCoverage'), true);
        const { document } = vscode.window.activeTextEditor ?? {};
        assert.match(document?.getText() ?? '', /^# What cites\.md cites/);
        // The page is in front now, and the note before it is meant.
        assert.equal(await run('insertClaim', 'army-on-targets'), true);
        assert.match(note.getText(), /\[\^army-on-targets\]/);
        assert.ok(activeInput() instanceof vscode.TabInputCustom);
      });
    });

  it('is the source of the preview in front, not the note beside', async () => {
    const beside = await besideNote('Beside.');
    const note = await noteAt('front/source.md');
    await showPreview(note.uri);
    assert.equal(await run('insertClaim', 'army-denial'), true);
    assert.ok(note.getText().startsWith(`${text}\n${denial}[^army-denial]`), note.getText());
    assert.equal(beside.document.getText(), 'Beside.');
  });

  it('is asked for where the preview can be of several notes', async () => {
    const one = await noteAt('front/twin.md');
    const other = await noteAt('front/more/twin.md');
    await vscode.window.showTextDocument(other, { preview: false });
    await showPreview(one.uri);
    const inserted = run('insertClaim', 'army-denial');
    assert.equal(await answer(inserted, 'workbench.action.closeQuickOpen'), false);
    assert.equal(one.getText(), text);
    assert.equal(other.getText(), text);
  });

  it('is the modified side of a comparison', async () => {
    const one = await noteAt('front/before.md');
    const other = await noteAt('front/after.md');
    await vscode.commands.executeCommand('vscode.diff', one.uri, other.uri);
    await until(
      vscode.window.tabGroups.onDidChangeTabs,
      () => activeInput() instanceof vscode.TabInputTextDiff,
    );
    assert.equal(await run('insertClaim', 'army-denial'), true);
    assert.equal(one.getText(), text);
    assert.ok(other.getText().includes(denial), other.getText());
  });

  describe('in a notebook', () => {
    const { Code, Markup } = vscode.NotebookCellKind;

    async function openCells(selected: number) {
      const notebook = await vscode.workspace.openNotebookDocument(
        'jupyter-notebook',
        new vscode.NotebookData([
          new vscode.NotebookCellData(Markup, 'A cell.', 'markdown'),
          new vscode.NotebookCellData(Code, 'x = 1', 'python'),
        ]),
      );
      const selections = [new vscode.NotebookRange(selected, selected + 1)];
      const editor = await vscode.window.showNotebookDocument(notebook, { selections });
      await eventually(() =>
        Promise.resolve(vscode.window.activeNotebookEditor === editor && editor.selection.start === selected),
      );
      return notebook.getCells().map(({ document }) => document);
    }

    it('is the cell that is selected, if it is of text', async () => {
      const [cell] = await openCells(0);
      assert.equal(await run('insertClaim', 'army-denial'), true);
      assert.ok(cell?.getText().includes(denial), cell?.getText());
    });

    it('is no cell of code', async () => {
      const [, code] = await openCells(1);
      const inserted = run('insertClaim', 'army-denial');
      assert.equal(await answer(inserted, 'workbench.action.closeQuickOpen'), false);
      assert.equal(code?.getText(), 'x = 1');
    });
  });

  it('is not kept open by what reads it once its tab is closed', async () => {
    // The view follows the note that is in front.
    await vscode.commands.executeCommand('briefing.events.focus');
    const uris = await Promise.all(
      ['one', 'two', 'three'].map((name) => writeFile(`front/closed-${name}.md`, text)),
    );
    const isOpen = () =>
      vscode.workspace.textDocuments.some(({ uri }) => uris.some((one) => one.toString() === uri.toString()));
    // As a person opens it: what a test opens as a document stays open for a while.
    for (const uri of uris) await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    assert.equal(await run('showCoverage'), true);
    await closeAll();
    await until(vscode.workspace.onDidCloseTextDocument, () => !isOpen());
    // By then the view has looked for what is in front.
    await vscode.commands.executeCommand('briefing.events.focus');
    assert.equal(isOpen(), false);
  });

  it('is none where a pack is in front: what is about a note says so, and changes none', async () => {
    const note = await besideNote('Denied.[^army-denial]');
    const pack = await vscode.workspace.openTextDocument(fileAt('packs/joint-command.briefing.yaml'));
    await vscode.window.showTextDocument(pack, { preview: false });
    for (const command of ['updateCitations', 'omit', 'takeBack', 'showCoverage'])
      assert.equal(await run(command, 'army-denial'), false, command);
    assert.equal(note.document.getText(), 'Denied.[^army-denial]');
    // A page of ours over the pack leads to no note either.
    await run('showRecord', 'army-denial');
    const inserted = run('insertClaim', 'army-denial');
    assert.equal(await answer(inserted, 'workbench.action.closeQuickOpen'), false);
    assert.equal(note.document.getText(), 'Denied.[^army-denial]');
  });
});
