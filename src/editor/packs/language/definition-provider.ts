import type * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { isPack } from '../../shared/pack-files';
import type { Finder, Subjects } from './subjects';

/** Leads from an id in a pack, or from a label in a note, to where packs declare it. */
export class IdDefinition implements vscode.DefinitionProvider {
  constructor(
    private readonly store: LibraryStore,
    private readonly subjects: Subjects,
    private readonly find: Finder,
  ) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[] | undefined> {
    // A pack's own ids need no others to be loaded.
    await (isPack(document) ? this.store.usable : this.store.ready);
    if (isCancelled(token)) return undefined;
    const found = await this.find(document, position);
    if (!found) return undefined;
    const { subjects, range } = found;
    const packs = await Promise.all(
      subjects.map((subject) => this.subjects.occurrences(subject, document, token)),
    );
    return packs.flat().flatMap(({ pack, ids }) =>
      ids
        .filter(({ role }) => role === 'declaration')
        .map((declaration) => ({
          originSelectionRange: range,
          targetUri: pack.uri,
          targetRange: pack.rangeOf(declaration),
        })),
    );
  }
}
