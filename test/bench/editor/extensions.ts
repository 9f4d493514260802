import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../host/paths';

/** A minimal extension that shows something: one constant card, with the number of letters, and a tree of one constant row. */
const program = (letters: number) => `
const vscode = require('vscode');
exports.activate = () => {
  const text = new vscode.MarkdownString(${JSON.stringify(cardOf(letters))}, true);
  text.isTrusted = { enabledCommands: ['card.show'] };
  const card = new vscode.Hover(text);
  vscode.languages.registerHoverProvider('markdown', { provideHover: () => card });
  vscode.window.createTreeView('briefing.events', {
    treeDataProvider: { getChildren: () => ['row'], getTreeItem: (row) => new vscode.TreeItem(row) },
  });
};
`;

/** Returns a card with as much Markdown as ours has: emphasis, icons, links to commands. */
function cardOf(letters: number): string {
  const word = 'card ';
  if (letters <= word.length) return word.trim();
  const piece =
    '$(book) **card**: words of a card — [card](command:card.show?%5B%22card%22%5D) — words of a card\n\n';
  return piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters);
}

/** Writes an extension that does nothing but that, and returns its folder. */
export function writeStub(folder: string, letters: number): string {
  const { engines, contributes } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
    engines: object;
    contributes: { viewsContainers: object };
  };
  const manifest = {
    name: 'stub',
    publisher: 'briefing-notes',
    version: '0.0.0',
    engines,
    main: './extension.js',
    contributes: {
      viewsContainers: contributes.viewsContainers,
      views: { briefing: [{ id: 'briefing.events', name: 'Events' }] },
    },
  };
  mkdirSync(join(folder, 'media'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'extension.js'), program(letters));
  writeFileSync(join(folder, 'media', 'briefing.svg'), readFileSync(inProject('media/briefing.svg')));
  return folder;
}

/** A copy of our own extension that starts on request, not with the first note or text that the editor opens. */
export function copyOurs(folder: string): string {
  for (const name of ['dist', 'media', 'snippets', 'package.json', 'package.nls.json'])
    cpSync(inProject(name), join(folder, name), { recursive: true });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, activationEvents: [] }));
  return folder;
}
