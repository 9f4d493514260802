import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import { matterCommands } from '../../shared/command-ids';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { registerForLanguages } from '../../shared/settings';
import { MatterCompletion } from './completion';
import { MatterHover } from './hover';
import { omit } from './omit-command';

/** A value begins after each. The editor suggests nothing of its own accord while Markdown is typed. */
const triggerCharacters = [':', '{', '['];

/** Registers the help with the front matter of notes, and the command that writes in it. */
export function registerFrontMatter(store: LibraryStore, front: NoteInFront): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    registerForLanguages((selector) =>
      vscode.Disposable.from(
        languages.registerCompletionItemProvider(selector, new MatterCompletion(store), ...triggerCharacters),
        languages.registerHoverProvider(selector, new MatterHover(store)),
      ),
    ),
    vscode.commands.registerCommand(matterCommands.omit, (argument: unknown) => omit(store, front, argument)),
  );
}
