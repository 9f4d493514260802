import * as vscode from 'vscode';

/** A path on which a file was found. */
interface Found {
  readonly uri: vscode.Uri;
  /** Size and times: one file has the same on every path. */
  readonly stamp: string;
}

/**
 * Knows which of the paths that were found lead to one real file: those with the same size, times and bytes, of which at
 * least one goes through a symbolic link. The editor shows no other sign of it in every kind of host.
 */
export class RealFiles {
  private readonly found = new Map<string, Found>();
  private readonly byStamp = new Map<string, Set<string>>();
  /** By path: all paths of its file, its own first; only where there are several. */
  private readonly groups = new Map<string, readonly vscode.Uri[]>();

  /** Takes note of a file as it is now. Never rejects. */
  async note(uri: vscode.Uri, { size, mtime, ctime }: vscode.FileStat): Promise<void> {
    const key = uri.toString();
    const stamp = `${size} ${mtime} ${ctime}`;
    if (this.found.get(key)?.stamp === stamp) return;
    this.forget(uri);
    this.found.set(key, { uri, stamp });
    const twins = this.byStamp.get(stamp) ?? new Set();
    const others = [...twins];
    this.byStamp.set(stamp, twins.add(key));
    for (const other of others) {
      const twin = this.found.get(other);
      if (twin?.stamp !== stamp || !(await isOneFile(uri, twin.uri))) continue;
      // Either may have changed meanwhile.
      if (this.found.get(key)?.stamp !== stamp || this.found.get(other)?.stamp !== stamp) continue;
      await this.join([...this.pathsOf(twin.uri), uri]);
      return;
    }
  }

  /** All paths that lead to the file, its own first. */
  pathsOf(uri: vscode.Uri): readonly vscode.Uri[] {
    return this.groups.get(uri.toString()) ?? [uri];
  }

  forget(uri: vscode.Uri): void {
    const key = uri.toString();
    const known = this.found.get(key);
    if (!known) return;
    this.found.delete(key);
    const twins = this.byStamp.get(known.stamp);
    twins?.delete(key);
    if (twins?.size === 0) this.byStamp.delete(known.stamp);
    const left = this.pathsOf(uri).filter((other) => other.toString() !== key);
    this.groups.delete(key);
    for (const other of left)
      if (left.length > 1) this.groups.set(other.toString(), left);
      else this.groups.delete(other.toString());
  }

  private async join(uris: readonly vscode.Uri[]): Promise<void> {
    const paths = await Promise.all(
      uris.map(async (uri) => ({ uri, order: `${(await isLinked(uri)) ? 1 : 0} ${uri.toString()}` })),
    );
    const group = paths
      .filter(({ uri }) => this.found.has(uri.toString()))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ uri }) => uri);
    for (const uri of group) this.groups.set(uri.toString(), group);
  }
}

async function isOneFile(one: vscode.Uri, other: vscode.Uri): Promise<boolean> {
  try {
    if (!(await isLinked(one)) && !(await isLinked(other))) return false;
    const { fs } = vscode.workspace;
    const [bytes, others] = await Promise.all([fs.readFile(one), fs.readFile(other)]);
    return bytes.length === others.length && bytes.every((byte, at) => byte === others[at]);
  } catch {
    return false;
  }
}

/** Whether the file, or a folder of the workspace that it is in, is a symbolic link. */
async function isLinked(uri: vscode.Uri): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? '/';
  for (let at = uri; at.path.length > root.length; at = vscode.Uri.joinPath(at, '..')) {
    const stat = await Promise.resolve(vscode.workspace.fs.stat(at)).catch(() => undefined);
    if (stat && (stat.type & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
