import * as vscode from 'vscode';
import type { Library, LibraryEntity, LibraryRecord } from '../../core/library';
import { citationAt } from '../../core/note/citations';
import { entityCard } from '../../core/render/entity-card';
import { recordCard } from '../../core/render/record-card';
import type { LibraryStore } from '../library/library-store';
import { formatOf, registerForLanguages, settings } from '../settings';
import { entityActions, recordActions } from '../cards/card-actions';
import { cardMarkdown } from '../cards/card-markdown';
import type { MentionCache } from './mention-cache';

/** Cards on the names of actors and places, and on the labels of footnotes that cite a record. */
class CardHover implements vscode.HoverProvider {
  constructor(
    private readonly store: LibraryStore,
    private readonly mentions: MentionCache,
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
    const records = library.recordsNamed(citation.label);
    const entity = library.entity(citation.label);
    const cards =
      records.length > 0
        ? records.map((record) => this.recordCard(library, record))
        : entity
          ? [this.entityCard(library, entity)]
          : [];
    return cards.length > 0 ? new vscode.Hover(cards, rangeOf(document, citation)) : undefined;
  }

  private nameHover(
    library: Library,
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.Hover | undefined {
    const mention = this.mentions.mentionAt(library, document, position);
    if (!mention) return undefined;
    const cards = library.candidates(mention).map((entity) => this.entityCard(library, entity));
    return new vscode.Hover(cards, rangeOf(document, mention));
  }

  private entityCard(library: Library, entity: LibraryEntity): vscode.MarkdownString {
    const actions = entityActions(entity);
    const options = { dates: settings.dates, maxRecords: settings.hoverMaxEvents, actions };
    return cardMarkdown(entityCard(library, entity, options), actions);
  }

  private recordCard(library: Library, record: LibraryRecord): vscode.MarkdownString {
    const actions = recordActions(record);
    const options = { dates: settings.dates, actions };
    return cardMarkdown(recordCard(library, record, options), actions);
  }
}

function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { start: number; end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function registerHover(store: LibraryStore, mentions: MentionCache): vscode.Disposable {
  const provider = new CardHover(store, mentions);
  return registerForLanguages((languages) => vscode.languages.registerHoverProvider(languages, provider));
}
