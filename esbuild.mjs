// Builds everything: the extension for both hosts, the bundled articles, and (with --tests) the tests.
//   node esbuild.mjs [--watch] [--production] [--tests]
import * as esbuild from 'esbuild';
import { Buffer } from 'node:buffer';
import { cp, mkdir, readFile, readdir, rm, watch as watchFiles, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { collectPackages, writeNotices } from './build/notices.mjs';
import { writeExtensionPage } from './build/extension-page.mjs';

const flags = new Set(process.argv.slice(2));
const watch = flags.has('--watch');
const production = flags.has('--production');
const withTests = flags.has('--tests');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  logLevel: 'info',
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
};

/** Its modules, where Node would get its scripts: of these the build could leave nothing out. */
const alias = { yaml: resolve('node_modules/yaml/browser/index.js') };

/** `import 'articles:compiled'` is the bundled packs, as `buildArticles` has left them. */
const compiledArticles = {
  name: 'compiled-articles',
  setup(build) {
    build.onResolve({ filter: /^articles:compiled$/ }, ({ path }) => ({ path, namespace: 'articles' }));
    build.onLoad({ filter: /.*/, namespace: 'articles' }, async () => {
      const file = resolve('dist/articles/articles.json');
      return { contents: await readFile(file), loader: 'text', watchFiles: [file] };
    });
  },
};
const plugins = [compiledArticles, collectPackages];

/** The extension for each kind of extension host, the program of the threads that read packs, and that of the command line. */
const extension = [
  {
    ...common,
    alias,
    plugins,
    entryPoints: ['src/extension.ts'],
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    // Each `import('…')` begins a chunk, which is loaded when it is first needed.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    external: ['vscode'],
  },
  // The platform is not 'node': a Node built-in anywhere below the entry point is then a build error.
  {
    ...common,
    plugins,
    entryPoints: ['src/extension.ts'],
    // A web worker can load no second file of an extension.
    outfile: 'dist/web/extension.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
  },
  {
    ...common,
    alias,
    plugins,
    entryPoints: ['src/threads/worker.ts'],
    outfile: 'dist/reader.js',
    format: 'cjs',
    platform: 'node',
  },
  {
    ...common,
    alias,
    plugins,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/briefing-notes.js',
    format: 'cjs',
    platform: 'node',
    // What `main` names of a package may be a script of which a bundle would leave parts out.
    mainFields: ['module', 'main'],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...common,
    plugins,
    entryPoints: ['src/threads/web-worker.ts'],
    outfile: 'dist/web/reader.js',
    format: 'iife',
    platform: 'browser',
  },
];

async function filesBelow(folder, ending) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/** `import 'tests:editor'` runs every test file of test/editor: found by glob, never by list. */
const editorTestFiles = {
  name: 'editor-test-files',
  setup(build) {
    build.onResolve({ filter: /^tests:editor$/ }, ({ path }) => ({ path, namespace: 'tests' }));
    build.onLoad({ filter: /.*/, namespace: 'tests' }, async () => {
      const files = await filesBelow('test/editor', '.test.ts');
      return {
        contents: files.map((file) => `import ${JSON.stringify(resolve(file))};`).join('\n'),
        resolveDir: process.cwd(),
        watchDirs: ['test/editor'],
      };
    });
  },
};

/** Mocha's build for workers is a script, but its package says that it is a module, in which `exports` is ours. */
const mochaForWorkers = {
  name: 'mocha-for-workers',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `var module, exports, define;\n${await readFile(path, 'utf8')}`,
    }));
  },
};

/** The one program of the benchmarks that runs in an extension host. */
const inHost = 'in-host.ts';

async function testBuilds() {
  const node = { ...common, minify: false, sourcemap: 'inline', platform: 'node', packages: 'external' };
  const tools = [
    ...(await filesBelow('test/unit', '.ts')),
    ...(await filesBelow('test/host', '.ts')),
    ...(await filesBelow('test/ui', '.ts')),
    ...(await filesBelow('test/bench', '.ts')).filter((file) => basename(file) !== inHost),
  ];
  return [
    {
      ...node,
      entryPoints: tools,
      outdir: 'out/test',
      outbase: 'test',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
    },
    {
      ...node,
      entryPoints: ['test/editor/index.node.ts'],
      outfile: 'out/test/editor/node.js',
      format: 'cjs',
      external: ['vscode'],
      plugins: [editorTestFiles],
    },
    {
      ...node,
      entryPoints: [join('test/bench/editor', inHost)],
      outfile: 'out/test/bench/in-host.js',
      format: 'cjs',
      external: ['vscode'],
    },
    {
      ...node,
      packages: 'bundle',
      entryPoints: ['test/editor/index.web.ts'],
      outfile: 'out/test/editor/web.js',
      format: 'cjs',
      platform: 'browser',
      external: ['vscode'],
      plugins: [editorTestFiles, mochaForWorkers],
    },
  ];
}

/**
 * Puts the bundled articles beside the bundles: the YAML as it is, and the pack read from it as JSON,
 * so that no start-up parses YAML. A problem in a bundled pack stops the build. Beside them goes the schema of the format.
 */
async function buildArticles() {
  const reader = await esbuild.build({
    ...common,
    logLevel: 'warning',
    stdin: {
      contents: "export * from './src/core/pack/compile';",
      resolveDir: process.cwd(),
    },
    write: false,
    sourcemap: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  const { compilePack, packSchema } = await import(
    `data:text/javascript;base64,${Buffer.from(reader.outputFiles[0].contents).toString('base64')}`
  );
  const target = 'dist/articles';
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const packs = [];
  for (const file of await filesBelow('src/articles', '.briefing.yaml')) {
    const { pack, problems } = compilePack(await readFile(file, 'utf8'), file);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    await cp(file, join(target, basename(file)));
    packs.push({ file: relative('src/articles', file), pack });
  }
  await writeFile(join(target, 'articles.json'), JSON.stringify(packs));
  await writeFile('dist/briefing-pack.schema.json', JSON.stringify(packSchema()));
}

await rm('dist', { recursive: true, force: true });
// What is left of deleted tests would run.
if (withTests) await rm('out/test', { recursive: true, force: true });
await buildArticles();
await writeExtensionPage('dist/extension-page.md');
const options = [...extension, ...(withTests ? await testBuilds() : [])];
if (watch) {
  for (const option of options) await (await esbuild.context(option)).watch();
  for await (const { filename } of watchFiles('src/articles')) {
    // A problem in a pack that is being written stops nothing: it is told, and the next change tried.
    await buildArticles().then(
      () => console.log(`[watch] ${filename} built`),
      (error) => console.error(`[watch] ${filename}: ${error.message}`),
    );
  }
} else {
  await Promise.all(options.map((option) => esbuild.build(option)));
  await writeNotices('dist/THIRD-PARTY-NOTICES.txt');
}
