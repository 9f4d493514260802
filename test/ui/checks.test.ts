import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../host/paths.js';
import { type OpenEditor, openEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';
import { savedText, spaced } from './support/workbench.js';

const note = [
  '---',
  'briefing: {asOf: 2024-12-02}',
  '---',
  '',
  '# Strikes',
  '',
  'On Monday, 12 civilians are believed to have been killed near Es-Safira.[^air-strikes-es-safira]',
  'The army denied having bombed civilians.[^army-denial]',
  '',
  'Bashar El-Assad met Bashar al-Assad’s allies yesterday.',
  '',
].join('\n');

describe('What the checks of a note find', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/workspace'),
      viewport: { width: 1400, height: 900 },
      settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Light Modern' },
      prepare: (folder) => {
        writeFileSync(join(folder, 'checked.md'), note);
      },
    });
    await ui.openFile('checked.md');
  });
  after(() => ui.close());

  const problems = async () =>
    (await ui.page.locator('.markers-panel .monaco-list-row').allInnerTexts()).map((row) =>
      spaced(row).replace(/\s+/g, ' ').trim(),
    );

  it('are listed in the Problems panel, the errors first', async () => {
    await ui.page.keyboard.press('Control+Shift+M');
    const rows = await eventually('the problems', async () => {
      const found = await problems();
      return found.some((row) => row.includes('figure-mismatch')) && found.length > 3 ? found : undefined;
    });
    assert.ok(
      rows.findIndex((row) => row.includes('figure-mismatch')) <
        rows.findIndex((row) => row.includes('relative-date')),
    );
    await ui.screenshot('checks-problems-light');
  });

  it('is put right by a quick fix, and one undo takes it back', async () => {
    const { page } = ui;
    const line = page.locator('.view-line', { hasText: /12.civilians/ }).first();
    await line.click({ position: { x: 100, y: 8 } });
    await ui.runCommand('Quick Fix...');
    const menu = page.locator('.action-widget').first();
    const fix = menu.getByText(/^Replace “12” with “11” /u);
    await fix.waitFor();
    await ui.screenshot('checks-fixes-light');
    await fix.click();
    await savedText(ui, 'checked.md', /On Monday, 11 civilians/);
    await eventually(
      'the error gone',
      async () => !(await problems()).some((row) => row.includes('figure-mismatch')) || undefined,
    );
    await page.keyboard.press('Control+z');
    await savedText(ui, 'checked.md', /On Monday, 12 civilians/);
  });
});
