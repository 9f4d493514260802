import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isPackPath } from '../core/pack/ids';

/** Folders of other people's packages are not looked into, nor those that are hidden. */
function isWalked(name: string): boolean {
  return name !== 'node_modules' && !name.startsWith('.');
}

/** A folder's own rules on what Git ignores, and those of the folders above it. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The files below a folder that fit, but for those that Git ignores; in the order of their paths. */
export async function filesBelow(folder: string, fits: (path: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  const walk = async (place: string, above: readonly Rules[]) => {
    const own = await rulesOf(place);
    const all = own ? [...above, own] : above;
    const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(place, entry.name);
      if (isIgnored(path, entry.isDirectory(), all)) continue;
      if (entry.isDirectory()) {
        if (isWalked(entry.name)) await walk(path, all);
      } else if (fits(path)) found.push(path);
    }
  };
  await walk(folder, []);
  return found;
}

async function rulesOf(folder: string): Promise<Rules | undefined> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { folder, rules: ignore().add(text) };
}

/** A rule of an inner folder stands above those of the folders around it. */
function isIgnored(path: string, isFolder: boolean, all: readonly Rules[]): boolean {
  for (const { folder, rules } of all.toReversed()) {
    const name = shownPath(folder, path) + (isFolder ? '/' : '');
    const { ignored, unignored } = rules.test(name);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** The packs below the current folder, and those beside the notes, each once, in the order of their paths. */
export async function findPacks(folder: string, notes: readonly string[]): Promise<string[]> {
  const below = await filesBelow(folder, isPackPath);
  const beside = await Promise.all(
    [...new Set(notes.map(dirname))].map(async (place) =>
      (await readdir(place).catch(() => [])).filter(isPackPath).map((name) => join(place, name)),
    ),
  );
  return [...new Set([...below, ...beside.flat()])].sort();
}

/** The notes among what was named: files as they are, and the Markdown in folders. */
export async function findNotes(
  folder: string,
  named: readonly string[],
): Promise<{ readonly notes: string[]; readonly missing: string[] }> {
  const notes: string[] = [];
  const missing: string[] = [];
  for (const name of named) {
    const path = resolve(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found) missing.push(name);
    else if (found.isDirectory()) notes.push(...(await filesBelow(path, isNote)));
    else notes.push(path);
  }
  return { notes: [...new Set(notes)], missing };
}

function isNote(path: string): boolean {
  return /\.(?:md|markdown|qmd)$/i.test(basename(path));
}

/** A path as it is shown: from the folder, with `/`. */
export function shownPath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
