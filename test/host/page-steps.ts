import type { Page } from 'playwright-core';

/** Opens a file by its name in the Explorer and waits for its text. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
}

/**
 * Runs a command by the whole title that the command palette shows.
 * @throws if the palette does not offer it.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type="text"]');
  const name = page.locator('.label-name', { hasText: new RegExp(`^${title.replace(/[^\w\s]/g, '\\$&')}$`) });
  const row = page.locator('.quick-input-list .monaco-list-row', { has: name }).first();
  // The palette lists what there is when it opens, and takes nothing while it closes: it is opened again then. A webview that
  // is still loading keeps the key.
  for (let attempt = 1; attempt <= 8; attempt++) {
    await page.keyboard.press('F1');
    const isRun = await input
      .fill(`>${title}`, { timeout: 3_000 })
      .then(() => row.waitFor({ timeout: 10_000 }))
      .then(() => row.click({ timeout: 3_000 }))
      .then(
        () => true,
        () => false,
      );
    if (isRun) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`The command palette does not offer “${title}”.`);
}
