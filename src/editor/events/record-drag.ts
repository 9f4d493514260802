import * as vscode from 'vscode';
import type { LibraryRecord } from '../../core/library';
import { recordContent } from '../../core/note/contents';
import type { TextEdit } from '../../core/text-edit';
import { planInsertion } from '../../core/note/insertion';
import type { OutlineNode } from '../../core/outline/node';
import { standalone } from '../insert/note-editor';
import { rangeOf } from '../ranges';
import { isReadOnly } from '../read-only';
import { idsOf } from '../insert/resolve';
import type { LibraryStore } from '../library/library-store';
import { recordMime, recordMimes } from './record-mime';
import { markdownStyle, noteStyle, registerForLanguages } from '../settings';

/** Lets records be dragged out of a tree; elsewhere than in a note they drop as text. */
export class RecordDrag implements vscode.TreeDragAndDropController<OutlineNode> {
  readonly dragMimeTypes = recordMimes.dragMimeTypes;
  readonly dropMimeTypes = recordMimes.dropMimeTypes;

  /** @param recordsOf the records of rows, in the order in which the view shows them */
  constructor(
    private readonly store: LibraryStore,
    private readonly recordsOf: (nodes: readonly OutlineNode[]) => Promise<LibraryRecord[]>,
  ) {}

  async handleDrag(
    nodes: readonly OutlineNode[],
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const records = await this.recordsOf(nodes);
    if (records.length === 0 || token.isCancellationRequested) return;
    const content = recordContent(this.store.library, records, 'sentence', markdownStyle());
    data.set(recordMime, new vscode.DataTransferItem(JSON.stringify(records.map(({ key }) => key))));
    data.set('text/plain', new vscode.DataTransferItem(standalone(() => content)));
  }
}

/** Where records are dropped in a note, their sentences go, and their footnotes with them. */
export function registerRecordDrop(store: LibraryStore): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('briefing', 'records');
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data, token) {
      const dropped = await data.get(recordMime)?.asString();
      if (dropped === undefined) return undefined;
      const readOnly = await isReadOnly(document);
      const records = keysOf(dropped).flatMap((key) => store.library.recordsNamed(key));
      if (readOnly || records.length === 0 || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
      const selections = [{ start: offset, end: offset }];
      const style = noteStyle(document);
      const content = recordContent(store.library, records, 'sentence', style);
      const { edits } = planInsertion(document.getText(), selections, () => content, eol, style.format);
      const isHere = ({ start, end }: TextEdit) => start === offset && end === offset;
      const title = vscode.l10n.t('Insert Sourced Sentences');
      const edit = new vscode.DocumentDropEdit(edits.find(isHere)?.text ?? '', title, kind);
      edit.additionalEdit = new vscode.WorkspaceEdit();
      for (const change of edits.filter((elsewhere) => !isHere(elsewhere)))
        edit.additionalEdit.replace(document.uri, rangeOf(document, change), change.text);
      return edit;
    },
  };
  return registerForLanguages((languages) =>
    vscode.languages.registerDocumentDropEditProvider(languages, provider, {
      dropMimeTypes: [recordMime],
      providedDropEditKinds: [kind],
    }),
  );
}

/** Anything may call itself by our name; what is no list of keys holds none. */
function keysOf(dropped: string): string[] {
  try {
    return idsOf(JSON.parse(dropped)) ?? [];
  } catch {
    return [];
  }
}
