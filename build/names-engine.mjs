// How `import './engine.wasm'` becomes bytes: the engine of src/engine is AssemblyScript, and its compiler makes WebAssembly.
import asc from 'assemblyscript/asc';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const folder = 'src/engine';
let compiled;
let changed = 0;

async function compile() {
  let wasm;
  const { error, stderr } = await asc.main(
    [
      `${folder}/index.ts`,
      '--outFile=names.wasm',
      '-O3',
      '--runtime=stub',
      '--enable=simd',
      '--enable=bulk-memory',
      '--noAssert',
    ],
    { writeFile: (name, contents) => void (name === 'names.wasm' && (wasm = contents)) },
  );
  if (error) throw new Error(`${folder} does not compile:\n${stderr.toString()}`);
  return wasm;
}

/** Compiled once for all bundles of a build, and anew after a change. */
async function engine() {
  const files = (await readdir(folder)).map((name) => join(folder, name));
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
  const latest = Math.max(...times);
  if (latest > changed) {
    changed = latest;
    compiled = compile();
  }
  return { contents: await compiled, files };
}

/** @type {import('esbuild').Plugin} */
export const namesEngine = {
  name: 'names-engine',
  setup(build) {
    build.onResolve({ filter: /[.][/]engine[.]wasm$/ }, ({ path }) => ({ path, namespace: 'names-engine' }));
    build.onLoad({ filter: /.*/, namespace: 'names-engine' }, async () => {
      const { contents, files } = await engine();
      return { contents, loader: 'binary', watchFiles: files };
    });
  },
};
