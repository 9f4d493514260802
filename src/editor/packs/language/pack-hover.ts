import * as vscode from 'vscode';
import { keyHelpAt } from '../../../core/pack/editing/key-help';
import { sourceCard } from '../../../core/render/cards/source-card';
import { cardMarkdown } from '../../shared/cards/card-markdown';
import * as cards from '../../shared/cards/cards';
import type { LibraryStore } from '../../library/library-store';
import { settings } from '../../shared/settings';
import { isCancelled } from '../../shared/cancelled';
import type { PackDocuments } from './pack-documents';
import { rangeOf } from '../../shared/ranges';
import type { Subject, Subjects } from './subjects';
import type { YamlNeighbour } from './yaml-neighbour';

/** The hover of a pack: the card of an id, and the meaning of a key in the format. */
export class PackHover implements vscode.HoverProvider {
  constructor(
    private readonly store: LibraryStore,
    private readonly packs: PackDocuments,
    private readonly subjects: Subjects,
    private readonly neighbour: YamlNeighbour,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!settings.hoverEnabled) return undefined;
    await this.store.usable;
    if (isCancelled(token)) return undefined;
    const found = this.subjects.inPack(document, position);
    if (!found) return this.keyHover(document, position);
    const cards = found.subjects.flatMap((subject) => this.cardsOf(document, subject));
    return cards.length > 0 ? new vscode.Hover(cards, found.range) : undefined;
  }

  private keyHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (!this.neighbour.share.explainsKeys) return undefined;
    const help = keyHelpAt(document.getText(), document.offsetAt(position));
    return help && new vscode.Hover(new vscode.MarkdownString(help.markdown), rangeOf(document, help));
  }

  private cardsOf(
    document: vscode.TextDocument,
    { kind, id, source, citable }: Subject,
  ): vscode.MarkdownString[] {
    if (kind === 'source' || kind === 'passage') {
      const { root } = this.packs.of(document);
      const card = kind === 'source' ? sourceCard(root, id) : sourceCard(root, source ?? '', id);
      return card === undefined ? [] : [cardMarkdown(card)];
    }
    const { library } = this.store;
    if (kind === 'entity') {
      const entity = library.entity(id);
      return entity ? [cards.ofEntity(library, entity)] : [];
    }
    return library
      .recordsNamed(`${citable?.pack ?? ''}/${id}`)
      .map((record) => cards.ofRecord(library, record));
  }
}
