import ignore, { type Ignore } from 'ignore';
import { withoutEnd } from './trimmed';

/** The `.gitignore` files at and below a folder, read as Git reads them. Paths have `/`, and begin with that of the folder. */
export class GitIgnore {
  private readonly rules = new Map<string, Ignore>();
  private readonly root: string;

  /**
   * @param root the path of the folder
   * @param ignoresCase whether this repository takes capitals and small letters for the same
   */
  constructor(
    root: string,
    private readonly ignoresCase: boolean,
  ) {
    this.root = withoutEnd(root, /\//);
  }

  /** Adds the text of the file in a folder. */
  add(folder: string, text: string): void {
    this.rules.set(withoutEnd(folder, /\//), ignore({ ignorecase: this.ignoresCase }).add(text));
  }

  /** Returns whether a path, or a folder that contains it, is ignored. @param isFolder whether the path is a folder */
  ignores(path: string, isFolder = false): boolean {
    if (this.rules.size === 0 || !path.startsWith(`${this.root}/`)) return false;
    for (let end = path.indexOf('/', this.root.length + 1); end > 0; end = path.indexOf('/', end + 1))
      if (this.excludes(path.slice(0, end), true)) return true;
    return this.excludes(path, isFolder);
  }

  /** A rule of an inner folder stands above those of the folders around it. */
  private excludes(path: string, isFolder: boolean): boolean {
    for (let folder = parentOf(path); folder.length >= this.root.length; folder = parentOf(folder)) {
      const name = path.slice(folder.length + 1) + (isFolder ? '/' : '');
      const { ignored, unignored } = this.rules.get(folder)?.test(name) ?? {};
      if (ignored) return true;
      if (unignored || folder === '') return false;
    }
    return false;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Returns whether a repository ignores the case of paths, by the text of its `.git/config`. */
export function ignoresCase(config: string): boolean {
  const values = [...config.matchAll(/^[ \t]*(?:\[core\][ \t]*)?ignorecase[ \t]*(?:=[ \t]*(\w+))?/gim)];
  const last = values.at(-1);
  return last !== undefined && /^(?:true|yes|on|1)$/i.test(last[1] ?? 'true');
}
