import type * as vscode from 'vscode';
import type { NoteInFront } from '../editor/shared/front/note-in-front';
import type { LibraryStore } from '../editor/library/library-store';
import { FrontMatterCompletion } from '../editor/writing/front-matter/completion';
import { FrontMatterHover } from '../editor/writing/front-matter/hover';
import { omit } from '../editor/writing/front-matter/omit-command';

/** The front matter of notes: loaded with the first question from there, or the first command that writes in it. */
export interface FrontMatterPart {
  readonly completion: FrontMatterCompletion;
  readonly hover: vscode.HoverProvider;
  /** Whether the note was changed. */
  omit(argument: unknown): Promise<boolean>;
}

export function startFrontMatter(store: LibraryStore, front: NoteInFront): FrontMatterPart {
  return {
    completion: new FrontMatterCompletion(store),
    hover: new FrontMatterHover(store),
    omit: (argument) => omit(store, front, argument),
  };
}
