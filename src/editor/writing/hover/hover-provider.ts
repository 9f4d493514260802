import * as vscode from 'vscode';
import type { Library } from '../../../core/library';
import { citationAt } from '../../../core/markdown/citations';
import { cardPlace } from '../../shared/cards/card-place';
import * as cards from '../../shared/cards/cards';
import type { LibraryStore } from '../../library/library-store';
import { rangeOf } from '../../shared/ranges';
import { formatOf, registerForLanguages, settings } from '../../shared/settings';
import type { NoteCache } from '../../shared/note-cache';

/** Maximum number of cards for one name, which many may share. */
const mostCards = 5;

/** Registers the cards in notes. */
export function registerHover(store: LibraryStore, notes: NoteCache): vscode.Disposable {
  const provider = new CardHover(store, notes);
  return registerForLanguages((languages) => vscode.languages.registerHoverProvider(languages, provider));
}

/** Cards on the names of actors and places, and on the labels of footnotes that cite a record. */
class CardHover implements vscode.HoverProvider {
  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!settings.hoverEnabled) return undefined;
    await this.store.usable;
    // A function, for the compiler holds that a property that was looked at stays as it was.
    const isCancelled = () => token.isCancellationRequested;
    if (isCancelled()) return undefined;
    const { library } = await this.store.drawnOn(document);
    if (isCancelled()) return undefined;
    return this.citationHover(library, document, position) ?? this.nameHover(library, document, position);
  }

  private citationHover(
    library: Library,
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.Hover | undefined {
    if (formatOf(document) !== 'markdown') return undefined;
    const line = document.lineAt(position.line).text;
    if (!/[@^]/.test(line)) return undefined;
    const citation = citationAt(document.getText(), document.offsetAt(position));
    if (!citation) return undefined;
    const shown = cards.named(library, citation.label, cardPlace(document, citation));
    return shown.length > 0 ? new vscode.Hover(shown, rangeOf(document, citation)) : undefined;
  }

  private nameHover(
    library: Library,
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.Hover | undefined {
    const mention = this.notes.mentionAt(library, document, position);
    if (!mention) return undefined;
    const candidates = library.candidates(mention);
    const place = cardPlace(document, mention);
    const shown = candidates.slice(0, mostCards).map((entity) => cards.ofEntity(library, entity, place));
    const left = candidates.length - shown.length;
    if (left > 0)
      shown.push(new vscode.MarkdownString(vscode.l10n.t('{0} more actors or places have this name.', left)));
    return new vscode.Hover(shown, rangeOf(document, mention));
  }
}
