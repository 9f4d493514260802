import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { failuresFolder } from './paths.js';

/**
 * Keeps a picture of the page and its log, for anyone who looks into a failure.
 * @returns where they are, in words.
 */
export async function keepFailure(name: string, page: Page, lines: readonly string[]): Promise<string> {
  await mkdir(failuresFolder, { recursive: true });
  const [picture, log] = [join(failuresFolder, `${name}.png`), join(failuresFolder, `${name}.log`)];
  await writeFile(log, lines.join('\n'));
  const taken = await page.screenshot({ path: picture, timeout: 10_000 }).then(
    () => picture,
    () => '(no picture could be taken)',
  );
  return `${taken} ${log}`;
}
