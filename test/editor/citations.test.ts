import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, eventually, until, withSetting } from './support/extension';
import { fileAt, readFile, writeFile } from './support/files';
import { activeEditor, closeAll, openNote } from './support/note';

const kind = 'source.fixAll.briefing';
const old = 'Denied.[^army-denial]\n\n[^army-denial]: DayFR Euro.\n[^start-of-war-in-syria]: DayFR Euro.\n';
const fresh =
  /^Denied\.\[\^army-denial\]\r?\n\r?\n\[\^army-denial\]: DayFR Euro, “Insurgent .*”, 2 December 2024 \(date inferred\), para\. 4\. <!-- briefing:[0-9a-f]{8} -->\r?\n$/;

async function actions(document: vscode.TextDocument, only?: string): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    only,
  );
  return found.filter((action) => action.kind?.value === kind);
}

describe('Update Citations', () => {
  before(briefing);
  after(closeAll);

  it('rewrites, removes and adds definitions in one step', async () => {
    const { document } = await openNote(old);
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), true);
    assert.match(document.getText(), fresh);
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), false);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), old);
  });

  it('keeps the line breaks of the note', async () => {
    const { document } = await openNote(old, { eol: vscode.EndOfLine.CRLF });
    await vscode.commands.executeCommand('briefing.updateCitations');
    assert.match(document.getText(), fresh);
    assert.ok(!/[^\r]\n/.test(document.getText()));
  });

  it('is a code action for whoever asks for it by its kind', async () => {
    const { document } = await openNote(old);
    for (const only of [kind, 'source.fixAll', 'source']) {
      const [action, ...more] = await actions(document, only);
      assert.equal(more.length, 0);
      assert.equal(action?.title, 'Update Citations');
      assert.ok(action?.edit?.has(document.uri));
    }
    assert.deepEqual(await actions(document), []);
    assert.deepEqual(await actions(document, 'quickfix'), []);
    assert.deepEqual(await actions(document, 'source.fixAll.other'), []);
    assert.equal(document.getText(), old);
  });

  it('is none where nothing is to be changed, nor in text that is no Markdown', async () => {
    const right = await openNote('Nothing cited.\n');
    assert.deepEqual(await actions(right.document, kind), []);
    const plain = await openNote(old, { language: 'plaintext' });
    assert.deepEqual(await actions(plain.document, kind), []);
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), false);
    assert.equal(plain.document.getText(), old);
  });

  it('is not done when a note is saved, unless the user wants it so', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const set = (value: unknown) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global);
    const save = async (name: string) => {
      const { document } = await vscode.window.showTextDocument(await writeFile(name, old));
      await activeEditor().edit((builder) => {
        builder.insert(new vscode.Position(0, 0), 'Well: ');
      });
      const saved = until(vscode.workspace.onDidSaveTextDocument, () => !document.isDirty);
      await vscode.commands.executeCommand('workbench.action.files.save');
      await saved;
      const text = await readFile(name);
      await vscode.workspace.fs.delete(fileAt(name));
      return text;
    };
    try {
      assert.equal(await save('saved-as-it-is.md'), `Well: ${old}`);
      await set({ [kind]: 'explicit' });
      assert.match((await save('saved-and-updated.md')).replace('Well: ', ''), fresh);
    } finally {
      await set(undefined);
    }
  });

  it('adds a definition once, before a code block that is still open, however often the note is saved', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const name = 'open-fence.md';
    const fence = '```yaml\nkey: value\n';
    const { document } = await vscode.window.showTextDocument(
      await writeFile(name, `Denied.[^army-denial]\n\n${fence}`),
    );
    await settings.update('codeActionsOnSave', { [kind]: 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      for (let saves = 0; saves < 3; saves++) {
        await activeEditor().edit((builder) => {
          builder.insert(document.positionAt(document.getText().length), 'more: value\n');
        });
        const saved = until(vscode.workspace.onDidSaveTextDocument, () => !document.isDirty);
        await vscode.commands.executeCommand('workbench.action.files.save');
        await saved;
        const typed = 'more: value\n'.repeat(saves + 1);
        const text = (await readFile(name)).replaceAll('\r\n', '\n');
        assert.match(text, /^Denied\.\[\^army-denial\]\n\n\[\^army-denial\]: DayFR [^\n]*-->\n\n```/);
        assert.ok(text.endsWith(`-->\n\n${fence}${typed}`), text);
      }
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(fileAt(name));
    }
  });

  it('keeps definitions whose labels stand anywhere else, in whatever case, and doubles none', async () => {
    const text = [
      'Denied.[^Army-Denial] Vowed [@{assad-vow}].\n',
      '<div>Lost.[^loss-of-aleppo]</div>\n',
      '<details><summary>Force.[^assad-on-force]</summary>\n\nText.\n\n</details>\n',
      'Text. <!-- Said.[^language-of-force] -->\n\n',
    ].join('\n');
    const labels = ['army-denial', 'assad-vow', 'loss-of-aleppo', 'assad-on-force', 'language-of-force'];
    const definitions = labels.map((label) => `[^${label}]: DayFR Euro. <!-- briefing:00000000 -->\n`);
    const { document } = await openNote(text + definitions.join(''));
    await vscode.commands.executeCommand('briefing.updateCitations');
    const after = document.getText();
    assert.ok(after.startsWith(text), after);
    for (const label of labels) assert.equal(after.split(`[^${label}]: `).length, 2, after);
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), false);
  });

  it('rewrites a definition in a list or a quotation where it is', async () => {
    const { document } = await openNote(
      'Denied.[^army-denial] Vowed.[^assad-vow]\n\n- [^army-denial]: DayFR Euro.\n\n> [^assad-vow]: DayFR Euro.\n',
    );
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), true);
    assert.match(
      document.getText(),
      /\]\n\n- \[\^army-denial\]: DayFR Euro, “Insurgent .*-->\n\n> \[\^assad-vow\]: DayFR Euro, “Insurgent .*-->\n$/,
    );
    assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), false);
  });

  it('knows the packs that the note draws on', () =>
    withSetting('scope', 'named', async () => {
      const frontMatter = '---\nbriefing: {packs: [joint-command]}\n---\n\n';
      const { document } = await openNote(`${frontMatter}Denied.[^army-denial]\n`);
      assert.equal(await vscode.commands.executeCommand('briefing.updateCitations'), false);
      assert.equal(document.getText(), `${frontMatter}Denied.[^army-denial]\n`);
    }));

  it('leaves no mark that a reader sees', async () => {
    const { document } = await openNote(old);
    await vscode.commands.executeCommand('briefing.updateCitations');
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document.getText());
    assert.match(html, /para\. 4\./);
    assert.ok(!html.replace(/<!--.*?-->/gs, '').includes('briefing:'), html);
  });
});

describe('Records while writing', () => {
  before(briefing);
  after(closeAll);

  async function suggested(marked: string, trigger?: string, resolved?: number) {
    const { document, selection } = await openNote(marked);
    const { items, isIncomplete } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
      trigger,
      resolved,
    );
    const ofRecords = items.filter(({ sortText }) => sortText?.startsWith('record '));
    const label = ({ label: shown }: vscode.CompletionItem) =>
      typeof shown === 'string' ? undefined : shown.description;
    return { document, items, ofRecords, labels: ofRecords.map(label), isIncomplete };
  }
  const rangeText = (document: vscode.TextDocument, { range }: vscode.CompletionItem) =>
    range instanceof vscode.Range ? document.getText(range) : undefined;

  const cases: [note: string, trigger: string | undefined, label: string, over: string][] = [
    ['Strikes hit Es-Safira.[^|]', '^', 'air-strikes-es-safira', '[^]'],
    ['Strikes hit Es-Safira.[^|', '^', 'air-strikes-es-safira', '[^'],
    ['Denied.[^army den|', undefined, 'army-denial', '[^army den'],
    ['Denied [@army-den|].', '@', 'army-denial', '@army-den'],
    ['Denied.@army-den|', undefined, 'army-denial', '@army-den'],
  ];
  for (const [note, trigger, label, over] of cases)
    it(`begin with ${label} in ${JSON.stringify(note)}`, async () => {
      const { document, ofRecords, labels, isIncomplete } = await suggested(note, trigger);
      const [item] = ofRecords;
      assert.ok(item);
      assert.deepEqual([labels[0], rangeText(document, item), isIncomplete], [label, over, true]);
    });

  it('come behind the names where both may be meant, and alone in a bracket', async () => {
    const order = (items: readonly vscode.CompletionItem[]) =>
      items
        .filter(({ sortText }) => /^(?:\d{3}$|record )/.test(sortText ?? ''))
        .map(({ sortText }) => sortText);
    const both = order((await suggested('Of @assad|')).items);
    assert.deepEqual(both, both.toSorted());
    assert.ok(both[0] === '000' && both.at(-1)?.startsWith('record '), both.join());
    assert.equal(order((await suggested('Of [@assad|]')).items)[0], 'record 000');
  });

  it('add their definition with the label, once', async () => {
    const { document, ofRecords } = await suggested('Denied.[^army-den|]\n\nMore.\n');
    const [edit, ...more] = ofRecords[0]?.additionalTextEdits ?? [];
    assert.equal(ofRecords[0]?.insertText, '[^army-denial]');
    assert.match(
      edit?.newText ?? '',
      /^\n\n\[\^army-denial\]: DayFR Euro, .* <!-- briefing:[0-9a-f]{8} -->$/,
    );
    assert.deepEqual(
      [edit && document.offsetAt(edit.range.start), more.length],
      ['Denied.[^army-den]\n\nMore.'.length, 0],
    );
    const known = await suggested('Denied.[^army-den|]\n\n[^army-denial]: Mine.\n');
    assert.equal(known.ofRecords[0]?.additionalTextEdits?.length ?? 0, 0);
  });

  it('tell their sentence and show their card when they are looked at', async () => {
    const { ofRecords } = await suggested('[^army-den|]', '^', 1);
    const card = ofRecords[0]?.documentation as vscode.MarkdownString | undefined;
    assert.match(ofRecords[0]?.detail ?? '', /denied having bombed civilians\.$/);
    assert.ok(card?.value.includes('$(book)'), card?.value);
  });

  for (const note of ['`[^army|`', '---\ntitle: "[^army|"\n---\n', 'x^|'])
    it(`are none in ${JSON.stringify(note)}`, async () => {
      assert.deepEqual((await suggested(note)).labels, []);
    });

  it('are none in plain text', async () => {
    const { document, selection } = await openNote('[^army|', { language: 'plaintext' });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    assert.ok(!items.some(({ sortText }) => sortText?.startsWith('record ')));
  });

  it('are those of the packs that the note draws on', () =>
    withSetting('scope', 'named', async () => {
      const { labels } = await suggested('---\nbriefing: {packs: [joint-command]}\n---\n\n[^|');
      assert.ok(labels.length > 0 && !labels.includes('army-denial'), labels.join());
    }));
});

describe('Labels in a note', () => {
  before(briefing);
  after(closeAll);

  const definitions = (document: vscode.TextDocument, offset: number) =>
    vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      document.positionAt(offset),
    );

  const kinds: [kind: string, note: string][] = [
    ['a reference', 'Denied.[^army-|denial]'],
    ['a definition', '[^army-|denial]: DayFR Euro.'],
    ['a definition with a mark', '[^army-|denial]: DayFR Euro. <!-- briefing:00000000 -->'],
    ['one of Pandoc', 'Denied [@army-|denial].'],
    ['one with its pack', 'Denied.[^aleppo-2024-12-02/army-|denial]'],
  ];
  for (const [kind, note] of kinds) {
    it(`show, as ${kind}, the record with its passage, how sure it is, and what stands against it`, async () => {
      const { document, selection } = await openNote(note.replace('army-|denial', 'air-strikes-|es-safira'));
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        selection.active,
      );
      const card = (hover?.contents ?? []).map((one) => (one as vscode.MarkdownString).value).join('\n');
      for (const part of [
        'Air strikes near Es',
        '¶ 2',
        '*reported; disputed by Syrian army*',
        'Against it: ',
        'DayFR Euro',
      ])
        assert.ok(card.includes(part), `${part} is not in ${card}`);
    });

    it(`lead, as ${kind}, to the pack, and to all notes that cite it`, async () => {
      const { document, selection } = await openNote(note);
      const offset = document.offsetAt(selection.active);
      const [place, ...more] = await definitions(document, offset);
      assert.equal(more.length, 0);
      assert.ok(place?.targetUri.path.endsWith('/aleppo-2024-12-02.briefing.yaml'));
      const other = await writeFile('cites-the-denial.md', 'Denied.[^army-denial]\n');
      await eventually(async () => {
        const references = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          selection.active,
        );
        const found = references.map(({ uri }) => uri.toString());
        return found.includes(other.toString()) && found.includes(document.uri.toString());
      });
      await vscode.workspace.fs.delete(other);
    });
  }

  it('are links where they are defined, to the place that their definition leads to', async () => {
    const text =
      'Denied.[^army-denial]\n\n[^army-denial]: DayFR Euro.\n[^1]: Mine.\n[^unknown]: Not known.\n';
    const { document } = await openNote(text);
    const links = (
      await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
        10,
      )
    ).filter(({ target }) => target?.path.endsWith('.briefing.yaml'));
    assert.deepEqual(
      links.map(({ range }) => [range.start.line, document.getText(range)]),
      [[2, 'army-denial']],
    );
    const [place] = await definitions(document, text.lastIndexOf('army-denial') + 2);
    const start = place?.targetRange.start;
    assert.equal(links[0]?.target?.path, place?.targetUri.path);
    assert.equal(links[0]?.target?.fragment, start && `L${start.line + 1},${start.character + 1}`);
  });
});
