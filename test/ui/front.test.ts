import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';
import {
  choices,
  hoverWord,
  inputTitled,
  openBriefing,
  rows,
  savedText,
  toEnd,
} from './support/workbench.js';

const note = '---\ntitle: A note\n---\n\n# First\n\nIt begins here.\n\n# Second\n\nIt ends with Assad.\n';
const names = ['ctrl', 'ctrls', 'cited', 'front', 'card', 'rich', 'seen', 'behind', 'chosen'];
const began = 'The war in Syria began in 2011.[^start-of-war-in-syria]';

describe('Text goes where one looks', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/writing'),
      viewport: { width: 1500, height: 1000 },
      settings: { 'editor.minimap.enabled': false },
      prepare: (folder) => {
        for (const name of names) writeFileSync(join(folder, `${name}.md`), note);
        writeFileSync(join(folder, 'figures.json'), '{}\n');
        writeFileSync(join(folder, 'cited.md'), `It began.[^start-of-war-in-syria]\n\nThe end.\n`);
      },
    });
    for (const name of names) await ui.openFile(`${name}.md`);
    await ui.openFile('figures.json');
    await openBriefing(ui);
  });
  after(() => ui.close());

  const start = () => rows(ui.page, 'Events', 'Start of the war in Syria').first();
  const chaiko = () => rows(ui.page, 'Events', 'Involvement of Alexander Chaiko').first();
  const notification = (text: string) =>
    ui.page.locator('.notification-list-item', { hasText: text }).first();

  async function show(name: string): Promise<void> {
    const { page } = ui;
    await page.locator(`.tab[data-resource-name="${name}.md"]`).first().click();
    await page.locator(`.tab.active[data-resource-name="${name}.md"]`).first().waitFor();
  }

  async function insertWithPlus(): Promise<void> {
    await start().hover();
    await start().locator('.action-label[aria-label^="Insert Selected Events as Sentences"]').click();
  }

  const text = (name: string) => readFileSync(join(ui.folder, `${name}.md`), 'utf8');

  it('Ctrl+Enter takes the row that has the focus, not the one that was selected', async () => {
    const { page } = ui;
    await show('ctrl');
    await toEnd(page);
    await chaiko().locator('.label-name').click();
    await page.locator('.tab.active', { hasText: 'chaiko-involved-in-syria.md' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await start().and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Control+Enter');
    const saved = await savedText(ui, 'ctrl.md', /The war in Syria began in 2011\./);
    assert.ok(!saved.includes('Chaiko'), saved);
    // What was selected still is.
    await chaiko().and(page.locator('.selected')).waitFor();
  });

  it('Ctrl+Enter takes several where the focused one is selected with them', async () => {
    const { page } = ui;
    await show('ctrls');
    await toEnd(page);
    await start().locator('.label-name').click();
    await page.locator('.tab.active', { hasText: 'start-of-war-in-syria.md' }).waitFor();
    await chaiko()
      .locator('.label-name')
      .click({ modifiers: ['Control'] });
    await page.keyboard.press('Control+Enter');
    const saved = await savedText(ui, 'ctrls.md', /The war in Syria began in 2011\./);
    assert.match(saved, /start-of-war-in-syria\] Since 2015, /);
    // One alone is selected for those that follow.
    await start().locator('.label-name').click();
    await start().and(page.locator('.selected')).waitFor();
    await chaiko().and(page.locator('.selected')).waitFor({ state: 'detached' });
  });

  it('drops a row without Shift, though the note cites it', async () => {
    const { page } = ui;
    await show('cited');
    await toEnd(page);
    await start().locator('.label-description', { hasText: '✓' }).waitFor();
    await start().locator('.label-name').dragTo(page.locator('.monaco-editor .view-line').last());
    await savedText(
      ui,
      'cited.md',
      /The end\.[^]*The war in Syria began in 2011\.\[\^start-of-war-in-syria\]/,
    );
  });

  it('drops no row into front matter, and says where it went', async () => {
    const { page } = ui;
    await show('front');
    const line = page.locator('.monaco-editor .view-line', { hasText: /title:/ }).first();
    await start().locator('.label-name').dragTo(line);
    await notification('so the text went below it').waitFor();
    const saved = await savedText(ui, 'front.md', /began in 2011/);
    assert.ok(saved.startsWith('---\ntitle: A note\n---\n'), saved);
    assert.ok(saved.indexOf(began) < saved.indexOf('# Second'), saved);
    await ui.screenshot('front-moved');
    await ui.runCommand('Notifications: Clear All Notifications');
  });

  it('a card replaces the name that it was opened on', async () => {
    const { page } = ui;
    await show('card');
    await page
      .locator('.monaco-editor .view-line', { hasText: /It.begins/ })
      .first()
      .click();
    const card = await hoverWord(page, 'Assad');
    await card.locator('a', { hasText: 'Insert first mention' }).click();
    const saved = await savedText(ui, 'card.md', /Bashar/);
    assert.ok(
      saved.endsWith('It begins here.\n\n# Second\n\nIt ends with Bashar al-Assad, President of Syria.\n'),
      saved,
    );
  });

  it('+ changes the note in the rich editor, not the one beside', async () => {
    const { page } = ui;
    await show('rich');
    await ui.runCommand('View: Reopen Editor With...');
    await choices(page, 'Markdown Editor').first().click();
    await page.locator('.editor-group-container.active iframe.webview, iframe.webview').first().waitFor();
    await insertWithPlus();
    await notification('at the end of the section “Second” of “rich.md”').waitFor();
    await ui.screenshot('front-rich');
    const saved = await savedText(ui, 'rich.md', /began in 2011/);
    assert.ok(saved.includes(`It ends with Assad.\n\n${began}\n`), saved);
    await notification('at the end of the section')
      .locator('.monaco-button', { hasText: 'Show in Text Editor' })
      .click();
    await page.locator('.tab.active[data-resource-name="rich.md"]').waitFor();
    await page
      .locator('.monaco-editor .view-line', { hasText: /began.in.2011/ })
      .first()
      .waitFor();
    await ui.runCommand('Notifications: Clear All Notifications');
  });

  it('+ changes the note of the preview in front, and the views are about it', async () => {
    const { page } = ui;
    await show('seen');
    await ui.runCommand('Markdown: Open Preview');
    await page.locator('.tab.active', { hasText: 'Preview seen.md' }).waitFor();
    await ui.runCommand('Briefing: Show Actors in This Note');
    await page.locator('.pane-header', { hasText: 'in seen.md' }).waitFor();
    await insertWithPlus();
    await notification('of “seen.md”').waitFor();
    await ui.screenshot('front-preview');
    await eventually('a change of the note', () =>
      page
        .locator('.tab.dirty[data-resource-name="seen.md"]')
        .count()
        .then((n) => n > 0 || undefined),
    );
    await show('seen');
    await page.keyboard.press('Control+s');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    assert.ok(text('seen').includes(`It ends with Assad.\n\n${began}\n`), text('seen'));
    assert.equal(text('behind'), note);
    await ui.runCommand('Briefing: Show All Actors');
    await ui.runCommand('Notifications: Clear All Notifications');
  });

  it('+ asks for the note if another file is in front', async () => {
    const { page } = ui;
    await show('chosen');
    await toEnd(page);
    await page.locator('.tab[data-resource-name="figures.json"]').click();
    await page.locator('.tab.active[data-resource-name="figures.json"]').waitFor();
    await insertWithPlus();
    await inputTitled(page, 'Insert into Which Note?').waitFor();
    await ui.screenshot('front-asked');
    await page.keyboard.type('chosen');
    await choices(page, 'chosen.md').first().waitFor();
    await choices(page, 'New Note').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await savedText(ui, 'chosen.md', /It ends with Assad\.[^]*began in 2011/);
    assert.equal(text('behind'), note);
  });
});
