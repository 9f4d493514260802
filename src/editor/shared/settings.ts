import * as vscode from 'vscode';
import { type DateStyle, dateStyles } from '../../core/dates/date-style';
import type { TextFormat } from '../../core/base/text-format';
import { type SeveritySettings, severitiesIn } from '../../core/checks/severity-settings';
import { type CitationMode, type NoteStyle, citationModes } from '../../core/render/style';

/** A note, whether an editor has it open or it was only read. */
export type NoteText = Pick<vscode.TextDocument, 'uri' | 'languageId' | 'version' | 'isUntitled' | 'getText'>;

const scopes = ['all', 'folder', 'named'] as const;
type Scope = (typeof scopes)[number];
const decorationStyles = ['off', 'underline', 'color'] as const;
/** The decoration of known names in a note. */
export type DecorationStyle = (typeof decorationStyles)[number];
const decorationMentions = ['all', 'first'] as const;
const linkModes = ['off', 'first', 'all'] as const;

/** The user's settings, read when they are asked for. A value that is none of those offered counts as the default. */
export const settings = {
  get dates(): DateStyle {
    return oneOf<DateStyle>(dateStyles, value('dateStyle'));
  },
  get hoverEnabled(): boolean {
    return value('hover.enabled') !== false;
  },
  get hoverMaxEvents(): number {
    const most = value('hover.maxEvents');
    return typeof most === 'number' && most >= 0 ? Math.floor(most) : 5;
  },
  get completionWhileTyping(): boolean {
    return value('completion.whileTyping') === true;
  },
  get bundledArticle(): boolean {
    return value('bundledArticle') !== false;
  },
  /** Patterns of the files that are notes. One alone may stand without a list. */
  get notesInclude(): string[] {
    const globs = value('notes.include');
    return texts(typeof globs === 'string' ? [globs] : globs);
  },
  get sourceLens(): boolean {
    return value('sourceLens') === true;
  },
  get codeLens(): boolean {
    return value('codeLens') !== false;
  },
  get decorationStyle(): DecorationStyle {
    return oneOf<DecorationStyle>(decorationStyles, value('decoration.style'));
  },
  /** The mentions that are decorated: all, or the first in each section. */
  get decorationMentions(): (typeof decorationMentions)[number] {
    return oneOf(decorationMentions, value('decoration.mentions'));
  },
  get inlayHints(): boolean {
    return value('inlayHints') === true;
  },
  /** Maximum length of the hints of one line, in UTF-16 units; the editor cuts the rest. */
  inlayHintsLength(document: vscode.TextDocument): number {
    const most = vscode.workspace.getConfiguration('editor', document).get('inlayHints.maximumLength');
    return typeof most === 'number' && most > 0 ? most : Infinity;
  },
  /** The mentions that are links: none, the first in each section, all. */
  get links(): (typeof linkModes)[number] {
    return oneOf(linkModes, value('links'));
  },
  /** Severity of each check of notes, by code. */
  checks(document: Pick<NoteText, 'uri' | 'languageId'>): SeveritySettings {
    return severitiesIn(value('checks', document));
  },
  /** The packs that a note draws on. */
  scope(document: NoteText): Scope {
    return oneOf<Scope>(scopes, value('scope', document));
  },
  /** Patterns of the files that are packs. */
  get packsInclude(): string[] {
    return texts(value('packs.include'));
  },
  /** Patterns of files and folders that are passed over. */
  get packsExclude(): string[] {
    return texts(value('packs.exclude'));
  },
  /** Patterns of the files that the editor hides from its Explorer and from its search. */
  generalExcludes(scope: vscode.Uri): string[] {
    return ['files', 'search'].flatMap((section) => {
      const patterns = vscode.workspace
        .getConfiguration(section, scope)
        .get<Record<string, unknown>>('exclude');
      return Object.entries(patterns ?? {}).flatMap(([pattern, on]) => (on === true ? pattern : []));
    });
  },
  /** `true` if the editor's search excludes files that Git ignores; packs follow it. */
  get useIgnoreFiles(): boolean {
    return vscode.workspace.getConfiguration('search').get('useIgnoreFiles') !== false;
  },
  /** Ids of the languages in which names are recognised, each once. */
  get languages(): string[] {
    return [...new Set(['markdown', 'plaintext', ...texts(value('languages'))])];
  },
};

/** Has the bundled article loaded, wherever a setting turned it off. Rejects where the setting cannot be written. */
export async function turnOnBundledArticle(): Promise<void> {
  const { ConfigurationTarget } = vscode;
  const configuration = vscode.workspace.getConfiguration('briefing');
  const { workspaceValue } = configuration.inspect<boolean>('bundledArticle') ?? {};
  await configuration.update('bundledArticle', undefined, ConfigurationTarget.Global);
  if (workspaceValue === false)
    await configuration.update('bundledArticle', undefined, ConfigurationTarget.Workspace);
}

export function onDidChangeSettings(
  listener: (changes: (name: string) => boolean) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('briefing'))
      listener((name) => event.affectsConfiguration(`briefing.${name}`));
  });
}

/** Registers a provider for the languages of the setting, and again whenever they change. */
export function registerForLanguages(
  register: (languages: readonly string[]) => vscode.Disposable,
): vscode.Disposable {
  let registration = register(settings.languages);
  const listener = onDidChangeSettings((changes) => {
    if (!changes('languages')) return;
    registration.dispose();
    registration = register(settings.languages);
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registration.dispose();
  });
}

/**
 * Keeps something registered while the settings ask for it, so that what is off costs nothing; anew when one of the settings
 * changes, or when the event tells.
 */
export function registerWhile(
  isWanted: () => boolean,
  renew: { readonly settings: readonly string[]; readonly event?: vscode.Event<unknown> },
  register: () => { dispose(): unknown },
): vscode.Disposable {
  let registration: { dispose(): unknown } | undefined;
  const start = () => {
    registration?.dispose();
    registration = isWanted() ? register() : undefined;
  };
  start();
  return vscode.Disposable.from(
    onDidChangeSettings((changes) => {
      if (renew.settings.some(changes)) start();
    }),
    ...(renew.event ? [renew.event(start)] : []),
    new vscode.Disposable(() => registration?.dispose()),
  );
}

const markdownLike = new Set(['markdown', 'quarto', 'rmd', 'mdx']);
/** By the end of a file's name, where it is another than the language's. */
const languagesByExtension: Readonly<Record<string, string>> = {
  md: 'markdown',
  mkd: 'markdown',
  qmd: 'quarto',
  adoc: 'asciidoc',
  tex: 'latex',
  rst: 'restructuredtext',
  txt: 'plaintext',
};

/** A note that no editor has open, as it was read. Its language is guessed by its name. */
export function noteText(uri: vscode.Uri, text: string): NoteText {
  const [, extension = ''] = /\.([^./]+)$/.exec(uri.path) ?? [];
  const languageId = languagesByExtension[extension.toLowerCase()] ?? extension.toLowerCase();
  return { uri, languageId, version: 0, isUntitled: false, getText: () => text };
}

export function formatOf({ languageId }: Pick<NoteText, 'languageId'>): TextFormat {
  return markdownLike.has(languageId) ? 'markdown' : 'plain';
}

/** Returns the style of text that is written into the document, from the settings for its language. */
export function noteStyle(document: Pick<NoteText, 'uri' | 'languageId'>): NoteStyle {
  const format = formatOf(document);
  const citations = oneOf<CitationMode>(citationModes, value('citations', document));
  return {
    dates: oneOf<DateStyle>(dateStyles, value('dateStyle', document)),
    // Elsewhere than in Markdown a footnote's marks would be nothing but marks.
    citations: citations === 'footnote' && format === 'plain' ? 'inline' : citations,
    format,
  };
}

/** Returns the style of text that goes to no document yet: the clipboard, a drag to another program. */
export function markdownStyle(): NoteStyle {
  const language = { languageId: 'markdown' };
  return {
    dates: oneOf<DateStyle>(dateStyles, value('dateStyle', language)),
    citations: oneOf<CitationMode>(citationModes, value('citations', language)),
    format: 'markdown',
  };
}

function value(name: string, scope?: vscode.ConfigurationScope): unknown {
  return vscode.workspace.getConfiguration('briefing', scope).get(name);
}

function texts(found: unknown): string[] {
  return Array.isArray(found)
    ? found.filter((item): item is string => typeof item === 'string' && item !== '')
    : [];
}

function oneOf<T extends string>(offered: readonly [T, ...T[]], found: unknown): T {
  return offered.find((candidate) => candidate === found) ?? offered[0];
}
