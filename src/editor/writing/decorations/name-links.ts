import * as vscode from 'vscode';
import type { Mention } from '../../../core/names';
import { isNote } from '../../shared/front/is-note';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { pageCommands } from '../../shared/command-ids';
import { rangeOf } from '../../shared/ranges';
import { registerForLanguages, registerWhile, settings } from '../../shared/settings';
import type { NoteCache } from '../../shared/note-cache';
import { firstMentions } from '../../shared/note-names';

/** Maximum number of meanings that are requested for one name, which many may share. */
const mostMeanings = 50;

/** A link without its address, which is made when somebody wants to follow it. */
class NameLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly mention: Mention,
    readonly document: vscode.TextDocument,
  ) {
    super(range);
    // No name: it is under the pointer, and what a pack says has no place among the editor's own words.
    this.tooltip = vscode.l10n.t('Show all that is known of this actor or place');
  }
}

/** From the names in a note to the pages of what they mean. */
class NameLinks implements vscode.DocumentLinkProvider<NameLink> {
  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
  ) {}

  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<NameLink[] | undefined> {
    const { links } = settings;
    if (!isNote(document)) return [];
    await this.store.usable;
    if (isCancelled(token)) return undefined;
    const { library } = await this.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    const shown =
      links === 'first'
        ? [...this.notes.getIn(library, document, firstMentions)]
        : this.notes.mentionsIn(library, document);
    return shown.map((mention) => new NameLink(rangeOf(document, mention), mention, document));
  }

  async resolveDocumentLink(link: NameLink, token: vscode.CancellationToken): Promise<NameLink> {
    const { library } = await this.store.drawnOn(link.document);
    if (isCancelled(token)) return link;
    // Of several the user is asked which.
    const ids = library.meant(link.mention).slice(0, mostMeanings);
    const query = encodeURIComponent(JSON.stringify([ids]));
    if (ids.length > 0) link.target = vscode.Uri.parse(`command:${pageCommands.showEntity}?${query}`);
    return link;
  }
}

/** While a setting asks for links; anew after each change of the library, since the editor asks for them with the text alone. */
export function registerNameLinks(store: LibraryStore, notes: NoteCache): vscode.Disposable {
  const provider = new NameLinks(store, notes);
  return registerWhile(
    () => settings.links !== 'off',
    { settings: ['links', 'scope'], event: store.onDidChange },
    () =>
      registerForLanguages((languages) => vscode.languages.registerDocumentLinkProvider(languages, provider)),
  );
}
