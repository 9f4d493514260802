import assert from 'node:assert/strict';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';
import {
  chooseFromMenu,
  choices,
  hoverWord,
  inputTitled,
  openBriefing,
  pane,
  rows,
  savedText,
  spaced,
  toEnd,
} from './support/workbench.js';

describe('Somebody who writes a note', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({ folder: inProject('test/fixtures/writing') });
    for (const note of ['hover', 'hostile', 'picker', 'row', 'rows', 'drag', 'keys', 'table'])
      await ui.openFile(`${note}.md`);
    await openBriefing(ui);
  });
  after(() => ui.close());

  const show = (note: string) => ui.page.locator(`.tab[data-resource-name="${note}"]`).click();

  it('reads who somebody is without scrolling, and inserts the name with a click', async () => {
    await show('hover.md');
    await toEnd(ui.page);
    const card = await hoverWord(ui.page, 'Assad');
    await ui.screenshot('hover');
    const text = spaced(await card.innerText());
    for (const part of [
      'Bashar al-Assad',
      'President of Syria',
      'unconfirmed: reported by ISW',
      'Also:',
      'Open in pack',
    ]) {
      assert.ok(text.includes(part), `“${part}” is missing in:\n${text}`);
    }
    const { height, shown } = await card.evaluate((element) => ({
      height: element.scrollHeight,
      shown: element.clientHeight,
    }));
    assert.ok(height <= shown, `the card is ${height} high and shows ${shown} of it`);
    await card.locator('a', { hasText: 'Insert first mention' }).click();
    await savedText(ui, 'hover.md', /It begins with Bashar al-Assad, President of Syria, and has Mallory/);
  });

  it('sees no icon and no link of a pack on its card', async () => {
    await show('hostile.md');
    await toEnd(ui.page);
    const card = await hoverWord(ui.page, 'Mallory');
    const text = spaced(await card.innerText());
    const asText = '[click](command:workbench.action.quit) $(alert) <img src=x onerror=alert(1)> **bold**';
    assert.ok(text.includes(asText), text);
    const links = await card.locator('a').allInnerTexts();
    assert.deepEqual(
      links.map((link) => spaced(link).trim()),
      ['Insert first mention', 'Insert biography', 'Show events', 'Open in pack'],
    );
    assert.equal(await card.locator('img, .codicon-alert, strong:text("bold")').count(), 0);
  });

  it('finds an event by another spelling, and inserts it with its footnote, by keyboard alone', async () => {
    const { page } = ui;
    await show('picker.md');
    await toEnd(page);
    await ui.runCommand('Briefing: Insert…');
    await choices(page, 'Air strikes near Es-Safira').first().waitFor();
    await page.keyboard.type('chayko 30 november replaced');
    await choices(page, 'Air strikes near Es-Safira').first().waitFor({ state: 'detached' });
    await choices(page, 'Reported change of the Russian commander').first().waitFor();
    await page.keyboard.press('Enter');
    await savedText(
      ui,
      'picker.md',
      /is said to have replaced Sergei Kisel.*\[\^kisel-replaced-by-chaiko\]\n\n\[\^kisel-replaced-by-chaiko\]: DayFR Euro, .*paras 13, 14\. <!-- briefing:[0-9a-f]{8} -->\n$/s,
    );
  });

  it('shows a record with a click on its row, and inserts it into the note with another', async () => {
    const { page } = ui;
    await show('row.md');
    await toEnd(page);
    const row = rows(page, 'Events', 'Start of the war in Syria').first();
    await row.locator('.label-name').click();
    await page.locator('.tab', { hasText: 'start-of-war-in-syria.md' }).waitFor();
    await page
      .locator('.monaco-editor .view-line', { hasText: /The.war.in.Syria.began.in.2011\./ })
      .first()
      .waitFor();
    await row.hover();
    await row.locator('.action-label[aria-label^="Insert Selected Events as Sentences"]').click();
    await savedText(ui, 'row.md', /The war in Syria began in 2011\.\[\^start-of-war-in-syria\]\n\n\[\^start/);
  });

  it('drags an event into the note', async () => {
    const { page } = ui;
    await show('drag.md');
    await toEnd(page);
    const line = page.locator('.monaco-editor .view-line').last();
    await rows(page, 'Events', 'Start of the war in Syria').first().locator('.label-name').dragTo(line);
    await savedText(
      ui,
      'drag.md',
      /The war in Syria began in 2011\.\[\^start-of-war-in-syria\][^]*\n\[\^start-of-war-in-syria\]: DayFR Euro/,
    );
  });

  it('drags several rows, which drop in the order of the view', async () => {
    const { page } = ui;
    await rows(page, 'Events', 'Involvement of Alexander Chaiko').first().locator('.label-name').click();
    await page.locator('.tab.active', { hasText: 'chaiko-involved-in-syria.md' }).waitFor();
    await show('rows.md');
    await toEnd(page);
    const first = rows(page, 'Events', 'Start of the war in Syria').first();
    await first.click({ modifiers: ['Control'] });
    await first.locator('.label-name').dragTo(page.locator('.monaco-editor .view-line').last());
    await savedText(
      ui,
      'rows.md',
      /The war in Syria began in 2011\.\[\^start-of-war-in-syria\]\s+Since 2015, Colonel-General Alexander Chaiko/,
    );
  });

  it('opens the pack at the record from the menu of a row', async () => {
    const { page } = ui;
    await chooseFromMenu(page, rows(page, 'Events', 'Start of the war in Syria').first(), 'Open in Pack');
    await page.locator('.tab.active', { hasText: 'aleppo-2024-12-02.briefing.yaml' }).waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: 'start-of-war-in-syria:' }).first().waitFor();
  });

  it('does it all with the keyboard: the view, a row, its record, the note', async () => {
    const { page } = ui;
    await show('keys.md');
    await toEnd(page);
    await ui.runCommand('Briefing: Filter Events…');
    await inputTitled(page, 'Filter Events').waitFor();
    await page.keyboard.type('pezeshkian telephone');
    await rows(page, 'Events', 'Start of the war').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await ui.runCommand('Briefing: Focus on Events View');
    // The palette gives the focus back after the view has taken it: keys count once the view has it again.
    const call = rows(page, 'Events', 'Telephone call of Pezeshkian').and(page.locator('.focused')).first();
    await eventually('the row of the call in focus', async () => {
      if ((await pane(page, 'Events').locator('.monaco-list:focus').count()) === 0) return undefined;
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      return (await call.count()) > 0 || undefined;
    });
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'pezeshkian-sudani-call.md' }).waitFor();
    await call.waitFor();
    await page.keyboard.press('Control+Enter');
    await savedText(ui, 'keys.md', /spoke by telephone\.\[\^pezeshkian-sudani-call\]/);
    await ui.runCommand('Briefing: Clear Filter');
  });

  it('makes a chronology of what is ticked, and a table of those whom the note mentions', async () => {
    const { page } = ui;
    await show('table.md');
    await toEnd(page);
    await ui.runCommand('Briefing: Insert Chronology…');
    await inputTitled(page, 'Insert Chronology').waitFor();
    await choices(page, 'Launch of the offensive').first().waitFor();
    await page.keyboard.type('2011');
    await choices(page, 'Launch of the offensive').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await ui.page.locator('.tab.dirty[data-resource-name="table.md"]').waitFor();
    await toEnd(page);
    await ui.runCommand('Briefing: Insert Key Actors…');
    await inputTitled(page, 'Insert Key Actors').waitFor();
    await page.keyboard.press('Enter');
    const text = await savedText(ui, 'table.md', /\| 2011 \| The war in Syria began\. \| Syria \|/);
    assert.match(text, /\| Actor \|[^]*\| Bashar al-Assad \(/);
    assert.match(text, /\| Mallory Markup \|/);
    assert.doesNotMatch(text, /\| Dmitry Peskov/);
  });
});
