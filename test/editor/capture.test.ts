import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, until, withSetting } from './support/extension';
import { fileAt, readFile, writeFile } from './support/files';
import { patience } from './support/patience';
import { activeEditor, closeAll, openNote } from './support/note';

const article = `The Post

Dockers walk out at Old Harbour, and nobody knows for how long

President Mara Holt spoke on 3 March 2025. “Not one crane will move,” said Mara Holt.

The Army watched.
`;
/** Runs a command that asks, and answers each question with what it proposes: the editor does not tell that it asks. */
async function withDefaults<T>(command: string): Promise<T> {
  const asking = { isDone: false };
  const answer = vscode.commands.executeCommand<T>(command).then((value) => {
    asking.isDone = true;
    return value;
  });
  const deadline = Date.now() + patience;
  while (!asking.isDone && Date.now() < deadline) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await vscode.commands.executeCommand('quickInput.accept').then(undefined, () => undefined);
  }
  return answer;
}

const newPack = (argument: unknown) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('briefing.newPack', argument);
const addToPack = (argument: object) =>
  vscode.commands.executeCommand<string | undefined>('briefing.addToPack', argument);

/** A file `id.briefing.yaml` that the library has found. */
async function writePack(id: string, more = ''): Promise<vscode.Uri> {
  const uri = await writeFile(`${id}.briefing.yaml`, packOf(id) + more);
  const { library } = await briefing();
  await until(library.onDidChange, () => library.pack(id) !== undefined);
  return uri;
}

/** Fails unless the draft says what a draft of the article should, for every source of the article. */
function assertDraft(uri: vscode.Uri | undefined): void {
  assert.ok(uri);
  const { document, selection } = activeEditor();
  assert.equal(document.uri.toString(), uri.toString());
  assert.equal(document.languageId, 'yaml');
  assert.ok(document.isUntitled);
  const text = document.getText();
  assert.match(text, /\n {4}publisher: The Post\n/);
  assert.match(text, /\n {2}mara-holt:\n {4}name: Mara Holt\n {4}kind: person\n/);
  assert.match(text, /\n {4}speaker: mara-holt\n {4}text: Not one crane will move\n/);
  assert.equal(document.getText(selection), 'TODO');
}

describe('New Pack from Article', () => {
  before(briefing);
  after(closeAll);

  it('takes the open document, and opens the draft beside it under the name that it will have', async () => {
    const note = await openNote(article, { language: 'plaintext' });
    const uri = await newPack({ from: 'document' });
    assertDraft(uri);
    assert.ok(activeEditor().viewColumn !== note.viewColumn);
    assert.match(uri?.path ?? '', /\/dockers-walk-out-at-old-harbour-and\.briefing\.yaml$/);
    assert.equal(uri?.scheme, 'untitled');
  });

  it('takes the selection', async () => {
    const editor = await openNote(`Before it.\n\n${article}\n\nAfter it.`, { language: 'plaintext' });
    const start = editor.document.positionAt('Before it.\n\n'.length);
    editor.selection = new vscode.Selection(
      start,
      editor.document.positionAt('Before it.\n\n'.length + article.length),
    );
    assertDraft(await newPack({ from: 'selection' }));
  });

  it('takes the clipboard', async () => {
    await vscode.env.clipboard.writeText(article);
    assertDraft(await newPack({ from: 'clipboard' }));
  });

  it('takes a file, a page of the web as well', async () => {
    const html = `<html><head><meta property="og:site_name" content="The Post"><title>A day</title></head><body><article>${article
      .split('\n\n')
      .slice(2)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join(
        '',
      )}<p>And this is what else there was to be said about it, at some length.</p></article></body></html>`;
    const uri = await writeFile('page.html', html);
    assertDraft(await newPack(uri));
    assertDraft(await newPack({ from: 'file', uri: uri.toString() }));
    await vscode.workspace.fs.delete(uri);
  });

  it('asks where the article is, and proposes the open document', async () => {
    await openNote(article, { language: 'plaintext' });
    assertDraft(await withDefaults<vscode.Uri | undefined>('briefing.newPack'));
  });

  it('begins an empty pack', async () => {
    const uri = await newPack({ from: 'empty' });
    assert.equal(activeEditor().document.uri.toString(), uri?.toString() ?? '');
    assert.match(activeEditor().document.getText(), /\nbriefing: 1\nid: my-pack\ntitle: TODO\n/);
  });

  it('knows the names of the library', async () => {
    await openNote('A title of an article here\n\nBashar el Assad met President Mara Holt.', {
      language: 'plaintext',
    });
    await newPack({ from: 'document' });
    assert.match(
      activeEditor().document.getText(),
      /\n {2}bashar-al-assad:\n {4}name: Bashar al-Assad\n {4}short: Assad\n {4}kind: person\n/,
    );
  });

  it('makes nothing of what is no article, or cannot be read', async () => {
    await openNote('---', { language: 'plaintext' });
    assert.equal(await newPack({ from: 'document' }), undefined);
    assert.equal(await newPack({ from: 'file', uri: fileAt('missing.html') }), undefined);
  });
});

const packOf = (id: string) => `# mine
briefing: 1
id: ${id}
title: Mine
sources:
  post: {type: article, title: A day, passages: {1: One, 2: Two}}
actors:
  # who
  union: {name: The Union, kind: organization, cite: post#1} # first
`;

describe('Add to Pack', () => {
  before(briefing);
  after(closeAll);

  it('adds each kind of record to a pack that is not open, and saves it', async () => {
    const uri = await writePack('added');
    const to = { pack: 'added.briefing.yaml', cite: 'post#2' };
    assert.equal(await addToPack({ ...to, as: 'actor', text: 'Mara Holt', kind: 'person' }), 'mara-holt');
    assert.equal(await addToPack({ ...to, as: 'alias', text: 'the Unionists', actor: 'union' }), 'union');
    assert.equal(
      await addToPack({ ...to, as: 'event', text: 'They left, it is said.', title: 'They left' }),
      'they-left',
    );
    assert.equal(
      await addToPack({
        ...to,
        as: 'claim',
        text: 'They said that all was well.',
        actor: 'union',
        id: 'all-well',
      }),
      'all-well',
    );
    assert.equal(
      await addToPack({ ...to, as: 'quote', text: '“all is well”', actor: 'mara-holt' }),
      'all-is-well',
    );
    assert.equal(
      await readFile('added.briefing.yaml'),
      `${packOf('added')
        .replace('kind: organization,', 'kind: organization, aliases: [the Unionists],')
        .concat('  mara-holt: {name: Mara Holt, kind: person, cite: post#2}\n')}events:
  they-left:
    title: They left
    status: occurred
    verification: reported
    summary: "They left, it is said."
    cite: post#2
claims:
  all-well:
    by: union
    kind: statement
    verification: reported
    summary: They said that all was well.
    cite: post#2
quotes:
  all-is-well:
    speaker: mara-holt
    text: all is well
    cite: post#2
`,
    );
    await vscode.workspace.fs.delete(uri);
  });

  it('takes one undo step, and leaves what the user is writing unsaved', async () => {
    const uri = await writePack('open');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(0, 0), '# being written\n');
    });
    const before = document.getText();
    assert.equal(await addToPack({ as: 'actor', text: 'Mara Holt', cite: 'post' }), 'mara-holt');
    assert.ok(document.isDirty);
    assert.ok(document.getText() !== before);
    assert.equal(await readFile('open.briefing.yaml'), packOf('open'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('takes the words that are selected in a note, and what its footnote cites', async () => {
    const uri = await writePack(
      'note',
      `events:\n  strike: {title: Strike, verification: established, summary: It was so., cite: post#2}\n`,
    );
    const editor = await openNote('So **Mara Holt** came.[^strike]');
    editor.selection = new vscode.Selection(0, 5, 0, 14);
    assert.equal(await addToPack({ as: 'actor', pack: 'note.briefing.yaml' }), 'mara-holt');
    assert.match(
      await readFile('note.briefing.yaml'),
      /\n {2}mara-holt: \{name: Mara Holt, kind: person, cite: post#2}\nevents:/,
    );
    await vscode.workspace.fs.delete(uri);
  });

  it('asks for what is missing, and proposes an answer to each question', async () => {
    const uri = await writePack('asked');
    const editor = await openNote('So Mara Holt came.');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    editor.selection = new vscode.Selection(0, 3, 0, 12);
    assert.equal(await withDefaults<string | undefined>('briefing.addToPack'), 'mara-holt');
    assert.match(
      await readFile('asked.briefing.yaml'),
      /\n {2}mara-holt: \{name: Mara Holt, kind: person, cite: post#1}\n$/,
    );
    await vscode.workspace.fs.delete(uri);
  });

  it('adds to the draft that was just made', async () => {
    await openNote(article, { language: 'plaintext' });
    const uri = await newPack({ from: 'document' });
    assert.ok(uri);
    assert.equal(
      await addToPack({ as: 'alias', text: 'Madam Holt', actor: 'mara-holt', pack: uri.toString() }),
      'mara-holt',
    );
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /\n {4}aliases:\n {6}- Madam Holt\n/);
  });

  it('adds nothing to what is passed over where packs are looked for', async () => {
    const uri = await writePack('passed-over');
    const { library } = await briefing();
    await withSetting('packs.exclude', ['**/passed-over.*'], async () => {
      await until(library.onDidChange, () => library.pack('passed-over') === undefined);
      const argument = { as: 'actor', text: 'Mara Holt', cite: 'post', pack: 'passed-over.briefing.yaml' };
      assert.equal(await addToPack(argument), undefined);
      assert.equal(await readFile('passed-over.briefing.yaml'), packOf('passed-over'));
    });
    await vscode.workspace.fs.delete(uri);
  });

  it('adds nothing to a pack that comes with the extension, nor where it cannot', async () => {
    const uri = await writePack('refused');
    const bundled = 'briefing-pack:/aleppo-2024-12-02.briefing.yaml';
    await vscode.workspace.openTextDocument(vscode.Uri.parse(bundled));
    assert.equal(await addToPack({ as: 'actor', text: 'Mara Holt', pack: bundled }), undefined);
    const to = { pack: 'refused.briefing.yaml' };
    assert.equal(await addToPack({ ...to, as: 'quote', text: 'we go', actor: 'nobody' }), undefined);
    assert.equal(await addToPack({ ...to, as: 'actor', text: ' ' }), undefined);
    assert.equal(await addToPack({ ...to, as: 'alias', text: 'The Union', actor: 'union' }), undefined);
    assert.equal(await readFile('refused.briefing.yaml'), packOf('refused'));
    await vscode.workspace.fs.delete(uri);
  });
});
