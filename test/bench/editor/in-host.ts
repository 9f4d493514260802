import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { resultMark, type HoverTimes, type Task, type Report } from './protocol';

/**
 * Measures one extension from within the extension host that it shares, as one of its tests. What was found goes to the
 * page's console, and from there to the benchmark.
 */
export async function run(task: Task): Promise<void> {
  const extension = vscode.extensions.all.find(({ id }) => id.startsWith('briefing-notes.'));
  if (!extension) throw new Error('The extension is not there.');
  await calm();
  if (extension.isActive) throw new Error('The extension was started before it could be measured.');
  if (task.kind === 'tree') {
    tell(Date.now());
    await vscode.commands.executeCommand('workbench.view.extension.briefing');
    // The page has the row before; it is closed then.
    await new Promise(() => undefined);
  } else tell(await hoverTimes(extension, task));
}

function tell(result: unknown): void {
  console.log(`${resultMark}${JSON.stringify({ pid: process.pid, result } satisfies Report)}`);
}

async function hoverTimes(
  extension: vscode.Extension<unknown>,
  { note, marks, hovers, longNote, keys }: Extract<Task, { kind: 'hover' }>,
): Promise<HoverTimes> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(note));
  await calm();
  const tasks = new LongTasks();
  const [activation, api] = await timed(() => Promise.resolve(extension.activate()));
  const hover = async (number: number) => {
    const position = document.positionAt(marks[number % marks.length] ?? 0);
    const [ms, found] = await timed(() =>
      Promise.resolve(
        vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position),
      ),
    );
    if (found.length === 0) missed++;
    return ms;
  };
  let missed = 0;
  const firstCard = activation + (await hover(0));
  const [ready] = await timed(
    () => (api as { ready?: Promise<void> } | undefined)?.ready ?? Promise.resolve(),
  );
  const loading = tasks.take();
  await calm();
  for (let number = 0; number < 30; number++) await hover(number);
  missed = 0;
  tasks.take();
  const later: number[] = [];
  for (let number = 0; number < hovers; number++) later.push(await hover(number));
  const hovering = tasks.take();
  const [keystroke, opening] = await typing(longNote, keys, tasks);
  const stretches = { loading, hovering, opening, typing: tasks.take() };
  tasks.end();
  return { activation, firstCard, ready, later, missed, keystroke, stretches };
}

/** Measures how long the host is at work for a key, its own work for it included; and its longest task while the note opens. */
async function typing(path: string, keys: number, tasks: LongTasks): Promise<[ms: number, opening: number]> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(document.getText().length / 2);
  editor.selection = new vscode.Selection(at, at);
  const type = async (count: number) => {
    for (let key = 0; key < count; key++) {
      await vscode.commands.executeCommand('type', { text: 'abcde '.charAt(key % 6) });
      await pause(30);
    }
    // What is put off until the typing stops is work as well.
    await pause(1000);
  };
  await type(20);
  await calm();
  const opening = tasks.take();
  const before = performance.eventLoopUtilization();
  await type(keys);
  return [performance.eventLoopUtilization(before).active / keys, opening];
}

/** The longest time between two turns of the host's loop, as a timer sees it that wants one every few milliseconds. */
class LongTasks {
  private last = performance.now();
  private longest = 0;
  private readonly timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last - 5);
    this.last = now;
  }, 5);

  /** The longest since the last call. */
  take(): number {
    const { longest } = this;
    this.longest = 0;
    return longest;
  }

  end(): void {
    clearInterval(this.timer);
  }
}

async function timed<T>(action: () => Promise<T>): Promise<[ms: number, result: T]> {
  const start = performance.now();
  const result = await action();
  return [performance.now() - start, result];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Settles once the host has had little to do for a second; after half a minute in any case. */
async function calm(): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (let calm = 0; calm < 5 && Date.now() < deadline;) {
    const before = performance.eventLoopUtilization();
    await pause(200);
    calm = performance.eventLoopUtilization(before).utilization < 0.1 ? calm + 1 : 0;
  }
}
