import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, until, withSetting } from './support/extension';
import { activeEditor, closeAll, openNote } from './support/note';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

const pack = 'aleppo-2024-12-02';
const omitting = ['---', 'briefing:', '  omit:', '    loss-of-aleppo: known *well*', '---', ''].join('\n');

/** The page of coverage that is shown. */
async function coverage(): Promise<vscode.TextDocument> {
  assert.equal(await run('briefing.showCoverage'), true);
  const { document } = activeEditor();
  assert.match(document.uri.path, /^\/coverage\/Coverage of .*\.md$/);
  return document;
}

/** The row of the Sources view for a record, as a menu hands it over. */
const row = (id: string) => ({ target: { kind: 'record', key: `${pack}/${id}` } });

describe('What a note uses of its sources', () => {
  before(briefing);
  after(closeAll);

  it('is told on a page, with what is not used and what is left out', async () => {
    await openNote(`${omitting}Denied.[^army-denial]|`);
    const text = (await coverage()).getText();
    assert.match(text, /^# What Untitled-\d+ cites\n\n\*\*1 of \d+\*\* events and claims/);
    assert.match(text, /## Not used \(\d+\)[^]*- 2 Dec 2024: Air strikes near Es-Safira/);
    assert.match(text, /## Deliberately left out \(1\)[^]*Reason: known \\\*well\\\*/);
    assert.ok(!text.slice(0, text.indexOf('## Deliberately')).includes('Loss of Aleppo'));
  });

  it('is told anew as the note is written', async () => {
    const { document } = await openNote('Denied.[^army-denial]\n|');
    const page = await coverage();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'Strikes.[^air-strikes-es-safira]\n');
    await vscode.workspace.applyEdit(edit);
    await until(vscode.workspace.onDidChangeTextDocument, () => page.getText().includes('**2 of '));
  });

  it('is about the note, whatever page is in front of it', async () => {
    await openNote('Denied.[^army-denial]|');
    await run('briefing.showRecord', 'army-denial');
    assert.match((await coverage()).getText(), /\*\*1 of /);
    assert.match((await coverage()).getText(), /\*\*1 of /);
  });

  it('is that of the packs which the note draws on', async () => {
    await withSetting('scope', 'named', async () => {
      await openNote('---\nbriefing: {packs: [joint-command]}\n---\nIt trains.[^exercise]|');
      const text = (await coverage()).getText();
      assert.match(text, /\*\*1 of /);
      assert.ok(!text.includes('Es-Safira'), text);
    });
  });

  it('is taken back from what it leaves out, and one undo brings that back', async () => {
    const { document } = await openNote(`${omitting}\nText.|`);
    const before = document.getText();
    assert.equal(await run('briefing.takeBack', row('loss-of-aleppo')), true);
    assert.equal(document.getText(), 'Text.');
    await run('undo');
    assert.equal(document.getText(), before);
  });

  it('is taken back by whatever id the note has for it, with the line breaks of the note', async () => {
    const front = [
      '---',
      'briefing:',
      '  omit:',
      `    ${pack}/loss-of-aleppo: x`,
      '    army-denial: y',
      '---',
    ];
    const { document } = await openNote(`${front.join('\n')}\n|`, { eol: vscode.EndOfLine.CRLF });
    assert.equal(await run('briefing.takeBack', 'loss-of-aleppo'), true);
    assert.equal(document.getText(), '---\r\nbriefing:\r\n  omit:\r\n    army-denial: y\r\n---\r\n');
  });

  it('stays where the front matter cannot be read, or does not leave it out', async () => {
    for (const text of ['---\nbriefing: {omit: {loss-of-aleppo: x}\n---\n', 'Text.\n']) {
      const { document } = await openNote(`${text}|`);
      assert.equal(await run('briefing.takeBack', row('loss-of-aleppo')), false);
      assert.equal(document.getText(), text);
      await run('notifications.clearAll');
    }
  });

  it('is put into the note from the row of what is not used', async () => {
    const { document } = await openNote('Text.\n\n|');
    assert.equal(await run('briefing.insertRecord', row('army-denial')), true);
    assert.match(document.getText(), /\[\^army-denial\]: /);
  });

  it('is nothing without a note', async () => {
    await closeAll();
    assert.equal(await run('briefing.showCoverage'), false);
    assert.equal(await run('briefing.takeBack', 'army-denial'), false);
    await run('notifications.clearAll');
  });
});
