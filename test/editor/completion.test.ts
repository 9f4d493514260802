import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, until, withSetting } from './support/extension';
import { fileAt, positionIn, writeFile } from './support/files';
import { closeAll, openNote } from './support/note';

interface Request {
  readonly language?: string;
  readonly trigger?: string;
  /** Maximum number of items that are resolved. */
  readonly resolved?: number;
}

/** The names that are suggested at the cursor, and whether there may be more. */
async function suggested(marked: string, { language = 'markdown', trigger, resolved }: Request = {}) {
  const { document, selection } = await openNote(marked, { language });
  const { items, isIncomplete } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    trigger,
    resolved,
  );
  const own = items.filter(({ filterText, sortText }) => filterText?.endsWith(' ') && sortText?.length === 3);
  return { document, items: own, names: own.map(nameOf), isIncomplete };
}

function nameOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Returns the text that the item replaces, and the text that it inserts. */
function change(document: vscode.TextDocument, item: vscode.CompletionItem | undefined) {
  const range = item?.range instanceof vscode.Range ? item.range : item?.range?.replacing;
  return [range && document.getText(range), item?.insertText];
}

describe('Names while writing', () => {
  before(briefing);
  after(closeAll);

  const sham = 'Hayat Tahrir al-Sham (HTS)';
  const assad = 'Bashar al-Assad, President of Syria';
  const cases: [note: string, over: string, text: string, request?: Request][] = [
    ['Fighters of @cham|', '@cham', sham],
    ['Fighters of @cham|', '@cham', sham, { trigger: '@' }],
    ['Fighters of @cham|', '@cham', sham, { language: 'plaintext' }],
    ['Fighters of @cham|', '@cham', sham, { language: 'latex' }],
    ['@sudani|', '@sudani', 'Mohammed Shia al-Sudani, Prime Minister of Iraq'],
    ['Hayat Tahrir al-Ch|', 'Hayat Tahrir al-Ch', sham],
    ['By Bashar al-As|sad.', 'Bashar al-Assad', assad],
    ['Bashar al-Assad and @bash|', '@bash', 'Assad'],
  ];
  for (const [note, over, text, request] of cases)
    it(`are found for ${JSON.stringify([note, request ?? {}])}`, async () => {
      const { document, items, isIncomplete } = await suggested(note, request);
      assert.deepEqual(change(document, items[0]), [over, text]);
      assert.equal(isIncomplete, true);
      assert.ok(
        items[0]?.filterText?.startsWith(note.includes('@') ? note.slice(note.indexOf('@'), -1) : ''),
      );
    });

  it('come with those first that the note has, and in that order', async () => {
    const { names, items } = await suggested('Aleppo. Dmitry Peskov spoke. |');
    assert.equal(names[0], 'Dmitry Peskov');
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map(({ sortText }) => sortText).toSorted(),
    );
    assert.ok(names.length <= 50);
  });

  const none: [note: string, request?: Request][] = [
    ['`@cham|`'],
    ['[x](Ass|ad)'],
    ['[@cham|]'],
    ['[^ass|]'],
    ['---\ntitle: Ass|\n---\n'],
    ['@xylophone|'],
    ['const Ass| = 1', { language: 'javascript' }],
    ['sources: Ass|', { language: 'yaml' }],
  ];
  for (const [note, request] of none)
    it(`are none for ${JSON.stringify([note, request ?? {}])}`, async () => {
      assert.deepEqual((await suggested(note, request)).names, []);
    });

  it('tell who it is only for those that are looked at', async () => {
    const { items } = await suggested('@assad|', { resolved: 1 });
    const card = items[0]?.documentation as vscode.MarkdownString | undefined;
    assert.equal(items[0]?.detail, 'President of Syria');
    assert.ok(card?.value.includes('**Bashar al-Assad**') && card.value.includes('$(book)'), card?.value);
    const [unseen] = (await suggested('@assad|')).items;
    assert.deepEqual([unseen?.detail, unseen?.documentation], [undefined, undefined]);
  });

  it('take the other lines of a name with them', async () => {
    const { document, items } = await suggested('By Bashar\nal-As|sad.');
    assert.deepEqual(change(document, items[0]), ['al-Assad', assad]);
    const [edit, ...more] = items[0]?.additionalTextEdits ?? [];
    assert.deepEqual([edit && document.getText(edit.range), edit?.newText, more.length], ['Bashar\n', '', 0]);
  });

  it('come unasked if that is wanted, once a word with a capital has three letters', async () => {
    const typed = { trigger: 's' };
    assert.deepEqual((await suggested('By Ass|', typed)).names, []);
    await withSetting('completion.whileTyping', true, async () => {
      assert.ok((await suggested('By Ass|', typed)).names.includes('Bashar al-Assad'));
      assert.deepEqual((await suggested('By As|', typed)).names, []);
      assert.deepEqual((await suggested('By ass|', typed)).names, []);
    });
  });

  it('are those of the packs that the note draws on', () =>
    withSetting('scope', 'named', async () => {
      const frontMatter = '---\nbriefing: {packs: [joint-command]}\n---\n\n';
      const { names } = await suggested(`${frontMatter}@|`);
      assert.ok(names.length > 0 && !names.includes('Bashar al-Assad'), names.join(', '));
    }));

  it('follow the packs', async () => {
    const api = await briefing();
    const actors = 'actors:\n  zebulon: {name: Zebulon Quist, kind: person, cite: s#1}\n';
    const head = 'briefing: 1\nid: zebulon\ntitle: Z\n';
    const sources = 'sources:\n  s: {type: article, title: S, passages: {1: One}}\n';
    const uri = await writeFile('zebulon.briefing.yaml', head + sources + actors);
    await until(api.library.onDidChange, () => api.library.pack('zebulon') !== undefined);
    assert.deepEqual((await suggested('@kuist|')).names, ['Zebulon Quist']);
    await vscode.workspace.fs.delete(fileAt('zebulon.briefing.yaml'));
    await until(api.library.onDidChange, () => api.library.pack('zebulon') === undefined);
    assert.deepEqual((await suggested('@kuist|')).names, []);
    assert.ok(uri.path.endsWith('zebulon.briefing.yaml'));
  });

  it('show no icon of a pack in their rows, nor do records and ids', async () => {
    const api = await briefing();
    const pack = [
      'briefing: 1',
      'id: icons',
      'title: I',
      'sources:',
      '  s: {type: article, title: $(zap) S, passages: {1: $(zap) One}}',
      'actors:',
      '  zork: {name: $(flame) Zork Quist, kind: person, cite: s#1}',
      'events:',
      '  zork-boom: {title: $(flame) Boom, verification: established, summary: It went off., cite: s#1}',
      '',
    ].join('\n');
    const uri = await writeFile('icons.briefing.yaml', pack);
    await until(api.library.onDidChange, () => api.library.pack('icons') !== undefined);
    const rowsAt = async (at: vscode.TextDocument, position: vscode.Position) =>
      (
        await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          at.uri,
          position,
        )
      ).items.map(({ label }) =>
        typeof label === 'string' ? label : [label.label, label.description].join(' '),
      );
    for (const note of ['@zork|', 'It went off.[^zork-b|']) {
      const { document, selection } = await openNote(note);
      const rows = await rowsAt(document, selection.active);
      assert.ok(
        rows.some((row) => /Zork|Boom/.test(row)),
        rows.join(', '),
      );
      assert.deepEqual(
        rows.filter((row) => row.includes('$(')),
        [],
      );
    }
    const document = await vscode.workspace.openTextDocument(uri);
    for (const place of ['cite: s#|1', 'cite: |s#1']) {
      const rows = await rowsAt(document, positionIn(document, place));
      assert.ok(
        rows.some((row) => /One|\bS\b/.test(row)),
        rows.join(', '),
      );
      assert.deepEqual(
        rows.filter((row) => row.includes('$(')),
        [],
      );
    }
    await vscode.workspace.fs.delete(uri);
    await until(api.library.onDidChange, () => api.library.pack('icons') === undefined);
  });
});
