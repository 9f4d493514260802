import * as vscode from 'vscode';
import { type DateStyle, dateStyles } from '../core/dates';
import type { TextFormat } from '../core/names';
import { type CitationMode, type NoteStyle, citationModes } from '../core/render/style';

/** The user's settings, read when they are asked for. A value that is none of those offered counts as the default. */
export const settings = {
  get dates(): DateStyle {
    return oneOf(dateStyles, value('dateStyle'));
  },
  get citations(): CitationMode {
    return oneOf(citationModes, value('citations'));
  },
  get hoverEnabled(): boolean {
    return value('hover.enabled') !== false;
  },
  get hoverMaxEvents(): number {
    const most = value('hover.maxEvents');
    return typeof most === 'number' && most >= 0 ? Math.floor(most) : 5;
  },
  get bundledArticle(): boolean {
    return value('bundledArticle') !== false;
  },
  /** Ids of the languages in which names are recognised, each once. */
  get languages(): string[] {
    const more = value('languages');
    const ids = Array.isArray(more)
      ? more.filter((id): id is string => typeof id === 'string' && id !== '')
      : [];
    return [...new Set(['markdown', 'plaintext', ...ids])];
  },
};

export function onDidChangeSettings(
  listener: (changes: (name: string) => boolean) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('briefing'))
      listener((name) => event.affectsConfiguration(`briefing.${name}`));
  });
}

const markdownLike = new Set(['markdown', 'quarto', 'rmd', 'mdx']);

export function formatOf({ languageId }: vscode.TextDocument): TextFormat {
  return markdownLike.has(languageId) ? 'markdown' : 'plain';
}

export function noteStyle(document: vscode.TextDocument): NoteStyle {
  return { dates: settings.dates, citations: settings.citations, format: formatOf(document) };
}

function value(name: string): unknown {
  return vscode.workspace.getConfiguration('briefing').get(name);
}

function oneOf<T extends string>(offered: readonly [T, ...T[]], found: unknown): T {
  return offered.find((candidate) => candidate === found) ?? offered[0];
}
