import type * as vscode from 'vscode';
import type { EntityNames, Library } from '../../../core/library';
import type { Mention } from '../../../core/names';
import type { NoteCache } from '../../shared/note-cache';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { isPack } from '../../shared/pack-files';
import { rangeOf } from '../../shared/ranges';

/** A name in a note, in the version of the document that was asked. */
export interface NamedPlace {
  readonly library: Library;
  readonly mention: Mention;
  readonly range: vscode.Range;
  /** Whom it can mean in the packs that the note draws on; never empty. */
  readonly meant: readonly EntityNames[];
  /** The packs that declare each id of these. */
  readonly declaring: ReadonlyMap<string, readonly string[]>;
}

/** Finds the name that stands at a position. */
export class NamesInNotes {
  constructor(
    readonly store: LibraryStore,
    readonly notes: NoteCache,
  ) {}

  /** The name that holds the position, its end included; `undefined` where none does, and once cancelled. */
  async at(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<NamedPlace | undefined> {
    if (isPack(document)) return undefined;
    await this.store.ready;
    if (isCancelled(token)) return undefined;
    const { library } = await this.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    const mention = this.notes.mentionAt(library, document, position);
    if (!mention) return undefined;
    const meant = library.meant(mention).flatMap((id) => library.namesOf(id) ?? []);
    const ids = meant.flatMap((names) => names.ids);
    const declaring = new Map(ids.map((id) => [id, library.packsDeclaring(id)]));
    return meant.length > 0
      ? { library, mention, range: rangeOf(document, mention), meant, declaring }
      : undefined;
  }
}
