import * as vscode from 'vscode';
import { isReadOnly } from '../insert/read-only';

/** More packs than anybody chooses from by hand; one that is open is always among them. */
const maxOffered = 5_000;
const packPattern = '**/*.briefing.{yaml,yml}';
const isPack = ({ path }: vscode.Uri) => /\.briefing\.ya?ml$/.test(path);

/** The packs in which the user can write: those in sight, the other open ones, then those of the workspace by path. */
export async function writablePacks(): Promise<vscode.Uri[]> {
  const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
  const open = [...visible, ...vscode.workspace.textDocuments].filter(
    ({ uri, isClosed }) => !isClosed && isPack(uri),
  );
  const writable: vscode.Uri[] = [];
  for (const document of open) if (!(await isReadOnly(document))) writable.push(document.uri);
  const found = await vscode.workspace.findFiles(packPattern, '**/node_modules/**', maxOffered);
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...new Map([...writable, ...found].map((uri) => [uri.toString(), uri])).values()];
}

/** The pack that an argument means, by its address or the end of its path; `undefined` where no such one can be written in. */
export async function packNamed(name: string): Promise<vscode.Uri | undefined> {
  const packs = await writablePacks();
  return (
    packs.find((uri) => uri.toString() === name) ??
    packs.find(({ path }) => path === name || path.endsWith(`/${name}`))
  );
}
