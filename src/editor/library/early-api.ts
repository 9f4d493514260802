import * as vscode from 'vscode';
import type { BriefingNotesApi, LibraryApi } from '../../api';
import type { LibraryPart } from '../../parts/library';
import type { Part } from '../shared/part';

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

  /** @param started resolves when the start of the extension is over, and the rest may be loaded */
  constructor(
    { packageJSON }: vscode.Extension<unknown>,
    private readonly part: Part<LibraryPart>,
    private readonly features: Part<unknown>,
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
    const part = await this.part.tryGet();
    if (!part) return;
    this.current = part.api;
    part.api.onDidChange(() => {
      this.changed.fire();
    });
    await Promise.all([this.features.tryGet(), part.store.ready]);
  }

  dispose(): void {
    this.changed.dispose();
  }
}
