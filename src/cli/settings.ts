import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { dateStyles } from '../core/dates/date-style';
import { decodeText } from '../core/base/decode-text';
import { type SeveritySettings, severitiesIn } from '../core/checks';
import { type NoteStyle, citationModes } from '../core/render/style';
import type { Tell } from './files';

const scopes = ['all', 'folder', 'named'] as const;
const settingsPath = '.vscode/settings.json';

/** Those of the editor's settings that the checks use. */
export interface Settings {
  readonly severities: SeveritySettings;
  readonly style: NoteStyle;
  /** The packs that a note draws on: all, those below its folder, those that its front matter names. */
  readonly scope: (typeof scopes)[number];
  readonly bundledArticle: boolean;
}

/** The settings that a folder keeps for the editor, those for Markdown before the others; the defaults where it keeps none. */
export async function settingsOf(folder: string, tell: Tell): Promise<Settings> {
  const general = record(await readSettings(join(folder, settingsPath), tell));
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

async function readSettings(path: string, tell: Tell): Promise<unknown> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const faults: ParseError[] = [];
  const text = decodeText(bytes);
  const found: unknown = text === undefined ? undefined : parse(text, faults, { allowTrailingComma: true });
  if (text === undefined || faults.length > 0)
    tell(`${settingsPath}: it is not valid JSON, and some settings may not have been read`);
  return found;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string>(offered: readonly [T, ...T[]], found: unknown): T {
  return offered.find((candidate) => candidate === found) ?? offered[0];
}
