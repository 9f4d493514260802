import * as vscode from 'vscode';

/** What no search for notes looks into, as one glob: the user's `files.exclude` and `search.exclude`, and packages. */
export function excludedGlob(): string {
  const globs = ['files', 'search'].flatMap((section) => {
    const excluded = vscode.workspace.getConfiguration(section).get<Record<string, unknown>>('exclude', {});
    return Object.keys(excluded).filter((glob) => excluded[glob] === true);
  });
  return `{${[...new Set(['**/node_modules/**', ...globs])].join(',')}}`;
}
