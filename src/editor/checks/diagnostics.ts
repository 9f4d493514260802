import * as vscode from 'vscode';
import { describeProblem, describeRelated } from '../../core/pack/describe-problem';
import type { Span } from '../../core/pack/model';
import { type Problem, relatedSpan, severityOf } from '../../core/pack/problems';
import { localizer } from '../localizer';

/** What the Problems panel names as the origin. */
export const diagnosticSource = 'Briefing Notes';

export function rangeIn(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** @param other the place in another file that the problem is about */
export function diagnosticOf(
  document: vscode.TextDocument,
  problem: Problem,
  other?: vscode.Location,
): vscode.Diagnostic {
  const severity =
    severityOf(problem) === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const message = describeProblem(problem, localizer);
  const diagnostic = new vscode.Diagnostic(rangeIn(document, problem), message, severity);
  diagnostic.source = diagnosticSource;
  diagnostic.code = problem.code;
  const first = relatedSpan(problem);
  const location = other ?? (first && new vscode.Location(document.uri, rangeIn(document, first)));
  if (location) {
    const words = describeRelated(problem, localizer);
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, words)];
  }
  return diagnostic;
}
