import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefingNotesApi } from '../../../src/api';

export interface Activated {
  readonly activate: (context: unknown) => BriefingNotesApi;
}

/** Stands for all of the editor that a test does not ask about: it can be called, made, extended and walked through. */
const anything: unknown = new Proxy(
  function () {
    return undefined;
  },
  {
    get: (_, name) => {
      if (name === 'then') return undefined;
      if (name === Symbol.iterator) return () => [].values();
      return name === Symbol.toPrimitive ? () => '' : anything;
    },
    apply: () => anything,
    construct: () => anything as object,
    set: () => true,
  },
);

const or = (known: object): unknown =>
  new Proxy(known, { get: (_, name) => (name in known ? known[name as never] : anything) });

class Disposable {
  constructor(readonly dispose: () => void) {}
  static from(): Disposable {
    return new Disposable(() => undefined);
  }
}

class EventEmitter {
  private readonly listeners = new Set<(given: unknown) => void>();
  readonly event = (listener: (given: unknown) => void) => {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  };
  fire(given: unknown): void {
    for (const listener of this.listeners) listener(given);
  }
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');
/** Every `vscode.…` of the code. */
const names = Array.from(sources.matchAll(/\bvscode\.(\w+)/g), ([, name]) => name ?? '');

/** A stub of the editor with as much as the start of the extension asks for. No file can be read, and no setting is set. */
export class BareEditor {
  readonly commands: [id: string, run: (...given: unknown[]) => unknown][] = [];
  readonly messages: string[] = [];
  closeMessage: (choice: undefined) => void = () => undefined;

  private readonly known: Record<string, unknown> = {
    Disposable,
    EventEmitter,
    Uri: {
      from: ({ scheme, path }: { scheme: string; path: string }) => new URL(`${scheme}:${path}`),
      joinPath: (base: URL, ...names: string[]) => ({ fsPath: [base.pathname, ...names].join('/') }),
    },
    l10n: {
      t: (text: string, ...facts: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(facts[+at])),
    },
    commands: or({
      registerCommand: (id: string, run: () => unknown) => {
        this.commands.push([id, run]);
        return new Disposable(() => undefined);
      },
    }),
    extensions: or({ getExtension: () => undefined }),
    window: or({
      activeTextEditor: undefined,
      visibleTextEditors: [],
      showErrorMessage: (message: string) => {
        this.messages.push(message);
        return new Promise((resolve) => (this.closeMessage = resolve));
      },
    }),
    workspace: or({
      workspaceFolders: undefined,
      textDocuments: [],
      getConfiguration: () => ({ get: () => undefined, inspect: () => undefined }),
      fs: or({ readFile: () => Promise.reject(new Error('the disk is gone')) }),
    }),
  };

  /** The namespace `vscode`. */
  readonly vscode = Object.fromEntries(names.map((name) => [name, this.known[name] ?? anything]));

  start({ activate }: Activated, packageJSON: unknown): BriefingNotesApi {
    return activate({
      extension: { packageJSON },
      extensionUri: new URL('file:///extension'),
      globalStorageUri: new URL('file:///storage'),
      subscriptions: [],
      workspaceState: or({ get: () => undefined }),
    });
  }

  run(id: string): unknown {
    return this.commands.find(([known]) => known === id)?.[1]();
  }
}
