import assert from 'node:assert/strict';
import { inProject } from '../host/paths.js';
import { openEditor } from '../host/ui.js';
import type { OpenEditor } from '../host/ui.js';
import { hoverWord, openBriefing, toEnd } from './support/workbench.js';

const persons = [
  'Bashar al-Assad',
  'Bassem Sabbagh',
  'Dmitry Peskov',
  'Sergei Kisel',
  'Alexander Chaiko',
  'Masoud Pezeshkian',
  'Abbas Araghchi',
  'Mohammed Shia al-Sudani',
  'Ayman Safadi',
];
const withMuchToTell = ['Syrian government', 'Russia', 'Syria', 'air-strikes-es-safira', 'gur-confirmation'];

describe('A card needs no scrolling', () => {
  let ui: OpenEditor;

  before(async () => {
    ui = await openEditor({
      folder: inProject('test/fixtures/cards'),
      viewport: { width: 900, height: 600 },
      // The card alone is measured: the editor shows the problems of a label above it.
      settings: { 'problems.visibility': false },
    });
    await ui.openFile('who.md');
    await openBriefing(ui);
    await toEnd(ui.page);
  });
  after(() => ui.close());

  it('in a small window', () => assertFit(ui, [...persons, ...withMuchToTell]));

  it('in a larger one', async () => {
    const { page } = ui;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForFunction(() => document.querySelector('.monaco-workbench')?.clientWidth === 1280);
    await assertFit(ui, [...persons, ...withMuchToTell]);
  });
});

/** Rests the pointer on one word after the other, and has all cards that do not fit in one message. */
async function assertFit({ page }: OpenEditor, words: readonly string[]): Promise<void> {
  const tooHigh: string[] = [];
  for (const word of words) {
    const card = await hoverWord(page, word);
    // What bears the sentence out stands below the card, and may need scrolling.
    const { height, shown, text } = await card.evaluate((element) => {
      const parts = [...element.querySelectorAll('.hover-row')];
      const own = parts.find((part) => part.textContent.includes('Open in pack')) ?? element;
      return {
        height: own.getBoundingClientRect().bottom - element.getBoundingClientRect().top,
        shown: element.clientHeight,
        text: own.textContent,
      };
    });
    assert.match(text, /Open in pack/, word);
    if (height > shown) tooHigh.push(`${word}: ${height} high, ${shown} shown`);
    await page.mouse.move(0, 0);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  }
  assert.deepEqual(tooHigh, []);
}
