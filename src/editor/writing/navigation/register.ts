import type { NoteCache } from '../../shared/note-cache';
import type { LibraryStore } from '../../library/library-store';
import type { Known } from '../../packs/language/register';
import { NameDefinition } from './definition-provider';
import { FormActions } from './form-actions';
import { type FormCommands, makeFormCommands } from './form-commands';
import { NamesInNotes } from './name-at';
import { OneFormEdits } from './one-form';
import { NameReferences } from './references-provider';
import { NameRename } from './rename-provider';
import { LibrarySymbols } from './symbols-provider';

/** What follows a name from where it stands in a note, and writes it in one form. */
export interface NameProviders {
  readonly definition: NameDefinition;
  readonly references: NameReferences;
  readonly rename: NameRename;
  readonly actions: FormActions;
  readonly symbols: LibrarySymbols;
  readonly commands: FormCommands;
}

export function nameProviders(
  store: LibraryStore,
  notes: NoteCache,
  { packs, subjects, mentioning }: Known,
): NameProviders {
  const names = new NamesInNotes(store, notes);
  const forms = new OneFormEdits(names, mentioning);
  return {
    definition: new NameDefinition(names, subjects),
    references: new NameReferences(names, subjects, mentioning),
    rename: new NameRename(names, forms),
    actions: new FormActions(names, forms),
    symbols: new LibrarySymbols(store, packs),
    commands: makeFormCommands(names, forms),
  };
}
