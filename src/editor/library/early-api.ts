import * as vscode from 'vscode';
import type { BriefingNotesApi, LibraryApi } from '../../api';
import type { Part } from '../part';

/** The library before it is there: it holds nothing yet. */
const nothing: Omit<LibraryApi, 'onDidChange'> = {
  packs: [],
  entities: [],
  records: [],
  recordCount: 0,
  pack: () => undefined,
  entity: () => undefined,
  record: () => undefined,
  find: () => [],
};

/** The extension's exports, which are there before the library is. */
export class EarlyApi implements BriefingNotesApi, vscode.Disposable {
  readonly version: string;
  readonly ready: Promise<void>;
  readonly library: LibraryApi;
  private readonly changed = new vscode.EventEmitter<void>();
  private current = nothing;

  /** @param started resolves when the start of the extension is over, and the features may be loaded */
  constructor(
    { packageJSON }: vscode.Extension<unknown>,
    private readonly features: Part<{ readonly library: LibraryApi; readonly ready: Promise<void> }>,
    started: Promise<void>,
  ) {
    ({ version: this.version } = packageJSON as { version: string });
    const current = () => this.current;
    this.library = {
      get packs() {
        return current().packs;
      },
      get entities() {
        return current().entities;
      },
      get records() {
        return current().records;
      },
      get recordCount() {
        return current().recordCount;
      },
      pack: (id) => current().pack(id),
      entity: (id) => current().entity(id),
      record: (id) => current().record(id),
      find: (text, format) => current().find(text, format),
      onDidChange: this.changed.event,
    };
    this.ready = started.then(() => this.load());
  }

  private async load(): Promise<void> {
    const features = await this.features.tryGet();
    if (!features) return;
    this.current = features.library;
    features.library.onDidChange(() => {
      this.changed.fire();
    });
    await features.ready;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
