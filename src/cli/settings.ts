import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { dateStyles } from '../core/dates';
import { type SeveritySettings, severitiesIn } from '../core/note/checks';
import { type NoteStyle, citationModes } from '../core/render/style';

const scopes = ['all', 'folder', 'named'] as const;

/** What of the editor's settings bears on the checks. */
export interface Settings {
  readonly severities: SeveritySettings;
  readonly style: NoteStyle;
  /** Which packs a note draws on: all, those below its folder, those that its front matter names. */
  readonly scope: (typeof scopes)[number];
  readonly bundledArticle: boolean;
}

/** The settings that a folder keeps for the editor, those for Markdown before the others; the defaults where it keeps none. */
export async function settingsOf(folder: string): Promise<Settings> {
  const text = await readFile(join(folder, '.vscode', 'settings.json'), 'utf8').catch(() => '{}');
  const general = record(parse(text, [], { allowTrailingComma: true }));
  const forMarkdown = record(general['[markdown]']);
  const value = (name: string) => forMarkdown[`briefing.${name}`] ?? general[`briefing.${name}`];
  return {
    severities: severitiesIn(value('checks')),
    style: {
      dates: oneOf(dateStyles, value('dateStyle')),
      citations: oneOf(citationModes, value('citations')),
      format: 'markdown',
    },
    scope: oneOf(scopes, value('scope')),
    bundledArticle: value('bundledArticle') !== false,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string>(offered: readonly [T, ...T[]], found: unknown): T {
  return offered.find((candidate) => candidate === found) ?? offered[0];
}
