import assert from 'node:assert/strict';
import { readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { openBriefing, rows, toEnd } from './support/workbench.js';

/** It ends with its title, so that what is typed at its end is seen in the view. */
const pack = (id: string, title: string) => `briefing: 1
id: ${id}
sources: {s: {type: report, title: A report, passages: {1: One}}}
events:
  e-${id}: {title: ${title}, date: 2024-05-01, verification: established, summary: It was so., cite: s#1}
title: Pack ${id}`;

describe('One pack file', () => {
  let ui: OpenEditor;
  const last = new Date('2024-05-01');

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/mentions'),
      settings: {
        'briefing.bundledArticle': false,
        'files.autoSave': 'off',
      },
      prepare: (folder) => {
        writeFileSync(join(folder, 'real.briefing.yaml'), pack('real', 'The first of May'));
        symlinkSync('real.briefing.yaml', join(folder, 'a-link.briefing.yaml'));
        writeFileSync(join(folder, 'still.briefing.yaml'), pack('still', 'Before noon'));
        utimesSync(join(folder, 'still.briefing.yaml'), last, last);
      },
    });
    await openBriefing(ui);
    await rows(ui.page, 'Events', 'The first of May').first().waitFor();
  });
  after(() => ui.close());

  it('that a link leads to is one pack, not told twice', async () => {
    const { page } = ui;
    await page
      .locator('.statusbar-item[aria-label^="Briefing: 2 records of 2 source packs are loaded"]')
      .waitFor();
    await rows(page, 'Sources', 'Pack real').first().waitFor();
    assert.equal(await rows(page, 'Sources', 'Pack real').count(), 1);
    assert.equal(await rows(page, 'Sources', /problem|change/).count(), 0);
    await ui.screenshot('links');
  });

  it('is read as it is typed, whichever way it was opened', async () => {
    const { page, folder } = ui;
    let title = 'Pack real';
    for (const [name, word] of [
      ['a-link.briefing.yaml', ' through a link'],
      ['real.briefing.yaml', ' and directly'],
    ] as const) {
      await page.keyboard.press('Control+p');
      await page.keyboard.type(name);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator('.monaco-editor .view-line', { hasText: 'briefing' }).first().waitFor();
      await toEnd(page);
      await page.keyboard.insertText(word);
      title += word;
      const row = rows(page, 'Sources', title).first();
      await row.waitFor();
      await page.keyboard.press('Control+s');
      await page.locator(`.tab.dirty[data-resource-name="${name}"]`).waitFor({ state: 'detached' });
      await row.waitFor();
      assert.ok(readFileSync(join(folder, 'real.briefing.yaml'), 'utf8').endsWith(title));
    }
    await ui.screenshot('links-typed');
    // Both are open, and what was saved by the one way has not come to the other.
    await rows(page, 'Sources', /problem|change/)
      .first()
      .waitFor({ state: 'detached' });
    assert.equal(await rows(page, 'Sources', 'Pack real').count(), 1);
    await page
      .locator('.statusbar-item[aria-label^="Briefing: 2 records of 2 source packs are loaded"]')
      .waitFor();
  });

  it('is read anew where it is replaced by one of the same size and time', async () => {
    const path = join(ui.folder, 'still.briefing.yaml');
    const { size } = statSync(path);
    await rows(ui.page, 'Events', 'Before noon').first().waitFor();
    writeFileSync(path, pack('still', 'After  noon'));
    utimesSync(path, last, last);
    assert.equal(statSync(path).size, size);
    await rows(ui.page, 'Events', /After\s+noon/)
      .first()
      .waitFor();
  });
});
