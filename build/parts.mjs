// Builds the extension for one kind of host as a file that the editor loads and parts that are loaded when they are
// first wanted: every `import('…')` in the code begins a part. No module is in two files, so that what a module keeps
// is kept once.
//
// esbuild splits ES modules only, and an extension host evaluates CommonJS. So there are two passes: the first splits,
// the second makes of each piece a file of its own. What the entry needs at once, and what `atHand` names, goes into
// the entry's file, and the parts find it there.
import * as esbuild from 'esbuild';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

const entryName = 'extension.js';
/** What several parts share and has fewer bytes than this, is not worth a file of its own. */
const smallPiece = 6_000;

/**
 * @typedef {object} Host
 * @property {string} folder where the entry's file goes; the parts go to `parts` in it
 * @property {'node' | 'browser'} platform
 * @property {string} loader the module whose `loadPart` loads a part in this host
 * @property {Record<string, string>} atHand modules that are not needed at once, but kept in the entry's file: by name
 */

/**
 * The options of the first pass, which does the second when it is through. As one build it can be watched.
 *
 * @param {esbuild.BuildOptions} common
 * @param {Host} host
 * @returns {esbuild.BuildOptions}
 */
export function extensionBuild(common, host) {
  return {
    ...common,
    logLevel: 'warning',
    entryPoints: { extension: 'src/extension.ts', ...host.atHand },
    // No file comes of it: the folder is but what the pieces are called by.
    outdir: host.folder,
    write: false,
    minify: false,
    metafile: true,
    sourcemap: common.sourcemap ? 'inline' : false,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: host.platform,
    external: ['vscode'],
    plugins: [
      ...(common.plugins ?? []),
      {
        name: 'parts',
        setup(build) {
          build.onEnd(async (result) => {
            if (result.errors.length === 0) await writeFiles(common, host, new Pieces(result, host));
          });
        },
      },
    ],
  };
}

/** What the first pass made, by the names of the pieces. */
class Pieces {
  constructor({ outputFiles, metafile }, { folder, atHand }) {
    const outputs = Object.entries(metafile.outputs).filter(([path]) => path.endsWith('.js'));
    this.texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
    this.imports = new Map(
      outputs.map(([path, { imports }]) => [
        basename(path),
        imports.filter(({ external }) => !external).map(({ path, kind }) => ({ name: basename(path), kind })),
      ]),
    );
    this.sizes = new Map(
      outputs.map(([path, { inputs }]) => [
        basename(path),
        Object.values(inputs).reduce((sum, { bytesInOutput }) => sum + bytesInOutput, 0),
      ]),
    );
    this.folder = folder;
    const atOnce = new Set(this.closure(entryName));
    const named = new Set(Object.keys(atHand).flatMap((name) => this.closure(`${name}.js`)));
    const isSmall = (name) => name.startsWith('chunk-') && this.sizes.get(name) < smallPiece;
    const isInEntry = (name) => atOnce.has(name) || named.has(name) || isSmall(name);
    /** The pieces of the entry's file that wait there until they are asked for. */
    this.atHand = [...this.texts.keys()].filter(
      (name) => name.endsWith('.js') && !atOnce.has(name) && this.closure(name).every(isInEntry),
    );
    /** The pieces that the entry's file is made of. */
    this.inEntry = new Set([...atOnce, ...this.atHand]);
  }

  /** The piece and all that it needs at once, each behind what it needs. */
  closure(name, seen = new Set()) {
    if (seen.has(name)) return [];
    seen.add(name);
    const needed = this.imports.get(name).filter(({ kind }) => kind === 'import-statement');
    return [...needed.flatMap((piece) => this.closure(piece.name, seen)), name];
  }

  /** The files of a part, each behind what it needs. */
  filesOf(name) {
    return this.closure(name).filter((piece) => !this.inEntry.has(piece));
  }

  /** A piece's text, in which whatever begins a part asks the loader for it. */
  textOf(name) {
    return this.texts.get(name).replace(/\bimport\("\.\/([\w-]+\.js)"\)/g, (whole, part) => {
      const files = this.filesOf(part);
      return files.length > 0 ? `loadPart(${files.map((file) => JSON.stringify(file)).join(', ')})` : whole;
    });
  }
}

async function writeFiles(common, { folder, platform, loader }, pieces) {
  await rm(join(folder, 'parts'), { recursive: true, force: true });
  const options = { ...common, logLevel: 'warning', format: 'cjs', platform, external: ['vscode'] };
  const parts = [...pieces.texts.keys()].filter((name) => name.endsWith('.js') && !pieces.inEntry.has(name));
  await Promise.all([
    esbuild.build({
      ...options,
      stdin: { contents: entryText(pieces), resolveDir: folder, sourcefile: 'entry.js' },
      outfile: join(folder, entryName),
      inject: [loader],
      plugins: [piecesPlugin(pieces, () => ({ namespace: 'piece' }))],
    }),
    ...parts.map((name) =>
      esbuild.build({
        ...options,
        stdin: { contents: `export * from './${name}';`, resolveDir: folder, sourcefile: 'part.js' },
        outfile: join(folder, 'parts', name),
        inject: ['piece:loadPart'],
        plugins: [
          piecesPlugin(pieces, (other) =>
            other === name
              ? { namespace: 'piece' }
              : pieces.inEntry.has(other)
                ? { namespace: 'in-entry' }
                : { external: true },
          ),
        ],
      }),
    ),
  ]);
}

/** The entry's own exports, and for the parts what they share with it. What is only at hand is evaluated when asked for. */
function entryText({ inEntry, atHand }) {
  const others = [...inEntry].filter((name) => name !== entryName);
  const shared = others.map((name, index) =>
    atHand.includes(name)
      ? `get ${JSON.stringify(name)}() { return require('./${name}'); }`
      : `${JSON.stringify(name)}: piece${index}`,
  );
  return [
    `export * from './${entryName}';`,
    ...others.flatMap((name, index) =>
      atHand.includes(name) ? [] : `import * as piece${index} from './${name}';`,
    ),
    `export const pieces = { ${shared.join(', ')} };`,
    'const load = loadPart;',
    'export { load as loadPart };',
  ].join('\n');
}

/** Finds pieces where the first pass left them. */
function piecesPlugin(pieces, placeOf) {
  return {
    name: 'pieces',
    setup(build) {
      build.onResolve({ filter: /^piece:loadPart$/ }, ({ path }) => ({ path, namespace: 'load-part' }));
      build.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ path }) => {
        const name = basename(path);
        if (!pieces.texts.has(name)) return undefined;
        const place = placeOf(name);
        return place.external ? { path: `./${name}`, external: true } : { path: name, ...place };
      });
      build.onResolve({ filter: /^\.\.\/extension\.js$/ }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace: 'piece' }, ({ path }) => ({
        contents: pieces.textOf(path),
        resolveDir: pieces.folder,
      }));
      const inEntry = 'require("../extension.js")';
      build.onLoad({ filter: /.*/, namespace: 'in-entry' }, ({ path }) => ({
        contents: `module.exports = ${inEntry}.pieces[${JSON.stringify(path)}];`,
        resolveDir: pieces.folder,
      }));
      build.onLoad({ filter: /.*/, namespace: 'load-part' }, () => ({
        contents: `export const { loadPart } = ${inEntry};`,
        resolveDir: pieces.folder,
      }));
    },
  };
}
