import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, withSetting } from './support/extension';
import { closeAll, openNote } from './support/note';

/** The cards at the document's cursor, and the words that they are about. */
async function hoverAt(document: vscode.TextDocument, position: vscode.Position) {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const own = hovers.filter(({ contents }) => contents.some((card) => cardText(card).includes('$(book)')));
  const [hover] = own;
  return {
    cards: hover?.contents.map(cardText) ?? [],
    contents: hover?.contents ?? [],
    words: hover?.range && document.getText(hover.range),
  };
}

function wordRange(document: vscode.TextDocument, word: string): vscode.Range {
  const start = document.positionAt(document.getText().indexOf(word));
  return new vscode.Range(start, start.translate(0, word.length));
}

async function hoverInNote(marked: string, language = 'markdown') {
  const { document, selection } = await openNote(marked, { language });
  return hoverAt(document, selection.active);
}

function cardText(card: vscode.Hover['contents'][number]): string {
  return (card as vscode.MarkdownString).value;
}

describe('Hover cards', () => {
  before(briefing);
  after(closeAll);

  const found: [note: string, words: string, name: string, language?: string][] = [
    ['President Bashar al-As|sad spoke.', 'Bashar al-Assad', 'Bashar al-Assad'],
    ['The |Assad regime', 'Assad regime', 'Syrian government'],
    ['It is As|sad’s army.', 'Assad', 'Bashar al-Assad'],
    ['**Bashar** al-|Assad', 'Bashar** al-Assad', 'Bashar al-Assad'],
    ['Bashar\nal-|Assad', 'Bashar\nal-Assad', 'Bashar al-Assad'],
    ['# BASHAR AL-|ASSAD', 'BASHAR AL-ASSAD', 'Bashar al-Assad'],
    ['Hayat Tahrir al |Cham', 'Hayat Tahrir al Cham', 'Hayat Tahrir al-Sham'],
    ['near Es-Sa|fira', 'Es-Safira', 'Es-Safira'],
    ['near Es–Sáfi|ra, folded', 'Es–Sáfira', 'Es-Safira'],
    ['Bashar al-As|\u200bsad, folded', 'Bashar al-As\u200bsad', 'Bashar al-Assad'],
    ['says |ISW', 'ISW', 'Institute for the Study of War'],
    ['Bashar al-|Assad in plain text', 'Bashar al-Assad', 'Bashar al-Assad', 'plaintext'],
    ['Bashar al-|Assad in LaTeX', 'Bashar al-Assad', 'Bashar al-Assad', 'latex'],
  ];
  for (const [note, words, name, language] of found) {
    it(`finds ${JSON.stringify(note)}`, async () => {
      const hover = await hoverInNote(note, language);
      assert.equal(hover.words, words);
      assert.equal(hover.cards.length, 1);
      assert.ok(hover.cards[0]?.includes(`**${name}**`), hover.cards[0]);
    });
  }

  const none = [
    'Hafez al-|Assad ruled.',
    'It was Hafez\nal-As|sad who ruled.',
    'The dam of Lake As|sad broke.',
    '**Hafez** al-As|sad',
    'Near As|sad Hospital.',
  ];
  for (const note of none)
    it(`are not shown in another, longer name: ${JSON.stringify(note)}`, async () => {
      assert.deepEqual((await hoverInNote(note)).cards, []);
    });

  it('follow what is written anywhere in a long note', async () => {
    const filler = 'Nothing of note was said there by anybody.\n\n'.repeat(2000);
    const editor = await openNote(`One.\n\n${filler}Bashar al-Assad spoke.\n`);
    const { document } = editor;
    const wordsAtName = async () => {
      const offset = document.getText().indexOf('al-As') + 4;
      return (await hoverAt(document, document.positionAt(offset))).words;
    };
    assert.equal(await wordsAtName(), 'Bashar al-Assad');
    // Two places at once, before and within the name.
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Two lines\nmore, and ');
      edit.replace(wordRange(document, 'Bashar'), '**Bashar**');
    });
    assert.equal(await wordsAtName(), 'Bashar** al-Assad');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), '```\n');
    });
    assert.equal(await wordsAtName(), undefined);
    await vscode.commands.executeCommand('undo');
    assert.equal(await wordsAtName(), 'Bashar** al-Assad');
  });

  const excluded: [note: string, language?: string][] = [
    ['`Bashar al-|Assad`'],
    ['```\nBashar al-|Assad\n```'],
    ['[x](Bashar-al-|Assad)'],
    ['---\ntitle: Bashar al-|Assad\n---\n'],
    ['stuffed tur|key'],
    ['Bashar al-|Assadian'],
    ['const Assad| = 1', 'javascript'],
  ];
  for (const [note, language] of excluded) {
    it(`passes over ${JSON.stringify(note)}${language ? ` in ${language}` : ''}`, async () => {
      assert.deepEqual((await hoverInNote(note, language)).cards, []);
    });
  }

  it('shows name, role, side, records with their marks, spellings, pack and actions, in this order', async () => {
    const [card = ''] = (await hoverInNote('Bashar al-|Assad')).cards;
    const parts = [
      '$(person) **Bashar al-Assad**',
      'President of Syria',
      '*allied with* Iran, Iraq, Russia, China',
      '30 Nov 2024: Reported visit',
      '*unconfirmed: reported by ISW*',
      'DayFR Euro ¶ 8',
      'Also: ',
      'Bashar El-Assad',
      '$(book) Insurgent offensive',
      'Insert first mention',
      'Insert biography',
      'Show events',
      'Open in pack',
    ];
    let from = 0;
    for (const part of parts) {
      const at = card.indexOf(part, from);
      assert.ok(at >= 0, `“${part}” is missing, or in the wrong place, in:\n${card}`);
      from = at + part.length;
    }
  });

  it('trusts just the commands of the card', async () => {
    const { contents } = await hoverInNote('Bashar al-|Assad');
    const trust = (contents[0] as vscode.MarkdownString).isTrusted as { enabledCommands: string[] };
    assert.deepEqual(trust.enabledCommands, [
      'briefing.insertActor',
      'briefing.insertBiography',
      'briefing.showEvents',
      'briefing.openInPack',
    ]);
  });

  it('lets no markup out of a pack', async () => {
    const [card = ''] = (await hoverInNote('Mallory |Markup')).cards;
    assert.ok(!/(?<!\\)\[(?:Director|click)/.test(card), card);
    assert.ok(!card.includes('$(alert)') && !/(?<!\\)<img/.test(card) && !/(?<!\\)\*\*bold/.test(card), card);
  });

  it('shows one card a candidate for an ambiguous name', async () => {
    const { cards } = await hoverInNote('the Joint |Command');
    assert.equal(cards.length, 2);
    assert.ok(cards[0]?.includes('Northern') && cards[1]?.includes('Southern'));
  });

  const labels: [note: string, title: string, words: string][] = [
    ['It did.[^air-strikes-|es-safira]', 'Air strikes near Es-Safira', '[^air-strikes-es-safira]'],
    ['x\n\n[^army-|denial]: DayFR.', 'denied having bombed civilians', '[^army-denial]:'],
    ['It did [@regional-|terrorism].', '“regional terrorism”', '@regional-terrorism'],
    [
      'It did.[^aleppo-2024-12-02/army|-denial]',
      'denied having bombed civilians',
      '[^aleppo-2024-12-02/army-denial]',
    ],
    ['He is.[^bashar-al-|assad]', '**Bashar al-Assad**', '[^bashar-al-assad]'],
  ];
  for (const [note, title, words] of labels) {
    it(`shows the record of ${JSON.stringify(note)}`, async () => {
      const hover = await hoverInNote(note);
      assert.equal(hover.words, words);
      assert.ok(hover.cards[0]?.includes(title), hover.cards[0]);
    });
  }

  it('can be switched off', () =>
    withSetting('hover.enabled', false, async () => {
      assert.deepEqual((await hoverInNote('Bashar al-|Assad')).cards, []);
    }));

  it('shows as many events as the user wants', () =>
    withSetting('hover.maxEvents', 1, async () => {
      const [card = ''] = (await hoverInNote('Bashar al-|Assad')).cards;
      assert.ok(card.includes('Reported visit') && !card.includes('Conversation of Assad'), card);
    }));

  it('follows the setting of languages', () =>
    withSetting('languages', ['javascript'], async () => {
      assert.equal((await hoverInNote('// Bashar al-|Assad', 'javascript')).cards.length, 1);
      assert.equal((await hoverInNote('Bashar al-|Assad')).cards.length, 1);
    }));

  it('works in a file of a virtual file system', async () => {
    const content = 'Bashar al-Assad\n';
    const provider = vscode.workspace.registerTextDocumentContentProvider('briefing-test', {
      provideTextDocumentContent: () => content,
    });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('briefing-test:/note.md'));
    const { cards } = await hoverAt(document, new vscode.Position(0, 3));
    provider.dispose();
    assert.equal(cards.length, 1);
  });

  it('works in a Markdown cell of a notebook', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, 'Bashar al-Assad', 'markdown');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    const { cards } = await hoverAt(notebook.cellAt(0).document, new vscode.Position(0, 3));
    assert.equal(cards.length, 1);
  });

  it('follows the text as it changes', async () => {
    const editor = await openNote('Nobody| here');
    assert.deepEqual((await hoverAt(editor.document, new vscode.Position(0, 3))).cards, []);
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(0, 0), 'Dmitry Peskov ');
    });
    assert.equal((await hoverAt(editor.document, new vscode.Position(0, 3))).words, 'Dmitry Peskov');
  });
});
