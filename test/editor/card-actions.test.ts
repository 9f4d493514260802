import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing } from './support/extension';
import { closeAll, marked, openNote, withCursors } from './support/note';

const denial = 'On 2 December 2024, the Syrian army, jointly with Russia, denied having bombed civilians.';

/** Runs an action of the card that opens at the place marked with `^^`; cursors are `|`. */
async function act(note: string, label: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const { editor, command, given } = await actionAt(note, label, language);
  await vscode.commands.executeCommand(command, ...given);
  return editor;
}

async function actionAt(note: string, label: string, language = 'markdown') {
  const at = withCursors(note).text.indexOf('^^');
  const editor = await openNote(note.replace('^^', ''), { language });
  const { document } = editor;
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(at),
  );
  const cards = hovers.flatMap(({ contents }) =>
    contents.map((card) => (card as vscode.MarkdownString).value),
  );
  const links = cards.flatMap((card) => [
    ...card.matchAll(/\[\$\([\w-]+\) ([^\]]+)\]\(command:([\w.]+)\?([^)\s]+)\)/g),
  ]);
  const [, , command, argument] = links.find(([, name]) => name === label) ?? [];
  assert.ok(command && argument, `no action “${label}”`);
  return { editor, command, given: JSON.parse(decodeURIComponent(argument)) as unknown[] };
}

describe('Actions of a card', () => {
  before(briefing);
  after(closeAll);
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  const mentions: [title: string, note: string, result: string][] = [
    [
      'the hovered name, not the cursor',
      'Here |is a cursor.\n\nThere ^^Assad spoke.\n',
      'Here |is a cursor.\n\nThere Bashar al-Assad, President of Syria, spoke.\n',
    ],
    [
      'a later mention as well',
      '|Bashar al-Assad came. Then ^^Assad went.\n',
      '|Bashar al-Assad came. Then Bashar al-Assad, President of Syria, went.\n',
    ],
    ['a possessive', '|It is ^^Assad’s army.\n', '|It is Bashar al-Assad’s army.\n'],
    ['the end of a sentence', '|So said ^^Assad.\n', '|So said Bashar al-Assad, President of Syria.\n'],
    [
      'a comma that is there',
      '|So ^^Assad, who came, said.\n',
      '|So Bashar al-Assad, President of Syria, who came, said.\n',
    ],
    ['emphasis', '|So **^^Assad** said.\n', '|So **Bashar al-Assad**, President of Syria, said.\n'],
    ['a role before it', '|President ^^Assad said.\n', '|President Bashar al-Assad said.\n'],
    ['a short form in brackets', '|The ^^ISW says.\n', '|The Institute for the Study of War (ISW) says.\n'],
    ['words of a quotation stay', '|He said: “^^Assad must go now.”\n', '|He said: “Assad must go now.”\n'],
    [
      'what is said already stays',
      '|So Bashar al-^^Assad, President of Syria, said.\n',
      '|So Bashar al-Assad, President of Syria, said.\n',
    ],
  ];
  for (const [title, note, result] of mentions)
    it(`Insert first mention: ${title}`, async () => {
      assert.equal(marked(await act(note, 'Insert first mention')), result);
    });

  it('Insert first mention is one undo step', async () => {
    const editor = await act('|There ^^Assad spoke.\n', 'Insert first mention');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'There Assad spoke.\n');
  });

  it('Insert biography goes after the paragraph of the name', async () => {
    const editor = await act('|One.\n\nThen ^^Assad spoke.\nOn and on.\n\nThree.\n', 'Insert biography');
    assert.match(
      marked(editor),
      /^\|One\.\n\nThen Assad spoke\.\nOn and on\.\n\n\*\*Bashar al-Assad\*\* [^\n]*\n\nThree\.\n/,
    );
  });

  it('Insert goes after the sentence of the citation', async () => {
    const editor = await act(
      '|One.\n\nIt was so.[^^^army-denial] It ended.\n\n[^army-denial]: x\n',
      'Insert',
    );
    assert.equal(
      marked(editor),
      `|One.\n\nIt was so.[^army-denial] ${denial}[^army-denial] It ended.\n\n[^army-denial]: x\n`,
    );
  });

  it('find the name again where the text has moved on', async () => {
    const { editor, command, given } = await actionAt('There ^^Assad spoke.|\n', 'Insert first mention');
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(0, 0), 'Now and then. ');
    });
    await vscode.commands.executeCommand(command, ...given);
    assert.equal(
      editor.document.getText(),
      'Now and then. There Bashar al-Assad, President of Syria, spoke.\n',
    );
  });

  it('change nothing where the name is gone', async () => {
    const { editor, command, given } = await actionAt('There ^^Assad spoke.|\n', 'Insert first mention');
    await editor.edit((builder) => {
      builder.replace(new vscode.Range(0, 6, 0, 11), 'nobody');
    });
    assert.equal(await vscode.commands.executeCommand(command, ...given), false);
    assert.equal(editor.document.getText(), 'There nobody spoke.\n');
  });

  it('change the note that the card is in, whatever is in front by then', async () => {
    const { editor, command, given } = await actionAt('There ^^Assad spoke.|\n', 'Insert first mention');
    const other = await openNote('Other.|');
    await vscode.commands.executeCommand(command, ...given);
    assert.equal(editor.document.getText(), 'There Bashar al-Assad, President of Syria, spoke.\n');
    assert.equal(other.document.getText(), 'Other.');
  });
});
