import articles from 'articles:compiled';
import { dirname, sep } from 'node:path';
import { Library, type LibraryPack } from '../core/library';
import { PackClaims } from '../core/library/pack-claims';
import { OtherPacks } from '../core/checks';
import { packsNamedIn } from '../core/markdown/front-matter';
import { maxPackBytes, readPackBytes } from '../core/pack/decode';
import { describeProblem } from '../core/pack/problems/describe-problem';
import { idFromPath } from '../core/pack/ids';
import type { Pack } from '../core/pack/model';
import { severityOf } from '../core/pack/problems/problems';
import { TextPositions } from '../core/base/text-positions';
import { type Tell, shownPath } from './files';
import { readRegularFile, reasonOf } from './read-file';
import type { Settings } from './settings';

interface FoundPack {
  readonly id: string;
  readonly order: string;
  /** `undefined` for the one that comes with the program. */
  readonly path?: string;
  /** `undefined` for a file that is no pack. */
  readonly pack?: LibraryPack;
  /** Faults that keep notes from being checked against its records, each as `file:line:column: what`. */
  readonly faults: readonly string[];
}

/** The packs that were found, and the libraries that notes draw on. */
export class Packs {
  /** The packs of the libraries; if several have one id, the first. */
  private readonly held: readonly FoundPack[];
  private readonly faulty: Set<FoundPack>;
  private readonly libraries = new Map<string, Library>();
  private readonly others: OtherPacks;

  private constructor(found: readonly FoundPack[], turnedOff: readonly FoundPack[]) {
    const claims = new PackClaims<FoundPack>();
    for (const one of found) if (one.pack) claims.add(one.id, one);
    const numbered = found.map((one) => {
      const holder = one.pack && claims.holder(one.id);
      return holder === one || !holder ? one : withoutId(one, holder);
    });
    this.held = found.filter((one) => claims.holder(one.id) === one);
    this.faulty = new Set(numbered.filter(({ faults }) => faults.length > 0));
    this.others = new OtherPacks(
      libraryOf(this.held),
      libraryOf(turnedOff.filter(({ id }) => !claims.holder(id))),
    );
  }

  /** Reads packs; the bundled one comes after those of the user. */
  static async read(folder: string, paths: readonly string[], { bundledArticle }: Settings): Promise<Packs> {
    const found: FoundPack[] = [];
    for (const path of paths) found.push(await readOne(path, shownPath(folder, path)));
    const bundled = (JSON.parse(articles) as { file: string; pack: Pack }[]).map(({ file, pack }) =>
      shelved(pack, `1 ${file}`),
    );
    return bundledArticle ? new Packs([...found, ...bundled], []) : new Packs(found, bundled);
  }

  /**
   * The packs that a note draws on, and what is known of the others.
   *
   * @param tell called once with each fault of those that it draws on
   */
  drawnOn(
    path: string,
    text: string,
    { scope }: Settings,
    tell: Tell,
  ): { library: Library; others: OtherPacks } {
    const { key, holds } = this.choice(path, text, scope);
    for (const one of this.faulty) {
      if (!holds(one)) continue;
      this.faulty.delete(one);
      one.faults.forEach(tell);
    }
    const library = this.libraries.get(key) ?? libraryOf(this.held.filter(holds));
    this.libraries.set(key, library);
    return { library, others: this.others };
  }

  private choice(path: string, text: string, scope: Settings['scope']) {
    const all = { key: 'all', holds: () => true };
    switch (scope) {
      case 'all':
        return all;
      case 'folder': {
        const folder = dirname(path) + sep;
        return {
          key: `folder ${folder}`,
          holds: (one: FoundPack) => one.path?.startsWith(folder) ?? false,
        };
      }
      case 'named': {
        const ids = packsNamedIn(text);
        return ids ? { key: `named ${ids.join(' ')}`, holds: ({ id }: FoundPack) => ids.includes(id) } : all;
      }
    }
  }
}

function libraryOf(found: readonly FoundPack[]): Library {
  const library = new Library();
  for (const { pack } of found) if (pack) library.add(pack);
  return library;
}

function shelved(pack: Pack, order: string): FoundPack {
  const { id } = pack;
  return { id, pack: { id, order, decode: () => pack }, order, faults: [] };
}

/** One whose id another has: it is left out. */
function withoutId(one: FoundPack, { order }: FoundPack): FoundPack {
  const [, by = ''] = /^\d (.*)$/s.exec(order) ?? [];
  const [, file = ''] = /^\d (.*)$/s.exec(one.order) ?? [];
  const problem = { code: 'pack-id-taken', id: one.id, by, start: 0, end: 0 } as const;
  return { ...one, faults: [...one.faults, `${file}:1:1: ${describeProblem(problem)}`] };
}

async function readOne(path: string, file: string): Promise<FoundPack> {
  const order = `0 ${file}`;
  const fallbackId = idFromPath(path);
  try {
    const bytes = await readRegularFile(path, maxPackBytes);
    const { pack, problems, text } = readPackBytes(bytes, fallbackId);
    const positions = new TextPositions(text);
    const faults = problems
      .filter((problem) => severityOf(problem) === 'error')
      .map((problem) => {
        const { line, column } = positions.at(problem.start);
        return `${file}:${line + 1}:${column + 1}: ${describeProblem(problem)}`;
      });
    return { ...(pack ? shelved(pack, order) : { id: fallbackId, order }), path, faults };
  } catch (error) {
    return { id: fallbackId, order, path, faults: [`${file}: ${reasonOf(error)}`] };
  }
}
