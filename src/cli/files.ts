import type { Dirent } from 'node:fs';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { decodeLoosely } from '../core/base/decode-text';
import { isByproduct } from '../core/base/file-names';
import { FileRule } from '../core/base/file-rule';
import { isPackPath } from '../core/pack/ids';
import { reasonOf } from './read-file';

/** Takes reports of what could not be looked at. */
export type Tell = (fault: string) => void;

/** Searches a folder, and then the folders that links in it lead to; each real folder once. */
class Walk {
  private readonly found: string[] = [];
  private readonly links: string[] = [];
  private readonly visited = new Set<string>();

  constructor(
    private readonly from: string,
    private readonly rule: FileRule,
    private readonly fits: (path: string) => boolean,
    private readonly tell: Tell,
  ) {}

  async below(folder: string): Promise<string[]> {
    await this.into(folder);
    // It grows meanwhile.
    for (const link of this.links) await this.into(link);
    return this.found.sort();
  }

  private async into(folder: string): Promise<void> {
    try {
      const real = await realpath(folder);
      if (this.visited.has(real)) return;
      this.visited.add(real);
      const rules = await readFile(join(folder, '.gitignore')).catch(() => undefined);
      if (rules) this.rule.addIgnoreFile(slashed(folder), decodeLoosely(rules));
      const entries = await readdir(folder, { withFileTypes: true });
      for (const entry of entries) await this.at(join(folder, entry.name), entry);
    } catch (error) {
      this.fault(folder, error);
    }
  }

  private async at(path: string, entry: Dirent): Promise<void> {
    const isWanted = this.fits(path) && !isByproduct(path);
    const isHidden = entry.name.startsWith('.');
    if (!isWanted && isHidden) return;
    const isLink = entry.isSymbolicLink();
    // A link that leads nowhere is reported if its name is that of a file which is looked for.
    const target = isLink ? await stat(path).catch((error: unknown) => reasonOf(error)) : entry;
    if (typeof target === 'string') {
      if (isWanted) this.tell(`${shownPath(this.from, path)}: ${target}`);
    } else if (this.rule.passesOver(slashed(path), target.isDirectory())) return;
    else if (!target.isDirectory()) {
      if (isWanted) this.found.push(path);
    } else if (!isHidden) {
      if (isLink) this.links.push(path);
      else await this.into(path);
    }
  }

  private fault(path: string, error: unknown): void {
    this.tell(`${shownPath(this.from, path)}: ${reasonOf(error)}`);
  }
}

/** The files below a folder that fit, but for those that Git ignores; in the order of their paths. */
async function filesBelow(
  from: string,
  folder: string,
  fits: (path: string) => boolean,
  tell: Tell,
): Promise<string[]> {
  const readText = (path: string) => readFile(path, 'utf8').catch(() => undefined);
  const rule = await FileRule.of(slashed(folder), readText);
  return new Walk(from, rule, fits, tell).below(folder);
}

/** The packs below the current folder, and those beside the notes, each once, in the order of their paths. */
export async function findPacks(folder: string, notes: readonly string[], tell: Tell): Promise<string[]> {
  const below = await filesBelow(folder, folder, isPackPath, tell);
  const beside = await Promise.all(
    [...new Set(notes.map(dirname))].map(async (place) =>
      (await readdir(place).catch(() => []))
        .filter((name) => isPackPath(name) && !isByproduct(name))
        .map((name) => join(place, name)),
    ),
  );
  return onceEach([...new Set([...below, ...beside.flat()])].sort());
}

/** The notes among what was named: files as they are, and the Markdown in folders. */
export async function findNotes(folder: string, named: readonly string[], tell: Tell): Promise<string[]> {
  const notes: string[] = [];
  for (const name of named) {
    const path = resolve(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found) tell(`${name}: there is no such file or folder`);
    else if (found.isDirectory()) notes.push(...(await filesBelow(folder, path, isNote, tell)));
    else notes.push(path);
  }
  return onceEach([...new Set(notes)]);
}

function isNote(path: string): boolean {
  return /\.(?:md|markdown|qmd)$/i.test(path);
}

/** One real file is one file: of the paths that lead to it, its own stays, else the first. */
async function onceEach(paths: readonly string[]): Promise<string[]> {
  const byFile = new Map<string, string>();
  for (const path of paths) {
    const real = await realpath(path).catch(() => path);
    if (!byFile.has(real) || path === real) byFile.set(real, path);
  }
  const kept = new Set(byFile.values());
  return paths.filter((path) => kept.has(path));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** A path as it is shown: from the folder, with `/`. */
export function shownPath(folder: string, path: string): string {
  return slashed(relative(folder, path)) || '.';
}
