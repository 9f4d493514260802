import * as vscode from 'vscode';
import { describeFix } from '../../../core/pack/problems/describe-fix';
import { type Fix, fixesFor, fixesProvedBy } from '../../../core/pack/problems/fixes';
import type { Problem } from '../../../core/pack/problems/problems';
import { localizer } from '../../shared/localizer';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { type PackDocuments, type PackText, isLong } from '../language/pack-documents';
import { isOwnPack, packSelector } from '../../shared/pack-files';
import { rangeOf } from '../../shared/ranges';
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

/** Each fix is proved by a reading of the whole pack: of a long pack, for the first few problems of a selection only. */
const mostProblems = { short: 20, long: 3 };

/** Quick fixes for the problems of a pack, whether our checks or another extension's show them. */
class PackFixes implements vscode.CodeActionProvider<PackFix> {
  /** The fixes of a problem, which is one of a version of a document. */
  private readonly proved = new WeakMap<Problem, readonly Fix[] | Promise<readonly Fix[]>>();

  constructor(
    private readonly store: LibraryStore,
    private readonly packs: PackDocuments,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<PackFix[]> {
    // Asked at each move of the cursor: where nobody tells a problem, the pack need not be read.
    if (!isOwnPack(document) || (only && !only.contains(QuickFix)) || diagnostics.length === 0) return [];
    const pack = this.packs.of(document);
    const { version } = document;
    const problems = pack.reading.problems.filter((problem) =>
      rangeOf(document, problem).intersection(range),
    );
    const actions: PackFix[] = [];
    for (const problem of problems.slice(0, mostProblems[isLong(pack) ? 'long' : 'short'])) {
      const place = rangeOf(document, problem);
      const shown = diagnostics.filter((diagnostic) => tells(diagnostic, problem, place));
      for (const fix of await this.fixesOf(problem, pack)) {
        const action = new PackFix(document, version, fix);
        action.diagnostics = shown;
        actions.push(action);
      }
      if (isCancelled(token) || document.version !== version) return [];
    }
    return actions;
  }

  private fixesOf(
    problem: Problem,
    { uri, text, reading }: PackText,
  ): readonly Fix[] | Promise<readonly Fix[]> {
    const known = this.proved.get(problem);
    if (known) return known;
    const fixes = isLong({ text })
      ? fixesProvedBy((words) => this.store.readingOf(words, uri), problem, text, reading)
      : fixesFor(problem, text, reading.root, reading.pack?.id, reading);
    this.proved.set(problem, fixes);
    return fixes;
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

export function registerPackFixes(store: LibraryStore, packs: PackDocuments): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(packSelector, new PackFixes(store, packs), {
    providedCodeActionKinds: [QuickFix],
  });
}
