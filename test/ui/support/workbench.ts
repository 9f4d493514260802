import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { OpenEditor } from '../../host/ui.js';
import { eventually } from './eventually.js';

/** Opens the Briefing container and waits for the first row of its events. */
export async function openBriefing({ page }: OpenEditor): Promise<void> {
  await page.locator('.activitybar [aria-label^="Briefing"]').first().click();
  await rows(page, 'Events').first().waitFor();
}

/** The pane with the heading. */
export function pane(page: Page, title: string): Locator {
  return page.locator('.pane', {
    has: page.locator(`.pane-header [title^="${title}"], .pane-header h3:text-is("${title}")`),
  });
}

/** The rows of a view that are in sight. */
export function rows(page: Page, view: string, text?: string | RegExp): Locator {
  return pane(page, view).locator('.monaco-list-row', text === undefined ? {} : { hasText: text });
}

/**
 * Presses a key until what it opens is there: an editor whose list or menu has just been closed may not have the focus back,
 * and then a key does nothing.
 */
export async function pressUntil(page: Page, key: string, opened: Locator): Promise<void> {
  await eventually(`what ${key} opens`, async () => {
    await page.keyboard.press(key);
    return opened.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => undefined,
    );
  });
}

/** Moves the pointer over the word in the editor, and waits for the card. */
export async function hoverWord(page: Page, word: string): Promise<Locator> {
  const spot = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
    return undefined;
  }, word);
  assert.ok(spot, `“${word}” is not in sight`);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.move(spot.x + 1, spot.y);
  // A card that takes a while says so first.
  const card = page
    .locator('.monaco-hover:visible .monaco-hover-content', {
      hasText: /\S/,
      hasNotText: /^\s*Loading\.\.\.\s*$/,
    })
    .first();
  await card.waitFor();
  // It fades in.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.monaco-hover')].every((hover) =>
      hover.getAnimations({ subtree: true }).every(({ playState }) => playState !== 'running'),
    ),
  );
  return card;
}

/** The editor shows spaces as no-break spaces. */
export function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** Saves the file that is open and returns its text when it holds what is wanted. */
export async function savedText(ui: OpenEditor, name: string, wanted: RegExp): Promise<string> {
  const { page, folder } = ui;
  const dirty = page.locator(`.tab.dirty[data-resource-name="${name}"]`);
  await dirty.waitFor();
  // A card that is open under the pointer may cover the tab.
  await page.mouse.move(1, 1);
  await page.locator(`.tab[data-resource-name="${name}"]`).click();
  await page.keyboard.press('Control+s');
  await dirty.waitFor({ state: 'detached' });
  const text = readFileSync(join(folder, name), 'utf8');
  assert.match(text, wanted);
  return text;
}

/** Puts the cursor at the end of the document that is open. */
export async function toEnd(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+End');
}

/** The rows of the picker that is open. */
export function choices(page: Page, text?: string): Locator {
  return page.locator('.quick-input-list .monaco-list-row', text === undefined ? {} : { hasText: text });
}

/**
 * Takes an entry of a row's context menu. The editor ignores a click on a menu that has only just opened, which a quick
 * machine makes and a person does not: it is made again until the menu is gone.
 */
export async function chooseFromMenu(page: Page, row: Locator, entry: string): Promise<void> {
  await row.locator('.label-name').click({ button: 'right' });
  const item = page.locator('.context-view .action-label', { hasText: entry });
  await item.waitFor();
  for (let attempt = 1; attempt <= 10; attempt++) {
    await item.click();
    const gone = await item.waitFor({ state: 'hidden', timeout: 1_000 }).then(
      () => true,
      () => false,
    );
    if (gone) return;
  }
  throw new Error(`The menu does not take “${entry}”.`);
}

/** The picker or input box that is open, by its title. */
export function inputTitled(page: Page, title: string): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title });
}

/** Resolves to the text on the clipboard as soon as there is any. */
export function clipboardText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    for (;;) {
      const text = await navigator.clipboard.readText();
      if (text !== '') return text;
      await new Promise(requestAnimationFrame);
    }
  });
}

/**
 * Waits until the browser has stored a state of our extension that holds the text. The editor writes it with a delay: a
 * page that is left before loses it.
 */
export async function stateStored(page: Page, text: string): Promise<void> {
  await eventually(`a stored state with ${text}`, async () =>
    (await storedStates(page)).find((state) => state.includes(text)),
  );
}

function storedStates(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    const states: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db')) continue;
      const database = await answer(indexedDB.open(name));
      const items = database.transaction('ItemTable').objectStore('ItemTable');
      const state = await answer<unknown>(items.get('briefing-notes.briefing-notes'));
      database.close();
      if (typeof state === 'string') states.push(state);
    }
    return states;
  });
}
