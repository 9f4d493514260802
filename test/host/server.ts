import { join } from 'node:path';
import { patience } from '../editor/support/patience.js';
import type { Editor } from './editors.js';
import { end, run, start } from './processes.js';
import { writeUserSettings } from './user-settings.js';

export interface ServerOptions {
  readonly editor: Editor;
  /** An empty folder for this server's data. */
  readonly dataFolder: string;
  /** The folder of installed extensions; by default a folder in `dataFolder`. */
  readonly extensionsFolder?: string;
  /** False for Restricted Mode. */
  readonly trusted?: boolean;
  /** Lets the page load an extension in development and report on its tests. */
  readonly testDriver?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly keybindings?: readonly object[];
  readonly port?: number;
  readonly onLine?: (line: string) => void;
}

export interface Server {
  /** Such as `http://localhost:40123`. */
  readonly origin: string;
  /** Settles when the server has ended, for any reason. */
  readonly ended: Promise<void>;
  close(): void;
}

/**
 * Starts an editor's server and waits until it answers.
 * @throws an error with the server's last lines if it ends or says nothing in time.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  await writeUserSettings(join(options.dataFolder, 'data'), options.settings, options.keybindings);
  const output: string[] = [];
  let origin: string | undefined;
  const { promise: up, resolve: isUp, reject: isDown } = settleable<string>();
  const args = [
    options.editor.main,
    ...flags(options),
    '--host',
    'localhost',
    '--port',
    String(options.port ?? 0),
  ];
  args.push('--without-connection-token', '--accept-server-license-terms');
  if (options.trusted ?? true) args.push('--disable-workspace-trust');
  if (options.testDriver ?? false) args.push('--enable-smoke-test-driver');
  const child = start(options.editor.node, args, {
    onLine: (line) => {
      output.push(line);
      options.onLine?.(line);
      origin ??= /Web UI available at (http:\/\/[^/\s]+)/.exec(line)?.[1];
      if (origin !== undefined) isUp(origin);
    },
  });
  const { promise: ended, resolve: hasEnded } = settleable<undefined>();
  const fail = (reason: string) => {
    isDown(new Error([`The server of ${options.editor.label} ${reason}`, ...output.slice(-12)].join('\n  ')));
  };
  child.on('error', (error) => {
    fail(`cannot be started: ${error.message}`);
  });
  child.on('close', (code) => {
    fail(`ended with exit code ${code ?? 'none (killed)'}.`);
    hasEnded(undefined);
  });
  const timer = setTimeout(() => {
    fail('did not come up.');
  }, patience);
  try {
    return {
      origin: await up,
      ended,
      close: () => {
        end(child);
      },
    };
  } catch (error) {
    end(child);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Installs a packed extension for the servers that share this extensions folder.
 * @throws an error with what the editor said.
 */
export async function installExtension(options: ServerOptions, vsix: string): Promise<void> {
  const output: string[] = [];
  const args = [options.editor.main, ...flags(options), '--install-extension', vsix, '--force'];
  const code = await run(options.editor.node, args, { onLine: (line) => output.push(line) });
  if (code !== 0)
    throw new Error([`${options.editor.label} could not install ${vsix}:`, ...output].join('\n  '));
}

function flags({ dataFolder, extensionsFolder }: ServerOptions): string[] {
  const extensions = extensionsFolder ?? join(dataFolder, 'extensions');
  return ['--server-data-dir', dataFolder, '--extensions-dir', extensions, '--telemetry-level', 'off'];
}

function settleable<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
