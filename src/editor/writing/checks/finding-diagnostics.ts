import * as vscode from 'vscode';
import {
  type Finding,
  type Severity,
  type SeveritySettings,
  describeFinding,
  isSuperfluous,
  findingSeverity,
} from '../../../core/checks';
import { diagnosticSource } from '../../packs/problems/diagnostics';
import { localizer } from '../../shared/localizer';

const editorSeverities: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding as the Problems panel shows it; `undefined` for one that is off. */
export function findingDiagnostic(
  finding: Finding,
  range: vscode.Range,
  settings: SeveritySettings,
): vscode.Diagnostic | undefined {
  const severity = findingSeverity(finding, settings);
  if (severity === 'off') return undefined;
  const diagnostic = new vscode.Diagnostic(
    range,
    describeFinding(finding, localizer),
    editorSeverities[severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = finding.facts.code;
  if (isSuperfluous(finding)) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

/** Returns `true` if the diagnostic shows a finding of the code. */
export function isOfCode({ source, code }: vscode.Diagnostic, wanted: string): boolean {
  return source === diagnosticSource && code === wanted;
}
