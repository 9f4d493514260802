import * as vscode from 'vscode';
import { describeFix } from '../../core/pack/describe-fix';
import { type Fix, fixesFor } from '../../core/pack/fixes';
import type { Problem } from '../../core/pack/problems';
import { localizer } from '../localizer';
import type { PackDocuments } from '../packs/pack-documents';
import { isOwnPack, packSelector } from '../packs/pack-files';
import { rangeOf } from '../ranges';
import { diagnosticSource } from './diagnostics';

const { QuickFix } = vscode.CodeActionKind;

/** A quick fix, good for the version of the document that it was made for. */
class PackFix extends vscode.CodeAction {
  constructor(
    readonly document: vscode.TextDocument,
    readonly version: number,
    readonly fix: Fix,
  ) {
    super(describeFix(fix.facts, localizer), QuickFix);
    this.isPreferred = fix.preferred;
  }
}

/** Quick fixes for the problems of a pack, whoever tells them. */
class PackFixes implements vscode.CodeActionProvider<PackFix> {
  constructor(private readonly packs: PackDocuments) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): PackFix[] {
    if (!isOwnPack(document) || (only && !only.contains(QuickFix))) return [];
    const { text, reading } = this.packs.of(document);
    const { root, problems, pack } = reading;
    return problems.flatMap((problem) => {
      const place = rangeOf(document, problem);
      if (!place.intersection(range)) return [];
      const told = diagnostics.filter((diagnostic) => tells(diagnostic, problem, place));
      return fixesFor(problem, text, root, pack?.id).map((fix) => {
        const action = new PackFix(document, document.version, fix);
        action.diagnostics = told;
        return action;
      });
    });
  }

  /** The edit is made when the fix is chosen; if the text has changed meanwhile, there is none. */
  resolveCodeAction(action: PackFix): PackFix {
    const { document, version, fix } = action;
    if (document.isClosed || document.version !== version) return action;
    action.edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of fix.edits)
      action.edit.replace(document.uri, rangeOf(document, { start, end }), text);
    return action;
  }
}

function tells({ source, code, range }: vscode.Diagnostic, problem: Problem, place: vscode.Range): boolean {
  return source === diagnosticSource && code === problem.code && range.isEqual(place);
}

export function registerPackFixes(packs: PackDocuments): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(packSelector, new PackFixes(packs), {
    providedCodeActionKinds: [QuickFix],
  });
}
