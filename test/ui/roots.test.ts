import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { hoverWord, openBriefing, rows, spaced } from './support/workbench.js';

describe('A workspace of several folders', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/roots'),
      workspace: 'two.code-workspace',
      settings: { 'briefing.bundledArticle': false, 'explorer.autoReveal': false },
      prepare: (folder) => {
        writeFileSync(join(folder, 'north', '.gitignore'), 'drafts/\n');
      },
    });
    await openBriefing(ui);
  });
  after(() => ui.close());

  it('has the packs of all of them, but none that Git ignores', async () => {
    const { page } = ui;
    await rows(page, 'Sources', 'A pack of the northern root').first().waitFor();
    await rows(page, 'Sources', 'A pack of the southern root').first().waitFor();
    // All that is found is shown at once, when the reading is over.
    await page.locator('.statusbar-item[aria-label^="Briefing: 2 records of 2 source packs"]').waitFor();
    assert.equal(await rows(page, 'Sources', 'A draft').count(), 0);
    await ui.screenshot('roots');
  });

  it('shows on a note of one folder whom a pack of the other knows', async () => {
    const { page } = ui;
    await page.keyboard.press('Control+p');
    await page.keyboard.type('crossing.md');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'crossing.md' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name="crossing.md"]').waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: /Somebody.Else/ }).waitFor();
    const card = await hoverWord(page, 'Northcote');
    assert.match(spaced(await card.innerText()), /Iona Northcote.*Keeper of the lighthouse/s);
  });
});
