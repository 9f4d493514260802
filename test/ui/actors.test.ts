import assert from 'node:assert/strict';
import type { OpenEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';
import { openNames, setInWorkspace } from './support/names-note.js';
import { openBriefing, pane, rows, spaced, stateStored, toEnd } from './support/workbench.js';

describe('The Actors view, in this note', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openNames();
    await ui.openFile('empty.md');
    await ui.openFile('names.md');
    await openBriefing(ui);
  });
  after(() => ui.close());

  const shown = async () =>
    (await rows(ui.page, 'Actors').allInnerTexts()).map((row) => spaced(row).replace(/\s+/g, ' ').trim());
  const waitForRow = (index: number, wanted: RegExp) =>
    eventually(
      `${wanted.source} as row ${index}`,
      async () => wanted.test((await shown())[index] ?? '') || undefined,
    );

  it('lists whom the note names, in its order, with line and count', async () => {
    const { page } = ui;
    await ui.runCommand('Briefing: Show Actors in This Note');
    await waitForRow(0, /^Bashar al-Assad ?3× · line 3/);
    await waitForRow(1, /^Masoud Pezeshkian ?1× · line 3 · President of Iran/);
    await waitForRow(6, /^Northern Joint Command ?2×, 1 ambiguous · line 5/);
    await pane(page, 'Actors').locator('.pane-header', { hasText: 'in names.md' }).waitFor();
    await ui.screenshot('actors-in-note-dark');
  });

  it('goes to the first mention, and keeps what is selected while one writes', async () => {
    const { page } = ui;
    await rows(page, 'Actors', 'Dmitry Peskov').first().locator('.label-name').click();
    await page.locator('.statusbar-item', { hasText: /Ln 9, Col 32 \(13 selected\)/ }).waitFor();
    await toEnd(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Ayman Safadi\n');
    await waitForRow(0, /^Ayman Safadi ?2× · line 1/);
    const row = rows(page, 'Actors', 'Dmitry Peskov').and(page.locator('.selected')).first();
    await row.waitFor();
    assert.match(spaced(await row.innerText()), /1× · line 10/);
  });

  it('follows the active note, and says so where it names nobody', async () => {
    const { page } = ui;
    await page.locator('.tab[data-resource-name="empty.md"]').click();
    const message = pane(page, 'Actors').locator('.welcome-view-content', {
      hasText: 'No known name is in this note',
    });
    await message.waitFor();
    await ui.screenshot('actors-in-empty-note-dark');
    await page.locator('.tab[data-resource-name="names.md"]').click();
    await waitForRow(0, /^Ayman Safadi/);
    // A page in front of the note is none.
    await rows(page, 'Events', 'Start of the war in Syria').first().locator('.label-name').click();
    await page.locator('.tab.active[data-resource-name="start-of-war-in-syria.md"]').waitFor();
    await waitForRow(0, /^Ayman Safadi/);
    await pane(page, 'Actors').locator('.pane-header', { hasText: 'in names.md' }).waitFor();
  });

  it('knows what was written while it was hidden', async () => {
    const { page } = ui;
    await page.locator('.activitybar [aria-label^="Explorer"]').first().click();
    await ui.openFile('names.md');
    await toEnd(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Bassem Sabbagh\n');
    await page.locator('.activitybar [aria-label^="Briefing"]').first().click();
    await waitForRow(0, /^Bassem Sabbagh ?1× · line 1/);
  });

  it('makes room for actors that the note does not name', async () => {
    const { page } = ui;
    await rows(page, 'Events', 'Involvement of Alexander Chaiko').first().locator('.label-name').click();
    await ui.runCommand('Briefing: Show Actors of Selected Events');
    await rows(page, 'Actors', 'Alexander Chaiko').and(page.locator('.selected')).first().waitFor();
    await ui.runCommand('Briefing: Show Actors in This Note');
    await waitForRow(0, /^Bassem Sabbagh/);
  });

  it('looks as well in a light theme', async () => {
    setInWorkspace(ui, { 'workbench.colorTheme': 'Default Light Modern' });
    await ui.page.locator('.monaco-workbench.vs').waitFor();
    await ui.screenshot('actors-in-note-light');
  });

  it('is remembered, and left again', async () => {
    const { page } = ui;
    await stateStored(page, '"briefing.actors.shown":"note"');
    await page.locator('.tab[data-resource-name="names.md"]').click();
    await page.keyboard.press('Control+s');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await page.reload();
    await waitForRow(0, /^Bassem Sabbagh/);
    await ui.runCommand('Briefing: Show All Actors');
    await waitForRow(0, /^Persons/);
    await pane(page, 'Actors')
      .locator('.pane-header', { hasText: 'in names.md' })
      .waitFor({ state: 'detached' });
  });
});
