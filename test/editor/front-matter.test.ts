import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, eventually, withSetting } from './support/extension';
import { activeEditor, closeAll, openNote } from './support/note';

const pack = 'aleppo-2024-12-02';

/** Returns our suggestions at the cursor. */
async function suggested(
  marked: string,
  { trigger, resolved }: { trigger?: string; resolved?: number } = {},
) {
  const { document, selection } = await openNote(marked);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    trigger,
    resolved,
  );
  // Without the words of other notes, which are the editor's own.
  return items.filter(
    ({ kind, sortText }) => kind !== vscode.CompletionItemKind.Text && sortText?.length === 5,
  );
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

const labels = async (marked: string, trigger?: string) =>
  (await suggested(marked, trigger === undefined ? {} : { trigger })).map(labelOf);

/** The cards at the cursor. */
async function hovers(marked: string): Promise<string[]> {
  const { document, selection } = await openNote(marked);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    selection.active,
  );
  return found.flatMap(({ contents }) => (contents as vscode.MarkdownString[]).map(({ value }) => value));
}

const inside = (marked: string) => `---\n${marked}\n---\nText\n`;

describe('The front matter of a note', () => {
  before(briefing);
  after(closeAll);

  it('is completed: keys, and values behind them', async () => {
    assert.deepEqual(await labels(inside('briefing:\n  |')), [
      ...['asOf', 'marking', 'scale', 'language', 'packs', 'omit', 'names', 'distinct'],
      ...['number', 'period', 'nextIssue', 'contact'],
    ]);
    assert.ok((await labels(inside('briefing: {marking: |}'))).includes('TLP:AMBER+STRICT'));
    assert.ok((await labels(inside('briefing:\n  marking:|'), ':')).includes('TLP:RED'));
    assert.equal((await labels(inside('briefing:\n  asOf: |')))[0], '2024-12-02');
    assert.ok((await labels(inside('briefing:\n  packs: [|]'), '[')).includes(pack));
    assert.ok((await labels(inside('briefing:\n  omit:\n    army|'))).includes('army-denial'));
    assert.ok((await labels(inside('briefing:\n  names: {bashar-al-assad: |'))).includes('Bashar El-Assad'));
  });

  it('is completed before it is closed', async () => {
    assert.equal((await labels('---\nbriefing:\n  |')).length, 12);
  });

  it('is completed nowhere else', async () => {
    assert.deepEqual(await labels(`${inside('briefing: {}')}briefing:|`, ':'), []);
    assert.deepEqual(await labels('Text: |'), []);
    assert.deepEqual(await labels(inside('title: |')), []);
  });

  it('is explained where a key or a label is suggested, with the card of a record', async () => {
    const [asOf] = await suggested(inside('briefing:\n  |'));
    assert.match((asOf?.documentation as vscode.MarkdownString).value, /information cut-off/);
    const [denial] = await suggested(inside('briefing:\n  omit:\n    army-denial|'), { resolved: 5 });
    assert.match((denial?.documentation as vscode.MarkdownString).value, /Syrian army/);
  });

  it('is explained under the pointer', async () => {
    const explains = async (marked: string, words: RegExp) => {
      const found = await hovers(inside(marked));
      assert.equal(found.length, 1, marked);
      assert.match(found[0] ?? '', words);
    };
    await explains('briefing:\n  as|Of: 2024-12-02', /^\*\*asOf\*\* — The information cut-off/);
    await explains('briefing:\n  asOf: 2024-12|-02', /^2 December 2024$/);
    await explains('briefing: {marking: TLP:|RED}', /nobody else/);
    await explains(`briefing: {packs: [${pack}|]}`, /\*\*Insurgent offensive/);
    await explains('briefing: {omit: {army-|denial: Old}}', /Syrian army/);
    await explains('briefing: {names: {bashar-al-assad: |El-Assad}}', /\*\*Bashar al-Assad\*\*/);
    assert.deepEqual(await hovers(inside('tit|le: asOf')), []);
    await withSetting('hover.enabled', false, async () => {
      assert.deepEqual(await hovers(inside('briefing: {as|Of: 2024}')), []);
    });
  });
});

describe('Leave Out of This Note', () => {
  before(briefing);
  after(closeAll);

  const omit = (argument: unknown) => vscode.commands.executeCommand<boolean>('briefing.omit', argument);

  it('writes the record and the reason into the front matter, and one undo takes it back', async () => {
    await openNote('Text|\n');
    assert.equal(await omit({ key: `${pack}/army-denial`, reason: 'Told elsewhere' }), true);
    const { document } = activeEditor();
    assert.equal(
      document.getText(),
      '---\nbriefing:\n  omit:\n    army-denial: Told elsewhere\n---\n\nText\n',
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'Text\n');
  });

  it('asks which record where none is given, and writes nothing in when the user goes away', async () => {
    await openNote('Text|\n');
    const { document } = activeEditor();
    const closed = omit({ reason: 'Old' });
    const state = { isDone: false };
    void closed.then(() => (state.isDone = true));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return state.isDone;
    });
    assert.equal(await closed, false);
    assert.equal(document.getText(), 'Text\n');
    const done = omit({ reason: 'Old' });
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() !== 'Text\n';
    });
    assert.equal(await done, true);
    assert.match(document.getText(), /^---\nbriefing:\n {2}omit:\n {4}[a-z0-9/-]+: Old\n---\n\nText\n$/);
  });

  it('keeps what is there', async () => {
    await openNote('---\ntitle: A # mine\nbriefing: {asOf: 2024-12-02}\n---\nText|\n', {
      eol: vscode.EndOfLine.CRLF,
    });
    assert.equal(await omit({ key: 'army-denial', reason: 'a: b' }), true);
    assert.equal(
      activeEditor().document.getText(),
      '---\r\ntitle: A # mine\r\nbriefing: {asOf: 2024-12-02, omit: {army-denial: "a: b"}}\r\n---\r\nText\r\n',
    );
  });

  it('leaves alone what cannot be written in, and what no pack has', async () => {
    const text = '---\nbriefing: daily\n---\nText\n';
    await openNote(`${text}|`);
    assert.equal(await omit({ key: 'army-denial', reason: 'Old' }), false);
    assert.equal(await omit({ key: 'nobody-knows', reason: 'Old' }), false);
    assert.equal(activeEditor().document.getText(), text);
  });
});
