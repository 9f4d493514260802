import assert from 'node:assert/strict';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import { choices, openBriefing, pane, rows } from './support/workbench.js';

describe('The Sources view', () => {
  it('shows what is wrong with a pack, at its place, and opens it there', async () => {
    const ui = await openEditor({
      folder: inProject('test/fixtures/bad-packs'),
      viewport: { width: 1400, height: 1400 },
    });
    try {
      const { page } = ui;
      await openBriefing(ui);
      await pane(page, 'Events').locator('.pane-header').click();
      await pane(page, 'Actors').locator('.pane-header').click();
      await rows(page, 'Sources', 'A good pack among bad ones').first().waitFor();
      const expected: [file: string, place: string, words: RegExp][] = [
        ['empty.briefing.yaml', '1:1', /pack is empty/],
        ['faults.briefing.yaml', '7:22', /belongs here, not a list/],
        ['faults.briefing.yaml', '9:3', /reserved word/],
        ['faults.briefing.yaml', '10:3', /cannot be a footnote label/],
        ['faults.briefing.yaml', '11:3', /used twice/],
        ['faults.briefing.yaml', '16:12', /has the id “nowhere”/],
        ['faults.briefing.yaml', '21:11', /2024-02-30/],
        ['latin-1.briefing.yaml', '3:11', /not UTF-8/],
        ['aliases.briefing.yaml', '11:14', /only the first/],
      ];
      for (const [file, place, words] of expected) {
        const row = rows(page, 'Sources', words)
          .filter({ hasText: `${file}:${place}` })
          .first();
        await row.waitFor().catch(async () => {
          const all = await rows(page, 'Sources').allInnerTexts();
          assert.fail(`no row for ${file}:${place} ${String(words)} among:\n${all.join('\n')}`);
        });
      }
      await rows(page, 'Sources', /not valid YAML/)
        .filter({ hasText: 'malformed.briefing.yaml:3:8' })
        .first()
        .waitFor();
      await ui.screenshot('problems');
      await rows(page, 'Sources', /2024-02-30/)
        .first()
        .click();
      await page.locator('.tab.active', { hasText: 'faults.briefing.yaml' }).waitFor();
      await page.locator('.statusbar-item', { hasText: 'Ln 21, Col 11' }).waitFor();
    } finally {
      await ui.close();
    }
  });

  it('has told it all in the log', async () => {
    const ui = await openEditor({
      folder: inProject('test/fixtures/bad-packs'),
      viewport: { width: 1400, height: 1400 },
      // The log of a host of Node needs a part of the editor that the tests' editors come without.
      settings: { 'remote.extensionKind': { 'briefing-notes.briefing-notes': ['web'] } },
    });
    try {
      const { page } = ui;
      await openBriefing(ui);
      await rows(page, 'Sources').first().waitFor();
      await ui.runCommand('Output: Show Output Channels...');
      await choices(page).first().waitFor();
      await page.keyboard.type('Briefing Notes');
      await choices(page, 'Briefing Notes').first().waitFor();
      await page.keyboard.press('Enter');
      // Long lines are broken: what is looked for stands at their beginning.
      for (const entry of [
        /\[error\].empty\.briefing\.yaml:1:1:.The.pack.is.empty/,
        /\[warning\].faults\.briefing\.yaml:9:3:.The.id.“constructor”/,
        /\[error\].faults\.briefing\.yaml:21:11:.“2024-02-30”/,
        /\[error\].latin-1\.briefing\.yaml:3:11:.The.file.is.not/,
      ])
        await page.locator('.output-view .view-line', { hasText: entry }).first().waitFor();
    } finally {
      await ui.close();
    }
  });
});
