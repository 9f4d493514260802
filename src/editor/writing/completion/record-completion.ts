import * as vscode from 'vscode';
import type { Library, LibraryRecord } from '../../../core/library';
import {
  type RecordOffer,
  type RecordOffers,
  recordOffers,
} from '../../../core/note/citations/record-offers';
import { Pace } from '../../../core/base/pace';
import { plainSentence } from '../../../core/render/sentence';
import * as cards from '../../shared/cards/cards';
import type { NoteCache } from '../../shared/note-cache';
import { isNote } from '../../shared/front/is-note';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { plain } from '../../shared/plain';
import { rangeOf } from '../../shared/ranges';
import { formatOf, noteStyle, registerForLanguages, settings } from '../../shared/settings';

const marks = ['^', '@'] as const;

class RecordItem extends vscode.CompletionItem {
  /** Whose sentence and card tell more. */
  source: { readonly library: Library; readonly record: LibraryRecord } | undefined;
}

/** The records that a note may cite, after `[^` and `@`. */
class RecordCompletion implements vscode.CompletionItemProvider<RecordItem> {
  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList<RecordItem> | undefined> {
    if (formatOf(document) !== 'markdown' || !isNote(document) || !mayCite(document, position))
      return undefined;
    // Of the moment at which it was asked: who types on meanwhile has it asked again by the editor.
    const text = document.getText();
    const offset = document.offsetAt(position);
    const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    await this.store.usable;
    if (isCancelled(token)) return undefined;
    const { library, search } = await this.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    const { citable } = search;
    if (!citable.isReady && !(await citable.catchUp(new Pace(() => isCancelled(token))))) return undefined;
    if (isCancelled(token)) return undefined;
    const note = { text, offset, mentions: this.notes.mentionsIn(library, document) };
    const found = recordOffers(library, citable, note, noteStyle(document), eol);
    if (!found) return undefined;
    const items = found.offers.map((offer, place) => itemOf(document, library, found, offer, place));
    // Another letter asks anew: the editor knows nothing of names and spellings, nor of records beyond the first.
    return new vscode.CompletionList(items, true);
  }

  /** The card is made for the one that is looked at: it reads packs. */
  resolveCompletionItem(item: RecordItem): RecordItem {
    if (!item.source) return item;
    const { library, record } = item.source;
    item.detail = plainSentence(library, record, settings.dates);
    item.documentation = cards.ofRecord(library, record);
    return item;
  }
}

function mayCite(document: vscode.TextDocument, { line, character }: vscode.Position): boolean {
  return /[@^]/.test(document.lineAt(line).text.slice(0, character));
}

function itemOf(
  document: vscode.TextDocument,
  library: Library,
  found: RecordOffers,
  { record, label, title, text, tail, beside, filter }: RecordOffer,
  place: number,
): RecordItem {
  const item = new RecordItem(
    { label: plain(title), description: plain(label) },
    vscode.CompletionItemKind.Event,
  );
  // At the end of a note the definition follows right after the cursor, which stays where the label ends.
  item.insertText =
    tail === '' ? text : new vscode.SnippetString().appendText(text).appendTabstop(0).appendText(tail);
  item.keepWhitespace = true;
  item.filterText = filter;
  // Names come first where both may be meant: theirs begin with a digit.
  item.sortText = `record ${String(place).padStart(3, '0')}`;
  item.range = rangeOf(document, found);
  if (beside.length > 0)
    item.additionalTextEdits = beside.map((edit) =>
      vscode.TextEdit.replace(rangeOf(document, edit), edit.text),
    );
  item.source = { library, record };
  return item;
}

export function registerRecordCompletion(store: LibraryStore, notes: NoteCache): vscode.Disposable {
  const provider = new RecordCompletion(store, notes);
  return registerForLanguages((languages) =>
    vscode.languages.registerCompletionItemProvider(languages, provider, ...marks),
  );
}
