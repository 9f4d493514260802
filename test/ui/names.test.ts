import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenEditor } from '../host/ui.js';
import { colored, underlined, waitForWords } from './support/decorated.js';
import { eventually } from './support/eventually.js';
import { openNames, setInWorkspace } from './support/names-note.js';
import { choices, inputTitled, spaced, toEnd } from './support/workbench.js';

/** `#5fd0e6`. */
const darkPerson = 'rgb(95, 208, 230)';
/** `#9ccc7a`. */
const darkPlace = 'rgb(156, 204, 122)';

/** Knows a group that is called like a town of the bundled article. */
const groupPack = [
  'briefing: 1',
  'id: group',
  'title: An invented pack',
  'sources: {src: {type: article, title: A day, publisher: The Post, published: 2024-05-01}}',
  'actors: {aleppo-group: {name: Aleppo Group, short: Aleppo, kind: organization, cite: src}}',
].join('\n');

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
    await waitForWords(() => colored(ui, darkPlace), ['Aleppo']);
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

  it('follow the packs, and are grey with a line where they may mean several kinds', async () => {
    const pack = join(ui.folder, 'group.briefing.yaml');
    setInWorkspace(ui, { 'briefing.decoration.style': 'color' });
    writeFileSync(pack, groupPack);
    await waitForWords(() => colored(ui, 'rgb(181, 181, 181)'), ['Aleppo']);
    await waitForWords(() => underlined(ui), ['Aleppo']);
    await ui.screenshot('names-ambiguous-dark');
    rmSync(pack);
    await waitForWords(() => colored(ui, darkPlace), ['Aleppo']);
    await waitForWords(() => underlined(ui), []);
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

  it('lead to the one that is meant where several share a name', async () => {
    const { page } = ui;
    const link = page.locator('.monaco-editor .detected-link', { hasText: 'Joint' }).first();
    await link.click({ modifiers: ['Control'] });
    await inputTitled(page, 'Show Actor or Place').waitFor();
    assert.equal(await choices(page).count(), 2);
    await choices(page, 'Southern Joint Command').first().click();
    await page.locator('.tab', { hasText: 'southern-command.md' }).waitFor();
    await page.locator('.tab[data-resource-name="names.md"]').click();
  });

  it('show who is meant when the pointer rests on a hint', async () => {
    const { page } = ui;
    const hint = page.locator('.monaco-editor .view-line span', { hasText: /^President.of.Iran$/ }).first();
    const card = page.locator('.monaco-hover:visible', { hasText: 'Insert biography' }).first();
    // An editor that has only just come into sight may draw its hints again, under a pointer that rests.
    await eventually('the card of the hint', async () => {
      await page.mouse.move(1, 1);
      await hint.hover();
      return card.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => undefined,
      );
    });
    await page.keyboard.press('Escape');
  });

  it('are shown as they were when nothing is wanted any more', async () => {
    setInWorkspace(ui, { 'briefing.decoration.style': 'off' });
    await ui.page.locator('.monaco-editor .detected-link').first().waitFor({ state: 'detached' });
    await waitForWords(() => underlined(ui), []);
  });
});
