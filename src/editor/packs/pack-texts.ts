import * as vscode from 'vscode';
import { type IdOccurrence, idsIn } from '../../core/authoring/ids';
import { looseTree } from '../../core/authoring/loose-yaml';
import { textAt } from '../../core/authoring/cursor';
import { idFromPath, isSlug } from '../../core/pack/ids';
import type { Span } from '../../core/pack/model';
import { TextPositions } from '../../core/pack/text-positions';
import type { YamlNode } from '../../core/yaml/tree';

/** A pack's text with the ids in it, as it is in the editor or else on the disk. */
export interface PackText {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly root: YamlNode | undefined;
  readonly ids: readonly IdOccurrence[];
  /** The id that the pack goes by. */
  readonly packId: string;
  rangeOf(span: Span): vscode.Range;
}

/** The texts of packs: those of open documents are read once a version, half-typed or not. */
export class PackTexts implements vscode.Disposable {
  private readonly cached = new Map<vscode.TextDocument, { version: number; read: PackText }>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument((document) =>
    this.cached.delete(document),
  );

  of(document: vscode.TextDocument): PackText {
    const { version } = document;
    const known = this.cached.get(document);
    if (known?.version === version) return known.read;
    const read = packText(document.uri, document.getText());
    if (!document.isClosed) this.cached.set(document, { version, read });
    return read;
  }

  /** `undefined` for a file that cannot be read. */
  async at(uri: vscode.Uri): Promise<PackText | undefined> {
    const open = vscode.workspace.textDocuments.find(
      (document) => !document.isClosed && document.uri.toString() === uri.toString(),
    );
    if (open) return this.of(open);
    try {
      // The editor opens what is no file of a file system, such as the bundled pack.
      const isFile = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
      if (!isFile) return this.of(await vscode.workspace.openTextDocument(uri));
      const bytes = await vscode.workspace.fs.readFile(uri);
      return packText(uri, new TextDecoder().decode(bytes));
    } catch {
      return undefined;
    }
  }

  dispose(): void {
    this.closing.dispose();
    this.cached.clear();
  }
}

function packText(uri: vscode.Uri, text: string): PackText {
  const root = looseTree(text);
  const id = textAt(root, ['id']);
  const packId = id !== undefined && isSlug(id) ? id : idFromPath(uri.path);
  let ids: readonly IdOccurrence[] | undefined;
  let positions: TextPositions | undefined;
  const positionOf = (offset: number) => {
    const { line, column } = (positions ??= new TextPositions(text)).at(offset);
    return new vscode.Position(line, column);
  };
  return {
    uri,
    text,
    root,
    packId,
    get ids() {
      return (ids ??= idsIn(text, root));
    },
    rangeOf: ({ start, end }) => new vscode.Range(positionOf(start), positionOf(end)),
  };
}
