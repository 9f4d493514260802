/** `npm run picture`: makes the pictures of the README, from the packed extension in a real editor. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hoverWord, openBriefing, rows } from '../ui/support/workbench.js';
import { inProject } from './paths.js';
import { openEditor } from './ui.js';

const ui = await openEditor({
  folder: inProject('test/fixtures/demo'),
  viewport: { width: 1280, height: 800 },
  settings: { 'editor.minimap.enabled': false, 'workbench.layoutControl.enabled': false },
  prepare: (folder) => {
    const note = readFileSync(join(folder, 'aleppo-note.md'), 'utf8');
    writeFileSync(join(folder, 'draft.md'), note.replace('11 civilians', '14 civilians'));
  },
});
const { page } = ui;

async function goToLine(line: number): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
}

async function save(name: string): Promise<void> {
  copyFileSync(await ui.screenshot(name), inProject('media', `${name}.png`));
  console.log(`media/${name}.png`);
}

await ui.openFile('aleppo-note.md');
await openBriefing(ui);
await goToLine(36);
await rows(page, 'Events', 'Assad vows early end').first().waitFor();
await hoverWord(page, 'Bashar');
await save('hover');

await page.keyboard.press('Control+Shift+e');
await ui.openFile('draft.md');
await page.keyboard.press('Control+Shift+m');
await page.locator('.markers-panel .monaco-list-row', { hasText: 'figure-mismatch' }).first().waitFor();
const wrong = page.locator('.view-line', { hasText: /14.civilians/ }).first();
await wrong.click({ position: { x: 100, y: 8 } });
await ui.runCommand('Quick Fix...');
await page
  .locator('.action-widget')
  .first()
  .getByText(/^Replace “14” with “11” /u)
  .waitFor();
await save('checks');

await ui.close();
process.exit(0);
