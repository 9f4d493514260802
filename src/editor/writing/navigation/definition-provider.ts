import type * as vscode from 'vscode';
import type { Subjects } from '../../packs/language/subjects';
import { isLink } from '../../shared/note-names';
import type { NamesInNotes } from './name-at';

/** Leads from a name in a note to where packs declare the actor or place. */
export class NameDefinition implements vscode.DefinitionProvider {
  constructor(
    private readonly names: NamesInNotes,
    private readonly subjects: Subjects,
  ) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[] | undefined> {
    const place = await this.names.at(document, position, token);
    // The editor follows a link and a definition at one click: of the two, the user has asked for the link with a setting.
    if (!place || isLink(this.names.notes, place.library, document, place.mention)) return undefined;
    const declared = await Promise.all(
      [...place.declaring].map(([id, packs]) => this.subjects.declarations(id, packs, token)),
    );
    return declared.flat().map(({ uri, range }) => ({
      originSelectionRange: place.range,
      targetUri: uri,
      targetRange: range,
    }));
  }
}
