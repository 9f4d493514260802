import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';
import { choices, inputTitled, pressUntil, savedText, spaced } from './support/workbench.js';

/** Long before the test: a file that has only just changed is not kept. */
const longAgo = new Date('2025-01-05T12:00:00Z');
const notes = ['first.md', 'second.md', 'third.md'];

describe('Somebody who follows a name', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/mentions'),
      prepare: (folder) => {
        for (const note of notes) utimesSync(join(folder, note), longAgo, longAgo);
      },
    });
  });
  after(() => ui.close());

  /** Puts the cursor on the name that the first note begins with. */
  const toName = async () => {
    await ui.openFile('first.md');
    await ui.page.locator('.monaco-editor .view-lines').first().click();
    await ui.page.keyboard.press('Control+Home');
    await ui.page.keyboard.press('ArrowRight');
  };

  /** The files that the mentions of the name are listed in. */
  const mentionedIn = async () => {
    const { page } = ui;
    await toName();
    const files = page.locator('.peekview-widget .reference-file');
    await pressUntil(page, 'Shift+F12', files.first());
    const names = (await files.allInnerTexts()).map((name) => spaced(name).split('\n')[0]?.trim() ?? '');
    return names;
  };
  const closeList = async () => {
    await ui.page.keyboard.press('Escape');
    await ui.page.locator('.peekview-widget').first().waitFor({ state: 'detached' });
  };

  it('sees all mentions in all notes', async () => {
    const files = await mentionedIn();
    await ui.screenshot('references');
    assert.deepEqual(files.filter((name) => name.endsWith('.md')).sort(), ['first.md', 'second.md']);
    await closeList();
  });

  it('goes to the entry in the pack', async () => {
    const { page } = ui;
    await toName();
    await pressUntil(
      page,
      'F12',
      page.locator('.tab.active', { hasText: 'aleppo-2024-12-02.briefing.yaml' }),
    );
    await page.locator('.monaco-editor .view-line', { hasText: 'bashar-al-assad:' }).first().waitFor();
    await ui.screenshot('definition');
  });

  it('finds somebody by another spelling among the symbols of the workspace', async () => {
    const { page } = ui;
    await ui.openFile('second.md');
    await page.keyboard.press('Control+t');
    await page.keyboard.type('chayko');
    const row = choices(page, 'Alexander Chaiko').first();
    await row.waitFor();
    await ui.screenshot('symbols');
    await row.click();
    await page.locator('.tab.active', { hasText: 'aleppo-2024-12-02.briefing.yaml' }).waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: 'alexander-chaiko:' }).first().waitFor();
  });

  it('has what notes hold remembered, and read anew where that is damaged', async () => {
    const remembering = () => segmentsIn(ui)?.filter((path) => readFileSync(path).includes('third.md'));
    await eventually('an index that has the note', () => remembering()?.[0]);
    await ui.reopen(() => {
      replace(join(ui.folder, 'third.md'), 'Nobody of that name, Mr. Bashar E., met', (text) =>
        text.replace('Nobody of that name, Mr. Bashar E.', 'Nobody knows it. Bashar El-Assad  '),
      );
    });
    assert.ok(!(await mentionedIn()).includes('third.md'));
    await ui.reopen(() => {
      // Only now does the editor write no other.
      const [segment] = remembering() ?? [];
      assert.ok(segment);
      const bytes = readFileSync(segment);
      const middle = bytes.length >> 1;
      bytes[middle] = bytes[middle]! ^ 1;
      writeFileSync(segment, bytes);
    });
    assert.ok((await mentionedIn()).includes('third.md'));
    await closeList();
  });

  it('is offered the printed form in the menu of code actions', async () => {
    const { page } = ui;
    await toName();
    const menu = page.locator('.action-widget').first();
    await pressUntil(page, 'Control+.', menu.locator('.monaco-list-row', { hasText: 'Rename to One Form…' }));
    await ui.screenshot('printed-form');
    for (const reach of ['', ' in the Whole Note', ' in All Notes']) {
      const title = `Use the Printed Form “Bashar al-Assad”${reach}`;
      assert.equal(await menu.getByText(title, { exact: true }).count(), 1, title);
    }
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  });

  it('chooses one form with F2, and has it in the whole note', async () => {
    const { page } = ui;
    await toName();
    await pressUntil(page, 'F2', inputTitled(page, 'Rename “Bashar al-Assad” in This Note'));
    await choices(page, 'the printed form').first().waitFor();
    await ui.screenshot('one-form');
    await page.keyboard.type('President Assad');
    await choices(page, 'as you typed it').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.notification-list-item-message', { hasText: 'Left as they are: 1' }).waitFor();
    await ui.screenshot('renamed');
    const text = await savedText(ui, 'first.md', /^President Assad is under pressure\./);
    assert.match(text, /of \*\*President Assad\*\*'s army, and what President Assad said/);
    assert.match(text, /“Bashar El-Assad will stay,”/);
    assert.match(text, /stand by President Assad\./);
  });
});

/** Gives a file another text in a way that neither its size nor its time shows. */
function replace(path: string, expected: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  assert.ok(text.startsWith(expected));
  const other = change(text);
  assert.equal(other.length, text.length);
  writeFileSync(`${path}.draft`, other);
  utimesSync(`${path}.draft`, longAgo, longAgo);
  renameSync(`${path}.draft`, path);
}

/** The segments that the index of the notes names; `undefined` as long as there is none. */
function segmentsIn({ userData }: OpenEditor): string[] | undefined {
  const storage = join(userData, 'User', 'workspaceStorage');
  const workspaces = existsSync(storage) ? readdirSync(storage) : [];
  const folders = workspaces.map((name) => join(storage, name, 'briefing-notes.briefing-notes', 'notes'));
  const folder = folders.find((each) => existsSync(join(each, 'index.json')));
  if (folder === undefined) return undefined;
  const { segments } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { segments: string[] };
  return segments.map((name) => join(folder, name));
}
