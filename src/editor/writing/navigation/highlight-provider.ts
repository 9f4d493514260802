import * as vscode from 'vscode';
import { mentionsOf } from '../../../core/note/names/entity-mentions';
import { isCancelled } from '../../shared/cancelled';
import { rangeOf } from '../../shared/ranges';
import type { NamesInNotes } from './name-at';

/** Marks where the note mentions the same actor or place, by whatever name. */
export class NameHighlights implements vscode.DocumentHighlightProvider {
  constructor(private readonly names: NamesInNotes) {}

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    const place = await this.names.at(document, position, token);
    if (!place) return undefined;
    const { library } = await this.names.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    const ids = new Set(place.meant.flatMap((names) => names.ids));
    return mentionsOf(library, this.names.notes.mentionsIn(library, document), ids).map(
      ({ mention }) => new vscode.DocumentHighlight(rangeOf(document, mention)),
    );
  }
}
