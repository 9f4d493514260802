import * as vscode from 'vscode';
import type { CheckedNote } from '../../../core/checks';
import { citationAt } from '../../../core/markdown/citations';
import { fittingRecords } from '../../../core/ledger/fitting-records';
import type { PlacedSentence } from '../../../core/ledger/note-view';
import { type LedgerRow, rowsOf } from '../../../core/ledger/rows';
import { citingSentences } from '../../../core/ledger/sentences';
import type { LibraryRecord } from '../../../core/library';
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
const mostInHover = 8;

/** The place of a row in a hover, which has little room: what the record has otherwise, what no record has, the rest. */
const places = { contradicts: 0, 'not-cited': 1, unsure: 2, 'borne-out': 3 } as const;

/** A lens whose count is worked out only if the sentence is in sight. */
export class SourceLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly checked: CheckedNote,
    readonly offset: number,
  ) {
    super(range);
  }
}

/** Shows what the cited records have for each thing in a sentence: on a citation, above a sentence, and as a list. */
export class SourceRows implements vscode.HoverProvider, vscode.CodeLensProvider<SourceLens> {
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
    const rows = rowsAt(checked, citation.start);
    return rows && rows.length > 0
      ? new vscode.Hover(tableOf(checked, rows), rangeOf(document, citation))
      : undefined;
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<SourceLens[] | undefined> {
    const checked = await this.checked.of(document);
    if (!checked || isCancelled(token)) return undefined;
    return checked.view.blocks.flatMap(({ view, start }) =>
      citingSentences(view).map((sentence) => {
        const at = start + sentence.start;
        return new SourceLens(rangeOf(document, { start: at, end: at }), checked, at);
      }),
    );
  }

  resolveCodeLens(lens: SourceLens): SourceLens {
    const rows = rowsAt(lens.checked, lens.offset) ?? [];
    lens.command = {
      title: rows.length > 0 ? countOf(rows) : vscode.l10n.t('Nothing to compare'),
      command: checkCommands.showWhatBearsThisOut,
      arguments: [lens.offset],
    };
    return lens;
  }

  /** Lists the rows of the sentence at the cursor, or at an offset; the one that is chosen opens its record. */
  async show(front: NoteInFront, offset: unknown): Promise<boolean> {
    const note = await noteOrTell(front);
    if (!note) return false;
    const at = typeof offset === 'number' ? offset : cursorIn(note);
    const checked = await this.checked.of(note);
    const place = checked && at !== undefined ? placeAt(checked, at) : undefined;
    if (!checked || !place) return tellNone();
    const rows = rowsOf(place.placed.view, place.sentence, checked.context);
    if (rows) return rows.length > 0 ? choose(rows.map((row) => itemOf(checked, row))) : tellNone();
    if (place.sentence.citations.length > 0) return tellNone();
    const records = fittingRecords(place, checked.context);
    return records.length > 0
      ? choose(
          records.map((record) => fittingItem(checked, record)),
          true,
        )
      : tellNone();
  }
}

interface RecordItem extends vscode.QuickPickItem {
  readonly record: LibraryRecord | undefined;
}

/** Lets the user choose a row, or a record if the sentence cites none; the choice opens its record. */
async function choose(items: readonly RecordItem[], citesNone = false): Promise<boolean> {
  const { t } = vscode.l10n;
  const picked = await vscode.window.showQuickPick(items, {
    title: t('What Bears This Out'),
    placeHolder: citesNone
      ? t('The sentence cites no record. These may fit; choose one to open it')
      : t('Choose a row to open its record'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.record) await vscode.commands.executeCommand(pageCommands.showRecord, picked.record.key);
  return true;
}

function tellNone(): boolean {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The sentence at the cursor cites no record, or says nothing that can be compared with one.',
    ),
  );
  return false;
}

function cursorIn(note: vscode.TextDocument): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === note ? note.offsetAt(editor.selection.active) : undefined;
}

/** Returns the sentence at an offset; of two that meet there, the one that begins: a lens stands before its sentence. */
function placeAt({ view }: CheckedNote, offset: number): PlacedSentence | undefined {
  const found = view.sentenceAt(offset);
  const next = view.sentenceAt(offset + 1);
  return next && next.placed === found?.placed ? next : found;
}

function rowsAt(checked: CheckedNote, offset: number): readonly LedgerRow[] | undefined {
  const found = placeAt(checked, offset);
  return found && rowsOf(found.placed.view, found.sentence, checked.context);
}

function itemOf(checked: CheckedNote, row: LedgerRow): RecordItem {
  return {
    record: row.record,
    label: `$(${icons[row.verdict]}) ${plain(shorten(oneLine(row.words), longest))}`,
    description: plain(verdictOf(row)),
    detail: plain(sourceOf(checked, row.record)),
  };
}

function fittingItem(checked: CheckedNote, record: LibraryRecord): RecordItem {
  const { library } = checked.context;
  return {
    record,
    label: plain(shorten(oneLine(titleOf(library, record)), longest)),
    description: plain(shortCitation(record.pack, record.value.cite)),
  };
}

/** The title of the record, and the passage. */
function sourceOf({ context: { library } }: CheckedNote, record: LibraryRecord | undefined): string {
  return record ? `${titleOf(library, record)} — ${shortCitation(record.pack, record.value.cite)}` : '';
}

function countOf(rows: readonly LedgerRow[]): string {
  const borne = rows.filter(({ verdict }) => verdict === 'borne-out').length;
  return vscode.l10n.t('{0} of {1} borne out', borne, rows.length);
}

/** The rows as a table, with what is not borne out first. */
function tableOf(checked: CheckedNote, rows: readonly LedgerRow[]): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const cell = (text: string) => escapeCard(shorten(oneLine(text), longest));
  const shown = [...rows]
    .sort((one, other) => places[one.verdict] - places[other.verdict])
    .slice(0, mostInHover);
  const lines = shown.map(
    (row) => `| ${cell(row.words)} | ${cell(verdictOf(row))} | ${cell(sourceOf(checked, row.record))} |`,
  );
  const head = [t('In the sentence'), t('In the records'), t('Source')];
  const more = rows.length - shown.length;
  return new vscode.MarkdownString(
    [
      `**${countOf(rows)}**`,
      '',
      `| ${head.join(' | ')} |`,
      '| --- | --- | --- |',
      ...lines,
      ...(more > 0 ? ['', t('{0} more: Show What Bears This Out', more)] : []),
    ].join('\n'),
  );
}
