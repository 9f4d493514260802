import articles from 'articles:compiled';
import { readFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { Library, type LibraryPack } from '../core/library';
import { PackClaims } from '../core/library/pack-claims';
import { packsNamedIn } from '../core/note/front-matter';
import { describeProblem } from '../core/pack/describe-problem';
import { idFromPath } from '../core/pack/ids';
import type { Pack } from '../core/pack/model';
import { severityOf } from '../core/pack/problems';
import { readPack } from '../core/pack/read';
import { TextPositions } from '../core/pack/text-positions';
import { shownPath } from './files';
import type { Settings } from './settings';

interface FoundPack {
  readonly pack: LibraryPack;
  /** `undefined` for the one that comes with the program. */
  readonly path?: string;
  readonly order: string;
}

/** The packs that were found, and the libraries that notes draw on. */
export class Packs {
  private readonly held: readonly FoundPack[];
  private readonly libraries = new Map<string, Library>();

  private constructor(found: readonly FoundPack[]) {
    const claims = new PackClaims<FoundPack>();
    for (const one of found) claims.add(one.pack.id, one);
    this.held = found.filter((one) => claims.holder(one.pack.id) === one);
  }

  /**
   * Reads packs; the bundled one stands behind those of the user.
   *
   * @param tell told of each fault, as `file:line:column: what`
   * @returns with whether a file gave no pack at all
   */
  static async read(
    folder: string,
    paths: readonly string[],
    { bundledArticle }: Settings,
    tell: (fault: string) => void,
  ): Promise<{ readonly packs: Packs; readonly isComplete: boolean }> {
    const found: FoundPack[] = [];
    let isComplete = true;
    for (const path of paths) {
      const file = shownPath(folder, path);
      const pack = await readOne(path, file, tell);
      if (!pack) isComplete = false;
      else found.push({ ...shelved(pack, `0 ${file}`), path });
    }
    if (bundledArticle) {
      const bundled = JSON.parse(articles) as { file: string; pack: Pack }[];
      found.push(...bundled.map(({ file, pack }) => shelved(pack, `1 ${file}`)));
    }
    return { packs: new Packs(found), isComplete };
  }

  /** The packs that a note draws on. */
  drawnOn(path: string, text: string, { scope }: Settings): Library {
    switch (scope) {
      case 'all':
        return this.libraryOf('all', () => true);
      case 'folder': {
        const folder = dirname(path) + sep;
        return this.libraryOf(`folder ${folder}`, (one) => one.path?.startsWith(folder) ?? false);
      }
      case 'named': {
        const ids = packsNamedIn(text);
        if (!ids) return this.libraryOf('all', () => true);
        return this.libraryOf(`named ${ids.join(' ')}`, ({ pack }) => ids.includes(pack.id));
      }
    }
  }

  private libraryOf(key: string, holds: (one: FoundPack) => boolean): Library {
    const known = this.libraries.get(key);
    if (known) return known;
    const library = new Library();
    for (const one of this.held) if (holds(one)) library.add(one.pack);
    this.libraries.set(key, library);
    return library;
  }
}

function shelved(pack: Pack, order: string): FoundPack {
  return { pack: { id: pack.id, order, decode: () => pack }, order };
}

/** `undefined` for a file that cannot be read, or is no pack. */
async function readOne(path: string, file: string, tell: (fault: string) => void): Promise<Pack | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    tell(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const { pack, problems } = readPack(text, idFromPath(path));
  const positions = new TextPositions(text);
  for (const problem of problems) {
    if (severityOf(problem) !== 'error') continue;
    const { line, column } = positions.at(problem.start);
    tell(`${file}:${line + 1}:${column + 1}: ${describeProblem(problem)}`);
  }
  return pack;
}
