import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import { frontMatterCommands } from '../../shared/command-ids';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { registerForLanguages } from '../../shared/settings';
import { FrontMatterCompletion } from './completion';
import { FrontMatterHover } from './hover';
import { omit } from './omit-command';

/** A value begins after each. The editor suggests nothing of its own accord while Markdown is typed. */
const triggerCharacters = [':', '{', '['];

/** Registers the help with the front matter of notes, and the command that writes in it. */
export function registerFrontMatter(store: LibraryStore, front: NoteInFront): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    registerForLanguages((selector) =>
      vscode.Disposable.from(
        languages.registerCompletionItemProvider(
          selector,
          new FrontMatterCompletion(store),
          ...triggerCharacters,
        ),
        languages.registerHoverProvider(selector, new FrontMatterHover(store)),
      ),
    ),
    vscode.commands.registerCommand(frontMatterCommands.omit, (argument: unknown) =>
      omit(store, front, argument),
    ),
  );
}
