import * as vscode from 'vscode';
import type { PackPart } from '../../../parts/packs';
import { onCommand } from '../../shared/commands';
import type { NoteCache } from '../../shared/note-cache';
import type { LibraryStore } from '../../library/library-store';
import { isLink } from '../../shared/note-names';
import type { Part } from '../../shared/part';
import { registerForLanguages } from '../../shared/settings';
import { formCommands } from '../../shared/command-ids';
import { NameHighlights } from './highlight-provider';
import { NamesInNotes } from './name-at';
import type { NameProviders } from './register';
import type { PackEntry } from './symbols-provider';

/**
 * Makes names something to follow, from notes to packs and to other notes, and to write in one form. What that needs is loaded
 * with the first name that is asked about: most questions of the editor are about places where none stands.
 */
export function registerNamesOnDemand(
  store: LibraryStore,
  notes: NoteCache,
  part: Part<PackPart>,
): vscode.Disposable {
  const { languages } = vscode;
  const names = new NamesInNotes(store, notes);
  const loaded = async (): Promise<NameProviders | undefined> => (await part.tryGet())?.names;
  const onName = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<NameProviders | undefined> =>
    (await names.at(document, position, token)) ? loaded() : undefined;
  return vscode.Disposable.from(
    registerForLanguages((selector) =>
      vscode.Disposable.from(
        languages.registerDocumentHighlightProvider(selector, new NameHighlights(names)),
        languages.registerDefinitionProvider(selector, {
          provideDefinition: async (document, position, token) => {
            const place = await names.at(document, position, token);
            // The editor follows a link and a definition at one click: of the two, what the user asked for with a setting.
            if (!place || isLink(notes, place.library, document, place.mention)) return undefined;
            return (await loaded())?.definition.provideDefinition(document, position, token);
          },
        }),
        languages.registerReferenceProvider(selector, {
          provideReferences: async (document, position, context, token) =>
            (await onName(document, position, token))?.references.provideReferences(
              document,
              position,
              context,
              token,
            ),
        }),
        languages.registerRenameProvider(selector, {
          prepareRename: async (document, position, token) =>
            (await onName(document, position, token))?.rename.prepareRename(document, position, token),
          provideRenameEdits: async (document, position, form, token) =>
            (await onName(document, position, token))?.rename.provideRenameEdits(
              document,
              position,
              form,
              token,
            ),
        }),
        languages.registerCodeActionsProvider(
          selector,
          {
            provideCodeActions: async (document, range, context, token) =>
              (await onName(document, range.start, token))?.actions.provideCodeActions(
                document,
                range,
                context,
                token,
              ),
            resolveCodeAction: async (action, token) =>
              (await loaded())?.actions.resolveCodeAction(action, token) ?? action,
          },
          { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
        ),
      ),
    ),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) =>
        (await loaded())?.symbols.provideWorkspaceSymbols(query, token),
      resolveWorkspaceSymbol: async (symbol: PackEntry, token) =>
        (await loaded())?.symbols.resolveWorkspaceSymbol(symbol, token),
    } satisfies vscode.WorkspaceSymbolProvider<PackEntry>),
    onCommand(formCommands.rename, async (argument: unknown) => (await loaded())?.commands.rename(argument)),
    onCommand(formCommands.renameInAllNotes, async (argument: unknown) =>
      (await loaded())?.commands.renameInAllNotes(argument),
    ),
  );
}
