import * as vscode from 'vscode';
import { completionsAt } from '../../../core/pack/editing/completions';
import type { OtherPacks } from '../../../core/pack/editing/other-packs';
import type { Share } from '../../../core/pack/editing/share';
import * as cards from '../../shared/cards/cards';
import type { LibraryStore } from '../../library/library-store';
import type { YamlItem } from './completion-item';
import { yamlItem } from './completion-item';
import type { PackDocuments } from './pack-documents';
import type { YamlNeighbour } from './yaml-neighbour';

/** Characters that begin a passage, a list, a map or its next part. */
const marks = Array.from('#[{,');
/** The editor takes YAML's plain text for strings, in which it suggests nothing of its own accord. */
const letters = Array.from('abcdefghijklmnopqrstuvwxyzT0123456789');

/** Returns the characters at which suggestions come unasked. */
export function triggerCharacters({ suggestsAtLetters }: Share): string[] {
  return suggestsAtLetters ? [...letters, ...marks] : marks;
}

/** Keys, values, ids, passages, dates and whole records in a pack that is being written. */
export class PackCompletion implements vscode.CompletionItemProvider<YamlItem> {
  private readonly others: OtherPacks = {
    packs: () => this.store.states.flatMap(({ head, isLoaded }) => (head && isLoaded ? head : [])),
    events: (id) => this.store.library.pack(id)?.events ?? [],
  };

  constructor(
    private readonly store: LibraryStore,
    private readonly packs: PackDocuments,
    private readonly neighbour: YamlNeighbour,
  ) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): vscode.CompletionList<YamlItem> | undefined {
    if (triggerCharacter && /\w/.test(triggerCharacter) && !suggestsWhileTyping(document)) return undefined;
    const today = new Date().toISOString().slice(0, 10);
    const { completes } = this.neighbour.share;
    const found = completionsAt(document.getText(), document.offsetAt(position), today, this.others);
    const offered = found.filter(({ kind }) => completes(kind));
    if (offered.length === 0) return undefined;
    const items = offered.map((completion, index) => yamlItem(document, completion, index));
    // What follows what is typed has to be asked for again.
    return new vscode.CompletionList(
      items,
      offered.some(({ filter, kind }) => filter !== undefined || kind === 'date' || kind === 'source'),
    );
  }

  resolveCompletionItem(item: YamlItem): YamlItem {
    if (!item.card) return item;
    const { document, id } = item.card;
    const { packId } = this.packs.of(document);
    const { library } = this.store;
    const [record] = library.recordsNamed(`${packId}/${id}`);
    const entity = library.entity(id);
    if (record) item.documentation = cards.ofRecord(library, record);
    else if (entity) item.documentation = cards.ofEntity(library, entity);
    return item;
  }
}

/** Who has switched suggestions off wants none of ours but those that are asked for. */
function suggestsWhileTyping(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other =
    typeof setting === 'object' && setting !== null ? (setting as { other?: unknown }).other : setting;
  return other !== false && other !== 'off';
}
