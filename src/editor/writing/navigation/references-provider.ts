import type * as vscode from 'vscode';
import type { MentioningNotes } from '../../notes/mentioning-notes';
import { isCancelled } from '../../shared/cancelled';
import type { Subjects } from '../../packs/language/subjects';
import type { NamesInNotes } from './name-at';

/** Every place of the notes where an actor or place is mentioned, by whatever name. */
export class NameReferences implements vscode.ReferenceProvider {
  constructor(
    private readonly names: NamesInNotes,
    private readonly subjects: Subjects,
    private readonly mentioning: MentioningNotes,
  ) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const place = await this.names.at(document, position, token);
    if (!place) return undefined;
    const declared = includeDeclaration
      ? await Promise.all(
          [...place.declaring].map(([id, packs]) => this.subjects.declarations(id, packs, token)),
        )
      : [];
    const mentioned = await this.mentioning.places(place.meant, document, token);
    return isCancelled(token) ? undefined : [...declared.flat(), ...(mentioned ?? [])];
  }
}
