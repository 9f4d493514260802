import type * as vscode from 'vscode';
import { neverWalked } from '../../core/base/file-names';
import { settings } from './settings';

/** Patterns of what no search of ours looks into: those, and what the editor hides from its Explorer and its search. */
export function passedOver(folder: vscode.Uri): string[] {
  return [...neverWalked.map((name) => `**/${name}`), ...settings.generalExcludes(folder)];
}

/** The patterns as one glob for a search of files: what fits one of them, and all that is in it. */
export function excludingGlob(patterns: readonly string[]): string {
  return `{${[...new Set(patterns.flatMap((pattern) => [pattern, `${pattern}/**`]))].join(',')}}`;
}

/** Whether the place is in a folder that is never walked. */
export function isNeverWalked({ path }: vscode.Uri): boolean {
  return neverWalked.some((name) => path.includes(`/${name}/`));
}
