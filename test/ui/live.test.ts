import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { openBriefing, pane, rows } from './support/workbench.js';

describe('While the Events view is open', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/writing'),
      viewport: { width: 1400, height: 1000 },
    });
    await openBriefing(ui);
  });
  after(() => ui.close());

  const status = () => ui.page.locator('.statusbar-item[aria-label^="Briefing:"]');
  const expanded = (row: Locator) => row.getAttribute('aria-expanded');

  it('an event that a pack gets on the disk appears, and what is closed and selected stays so', async () => {
    const { page } = ui;
    const day = rows(page, 'Events', /^27 Nov 2024/).first();
    const selected = rows(page, 'Events', 'Start of the war in Syria').and(page.locator('.selected'));
    await day.waitFor();
    await page.locator('.statusbar-item[aria-label*="of 2 source packs"]').waitFor();
    await day.locator('.monaco-tl-twistie').click();
    await rows(page, 'Events', 'Launch of the offensive').first().waitFor({ state: 'detached' });
    await rows(page, 'Events', 'Start of the war in Syria').first().locator('.label-name').click();
    await selected.waitFor();
    const before = await recordCount(status());

    const pack = join(ui.folder, 'packs', 'joint-command.briefing.yaml');
    writeFileSync(pack, readFileSync(pack, 'utf8') + event('earlier', '2012') + event('same', '2024-11-27'));

    await rows(page, 'Events', 'A happening of 2012').first().waitFor();
    await rows(page, 'Events', /^27 Nov 2024\s*6/)
      .first()
      .waitFor();
    assert.equal(await expanded(day), 'false');
    assert.equal(await rows(page, 'Events', 'A happening of 2024-11-27').count(), 0);
    assert.equal(await selected.count(), 1);
    await page.locator(`.statusbar-item[aria-label^="Briefing: ${before + 2} records"]`).waitFor();
    await ui.screenshot('live');
  });

  it('the status bar says how many records there are, and leads to the Sources view', async () => {
    const { page } = ui;
    const count = await recordCount(status());
    assert.equal((await status().innerText()).trim(), String(count));
    const source = rows(page, 'Sources', 'An invented pack for the tests').first();
    await pane(page, 'Sources').locator('.pane-header').click();
    await source.waitFor({ state: 'hidden' });
    await page.locator('.activitybar [aria-label^="Explorer"]').first().click();
    await pane(page, 'Sources').waitFor({ state: 'hidden' });
    await status().click();
    await source.waitFor();
  });
});

/** The number that the status bar tells. */
async function recordCount(status: Locator): Promise<number> {
  const label = (await status.getAttribute('aria-label')) ?? '';
  const [, count] = /^Briefing: ([\d,]+) records of 2 source packs/.exec(label) ?? [];
  assert.ok(count, label);
  return Number(count.replace(/,/g, ''));
}

function event(id: string, date: string): string {
  return `  ${id}:
    title: A happening of ${date}
    date: ${date}
    status: occurred
    verification: reported
    summary: "{When}, something is said to have happened."
    cite: gazette#1
`;
}
