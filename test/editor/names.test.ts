import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, eventually, withSetting } from './support/extension';
import { activeEditor, closeAll, openNote } from './support/note';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

/** The text of a stretch of the note with the hints in it in brackets. */
async function withHints(note: string, lines?: [first: number, last: number], language = 'markdown') {
  const { document } = await openNote(note, { language });
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const range = lines
    ? new vscode.Range(lines[0], 0, lines[1], document.lineAt(lines[1]).text.length)
    : whole;
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    range,
  );
  let text = document.getText();
  for (const { position, label } of hints.toSorted((a, b) => b.position.compareTo(a.position))) {
    const at = document.offsetAt(position);
    assert.equal(typeof label, 'string');
    text = `${text.slice(0, at)}⟦${label as string}⟧${text.slice(at)}`;
  }
  return { text, hints };
}

/** The note with its links of ours in brackets, and these. */
async function withLinks(note: string, language = 'markdown') {
  const { document } = await openNote(note, { language });
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
    100,
  );
  const own = links.filter(({ tooltip }) => tooltip?.startsWith('Show all that is known'));
  let text = document.getText();
  for (const { range } of own.toSorted((a, b) => b.range.start.compareTo(a.range.start))) {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    text = `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
  }
  return { text, targets: own.map(({ target }) => target) };
}

describe('Hints behind names', () => {
  before(briefing);
  after(closeAll);

  it('are off at first', async () => {
    assert.equal((await withHints('Dmitry Peskov spoke.')).text, 'Dmitry Peskov spoke.');
  });

  const notes: [note: string, language?: string][] = [
    ['Dmitry Peskov⟦Kremlin spokesman⟧ spoke; Peskov declined.'],
    ['# Peskov⟦Kremlin spokesman⟧\n\n# Peskov'],
    ['Assad’s⟦President of Syria⟧ army, **Peskov**⟦Kremlin spokesman⟧ said.'],
    ['Bashar al-Assad, President of Syria, and the Prime Minister of Iraq, Mohammed Shia al-Sudani.'],
    ['Sergei Kisel⟦Lieutenant-General; …⟧'],
    ['Es-Safira⟦South-east of Aleppo⟧ and the Joint Command'],
    ['`Peskov` and Pesk'],
    ['Peskov⟦Kremlin spokesman⟧', 'plaintext'],
  ];
  for (const [note, language] of notes) {
    it(JSON.stringify(note), () =>
      withSetting('inlayHints', true, async () => {
        assert.equal((await withHints(note.replaceAll(/⟦.*?⟧/g, ''), undefined, language)).text, note);
      }),
    );
  }

  it('are those of the lines that the editor asks for', () =>
    withSetting('inlayHints', true, async () => {
      const note = 'Peskov\n\nAssad and Peskov\n\nAleppo and Sergei Kisel';
      const { text } = await withHints(note, [1, 3]);
      assert.equal(text, 'Peskov\n\nAssad⟦President of Syria⟧ and Peskov\n\nAleppo and Sergei Kisel');
    }));

  it('leave out what the editor would cut', () =>
    withSetting('inlayHints', true, async () => {
      // 18 and 17 units; for a third there is no room among the 43 that the editor gives the hints of a line by default.
      const note = 'Assad⟦President of Syria⟧, Masoud Pezeshkian⟦President of Iran⟧, Peskov\n\nAyman Safadi';
      const { text } = await withHints(note.replaceAll(/⟦.*?⟧/g, ''));
      assert.equal(text, `${note}⟦Foreign Minister of Jordan⟧`);
    }));

  it('show the text of a pack as it is', () =>
    withSetting('inlayHints', true, async () => {
      const { text } = await withHints('Mallory Markup');
      assert.equal(text, 'Mallory Markup⟦[Director](command:workbench.action.quit)⟧');
    }));

  it('are not in a pack or a page', () =>
    withSetting('inlayHints', true, async () => {
      await run('briefing.showActor', 'bashar-al-assad');
      await eventually(() =>
        Promise.resolve(vscode.window.activeTextEditor?.document.uri.scheme === 'briefing-page'),
      );
      const { document } = activeEditor();
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
      assert.deepEqual(hints, []);
    }));
});

describe('Links on names', () => {
  before(briefing);
  after(closeAll);

  it('are off at first', async () => {
    assert.equal((await withLinks('Dmitry Peskov')).text, 'Dmitry Peskov');
  });

  const notes: [mode: string, note: string, language?: string][] = [
    ['all', '⟦Dmitry Peskov⟧ and ⟦Peskov⟧’s\n\n## ⟦Peskov⟧ `Peskov`'],
    ['first', '⟦Dmitry Peskov⟧ and Peskov’s\n\n## ⟦Peskov⟧ `Peskov`\n\nPeskov'],
    ['first', '⟦Dmitry Peskov⟧\n\n## Peskov', 'plaintext'],
    ['all', '⟦Bashar\nal-Assad⟧'],
  ];
  for (const [mode, note, language] of notes) {
    it(`${mode}: ${JSON.stringify(note)}`, () =>
      withSetting('links', mode, async () => {
        assert.equal((await withLinks(note.replaceAll(/[⟦⟧]/g, ''), language)).text, note);
      }));
  }

  it('lead to the page of the actor', () =>
    withSetting('links', 'all', async () => {
      const { targets } = await withLinks('Dmitry Peskov');
      assert.deepEqual(
        targets.map((target) => target?.toString(true)),
        ['command:briefing.showActor?[["dmitry-peskov"]]'],
      );
      await run('briefing.showActor', ['dmitry-peskov']);
      await eventually(() =>
        Promise.resolve(
          vscode.window.activeTextEditor?.document.uri.path.endsWith('/dmitry-peskov.md') === true,
        ),
      );
    }));

  it('lead to the page alone, where others lead to the pack', async () => {
    const definitions = async (offset: number) => {
      const { document } = await openNote('Peskov\n\nPeskov');
      const found = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        document.positionAt(offset),
      );
      return found.length;
    };
    assert.deepEqual([await definitions(1), await definitions(9)], [1, 1]);
    await withSetting('links', 'first', async () => {
      assert.deepEqual([await definitions(1), await definitions(9)], [0, 1]);
    });
    await withSetting('links', 'all', async () => {
      assert.deepEqual([await definitions(1), await definitions(9)], [0, 0]);
    });
  });

  it('name all whom an ambiguous name may mean', () =>
    withSetting('links', 'all', async () => {
      const { targets } = await withLinks('the Joint Command');
      assert.deepEqual(
        targets.map((target) => target?.toString(true)),
        ['command:briefing.showActor?[["northern-command","southern-command"]]'],
      );
    }));
});

describe('The actors of a note', () => {
  before(briefing);
  after(async () => {
    await run('briefing.actors.showAll');
    await closeAll();
  });

  it('lead to where they are first named, as the note is by now', async () => {
    const editor = await openNote('|Nobody\n\nPeskov on Bashar\nal-Assad. Assad.');
    await run('briefing.actors.showInNote');
    const goesTo = async (id: string) => {
      await run('briefing.actors.goToMention', id);
      await eventually(() => Promise.resolve(!editor.selection.isEmpty));
      return editor.document.getText(editor.selection);
    };
    assert.equal(await goesTo('bashar-al-assad'), 'Bashar\nal-Assad');
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(0, 0), 'Assad, ');
    });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await goesTo('bashar-al-assad'), 'Assad');
    assert.equal(editor.selection.start.line, 0);
  });

  it('are left alone where there is nothing to go to', async () => {
    const editor = await openNote('|Nobody');
    for (const id of ['bashar-al-assad', 'no-such-id', undefined, 3])
      await run('briefing.actors.goToMention', id);
    assert.ok(editor.selection.isEmpty);
  });
});
