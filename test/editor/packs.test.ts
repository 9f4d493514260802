import * as vscode from 'vscode';
import * as assert from './support/assert';
import { briefing, eventually, until, withSetting } from './support/extension';
import { fileAt, positionIn, writeFile } from './support/files';
import { closeAll, openNote, withCursors } from './support/note';

const first = `briefing: 1
id: first-pack
title: First
sources:
  wire: {type: article, title: A day, publisher: The Wire, passages: {1: One, 2: {gist: The second gist}}}
places:
  ridge: {name: The Ridge}
actors:
  guard: {name: Shore Guard, kind: military, cite: wire#1}
events:
  landing:
    title: Landing at the ridge
    verification: established
    according: guard
    place: ridge
    actors: {guard: landed}
    summary: It landed.
    disputedBy: refusal
    cite: [wire#1, wire#2]
claims:
  refusal: {by: guard, kind: denial, verification: reported, about: landing, summary: It reportedly denied it., cite: wire#2}
quotes:
  not-here: {speaker: guard, text: not here, about: [landing], cite: wire#2}
`;
const second = `briefing: 1
id: second-pack
title: Second
sources:
  post: {type: article, title: Another day, passages: {1: One}}
actors:
  guard: {name: Shore Guard, kind: military, cite: post#1}
events:
  refusal: {title: Refusal, verification: established, according: guard, summary: It refused., cite: post#1}
`;
const note = `The guard landed.[^landing] Again.[^first-pack/landing]

Who is it?[^guard] See [@landing].

\`[^landing]\` is code.

[^landing]: The Wire.
[^guard]: A body.
`;

const paths = {
  first: 'writing/first.briefing.yaml',
  second: 'writing/second.briefing.yml',
  note: 'writing/deep/note.md',
  other: 'writing/other.md',
};

/** `file:line:words` of each place, sorted. */
async function shown(places: readonly (vscode.Location | vscode.LocationLink)[]): Promise<string[]> {
  const texts = places.map(async (place) => {
    const uri = 'uri' in place ? place.uri : place.targetUri;
    const range = 'uri' in place ? place.range : place.targetRange;
    const document = await vscode.workspace.openTextDocument(uri);
    const file = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\..*$/, '');
    return `${file}:${range.start.line + 1}:${document.getText(range)}`;
  });
  return (await Promise.all(texts)).sort();
}

async function ask<T>(command: string, path: string, marked: string, ...more: unknown[]): Promise<T> {
  const document = await vscode.workspace.openTextDocument(fileAt(path));
  return vscode.commands.executeCommand<T>(command, document.uri, positionIn(document, marked), ...more);
}

const definitions = async (path: string, marked: string) =>
  shown(await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', path, marked));
const references = async (path: string, marked: string) =>
  shown(await ask<vscode.Location[]>('vscode.executeReferenceProvider', path, marked));

async function writeAll(): Promise<void> {
  await writeFile(paths.first, first);
  await writeFile(paths.second, second);
  await writeFile(paths.note, note);
  await writeFile(paths.other, 'No label, but landing and [^unknown].\n');
  const { library } = await briefing();
  await until(library.onDidChange, () =>
    Boolean(library.record('first-pack/landing') && library.record('second-pack/refusal')),
  );
}

/**
 * Returns the text of each file after a rename; one undo then takes all of it back. The library may still be about to follow the
 * test before: the edit is asked for until it has to do with the files that it should.
 */
async function renamed(
  path: string,
  marked: string,
  newId: string,
  files: readonly string[],
): Promise<Record<string, string>> {
  const nameOf = ({ path: whole }: vscode.Uri) => whole.slice(whole.lastIndexOf('/') + 1);
  let edit = new vscode.WorkspaceEdit();
  await eventually(async () => {
    edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', path, marked, newId);
    const found = edit.entries().map(([uri]) => nameOf(uri));
    return found.sort().join() === [...files].sort().join();
  });
  const uris = edit.entries().map(([uri]) => uri);
  const documents = await Promise.all(uris.map((uri) => vscode.workspace.openTextDocument(uri)));
  const texts = () => documents.map((document) => document.getText());
  const before = texts();
  // Not as a refactoring, which is saved at once: the library would follow.
  assert.ok(await vscode.workspace.applyEdit(edit));
  const after = texts();
  await vscode.window.showTextDocument(documents[0]!);
  await vscode.commands.executeCommand('undo');
  assert.deepEqual(texts(), before);
  return Object.fromEntries(uris.map((uri, index) => [nameOf(uri), after[index] ?? '']));
}

describe('Writing packs', () => {
  before(writeAll);
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileAt('writing'), { recursive: true });
    const { library } = await briefing();
    await until(library.onDidChange, () => !library.packs.some(({ id }) => id.endsWith('-pack')));
  });

  describe('completion', () => {
    async function complete(marked: string, trigger?: string, resolve = 0): Promise<vscode.CompletionItem[]> {
      const { text, offsets } = withCursors(marked);
      const document = await vscode.workspace.openTextDocument(
        vscode.Uri.from({ scheme: 'untitled', path: '/draft.briefing.yaml' }),
      );
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      await vscode.workspace.applyEdit(edit);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(offsets[0] ?? 0),
        trigger,
        resolve,
      );
      // The editor's own words and the snippets of others come along.
      return items.filter(isOwn);
    }
    const isOwn = ({ sortText }: vscode.CompletionItem) => /^\d{5}$/.test(sortText ?? '');
    const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

    const cases: [what: string, marked: string, first: string[]][] = [
      ['keys that are missing', 'briefing: 1\nid: x\n|', ['title', 'language', 'asOf']],
      ['values to choose from', 'actors:\n  a: {kind: |}', ['person', 'state']],
      ['ids of the kind', `${first}  more: {speaker: |}`, ['guard']],
      ['passages behind a source', `${first}  more: {cite: wire#|}`, ['wire#1', 'wire#2']],
      ['dates', 'asOf: 2025-01-02\nevents:\n  e: {date: |}', ['2025-01-02']],
      ['a new record', 'events:\n  |', ['New event']],
    ];
    for (const [what, marked, labels] of cases) {
      it(`offers ${what}`, async () => {
        const items = await complete(marked);
        assert.deepEqual(items.map(labelOf).slice(0, labels.length), labels);
      });
    }

    it('says what ids and passages are called', async () => {
      const [id] = await complete(`${first}  more: {speaker: |}`);
      assert.equal((id?.label as vscode.CompletionItemLabel).description, 'Shore Guard');
      const passages = await complete(`${first}  more: {cite: wire#|}`);
      assert.equal(passages[1]?.detail, 'The second gist');
    });

    it('shows the card of an id once it is looked at', async () => {
      const [id] = await complete(`${first}  more: {speaker: |}`, undefined, 5);
      assert.match((id?.documentation as vscode.MarkdownString).value, /\*\*Shore Guard\*\*/);
    });

    it('comes at the beginning of a word, unless the user has suggestions switched off', async () => {
      assert.ok((await complete('t|', 't')).length > 0);
      const editor = vscode.workspace.getConfiguration('editor');
      await editor.update('quickSuggestions', { other: 'off' }, vscode.ConfigurationTarget.Global);
      try {
        assert.deepEqual(await complete('t|', 't'), []);
        assert.ok((await complete('t|')).length > 0);
      } finally {
        await editor.update('quickSuggestions', undefined, vscode.ConfigurationTarget.Global);
      }
    });

    it('keeps out of texts and of other YAML', async () => {
      assert.deepEqual(await complete('title: Hello, |', ','), []);
      const other = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'ti' });
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        other.uri,
        new vscode.Position(0, 2),
      );
      assert.ok(!items.some((item) => labelOf(item) === 'title' && isOwn(item)));
    });
  });

  describe('hover', () => {
    async function hover(path: string, marked: string): Promise<string> {
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', path, marked);
      return hovers
        .flatMap(({ contents }) => contents)
        .map((card) => (card as vscode.MarkdownString).value)
        .join('\n');
    }

    const cases: [what: string, marked: string, words: RegExp][] = [
      ['explains a key', '    veri|fication', /\*\*verification\*\* \(required\) — How sure it is/],
      ['explains a section', 'cl|aims:', /as distinct from what happened/],
      ['shows the card of an actor', 'according: gu|ard', /\*\*Shore Guard\*\* —/],
      ['shows the card of a record', 'disputedBy: ref|usal', /denied it/],
      ['shows a source', 'cite: [wi|re#1', /\*\*A day\*\*.*\n.*The Wire/],
      ['shows a passage', 'wire#|2]', /¶ 2: The second gist/],
    ];
    for (const [what, marked, words] of cases) {
      it(what, async () => {
        assert.match(await hover(paths.first, marked), words);
      });
    }

    it('works in the bundled pack', async () => {
      const uri = vscode.Uri.parse('briefing-pack:/aleppo-2024-12-02.briefing.yaml');
      const document = await vscode.workspace.openTextDocument(uri);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        positionIn(document, '\n  air-strikes-es-saf|ira:'),
      );
      assert.match((hovers[0]?.contents[0] as vscode.MarkdownString).value, /Air strikes near Es-Safira/);
    });
  });

  describe('definition', () => {
    const cases: [what: string, path: string, marked: string, expected: string[]][] = [
      ['of a record', paths.first, 'about: lan|ding', ['first:11:landing']],
      ['of an actor, in every pack', paths.first, 'by: gu|ard', ['first:9:guard', 'second:7:guard']],
      ['of a source', paths.first, 'cite: [wi|re#1', ['first:5:wire']],
      ['of a passage', paths.first, 'wire#|2]', ['first:5:2']],
      ['from a label in a note', paths.note, '[^land|ing] Again', ['first:11:landing']],
      ['from a qualified label', paths.note, '[^first-pack/lan|ding]', ['first:11:landing']],
      ['from a Pandoc citation', paths.note, '[@lan|ding]', ['first:11:landing']],
      ['from the label of an actor', paths.note, '[^gu|ard]:', ['first:9:guard', 'second:7:guard']],
      ['of nothing in code', paths.note, '`[^land|ing]`', []],
    ];
    for (const [what, path, marked, expected] of cases) {
      it(what, async () => {
        assert.deepEqual(await definitions(path, marked), expected);
      });
    }
  });

  describe('references', () => {
    const landing = [
      'first:11:landing',
      'first:21:landing',
      'first:23:landing',
      'note:1:landing',
      'note:1:first-pack/landing',
      'note:3:landing',
      'note:7:landing',
    ].sort();
    const guard = [
      'first:14:guard',
      'first:16:guard',
      'first:21:guard',
      'first:23:guard',
      'first:9:guard',
      'note:3:guard',
      'note:8:guard',
      'second:7:guard',
      'second:9:guard',
    ].sort();
    const cases: [what: string, path: string, marked: string, expected: string[]][] = [
      ['of a record, in its pack and in notes', paths.first, '  lan|ding:', landing],
      ['of a record, from a note', paths.note, '[^land|ing]:', landing],
      ['of an actor, in all packs and in notes', paths.first, '  gu|ard:', guard],
      ['of a source', paths.second, '  po|st:', ['second:5:post', 'second:7:post', 'second:9:post']],
    ];
    for (const [what, path, marked, expected] of cases) {
      it(what, async () => {
        assert.deepEqual(await references(path, marked), expected);
      });
    }

    it('follows notes that are changed, saved or not, and deleted', async () => {
      const document = await vscode.workspace.openTextDocument(fileAt(paths.other));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '[^not-here] ');
      await vscode.workspace.applyEdit(edit);
      const expected = ['first:23:not-here', 'other:1:not-here'];
      assert.deepEqual(await references(paths.first, '  not-|here:'), expected);
      await document.save();
      assert.deepEqual(await references(paths.first, '  not-|here:'), expected);
      const undo = new vscode.WorkspaceEdit();
      undo.delete(document.uri, new vscode.Range(0, 0, 0, '[^not-here] '.length));
      await vscode.workspace.applyEdit(undo);
      assert.deepEqual(await references(paths.first, '  not-|here:'), ['first:23:not-here']);
      await document.save();
    });

    it('follows notes that come and go on the disk', async () => {
      const third = fileAt('writing/third.md');
      await writeFile('writing/third.md', '[^not-here]');
      await eventually(async () =>
        (await references(paths.first, '  not-|here:')).includes('third:1:not-here'),
      );
      await vscode.workspace.fs.delete(third);
      await eventually(
        async () =>
          !(await references(paths.first, '  not-|here:')).some((place) => place.startsWith('third')),
      );
    });

    it('leaves out notes that the setting leaves out', () =>
      withSetting('notes.include', 'elsewhere/**/*.md', async () => {
        const found = await references(paths.second, '  ref|usal:');
        assert.deepEqual(found, ['second:9:refusal']);
      }));
  });

  describe('rename', () => {
    const replaced = (text: string, pairs: [from: string, to: string][]) =>
      pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);

    it('changes an actor in all packs, and the labels of notes; one undo takes it back', async () => {
      const texts = await renamed(paths.first, 'by: gu|ard', 'shore-guard', [
        'first.briefing.yaml',
        'second.briefing.yml',
        'note.md',
      ]);
      assert.deepEqual(texts, {
        'first.briefing.yaml': replaced(first, [['guard', 'shore-guard']]),
        'second.briefing.yml': replaced(second, [['guard', 'shore-guard']]),
        'note.md': replaced(note, [['[^guard]', '[^shore-guard]']]),
      });
    });

    it('changes a record in its pack, and the labels of notes with their definitions', async () => {
      const texts = await renamed(paths.note, '[^land|ing]:', 'arrival', ['first.briefing.yaml', 'note.md']);
      assert.deepEqual(texts, {
        'first.briefing.yaml': replaced(first, [
          ['landing:', 'arrival:'],
          ['about: landing', 'about: arrival'],
          ['[landing]', '[arrival]'],
        ]),
        'note.md': replaced(note, [
          ['[^landing]', '[^arrival]'],
          ['/landing', '/arrival'],
          ['@landing', '@arrival'],
          ['`[^arrival]`', '`[^landing]`'],
        ]),
      });
    });

    it('writes where a closed note has its labels now, not where they stood when it was read', async () => {
      const path = 'writing/closed.md';
      const uri = await writeFile(
        path,
        '---\nbriefing: {asOf: 2024-12-01}\n---\n\nNo.[^second-pack/refusal]\n',
      );
      const citing = () =>
        ask<vscode.Location[]>('vscode.executeReferenceProvider', paths.second, '  ref|usal:');
      await eventually(async () => (await citing()).some((place) => place.uri.path === uri.path));
      const now = (label: string) =>
        `---\nbriefing:\n  asOf: 2024-12-02\n---\n\nMore words, at the top.\n\nNo.[^${label}]\n\n- [^${label}]: x\n`;
      // At once: the extension does not know of the change yet.
      await writeFile(path, now('Second-pack/refusal'));
      const edit = await ask<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        paths.second,
        '  ref|usal:',
        'no-word',
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.getText(), now('second-pack/no-word'));
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), now('Second-pack/refusal'));
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    });

    it('changes a source with its citations', async () => {
      const texts = await renamed(paths.second, '  po|st:', 'paper', ['second.briefing.yml']);
      assert.deepEqual(texts, { 'second.briefing.yml': replaced(second, [['post', 'paper']]) });
    });

    it('changes a pack, and the labels that name it', async () => {
      const texts = await renamed(paths.first, 'id: first-|pack', 'harbour', [
        'first.briefing.yaml',
        'note.md',
      ]);
      assert.deepEqual(texts, {
        'first.briefing.yaml': first.replace('first-pack', 'harbour'),
        'note.md': note.replace('first-pack/', 'harbour/'),
      });
    });

    it('tells a label apart that would mean something else besides', async () => {
      const texts = await renamed(paths.first, '  lan|ding:', 'exercise', ['first.briefing.yaml', 'note.md']);
      assert.match(
        texts['note.md'] ?? '',
        /landed\.\[\^first-pack\/exercise\] Again\.\[\^first-pack\/exercise\]/,
      );
    });

    it('begins with the id alone', async () => {
      await eventually(async () => (await definitions(paths.note, '[^first-pack/lan|ding]')).length === 1);
      const { range, placeholder } = await ask<{ range: vscode.Range; placeholder: string }>(
        'vscode.prepareRename',
        paths.note,
        '[^first-pack/lan|ding]',
      );
      assert.equal(placeholder, 'landing');
      assert.equal(range.end.character - range.start.character, 'landing'.length);
    });

    const refused: [what: string, path: string, marked: string, newId: string, reason: RegExp][] = [
      ['what is no id', paths.first, '  lan|ding:', 'The Landing', /“The Landing” is no id.*“the-landing”/],
      [
        'an id that is taken',
        paths.first,
        '  lan|ding:',
        'wire',
        /“wire” is taken in .*first\.briefing\.yaml/,
      ],
      [
        'an id that is taken in another pack of the actor',
        paths.first,
        '  gu|ard:',
        'post',
        /“post” is taken in .*second/,
      ],
      ['the id of another pack', paths.first, 'id: first-|pack', 'second-pack', /is the id of another pack/],
      ['a passage', paths.first, 'wire#|2]', '3', /A passage goes by its number/],
      ['a text', paths.first, 'title: Lan|ding at', 'x', /Only the id/],
    ];
    for (const [what, path, marked, newId, reason] of refused) {
      it(`refuses ${what}`, () =>
        eventually(() =>
          ask('vscode.executeDocumentRenameProvider', path, marked, newId).then(
            () => false,
            (error: unknown) => reason.test(String(error)),
          ),
        ));
    }

    it('refuses the bundled pack', async () => {
      const uri = vscode.Uri.parse('briefing-pack:/aleppo-2024-12-02.briefing.yaml');
      const document = await vscode.workspace.openTextDocument(uri);
      const position = positionIn(document, '\n  air-strikes-es-saf|ira:');
      await assert.rejects(
        vscode.commands.executeCommand('vscode.prepareRename', uri, position),
        /declared in a pack that cannot be changed/,
      );
    });
  });

  describe('what names another pack', () => {
    const third = `briefing: 1
id: third-pack
title: Third
sources:
  post: {type: article, title: Another day, passages: {1: One}}
events:
  arrival: {title: Arrival, verification: established, summary: It came., sameAs: [Q1, first-pack/landing], cite: post#1}
`;
    const named = '---\nbriefing: {packs: [first-pack, third-pack]}\n---\nText.[^third-pack/arrival]\n';
    const files = { third: 'writing/third.briefing.yaml', named: 'writing/named.md' };

    before(async () => {
      await writeFile(files.third, third);
      await writeFile(files.named, named);
      const { library } = await briefing();
      await until(library.onDidChange, () => library.record('third-pack/arrival') !== undefined);
    });
    after(async () => {
      await closeAll();
      for (const path of Object.values(files)) await vscode.workspace.fs.delete(fileAt(path));
      const { library } = await briefing();
      await until(library.onDidChange, () => library.pack('third-pack') === undefined);
    });

    it('leads to where it is declared', async () => {
      assert.deepEqual(await definitions(files.third, 'first-pack/land|ing'), ['first:11:landing']);
      assert.deepEqual(await definitions(files.third, 'first-|pack/landing'), ['first:2:first-pack']);
    });

    it('is among the references', async () => {
      await eventually(async () =>
        (await references(paths.first, '  land|ing:')).includes('third:7:landing'),
      );
      await eventually(async () =>
        (await references(paths.first, 'id: first-|pack')).includes('named:2:first-pack'),
      );
    });

    it('follows an event that is renamed', async () => {
      const texts = await renamed(paths.first, '  land|ing:', 'coming', [
        'first.briefing.yaml',
        'third.briefing.yaml',
        'note.md',
      ]);
      assert.equal(texts['third.briefing.yaml'], third.replace('first-pack/landing', 'first-pack/coming'));
    });

    it('follows a pack that is renamed', async () => {
      const texts = await renamed(paths.first, 'id: first-|pack', 'harbour', [
        'first.briefing.yaml',
        'third.briefing.yaml',
        'note.md',
        'named.md',
      ]);
      assert.equal(texts['third.briefing.yaml'], third.replace('first-pack/', 'harbour/'));
      assert.equal(texts['named.md'], named.replace('first-pack', 'harbour'));
    });
  });

  it('has an outline', async () => {
    const document = await vscode.workspace.openTextDocument(fileAt(paths.first));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const lines = symbols.map(
      ({ name, children }) =>
        `${name}: ${children.map((child) => `${child.name} (${child.detail})`).join(', ')}`,
    );
    assert.equal(lines[2], 'actors: guard (Shore Guard)');
    assert.equal(lines[3], 'events: landing (Landing at the ridge)');
    assert.deepEqual(
      symbols[0]?.children[0]?.children.map(({ name }) => name),
      ['¶ 1', '¶ 2'],
    );
  });

  it('can be folded', async () => {
    const document = await vscode.workspace.openTextDocument(fileAt(paths.first));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const shownFolds = folds.map(({ start, end }) => `${start + 1}-${end + 1}`);
    assert.deepEqual(shownFolds, ['4-5', '6-7', '8-9', '10-19', '11-19', '20-21', '22-23']);
  });

  describe('lenses', () => {
    async function lenses(): Promise<string[]> {
      const document = await vscode.workspace.openTextDocument(fileAt(paths.first));
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return found.map(({ range, command }) => `${document.getText(range)}: ${command?.title ?? ''}`);
    }

    it('count the notes that cite a record, and say nothing of the others', async () => {
      await eventually(async () => (await lenses()).length === 1);
      assert.deepEqual(await lenses(), ['landing: cited in 1 note']);
    });

    it('follow a note that is being written', async () => {
      const editor = await openNote('[^landing] and [^not-here]|');
      assert.deepEqual(await lenses(), ['landing: cited in 2 notes', 'not-here: cited in 1 note']);
      await editor.edit((builder) => {
        builder.delete(new vscode.Range(0, 0, 1, 0));
      });
      assert.deepEqual(await lenses(), ['landing: cited in 1 note']);
    });

    it('can be switched off', () =>
      withSetting('codeLens', false, async () => {
        assert.deepEqual(await lenses(), []);
      }));
  });
});
