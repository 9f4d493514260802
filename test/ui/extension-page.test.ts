import assert from 'node:assert/strict';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';

describe('The page of the extension in the editor', () => {
  it('shows the picture of the README', async () => {
    const ui = await openEditor({
      folder: inProject('test/fixtures/demo'),
      viewport: { width: 1280, height: 800 },
    });
    try {
      const { page } = ui;
      await ui.runCommand('Extensions: Show Installed Extensions');
      await page.locator('.extensions-list .monaco-list-row', { hasText: 'Briefing Notes' }).first().click();
      await page.locator('.extension-editor .name', { hasText: 'Briefing Notes' }).waitFor();
      const width = await eventually('a picture on the page', async () => {
        for (const frame of page.frames()) {
          const picture = frame.locator('img[src^="data:image/png"]').first();
          if ((await picture.count()) > 0)
            return picture.evaluate((image: HTMLImageElement) => image.naturalWidth || undefined);
        }
        return undefined;
      });
      await ui.screenshot('extension-page');
      assert.ok(width > 400, String(width));
    } finally {
      await ui.close();
    }
  });
});
