import assert from 'node:assert/strict';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import { eventually } from './support/eventually.js';

describe('The page of the extension in the editor', () => {
  it('has the README and the documents on it, with links between them, and no picture that cannot be shown', async () => {
    const ui = await openEditor({
      folder: inProject('test/fixtures/demo'),
      viewport: { width: 1280, height: 800 },
    });
    try {
      const { page } = ui;
      await ui.runCommand('Extensions: Show Installed Extensions');
      await page.locator('.extensions-list .monaco-list-row', { hasText: 'Briefing Notes' }).first().click();
      const readme = await eventually('the README on the page', async () => {
        for (const frame of page.frames())
          if ((await frame.locator('h2', { hasText: 'Try it' }).count()) > 0) return frame;
        return undefined;
      });
      await ui.screenshot('extension-page');
      const broken = await readme
        .locator('img')
        .evaluateAll((images) => images.filter((image) => !(image as HTMLImageElement).naturalWidth).length);
      assert.equal(broken, 0);

      const heading = readme.locator('h2', { hasText: /^Pack format$/ });
      await readme.getByRole('link', { name: 'Pack format', exact: true }).first().click();
      await eventually('the page on the format, to which a link leads', async () => {
        const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
        return (top >= 0 && top < 200) || undefined;
      });
    } finally {
      await ui.close();
    }
  });
});
