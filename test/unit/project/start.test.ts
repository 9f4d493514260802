import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import type { BriefingNotesApi } from '../../../src/api';
import { firstEvents } from '../../../src/core/outline/first-events';
import { readPack } from '../../../src/core/pack/read';

/** As much of the editor as the start of the extension may use, in a host that can read no file of the extension. */
class BareHost {
  readonly commands = new Map<string, (...given: unknown[]) => unknown>();
  readonly hovers: { provideHover: (...asked: unknown[]) => Promise<unknown> }[] = [];
  readonly read: string[] = [];
  readonly told: string[] = [];
  readonly trees = new Map<string, { getChildren(): Promise<{ label: string }[]> }>();
  closeMessage: (choice: undefined) => void = () => undefined;

  get vscode(): unknown {
    const nothing = { dispose: () => undefined };
    const joinPath = (base: string, ...names: string[]) => [base, ...names].join('/');
    return {
      Disposable: Object.assign(
        class {
          dispose = () => undefined;
        },
        { from: () => nothing },
      ),
      EventEmitter: class {
        readonly event = () => nothing;
      },
      Uri: { joinPath },
      l10n: {
        t: (text: string, ...facts: string[]) => text.replace(/\{(\d)\}/g, (_, at) => facts[+at] ?? ''),
      },
      commands: {
        registerCommand: (id: string, run: () => unknown) => {
          this.commands.set(id, run);
          return nothing;
        },
      },
      languages: {
        registerHoverProvider: (_: unknown, provider: (typeof this.hovers)[number]) => {
          this.hovers.push(provider);
          return nothing;
        },
      },
      extensions: { getExtension: () => ({ extensionUri: 'extension' }) },
      workspace: {
        getConfiguration: () => ({ get: () => undefined }),
        onDidChangeConfiguration: () => nothing,
        fs: {
          readFile: (uri: string) => {
            this.read.push(uri);
            return Promise.reject(new Error('the disk is gone'));
          },
        },
      },
      window: {
        createTreeView: (id: string, options: { treeDataProvider: never }) => {
          this.trees.set(id, options.treeDataProvider);
          return nothing;
        },
        showErrorMessage: (message: string) => {
          this.told.push(message);
          return new Promise((resolve) => (this.closeMessage = resolve));
        },
      },
    };
  }

  /** As a host in a web worker starts an extension. */
  start(): BriefingNotesApi {
    const module = { exports: {} as { activate: (context: unknown) => BriefingNotesApi } };
    const source = readFileSync('dist/web/extension.js', 'utf8');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the host does
    const evaluate = new Function('module', 'exports', 'require', source) as (...given: unknown[]) => void;
    evaluate(module, module.exports, (name: string) => {
      assert.equal(name, 'vscode');
      return this.vscode;
    });
    return module.exports.activate({
      extension: { packageJSON: manifest },
      subscriptions: [],
      workspaceState: new Map(),
    });
  }
}

interface Manifest {
  readonly version: string;
  readonly contributes: { readonly commands: readonly { command: string }[] };
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('The start', () => {
  it('makes known what the editor may want at once, and reads nothing for it', () => {
    const host = new BareHost();
    const api = host.start();
    assert.deepEqual(
      [...host.commands.keys()],
      manifest.contributes.commands.map(({ command }) => command),
    );
    assert.equal(host.hovers.length, 1);
    assert.deepEqual(host.read, []);
    assert.equal(api.version, manifest.version);
    assert.equal(api.library.recordCount, 0);
    assert.deepEqual(api.library.find('Aleppo'), []);
  });

  it('loads the rest when it is over', async () => {
    const host = new BareHost();
    await host.start().ready;
    assert.ok(
      host.read.some((path) => /^extension\/dist\/web\/parts\/library-\w+\.js$/.test(path)),
      host.read.join(),
    );
    assert.equal(new Set(host.read).size, host.read.length);
  });

  it('has rows for the view of events before the library is there, as the library has them', async () => {
    const host = new BareHost();
    host.start();
    const rows = await host.trees.get('briefing.events')!.getChildren();
    // Before anything else takes its time: the rest is loaded a moment after the start.
    assert.deepEqual(host.read, []);
    const packs = readdirSync('src/articles').flatMap(
      (file) => readPack(readFileSync(`src/articles/${file}`, 'utf8'), 'bundled').pack ?? [],
    );
    const expected: unknown = JSON.parse(JSON.stringify(await firstEvents(packs)));
    assert.deepEqual(rows, expected);
    assert.ok(rows.some(({ label }) => label === '30 Nov 2024'));
  });

  it('tells once what to do where a part cannot be read, and tries again when it is wanted again', async () => {
    const host = new BareHost();
    const { ready } = host.start();
    const [hover] = host.hovers;
    const answers = [
      hover!.provideHover(),
      hover!.provideHover(),
      host.commands.get('briefing.insert')!(),
      ready,
    ];
    assert.deepEqual(await Promise.all(answers), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(host.told, [
      'A part of Briefing Notes could not be loaded (the disk is gone). Reload the window; if that does not help, reinstall the extension.',
    ]);
    host.closeMessage(undefined);
    const before = host.read.length;
    await hover!.provideHover();
    assert.ok(host.read.length > before);
    assert.equal(host.told.length, 2);
  });
});
