import * as vscode from 'vscode';
import { frontMatterCompletions } from '../../../core/note/front-matter/completions';
import * as cards from '../../shared/cards/cards';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { mayBeInFrontMatter } from './in-front-matter';
import { type YamlItem, yamlItem } from '../../packs/language/completion-item';

/** Keys and values in the front matter of a note. */
export class FrontMatterCompletion implements vscode.CompletionItemProvider<YamlItem> {
  constructor(private readonly store: LibraryStore) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList<YamlItem> | undefined> {
    if (!mayBeInFrontMatter(document, position)) return undefined;
    const text = document.getText();
    const offset = document.offsetAt(position);
    await this.store.usable;
    if (isCancelled(token)) return undefined;
    const { library } = await this.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    const packs = this.store.states.flatMap(({ head, isLoaded }) => (head && isLoaded ? head : []));
    const today = new Date().toISOString().slice(0, 10);
    const found = frontMatterCompletions(text, offset, { library, packs, today });
    if (found.length === 0) return undefined;
    // Of very many ids, those that what is typed leaves have to be asked for again.
    const isIncomplete = found.some(({ kind }) => kind === 'id' || kind === 'source');
    return new vscode.CompletionList(
      found.map((completion, index) => yamlItem(document, completion, index)),
      isIncomplete,
    );
  }

  async resolveCompletionItem(item: YamlItem): Promise<YamlItem> {
    if (!item.card) return item;
    const { library } = await this.store.drawnOn(item.card.document);
    const [card] = cards.named(library, item.card.id);
    if (card) item.documentation = card;
    return item;
  }
}
