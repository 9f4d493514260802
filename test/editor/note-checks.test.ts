import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, eventually, until, withSetting } from './support/extension';
import { fileAt, positionIn, writeFile } from './support/files';
import { closeAll, openNote } from './support/note';

const frontMatter = '---\nbriefing: {asOf: 2024-12-02}\n---\n\n';
const strikes = (killed: number, when = '') =>
  `${killed} civilians are believed to have been killed ${when}near Es-Safira.[^air-strikes-es-safira]`;
const denial = ' The Syrian army denied having bombed civilians.[^army-denial]\n';
/** A note whose only error is its figure. */
const faulty = `${frontMatter}According to DayFR Euro, ${strikes(12)}${denial}`;

interface Outcome {
  readonly notes: number;
  readonly errors: number;
  readonly warnings: number;
}

function ours(uri: vscode.Uri, ...codes: string[]): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === 'Briefing Notes' && codes.some((wanted) => wanted === code));
}

/** Resolves once these are the problems of the codes, in whatever order. */
async function untilCodes(uri: vscode.Uri, wanted: string[], ...expected: string[]): Promise<void> {
  const shown = () => wanted.flatMap((code) => ours(uri, code).map(() => code));
  const holds = () => shown().sort().join() === expected.sort().join();
  await until(vscode.languages.onDidChangeDiagnostics, holds);
}

async function fixesOf(document: vscode.TextDocument, code: string): Promise<vscode.CodeAction[]> {
  const [diagnostic] = ours(document.uri, code);
  assert.ok(diagnostic, `${code} is not shown`);
  let fixes: vscode.CodeAction[] = [];
  // None are offered while the note is being checked anew: the editor asks again, and so is it done here.
  await eventually(async () => {
    fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    return fixes.length > 0;
  });
  return fixes;
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('Problems of an open note', () => {
  before(briefing);
  after(closeAll);

  it('are found while somebody types below a picture that is written into a list item', async () => {
    const picture = `- Map: ![map](data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(2500)})\n\n`;
    const text = faulty.replace(frontMatter, frontMatter + picture);
    const { document } = await openNote(text);
    await untilCodes(document.uri, ['figure-mismatch'], 'figure-mismatch');
    const type = async (at: number, length: number, words: string) => {
      const edit = new vscode.WorkspaceEdit();
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + length));
      edit.replace(document.uri, range, words);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    const figure = text.indexOf('12 civilians');
    await type(figure, 2, '11');
    await untilCodes(document.uri, ['figure-mismatch']);
    // In the picture itself, and in the item after it.
    await type(text.indexOf('iVBOR') + 30_000, 0, 'A');
    await type(text.indexOf(')', text.indexOf('iVBOR')) + 2, 0, ' of the town');
    await type(figure + 1 + ' of the town'.length, 2, '13');
    await untilCodes(document.uri, ['figure-mismatch'], 'figure-mismatch');
    const [problem] = ours(document.uri, 'figure-mismatch');
    assert.match(document.getText(problem?.range), /^13\b/);
  });

  it('are found below lists and quotations in each other by the thousand', async () => {
    const deep = `${'> '.repeat(50_000)}text\n\n${'+ '.repeat(50_000)}text\n\n`;
    const { document } = await openNote(faulty.replace(frontMatter, frontMatter + deep));
    await untilCodes(document.uri, ['figure-mismatch'], 'figure-mismatch');
  });

  it('are shown where they are, and put right by the preferred fix in one step', async () => {
    const { document } = await openNote(faulty);
    await untilCodes(document.uri, ['figure-mismatch'], 'figure-mismatch');
    const [problem] = ours(document.uri, 'figure-mismatch');
    assert.ok(problem);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.getText(problem.range), /^12\b/);
    const fixes = await fixesOf(document, 'figure-mismatch');
    const preferred = fixes.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1, fixes.map(({ title }) => title).join('; '));
    await apply(preferred[0]);
    assert.equal(document.getText(), faulty.replace('12 civilians', '11 civilians'));
    await untilCodes(document.uri, ['figure-mismatch']);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), faulty);
    await untilCodes(document.uri, ['figure-mismatch'], 'figure-mismatch');
  });

  it('follow the setting of their code', async () => {
    const { document } = await openNote(faulty);
    const codes = ['figure-mismatch'];
    await untilCodes(document.uri, codes, 'figure-mismatch');
    await withSetting('checks', { 'figure-mismatch': 'off' }, () => untilCodes(document.uri, codes));
    const severity = () => ours(document.uri, 'figure-mismatch')[0]?.severity;
    const untilSeverity = (wanted: vscode.DiagnosticSeverity) =>
      until(vscode.languages.onDidChangeDiagnostics, () => severity() === wanted);
    await withSetting('checks', { 'figure-mismatch': 'information' }, () =>
      untilSeverity(vscode.DiagnosticSeverity.Information),
    );
    await untilSeverity(vscode.DiagnosticSeverity.Error);
  });

  it('leave the sentence that is being written in peace, errors apart, until the cursor is elsewhere', async () => {
    const text = `${frontMatter}Before.\n\nAccording to DayFR Euro, ${strikes(11, 'yesterday ')}${denial}`;
    const editor = await openNote(text.replace('11 civ', '11| civ'));
    const { document } = editor;
    const { uri } = document;
    const codes = ['figure-mismatch', 'relative-date'];
    await untilCodes(uri, codes, 'relative-date');
    const figure = positionIn(document, '|11 civilians');
    assert.ok(
      await editor.edit((builder) => {
        builder.replace(new vscode.Range(figure, figure.translate(0, 2)), '12');
      }),
    );
    await untilCodes(uri, codes, 'figure-mismatch');
    const elsewhere = positionIn(document, 'Bef|ore.');
    editor.selection = new vscode.Selection(elsewhere, elsewhere);
    await untilCodes(uri, codes, 'figure-mismatch', 'relative-date');
  });

  it('are one for the note where its pack is not loaded, and gone once that is turned on', async () => {
    const { document } = await openNote(`${frontMatter}|`);
    await vscode.commands.executeCommand('briefing.insertEvent', 'air-strikes-es-safira');
    await vscode.commands.executeCommand('briefing.insertClaim', 'army-denial');
    const codes = ['citation-unknown', 'pack-not-loaded'];
    await withSetting('bundledArticle', false, async () => {
      await untilCodes(document.uri, codes, 'pack-not-loaded');
      const [notLoaded] = ours(document.uri, 'pack-not-loaded');
      assert.match(
        notLoaded?.message ?? '',
        /cites 2 records of a pack that is not loaded: aleppo-2024-12-02\./,
      );
      const fixes = await fixesOf(document, 'pack-not-loaded');
      const titles = fixes.map(({ title }) => title);
      assert.deepEqual(titles.slice(0, 2), ['Turn On the Bundled Article', 'Show Packs']);
      const [turnOn] = fixes;
      assert.ok(turnOn?.command);
      await vscode.commands.executeCommand(turnOn.command.command);
      await untilCodes(document.uri, codes);
    });
  });

  it('are silenced on their line with a reason', async () => {
    const { document } = await openNote(faulty);
    await untilCodes(document.uri, ['figure-mismatch'], 'figure-mismatch');
    const fixes = await fixesOf(document, 'figure-mismatch');
    await apply(fixes.find(({ title }) => title === 'Silence “figure-mismatch” Here, with a Reason'));
    await untilCodes(document.uri, ['figure-mismatch']);
    assert.equal(
      document.getText(),
      faulty.replace(/\n$/, ' <!-- briefing-ignore: figure-mismatch reason -->\n'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), faulty);
  });
});

describe('A pack that is corrected', () => {
  const name = 'packs/corrected.briefing.yaml';
  const pack = (killed: number) =>
    [
      'briefing: 1',
      'id: corrected',
      'title: Corrected',
      'sources:',
      '  paper: {type: webpage, title: T, publisher: P, passages: {1: {gist: G.}}}',
      'events:',
      '  ferry-sinking:',
      '    title: A ferry sank',
      '    date: 2024-03-05',
      '    status: occurred',
      '    verification: established',
      `    summary: "{When}, a ferry sank; ${killed} people drowned."`,
      '    figures:',
      `      - {measure: killed, value: ${killed}, unit: people, verification: established}`,
      '    cite: paper#1',
      '',
    ].join('\n');

  before(briefing);
  after(async () => {
    await closeAll();
    const { library } = await briefing();
    await vscode.workspace.fs.delete(fileAt(name));
    await until(library.onDidChange, () => !library.packs.some(({ id }) => id === 'corrected'));
  });

  it('makes the sentence that rests on it light up', async () => {
    const { library } = await briefing();
    await writeFile(name, pack(7));
    await until(library.onDidChange, () => library.packs.some(({ id }) => id === 'corrected'));
    const { document } = await openNote(`${frontMatter}On 5 March 2024 a ferry sank.[^ferry-sinking]\n`);
    const { uri } = document;
    const codes = ['citation-missing-definition', 'citation-stale', 'record-changed'];
    await untilCodes(uri, codes, 'citation-missing-definition');
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), true);
    await untilCodes(uri, codes);
    await writeFile(name, pack(9));
    await untilCodes(uri, codes, 'record-changed');
    const [changed] = ours(uri, 'record-changed');
    assert.equal(changed?.range.start.line, positionIn(document, '|On 5 March').line);
    const fixes = await fixesOf(document, 'record-changed');
    const { command } = fixes.find(({ title }) => title === 'Show the difference') ?? {};
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    const compared = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(compared instanceof vscode.TabInputTextDiff);
    const modified = await vscode.workspace.openTextDocument(compared.modified);
    assert.match(modified.getText(), /9 people drowned/);
    await apply(fixes.find(({ title }) => title === 'The note is right: accept the change'));
    await untilCodes(uri, codes);
  });
});

describe('Notes that are not in view', () => {
  const codes = ['figure-mismatch'];
  before(briefing);
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileAt('noted'), { recursive: true });
  });

  it('are checked by a command, which leaves nothing behind when they are opened and closed', async () => {
    const uri = await writeFile('noted/unopened.md', faulty);
    await writeFile('noted/right.md', 'Nothing to be said.\n');
    const outcome = await vscode.commands.executeCommand<Outcome>('briefing.checkWorkspace');
    assert.deepEqual(Object.keys(outcome), ['notes', 'errors', 'warnings']);
    assert.ok(outcome.notes >= 2);
    assert.ok(outcome.errors >= 1);
    await untilCodes(uri, codes, 'figure-mismatch');
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
    // As a person opens it: what an extension opens stays open for a while.
    await vscode.commands.executeCommand('vscode.open', uri);
    await untilCodes(uri, codes, 'figure-mismatch');
    await closeAll();
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(uri).length === 0,
    );
  });

  it('are passed over where Git ignores them', async () => {
    const uri = await writeFile('noted/drafts/ignored.md', faulty);
    const kept = await writeFile('noted/kept.md', faulty);
    await writeFile('.gitignore', 'drafts/\n');
    try {
      // The editor tells of new files after a while, of each in its own time.
      await eventually(async () => {
        await vscode.commands.executeCommand('briefing.checkWorkspace');
        return ours(uri, ...codes).length === 0 && ours(kept, ...codes).length === 1;
      });
    } finally {
      await vscode.workspace.fs.delete(fileAt('.gitignore'));
    }
    await eventually(async () => {
      await vscode.commands.executeCommand('briefing.checkWorkspace');
      return ours(uri, ...codes).length === 1;
    });
  });

  it('have no problems once they are closed, and other Markdown has none at all', async () => {
    const other = await writeFile(
      'noted/other.md',
      '# Minutes\n\nYesterday 12 people met. TODO: ask Erdogan, who insisted on 3 May.\n',
    );
    const note = await writeFile('noted/closed.md', faulty);
    await vscode.commands.executeCommand('vscode.open', other, { preview: false });
    await vscode.commands.executeCommand('vscode.open', note, { preview: false });
    await untilCodes(note, codes, 'figure-mismatch');
    assert.deepEqual(vscode.languages.getDiagnostics(other), []);
    await closeAll();
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(note).length === 0,
    );
    assert.deepEqual(vscode.languages.getDiagnostics(other), []);
  });
});
