import * as vscode from 'vscode';
import type { FrontMatterPart } from '../../../parts/matter';
import { onCommand } from '../../shared/commands';
import type { YamlItem } from '../../packs/language/completion-item';
import { isPack } from '../../shared/pack-files';
import type { Part } from '../../shared/part';
import { registerForLanguages } from '../../shared/settings';
import { frontMatterCommands } from '../../shared/command-ids';

/** What a value begins behind. The editor suggests nothing of its own accord while Markdown is typed. */
const marks = [':', '{', '['];
/** Front matter of more lines is hardly written by hand. */
const mostLines = 500;
const fence = /^(?:---|\.\.\.)[ \t]*$/;

/** Help with the front matter of notes, and what writes in it: loaded with the first question from there. */
export function registerFrontMatterOnDemand(part: Part<FrontMatterPart>): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    registerForLanguages((selector) =>
      vscode.Disposable.from(
        languages.registerCompletionItemProvider(
          selector,
          {
            provideCompletionItems: async (document, position, token) =>
              mayBeFrontMatter(document, position)
                ? (await part.tryGet())?.completion.provideCompletionItems(document, position, token)
                : undefined,
            resolveCompletionItem: async (item) =>
              (await part.tryGet())?.completion.resolveCompletionItem(item),
          } satisfies vscode.CompletionItemProvider<YamlItem>,
          ...marks,
        ),
        languages.registerHoverProvider(selector, {
          provideHover: async (document, position, token) =>
            mayBeFrontMatter(document, position)
              ? (await part.tryGet())?.hover.provideHover(document, position, token)
              : undefined,
        }),
      ),
    ),
    onCommand(frontMatterCommands.omit, async (argument: unknown) => (await part.tryGet())?.omit(argument)),
  );
}

/** Whether the lines above the position are the beginning of front matter. */
function mayBeFrontMatter(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  if (line === 0 || line > mostLines || isPack(document)) return false;
  if (!/^\uFEFF?---[ \t]*$/.test(document.lineAt(0).text)) return false;
  for (let above = 1; above < line; above++) if (fence.test(document.lineAt(above).text)) return false;
  return true;
}
