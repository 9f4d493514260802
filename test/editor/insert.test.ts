import * as vscode from 'vscode';
import { answer } from './support/answer';
import * as assert from './support/assert';
import { briefing, withSetting } from './support/extension';
import { activeEditor, closeAll, marked, openNote } from './support/note';

const source =
  "DayFR Euro, “Insurgent offensive in Syria: Iran, Iraq, Russia, China… Bashar El-Assad's allies support the regime in an attempt to retake Aleppo”, 2 December 2024 (date inferred)";
const denial = 'On 2 December 2024, the Syrian army, jointly with Russia, denied having bombed civilians.';
const denialNote = `[^army-denial]: ${source}, para. 4. <!-- briefing:0bc89009 -->`;

function run(command: string, ...args: unknown[]): Thenable<boolean> {
  return vscode.commands.executeCommand<boolean>(`briefing.${command}`, ...args);
}

describe('Insert commands', () => {
  before(briefing);
  after(closeAll);

  const cases: [title: string, note: string, command: string, argument: unknown, result: string][] = [
    ['an empty note', '|', 'insertClaim', 'army-denial', `${denial}[^army-denial]|\n\n${denialNote}\n`],
    [
      'the end of a sentence',
      'So it was.|\n',
      'insertClaim',
      'army-denial',
      `So it was. ${denial}[^army-denial]|\n\n${denialNote}\n`,
    ],
    [
      'behind a space',
      'So it was. |\n',
      'insertClaim',
      'army-denial',
      `So it was. ${denial}[^army-denial]|\n\n${denialNote}\n`,
    ],
    [
      'a list item',
      '- a\n  - |\n',
      'insertClaim',
      'army-denial',
      `- a\n  - ${denial}[^army-denial]|\n\n${denialNote}\n`,
    ],
    [
      'a definition that is there',
      `a |\n\n${denialNote}\n`,
      'insertClaim',
      'aleppo-2024-12-02/army-denial',
      `a ${denial}[^army-denial]|\n\n${denialNote}\n`,
    ],
    [
      'several cursors',
      '- |\n- |\n',
      'insertClaim',
      ['army-denial'],
      `- ${denial}[^army-denial]|\n- ${denial}[^army-denial]|\n\n${denialNote}\n`,
    ],
    [
      'a first mention',
      'We met |.',
      'insertActor',
      'dmitry-peskov',
      'We met Dmitry Peskov, Kremlin spokesman|.',
    ],
    [
      'a later mention',
      'Dmitry Peskov came. We met |.',
      'insertActor',
      'dmitry-peskov',
      'Dmitry Peskov came. We met Peskov|.',
    ],
    [
      'two mentions',
      'First |, then |.',
      'insertActor',
      'isw',
      'First Institute for the Study of War (ISW)|, then ISW|.',
    ],
    ['anything by id', 'We met |.', 'insert', 'dmitry-peskov', 'We met Dmitry Peskov, Kremlin spokesman|.'],
    [
      'a sentence that goes on',
      'We met | and left.',
      'insertActor',
      'dmitry-peskov',
      'We met Dmitry Peskov, Kremlin spokesman,| and left.',
    ],
  ];
  for (const [title, note, command, argument, result] of cases) {
    it(`${command}: ${title}`, async () => {
      const editor = await openNote(note);
      assert.equal(await run(command, argument), true);
      assert.equal(marked(editor), result);
    });
  }

  describe('where no sentence may stand', () => {
    const sentence = `${denial}[^army-denial]`;
    const places: [where: string, note: string, result: string][] = [
      [
        'the start of a note with front matter, as it is opened',
        '|---\nbriefing:\n  asOf: 2024-12-02\n---\n\n# Note\n\nText.\n',
        `---\nbriefing:\n  asOf: 2024-12-02\n---\n\n# Note\n\n${sentence}|\n\nText.\n\n${denialNote}\n`,
      ],
      [
        'front matter',
        '---\ntitle: My | note\n---\n\nText.\n',
        `---\ntitle: My  note\n---\n\n${sentence}|\n\nText.\n\n${denialNote}\n`,
      ],
      [
        'the definition of a footnote',
        'Text.[^1]\n\n[^1]: So| it was.\n',
        `Text.[^1]\n\n${sentence}|\n\n[^1]: So it was.\n${denialNote}\n`,
      ],
      ['code', '```\nco|de\n```\n', `\`\`\`\ncode\n\`\`\`\n\n${sentence}|\n\n${denialNote}\n`],
      ['a comment', 'One.\n\n<!-- to| do -->\n', `One.\n\n<!-- to do -->\n\n${sentence}|\n\n${denialNote}\n`],
      ['a tag', '<b cla|ss="x">One</b>\n', `<b class="x"> ${sentence} |One</b>\n\n${denialNote}\n`],
      [
        'the address of a link',
        'See [this](http|://a.b) too.\n',
        `See [this](http://a.b) ${sentence}| too.\n\n${denialNote}\n`,
      ],
      ['the mark of a heading', '#|# One\n', `## One\n\n${sentence}|\n\n${denialNote}\n`],
      [
        'the blank line between two paragraphs',
        'One.\n|\nTwo.\n',
        `One.\n\n${sentence}|\n\nTwo.\n\n${denialNote}\n`,
      ],
      [
        'the blank line between a heading and a paragraph',
        '# One\n|\nTwo.\n',
        `# One\n\n${sentence}|\n\nTwo.\n\n${denialNote}\n`,
      ],
    ];
    for (const [where, note, result] of places)
      it(`goes to the nearest right place after ${where}, and one undo takes it back`, async () => {
        const editor = await openNote(note);
        assert.equal(await run('insertClaim', 'army-denial'), true);
        assert.equal(marked(editor), result);
        await vscode.commands.executeCommand('undo');
        assert.equal(editor.document.getText(), note.replace('|', ''));
      });

    it('goes below a table, not between its head and its rule', async () => {
      const table = '| a |\n| - |\n| b |\n';
      const content = `${table}\nTwo.\n`;
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      const editor = await vscode.window.showTextDocument(document, { preview: false });
      const start = new vscode.Position(1, 0);
      editor.selections = [new vscode.Selection(start, start)];
      assert.equal(await run('insertClaim', 'army-denial'), true);
      assert.equal(document.getText(), `${table}\n${sentence}\n\nTwo.\n\n${denialNote}\n`);
    });
  });

  it('insertEvent keeps the hedge, the attribution and the date as a phrase', async () => {
    const editor = await openNote('|');
    await run('insertEvent', 'assad-visit-to-moscow');
    assert.match(
      editor.document.getText(),
      /^According to the Institute for the Study of War, .* on 30 November 2024; .*declined to confirm/,
    );
  });

  it('insertQuote gives the words, their speaker and their source', async () => {
    const editor = await openNote('|');
    await run('insertQuote', 'regional-terrorism');
    assert.match(
      editor.document.getText(),
      /Masoud Pezeshkian.*“regional terrorism”.*\[\^regional-terrorism\]\n\n\[\^regional-terrorism\]: DayFR Euro/,
    );
  });

  it('insertBiography gives a paragraph with variants, role and statements', async () => {
    const editor = await openNote('Intro.\n\n|\n');
    await run('insertBiography', 'dmitry-peskov');
    const text = editor.document.getText();
    assert.match(
      text,
      /\*\*Dmitry Peskov\*\* \(also .*Kremlin spokesman.*\[\^dmitry-peskov\].*\[\^peskov-on-contacts\]/,
    );
    assert.equal(text.match(/^\[\^dmitry-peskov\]:/gm)?.length, 1);
  });

  it('insertChronology gives a table with footnotes', async () => {
    const editor = await openNote('Intro.|');
    await run('insertChronology', ['offensive-launched', 'air-strikes-es-safira']);
    const lines = editor.document.getText().split('\n');
    assert.deepEqual(lines.slice(0, 3), ['Intro.', '', '| Date | Event | Place | Confidence | Source |']);
    assert.match(lines[4] ?? '', /^\| 27 Nov 2024 \|.*\[\^offensive-launched\] \|$/);
    assert.match(
      lines[5] ?? '',
      /^\| 2 Dec 2024 \|.*\| Es-Safira \| reported; disputed by .*\[\^air-strikes-es-safira\] \|$/,
    );
    assert.match(lines[7] ?? '', /^\[\^offensive-launched\]: DayFR/);
  });

  it('insertKeyActors gives a table', async () => {
    const editor = await openNote('|');
    await run('insertKeyActors', ['bashar-al-assad', 'dmitry-peskov']);
    assert.match(
      editor.document.getText(),
      /\| Actor \|.*\n\| --- .*\n\| Bashar al-Assad .*President of Syria.*\n\| Dmitry Peskov .*Kremlin spokesman/,
    );
  });

  it('insertSources lists what the note cites, each source once', async () => {
    const editor = await openNote('One.[^army-denial] Two.[^regional-terrorism] Three.[^exercise]\n\n|');
    await run('insertSources');
    const added = editor.document.getText().split('\n').slice(2);
    assert.deepEqual(added, [`- ${source}.`, '- Test Gazette, “Two commands, one name”, 5 January 2025.']);
  });

  it('insertSources leaves a note without citations alone', async () => {
    const editor = await openNote('Nothing.|');
    assert.equal(await run('insertSources'), false);
    assert.equal(marked(editor), 'Nothing.|');
  });

  it('keeps what looks like a snippet or markup in a pack as text', async () => {
    const editor = await openNote('|');
    await run('insertEvent', 'exercise');
    assert.match(editor.document.getText(), /an exercise for \\\$1 \\\$\{2:and\} a \\\*star\\\*\./);
  });

  for (const [mode, expected] of [
    ['footnote', `${denial}[^army-denial]`],
    ['inline', `${denial.slice(0, -1)} (DayFR Euro, 2 December 2024, para. 4).`],
    ['pandoc', `${denial.slice(0, -1)} [@army-denial].`],
    ['none', denial],
  ] as const) {
    it(`cites in the way of ${mode}`, () =>
      withSetting('citations', mode, async () => {
        const editor = await openNote('|');
        await run('insertClaim', 'army-denial');
        assert.equal(marked(editor).split('|')[0], expected);
      }));
  }

  for (const [style, expected] of [
    ['day-month-year', 'On 2 December 2024'],
    ['month-day-year', 'On December 2, 2024'],
    ['iso', 'On 2024-12-02'],
  ] as const) {
    it(`writes dates in the style ${style}`, () =>
      withSetting('dateStyle', style, async () => {
        const editor = await openNote('|');
        await run('insertClaim', 'army-denial');
        assert.ok(
          editor.document.getText().startsWith(`${expected}, the Syrian army`),
          editor.document.getText(),
        );
      }));
  }

  it('cites in the way that is set for the language', async () => {
    const briefingOf = () => vscode.workspace.getConfiguration('briefing', { languageId: 'markdown' });
    await briefingOf().update('citations', 'none', vscode.ConfigurationTarget.Global, true);
    const editor = await openNote('|');
    await run('insertClaim', 'army-denial');
    await briefingOf().update('citations', undefined, vscode.ConfigurationTarget.Global, true);
    assert.equal(marked(editor), `${denial}|`);
  });

  it('cites in brackets where a footnote would be no footnote', async () => {
    const editor = await openNote('|', { language: 'latex' });
    await run('insertClaim', 'army-denial');
    assert.equal(marked(editor), `${denial.slice(0, -1)} (DayFR Euro, 2 December 2024, para. 4).|`);
  });

  it('is one undo step', async () => {
    const editor = await openNote('Before.| And |after.\n');
    await run('insertClaim', 'army-denial');
    assert.ok(editor.document.getText().includes('[^army-denial]:'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'Before. And after.\n');
  });

  it('keeps the line endings of the document', async () => {
    const editor = await openNote('One.\n\n|\n', { eol: vscode.EndOfLine.CRLF });
    await run('insertClaim', 'army-denial');
    const text = editor.document.getText();
    assert.ok(!/(?<!\r)\n/.test(text), JSON.stringify(text));
    assert.equal(text, `One.\r\n\r\n${denial}[^army-denial]\r\n\r\n${denialNote}\r\n`);
  });

  it('makes a new Markdown note where there is no editor', async () => {
    await closeAll();
    assert.equal(await run('insertClaim', 'army-denial'), true);
    const { document } = activeEditor();
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.isUntitled && document.getText().startsWith(denial));
  });

  it('leaves a read-only document as it is', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('briefing-test', {
      provideTextDocumentContent: () => 'Not to be touched.\n',
    });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('briefing-test:/read-only.md'));
    await vscode.window.showTextDocument(document);
    assert.equal(await run('insertClaim', 'army-denial'), false);
    assert.equal(document.getText(), 'Not to be touched.\n');
    await vscode.commands.executeCommand('notifications.clearAll');
    provider.dispose();
  });

  it('leaves a file alone that the user has set to be read-only', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const files = vscode.workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/note.md': true }, vscode.ConfigurationTarget.Global);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'note.md'));
    await vscode.window.showTextDocument(document);
    const inserted = await run('insertClaim', 'army-denial');
    await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    assert.equal(inserted, false);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('goes to the note, not to the page of a record that was shown over it', async () => {
    const note = await openNote('The note. |');
    await vscode.commands.executeCommand('briefing.showRecord', 'army-denial');
    assert.equal(await run('insertClaim', 'army-denial'), true);
    assert.equal(activeEditor().document, note.document);
    assert.ok(note.document.getText().startsWith(`The note. ${denial}`), note.document.getText());
  });

  describe('where a file that is no note is active', () => {
    const packFile = async () => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      assert.ok(folder);
      const uri = vscode.Uri.joinPath(folder.uri, 'packs/joint-command.briefing.yaml');
      return vscode.workspace.openTextDocument(uri);
    };
    const cases: [what: string, open: () => Thenable<vscode.TextDocument>, languages?: string[]][] = [
      ['a pack', packFile],
      ['a pack, though YAML is a language of notes', packFile, ['yaml']],
      [
        'a program',
        () => vscode.workspace.openTextDocument({ language: 'javascript', content: 'let a = 1;\n' }),
      ],
    ];
    for (const [what, open, languages] of cases) {
      it(`asks, and changes no note behind it: ${what}`, () =>
        withSetting('languages', languages, async () => {
          const note = await openNote('The note. |');
          const other = await open();
          const before = other.getText();
          await vscode.window.showTextDocument(other, { preview: false });
          const inserted = run('insertClaim', 'army-denial');
          assert.equal(await answer(inserted, 'workbench.action.closeQuickOpen'), false);
          assert.equal(note.document.getText(), 'The note. ');
          assert.equal(other.getText(), before);
        }));
    }

    it('offers a new note first', async () => {
      await closeAll();
      const pack = await packFile();
      await vscode.window.showTextDocument(pack);
      const inserted = run('insertClaim', 'army-denial');
      assert.equal(await answer(inserted, 'workbench.action.acceptSelectedQuickOpenItem'), true);
      assert.equal(activeEditor().document.languageId, 'markdown');
      assert.ok(activeEditor().document.getText().startsWith(denial));
      assert.equal(pack.isDirty, false);
    });
  });

  for (const [command, argument] of [
    ['insertEvent', 'no-such-event'],
    ['insertEvent', ['air-strikes-es-safira', 'no-such-event']],
    ['insertEvent', 'army-denial'],
    ['insertClaim', 'air-strikes-es-safira'],
    ['insertActor', 'nobody'],
    ['insertBiography', '__proto__'],
    ['insertChronology', ['constructor']],
    ['insertKeyActors', ['nobody']],
    ['insert', 'toString'],
  ] as const) {
    it(`${command} ${JSON.stringify(argument)} changes nothing`, async () => {
      const editor = await openNote('As it was.|\n');
      assert.equal(await run(command, argument), false);
      assert.equal(marked(editor), 'As it was.|\n');
    });
  }

  it('asks where no argument is given, and inserts what is accepted', async () => {
    const editor = await openNote('|');
    assert.equal(await answer(run('insertQuote'), 'workbench.action.acceptSelectedQuickOpenItem'), true);
    assert.match(editor.document.getText(), /used the words “/);
  });

  it('inserts nothing when the user goes away', async () => {
    const editor = await openNote('|');
    assert.equal(await answer(run('insert'), 'workbench.action.closeQuickOpen'), false);
    assert.equal(marked(editor), '|');
  });
});
