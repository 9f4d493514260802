import type { Event } from 'vscode';
import type { LibraryEntity, LibraryRecord } from './core/library';
import type { Mention } from './core/names';
import type { TextFormat } from './core/base/text-format';
import type { PackHead } from './core/library/pack-head';
import type { Pack } from './core/pack/model';

/**
 * The public API of the extension for others: `vscode.extensions.getExtension('briefing-notes.briefing-notes')?.exports`.
 * All of it is read-only data; positions are UTF-16 offsets from 0, ends exclusive.
 */
export interface BriefingNotesApi {
  /** The extension's version. */
  readonly version: string;
  /** Settled when the bundled article and the packs of the workspace are loaded. Never rejects. */
  readonly ready: Promise<void>;
  readonly library: LibraryApi;
}

/** The packs that are loaded at the time of the call. */
export interface LibraryApi {
  /** The heads of the packs, known without reading the packs; in the order of the packs. */
  readonly packs: readonly PackHead[];
  /** Actors and places in the order of the packs; each is put together when it comes up. */
  readonly entities: Iterable<LibraryEntity>;
  /** Events, claims and quotes in the order of the packs and of their text; each is read when it comes up. */
  readonly records: Iterable<LibraryRecord>;
  /** The number of records. */
  readonly recordCount: number;
  /** The whole pack with the id; `undefined` when it is not loaded. */
  pack(id: string): Pack | undefined;
  /** The actor or place with the id; `undefined` when no pack has it. */
  entity(id: string): LibraryEntity | undefined;
  /** The event, claim or quote with the id, or `pack/id`; `undefined` when no pack has it, or several have the bare id. */
  record(id: string): LibraryRecord | undefined;
  /** The mentions of known actors and places in a text, in order; Markdown unless said otherwise. */
  find(text: string, format?: TextFormat): Mention[];
  /** Fires when packs were added, changed or removed. */
  readonly onDidChange: Event<void>;
}

export type { LibraryEntity, LibraryRecord, Mention, Pack, PackHead, TextFormat };
