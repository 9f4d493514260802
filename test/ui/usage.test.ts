import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { inProject } from '../host/paths.js';
import { type OpenEditor, openEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';
import { openBriefing, pane, rows, savedText, spaced, toEnd } from './support/workbench.js';

const note = [
  '---',
  'briefing:',
  '  omit:',
  '    assad-visit-to-moscow: not confirmed by anybody',
  '---',
  '',
  'They entered.[^entry-into-aleppo]',
  '',
].join('\n');

describe('What a note uses, in the views', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/workspace'),
      viewport: { width: 1400, height: 1000 },
      settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Dark Modern' },
      prepare: (folder) => {
        writeFileSync(join(folder, 'cites.md'), note);
      },
    });
    await ui.openFile('cites.md');
    await openBriefing(ui);
    await pane(ui.page, 'Actors').locator('.pane-header').click();
  });
  after(() => ui.close());

  const event = (title: string) => rows(ui.page, 'Events', title).first();
  const isMarked = async (row: Locator) =>
    ((await row.getAttribute('aria-label')) ?? '').endsWith(', cited in this note') &&
    (await row.locator('.label-description').innerText()).startsWith('✓');
  const source = (text: string | RegExp) => rows(ui.page, 'Sources', text).first();
  const counts = async () =>
    (await rows(ui.page, 'Sources').allInnerTexts()).map((row) => spaced(row).replace(/\s+/g, ' ').trim());

  it('is marked in the tree of events, for the eye and the ear, as it is written', async () => {
    const { page } = ui;
    await eventually(
      'a mark on the entry',
      async () => (await isMarked(event('Entry of opposition forces'))) || undefined,
    );
    assert.equal(await isMarked(event('Start of the war in Syria')), false);
    await toEnd(page);
    await page.keyboard.type('It began.[^start-of-war-in-syria]');
    await eventually(
      'a mark on what was just cited',
      async () => (await isMarked(event('Start of the war in Syria'))) || undefined,
    );
    await ui.screenshot('usage-events-dark');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('It began.');
    await eventually(
      'no mark on what is not cited any more',
      async () => !(await isMarked(event('Start of the war in Syria'))) || undefined,
    );
  });

  it('stands in three branches of the Sources view, with counts', async () => {
    await eventually('the counts', async () => {
      const [used, unused, omitted] = await counts();
      return (
        (/^Used in this note ?1$/.test(used ?? '') &&
          /^Not used ?33$/.test(unused ?? '') &&
          /^Deliberately left out ?1$/.test(omitted ?? '')) ||
        undefined
      );
    });
    await pane(ui.page, 'Events').locator('.pane-header').click();
    await source('Deliberately left out').click();
    await source('not confirmed by anybody').waitFor();
    await source('Used in this note').click();
    await source('Entry of opposition forces').waitFor();
    await ui.screenshot('usage-sources-dark');
  });

  it('takes a record back, and inserts one that is not used', async () => {
    const { page } = ui;
    const omitted = source('not confirmed by anybody');
    await omitted.hover();
    await omitted.locator('.action-label[aria-label^="Take Back"]').click();
    await source(/^Deliberately left out\s*0/).waitFor();
    await source('Not used').click();
    const unused = source('Start of the war in Syria');
    await unused.hover();
    await ui.screenshot('usage-unused-dark');
    await unused.locator('.action-label[aria-label^="Insert Record"]').click();
    await source(/^Used in this note\s*2/).waitFor();
    await page.locator('.tab[data-resource-name="cites.md"]').click();
    const text = await savedText(ui, 'cites.md', /\[\^start-of-war-in-syria\]: /);
    assert.match(text, /^They entered\./);
  });

  it('is told on a page from the title of the view', async () => {
    const { page } = ui;
    await pane(page, 'Sources').locator('.pane-header').hover();
    await pane(page, 'Sources').locator('.action-label[aria-label="Show Coverage of This Note"]').click();
    await page.locator('.tab.active', { hasText: 'Coverage of cites.md' }).waitFor();
    await page.locator('.view-line', { hasText: 'events and claims' }).first().waitFor();
    await ui.screenshot('usage-coverage-dark');
  });
});
