import * as vscode from 'vscode';

/** A path on which a file was found. */
interface Found {
  readonly uri: vscode.Uri;
  /** Size and times: one file has the same on every path. */
  readonly stamp: string;
  /** Resolves to `true` if it is reached through a symbolic link; set only if another path has the same stamp. */
  isLinked: Promise<boolean> | undefined;
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
  /** By path: those that were of its file at some time. While a file is written, two looks at it may differ. */
  private readonly related = new Map<string, Set<string>>();

  /** Takes note of a file as it is now. Never rejects. */
  async note(uri: vscode.Uri, stat: vscode.FileStat): Promise<void> {
    const key = uri.toString();
    const stamp = stampOf(stat);
    const related = this.related.get(key) ?? new Set([key]);
    if (this.found.get(key)?.stamp === stamp && related.size === this.pathsOf(uri).length) return;
    const twins = this.stamped(uri, stamp);
    for (const other of new Set([...related, ...twins])) {
      const one = this.found.get(key);
      const twin = this.found.get(other);
      if (!one || !twin || one === twin) continue;
      if (await isOneFile(one, twin, related.has(other) ? mostLooks : 1))
        await this.join([...this.pathsOf(uri), ...this.pathsOf(twin.uri)]);
      else if (this.pathsOf(uri).some((path) => path.toString() === other)) this.leave(uri);
    }
  }

  /** All paths that lead to the file, its own first. */
  pathsOf(uri: vscode.Uri): readonly vscode.Uri[] {
    return this.groups.get(uri.toString()) ?? [uri];
  }

  /** All paths to look at when the file may have changed. */
  relatedTo(uri: vscode.Uri): readonly vscode.Uri[] {
    const related = [...(this.related.get(uri.toString()) ?? [])];
    return [
      uri,
      ...related.filter((key) => key !== uri.toString()).flatMap((key) => this.found.get(key)?.uri ?? []),
    ];
  }

  forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.unstamp(key);
    this.found.delete(key);
    this.leave(uri);
    for (const other of this.related.get(key) ?? []) this.related.get(other)?.delete(key);
    this.related.delete(key);
  }

  /** Keeps the stamp, and returns the other paths that have the same. */
  private stamped(uri: vscode.Uri, stamp: string): string[] {
    const key = uri.toString();
    this.unstamp(key);
    const twins = this.byStamp.get(stamp) ?? new Set();
    const others = [...twins];
    this.byStamp.set(stamp, twins.add(key));
    this.found.set(key, { uri, stamp, isLinked: undefined });
    return others;
  }

  private unstamp(key: string): void {
    const stamp = this.found.get(key)?.stamp;
    if (stamp === undefined) return;
    const twins = this.byStamp.get(stamp);
    twins?.delete(key);
    if (twins?.size === 0) this.byStamp.delete(stamp);
  }

  private leave(uri: vscode.Uri): void {
    const left = this.pathsOf(uri).filter((other) => other.toString() !== uri.toString());
    this.groups.delete(uri.toString());
    for (const other of left)
      if (left.length > 1) this.groups.set(other.toString(), left);
      else this.groups.delete(other.toString());
  }

  private async join(uris: readonly vscode.Uri[]): Promise<void> {
    const once = [...new Map(uris.map((uri) => [uri.toString(), uri])).entries()];
    const paths = await Promise.all(
      once.map(async ([key, uri]) => {
        const found = this.found.get(key);
        return { key, uri, order: `${found && (await linked(found)) ? 1 : 0} ${key}` };
      }),
    );
    const here = paths.filter(({ key }) => this.found.has(key)).sort((a, b) => (a.order < b.order ? -1 : 1));
    const group = here.map(({ uri }) => uri);
    const keys = here.map(({ key }) => key);
    for (const key of keys) {
      this.groups.set(key, group);
      this.related.set(key, new Set([...(this.related.get(key) ?? []), ...keys]));
    }
  }
}

/** Looks at paths that were of one file before they count as two. */
const mostLooks = 5;

function stampOf({ size, mtime, ctime }: vscode.FileStat): string {
  return `${size} ${mtime} ${ctime}`;
}

/**
 * Looks at both anew: what was noted of them may be of different times.
 *
 * @param looks how many times at most, as the file may be written between a look at the one and at the other
 */
async function isOneFile(one: Found, other: Found, looks: number): Promise<boolean> {
  if (!(await linked(one)) && !(await linked(other))) return false;
  for (let look = 0; look < looks; look++) if (await isSameNow(one, other)) return true;
  return false;
}

async function isSameNow(one: Found, other: Found): Promise<boolean> {
  const { fs } = vscode.workspace;
  try {
    const [stat, otherStat] = await Promise.all([fs.stat(one.uri), fs.stat(other.uri)]);
    if (stampOf(stat) !== stampOf(otherStat)) return false;
    const [bytes, others] = await Promise.all([fs.readFile(one.uri), fs.readFile(other.uri)]);
    return bytes.length === others.length && bytes.every((byte, at) => byte === others[at]);
  } catch {
    return false;
  }
}

function linked(found: Found): Promise<boolean> {
  return (found.isLinked ??= isLinked(found.uri));
}

/** Returns `true` if the file, or a folder of the workspace that it is in, is a symbolic link. */
async function isLinked(uri: vscode.Uri): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? '/';
  for (let at = uri; at.path.length > root.length; at = vscode.Uri.joinPath(at, '..')) {
    const stat = await Promise.resolve(vscode.workspace.fs.stat(at)).catch(() => undefined);
    if (stat && (stat.type & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
