import * as vscode from 'vscode';
import {
  type CheckedNote,
  type Finding,
  type FindingFix,
  type FixAction,
  fixesFor,
  silencing,
} from '../../../core/checks';
import { captureCommands, sourcesCommands } from '../../shared/command-ids';
import { isMarkdownNote } from '../../shared/front/is-note';
import { localizer } from '../../shared/localizer';
import { rangeOf } from '../../shared/ranges';
import type { CheckedNotes } from './checked-notes';
import type { Comparisons } from './comparisons';
import { isOfCode } from './finding-diagnostics';

const { QuickFix } = vscode.CodeActionKind;
/** Checks for one question: while packs are still coming in, more than one may be in vain. */
const mostAttempts = 3;

/** Quick fixes for what was found in a note, each one step back. */
export class NoteFixes implements vscode.CodeActionProvider {
  constructor(
    private readonly notes: CheckedNotes,
    private readonly comparisons: Comparisons,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[] | undefined> {
    if (!isMarkdownNote(document) || (only && !only.contains(QuickFix))) return undefined;
    const checked = await this.upToDate(document, token);
    if (!checked) return undefined;
    return checked.findings.flatMap((finding) => {
      const place = rangeOf(document, finding);
      if (!place.intersection(range)) return [];
      const shown = diagnostics.filter((diagnostic) => isOfCode(diagnostic, finding.facts.code));
      return this.actions(document, checked, finding).map((action) => {
        action.diagnostics = shown;
        return action;
      });
    });
  }

  /** Checks once more if the packs or the text change during a check, because the editor asks only once. */
  private async upToDate(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<CheckedNote | undefined> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const checked = this.notes.present(document) ?? (await this.notes.of(document));
      if (token.isCancellationRequested) return undefined;
      if (checked && this.notes.present(document) === checked) return checked;
    }
    return undefined;
  }

  private actions(
    document: vscode.TextDocument,
    checked: CheckedNote,
    finding: Finding,
  ): vscode.CodeAction[] {
    const fixes = fixesFor(checked, finding, localizer).map((fix) => this.action(document, fix));
    return [...fixes, ...silence(document, checked, finding)];
  }

  private action(document: vscode.TextDocument, { title, edits, preferred, action }: FindingFix) {
    const offered = new vscode.CodeAction(title, QuickFix);
    offered.isPreferred = preferred;
    if (edits.length > 0) {
      offered.edit = new vscode.WorkspaceEdit();
      for (const edit of edits) offered.edit.replace(document.uri, rangeOf(document, edit), edit.text);
    }
    if (action) offered.command = this.command(document, title, action);
    return offered;
  }

  private command(document: vscode.TextDocument, title: string, action: FixAction): vscode.Command {
    switch (action.kind) {
      case 'select': {
        const options = { selection: rangeOf(document, action) };
        return { title, command: 'vscode.open', arguments: [document.uri, options] };
      }
      case 'add-alias': {
        const argument = { as: 'alias', text: action.form, actor: action.entity };
        return { title, command: captureCommands.addToPack, arguments: [argument] };
      }
      case 'show-packs':
        return { title, command: sourcesCommands.showPacks };
      case 'turn-on-bundled-article':
        return { title, command: sourcesCommands.turnOnBundledArticle };
      case 'compare': {
        const [before, after] = this.comparisons.put(action.before, action.after);
        return { title, command: 'vscode.diff', arguments: [before, after, action.title] };
      }
    }
  }
}

/** Writes a directive whose reason is typed over. */
function silence(document: vscode.TextDocument, checked: CheckedNote, finding: Finding): vscode.CodeAction[] {
  const { code } = finding.facts;
  const action = new vscode.CodeAction(vscode.l10n.t('Silence “{0}” Here, with a Reason', code), QuickFix);
  const place = silencing(checked, finding);
  if (!place) return [];
  const { at, before, after } = place;
  const snippet = new vscode.SnippetString()
    .appendText(`${before}<!-- briefing-ignore: ${code} `)
    .appendPlaceholder(vscode.l10n.t('reason'))
    .appendText(` -->${after}`);
  const position = document.positionAt(at);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [new vscode.SnippetTextEdit(new vscode.Range(position, position), snippet)]);
  return [action];
}
