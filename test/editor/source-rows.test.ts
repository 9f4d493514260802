import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, eventually, withSetting } from './support/extension';
import { closeAll, openNote } from './support/note';

const note =
  '---\nbriefing: {asOf: 2024-12-02}\n---\n\n' +
  'On 3 December 2024, 12 civilians are| believed to have been killed near Es-Safira.[^air-strikes-es-safira]\n\nOther words.\n';

async function titlesOfLenses(document: vscode.TextDocument): Promise<(string | undefined)[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    10,
  );
  return lenses.map(({ command }) => command?.title);
}

describe('What bears a sentence out', () => {
  before(briefing);
  afterEach(closeAll);

  it('is a table on the citation, of what is not borne out', async () => {
    const { document } = await openNote(note);
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
      return shown.includes('Not borne out');
    });
    assert.match(shown, /\| 12 \| contradicts the record: 11 civilians \|/);
    assert.match(shown, /\| 3 December 2024 \| contradicts the record: 2 December 2024 \|/);
    assert.ok(!shown.includes('| borne out |'));
    assert.match(shown, /DayFR Euro ¶ 2/);
  });

  it('is a list, and a row opens its record', async () => {
    await openNote(note);
    const shown = vscode.commands.executeCommand('briefing.showWhatBearsThisOut');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const { path = '' } = vscode.window.activeTextEditor?.document.uri ?? {};
      return /^\/record\/.*air-strikes-es-safira/.test(path);
    });
    assert.equal(await shown, true);
  });

  it('is told to be nothing where a sentence cites nothing', async () => {
    const editor = await openNote(note);
    const at = editor.document.positionAt(editor.document.getText().indexOf('Other'));
    editor.selection = new vscode.Selection(at, at);
    assert.equal(await vscode.commands.executeCommand('briefing.showWhatBearsThisOut'), false);
  });

  it('is counted above the sentence only if the setting asks for it', async () => {
    const { document } = await openNote(note);
    assert.deepEqual(await titlesOfLenses(document), []);
    await withSetting('sourceLens', true, async () => {
      let titles: (string | undefined)[] = [];
      await eventually(async () => (titles = await titlesOfLenses(document)).length > 0);
      assert.match(titles.join(), /^\d of \d borne out$/);
    });
  });
});
