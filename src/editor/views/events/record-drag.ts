import * as vscode from 'vscode';
import type { LibraryRecord } from '../../../core/library';
import { recordContent } from '../../../core/note/insert/contents';
import type { Insertion } from '../../../core/note/insert/insertion';
import type { OutlineNode } from '../../../core/outline/node';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { planIn, standalone } from '../../writing/insert/edits';
import { tellMoved } from '../../writing/insert/place-messages';
import { rangeOf } from '../../shared/ranges';
import { isReadOnly } from '../../shared/read-only';
import { idsOf } from '../../writing/insert/resolve';
import type { LibraryStore } from '../../library/library-store';
import { styleIn } from '../../../core/note/front-matter/style';
import { markdownStyle, noteStyle, registerForLanguages } from '../../shared/settings';

/** Keys of records, as JSON. */
const recordMime = 'application/vnd.briefing.records';
const dropKind = vscode.DocumentDropOrPasteEditKind.Text.append('briefing', 'records');

/** Lets records be dragged out of a tree; elsewhere than in a note they drop as text. */
export class RecordDrag implements vscode.TreeDragAndDropController<OutlineNode> {
  readonly dragMimeTypes = [recordMime, 'text/plain'];
  readonly dropMimeTypes: string[] = [];

  /** @param recordsOf the records of rows, in the order in which the view shows them */
  constructor(
    private readonly store: LibraryStore,
    private readonly front: NoteInFront,
    private readonly recordsOf: (nodes: readonly OutlineNode[]) => Promise<LibraryRecord[]>,
  ) {}

  async handleDrag(
    nodes: readonly OutlineNode[],
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const records = await this.recordsOf(nodes);
    if (records.length === 0 || token.isCancellationRequested) return;
    this.tellWhereNoDrop();
    const content = recordContent(this.store.library, records, 'sentence', markdownStyle());
    data.set(recordMime, new vscode.DataTransferItem(JSON.stringify(records.map(({ key }) => key))));
    data.set('text/plain', new vscode.DataTransferItem(standalone(() => content)));
  }

  /** The editor itself says nothing where it takes no drop: the row just does not arrive. */
  private tellWhereNoDrop(): void {
    const { document } = this.front;
    if (!document) return;
    const { t } = vscode.l10n;
    const setting = 'dropIntoEditor.enabled';
    const isOff = vscode.workspace.getConfiguration('editor', document).get(setting) === false;
    if (isOff)
      void vscode.window.showInformationMessage(
        t('Dropping into text is turned off by “{0}”. Use the + on the row instead.', `editor.${setting}`),
      );
    else if (vscode.window.visibleTextEditors.length === 0)
      void vscode.window.showInformationMessage(
        t('Rows can be dropped into a text editor only. Use the + on the row instead.'),
      );
  }
}

/** The drop of a plan. What goes to the place itself is its own text, after which the editor puts the cursor. */
function recordDrop(
  document: vscode.TextDocument,
  offset: number,
  { edits }: Insertion,
): vscode.DocumentDropEdit {
  const here = edits.find(({ start, end }) => start === offset && end === offset);
  const drop = new vscode.DocumentDropEdit(
    here?.text ?? '',
    vscode.l10n.t('Insert Sourced Sentences'),
    dropKind,
  );
  drop.additionalEdit = new vscode.WorkspaceEdit();
  for (const change of edits.filter((edit) => edit !== here))
    drop.additionalEdit.replace(document.uri, rangeOf(document, change), change.text);
  return drop;
}

/** Sentences of records that are dropped in a note, with their footnotes. */
export function registerRecordDrop(store: LibraryStore): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data, token) {
      const dropped = await data.get(recordMime)?.asString();
      if (dropped === undefined) return undefined;
      const readOnly = await isReadOnly(document);
      const records = keysOf(dropped).flatMap((key) => store.library.recordsNamed(key));
      if (readOnly || records.length === 0 || token.isCancellationRequested) return undefined;
      const style = styleIn(document.getText(), noteStyle(document));
      const content = recordContent(store.library, records, 'sentence', style);
      const offset = document.offsetAt(position);
      const plan = planIn(document, [{ start: offset, end: offset }], () => content);
      // The editor asks once the row is let go; it does not ask again before it makes the edit.
      tellMoved(plan);
      return recordDrop(document, offset, plan);
    },
  };
  return registerForLanguages((languages) =>
    vscode.languages.registerDocumentDropEditProvider(languages, provider, {
      dropMimeTypes: [recordMime],
      providedDropEditKinds: [dropKind],
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
