import type * as vscode from 'vscode';
import type { NoteInFront } from '../editor/shared/front/note-in-front';
import type { LibraryStore } from '../editor/library/library-store';
import { MatterCompletion } from '../editor/writing/front-matter/completion';
import { MatterHover } from '../editor/writing/front-matter/hover';
import { omit } from '../editor/writing/front-matter/omit-command';

/** The front matter of notes: loaded with the first question from there, or the first command that writes in it. */
export interface MatterPart {
  readonly completion: MatterCompletion;
  readonly hover: vscode.HoverProvider;
  /** Whether the note was changed. */
  omit(argument: unknown): Promise<boolean>;
}

export function startMatter(store: LibraryStore, front: NoteInFront): MatterPart {
  return {
    completion: new MatterCompletion(store),
    hover: new MatterHover(store),
    omit: (argument) => omit(store, front, argument),
  };
}
