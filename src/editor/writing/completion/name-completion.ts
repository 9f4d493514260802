import * as vscode from 'vscode';
import type { Library } from '../../../core/library';
import { type NameOffer, type NameOffers, nameOffers } from '../../../core/note/names/name-offers';
import { Pace } from '../../../core/base/pace';
import { entityChoice } from '../../../core/render/choices';
import * as cards from '../../shared/cards/cards';
import type { NoteCache } from '../../shared/note-cache';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { isPack } from '../../shared/pack-files';
import { plain } from '../../shared/plain';
import { rangeOf } from '../../shared/ranges';
import { noteStyle, onDidChangeSettings, registerForLanguages, settings } from '../../shared/settings';

const mark = '@';
/** Three letters, for by then the name of somebody is meant rather than the first word of a sentence. */
const nameBegun = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}'’]{2,}$/u;

class NameItem extends vscode.CompletionItem {
  /** Whose card tells more. */
  card: { readonly library: Library; readonly id: string } | undefined;
}

/** The names of actors and places in a note: after an `@`, when asked for, and if wanted while one is typed. */
class NameCompletion implements vscode.CompletionItemProvider<NameItem> {
  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList<NameItem> | undefined> {
    if (isPack(document) || !isWanted(triggerCharacter, document, position)) return undefined;
    // Of the moment at which it was asked: who types on meanwhile has it asked again by the editor.
    const text = document.getText();
    const offset = document.offsetAt(position);
    await this.store.usable;
    if (isCancelled(token)) return undefined;
    const { library, search } = await this.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    if (!search.names.isReady && !(await search.names.catchUp(new Pace(() => isCancelled(token)))))
      return undefined;
    if (isCancelled(token)) return undefined;
    const note = { text, offset, mentions: this.notes.mentionsIn(library, document) };
    const found = nameOffers(library, search.names, note, noteStyle(document));
    if (!found) return undefined;
    const items = found.offers.map((offer, place) => itemOf(document, library, found, offer, place));
    // Another letter asks anew: the editor knows nothing of other spellings, nor of those beyond the first.
    return new vscode.CompletionList(items, true);
  }

  /** The card is made for the one that is looked at: it reads packs. */
  resolveCompletionItem(item: NameItem): NameItem {
    const entity = item.card?.library.entity(item.card.id);
    if (!item.card || !entity) return item;
    item.detail = entityChoice(entity).description;
    item.documentation = cards.ofEntity(item.card.library, entity);
    return item;
  }
}

/** Returns `true` if there is a reason to answer: a letter is one only if the user wants it so, and a name seems to be typed. */
function isWanted(
  trigger: string | undefined,
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): boolean {
  if (trigger === undefined || trigger === mark) return true;
  return settings.completionWhileTyping && nameBegun.test(document.lineAt(line).text.slice(0, character));
}

function itemOf(
  document: vscode.TextDocument,
  library: Library,
  found: NameOffers,
  { names, text, short, filter }: NameOffer,
  place: number,
): NameItem {
  const { name, type, kind, id } = names;
  const item = new NameItem(
    short === undefined ? plain(name) : { label: plain(name), description: plain(short) },
    iconOf(type, kind),
  );
  item.insertText = text;
  item.filterText = filter;
  item.sortText = String(place).padStart(3, '0');
  item.range = rangeOf(document, found);
  if (found.beside.length > 0)
    item.additionalTextEdits = found.beside.map((span) => vscode.TextEdit.delete(rangeOf(document, span)));
  item.card = { library, id };
  return item;
}

function iconOf(type: 'actor' | 'place', kind: string | undefined): vscode.CompletionItemKind {
  if (type === 'place') return vscode.CompletionItemKind.Reference;
  return kind === 'person' ? vscode.CompletionItemKind.User : vscode.CompletionItemKind.Class;
}

/** The letters that names are written in; each has to be given to the editor. */
function letters(): string[] {
  return [...lettersOf(0x41, 0x24f), ...lettersOf(0x370, 0x4ff), ...lettersOf(0x5d0, 0x64a)];
}

function lettersOf(from: number, to: number): string[] {
  const all = Array.from({ length: to - from + 1 }, (_, place) => String.fromCharCode(from + place));
  return all.filter((character) => /\p{L}/u.test(character));
}

export function registerNameCompletion(store: LibraryStore, notes: NoteCache): vscode.Disposable {
  const provider = new NameCompletion(store, notes);
  const register = () =>
    registerForLanguages((languages) =>
      vscode.languages.registerCompletionItemProvider(
        languages,
        provider,
        mark,
        ...(settings.completionWhileTyping ? letters() : []),
      ),
    );
  let registration = register();
  const listener = onDidChangeSettings((changes) => {
    if (!changes('completion.whileTyping')) return;
    registration.dispose();
    registration = register();
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registration.dispose();
  });
}
