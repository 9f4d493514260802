import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import { AfterPause } from '../../shared/after-pause';
import { checkCommands } from '../../shared/command-ids';
import { isMarkdownNote } from '../../shared/front/is-note';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { loaded } from '../../shared/loaded';
import type { NoteCache } from '../../shared/note-cache';
import { formatOf, registerForLanguages, registerWhile, settings } from '../../shared/settings';
import type { NoteChecking } from './note-checking';
import type { SourceLens } from './source-rows';

/** Delay in milliseconds: the first card, and the first rows of the views, need not wait for the checks. */
const pause = 200;

/** Registers the checks of notes. They are loaded with the first note in Markdown, or the first check of all notes. */
export function registerNoteChecks(
  store: LibraryStore,
  notes: NoteCache,
  front: NoteInFront,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let checking: NoteChecking | undefined;
  const start = async () => {
    const module = await loaded(import('./note-checking'));
    return (checking ??= module && new module.NoteChecking(store, notes, log));
  };
  const afterPause = new AfterPause(pause, () => void start());
  const startFor = (document: vscode.TextDocument) => {
    if (!checking && isMarkdownNote(document)) afterPause.ask(document);
  };
  vscode.workspace.textDocuments.forEach(startFor);
  return vscode.Disposable.from(
    afterPause,
    vscode.workspace.onDidOpenTextDocument(startFor),
    registerForLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(
        selector,
        {
          provideCodeActions: async (document, range, context, token) =>
            (await start())?.fixes.provideCodeActions(document, range, context, token),
        },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    ),
    registerForLanguages((selector) =>
      vscode.languages.registerHoverProvider(selector, {
        provideHover: async (document, position, token) =>
          mayCite(document, position)
            ? (await start())?.sources.provideHover(document, position, token)
            : undefined,
      }),
    ),
    registerWhile(
      () => settings.sourceLens,
      { settings: ['sourceLens'] },
      () =>
        registerForLanguages((selector) =>
          vscode.languages.registerCodeLensProvider(selector, {
            provideCodeLenses: async (document, token) =>
              (await start())?.sources.provideCodeLenses(document, token),
            resolveCodeLens: async (lens: SourceLens) => (await start())?.sources.resolveCodeLens(lens),
          }),
        ),
    ),
    vscode.commands.registerCommand(checkCommands.showWhatBearsThisOut, async (offset: unknown) =>
      (await start())?.sources.show(front, offset),
    ),
    vscode.commands.registerCommand(checkCommands.checkWorkspace, async () =>
      (await start())?.checkWorkspace(),
    ),
    new vscode.Disposable(() => checking?.dispose()),
  );
}

/** Returns whether the line may have a citation: most hovers are on other words, and need no checks. */
function mayCite(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  return formatOf(document) === 'markdown' && /\[\^|@/.test(document.lineAt(line).text);
}
