import * as vscode from 'vscode';
import { recordContent } from '../../core/note/contents';
import { type TextEdit, planInsertion } from '../../core/note/insertion';
import type { OutlineNode } from '../../core/outline/node';
import { standalone } from '../insert/note-editor';
import type { LibraryStore } from '../library/library-store';
import { noteStyle, settings } from '../settings';

/** Keys of records, as JSON. */
const recordMime = 'application/vnd.briefing.records';

/** Lets records be dragged out of a tree; elsewhere than in a note they drop as text. */
export class RecordDrag implements vscode.TreeDragAndDropController<OutlineNode> {
  readonly dragMimeTypes = [recordMime, 'text/plain'];
  readonly dropMimeTypes: string[] = [];

  constructor(private readonly store: LibraryStore) {}

  handleDrag(nodes: readonly OutlineNode[], data: vscode.DataTransfer): void {
    const keys = nodes.flatMap(({ target }) => (target?.kind === 'record' ? [target.key] : []));
    if (keys.length === 0) return;
    const { library } = this.store;
    const records = keys.flatMap((key) => library.recordsNamed(key));
    const style = { dates: settings.dates, citations: settings.citations, format: 'markdown' } as const;
    data.set(recordMime, new vscode.DataTransferItem(JSON.stringify(keys)));
    data.set(
      'text/plain',
      new vscode.DataTransferItem(standalone(() => recordContent(library, records, 'sentence', style))),
    );
  }
}

/** Where records are dropped in a note, their sentences go, and their footnotes with them. */
export function registerRecordDrop(store: LibraryStore): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('briefing', 'records');
  return vscode.languages.registerDocumentDropEditProvider(
    settings.languages,
    {
      async provideDocumentDropEdits(document, position, data, token) {
        const dropped = await data.get(recordMime)?.asString();
        if (dropped === undefined || token.isCancellationRequested) return undefined;
        const keys = JSON.parse(dropped) as string[];
        const { library } = store;
        const content = recordContent(
          library,
          keys.flatMap((key) => library.recordsNamed(key)),
          'sentence',
          noteStyle(document),
        );
        const offset = document.offsetAt(position);
        const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
        const { edits } = planInsertion(
          document.getText(),
          [{ start: offset, end: offset }],
          () => content,
          eol,
        );
        if (edits.length === 0) return undefined;
        const isHere = ({ start, end }: TextEdit) => start === offset && end === offset;
        const title = vscode.l10n.t('Insert Sourced Sentences');
        const edit = new vscode.DocumentDropEdit(edits.find(isHere)?.text ?? '', title, kind);
        // The text of a drop is a snippet to the editor only when it is given as one.
        edit.additionalEdit = new vscode.WorkspaceEdit();
        for (const { start, end, text } of edits.filter((elsewhere) => !isHere(elsewhere))) {
          const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
          edit.additionalEdit.replace(document.uri, range, text);
        }
        return edit;
      },
    },
    { dropMimeTypes: [recordMime], providedDropEditKinds: [kind] },
  );
}
