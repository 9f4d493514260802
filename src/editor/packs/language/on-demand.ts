import * as vscode from 'vscode';
import type { PackPart } from '../../../parts/packs';
import type { Part } from '../../shared/part';
import { registerForLanguages } from '../../shared/settings';
import { isPack } from '../../shared/pack-files';

/** Starts the language of packs with the first pack that is opened, or the first id that is followed from a note. */
export function registerPacksOnDemand(part: Part<PackPart>): vscode.Disposable {
  const start = (document: vscode.TextDocument) => {
    if (isPack(document)) void part.tryGet();
  };
  vscode.workspace.textDocuments.forEach(start);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(start),
    registerForLanguages((selector) => registerInNotes(selector, part)),
  );
}

function registerInNotes(selector: vscode.DocumentSelector, part: Part<PackPart>): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(selector, {
      provideDefinition: async (document, position, token) =>
        mayCite(document, position)
          ? (await part.tryGet())?.inNotes.definition.provideDefinition(document, position, token)
          : undefined,
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, context, token) =>
        mayCite(document, position)
          ? (await part.tryGet())?.inNotes.references.provideReferences(document, position, context, token)
          : undefined,
    }),
    languages.registerRenameProvider(selector, {
      prepareRename: async (document, position, token) =>
        (await part.tryGet())?.inNotes.rename.prepareRename(document, position, token),
      provideRenameEdits: async (document, position, name, token) =>
        (await part.tryGet())?.inNotes.rename.provideRenameEdits(document, position, name, token),
    }),
  );
}

/** Whether the line has a mark of a citation at all. */
function mayCite(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  return /[@^]/.test(document.lineAt(line).text);
}
