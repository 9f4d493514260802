import assert from 'node:assert/strict';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { inProject } from '../host/paths.js';
import {
  chooseFromMenu,
  clipboardText,
  inputTitled,
  openBriefing,
  pane,
  rows,
  savedText,
  spaced,
  stateStored,
  toEnd,
} from './support/workbench.js';

describe('The Briefing views', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/writing'),
      viewport: { width: 1400, height: 1000 },
    });
    await ui.openFile('rows.md');
    await openBriefing(ui);
  });
  after(() => ui.close());

  const labels = async (view: string) =>
    (await rows(ui.page, view).locator('.label-name').allInnerTexts()).map((label) => label);

  it('list the events by day, the oldest first, claims under their event', async () => {
    await rows(ui.page, 'Events', 'Assad vows early end').first().waitFor();
    await ui.screenshot('views');
    const shown = await labels('Events');
    assert.deepEqual(shown.slice(0, 7), [
      '2011',
      'Start of the war in Syria',
      'since 2015',
      'Involvement of Alexander Chaiko in Syria',
      '27 Nov 2024',
      'Launch of the offensive by Syrian opposition forces',
      'Assad vows early end to insurgency',
    ]);
    const row = rows(ui.page, 'Events', 'Involvement of Alexander Chaiko').first();
    assert.match(
      (await row.getAttribute('aria-label')) ?? '',
      /^event: Involvement of Alexander Chaiko in Syria, since 2015, Syria, ongoing; reported/,
    );
    assert.ok((await row.locator('.codicon-play-circle').count()) > 0);
  });

  it('filter as one types, and tell it', async () => {
    const { page } = ui;
    await ui.runCommand('Briefing: Filter Events…');
    await inputTitled(page, 'Filter Events').waitFor();
    await page.keyboard.type('pezeshkian');
    await rows(page, 'Events', 'Telephone call of Pezeshkian and Sudani').first().waitFor();
    await rows(page, 'Events', 'Start of the war').first().waitFor({ state: 'detached' });
    await pane(page, 'Events').locator('.message', { hasText: 'Filter: pezeshkian' }).waitFor();
    await page.keyboard.press('Enter');
    await ui.runCommand('Briefing: Clear Filter');
    await rows(page, 'Events', 'Start of the war').first().waitFor();
  });

  it('bring the former filter back when typing is called off', async () => {
    const { page } = ui;
    await chooseFromMenu(page, rows(page, 'Actors', 'Dmitry Peskov').first(), 'Show Events of an Actor');
    const message = pane(page, 'Events').locator('.message', { hasText: 'Filter: Dmitry Peskov' });
    await message.waitFor();
    await ui.runCommand('Briefing: Filter Events…');
    await inputTitled(page, 'Filter Events').waitFor();
    await page.keyboard.type('zzz');
    await pane(page, 'Events').locator('.message', { hasText: 'No event fits the filter: zzz' }).waitFor();
    await page.keyboard.press('Escape');
    await message.waitFor();
    await ui.runCommand('Briefing: Clear Filter');
    await rows(page, 'Events', 'Start of the war').first().waitFor();
  });

  it('copy the selected rows, show their actors, and say more in a tooltip', async () => {
    const { page } = ui;
    const row = rows(page, 'Events', 'Involvement of Alexander Chaiko').first();
    await row.locator('.label-name').click();
    await page.locator('.tab[data-resource-name="rows.md"]').click();
    await toEnd(page);
    for (const [command, wanted] of [
      ['Copy Citation of Selected Events', /^DayFR Euro, “Insurgent.*para\. 13\.$/],
      ['Copy Selected Events as Markdown', /^Since 2015, .*\[\^chaiko-involved-in-syria\]\n\n\[\^chaiko/],
    ] as const) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await ui.runCommand(`Briefing: ${command}`);
      assert.match(await clipboardText(page), wanted);
    }
    await ui.runCommand('Briefing: Show Actors of Selected Events');
    await rows(page, 'Actors', 'Alexander Chaiko').and(page.locator('.selected')).first().waitFor();
    await row.hover();
    const tooltip = page
      .locator('.monaco-hover:visible', { hasText: 'is said to have been involved' })
      .first();
    await tooltip.waitFor();
  });

  it('group by actor and place', async () => {
    const { page } = ui;
    await ui.runCommand('Briefing: Group Events by Place');
    await rows(page, 'Events', /^Aleppo/)
      .first()
      .waitFor();
    await ui.runCommand('Briefing: Group Events by Actor');
    await rows(page, 'Events', /^Abbas Araghchi/)
      .first()
      .waitFor();
    await ui.runCommand('Briefing: Group Events by Day');
    await rows(page, 'Events', /^2011/).first().waitFor();
  });

  it('list the actors by kind with the number of their records', async () => {
    await rows(ui.page, 'Actors', /^Persons/)
      .first()
      .waitFor();
    const row = rows(ui.page, 'Actors', 'Abbas Araghchi').first();
    assert.match(spaced(await row.innerText()), /Minister of Foreign Affairs.*\d records/);
    await row.locator('.label-name').click();
    await ui.page.locator('.tab', { hasText: 'abbas-araghchi.md' }).waitFor();
  });

  it('group by verification, and remember it', async () => {
    const { page } = ui;
    const heading = rows(page, 'Events', /^Established/).first();
    await ui.runCommand('Briefing: Group Events by Verification');
    await heading.waitFor();
    // Not a grouping that was chosen before: that may have been stored all the same.
    await stateStored(page, '"briefing.events.grouping":"verification"');
    await page.reload();
    await heading.waitFor();
    const headings: [string, string][] = [
      ['Established', '12'],
      // One of them is of the workspace’s own pack.
      ['Reported', '19'],
      ['Unconfirmed', '2'],
      ['No verification', '2'],
    ];
    for (const [label, count] of headings) {
      const shown = rows(page, 'Events', new RegExp(`^${label}`)).first();
      await shown.locator('.label-description', { hasText: new RegExp(`^${count}$`) }).waitFor();
    }
    await rows(page, 'Events', /^No verification/)
      .first()
      .locator('.label-name')
      .click();
    const colorOf = async (text: string) => {
      const icon = rows(page, 'Events', text).first().locator('.custom-view-tree-node-item-icon');
      await icon.waitFor();
      return icon.evaluate((element) => getComputedStyle(element).color);
    };
    const [event, quote] = [
      await colorOf('Telephone call of Pezeshkian and Sudani'),
      await colorOf('“regional terrorism”'),
    ];
    await ui.screenshot('verification');
    assert.notEqual(event, quote, 'the event of the quote is not dimmed');
    await ui.runCommand('Briefing: Group Events by Day');
    await rows(page, 'Events', /^2011/).first().waitFor();
  });

  it('insert several selected rows together, in order', async () => {
    const { page } = ui;
    await page.locator('.tab[data-resource-name="rows.md"]').click();
    await toEnd(page);
    await rows(page, 'Events', 'Involvement of Alexander Chaiko').first().locator('.label-name').click();
    await rows(page, 'Events', 'Start of the war in Syria')
      .first()
      .click({ modifiers: ['Control'] });
    await ui.runCommand('Briefing: Insert Selected Events as Bullets');
    await savedText(
      ui,
      'rows.md',
      /\n- The war in Syria began in 2011\.\[\^start-of-war-in-syria\]\n- Since 2015, Colonel-General Alexander Chaiko/,
    );
  });
});

describe('A window', () => {
  it('says what to do where nothing is loaded', async () => {
    const ui = await openEditor({
      folder: inProject('test/fixtures/demo'),
      settings: { 'briefing.bundledArticle': false },
    });
    try {
      await ui.page.locator('.activitybar [aria-label^="Briefing"]').first().click();
      await pane(ui.page, 'Events')
        .locator('.welcome-view-content', { hasText: 'No source pack is loaded' })
        .waitFor();
    } finally {
      await ui.close();
    }
  });

  it('works in Restricted Mode', async () => {
    const ui = await openEditor({ folder: inProject('test/fixtures/writing'), trusted: false });
    try {
      await openBriefing(ui);
      await rows(ui.page, 'Events', 'Start of the war').first().waitFor();
    } finally {
      await ui.close();
    }
  });

  it('that shows no text, no pack and no Briefing view runs nothing of ours', async () => {
    // Where it is slow to start, the editor itself may open a field for plain text before it knows the field's language,
    // and wakes all extensions that wait for plain text. What we did ourselves would show in every window.
    const windows = [];
    while (windows.length < 4 && windows.at(-1) !== 0) windows.push(await runningAtStart());
    assert.equal(windows.at(-1), 0, `ran at the start of each of ${windows.length} windows`);
  });
});

/** Counts how much of ours runs in a window that has just started; afterwards the Briefing view makes it run. */
async function runningAtStart(): Promise<number> {
  const ui = await openEditor({ folder: inProject('test/fixtures/bad-packs') });
  try {
    const { page } = ui;
    // Whatever of ours runs shows its number in the status bar. What Git says tells that extensions have started.
    const ours = page.locator('.statusbar-item[aria-label^="Briefing:"]');
    await page.locator('.activitybar [aria-label^="Source Control"]').first().click();
    await page
      .locator('.welcome-view-content', { hasText: /Git repository/ })
      .first()
      .waitFor();
    const count = await ours.count();
    await openBriefing(ui);
    await ours.waitFor();
    return count;
  } finally {
    await ui.close();
  }
}
