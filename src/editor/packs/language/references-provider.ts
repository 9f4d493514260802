import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import type { CitingNotes } from '../../notes/citing-notes';
import type { MentioningNotes } from '../../notes/mentioning-notes';
import { isCancelled } from '../../shared/cancelled';
import type { Finder, Subjects } from './subjects';

/** Every place of the packs and the notes where an id stands, and of an actor or place every name in the notes. */
export class IdReferences implements vscode.ReferenceProvider {
  constructor(
    private readonly store: LibraryStore,
    private readonly subjects: Subjects,
    private readonly find: Finder,
    private readonly known: { readonly notes: CitingNotes; readonly mentioning: MentioningNotes },
  ) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    await this.store.ready;
    if (isCancelled(token)) return undefined;
    const found = await this.find(document, position);
    if (!found) return undefined;
    const all = await Promise.all(
      found.subjects.map(async (subject) => {
        const packs = await this.subjects.occurrences(subject, document, token);
        const inPacks = packs.flatMap(({ pack, ids }) =>
          ids
            .filter(({ role }) => includeDeclaration || role === 'reference')
            .map((id) => new vscode.Location(pack.uri, pack.rangeOf(id))),
        );
        const inNotes = subject.citable ? await this.known.notes.citing(subject.citable, token) : [];
        const names = subject.kind === 'entity' ? this.store.library.namesOf(subject.id) : undefined;
        const mentioned = names && (await this.known.mentioning.places([names], undefined, token));
        return [
          ...inPacks,
          ...inNotes.map(({ uri, range }) => new vscode.Location(uri, range)),
          ...(mentioned ?? []),
        ];
      }),
    );
    return isCancelled(token) ? undefined : withoutRepeats(all.flat());
  }
}

/** A label that several packs answer to stands in its note once. */
function withoutRepeats(locations: readonly vscode.Location[]): vscode.Location[] {
  const byPlace = new Map(
    locations.map((location) => {
      const { line, character } = location.range.start;
      return [`${location.uri.toString()} ${line}:${character}`, location];
    }),
  );
  return [...byPlace.values()];
}
