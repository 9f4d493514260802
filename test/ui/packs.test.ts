import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { savedText, toEnd } from './support/workbench.js';

describe('Somebody who writes a pack', () => {
  const file = 'harbour.briefing.yaml';
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({ folder: inProject('test/fixtures/packs') });
    await ui.openFile(file);
    // What is typed before anything is offered for it is text, also to a person.
    await ui.page.locator('.statusbar-item[aria-label^="Briefing:"]').waitFor();
  });
  after(() => ui.close());

  it('is offered keys, values and ids while typing', async () => {
    const { page } = ui;
    const offered = (text: string) =>
      page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first().waitFor();
    await page.locator('.tab[data-resource-name="harbour.briefing.yaml"]').click();
    await toEnd(page);
    await page.keyboard.type('\nclai');
    await offered('claims');
    await page.keyboard.press('Enter');
    await page.keyboard.type('no-exercise:\n  ki');
    await offered('kind');
    await page.keyboard.press('Enter');
    await offered('denial');
    await page.keyboard.type('den');
    await page.keyboard.press('Enter');
    await page.keyboard.type('\nby');
    await offered('by');
    await page.keyboard.press('Enter');
    await offered('dockers-union');
    await ui.screenshot('pack');
    await page.keyboard.press('Enter');
    await savedText(
      ui,
      'harbour.briefing.yaml',
      /claims:\n {2}no-exercise:\n {4}kind: denial\n {4}by: dockers-union$/,
    );
  });
});
