import * as vscode from 'vscode';
import { citationAt } from '../../core/note/citations';
import { Cards } from '../cards/cards';
import type { LibraryStore } from '../library/library-store';
import { formatOf, registerForLanguages, settings } from '../settings';
import type { MentionCache } from './mention-cache';

/** Cards on the names of actors and places, and on the labels of footnotes that cite a record. */
class CardHover implements vscode.HoverProvider {
  private readonly cards: Cards;

  constructor(
    private readonly store: LibraryStore,
    private readonly mentions: MentionCache,
  ) {
    this.cards = new Cards(store);
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!settings.hoverEnabled) return undefined;
    await this.store.usable;
    if (token.isCancellationRequested) return undefined;
    return this.citationHover(document, position) ?? this.nameHover(document, position);
  }

  private citationHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (formatOf(document) !== 'markdown') return undefined;
    const line = document.lineAt(position.line).text;
    if (!/[@^]/.test(line)) return undefined;
    const citation = citationAt(document.getText(), document.offsetAt(position));
    if (!citation) return undefined;
    const cards = this.cards.named(citation.label);
    return cards.length > 0 ? new vscode.Hover(cards, rangeOf(document, citation)) : undefined;
  }

  private nameHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const mention = this.mentions.mentionAt(document, position);
    if (!mention) return undefined;
    const cards = this.store.library.candidates(mention).map((entity) => this.cards.ofEntity(entity));
    return new vscode.Hover(cards, rangeOf(document, mention));
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
