import * as vscode from 'vscode';

/** The module that this is bundled into: the extension's own file. */
declare const module: { readonly exports: unknown };
declare const require: (name: 'vscode') => unknown;

type Evaluate = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;

/** By the name of its file: what is on its way, and what was evaluated. */
const sources = new Map<string, Promise<string>>();
const evaluated = new Map<string, unknown>();

/**
 * Loads a part of the extension when it is first wanted, so that its start need not wait for what may never be used. The
 * build puts a call of it in place of each `import('…')`. A host in a web worker can neither `require` nor `import` a
 * file of an extension, wherever that is kept: it fetches the extension's one file as a text and evaluates it as a
 * function. Here the same is done with the parts.
 *
 * @param files the part's file behind those that it needs, as the build named them
 * @returns what the part exports. Rejects where it cannot be read or evaluated; the next call tries again.
 */
export async function loadPart(...files: readonly string[]): Promise<unknown> {
  const texts = await Promise.all(files.map(read));
  files.forEach((file, index) => {
    if (!evaluated.has(file)) evaluated.set(file, evaluate(file, texts[index] ?? ''));
  });
  return evaluated.get(files.at(-1) ?? '');
}

function read(file: string): Promise<string> {
  const known = sources.get(file);
  if (known) return known;
  const source = readText(uriOf(file));
  sources.set(file, source);
  source.catch(() => sources.delete(file));
  return source;
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function evaluate(file: string, source: string): unknown {
  const part: { exports: unknown } = { exports: {} };
  // The host's own way, and the only one that it has; the text is our own build's.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function(
    'module',
    'exports',
    'require',
    `${source}\n//# sourceURL=${uriOf(file).toString(true)}`,
  ) as Evaluate;
  run(part, part.exports, (name) => {
    if (name === 'vscode') return require('vscode');
    return name === '../extension.js' ? module.exports : evaluated.get(name.replace('./', ''));
  });
  return part.exports;
}

function uriOf(file: string): vscode.Uri {
  const extension = vscode.extensions.getExtension('briefing-notes.briefing-notes');
  if (!extension) throw new Error('the editor does not know the extension any more');
  return vscode.Uri.joinPath(extension.extensionUri, 'dist', 'web', 'parts', file);
}
