import * as vscode from 'vscode';
import { describeProblem, describeRelated } from '../../../core/pack/problems/describe-problem';
import { type Problem, relatedSpan, severityOf } from '../../../core/pack/problems/problems';
import { localizer } from '../../shared/localizer';
import { rangeOf } from '../../shared/ranges';

/** Source of our diagnostics in the Problems panel. */
export const diagnosticSource = 'Briefing Notes';

/** @param other the place in another file that the problem is about */
export function diagnosticOf(
  document: vscode.TextDocument,
  problem: Problem,
  other?: vscode.Location,
): vscode.Diagnostic {
  const severity =
    severityOf(problem) === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const message = describeProblem(problem, localizer);
  const diagnostic = new vscode.Diagnostic(rangeOf(document, problem), message, severity);
  diagnostic.source = diagnosticSource;
  diagnostic.code = problem.code;
  const first = relatedSpan(problem);
  const location = other ?? (first && new vscode.Location(document.uri, rangeOf(document, first)));
  if (location) {
    const words = describeRelated(problem, localizer);
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, words)];
  }
  return diagnostic;
}
