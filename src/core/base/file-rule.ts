import { isByproduct, neverWalked } from './file-names';
import { GitIgnore, ignoresCase } from './git-ignore';
import { withoutEnd } from './trimmed';

/** Reads a text file; `undefined` if there is none. */
export type ReadText = (path: string) => Promise<string | undefined>;

/**
 * The one rule of what every search below a folder passes over, in the editor and on the command line: other people's packages,
 * Git's own files, what programs put beside a file for themselves, and what Git ignores. Paths have `/`.
 */
export class FileRule {
  private constructor(
    private readonly root: string,
    private readonly ignored: GitIgnore,
  ) {}

  /** Makes the rule of a folder, which knows of no `.gitignore` file yet. */
  static async of(folder: string, read: ReadText): Promise<FileRule> {
    const root = withoutEnd(folder, /\//);
    return new FileRule(root, new GitIgnore(root, ignoresCase(await gitConfig(root, read))));
  }

  /** Adds the text of the `.gitignore` file in a folder. */
  addIgnoreFile(folder: string, text: string): void {
    this.ignored.add(folder, text);
  }

  /** @param path of something below the folder */
  passesOver(path: string, isFolder = false): boolean {
    const names = path.slice(this.root.length).split('/');
    return (
      names.some((name) => neverWalked.some((other) => other === name)) ||
      (!isFolder && isByproduct(path)) ||
      this.ignored.ignores(path, isFolder)
    );
  }
}

/** The settings of the repository that the folder is in; empty if there are none. */
async function gitConfig(folder: string, read: ReadText): Promise<string> {
  const text = await read(`${folder}/.git/config`);
  if (text !== undefined || folder === '') return text ?? '';
  return gitConfig(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))), read);
}
