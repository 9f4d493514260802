import * as vscode from 'vscode';
import { citedBy, definitionsOf } from '../../../core/note/citations';
import { IdDefinition } from '../../packs/language/definition-provider';
import type { Subjects } from '../../packs/language/subjects';
import { isNote } from '../../shared/front/is-note';
import type { LibraryStore } from '../../library/library-store';
import type { NoteCache, NoteVersion } from '../../shared/note-cache';
import { isCancelled } from '../../shared/cancelled';
import { rangeOf } from '../../shared/ranges';
import { formatOf, registerForLanguages } from '../../shared/settings';

/** A link without its address: the pack is read when somebody wants to follow it. */
class LabelLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly document: vscode.TextDocument,
  ) {
    super(range);
    this.tooltip = vscode.l10n.t('Open the record in its pack');
  }
}

/**
 * From the labels of definitions to the records in their packs. The labels in the text have none: there a click leads to the
 * definition in the pack already. Here it does both, and both lead to one place.
 */
class LabelLinks implements vscode.DocumentLinkProvider<LabelLink> {
  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
    private readonly definition: IdDefinition,
  ) {}

  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<LabelLink[] | undefined> {
    if (!isNote(document) || formatOf(document) !== 'markdown') return [];
    await this.store.usable;
    if (isCancelled(token)) return undefined;
    const { library } = await this.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    return this.notes
      .get(document, definitions)
      .filter(({ label }) => citedBy(library, label).length === 1)
      .map(({ label, start }) => {
        const from = start + '[^'.length;
        return new LabelLink(rangeOf(document, { start: from, end: from + label.length }), document);
      });
  }

  async resolveDocumentLink(link: LabelLink, token: vscode.CancellationToken): Promise<LabelLink> {
    // Of the label's last character: in `pack/record` the record is meant.
    const position = link.range.end.translate(0, -1);
    const found = await this.definition.provideDefinition(link.document, position, token);
    const [place, other] = found ?? [];
    if (!place || other) return link;
    const { line, character } = place.targetRange.start;
    link.target = place.targetUri.with({ fragment: `L${line + 1},${character + 1}` });
    return link;
  }
}

const definitions = ({ text }: NoteVersion) => definitionsOf(text);

export function registerLabelLinks(
  store: LibraryStore,
  notes: NoteCache,
  subjects: Subjects,
): vscode.Disposable {
  const definition = new IdDefinition(store, subjects, (document, position) =>
    subjects.inNote(document, position),
  );
  const provider = new LabelLinks(store, notes, definition);
  return registerForLanguages((languages) =>
    vscode.languages.registerDocumentLinkProvider(languages, provider),
  );
}
