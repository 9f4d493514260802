import * as vscode from 'vscode';
import { foldsOf } from '../../../core/pack/editing/folds';
import type { PackDocuments } from './pack-documents';

/** Sections, records, passages, lists, texts and comments of a pack, to be folded up. */
export class PackFolding implements vscode.FoldingRangeProvider {
  constructor(private readonly packs: PackDocuments) {}

  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    const pack = this.packs.of(document);
    return foldsOf(pack.text, pack.root).map((fold) => {
      const { start, end } = pack.rangeOf(fold);
      const kind = fold.kind === 'comment' ? vscode.FoldingRangeKind.Comment : undefined;
      return new vscode.FoldingRange(start.line, end.line, kind);
    });
  }
}
