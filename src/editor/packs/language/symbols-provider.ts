import * as vscode from 'vscode';
import { type PackSymbol, symbolsOf } from '../../../core/pack/editing/outline';
import { oneLine } from '../../../core/render/escape';
import type { PackDocuments } from './pack-documents';

const kinds: Readonly<Record<PackSymbol['kind'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Module,
  source: vscode.SymbolKind.File,
  passage: vscode.SymbolKind.String,
  place: vscode.SymbolKind.Namespace,
  actor: vscode.SymbolKind.Class,
  relation: vscode.SymbolKind.Interface,
  event: vscode.SymbolKind.Event,
  claim: vscode.SymbolKind.Method,
  quote: vscode.SymbolKind.String,
  pack: vscode.SymbolKind.Package,
};

/** The sections and records of a pack: for the outline, the breadcrumbs and "Go to Symbol". */
export class PackSymbols implements vscode.DocumentSymbolProvider {
  constructor(private readonly packs: PackDocuments) {}

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    const pack = this.packs.of(document);
    const symbol = ({ name, detail, kind, span, selection, children }: PackSymbol): vscode.DocumentSymbol => {
      const shown = new vscode.DocumentSymbol(
        kind === 'passage' ? `¶ ${name}` : name,
        oneLine(detail),
        kinds[kind],
        pack.rangeOf(span),
        pack.rangeOf(selection),
      );
      shown.children = children.map(symbol);
      return shown;
    };
    return symbolsOf(pack.root).map(symbol);
  }
}
