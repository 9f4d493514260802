import * as vscode from 'vscode';
import type { Share } from '../../../core/pack/editing/share';
import type { LibraryStore } from '../../library/library-store';
import type { CitingNotes } from '../../notes/citing-notes';
import type { MentioningNotes } from '../../notes/mentioning-notes';
import { CitingLenses } from './citing-lenses';
import { PackCompletion, triggerCharacters } from './completion-provider';
import { IdDefinition } from './definition-provider';
import { PackFolding } from './folding-provider';
import type { PackDocuments } from './pack-documents';
import { packSelector } from '../../shared/pack-files';
import { registerForLanguages } from '../../shared/settings';
import { PackHover } from './pack-hover';
import { IdReferences } from './references-provider';
import { IdRename } from './rename-provider';
import type { Finder, Subjects } from './subjects';
import { PackSymbols } from './symbols-provider';
import type { YamlNeighbour } from './yaml-neighbour';

/** Providers that follow an id from the cursor. */
interface IdProviders {
  readonly definition: IdDefinition;
  readonly references: IdReferences;
  readonly rename: IdRename;
}

/** The knowledge of packs and of notes. */
export interface Known {
  readonly packs: PackDocuments;
  readonly subjects: Subjects;
  readonly notes: CitingNotes;
  readonly mentioning: MentioningNotes;
}

/** Makes packs a language to write in, and ids something to follow from packs and notes alike. */
export function registerPackLanguage(
  store: LibraryStore,
  { packs, subjects, notes, mentioning }: Known,
  neighbour: YamlNeighbour,
): vscode.Disposable {
  const lenses = new CitingLenses(store, packs, subjects, notes);
  const { languages } = vscode;
  const idProviders = (find: Finder): IdProviders => ({
    definition: new IdDefinition(store, subjects, find),
    references: new IdReferences(store, subjects, find, { notes, mentioning }),
    rename: new IdRename(store, subjects, find, notes),
  });
  const inPacks = idProviders((document, position) => subjects.inPack(document, position));
  const inNotes = idProviders((document, position) => subjects.inNote(document, position));
  return vscode.Disposable.from(
    lenses,
    registerIds(packSelector, inPacks),
    registerForLanguages((selector) => registerIds(selector, inNotes)),
    languages.registerHoverProvider(packSelector, new PackHover(store, packs, subjects, neighbour)),
    languages.registerCodeLensProvider(packSelector, lenses),
    byShare(neighbour, (share) =>
      languages.registerCompletionItemProvider(
        packSelector,
        new PackCompletion(store, packs, neighbour),
        ...triggerCharacters(share),
      ),
    ),
    byShare(neighbour, ({ outlines }) =>
      outlines
        ? languages.registerDocumentSymbolProvider(packSelector, new PackSymbols(packs), {
            label: vscode.l10n.t('Briefing Pack'),
          })
        : undefined,
    ),
    byShare(neighbour, ({ folds }) =>
      folds ? languages.registerFoldingRangeProvider(packSelector, new PackFolding(packs)) : undefined,
    ),
  );
}

function registerIds(selector: vscode.DocumentSelector, ids: IdProviders): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(selector, ids.definition),
    languages.registerReferenceProvider(selector, ids.references),
    languages.registerRenameProvider(selector, ids.rename),
  );
}

/** A provider that is registered by what is ours to show, and again when that changes. */
function byShare(
  neighbour: YamlNeighbour,
  register: (share: Share) => vscode.Disposable | undefined,
): vscode.Disposable {
  let registration = register(neighbour.share);
  const listener = neighbour.onDidChangeShare(() => {
    registration?.dispose();
    registration = register(neighbour.share);
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registration?.dispose();
  });
}
