import assert from 'node:assert/strict';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { savedText, spaced, toEnd } from './support/workbench.js';

describe('Somebody who writes names', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({ folder: inProject('test/fixtures/writing') });
    await ui.openFile('complete.md');
    // What is typed before anything is offered for it is text, also to a person.
    await ui.page.locator('.statusbar-item[aria-label^="Briefing:"]').waitFor();
  });
  after(() => ui.close());

  const row = (text: string) =>
    ui.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();

  /** The row that the next key takes: records below the names may have a name in their titles. */
  const first = (text: string) =>
    ui.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: text }).first();

  /** Types like a person: letters that come at one moment are one input to the editor, in which no `@` begins anything. */
  const type = (text: string) => ui.page.keyboard.type(text, { delay: 40 });

  it('types a few letters in any spelling, and has the printed form with the next key', async () => {
    const { page } = ui;
    await toEnd(page);
    await type('Fighters of @cham');
    await row('Hayat Tahrir al-Sham').waitFor();
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').first().waitFor();
    await ui.screenshot('completion');
    await page.keyboard.press('Enter');
    await type(' entered @halab');
    await first('Aleppo').waitFor();
    await page.keyboard.press('Enter');
    await type('. @cham');
    await row('Hayat Tahrir al-Sham').waitFor();
    const shown = spaced(await row('Hayat Tahrir al-Sham').innerText());
    assert.ok(shown.includes('HTS'), shown);
    await page.keyboard.press('Tab');
    await savedText(ui, 'complete.md', /\n\nFighters of Hayat Tahrir al-Sham \(HTS\) entered Aleppo\. HTS$/);
  });

  it('goes on typing the name, and has others of the list below', async () => {
    const { page } = ui;
    await toEnd(page);
    await type('\n\n@moh');
    await row('Mohammed Shia al-Sudani').waitFor();
    await type('ammed sh');
    await row('Mohammed Shia al-Sudani').waitFor();
    await ui.screenshot('completion-typed-on');
    await page.keyboard.press('Enter');
    await savedText(ui, 'complete.md', /\n\nMohammed Shia al-Sudani, Prime Minister of Iraq$/);
  });

  it('takes back what was chosen in one step', async () => {
    const { page } = ui;
    await toEnd(page);
    await page.keyboard.press('Control+z');
    await savedText(ui, 'complete.md', /\n\n@mohammed sh$/);
  });

  it('changes a name that is there, the whole of it', async () => {
    const { page } = ui;
    await toEnd(page);
    await type('\n\nPutin and Bashar El-Assad');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Space');
    await row('Bashar al-Assad').waitFor();
    await page.keyboard.press('Enter');
    await savedText(ui, 'complete.md', /Putin and Bashar al-Assad, President of Syria$/);
  });

  it('cites a record by a few words of it, and has its definition at the end of the note', async () => {
    const { page } = ui;
    await toEnd(page);
    await type('\n\nStrikes hit Es-Safira.[^');
    await row('Air strikes near Es-Safira').waitFor();
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').first().waitFor();
    await ui.screenshot('completion-records');
    await type('air-str');
    await first('Air strikes near Es-Safira').waitFor();
    await page.keyboard.press('Enter');
    await type(' More');
    await savedText(
      ui,
      'complete.md',
      /Strikes hit Es-Safira\.\[\^air-strikes-es-safira\] More\n\n\[\^air-strikes-es-safira\]: DayFR Euro, .*paras 2, 4\. <!-- briefing:[0-9a-f]{8} -->\n$/,
    );
  });
});
