import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { hearTests, newPage, workbenchAddress } from '../../host/page';
import { inProject, temporaryFolder } from '../../host/paths';
import { type HoverTimes, resultMark, type Task, type Report } from './protocol';

export interface Opened {
  readonly browser: Browser;
  /** The server's address. */
  readonly origin: string;
  readonly extension: string;
  readonly folder: string;
}

/** Opens a window with the extension, and measures it. @throws an error when nothing was reported in time. */
export async function hoverWindow(
  opened: Opened,
  task: Extract<Task, { kind: 'hover' }>,
): Promise<HoverTimes> {
  return inWindow(opened, task, (result) => Promise.resolve(result as HoverTimes));
}

/** Measures the time from the request for the view of a sleeping extension to its first row, in milliseconds. */
export async function treeWindow(opened: Opened): Promise<number> {
  return inWindow(
    opened,
    { kind: 'tree' },
    async (requestedAt, firstRow) => (await firstRow) - (requestedAt as number),
  );
}

async function inWindow<T>(
  { browser, origin, extension, folder }: Opened,
  task: Task,
  take: (result: unknown, firstRow: Promise<number>) => Promise<T>,
): Promise<T> {
  const tests = join(temporaryFolder('bench'), 'run.js');
  const program = JSON.stringify(inProject('out/test/bench/in-host.js'));
  writeFileSync(tests, `exports.run = () => require(${program}).run(${JSON.stringify(task)});`);
  const page = await newPage(browser);
  let pid: number | undefined;
  try {
    const lines: string[] = [];
    let found!: (result: unknown) => void;
    const result = new Promise<unknown>((resolve) => (found = resolve));
    const { exitCode } = await hearTests(page, (line) => {
      lines.push(line);
      const at = line.indexOf(resultMark);
      if (at < 0) return;
      const report = JSON.parse(line.slice(at + resultMark.length)) as Report;
      ({ pid } = report);
      found(report.result);
    });
    await page.goto(workbenchAddress({ origin, folder, development: { extension, tests } }));
    const firstRow = page.evaluate(firstRowShown);
    firstRow.catch(() => undefined);
    const failure = exitCode.then((code) => {
      if (code !== 0) throw new Error(`The window ended with ${code}:\n${lines.slice(-15).join('\n')}`);
      return result;
    });
    return await take(await Promise.race([result, failure, patience()]), firstRow);
  } finally {
    await page.context().close();
    if (pid !== undefined) await endHost(pid);
  }
}

/** The server keeps the host of a closed window, which may come back: it would be at work beside the next one. */
async function endHost(pid: number): Promise<void> {
  try {
    for (;;) {
      process.kill(pid, 'SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } catch {
    // It is no more.
  }
}

/** Runs in the page: when its first row of a tree of ours shows, by the clock. */
function firstRowShown(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const row = [...document.querySelectorAll('.composite.viewlet .pane')].find(
        (pane) =>
          pane.querySelector('.pane-header')?.textContent.includes('Events') &&
          pane.querySelector('.monaco-list-row'),
      );
      if (!row) return;
      observer.disconnect();
      resolve(Date.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    look();
  });
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error('The window reported nothing for three minutes.'));
    }, 180_000).unref();
  });
}
