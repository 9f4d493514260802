import * as vscode from 'vscode';
import { decodeLoosely } from '../../../core/base/decode-text';
import { VersionCache } from '../../../core/base/version-cache';
import { textAt } from '../../../core/pack/editing/cursor';
import { type IdOccurrence, idsIn } from '../../../core/pack/editing/ids';
import { looseTree } from '../../../core/yaml/loose/loose-yaml';
import { readPackText } from '../../../core/pack/decode';
import { idFromPath, isSlug } from '../../../core/pack/ids';
import type { Span } from '../../../core/base/span';
import type { PackReading } from '../../../core/pack/read';
import type { YamlNode } from '../../../core/yaml/tree';
import { rangesIn } from '../../shared/ranges';

/**
 * A pack's text and what is known of it, each part found out when it is first asked for. There are two trees of it, as
 * writing and checking want different things of a text: `root` has all that can be made out of half-typed lines, the
 * root of `reading` what YAML says and no more.
 */
export interface PackText {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** The version of the document; `undefined` for a file that no editor has open. */
  readonly version: number | undefined;
  readonly root: YamlNode | undefined;
  /** The occurrences of ids, from `root`. */
  readonly ids: readonly IdOccurrence[];
  /** The id that the pack goes by. */
  readonly packId: string;
  /** The pack as a library takes it, and its problems. */
  readonly reading: PackReading;
  rangeOf(span: Span): vscode.Range;
}

/** A text of more UTF-16 units is read in a thread: on the spot it would be felt in the typing. */
const longText = 50_000;

export function isLong({ text }: Pick<PackText, 'text'>): boolean {
  return text.length > longText;
}

/** The texts of packs, as they are in the editor or else on the disk: those of open documents are read once a version. */
export class PackDocuments implements vscode.Disposable {
  private readonly cache = new VersionCache<vscode.TextDocument>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument((document) => {
    this.cache.drop(document);
  });

  /** The pack in the present version of the document. Never throws: a text that is no pack is one with problems. */
  of(document: vscode.TextDocument): PackText {
    return document.isClosed ? ofDocument(document) : this.cache.get(document, ofDocument);
  }

  /** `undefined` for a file that cannot be read. */
  async at(uri: vscode.Uri): Promise<PackText | undefined> {
    const open = vscode.workspace.textDocuments.find(
      (document) => !document.isClosed && document.uri.toString() === uri.toString(),
    );
    if (open) return this.of(open);
    try {
      // Files are not opened as documents: they would be checked, and listed in the Problems panel, on their own.
      const isFile = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
      if (!isFile) return this.of(await vscode.workspace.openTextDocument(uri));
      return packText(uri, decodeLoosely(await vscode.workspace.fs.readFile(uri)));
    } catch {
      return undefined;
    }
  }

  dispose(): void {
    this.closing.dispose();
  }
}

function ofDocument(document: vscode.TextDocument): PackText {
  return packText(document.uri, document.getText(), document.version);
}

function packText(uri: vscode.Uri, text: string, version?: number): PackText {
  const root = once(() => looseTree(text));
  const ids = once(() => idsIn(text, root()));
  const reading = once(() => readPackText(text, idFromPath(uri.path)));
  const packId = once(() => {
    const id = textAt(root(), ['id']);
    return id !== undefined && isSlug(id) ? id : idFromPath(uri.path);
  });
  return {
    uri,
    text,
    version,
    get root() {
      return root();
    },
    get ids() {
      return ids();
    },
    get packId() {
      return packId();
    },
    get reading() {
      return reading();
    },
    rangeOf: rangesIn(text),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
