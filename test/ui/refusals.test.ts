import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { toEnd } from './support/workbench.js';

describe('What cannot be done is told', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/writing'),
      settings: { 'files.readonlyInclude': { '**/keys.md': true } },
      keybindings: [
        { key: 'ctrl+alt+u', command: 'briefing.insertEvent', args: 'no-such-event' },
        { key: 'ctrl+alt+k', command: 'briefing.insertEvent', args: 'start-of-war-in-syria' },
      ],
    });
  });
  after(() => ui.close());

  const toast = (words: string) =>
    ui.page.locator('.notifications-toasts .notification-list-item-message', { hasText: words }).first();

  it('an id that no pack has', async () => {
    await ui.openFile('row.md');
    await toEnd(ui.page);
    await ui.page.keyboard.press('Control+Alt+u');
    await toast('No pack that is loaded has “no-such-event”').waitFor();
    await ui.runCommand('Notifications: Clear All Notifications');
  });

  it('a note that is read-only, with another way to the text', async () => {
    const { page } = ui;
    await ui.openFile('keys.md');
    await page.keyboard.press('Control+Alt+k');
    await toast('“keys.md” is read-only, so nothing was inserted').waitFor();
    await page.locator('.notifications-toasts .monaco-button', { hasText: 'Insert into a New Note' }).click();
    await page
      .locator('.monaco-editor .view-line', { hasText: /The.war.in.Syria.began.in.2011/ })
      .first()
      .waitFor();
  });
});
