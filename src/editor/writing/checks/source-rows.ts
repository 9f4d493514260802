import * as vscode from 'vscode';
import type { CheckedNote } from '../../../core/checks';
import { citationAt } from '../../../core/markdown/citations';
import { type LedgerRow, rowsOf } from '../../../core/ledger/rows';
import { escapeCard, oneLine, shorten } from '../../../core/render/escape';
import { shortCitation } from '../../../core/render/citation';
import { titleOf } from '../../../core/render/sentence';
import { isCancelled } from '../../shared/cancelled';
import { checkCommands, pageCommands } from '../../shared/command-ids';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { noteOrTell } from '../../shared/front/note-or-tell';
import { plain } from '../../shared/plain';
import { rangeOf } from '../../shared/ranges';
import { settings } from '../../shared/settings';
import type { CheckedNotes } from './checked-notes';

/** The result for a row, in words: "contradicts: 11 civilians". */
function verdictOf({ verdict, value }: LedgerRow): string {
  const { t } = vscode.l10n;
  switch (verdict) {
    case 'borne-out':
      return t('borne out');
    case 'contradicts':
      return value === undefined
        ? t('contradicts the record')
        : t('contradicts the record: {0}', oneLine(value));
    case 'not-cited':
      return t('not in what is cited');
    case 'unsure':
      return t('not certain');
  }
}

const icons = {
  'borne-out': 'check',
  contradicts: 'error',
  'not-cited': 'question',
  unsure: 'dash',
} as const;
const longest = 80;
const mostInHover = 4;

/** Returns whether the record has another number, date or quotation for a row, or none. */
function isOpen({ kind, verdict }: LedgerRow): boolean {
  const isValue = kind === 'number' || kind === 'date' || kind === 'quotation';
  return isValue && (verdict === 'contradicts' || verdict === 'not-cited');
}

/** Shows what the cited records have for each thing in a sentence: on a citation, above a sentence, and as a list. */
export class SourceRows implements vscode.HoverProvider, vscode.CodeLensProvider {
  constructor(private readonly checked: CheckedNotes) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!settings.hoverEnabled) return undefined;
    const offset = document.offsetAt(position);
    const citation = citationAt(document.getText(), offset);
    const checked = citation && (await this.checked.of(document));
    if (!checked || isCancelled(token)) return undefined;
    // The card of the record has little room: what is borne out needs none.
    const rows = rowsAt(checked, citation.start)?.filter(isOpen).slice(0, mostInHover);
    return rows && rows.length > 0
      ? new vscode.Hover(tableOf(checked, rows), rangeOf(document, citation))
      : undefined;
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    const checked = await this.checked.of(document);
    if (!checked || isCancelled(token)) return undefined;
    return checked.view.blocks.flatMap(({ view, start }) =>
      view.sentences.flatMap((sentence) => {
        const rows = rowsOf(view, sentence, checked.context);
        if (!rows || rows.length === 0) return [];
        const at = start + sentence.start;
        const borne = rows.filter(({ verdict }) => verdict === 'borne-out').length;
        return new vscode.CodeLens(rangeOf(document, { start: at, end: at }), {
          title: vscode.l10n.t('{0} of {1} borne out', borne, rows.length),
          command: checkCommands.showWhatBearsThisOut,
          arguments: [at],
        });
      }),
    );
  }

  /** Lists the rows of the sentence at the cursor, or at an offset; the one that is chosen opens its record. */
  async show(front: NoteInFront, offset: unknown): Promise<boolean> {
    const note = await noteOrTell(front);
    if (!note) return false;
    const checked = await this.checked.of(note);
    const at = typeof offset === 'number' ? offset : cursorIn(note);
    const rows = checked && at !== undefined ? rowsAt(checked, at) : undefined;
    if (!checked || !rows || rows.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The sentence at the cursor cites no record, or says nothing that can be compared with one.',
        ),
      );
      return false;
    }
    const picked = await vscode.window.showQuickPick(
      rows.map((row) => itemOf(checked, row)),
      {
        title: vscode.l10n.t('What Bears This Out'),
        placeHolder: vscode.l10n.t('Choose a row to open its record'),
        matchOnDescription: true,
        matchOnDetail: true,
      },
    );
    if (picked?.row.record)
      await vscode.commands.executeCommand(pageCommands.showRecord, picked.row.record.key);
    return true;
  }
}

function cursorIn(note: vscode.TextDocument): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === note ? note.offsetAt(editor.selection.active) : undefined;
}

function rowsAt({ view, context }: CheckedNote, offset: number): readonly LedgerRow[] | undefined {
  const found = view.sentenceAt(offset);
  return found && rowsOf(found.placed.view, found.sentence, context);
}

function itemOf(checked: CheckedNote, row: LedgerRow): vscode.QuickPickItem & { readonly row: LedgerRow } {
  return {
    row,
    label: `$(${icons[row.verdict]}) ${plain(shorten(oneLine(row.words), longest))}`,
    description: plain(verdictOf(row)),
    detail: plain(sourceOf(checked, row)),
  };
}

/** The title of the record, and the passage. */
function sourceOf({ context: { library } }: CheckedNote, { record }: LedgerRow): string {
  return record ? `${titleOf(library, record)} — ${shortCitation(record.pack, record.value.cite)}` : '';
}

function tableOf(checked: CheckedNote, rows: readonly LedgerRow[]): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const cell = (text: string) => escapeCard(shorten(oneLine(text), longest)).replaceAll('|', '\\|');
  const lines = rows.map(
    (row) => `| ${cell(row.words)} | ${cell(verdictOf(row))} | ${cell(sourceOf(checked, row))} |`,
  );
  const head = [t('In the sentence'), t('In the records'), t('Source')];
  return new vscode.MarkdownString(
    [`**${t('Not borne out')}**`, '', `| ${head.join(' | ')} |`, '| --- | --- | --- |', ...lines].join('\n'),
  );
}
