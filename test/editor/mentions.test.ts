import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, eventually, until, withSetting } from './support/extension';
import { fileAt, positionIn, readFile, writeFile } from './support/files';
import { closeAll, openNote } from './support/note';

const one = `briefing: 1
id: kestrel-one
title: One
sources:
  wire: {type: article, title: A day, publisher: The Wire, passages: {1: One}}
places:
  kestrel-ridge: {name: Kestrel Ridge}
actors:
  kestrels: {name: Kestrel Brigade, short: Kestrel, kind: armed-group, aliases: [Kestrel Bde, {form: the Windhover, weak: true}], cite: wire#1}
  harriers: {name: Harrier Brigade, kind: armed-group, aliases: [Harrier], cite: wire#1}
events:
  kestrel-parade: {title: Kestrel parade, date: 2024-05-01, verification: established, according: kestrels, summary: It paraded., cite: wire#1}
`;
const two = `briefing: 1
id: kestrel-two
title: Two
sources:
  post: {type: article, title: Another day, passages: {1: One}}
actors:
  kestrels: {name: Kestrel Brigade, kind: armed-group, cite: post#1}
  harrier-party: {name: Harrier Party, kind: party, aliases: [Harrier], cite: post#1}
`;
const first = `# Kestrel Ridge

Kestrel Bde moved. **Kestrel** Brigade's men, the Kestrel
Brigade and Kestrel: “Kestrel Bde is here”.

> Kestrel Bde

\`Kestrel\` [[Kestrel Bde]] Harrier.
`;
const second = 'Over the ridge the Kestrel Bde lay.\n';
const paths = {
  one: 'mentions/one.briefing.yaml',
  two: 'mentions/two.briefing.yaml',
  first: 'mentions/first.md',
  second: 'mentions/deep/second.md',
  third: 'mentions/third.md',
};

/** `file:line:words` of each place, in order. */
async function shown(places: readonly (vscode.Location | vscode.LocationLink)[]): Promise<string[]> {
  const texts = places.map(async (place) => {
    const uri = 'uri' in place ? place.uri : place.targetUri;
    const range = 'uri' in place ? place.range : place.targetRange;
    const document = await vscode.workspace.openTextDocument(uri);
    const file = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\..*$/, '');
    return `${file}:${range.start.line + 1}:${document.getText(range).replace('\n', '/')}`;
  });
  return (await Promise.all(texts)).sort();
}

async function ask<T>(command: string, path: string, marked: string, ...more: unknown[]): Promise<T> {
  const document = await vscode.workspace.openTextDocument(fileAt(path));
  return vscode.commands.executeCommand<T>(command, document.uri, positionIn(document, marked), ...more);
}

/** In packs: the editor has its own for headings. */
async function definitions(path: string, marked: string): Promise<string[]> {
  const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    path,
    marked,
  );
  return shown(found.filter((each) => ('uri' in each ? each.uri : each.targetUri).path.endsWith('.yaml')));
}
const references = async (path: string, marked: string) =>
  shown(await ask<vscode.Location[]>('vscode.executeReferenceProvider', path, marked));

/** The words of the note that an edit changes, each with what they become. */
function changes(text: string, edits: readonly vscode.TextEdit[]): string[] {
  const lines = text.split('\n');
  return edits.map(({ range: { start, end }, newText }) => {
    const written = lines
      .slice(start.line, end.line + 1)
      .join('/')
      .slice(start.character);
    const length =
      start.line === end.line
        ? end.character - start.character
        : (lines[start.line] ?? '').length - start.character + 1 + end.character;
    return `${written.slice(0, length)} → ${newText}`;
  });
}

async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(fileAt(path))).getText();
}

async function cursorAt(path: string, marked: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileAt(path));
  const editor = await vscode.window.showTextDocument(document);
  const position = positionIn(document, marked);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

describe('A name in a note', () => {
  before(async () => {
    await writeFile(paths.one, one);
    await writeFile(paths.two, two);
    await writeFile(paths.first, first);
    await writeFile(paths.second, second);
    await writeFile(paths.third, 'The ridge, the bde, a kestrel bdellium.\n');
    const { library } = await briefing();
    await until(library.onDidChange, () =>
      Boolean(library.pack('kestrel-one') && library.pack('kestrel-two')),
    );
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileAt('mentions'), { recursive: true });
    const { library } = await briefing();
    await until(library.onDidChange, () => !library.pack('kestrel-one') && !library.pack('kestrel-two'));
  });

  describe('leads to its definition', () => {
    const cases: [what: string, marked: string, expected: string[]][] = [
      ['in every pack that declares it', 'Kestrel B|de moved', ['one:9:kestrels', 'two:7:kestrels']],
      ['over a line end', 'the Kest|rel\nBrigade', ['one:9:kestrels', 'two:7:kestrels']],
      ['of a place', '# Kestrel Rid|ge', ['one:7:kestrel-ridge']],
      ['of each that shares it', 'Harr|ier.', ['one:10:harriers', 'two:8:harrier-party']],
      ['but not from code', '`Kest|rel`', []],
    ];
    for (const [what, marked, expected] of cases)
      it(what, async () => {
        assert.deepEqual(await definitions(paths.first, marked), expected);
      });

    it('in the bundled pack, at the line of the entry', async () => {
      const { document } = await openNote('Then Bashar al-Assad spoke.');
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        positionIn(document, 'al-As|sad'),
      );
      assert.ok(link);
      const pack = await vscode.workspace.openTextDocument(link.targetUri);
      assert.equal(pack.uri.scheme, 'briefing-pack');
      assert.match(pack.lineAt(link.targetRange.start.line).text, /^ {2}bashar-al-assad:/);
    });
  });

  const mentioned = [
    'first:3:Kestrel Bde',
    'first:3:Kestrel** Brigade',
    'first:3:Kestrel/Brigade',
    'first:4:Kestrel',
    'first:4:Kestrel Bde',
    'first:6:Kestrel Bde',
    'first:8:Kestrel Bde',
    'second:1:Kestrel Bde',
  ].sort();
  const declared = ['one:9:kestrels', 'two:7:kestrels'];

  describe('leads to all its mentions', () => {
    it('in all notes, whatever the spelling', async () => {
      assert.deepEqual(
        await references(paths.second, 'the Kestrel B|de'),
        [...mentioned, ...declared].sort(),
      );
    });

    it('beside the ids, from an actor in a pack', async () => {
      assert.deepEqual(
        await references(paths.two, '  kest|rels:'),
        [...mentioned, ...declared, 'one:12:kestrels'].sort(),
      );
    });

    it('as the notes are written, saved or not', async () => {
      const document = await vscode.workspace.openTextDocument(fileAt(paths.second));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), 'Kestrel fled.\n');
      await vscode.workspace.applyEdit(edit);
      const more = [...mentioned, ...declared, 'second:2:Kestrel'].sort();
      assert.deepEqual(await references(paths.first, 'Kestrel B|de moved'), more);
      const untitled = await openNote('Kestrel fled in no file.', { language: 'plaintext' });
      assert.equal((await references(paths.first, 'Kestrel B|de moved')).length, more.length + 1);
      await vscode.window.showTextDocument(untitled.document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      assert.deepEqual(
        await references(paths.first, 'Kestrel B|de moved'),
        [...mentioned, ...declared].sort(),
      );
    });

    it('in notes that come and go on the disk', async () => {
      const has = async (place: string) =>
        (await references(paths.second, 'the Kestrel B|de')).includes(place);
      await writeFile('mentions/fourth.md', 'A Kestrel.\n');
      await eventually(() => has('fourth:1:Kestrel'));
      await vscode.workspace.fs.delete(fileAt('mentions/fourth.md'));
      await eventually(async () => !(await has('fourth:1:Kestrel')));
    });

    it('in notes that nobody touched, when a pack learns another name', async () => {
      const { library } = await briefing();
      const before = await references(paths.second, 'the Kestrel B|de');
      assert.ok(!before.some((place) => place.startsWith('third')));
      await writeFile(paths.two, two.replace('kind: armed-group', 'aliases: [the bde], kind: armed-group'));
      await until(
        library.onDidChange,
        () => library.entity('kestrels')?.forms.some(({ form }) => form === 'the bde') === true,
      );
      assert.ok((await references(paths.second, 'the Kestrel B|de')).includes('third:1:the bde'));
      await writeFile(paths.two, two);
      await until(
        library.onDidChange,
        () => library.entity('kestrels')?.forms.every(({ form }) => form !== 'the bde') === true,
      );
    });

    it('in the files that the setting names', async () => {
      const only = async (setting: unknown, expected: string[]) =>
        withSetting('notes.include', setting, async () => {
          // The note that is asked from counts wherever it lies.
          const found = await references(paths.two, '  kest|rels:');
          assert.deepEqual(
            found.filter((place) => /^(first|second)/.test(place)),
            expected,
          );
        });
      await closeAll();
      const ofSecond = mentioned.filter((place) => place.startsWith('second'));
      await only(['mentions/deep/*.md', 'nowhere/*.txt'], ofSecond);
      await only('mentions/deep/*.md', ofSecond);
      await only([], []);
    });
  });

  it('means what the packs that its note draws on say', () =>
    withSetting('scope', 'folder', async () => {
      const found = await references(paths.first, 'Kestrel B|de moved');
      assert.deepEqual(
        found,
        [...mentioned.filter((place) => place.startsWith('first')), ...declared].sort(),
      );
      assert.deepEqual(await references(paths.second, 'the Kestrel B|de'), []);
      assert.deepEqual(await definitions(paths.second, 'the Kestrel B|de'), []);
    }));

  it('is highlighted wherever the note has the same one', async () => {
    const highlights = async (marked: string) => {
      const found =
        (await ask<vscode.DocumentHighlight[] | undefined>(
          'vscode.executeDocumentHighlights',
          paths.first,
          marked,
        )) ?? [];
      const document = await vscode.workspace.openTextDocument(fileAt(paths.first));
      return found.map(
        ({ range }) => `${range.start.line + 1}:${document.getText(range).replace('\n', '/')}`,
      );
    };
    const own = mentioned.flatMap((place) => (place.startsWith('first') ? place.replace('first:', '') : []));
    assert.deepEqual((await highlights('Kestrel B|de moved')).sort(), own.sort());
    assert.deepEqual(await highlights('# Kestrel Rid|ge'), ['1:Kestrel Ridge']);
  });

  it('is a symbol of the workspace, and so are places and events', async () => {
    const symbols = async (query: string) => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return found
        .filter(({ location }) => location.uri.path.endsWith('.briefing.yaml'))
        .map(({ name, kind, containerName }) => `${vscode.SymbolKind[kind]} ${name} (${containerName})`)
        .sort();
    };
    assert.deepEqual(await symbols('kestrel'), [
      'Class Kestrel Brigade (armed-group)',
      'Event Kestrel parade (2024-05-01)',
      'Namespace Kestrel Ridge (place)',
    ]);
    const byAlias = await symbols('kestrel bde');
    assert.ok(byAlias.includes('Class Kestrel Brigade (Kestrel Bde) (armed-group)'), byAlias.join());
    assert.deepEqual(await symbols(' '), []);
  });

  describe('is written in one form', () => {
    const rename = async (path: string, marked: string, form: string) =>
      (await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', path, marked, form)).entries();

    it('in the whole note, but for quotations, code and links', async () => {
      const [[uri, edits] = [], other] = await rename(paths.first, 'Kestrel B|de moved', 'The *Brigade*');
      assert.equal(other, undefined);
      assert.equal(uri?.path, fileAt(paths.first).path);
      assert.deepEqual(changes(first, edits ?? []), [
        'Kestrel Bde → The \\*Brigade\\*',
        'Kestrel** Brigade → The \\*Brigade\\***',
        'Kestrel/Brigade → The \\*Brigade\\*',
        'Kestrel → The \\*Brigade\\*',
      ]);
    });

    it('beginning with the words that stand there', async () => {
      const begin = (marked: string) =>
        ask<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', paths.first, marked);
      assert.equal((await begin('the Kest|rel\nBrigade')).placeholder, 'Kestrel Brigade');
      assert.equal((await begin('**Kest|rel** Brigade')).placeholder, 'Kestrel Brigade');
    });

    const refused: [what: string, marked: string, reason: RegExp][] = [
      ['a quotation', '“Kestrel B|de', /stands in a quotation/],
      ['a block quotation', '> Kestrel B|de', /stands in a quotation/],
      ['a name of several', 'Harr|ier.', /Several actors or places are called “Harrier”/],
    ];
    for (const [what, marked, reason] of refused)
      it(`but not from ${what}`, () =>
        assert.rejects(ask('vscode.prepareRename', paths.first, marked), reason));

    const actions = async (path: string, marked: string) => {
      const document = await vscode.workspace.openTextDocument(fileAt(path));
      const position = positionIn(document, marked);
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(position, position),
        vscode.CodeActionKind.RefactorRewrite.value,
        9,
      );
      return new Map(found.map((action) => [action.title, action]));
    };
    const printed = 'Use the Printed Form “Kestrel Brigade”';

    it('the printed one, here, in the note, in all notes', async () => {
      const offered = await actions(paths.first, 'Kestrel B|de moved');
      assert.deepEqual(
        [...offered.keys()],
        [printed, `${printed} in the Whole Note`, `${printed} in All Notes`, 'Rename to One Form…'],
      );
      const edits = (title: string) =>
        (offered.get(title)?.edit?.entries() ?? []).map(([uri, each]) =>
          changes(uri.path.endsWith('first.md') ? first : second, each),
        );
      const inFirst = ['Kestrel Bde → Kestrel Brigade', 'Kestrel → Kestrel Brigade'];
      assert.deepEqual(edits(printed), [['Kestrel Bde → Kestrel Brigade']]);
      assert.deepEqual(edits(`${printed} in the Whole Note`), [inFirst]);
      assert.deepEqual(
        edits(`${printed} in All Notes`).sort(),
        [['Kestrel Bde → Kestrel Brigade'], inFirst].sort(),
      );
    });

    it('the printed one is not offered where it stands, or where nothing may change', async () => {
      assert.ok(!(await actions(paths.first, 'the Kest|rel\nBrigade')).has(printed));
      assert.ok(!(await actions(paths.first, '“Kestrel B|de')).has(printed));
      assert.ok(!(await actions(paths.first, '> Kestrel B|de')).has(printed));
      assert.ok(!(await actions(paths.first, '[[Kestrel B|de')).has(printed));
      assert.deepEqual([...(await actions(paths.first, 'Harr|ier.')).keys()], ['Rename to One Form…']);
      assert.equal((await actions(paths.first, '`Kest|rel`')).size, 0);
    });

    it('by a command, in one step that one undo takes back', async () => {
      const { document } = await cursorAt(paths.first, 'Kestrel B|de moved');
      await vscode.commands.executeCommand('briefing.renameName', { to: 'KB' });
      assert.equal(
        document.getText(),
        first
          .replace('Kestrel Bde moved', 'KB moved')
          .replace('**Kestrel** Brigade', '**KB**')
          .replace('Kestrel\nBrigade', 'KB')
          .replace('and Kestrel:', 'and KB:'),
      );
      assert.equal(await textOf(paths.second), second);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), first);
    });

    it('by a command that asks who is meant, and leaves the same name elsewhere', async () => {
      const { document } = await openNote('A Harr|ier, another Harrier, the Harrier Party.');
      const done = vscode.commands.executeCommand('briefing.renameName', { to: 'HP' });
      await eventually(async () => {
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return document.getText() !== 'A Harrier, another Harrier, the Harrier Party.';
      });
      await done;
      assert.match(document.getText(), /^A HP, another Harrier, the (HP|Harrier Party)\.$/);
    });

    it('by a command in all notes, which are saved; one undo takes it back', async () => {
      const { document } = await cursorAt(paths.second, 'Kestrel B|de');
      await vscode.commands.executeCommand('briefing.renameNameInAllNotes', { to: 'KB' });
      assert.equal(document.getText(), second.replace('Kestrel Bde', 'KB'));
      assert.match(await textOf(paths.first), /^KB moved\. \*\*KB\*\*'s men, the KB and KB: “Kestrel Bde/m);
      assert.match(await readFile(paths.first), /KB moved/);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), second);
      assert.equal(await textOf(paths.first), first);
      await vscode.workspace.saveAll();
    });

    it('by a command, but not in another, longer name', async () => {
      const text = 'Kestrel left. Great Kestrel ruled Lake Kestrel; the late Kestrel, Kestrel Hospital.';
      const editor = await openNote(text);
      const { document } = editor;
      const once =
        'the late Kestrel left. Great Kestrel ruled Lake Kestrel; the late Kestrel, Kestrel Hospital.';
      for (let time = 0; time < 2; time++) {
        const position = positionIn(document, 'Kes|trel left');
        editor.selection = new vscode.Selection(position, position);
        await vscode.commands.executeCommand('briefing.renameName', { to: 'the late Kestrel' });
        assert.equal(document.getText(), once);
      }
    });

    it('the printed one, but not in another, longer name', async () => {
      const { document } = await openNote('Hafez al-Assad ruled. Lake Assad is full. As|sad left.');
      const position = positionIn(document, 'As|sad left');
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(position, position),
        vscode.CodeActionKind.RefactorRewrite.value,
        9,
      );
      assert.ok(!found.some(({ title }) => title.endsWith('in the Whole Note')));
      const here = found.find(({ title }) => title === 'Use the Printed Form “Bashar al-Assad”');
      assert.deepEqual(
        here?.edit?.entries().flatMap(([, edits]) => edits.map(({ range }) => range.start.character)),
        [42],
      );
    });
  });
});
