import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';

const endings: (() => void)[] = [];
let listening = false;

/** Has something done when this process ends: at its end, on an error, on Ctrl+C. Last in, first out. */
export function onEnd(action: () => void): void {
  endings.push(action);
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const ending of endings.reverse()) ending();
  });
  // Without a listener these signals end the process before 'exit' is heard.
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.on(signal, () => process.exit(128 + number));
  }
}

export interface StartOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** Hears each line of both outputs. */
  onLine?: (line: string) => void;
  /** The signal that ends it with us: our own programs clean up after themselves and are asked to ('SIGTERM'). */
  endWith?: 'SIGKILL' | 'SIGTERM';
}

/** Starts a program that never outlives this process, nor do the programs that it starts itself. */
export function start(command: string, args: readonly string[], options: StartOptions = {}): ChildProcess {
  const { onLine, endWith = 'SIGKILL', ...spawnOptions } = options;
  // A process group of its own, so that its children can be ended with it.
  const child = spawn(command, args, {
    ...spawnOptions,
    detached: true,
    stdio: [endWith === 'SIGTERM' ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  onEnd(() => {
    end(child, endWith);
  });
  for (const output of [child.stdout, child.stderr]) {
    if (output) createInterface({ input: output }).on('line', (line) => onLine?.(line));
  }
  return child;
}

/** Ends a started program and all that it started. Nothing happens if it has ended before. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // No such group any more.
  }
}

/**
 * Runs a program to its end.
 * @returns its exit code (128 for a signal).
 * @throws if it cannot be started.
 */
export function run(command: string, args: readonly string[], options: StartOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 128);
    });
  });
}

/** Ends this process when the one that started it is gone, even if it was killed: its pipe to us then closes. */
export function endWithParent(): void {
  // Started by hand, it reads from a terminal or a file.
  if (!(process.stdin instanceof Socket) || process.stdin.isTTY) return;
  process.stdin.on('end', () => process.exit(1)).resume();
  process.stdin.unref();
}
