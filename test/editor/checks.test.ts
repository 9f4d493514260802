import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, until } from './support/extension';
import { fileAt, writeFile } from './support/files';
import { closeAll } from './support/note';

const source = 'Briefing Notes';
const head = (id: string) => `briefing: 1\nid: ${id}\ntitle: Checked\n`;

/** Our problems of the file, as the panel lists them: code and the words at fault. */
function problemsOf(document: vscode.TextDocument): string[] {
  return diagnosticsOf(document).map(({ code, range }) => `${codeOf(code)} ${document.getText(range)}`);
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

function diagnosticsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source);
}

async function untilProblems(document: vscode.TextDocument, ...expected: string[]): Promise<void> {
  const holds = () => problemsOf(document).join('\n') === expected.join('\n');
  await until(vscode.languages.onDidChangeDiagnostics, holds);
}

function writePack(name: string, text: string): Promise<vscode.Uri> {
  return writeFile(`checks/${name}`, text);
}

async function openPack(name: string, text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(await writePack(name, text));
  return vscode.window.showTextDocument(document, { preview: false });
}

async function write(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  assert.ok(
    await editor.edit((builder) => {
      builder.replace(whole, text);
    }),
  );
}

async function fixesAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const start = document.getText().indexOf(words);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
}

async function deletePack({ uri }: vscode.TextDocument): Promise<void> {
  await closeAll();
  await vscode.workspace.fs.delete(uri);
}

describe('Problems of an open pack', () => {
  before(briefing);
  afterEach(closeAll);
  // The library has to forget them as well: the next tests count its packs.
  after(async () => {
    const { library } = await briefing();
    await vscode.workspace.fs.delete(fileAt('checks'), { recursive: true });
    await until(library.onDidChange, () => ![...library.packs].some(({ id }) => id.startsWith('checked')));
  });

  it('are shown with range, code, severity and the other place', async () => {
    const text = `${head('checked-1')}places:\n  hill: {name: Hill, nite: N}\n  hill: {name: Other}\n`;
    const { document } = await openPack('one.briefing.yaml', text);
    await untilProblems(document, 'unknown-key nite', 'duplicate-id hill');
    const [key, id] = diagnosticsOf(document);
    assert.ok(key && id);
    assert.equal(key.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(key.message, /^The format has no key “nite” here.*Did you mean “note”\?$/);
    assert.equal(id.severity, vscode.DiagnosticSeverity.Error);
    const [related] = id.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), document.uri.toString());
    assert.deepEqual(
      [related?.location.range.start.line, document.getText(related?.location.range)],
      [4, 'hill'],
    );
  });

  it('follow what is written', async () => {
    const editor = await openPack('typed.briefing.yml', head('checked-2'));
    const { document } = editor;
    await write(editor, `${head('checked-2')}asOf: yesterday\n`);
    await untilProblems(document, 'bad-date yesterday');
    await write(editor, `${head('checked-2')}asOf: 2024-02-30\n`);
    await untilProblems(document, 'bad-date 2024-02-30');
    await write(editor, `${head('checked-2')}asOf: 2024-02-29\n`);
    await untilProblems(document);
    await write(editor, 'nothing');
    await untilProblems(document, 'wrong-type nothing');
  });

  it('are gone when the pack is closed', async () => {
    const uri = await writePack('closed.briefing.yaml', `${head('checked-closed')}colour: red\n`);
    // As a person opens it: what an extension opens stays open for a while.
    await vscode.commands.executeCommand('vscode.open', uri);
    const count = () => vscode.languages.getDiagnostics(uri).length;
    await until(vscode.languages.onDidChangeDiagnostics, () => count() === 1);
    await closeAll();
    await until(vscode.languages.onDidChangeDiagnostics, () => count() === 0);
  });

  it('name the other pack, with its place, where two packs do not go together', async () => {
    const actors =
      'sources:\n  s: {type: webpage, title: T}\nactors:\n  northern-command: {name: Another Name, kind: military, cite: s}\n';
    // After the other in the order of the paths: the problem is shown in the later one.
    const { document } = await openPack('../packs/zz.briefing.yaml', head('checked-3') + actors);
    await untilProblems(document, 'entity-conflict northern-command');
    const [related] = diagnosticsOf(document)[0]?.relatedInformation ?? [];
    assert.ok(related);
    const other = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(other.uri.path, /joint-command\.briefing\.yaml$/);
    assert.equal(other.getText(related.location.range), 'northern-command');
    await deletePack(document);
  });

  it('tell a pack whose id another has', async () => {
    const taken = head('joint-command');
    // After the other in the order of the paths.
    const { document } = await openPack('../packs/zz.briefing.yaml', taken);
    await untilProblems(document, 'pack-id-taken joint-command');
    const [related] = diagnosticsOf(document)[0]?.relatedInformation ?? [];
    assert.ok(related);
    const other = await vscode.workspace.openTextDocument(related.location.uri);
    assert.equal(other.getText(related.location.range), 'joint-command');
    await deletePack(document);
  });

  it('are put right by their quick fix, in one step that can be undone', async () => {
    const text = `${head('checked-5')}places:\n  hill: {nite: N}\n`;
    const editor = await openPack('fix.briefing.yaml', text);
    const { document } = editor;
    await untilProblems(document, 'missing-field hill', 'unknown-key nite');
    const fixes = await fixesAt(document, 'nite');
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [title, isPreferred === true]),
      [
        ['Change to “note”', true],
        ['Keep it as your own, “x-nite”', false],
      ],
    );
    const [change] = fixes;
    assert.ok(change?.edit);
    assert.ok(await vscode.workspace.applyEdit(change.edit));
    await untilProblems(document, 'missing-field hill');
    const [add] = await fixesAt(document, 'hill');
    assert.ok(add?.edit);
    assert.ok(await vscode.workspace.applyEdit(add.edit));
    await untilProblems(document);
    assert.equal(document.getText(), `${head('checked-5')}places:\n  hill: {name: TODO, note: N}\n`);
    await vscode.commands.executeCommand('undo');
    await untilProblems(document, 'missing-field hill');
  });

  it('keep their record and its lines where its empty summary is filled', async () => {
    const text = [
      `${head('checked-7')}sources:`,
      '  src: {type: article, title: A day, passages: {1: One}}',
      'events:',
      '  walk:',
      '    title: Walk',
      '    verification: established',
      '    summary: >-',
      '    cite: src#1',
      '  talk: {title: Talk, verification: established, summary: They talked., cite: src#1}',
      '',
    ].join('\n');
    const { document } = await openPack('summary.briefing.yaml', text);
    await untilProblems(document, 'missing-field walk');
    const [add, ...more] = await fixesAt(document, 'walk');
    assert.equal(add?.title, 'Add “summary”');
    assert.deepEqual(more, []);
    assert.ok(add?.edit);
    assert.ok(await vscode.workspace.applyEdit(add.edit));
    await untilProblems(document);
    assert.equal(document.getText(), text.replace('summary: >-', 'summary: TODO'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('get no fix that a reading does not prove', async () => {
    // The key that is meant is there already.
    const text = `${head('checked-8')}places:\n  hill: {name: Hill, note: A, nite: N}\n`;
    const { document } = await openPack('unproved.briefing.yaml', text);
    await untilProblems(document, 'unknown-key nite');
    assert.deepEqual(
      (await fixesAt(document, 'nite')).map(({ title }) => title),
      ['Keep it as your own, “x-nite”'],
    );
  });

  it('are told in a long pack as in a short one, and its fixes are proved beside the host', async () => {
    const hills = Array.from(
      { length: 2_000 },
      (_, index) => `  hill-${index}: {name: Place number ${index}}\n`,
    );
    const text = `${head('checked-9')}places:\n${hills.join('')}  last: {name: Town: the last}\n`;
    const { document } = await openPack('long.briefing.yaml', text);
    await untilProblems(document, 'yaml-syntax Town: the last');
    const [quote] = await fixesAt(document, 'Town: the last');
    assert.ok(quote?.edit);
    assert.ok(await vscode.workspace.applyEdit(quote.edit));
    await untilProblems(document);
    assert.equal(document.getText(), text.replace('Town: the last', '"Town: the last"'));
  });

  it('are told in a draft that is in no file yet, and never in a bundled pack', async () => {
    const draft = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('untitled:draft.briefing.yaml', true),
    );
    const editor = await vscode.window.showTextDocument(draft, { preview: false });
    await write(editor, `${head('checked-6')}colour: red\n`);
    await untilProblems(draft, 'unknown-key colour');
    const bundled = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('briefing-pack:/aleppo-2024-12-02.briefing.yaml', true),
    );
    assert.deepEqual(vscode.languages.getDiagnostics(bundled.uri), []);
    assert.deepEqual(await fixesAt(bundled, 'dayfr'), []);
  });
});
