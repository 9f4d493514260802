import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, eventually, withSetting } from './support/extension';
import { closeAll, openNote } from './support/note';

const note =
  '---\nbriefing: {asOf: 2024-12-02}\n---\n\n' +
  'On 3 December 2024, 12 civilians are| believed to have been killed near Es-Safira.[^air-strikes-es-safira]\n\nOther words.\n';

async function lensesOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    10,
  );
}

/** The hovers on the first citation, once they have the table. */
async function tableIn(document: vscode.TextDocument): Promise<string> {
  let shown = '';
  await eventually(async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('[^air') + 3),
    );
    shown = hovers
      .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
      .join('\n');
    return shown.includes('In the records');
  });
  return shown;
}

/** Accepts what the open list offers until a record's page is in front. */
async function acceptUntilRecord(path: RegExp): Promise<void> {
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return path.test(vscode.window.activeTextEditor?.document.uri.path ?? '');
  });
}

describe('What bears a sentence out', () => {
  before(briefing);
  after(closeAll);

  it('is a table on the citation, with what is not borne out first', async () => {
    const { document } = await openNote(note);
    const shown = await tableIn(document);
    assert.match(shown, /\| 12 \| contradicts the record: 11 civilians \|/);
    assert.match(shown, /\| 3 December 2024 \| contradicts the record: 2 December 2024 \|/);
    assert.match(shown, /of \d+ borne out/);
    assert.match(shown, /contradicts[^]*\| Es\\?-Safira \| borne out \|/);
    assert.ok(shown.lastIndexOf('contradicts') < shown.indexOf('| borne out |'));
    assert.match(shown, /DayFR Euro ¶ 2/);
  });

  it('keeps its columns if the words have a bar', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'They spoke of “a war | of others” near Es-Safira.[^air-strikes-es-safira]\n',
    });
    await vscode.window.showTextDocument(document);
    assert.match(await tableIn(document), /\n\| a war \\\| of others \| not in what is cited \| {2}\|/);
  });

  it('is a list, and a row opens its record', async () => {
    await openNote(note);
    const shown = vscode.commands.executeCommand('briefing.showWhatBearsThisOut');
    await acceptUntilRecord(/^\/record\/.*air-strikes-es-safira/);
    assert.equal(await shown, true);
  });

  it('offers records that fit a sentence that cites nothing', async () => {
    await openNote(
      'On 2 December 2024, Syrian and Russian air| strikes killed 11 civilians near Es-Safira.\n',
    );
    const shown = vscode.commands.executeCommand('briefing.showWhatBearsThisOut');
    await acceptUntilRecord(/^\/record\/.*air-strikes-es-safira/);
    assert.equal(await shown, true);
  });

  it('is told to be nothing where a sentence cites nothing', async () => {
    const editor = await openNote(note);
    const at = editor.document.positionAt(editor.document.getText().indexOf('Other'));
    editor.selection = new vscode.Selection(at, at);
    assert.equal(await vscode.commands.executeCommand('briefing.showWhatBearsThisOut'), false);
  });

  it('is counted above each citing sentence only if the setting asks for it', async () => {
    const { document } = await openNote(
      'Some 11 civilians died.[^air-strikes-es-safira] Some 12 civilians died near Es-Safira.[^air-strikes-es-safira] More words.\n',
    );
    assert.deepEqual(await lensesOf(document), []);
    await withSetting('sourceLens', true, async () => {
      let titles: (string | undefined)[] = [];
      await eventually(async () => {
        titles = (await lensesOf(document)).map(({ command }) => command?.title);
        return titles.length > 0;
      });
      assert.deepEqual(titles, ['1 of 2 borne out', '2 of 3 borne out']);
    });
  });
});
