import type { OpenEditor } from '../host/ui.js';
import { colored, underlined, waitForWords } from './support/decorated.js';
import { eventually } from './support/eventually.js';
import { openNames, setInWorkspace } from './support/names-note.js';
import { spaced, toEnd } from './support/workbench.js';

/** `#5fd0e6`. */
const darkPerson = 'rgb(95, 208, 230)';

describe('Names in a note', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openNames({ 'briefing.decoration.style': 'underline' });
    await ui.openFile('names.md');
  });
  after(() => ui.close());

  it('are underlined, where they are in sight', async () => {
    await waitForWords(
      () => underlined(ui),
      [
        'Bashar al-Assad',
        'Masoud Pezeshkian',
        'Assad',
        'Aleppo',
        'Russia',
        'Hayat Tahrir al-Sham',
        'Institute for the Study of War',
        'ISW',
        'Joint Command',
        'Northern** Joint Command',
        'Assad',
        'Dmitry Peskov',
      ],
    );
    await ui.screenshot('names-underline-dark');
    await toEnd(ui.page);
    await waitForWords(() => underlined(ui), ['Ayman Safadi']);
  });

  it('are underlined as one writes', async () => {
    await ui.page.keyboard.type('Then Bassem Sabbagh');
    await waitForWords(() => underlined(ui), ['Ayman Safadi', 'Bassem Sabbagh']);
    await ui.page.keyboard.press('Control+Home');
  });

  it('have the colour of their kind', async () => {
    const persons = ['Bashar al-Assad', 'Masoud Pezeshkian', 'Assad', 'Assad', 'Dmitry Peskov'];
    setInWorkspace(ui, { 'briefing.decoration.style': 'color' });
    await waitForWords(() => colored(ui, darkPerson), persons);
    await waitForWords(() => colored(ui, 'rgb(156, 204, 122)'), ['Aleppo']);
    await waitForWords(() => underlined(ui), []);
    await ui.screenshot('names-color-dark');
    setInWorkspace(ui, {
      'briefing.decoration.style': 'color',
      'workbench.colorTheme': 'Default Light Modern',
    });
    await waitForWords(() => colored(ui, 'rgb(10, 107, 128)'), persons);
    await ui.screenshot('names-color-light');
  });

  it('stand out once in a section', async () => {
    setInWorkspace(ui, {
      'briefing.decoration.style': 'color',
      'briefing.decoration.mentions': 'first',
    });
    await waitForWords(
      () => colored(ui, darkPerson),
      ['Bashar al-Assad', 'Masoud Pezeshkian', 'Assad', 'Dmitry Peskov'],
    );
  });

  it('have hints and links, when these are wanted', async () => {
    const { page } = ui;
    setInWorkspace(ui, {
      'briefing.decoration.style': 'off',
      'briefing.inlayHints': true,
      'briefing.links': 'first',
    });
    const text = page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
    await eventually(
      'a hint',
      async () => /Bashar al-Assad\W?President of Syria/.test(spaced(await text.innerText())) || undefined,
    );
    await waitForWords(() => colored(ui, darkPerson), []);
    const link = page.locator('.monaco-editor .detected-link', { hasText: 'Pezeshkian' }).first();
    await link.waitFor();
    await ui.screenshot('names-hints-links-dark');
    await link.click({ modifiers: ['Control'] });
    await page.locator('.tab', { hasText: 'masoud-pezeshkian.md' }).waitFor();
    await page.locator('.tab[data-resource-name="names.md"]').click();
  });

  it('are shown as they were when nothing is wanted any more', async () => {
    setInWorkspace(ui, { 'briefing.decoration.style': 'off' });
    await ui.page.locator('.monaco-editor .detected-link').first().waitFor({ state: 'detached' });
    await waitForWords(() => underlined(ui), []);
  });
});
