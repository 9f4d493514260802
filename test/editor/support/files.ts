import * as vscode from 'vscode';
import { ok } from './assert';

/** A file of the workspace's first folder. */
export function fileAt(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileAt(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(path)));
}

/** The position of the cursor that a piece of the document's text shows as `|`. */
export function positionIn(document: vscode.TextDocument, marked: string): vscode.Position {
  const at = document.getText().indexOf(marked.replace('|', ''));
  ok(at >= 0, `${marked} is not in the document`);
  return document.positionAt(at + marked.indexOf('|'));
}
