/** `npm run picture`: makes the picture of the README, from the packed extension in a real editor. */
import { copyFileSync } from 'node:fs';
import { hoverWord, openBriefing, rows } from '../ui/support/workbench.js';
import { inProject } from './paths.js';
import { openEditor } from './ui.js';

const ui = await openEditor({
  folder: inProject('test/fixtures/demo'),
  viewport: { width: 1280, height: 800 },
  settings: { 'editor.minimap.enabled': false, 'workbench.layoutControl.enabled': false },
});
const { page } = ui;
await ui.openFile('aleppo-note.md');
await openBriefing(ui);
await page.locator('.monaco-editor .view-lines').first().click();
await page.keyboard.press('Control+g');
await page.keyboard.type('36');
await page.keyboard.press('Enter');
await rows(page, 'Events', 'Assad vows early end').first().waitFor();
await hoverWord(page, 'Bashar');
copyFileSync(await ui.screenshot('readme'), inProject('media/hover.png'));
await ui.close();
console.log('media/hover.png');
process.exit(0);
