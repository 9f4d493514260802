import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../host/paths.js';
import { type OpenEditor, openEditor } from '../host/ui.js';
import { underlined, waitForWords } from './support/decorated.js';
import { hoverWord, pressUntil, savedText, spaced } from './support/workbench.js';

const printed = 'Hayat Tahrir al-Sham';
const note = [
  'Hay´at Tahrir al–Shām entered, and HAYAT TAHRIR AL-SHAM stayed.',
  '',
  '> Hayat Taḥrir al-Sham will stay.',
  '',
  'So did Häyat Tahrir al-Sham’s men.',
  '',
].join('\n');

describe('Somebody who spells a name in many ways', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/workspace'),
      settings: { 'briefing.decoration.style': 'underline', 'editor.minimap.enabled': false },
      prepare: (folder) => {
        writeFileSync(join(folder, 'spellings.md'), note);
        writeFileSync(join(folder, 'another.md'), 'The fighters of Ḥay′at Taḥrir al—Sham met.\n');
      },
    });
    await ui.openFile('spellings.md');
  });
  after(() => ui.close());

  it('sees all of them known, with the printed form on the card', async () => {
    await waitForWords(
      () => underlined(ui),
      ['Hay´at Tahrir al–Shām', printed.toUpperCase(), 'Hayat Taḥrir al-Sham', 'Häyat Tahrir al-Sham'],
    );
    const card = await hoverWord(ui.page, 'al–Shām');
    assert.ok(spaced(await card.innerText()).includes(printed));
    await ui.screenshot('spellings-hover');
  });

  it('finds them in other notes too', async () => {
    const { page } = ui;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    const files = page.locator('.peekview-widget .reference-file');
    await pressUntil(page, 'Shift+F12', files.filter({ hasText: 'another.md' }));
    await ui.screenshot('spellings-references');
    await page.keyboard.press('Escape');
    await page.locator('.peekview-widget').first().waitFor({ state: 'detached' });
  });

  it('has the printed form put in their place, but for what was said', async () => {
    const { page } = ui;
    const menu = page.locator('.action-widget').first();
    await pressUntil(
      page,
      'Control+.',
      menu.getByText(`Use the Printed Form “${printed}” in the Whole Note`, { exact: true }),
    );
    await ui.screenshot('spellings-actions');
    await menu.getByText(`Use the Printed Form “${printed}” in the Whole Note`, { exact: true }).click();
    await page.locator('.tab.dirty[data-resource-name="spellings.md"]').waitFor();
    const text = await savedText(
      ui,
      'spellings.md',
      /^Hayat Tahrir al-Sham entered, and Hayat Tahrir al-Sham stayed/,
    );
    assert.match(text, /^> Hayat Taḥrir al-Sham will stay\.$/m);
    assert.match(text, /^So did Hayat Tahrir al-Sham’s men\.$/m);
    await ui.screenshot('spellings-printed');
  });
});
